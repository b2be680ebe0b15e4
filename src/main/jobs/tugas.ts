import type { Keluar } from '../../shared/contract.ts';
import type { ReadDb } from '../db/buka.ts';
import { idKeTeks } from '../lib/id.ts';

export interface BarisTugas {
  id: Buffer;
  jenis: string;
  judul: string;
  keadaan: string;
  sudah: number;
  jumlah: number;
  gagal: number;
  pesan: string;
  hasil: string;
  pelaku: string;
  dibuat_pada: number;
  mulai_pada: number | null;
  selesai_pada: number | null;
}

export const BARIS_TUGAS = 'SELECT id, jenis, judul, keadaan, sudah, jumlah, gagal, pesan, hasil, pelaku, dibuat_pada, mulai_pada, selesai_pada FROM tugas';

const BERHENTI: readonly string[] = ['terputus', 'dibatalkan', 'gagal'];
/** A backup is of one moment, a restore ends with the answer to who asked, and sample data go on from the first-run wizard. */
const SEKALI: readonly string[] = ['cadangan', 'pulih', 'periksa_cadangan', 'contoh'];

/** Ended before its work was done, and of a kind that finds what is left by itself. */
export function dapatDilanjutkan(b: Pick<BarisTugas, 'jenis' | 'keadaan'>): boolean {
  return BERHENTI.includes(b.keadaan) && !SEKALI.includes(b.jenis);
}

/** Whether a process of this number is there. */
export function hidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Counts as running, but its program is gone: it waits for the next one that stays, or for somebody who goes on with it. */
export function terbengkalai(db: ReadDb, id: Buffer): boolean {
  const t = db.satu<{ pid: number | null }>("SELECT pid FROM tugas WHERE id = ? AND keadaan IN ('antri','berjalan')", id);
  return t !== undefined && t.pid !== null && !hidup(t.pid);
}

/** True when a job over the same data is queued or running: writing and taking back the same import must not meet. */
export function pekerjaanSama(db: ReadDb, masukan: string, kecuali: Buffer | null = null): boolean {
  return db.satu("SELECT 1 FROM tugas WHERE lower(masukan) = lower(?) AND keadaan IN ('antri','berjalan') AND id IS NOT ?", masukan, kecuali) !== undefined;
}

/** A row of `tugas` as the screens see it, with rate and remaining time. */
export function keTugas(b: BarisTugas, now: number): Keluar<'tugas.lihat'> {
  const lama = ((b.selesai_pada ?? now) - (b.mulai_pada ?? now)) / 1000;
  const laju = b.sudah > 0 && lama > 0.2 ? b.sudah / lama : null;
  const keadaan = b.keadaan as Keluar<'tugas.lihat'>['keadaan'];
  return {
    id: idKeTeks(b.id),
    jenis: b.jenis,
    judul: b.judul,
    keadaan,
    sudah: b.sudah,
    jumlah: b.jumlah,
    gagal: b.gagal,
    lajuPerDetik: laju === null ? null : Math.round(laju * 10) / 10,
    sisaDetik: laju === null || keadaan !== 'berjalan' ? null : Math.ceil((b.jumlah - b.sudah) / laju),
    pesan: b.pesan,
    dibuatPada: b.dibuat_pada,
    mulaiPada: b.mulai_pada,
    selesaiPada: b.selesai_pada,
    oleh: b.pelaku,
    hasil: JSON.parse(b.hasil) as unknown,
    dapatDilanjutkan: dapatDilanjutkan(b),
  };
}
