import type { Keluar } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { SisiCetak, StatusPekerjaan } from '../../cetak/jenis.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, sisip, ubah, type Isi, type WriteDb } from '../../db/tulis.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import type { DokumenArsip } from '../arsip/queries.ts';
import { ubahLembar } from './lembar.ts';
import type { LembarRencana } from './rencana.ts';
import type { IsiCetak } from './susun.ts';

export type KeadaanCetak = Keluar<'cetak.antrean'>[number]['keadaan'];

/** States after which nothing more happens by itself. */
export const AKHIR: ReadonlySet<KeadaanCetak> = new Set(['selesai', 'gagal', 'dibatalkan', 'disimpan']);

export interface Pekerjaan {
  readonly id: string;
  readonly judul: string;
  readonly pencetakId: string;
  readonly pencetakNama: string;
  readonly jobId: number | null;
  readonly keadaan: KeadaanCetak;
  readonly halaman: number;
  readonly lembarSelesai: number;
  readonly pesan: string;
  readonly kertas: string;
  readonly baki: string | null;
  readonly jenisKertas: string | null;
  readonly sisi: SisiCetak;
  readonly tujuan: string;
  readonly pelaku: string;
  readonly dibuatPada: number;
  readonly diubahPada: number;
  readonly selesaiPada: number | null;
  readonly rangkaianId: string | null;
  readonly pengirim: string | null;
}

interface BarisPekerjaan {
  id: Buffer;
  judul: string;
  pencetak_id: string;
  pencetak_nama: string;
  job_id: number | null;
  keadaan: KeadaanCetak;
  halaman: number;
  lembar_selesai: number;
  pesan: string;
  kertas: string;
  baki: string | null;
  jenis_kertas: string | null;
  sisi: SisiCetak;
  tujuan: string;
  pelaku: string;
  dibuat_pada: number;
  diubah_pada: number;
  selesai_pada: number | null;
  rangkaian_id: Buffer | null;
  pengirim: string | null;
}

const KOLOM = 'p.id, p.judul, p.pencetak_id, p.pencetak_nama, p.job_id, p.keadaan, p.halaman, p.lembar_selesai, p.pesan, p.kertas, p.baki, p.jenis_kertas, p.sisi, p.tujuan, p.pelaku, p.dibuat_pada, p.diubah_pada, p.selesai_pada, p.rangkaian_id, p.pengirim';

function kePekerjaan(b: BarisPekerjaan): Pekerjaan {
  return {
    id: idKeTeks(b.id), judul: b.judul, pencetakId: b.pencetak_id, pencetakNama: b.pencetak_nama, jobId: b.job_id, keadaan: b.keadaan, halaman: b.halaman, lembarSelesai: b.lembar_selesai, pesan: b.pesan,
    kertas: b.kertas, baki: b.baki, jenisKertas: b.jenis_kertas, sisi: b.sisi, tujuan: b.tujuan, pelaku: b.pelaku, dibuatPada: b.dibuat_pada, diubahPada: b.diubah_pada, selesaiPada: b.selesai_pada,
    rangkaianId: b.rangkaian_id === null ? null : idKeTeks(b.rangkaian_id), pengirim: b.pengirim,
  };
}

/** A job is visible when every person in it is in scope. */
function syaratLingkup(lingkup: Lingkup): { readonly sql: string; readonly nilai: readonly Buffer[] } {
  if (lingkup.jenis === 'semua') return { sql: '1=1', nilai: [] };
  const l = sqlLingkup(lingkup, 'k');
  return {
    sql: `NOT EXISTS (SELECT 1 FROM cetak_dokumen c JOIN dokumen d ON d.id = c.dokumen_id LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id WHERE c.pekerjaan_id = p.id AND NOT coalesce(${l.sql}, 0))`,
    nilai: l.nilai,
  };
}

/** The queue, newest first. */
export function daftarPekerjaan(db: ReadDb, lingkup: Lingkup, batas: number): Pekerjaan[] {
  const s = syaratLingkup(lingkup);
  return db.baca<BarisPekerjaan>(`SELECT ${KOLOM} FROM pekerjaan_cetak p WHERE p.dihapus_pada IS NULL AND ${s.sql} ORDER BY p.dibuat_pada DESC, p.id DESC LIMIT ?`, ...s.nilai, batas).map(kePekerjaan);
}

