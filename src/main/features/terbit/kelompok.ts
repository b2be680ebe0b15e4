import { kill } from 'node:process';
import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';

/** A runner that gave no sign of life for this long is taken for dead, even if its process id lives on in another program. */
const TERPUTUS_MS = 15_000;

function prosesHidup(pid: number): boolean {
  try {
    kill(pid, 0);
    return true;
  } catch (galat) {
    return galat instanceof Error && 'code' in galat && galat.code === 'EPERM';
  }
}

interface Jalan {
  dibuat_pada: number;
  keadaan: string | null;
  pid: number | null;
  detak: number | null;
}

/** True while somebody works on the batch: its job lives, or it was made a moment ago and its job is about to start. */
function sedangBerjalan(j: Jalan, now: number): boolean {
  if (j.keadaan === null) return now - j.dibuat_pada < TERPUTUS_MS;
  if (j.keadaan !== 'berjalan' && j.keadaan !== 'antri') return false;
  return j.pid === null ? now - j.dibuat_pada < TERPUTUS_MS : prosesHidup(j.pid) && now - (j.detak ?? 0) < TERPUTUS_MS;
}

interface BarisKelompok extends Jalan {
  id: Buffer;
  judul: string;
  oleh: string | null;
  bulan: string;
  jenis: string;
  jumlah: number;
  jadi: number;
  gagal: number;
  antri: number;
  tugas_id: Buffer | null;
}

const SQL_KELOMPOK = `SELECT kl.id, kl.judul, kl.dibuat_pada, kl.bulan, kl.jenis, kl.tugas_id, p.nama oleh, t.keadaan, t.pid, t.detak,
    count(b.id) jumlah, sum(b.keadaan = 'jadi') jadi, sum(b.keadaan = 'gagal') gagal, sum(b.keadaan IN ('antri','bernomor')) antri
  FROM kelompok kl CROSS JOIN kelompok_butir b ON b.kelompok_id = kl.id JOIN pegawai_kini k ON k.pegawai_id = b.pegawai_id
  LEFT JOIN tugas t ON t.id = kl.tugas_id LEFT JOIN pengguna p ON p.id = kl.dibuat_oleh WHERE kl.dihapus_pada IS NULL`;

/** Batches, newest first, counting only people in scope; a batch without any of them is not there. */
export function daftarKelompok(db: ReadDb, lingkup: Lingkup, now: number, m: MasukTerurai<'kelompok.daftar'>): Keluar<'kelompok.daftar'> {
  const l = sqlLingkup(lingkup, 'k');
  const satu = m.kelompokId ? { sql: 'kl.id = ?', nilai: [idDariTeks(m.kelompokId)] } : { sql: '1=1', nilai: [] };
  return db.baca<BarisKelompok>(`${SQL_KELOMPOK} AND ${satu.sql} AND ${l.sql} GROUP BY kl.id ORDER BY kl.dibuat_pada DESC, kl.id DESC LIMIT ?`, ...satu.nilai, ...l.nilai, m.batas).map((b) => ({
    id: idKeTeks(b.id), judul: b.judul, dibuatPada: b.dibuat_pada, oleh: b.oleh ?? 'Sistem', bulan: b.bulan, jenis: b.jenis,
    jumlah: b.jumlah, jadi: b.jadi, gagal: b.gagal, antri: b.antri, tugasId: b.tugas_id === null ? null : idKeTeks(b.tugas_id), berjalan: b.antri > 0 && sedangBerjalan(b, now),
  }));
}

/** How many batches hold somebody in scope. */
export function jumlahKelompok(db: ReadDb, lingkup: Lingkup): number {
  const l = sqlLingkup(lingkup, 'k');
  return db.satu<{ n: number }>(
    `SELECT count(*) n FROM kelompok kl WHERE kl.dihapus_pada IS NULL AND EXISTS (SELECT 1 FROM kelompok_butir b JOIN pegawai_kini k ON k.pegawai_id = b.pegawai_id WHERE b.kelompok_id = kl.id AND ${l.sql})`,
    ...l.nilai,
  )!.n;
}

export interface KelompokTersisa {
  readonly id: string;
  readonly berjalan: boolean;
  readonly sisa: readonly string[];
}

