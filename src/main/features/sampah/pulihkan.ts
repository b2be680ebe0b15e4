import type { MasukTerurai } from '../../../shared/contract.ts';
import { formatNip } from '../../../shared/domain/nip.ts';
import { AppError } from '../../../shared/errors.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import type { Konteks } from '../../context.ts';
import { ambilBaris, ubah, type NilaiKolom, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { susunTurunanUnit } from '../rujukan/turunan-unit.ts';
import { periksaNama } from '../rujukan/unit.ts';
import { adaDiSampah } from './daftar.ts';
import { SAMPAH } from './jenis.ts';

type Butir = MasukTerurai<'sampah.pulihkan'>['butir'][number];
type Baris = Readonly<Record<string, NilaiKolom>>;

const DAMPAK = 'Tidak ada yang dipulihkan.';
/** People before what belongs to them, units before postings, rows before their evidence. */
const URUTAN = ['unit', 'penandatangan', 'pegawai', 'riwayat', 'bukti'] as const;

function urutan(b: Butir): number {
  const jenis = SAMPAH.get(b.tabel)?.jenis;
  return jenis === undefined ? -1 : URUTAN.indexOf(jenis);
}

/** How many units stand above a deleted or living one: a parent comes back before what stands below it. */
function kedalaman(tx: WriteDb, b: Butir): number {
  if (SAMPAH.get(b.tabel)?.jenis !== 'unit') return 0;
  const atas = 'WITH RECURSIVE a(id) AS (SELECT induk_id FROM unit WHERE id = ? UNION SELECT u.induk_id FROM unit u JOIN a ON u.id = a.id) SELECT count(*) n FROM a WHERE id IS NOT NULL';
  return tx.satu<{ n: number }>(atas, idDariTeks(b.id))?.n ?? 0;
}

/** Refuses a history row that would stand in a unit which is no more. */
function wajibUnit(tx: WriteDb, tabel: string, b: Baris, saran: string): void {
  for (const k of RIWAYAT.find((r) => r.tabel === tabel)?.kolom ?? []) {
    const unit = b[k.nama];
    if (k.jenis !== 'unit' || typeof unit !== 'string' || ambilBaris(tx, 'unit', unit)) continue;
    const nama = ambilBaris(tx, 'unit', unit, true)?.['nama'];
    throw new AppError('ATURAN', `${k.label} pada catatan ini${typeof nama === 'string' ? `, ${nama},` : ''} sudah tidak ada.`, { dampak: DAMPAK, saran });
  }
}

function kembalikan(tx: WriteDb, tabel: string, id: string): void {
  ubah(tx, tabel, id, { dihapus_pada: null }, null, true);
}

function pulihkanPegawai(tx: WriteDb, id: string, b: Baris): void {
  const lain = tx.satu<{ nama: string }>('SELECT nama FROM pegawai WHERE nip = ? AND dihapus_pada IS NULL', b['nip'] ?? '');
  if (lain) throw new AppError('SUDAH_ADA', `NIP ${formatNip(String(b['nip']))} kini dipakai ${lain.nama}.`, { dampak: DAMPAK, saran: 'Bandingkan dengan pegawai yang ada itu; satu NIP hanya untuk satu orang.' });
  kembalikan(tx, 'pegawai', id);
  for (const r of RIWAYAT) {
    for (const x of tx.baca<{ id: Buffer }>(`SELECT id FROM ${r.tabel} WHERE pegawai_id = ? AND dihapus_pada = ?`, idDariTeks(id), b['dihapus_pada'] ?? null)) {
      wajibUnit(tx, r.tabel, ambilBaris(tx, r.tabel, idKeTeks(x.id), true) ?? {}, 'Pulihkan dahulu unit kerjanya, atau pilih keduanya sekaligus.');
      kembalikan(tx, r.tabel, idKeTeks(x.id));
    }
  }
}

function wajibPegawai(tx: WriteDb, b: Baris): void {
  if (ambilBaris(tx, 'pegawai', String(b['pegawai_id']))) return;
  const orang = ambilBaris(tx, 'pegawai', String(b['pegawai_id']), true);
  throw new AppError('ATURAN', `Pegawai pemilik catatan ini, ${String(orang?.['nama'] ?? '')}, juga sudah dihapus.`, { dampak: DAMPAK, saran: 'Pulihkan dahulu pegawainya, atau pilih keduanya sekaligus.' });
}

/** The row of a letter that was cancelled does not come back by itself: the letter is not in force. */
function wajibSuratBerlaku(tx: WriteDb, b: Baris): void {
  const dokumenId = b['dokumen_id'];
  const d = typeof dokumenId === 'string' && tx.satu<{ nomor: string }>("SELECT d.nomor FROM pengesahan p JOIN dokumen d ON d.id = p.dokumen_id WHERE p.dokumen_id = ? AND p.keadaan = 'batal'", idDariTeks(dokumenId));
  if (d) throw new AppError('ATURAN', `Catatan ini ditulis oleh surat nomor ${d.nomor} yang sudah dibatalkan.`, { dampak: DAMPAK, saran: 'Terbitkan suratnya lagi; catatannya ikut dengan nomor yang baru.' });
}

function pulihkanRiwayat(tx: WriteDb, tabel: string, id: string, b: Baris): void {
  wajibSuratBerlaku(tx, b);
  wajibPegawai(tx, b);
  wajibUnit(tx, tabel, b, 'Pulihkan dahulu unit kerjanya, atau catat riwayatnya sebagai baris baru dengan unit yang ada.');
  kembalikan(tx, tabel, id);
}

function pulihkanBukti(tx: WriteDb, id: string, b: Baris): void {
  wajibPegawai(tx, b);
  const def = RIWAYAT.find((r) => r.kode === b['kode']);
  if (def && !ambilBaris(tx, def.tabel, String(b['baris_id']))) throw new AppError('ATURAN', `${def.judul} yang memuat bukti ${String(b['nama'])} sudah dihapus.`, { dampak: DAMPAK, saran: 'Pulihkan dahulu catatan riwayatnya, atau pilih keduanya sekaligus.' });
  kembalikan(tx, 'bukti', id);
}

function pulihkanUnit(tx: WriteDb, id: string, b: Baris): void {
  const induk = b['induk_id'];
  if (typeof induk === 'string' && !ambilBaris(tx, 'unit', induk)) throw new AppError('ATURAN', `Unit induk dari ${String(b['nama'])} sudah tidak ada.`, { dampak: DAMPAK, saran: 'Pulihkan dahulu unit induknya, atau pilih keduanya sekaligus.' });
  if (b['ditutup_pada'] === null) periksaNama(tx, id, typeof induk === 'string' ? induk : null, String(b['nama']));
  kembalikan(tx, 'unit', id);
  susunTurunanUnit(tx);
}

function pulihkanSatu(tx: WriteDb, { tabel, id }: Butir, ctx: Konteks): void {
  const isi = SAMPAH.get(tabel);
  const b = isi && ambilBaris(tx, tabel, id, true);
  if (!isi || !b) throw tidakAda();
  // Came back with its employee in this very call.
  if (b['dihapus_pada'] === null && tx.perubahan.some((p) => p.tabel === tabel && p.id === id)) return;
  if (!adaDiSampah(ctx, tabel, id)) throw tidakAda();
  switch (isi.jenis) {
    case 'pegawai':
      return pulihkanPegawai(tx, id, b);
    case 'riwayat':
      return pulihkanRiwayat(tx, tabel, id, b);
    case 'bukti':
      return pulihkanBukti(tx, id, b);
    case 'unit':
      return pulihkanUnit(tx, id, b);
    case 'penandatangan':
      return kembalikan(tx, tabel, id);
  }
}

function tidakAda(): AppError {
  return new AppError('TIDAK_DITEMUKAN', 'Catatan itu tidak ada lagi di tempat sampah.', { dampak: DAMPAK, saran: 'Muat ulang tempat sampah. Yang sudah lewat 30 hari tidak ditawarkan lagi.' });
}

/** Puts rows back as they were; derived rows follow in the same transaction. All of them or none. */
export function pulihkanSampah(tx: WriteDb, m: MasukTerurai<'sampah.pulihkan'>, ctx: Konteks): { oke: true; jumlah: number } {
  const dalam = new Map(m.butir.map((b) => [b, kedalaman(tx, b)]));
  for (const b of m.butir.toSorted((a, c) => urutan(a) - urutan(c) || (dalam.get(a) ?? 0) - (dalam.get(c) ?? 0))) pulihkanSatu(tx, b, ctx);
  tx.ringkas.teks = `memulihkan ${m.butir.length} catatan dari tempat sampah`;
  return { oke: true, jumlah: m.butir.length };
}
