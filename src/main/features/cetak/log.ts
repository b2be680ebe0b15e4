import type { Keluar } from '../../../shared/contract.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';

interface BarisLog {
  pada: number;
  dokumen_id: Buffer;
  nomor: string;
  nama: string | null;
  pencetak: string;
  baki: string | null;
  oleh: string;
  tujuan: string;
  alasan: string;
  keadaan: string;
  pesan: string;
}

function dariLog(lingkup: Lingkup, dokumenId: string | null): { readonly dari: string; readonly nilai: readonly Buffer[] } {
  const l = lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
  return {
    dari: `FROM cetak_dokumen c JOIN pekerjaan_cetak p ON p.id = c.pekerjaan_id JOIN dokumen d ON d.id = c.dokumen_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id
     WHERE ${dokumenId === null ? '1=1' : 'c.dokumen_id = ?'} AND ${l.sql}`,
    nilai: [...(dokumenId === null ? [] : [idDariTeks(dokumenId)]), ...l.nilai],
  };
}

/** How many lines the print log holds, of one document or of all. */
export function jumlahLog(db: ReadDb, lingkup: Lingkup, dokumenId: string | null): number {
  const { dari, nilai } = dariLog(lingkup, dokumenId);
  return db.satu<{ n: number }>(`SELECT count(*) n ${dari}`, ...nilai)!.n;
}

/** The print log by document, newest first, of people in scope. */
export function logCetak(db: ReadDb, lingkup: Lingkup, dokumenId: string | null, batas: number): Keluar<'cetak.log'> {
  const { dari, nilai } = dariLog(lingkup, dokumenId);
  const baris = db.baca<BarisLog>(
    `SELECT p.dibuat_pada pada, d.id dokumen_id, d.nomor, d.nama, p.pencetak_nama pencetak, p.baki, p.pelaku oleh, p.tujuan, p.alasan, p.keadaan, p.pesan
     ${dari} ORDER BY p.dibuat_pada DESC, c.dari_halaman LIMIT ?`,
    ...nilai,
    batas,
  );
  return baris.map((b) => ({
    pada: b.pada, dokumenId: idKeTeks(b.dokumen_id), nomor: b.nomor, nama: b.nama ?? '', pencetak: b.pencetak, baki: b.baki, oleh: b.oleh,
    tujuan: b.alasan === '' ? b.tujuan : `${b.tujuan}: ${b.alasan}`, hasil: b.pesan === '' ? b.keadaan : `${b.keadaan}: ${b.pesan}`,
  }));
}
