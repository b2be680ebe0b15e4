import type { KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { bacaUrut, kunciSeri, rapikanSeri } from '../../../shared/domain/seri-lembar.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** One sheet of controlled paper. */
export interface Lembar {
  readonly id: string;
  readonly kertas: string;
  readonly awalan: string;
  readonly urut: number;
  readonly seri: string;
  readonly penerimaanId: string;
  readonly keadaan: KeadaanLembar;
  readonly pekerjaanId: string | null;
  readonly dokumenId: string | null;
}

interface BarisLembar {
  id: Buffer;
  kertas: string;
  awalan: string;
  urut: number;
  seri: string;
  penerimaan_id: Buffer;
  keadaan: KeadaanLembar;
  pekerjaan_id: Buffer | null;
  dokumen_id: Buffer | null;
}

type Nilai = string | number | Buffer;

const idAtauNull = (b: Buffer | null): string | null => (b === null ? null : idKeTeks(b));

/** Sheets by a condition on `l` with its order and limit. */
export function bacaLembar(db: ReadDb, syarat: string, ...nilai: readonly Nilai[]): Lembar[] {
  return db
    .baca<BarisLembar>(`SELECT l.id, l.kertas, l.awalan, l.urut, l.seri, l.penerimaan_id, l.keadaan, l.pekerjaan_id, l.dokumen_id FROM lembar l WHERE ${syarat}`, ...nilai)
    .map((b) => ({ id: idKeTeks(b.id), kertas: b.kertas, awalan: b.awalan, urut: b.urut, seri: b.seri, penerimaanId: idKeTeks(b.penerimaan_id), keadaan: b.keadaan, pekerjaanId: idAtauNull(b.pekerjaan_id), dokumenId: idAtauNull(b.dokumen_id) }));
}

/** The sheets a job still holds, in the order of their serials. */
export function lembarDipesan(db: ReadDb, pekerjaanId: string): Lembar[] {
  return bacaLembar(db, "l.pekerjaan_id = ? AND l.keadaan = 'dipesan' ORDER BY l.awalan, l.urut", idDariTeks(pekerjaanId));
}

/** The sheet of a serial as it was typed or scanned. Throws MASUKAN when this paper has none such, or several. */
export function wajibLembar(db: ReadDb, kertas: string, seri: string): Lembar {
  const persis = bacaLembar(db, 'l.kertas = ? AND l.seri = ?', kertas, rapikanSeri(seri));
  const cocok = persis.length > 0 ? persis : bacaLembar(db, 'l.kertas = ? AND l.kunci = ? LIMIT 2', kertas, kunciSeri(seri));
  // Only its digits: clear as long as the paper has one prefix.
  const calon = cocok.length > 0 || !/^\d{1,15}$/.test(kunciSeri(seri)) ? cocok : awalanKertas(db, kertas).flatMap((a) => bacaLembar(db, 'l.kertas = ? AND l.awalan = ? AND l.urut = ?', kertas, a, bacaUrut(seri, a) ?? -1));
  if (calon.length === 1) return calon[0]!;
  if (calon.length === 0) {
    throw new AppError('MASUKAN', `Nomor seri "${seri.trim()}" tidak ada dalam penerimaan kertas ${kertas}.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Periksa nomornya; bila lembarnya memang ada, catat dahulu penerimaannya.' });
  }
  throw new AppError('MASUKAN', `Nomor "${seri.trim()}" cocok dengan beberapa seri: ${calon.map((l) => l.seri).join(', ')}.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Tulis nomor seri lengkap dengan awalannya.' });
}

function awalanKertas(db: ReadDb, kertas: string): string[] {
  return db.baca<{ awalan: string }>('SELECT DISTINCT awalan FROM penerimaan_lembar WHERE kertas = ?', kertas).map((b) => b.awalan);
}

/** The sheets from one serial to another. Throws MASUKAN when the run has a number that was never received, or another prefix. */
export function wajibRentang(db: ReadDb, kertas: string, seriAwal: string, seriAkhir: string | null): Lembar[] {
  const awal = wajibLembar(db, kertas, seriAwal);
  if (seriAkhir === null || seriAkhir.trim() === '') return [awal];
  const sampai = bacaUrut(seriAkhir, awal.awalan);
  if (sampai === null || sampai < awal.urut) throw new AppError('MASUKAN', `Nomor seri terakhir "${seriAkhir.trim()}" tidak meneruskan ${awal.seri}.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Tulis seri terakhir dari rentang yang sama, tidak lebih kecil daripada yang pertama.' });
  const isi = bacaLembar(db, 'l.kertas = ? AND l.awalan = ? AND l.urut BETWEEN ? AND ? ORDER BY l.urut', kertas, awal.awalan, awal.urut, sampai);
  if (isi.length === sampai - awal.urut + 1) return isi;
  throw new AppError('MASUKAN', `Dari ${awal.seri} sampai "${seriAkhir.trim()}" tidak semua nomor pernah diterima: ${isi.length} dari ${sampai - awal.urut + 1}.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Periksa nomor terakhir, atau catat per bagian.' });
}

/**
 * The sheets an order still has to fill are spoken for by the order alone: taken from it by hand, its next job would be
 * short of paper, or lie on other serials than it counts. Throws ATURAN naming the order.
 */
export function wajibBukanAntrean(db: ReadDb, lembar: readonly Lembar[]): void {
  for (const id of new Set(lembar.flatMap((l) => (l.keadaan === 'dipesan' && l.pekerjaanId !== null ? [l.pekerjaanId] : [])))) {
    const r = db.satu<{ judul: string }>(
      "SELECT r.judul FROM rangkaian_cetak r WHERE r.id = ? AND r.keadaan NOT IN ('selesai','dibatalkan') AND EXISTS (SELECT 1 FROM pekerjaan_cetak p WHERE p.rangkaian_id = r.id AND p.keadaan = 'menunggu' AND p.job_id IS NULL)",
      idDariTeks(id),
    );
    if (!r) continue;
    const seri = lembar.find((l) => l.pekerjaanId === id)!.seri;
    throw new AppError('ATURAN', `Lembar ${seri} dipesan rangkaian "${r.judul}" yang belum selesai dikirim.`, {
      dampak: 'Tidak ada lembar yang berubah.',
      saran: 'Nyatakan lembar rusak lewat rangkaian itu di Antrean cetak, atau batalkan rangkaiannya dahulu; sesudah itu lembarnya dapat ditandai dan direkonsiliasi.',
      details: { rangkaianId: id, seri },
    });
  }
}
