import type { Keluar } from '../../../shared/contract.ts';
import { susunKartu, type EntriKartu } from '../../../shared/domain/kartu-kendali.ts';
import { formatTanggal } from '../../../shared/domain/tanggal.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';
import { namaKertas } from './queries.ts';

/** All entries of a paper up to the end of a month. */
function entriSampai(db: ReadDb, kertas: string, bulan: string): EntriKartu[] {
  return db
    .baca<{ no: number; tanggal: string; awalan: string; lebar: number; dari_urut: number; sampai_urut: number; jumlah: number; dari: EntriKartu['dari']; ke: EntriKartu['ke']; perbuatan: string; sebab: string; judul: string | null; pekerjaan_id: Buffer | null; ba_nomor: string | null }>(
      `SELECT m.no, m.tanggal, m.awalan, p.lebar, m.dari_urut, m.sampai_urut, m.jumlah, m.dari, m.ke, m.perbuatan, m.sebab, m.pekerjaan_id, m.ba_nomor,
         coalesce((SELECT r.judul FROM rangkaian_cetak r WHERE r.id = m.pekerjaan_id), (SELECT c.judul FROM pekerjaan_cetak c WHERE c.id = m.pekerjaan_id)) judul
       FROM mutasi_lembar m JOIN penerimaan_lembar p ON p.id = m.penerimaan_id WHERE m.kertas = ? AND m.tanggal < ? ORDER BY m.no`,
      kertas,
      `${bulan}-99`,
    )
    .map((b) => ({ no: b.no, tanggal: b.tanggal, awalan: b.awalan, lebar: b.lebar, dariUrut: b.dari_urut, sampaiUrut: b.sampai_urut, jumlah: b.jumlah, dari: b.dari, ke: b.ke, perbuatan: b.perbuatan, sebab: b.sebab, pekerjaan: b.judul, pekerjaanId: b.pekerjaan_id === null ? null : idKeTeks(b.pekerjaan_id), baNomor: b.ba_nomor }));
}

/** The control card of a paper for a month. Throws TIDAK_DITEMUKAN for a paper that was never received, ATURAN for a month to come. */
export function kartuBulan(db: ReadDb, kertas: string, bulan: string, hariIni: string): Keluar<'kendali.kartu'> {
  if (bulan > hariIni.slice(0, 7)) throw new AppError('ATURAN', `Bulan ${formatTanggal(`${bulan}-01`, 'bulan')} belum tiba.`, { saran: 'Pilih bulan ini atau yang sudah lewat.' });
  const entri = entriSampai(db, kertas, bulan);
  if (entri.length === 0) throw new AppError('TIDAK_DITEMUKAN', `Sampai ${formatTanggal(`${bulan}-01`, 'bulan')} belum ada penerimaan kertas ${kertas}.`, { saran: 'Pilih kertas atau bulan lain.' });
  const k = susunKartu(bulan, entri);
  return { bulan, kertas, nama: namaKertas(db, kertas), ...k, baris: [...k.baris], keadaan: [...k.keadaan] };
}
