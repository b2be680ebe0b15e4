import type { Keluar } from '../../../shared/contract.ts';
import type { KeadaanRangkaian, LabelSalinan, SebabRangkaian, UrutanLembar } from '../../../shared/contract/rangkaian.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { SisiCetak } from '../../cetak/jenis.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { BERAKHIR, type PekerjaanAlur, type RangkaianAlur, type TahapPekerjaan } from './alur-rangkaian.ts';
import type { KeadaanCetak } from './pekerjaan.ts';

export interface Rangkaian extends RangkaianAlur {
  readonly id: string;
  readonly judul: string;
  readonly pesan: string;
  readonly pencetakId: string;
  readonly pencetakNama: string;
  readonly profil: string | null;
  readonly kertas: string;
  readonly baki: string | null;
  readonly jenisKertas: string | null;
  readonly sisi: SisiCetak;
  readonly tujuan: string;
  readonly alasan: string;
  readonly pelaku: string;
  readonly penyetuju: string | null;
  readonly perPekerjaan: number;
  readonly salinan: readonly LabelSalinan[];
  readonly urutan: UrutanLembar;
  readonly pracetak: boolean;
  readonly seriAwal: string | null;
  readonly seriAkhir: string | null;
  readonly halaman: number;
  readonly lembar: number;
  readonly dibuatPada: number;
  readonly selesaiPada: number | null;
}

interface BarisRangkaian {
  id: Buffer;
  judul: string;
  keadaan: KeadaanRangkaian;
  sebab: SebabRangkaian;
  pesan: string;
  pencetak_id: string;
  pencetak_nama: string;
  profil: string | null;
  kertas: string;
  baki: string | null;
  jenis_kertas: string | null;
  sisi: SisiCetak;
  tujuan: string;
  alasan: string;
  pelaku: string;
  penyetuju: string | null;
  per_pekerjaan: number;
  periksa_awal: RangkaianAlur['periksaAwal'];
  salinan: string;
  urutan: UrutanLembar;
  pracetak: number;
  terkendali: number;
  masih_dipesan: number;
  seri_awal: string | null;
  seri_akhir: string | null;
  diminta_batal: number;
  halaman: number;
  lembar: number;
  dibuat_pada: number;
  selesai_pada: number | null;
}

const KOLOM = `r.id, r.judul, r.keadaan, r.sebab, r.pesan, r.pencetak_id, r.pencetak_nama, r.profil, r.kertas, r.baki, r.jenis_kertas, r.sisi, r.tujuan, r.alasan, r.pelaku, r.penyetuju, r.per_pekerjaan,
  (r.terkendali = 1 AND r.keadaan NOT IN ('selesai','dibatalkan') AND EXISTS (SELECT 1 FROM lembar k WHERE k.pekerjaan_id = r.id AND k.keadaan = 'dipesan')) masih_dipesan, r.periksa_awal, r.salinan, r.urutan, r.pracetak, r.terkendali, r.seri_awal, r.seri_akhir, r.diminta_batal, r.halaman, r.lembar, r.dibuat_pada, r.selesai_pada`;

function keRangkaian(b: BarisRangkaian): Rangkaian {
  return {
    id: idKeTeks(b.id), judul: b.judul, keadaan: b.keadaan, sebab: b.sebab, pesan: b.pesan, pencetakId: b.pencetak_id, pencetakNama: b.pencetak_nama, profil: b.profil, kertas: b.kertas, baki: b.baki, jenisKertas: b.jenis_kertas,
    sisi: b.sisi, tujuan: b.tujuan, alasan: b.alasan, pelaku: b.pelaku, penyetuju: b.penyetuju, perPekerjaan: b.per_pekerjaan, periksaAwal: b.periksa_awal, salinan: JSON.parse(b.salinan) as LabelSalinan[], urutan: b.urutan,
    pracetak: b.pracetak === 1, terkendali: b.terkendali === 1, masihDipesan: b.masih_dipesan === 1, seriAwal: b.seri_awal, seriAkhir: b.seri_akhir, dimintaBatal: b.diminta_batal === 1, halaman: b.halaman, lembar: b.lembar, dibuatPada: b.dibuat_pada, selesaiPada: b.selesai_pada,
  };
}

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Buffer[];
}

/** An order is visible when every person in it is in scope. */
export function lingkupRangkaian(lingkup: Lingkup): Syarat {
  if (lingkup.jenis === 'semua') return { sql: '1=1', nilai: [] };
  const l = sqlLingkup(lingkup, 'k');
  return {
    sql: `NOT EXISTS (SELECT 1 FROM lembar_cetak c JOIN dokumen d ON d.id = c.dokumen_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id WHERE c.rangkaian_id = r.id AND NOT coalesce(${l.sql}, 0))`,
    nilai: l.nilai,
  };
}

export function daftarRangkaian(db: ReadDb, lingkup: Lingkup, batas: number): Rangkaian[] {
  const s = lingkupRangkaian(lingkup);
  return db.baca<BarisRangkaian>(`SELECT ${KOLOM} FROM rangkaian_cetak r WHERE r.dihapus_pada IS NULL AND ${s.sql} ORDER BY r.dibuat_pada DESC, r.id DESC LIMIT ?`, ...s.nilai, batas).map(keRangkaian);
}

