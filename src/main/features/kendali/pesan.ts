import { rangkaiUrut } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { catatMutasi } from './buku.ts';
import { bacaLembar, lembarDipesan, wajibLembar, type Lembar } from './lembar.ts';
import { pakaiIzinUlang } from './izin-ulang.ts';

export interface MintaLembar {
  readonly kertas: string;
  readonly jumlah: number;
  readonly pekerjaanId: string;
  /** The serial that lies uppermost in the tray; without it the stack goes on where the last job ended. */
  readonly seriMulai?: string | null;
  /** Why serials are passed over; without it a gap is refused. */
  readonly alasanLompat?: string | null;
  /** What will be printed on each sheet, in their order; null for a sheet without a document of the archive. */
  readonly dokumen?: readonly (string | null)[];
}

const TETAP = 'Tidak ada lembar yang dipesan.';

/** The sheet with which the stack goes on: after the last one a job took from its receipt, else the first of the oldest receipt. */
export function lembarBerikut(db: ReadDb, kertas: string): Lembar | null {
  const terakhir = db.satu<{ id: Buffer }>("SELECT penerimaan_id id FROM mutasi_lembar WHERE kertas = ? AND perbuatan = 'pesan' ORDER BY tanggal DESC, no DESC LIMIT 1", kertas);
  const tumpukan = (terakhir && sisaPenerimaan(db, terakhir.id)) ?? null;
  if (tumpukan !== null) return tumpukan;
  const tertua = db.satu<{ id: Buffer }>("SELECT p.id FROM penerimaan_lembar p WHERE p.kertas = ? AND EXISTS (SELECT 1 FROM lembar l WHERE l.penerimaan_id = p.id AND l.keadaan = 'tersedia') ORDER BY p.tanggal, p.awalan, p.dari_urut LIMIT 1", kertas);
  return tertua ? sisaPenerimaan(db, tertua.id) : null;
}

function sisaPenerimaan(db: ReadDb, penerimaanId: Buffer): Lembar | null {
  const { akhir } = db.satu<{ akhir: number | null }>('SELECT max(urut) akhir FROM lembar WHERE penerimaan_id = ? AND pekerjaan_id IS NOT NULL', penerimaanId)!;
  const dari = (urut: number): Lembar | undefined => bacaLembar(db, "l.penerimaan_id = ? AND l.keadaan = 'tersedia' AND l.urut > ? ORDER BY l.urut LIMIT 1", penerimaanId, urut)[0];
  return dari(akhir ?? -1) ?? dari(-1) ?? null;
}

function sebutRentang(isi: readonly Lembar[]): string {
  return rangkaiUrut(isi, (a, b) => a.awalan === b.awalan && a.keadaan === b.keadaan)
    .slice(0, 8)
    .map((r) => `${r.length === 1 ? r[0]!.seri : `${r[0]!.seri} s.d. ${r.at(-1)!.seri}`} (${r[0]!.keadaan})`)
    .join(', ');
}

/** Sheets that lie before or between the ones to be taken and would be passed over. */
function terlompati(db: ReadDb, harusnya: Lembar | null, ambil: readonly Lembar[]): Lembar[] {
  const [a, z] = [ambil[0]!, ambil.at(-1)!];
  const dalam = z.urut - a.urut + 1 === ambil.length ? [] : bacaLembar(db, "l.kertas = ? AND l.awalan = ? AND l.urut BETWEEN ? AND ? AND l.keadaan <> 'tersedia' ORDER BY l.urut", a.kertas, a.awalan, a.urut, z.urut);
  if (harusnya === null || harusnya.id === a.id || (harusnya.awalan === a.awalan && harusnya.urut > a.urut)) return dalam;
  // Of another box or prefix only the sheet that would have been next is named.
  const depan = harusnya.awalan === a.awalan ? bacaLembar(db, "l.kertas = ? AND l.awalan = ? AND l.urut >= ? AND l.urut < ? AND l.keadaan = 'tersedia' ORDER BY l.urut", a.kertas, a.awalan, harusnya.urut, a.urut) : [harusnya];
  return [...depan, ...dalam];
}

/** Numbers that no receipt has, between the ones to be taken. */
function takDiterima(ambil: readonly Lembar[], lompat: readonly Lembar[]): number {
  const [a, z] = [ambil[0]!, ambil.at(-1)!];
  return z.urut - a.urut + 1 - ambil.length - lompat.filter((l) => l.awalan === a.awalan && l.urut > a.urut && l.urut < z.urut).length;
}

