import type { KeadaanLembar } from '../../../shared/contract/rangkaian.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import type { LembarRencana } from './rencana.ts';

/** Rows of single sheets. They change only together with the job or the order they belong to, in its transaction. */

export interface Lembar {
  readonly id: string;
  readonly pekerjaanId: string | null;
  readonly urut: number;
  readonly dokumenId: string;
  readonly hash: string;
  readonly dari: number;
  readonly sampai: number;
  readonly akhir: boolean;
  readonly label: string;
  readonly seri: string | null;
  readonly keadaan: KeadaanLembar;
}

interface BarisLembar {
  id: Buffer;
  pekerjaan_id: Buffer | null;
  urut: number;
  dokumen_id: Buffer;
  hash: string;
  dari_halaman: number;
  sampai_halaman: number;
  akhir: number;
  label: string;
  seri: string | null;
  keadaan: KeadaanLembar;
}

const KOLOM = 'id, pekerjaan_id, urut, dokumen_id, hash, dari_halaman, sampai_halaman, akhir, label, seri, keadaan';

function keLembar(b: BarisLembar): Lembar {
  return {
    id: idKeTeks(b.id), pekerjaanId: b.pekerjaan_id === null ? null : idKeTeks(b.pekerjaan_id), urut: b.urut, dokumenId: idKeTeks(b.dokumen_id), hash: b.hash,
    dari: b.dari_halaman, sampai: b.sampai_halaman, akhir: b.akhir === 1, label: b.label, seri: b.seri, keadaan: b.keadaan,
  };
}

/** The living row of each place is the one that was not replaced. */
export const HIDUP = "keadaan NOT IN ('rusak','diulang')";

/** Sheets of a job in the order in which they lie in its file, also those that were replaced since. */
export function lembarPekerjaan(db: ReadDb, pekerjaanId: string): Lembar[] {
  return db.baca<BarisLembar>(`SELECT ${KOLOM} FROM lembar_cetak WHERE pekerjaan_id = ? ORDER BY urut`, idDariTeks(pekerjaanId)).map(keLembar);
}

export function lembarHidup(db: ReadDb, rangkaianId: string): Lembar[] {
  return db.baca<BarisLembar>(`SELECT ${KOLOM} FROM lembar_cetak WHERE rangkaian_id = ? AND ${HIDUP} ORDER BY urut`, idDariTeks(rangkaianId)).map(keLembar);
}

export interface LembarBaru {
  readonly rangkaianId: string;
  readonly pekerjaanId: string;
  readonly urut: number;
  readonly isi: Pick<LembarRencana, 'dokumenId' | 'hash' | 'dari' | 'sampai' | 'akhir'> & { readonly label: string };
  readonly seri: string | null;
  readonly tujuan: string;
  readonly alasan: string;
  readonly menggantikan: string | null;
}

export function sisipLembar(tx: WriteDb, l: LembarBaru): void {
  const { isi } = l;
  jalankan(
    tx,
    `INSERT INTO lembar_cetak (id, rangkaian_id, pekerjaan_id, urut, dokumen_id, hash, dari_halaman, sampai_halaman, akhir, label, seri, keadaan, tujuan, alasan, menggantikan, dibuat_pada, diubah_pada)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,'menunggu',?,?,?,?,?)`,
    [idBaru(), idDariTeks(l.rangkaianId), idDariTeks(l.pekerjaanId), l.urut, idDariTeks(isi.dokumenId), isi.hash, isi.dari, isi.sampai, isi.akhir ? 1 : 0, isi.label, l.seri, l.tujuan, l.alasan,
      l.menggantikan === null ? null : idDariTeks(l.menggantikan), tx.now, tx.now],
    'cetak',
  );
}

/** A new state for the sheets of a job that are in one of `dari`, and only those. Returns how many. */
export function ubahLembar(tx: WriteDb, pekerjaanId: string, dari: readonly KeadaanLembar[], ke: KeadaanLembar, alasan = '', urut: { readonly dari: number; readonly sampai: number } = { dari: 0, sampai: 1e9 }): number {
  return jalankan(
    tx,
    `UPDATE lembar_cetak SET keadaan = ?, alasan = CASE WHEN ? = '' THEN alasan ELSE ? END, diubah_pada = ? WHERE pekerjaan_id = ? AND urut BETWEEN ? AND ? AND keadaan IN (${dari.map(() => '?').join(',')})`,
    [ke, alasan, alasan, tx.now, idDariTeks(pekerjaanId), urut.dari, urut.sampai, ...dari],
    'cetak',
  );
}

/** One sheet is replaced: its row stays with what became of it. */
export function gantikan(tx: WriteDb, lembarId: string, ke: 'rusak' | 'diulang', alasan: string): void {
  jalankan(tx, "UPDATE lembar_cetak SET keadaan = ?, alasan = ?, diubah_pada = ? WHERE id = ?", [ke, alasan, tx.now, idDariTeks(lembarId)], 'cetak');
}

export type HitungLembar = Readonly<Record<KeadaanLembar, number>>;
export const NOL_LEMBAR: HitungLembar = { menunggu: 0, dikirim: 0, tercetak: 0, ragu: 0, rusak: 0, diulang: 0, batal: 0 };

/** Sheets by state. */
export function hitungLembar(db: ReadDb, kolom: 'rangkaian_id' | 'pekerjaan_id', id: string): HitungLembar {
  const baris = db.baca<{ keadaan: KeadaanLembar; n: number }>(`SELECT keadaan, count(*) n FROM lembar_cetak WHERE ${kolom} = ? GROUP BY keadaan`, idDariTeks(id));
  return { ...NOL_LEMBAR, ...Object.fromEntries(baris.map((b) => [b.keadaan, b.n])) };
}