export function jumlahRangkaian(db: ReadDb, lingkup: Lingkup): number {
  const s = lingkupRangkaian(lingkup);
  return db.satu<{ n: number }>(`SELECT count(*) n FROM rangkaian_cetak r WHERE r.dihapus_pada IS NULL AND ${s.sql}`, ...s.nilai)!.n;
}

export function wajibRangkaian(db: ReadDb, lingkup: Lingkup, id: string): Rangkaian {
  const s = lingkupRangkaian(lingkup);
  const b = db.satu<BarisRangkaian>(`SELECT ${KOLOM} FROM rangkaian_cetak r WHERE r.id = ? AND r.dihapus_pada IS NULL AND ${s.sql}`, idDariTeks(id), ...s.nilai);
  if (b) return keRangkaian(b);
  throw new AppError('TIDAK_DITEMUKAN', 'Rangkaian cetak itu tidak ada.', { saran: 'Muat ulang antrean.' });
}

const SEMUA: Lingkup = { jenis: 'semua' };
export const ambilRangkaian = (db: ReadDb, id: string): Rangkaian => wajibRangkaian(db, SEMUA, id);

/** Orders that the runner looks after, oldest first: at one printer the older one goes before. */
export function rangkaianHidup(db: ReadDb): Rangkaian[] {
  return db.baca<BarisRangkaian>(`SELECT ${KOLOM} FROM rangkaian_cetak r WHERE r.keadaan NOT IN ('selesai','dibatalkan') AND r.dihapus_pada IS NULL ORDER BY r.dibuat_pada, r.id`).map(keRangkaian);
}

export function adaRangkaianJalan(db: ReadDb): boolean {
  return db.satu("SELECT 1 FROM rangkaian_cetak WHERE (keadaan IN ('menunggu','berjalan') OR diminta_batal = 1) AND keadaan NOT IN ('selesai','dibatalkan') LIMIT 1") !== undefined;
}

export interface PekerjaanRangkaian extends PekerjaanAlur {
  readonly keadaan: KeadaanCetak;
  readonly pencetakId: string;
  readonly pencetakNama: string;
  readonly baki: string | null;
  readonly jobId: number | null;
  readonly dari: number;
  readonly sampai: number;
  readonly lembar: number;
  readonly halaman: number;
}

interface BarisAlur {
  id: Buffer;
  keadaan: KeadaanCetak;
  pesan: string;
  job_id: number | null;
  pencetak_id: string;
  pencetak_nama: string;
  baki: string | null;
  halaman: number;
  dari: number;
  sampai: number;
  lembar: number;
  ragu: number;
  dikirim: number;
}

/** Waiting here and waiting at the printer bear the same word; the printer's number tells them apart. */
export function tahapPekerjaan(keadaan: KeadaanCetak, jobId: number | null): TahapPekerjaan {
  switch (keadaan) {
    case 'menunggu':
      return jobId === null ? 'belum' : 'jalan';
    case 'dicek':
    case 'dikirim':
    case 'mencetak':
      return 'jalan';
    case 'selesai':
    case 'gagal':
    case 'dibatalkan':
    case 'tak-diketahui':
    case 'disimpan':
      return 'tuntas';
  }
}

/** The jobs of an order in the order of their sheets; one printed again stands where its sheets belong. */
export function pekerjaanRangkaian(db: ReadDb, id: string): PekerjaanRangkaian[] {
  const baris = db.baca<BarisAlur>(
    `SELECT p.id, p.keadaan, p.pesan, p.job_id, p.pencetak_id, p.pencetak_nama, p.baki, p.halaman, min(l.urut) dari, max(l.urut) sampai, count(*) lembar,
       sum(l.keadaan = 'ragu') ragu, sum(l.keadaan = 'dikirim') dikirim
     FROM pekerjaan_cetak p JOIN lembar_cetak l ON l.pekerjaan_id = p.id WHERE p.rangkaian_id = ? GROUP BY p.id ORDER BY min(l.urut), p.id`,
    idDariTeks(id),
  );
  return baris.map((b) => {
    const tahap = tahapPekerjaan(b.keadaan, b.job_id);
    return {
      id: idKeTeks(b.id), keadaan: b.keadaan, pesan: b.pesan, jobId: b.job_id, pencetakId: b.pencetak_id, pencetakNama: b.pencetak_nama, baki: b.baki, halaman: b.halaman, dari: b.dari, sampai: b.sampai, lembar: b.lembar,
      tahap, ragu: b.ragu, tanpaKabar: tahap === 'tuntas' ? b.dikirim : 0,
    };
  });
}

export function ubahRangkaian(tx: WriteDb, id: string, isi: Isi): void {
  const berakhir = typeof isi['keadaan'] === 'string' && BERAKHIR.has(isi['keadaan'] as KeadaanRangkaian);
  ubah(tx, 'rangkaian_cetak', id, { ...isi, ...(berakhir ? { selesai_pada: tx.now } : {}) }, null);
}

export type BarisLihat = Keluar<'rangkaian.daftar'>['baris'][number];