/** How many jobs the queue holds. */
export function jumlahPekerjaan(db: ReadDb, lingkup: Lingkup): number {
  const s = syaratLingkup(lingkup);
  return db.satu<{ n: number }>(`SELECT count(*) n FROM pekerjaan_cetak p WHERE p.dihapus_pada IS NULL AND ${s.sql}`, ...s.nilai)!.n;
}

export function wajibPekerjaan(db: ReadDb, lingkup: Lingkup, id: string): Pekerjaan {
  const s = syaratLingkup(lingkup);
  const b = db.satu<BarisPekerjaan>(`SELECT ${KOLOM} FROM pekerjaan_cetak p WHERE p.id = ? AND p.dihapus_pada IS NULL AND ${s.sql}`, idDariTeks(id), ...s.nilai);
  if (b) return kePekerjaan(b);
  throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan cetak itu tidak ada.', { saran: 'Muat ulang antrean.' });
}

/** For the runner: whoever it belongs to. */
export function pekerjaanMenurutId(db: ReadDb, id: string): Pekerjaan {
  return wajibPekerjaan(db, { jenis: 'semua' }, id);
}

/** The calibrations a job was sent with, as its row keeps them. */
export function tandaPekerjaan(db: ReadDb, id: string): string | null {
  return db.satu<{ kalibrasi: string | null }>('SELECT kalibrasi FROM pekerjaan_cetak WHERE id = ?', idDariTeks(id))?.kalibrasi ?? null;
}

/** Jobs that may still change: asked for at their printer, or left behind by a process that ended. One that waits for its turn in an order is not among them. */
export function pekerjaanBerjalan(db: ReadDb, sejak: number): Pekerjaan[] {
  return db
    .baca<BarisPekerjaan>(`SELECT ${KOLOM} FROM pekerjaan_cetak p WHERE p.keadaan IN ('menunggu','dicek','dikirim','mencetak','tak-diketahui') AND NOT (p.keadaan = 'menunggu' AND p.job_id IS NULL AND p.rangkaian_id IS NOT NULL) AND p.dihapus_pada IS NULL AND p.dibuat_pada > ? ORDER BY p.id`, sejak)
    .map(kePekerjaan);
}

/** The documents of a job in page order. */
export function isiPekerjaan(db: ReadDb, id: string): IsiCetak[] {
  const baris = db.baca<{ id: Buffer; jenis: string; nomor: string; nama: string | null; hash: string; kertas: string; dari_halaman: number; jumlah_halaman: number }>(
    'SELECT d.id, d.jenis, d.nomor, d.nama, c.hash, d.kertas, c.dari_halaman, c.jumlah_halaman FROM cetak_dokumen c JOIN dokumen d ON d.id = c.dokumen_id WHERE c.pekerjaan_id = ? ORDER BY c.dari_halaman',
    idDariTeks(id),
  );
  return baris.map((b) => ({
    dokumen: { id: idKeTeks(b.id), jenis: b.jenis, nomor: b.nomor, nama: b.nama ?? '', hash: b.hash, kertas: b.kertas } satisfies DokumenArsip,
    dariHalaman: b.dari_halaman,
    jumlahHalaman: b.jumlah_halaman,
  }));
}

export interface PekerjaanBaru {
  readonly judul: string;
  readonly pencetakId: string;
  readonly pencetakNama: string;
  readonly kertas: string;
  readonly baki: string | null;
  readonly jenisKertas: string | null;
  readonly sisi: SisiCetak;
  readonly tujuan: string;
  readonly alasan: string;
  readonly pelaku: string;
}

/** The title without its part number, as it stands in the file itself. */
export function judulPokok(judul: string): string {
  return judul.replace(/ \((?:ulang )?\d+(?: dari \d+)?\)$/, '');
}

export interface PekerjaanSisip {
  readonly rangkaianId: string;
  readonly baru: PekerjaanBaru;
  readonly judul: string;
  /** Place of the first sheet in the order. */
  readonly urut: number;
  readonly lembar: readonly Pick<LembarRencana, 'dokumenId' | 'hash' | 'dari' | 'sampai'>[];
}