/** Batches of the same month and kind with unfinished letters: at work, or interrupted. */
export function kelompokTersisa(db: ReadDb, bulan: string, jenis: string, now: number): KelompokTersisa[] {
  const k = db.baca<Jalan & { id: Buffer }>(
    `SELECT kl.id, kl.dibuat_pada, t.keadaan, t.pid, t.detak FROM kelompok kl LEFT JOIN tugas t ON t.id = kl.tugas_id
     WHERE kl.bulan = ? AND kl.jenis = ? AND kl.dihapus_pada IS NULL AND EXISTS (SELECT 1 FROM kelompok_butir b WHERE b.kelompok_id = kl.id AND b.keadaan IN ('antri','bernomor')) ORDER BY kl.dibuat_pada`,
    bulan,
    jenis,
  );
  return k.map((x) => ({
    id: idKeTeks(x.id),
    berjalan: sedangBerjalan(x, now),
    sisa: db.baca<{ pegawai_id: Buffer }>("SELECT pegawai_id FROM kelompok_butir WHERE kelompok_id = ? AND keadaan IN ('antri','bernomor')", x.id).map((b) => idKeTeks(b.pegawai_id)),
  }));
}

/** Throws TIDAK_DITEMUKAN unless every person of the batch lies in scope: whoever resumes or cancels it acts on all of them. */
export function wajibSeluruhKelompok(db: ReadDb, lingkup: Lingkup, kelompokId: string): void {
  const l = sqlLingkup(lingkup, 'k');
  const b = db.satu<{ semua: number; dalam: number }>(
    `SELECT count(*) semua, coalesce(sum(EXISTS (SELECT 1 FROM pegawai_kini k WHERE k.pegawai_id = b.pegawai_id AND ${l.sql})), 0) dalam FROM kelompok_butir b WHERE b.kelompok_id = ?`,
    ...l.nilai,
    idDariTeks(kelompokId),
  )!;
  if (b.semua > 0 && (lingkup.jenis === 'semua' || b.dalam === b.semua)) return;
  throw new AppError('TIDAK_DITEMUKAN', 'Kelompok itu tidak ada, atau memuat pegawai di luar lingkup unit Anda.', { saran: 'Muat ulang daftar kelompok.' });
}

/** True while a living job works on it. */
export function kelompokBerjalan(db: ReadDb, kelompokId: string, now: number): boolean {
  const j = db.satu<Jalan>('SELECT kl.dibuat_pada, t.keadaan, t.pid, t.detak FROM kelompok kl LEFT JOIN tugas t ON t.id = kl.tugas_id WHERE kl.id = ?', idDariTeks(kelompokId));
  return j !== undefined && sedangBerjalan(j, now);
}

interface BarisButir {
  id: Buffer;
  urut: number;
  pegawai_id: Buffer;
  nip: string;
  nama: string;
  keadaan: 'antri' | 'bernomor' | 'jadi' | 'gagal' | 'batal';
  nomor: string | null;
  galat: string | null;
  tautan: string | null;
  dokumen_id: Buffer | null;
}

/** The letters of a batch in scope; 'antri' includes those that have a number but no letter yet. */
export function daftarButir(db: ReadDb, lingkup: Lingkup, kelompokId: string, keadaan: 'semua' | 'antri' | 'jadi' | 'gagal'): Keluar<'kelompok.butir'> {
  const l = sqlLingkup(lingkup, 'k');
  const syarat = { semua: '1=1', antri: "b.keadaan IN ('antri','bernomor')", jadi: "b.keadaan = 'jadi'", gagal: "b.keadaan = 'gagal'" }[keadaan];
  return db
    .baca<BarisButir>(
      `SELECT b.id, b.urut, b.pegawai_id, b.nip, b.nama, b.keadaan, b.nomor, b.galat, b.tautan, b.dokumen_id FROM kelompok_butir b JOIN pegawai_kini k ON k.pegawai_id = b.pegawai_id WHERE b.kelompok_id = ? AND ${syarat} AND ${l.sql} ORDER BY b.urut`,
      idDariTeks(kelompokId),
      ...l.nilai,
    )
    .map((b) => ({ id: idKeTeks(b.id), urut: b.urut, pegawaiId: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, keadaan: b.keadaan, nomor: b.nomor, galat: b.galat, tautan: b.tautan, dokumenId: b.dokumen_id === null ? null : idKeTeks(b.dokumen_id) }));
}