function pilihLembar(tx: WriteDb, m: MintaLembar): Lembar[] {
  const harusnya = lembarBerikut(tx, m.kertas);
  const mulai = m.seriMulai ? wajibLembar(tx, m.kertas, m.seriMulai) : harusnya;
  if (mulai === null) throw new AppError('ATURAN', `Tidak ada lembar tersedia untuk kertas ${m.kertas}.`, { dampak: TETAP, saran: 'Catat penerimaan kertas dahulu.', details: { tersedia: 0, perlu: m.jumlah } });
  if (mulai.keadaan !== 'tersedia') throw new AppError('ATURAN', `Lembar ${mulai.seri} tidak tersedia: keadaannya ${mulai.keadaan}.`, { dampak: TETAP, saran: 'Periksa lembar teratas di baki; bila memang lembar itu, selesaikan dahulu rekonsiliasi pekerjaan yang memesannya.' });
  const ambil = bacaLembar(tx, "l.kertas = ? AND l.keadaan = 'tersedia' AND l.awalan = ? AND l.urut >= ? ORDER BY l.urut LIMIT ?", m.kertas, mulai.awalan, mulai.urut, m.jumlah);
  if (ambil.length < m.jumlah) {
    throw new AppError('ATURAN', `Kertas ${m.kertas} mulai ${mulai.seri} tinggal ${ambil.length} lembar, perlu ${m.jumlah}.`, { dampak: TETAP, saran: 'Cetak sebanyak yang ada lalu sisanya dari seri lain, atau catat penerimaan kertas.', details: { tersedia: ambil.length, perlu: m.jumlah } });
  }
  const lompat = terlompati(tx, harusnya, ambil);
  const asing = takDiterima(ambil, lompat);
  if ((lompat.length > 0 || asing > 0) && !m.alasanLompat?.trim()) {
    const sebut = [...(lompat.length > 0 ? [sebutRentang(lompat)] : []), ...(asing > 0 ? [`${asing} nomor yang tidak pernah diterima`] : [])].join(', ');
    throw new AppError('ATURAN', `Mulai ${ambil[0]!.seri} sampai ${ambil.at(-1)!.seri} ada nomor seri yang terlewati: ${sebut}.`, { dampak: TETAP, saran: 'Periksa tumpukan di baki. Bila memang demikian, sebutkan alasannya.', details: { lompat: lompat.length + asing, seharusnya: harusnya?.seri ?? null } });
  }
  return ambil;
}

/**
 * Reserves the next consecutive sheets for a job, before anything is sent. A job takes its sheets from one prefix; asked for
 * again (a sheet was spoiled at the first-sheet check) it goes on with the next. Throws ATURAN when there are too few, when
 * serials would be passed over without a reason, or when a document was printed before and nobody allowed it once more.
 */
export function pesanLembar(tx: WriteDb, m: MintaLembar): Lembar[] {
  if (!Number.isSafeInteger(m.jumlah) || m.jumlah < 1) throw new AppError('MASUKAN', 'Jumlah lembar harus paling sedikit satu.', { dampak: TETAP });
  if (m.dokumen !== undefined && m.dokumen.length !== m.jumlah) throw new AppError('DALAM', 'Daftar dokumen tidak sebanyak lembarnya.');
  const ambil = pilihLembar(tx, m);
  const lain = bacaLembar(tx, 'l.pekerjaan_id = ? AND (l.kertas <> ? OR l.awalan <> ?) LIMIT 1', idDariTeks(m.pekerjaanId), m.kertas, ambil[0]!.awalan)[0];
  if (lain) throw new AppError('ATURAN', `Pekerjaan ini sudah memakai seri ${lain.seri}; lembar ${ambil[0]!.seri} berawalan lain.`, { dampak: TETAP, saran: 'Kirim sisanya sebagai pekerjaan sendiri.' });
  pakaiIzinUlang(tx, m.pekerjaanId, m.dokumen ?? [], ambil);
  const dokumen = m.dokumen === undefined ? undefined : new Map(ambil.map((l, i) => [l.id, m.dokumen![i]!] as const));
  catatMutasi(tx, ambil, { perbuatan: 'pesan', ke: 'dipesan', pekerjaanId: m.pekerjaanId, sebab: m.alasanLompat ?? '', ...(dokumen ? { dokumen } : {}) });
  return ambil.map((l) => ({ ...l, keadaan: 'dipesan', pekerjaanId: m.pekerjaanId, dokumenId: dokumen?.get(l.id) ?? null }));
}

/** Gives back the sheets of a job that never left this machine. Returns how many. */
export function lepasLembar(tx: WriteDb, pekerjaanId: string, sebab = 'pekerjaan tidak dikirim'): number {
  const isi = lembarDipesan(tx, pekerjaanId);
  catatMutasi(tx, isi, { perbuatan: 'lepas', ke: 'tersedia', pekerjaanId, sebab });
  return isi.length;
}

/** Jobs that still hold sheets: running, or left behind by a run that ended. */
export function pekerjaanBelumSah(db: ReadDb, kertas: string | null = null): { readonly pekerjaanId: string; readonly kertas: string; readonly jumlah: number }[] {
  return db
    .baca<{ id: Buffer; kertas: string; n: number }>(`SELECT pekerjaan_id id, kertas, count(*) n FROM lembar WHERE keadaan = 'dipesan' AND pekerjaan_id IS NOT NULL${kertas === null ? '' : ' AND kertas = ?'} GROUP BY pekerjaan_id, kertas ORDER BY min(urut)`, ...(kertas === null ? [] : [kertas]))
    .map((b) => ({ pekerjaanId: idKeTeks(b.id), kertas: b.kertas, jumlah: b.n }));
}