/** Writes a waiting job and its print log before anything is sent. */
export function sisipPekerjaan(tx: WriteDb, p: PekerjaanSisip): string {
  const { pencetakId, pencetakNama, jenisKertas, ...lain } = p.baru;
  const halaman = p.lembar.reduce((n, l) => n + l.sampai - l.dari + 1, 0);
  const id = sisip(tx, 'pekerjaan_cetak', {
    ...lain, judul: p.judul, rangkaian_id: p.rangkaianId, urut: p.urut, pencetak_id: pencetakId, pencetak_nama: pencetakNama, jenis_kertas: jenisKertas, job_id: null, keadaan: 'menunggu', halaman, lembar_selesai: 0, pesan: '', selesai_pada: null, pengirim: null, kalibrasi: null,
  });
  for (const i of isiDariLembar(p.lembar)) {
    jalankan(tx, 'INSERT INTO cetak_dokumen (id, pekerjaan_id, dokumen_id, hash, dari_halaman, jumlah_halaman) VALUES (?,?,?,?,?,?)', [idBaru(), idDariTeks(id), idDariTeks(i.dokumenId), i.hash, i.dariHalaman, i.jumlahHalaman], 'cetak');
  }
  return id;
}

interface IsiPekerjaan {
  readonly dokumenId: string;
  readonly hash: string;
  readonly dariHalaman: number;
  jumlahHalaman: number;
}

/** The documents of a job with the pages they take in it. */
function isiDariLembar(lembar: PekerjaanSisip['lembar']): IsiPekerjaan[] {
  const hasil: IsiPekerjaan[] = [];
  let halaman = 1;
  for (const l of lembar) {
    const n = l.sampai - l.dari + 1;
    const akhir = hasil.at(-1);
    if (akhir?.dokumenId === l.dokumenId) akhir.jumlahHalaman += n;
    else hasil.push({ dokumenId: l.dokumenId, hash: l.hash, dariHalaman: halaman, jumlahHalaman: n });
    halaman += n;
  }
  return hasil;
}

/** What a new state of the job says of its sheets. A way of printing that reports nothing leaves them 'dikirim' until a person speaks. */
function lembarIkut(tx: WriteDb, id: string, keadaan: KeadaanCetak, terkirim: boolean, dipantau: boolean): void {
  switch (keadaan) {
    case 'menunggu':
    case 'dicek':
      if (!terkirim) ubahLembar(tx, id, ['dikirim'], 'menunggu');
      return;
    case 'dikirim':
    case 'mencetak':
      ubahLembar(tx, id, ['menunggu', 'ragu'], 'dikirim');
      return;
    case 'selesai':
      ubahLembar(tx, id, ['menunggu', 'dikirim', 'ragu'], 'tercetak');
      return;
    case 'gagal':
    case 'dibatalkan':
      ubahLembar(tx, id, ['dikirim'], 'ragu');
      ubahLembar(tx, id, ['menunggu'], 'batal');
      return;
    case 'tak-diketahui':
      ubahLembar(tx, id, ['menunggu', 'dikirim'], dipantau ? 'ragu' : 'dikirim');
      return;
    case 'disimpan':
      ubahLembar(tx, id, ['menunggu'], 'dikirim');
  }
}

/** True where the printer itself tells what became of a job. */
export function dipantau(pencetakId: string): boolean {
  return pencetakId.startsWith('cups:') || pencetakId.startsWith('ipp:');
}

/** A new state, and what follows from it for the sheets; ends the job's time where nothing follows. */
export function ubahKeadaan(tx: WriteDb, id: string, keadaan: KeadaanCetak, pesan: string, lain: Isi = {}): void {
  ubah(tx, 'pekerjaan_cetak', id, { keadaan, pesan, ...lain, ...(AKHIR.has(keadaan) ? { selesai_pada: tx.now } : {}) }, null);
  const p = tx.satu<{ pencetak_id: string; job_id: number | null }>('SELECT pencetak_id, job_id FROM pekerjaan_cetak WHERE id = ?', idDariTeks(id))!;
  lembarIkut(tx, id, keadaan, p.job_id !== null, dipantau(p.pencetak_id));
}

/** What the printer says, as the queue keeps it. Only its own word 'selesai' counts as printed. */
export function simpanStatus(tx: WriteDb, p: Pick<Pekerjaan, 'id' | 'halaman' | 'lembarSelesai'>, s: StatusPekerjaan, lain: Isi = {}): void {
  const lembar = s.lembar ?? (s.keadaan === 'selesai' ? p.halaman : p.lembarSelesai);
  ubahKeadaan(tx, p.id, s.keadaan, s.pesan, { lembar_selesai: lembar, ...lain });
}
