import cron from 'node-cron';
import type { Buka } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { umum } from '../../db/pengaturan.ts';
import { dirname, join } from 'node:path';

const MENIT = 60_000;
const PALING_LAMA_MENIT = 8 * 24 * 60;

/** Where backups go when nobody chose a place: beside the data, in a folder of their own. */
export function folderCadanganBawaan(db: ReadDb, basisData: string): string {
  return umum(db).cadanganFolder ?? join(dirname(basisData), 'cadangan');
}

/** Whether node-cron understands the schedule. */
export function jadwalSah(jadwal: string): boolean {
  return cron.validate(jadwal);
}

/** The last minute before `now` at which the schedule was due, or null within the last eight days. */
export function jadwalSebelum(jadwal: string, now: number, zona: string): number | null {
  if (!cron.validate(jadwal)) return null;
  const t = cron.createTask(jadwal, () => undefined, { timezone: zona });
  const awal = Math.floor(now / MENIT) * MENIT;
  for (let i = 0; i < PALING_LAMA_MENIT; i++) {
    if (t.match(new Date(awal - i * MENIT))) {
      void t.destroy();
      return awal - i * MENIT;
    }
  }
  void t.destroy();
  return null;
}

/** True when the PC was off (or the job failed) at the last scheduled time and nothing was made since. */
export function cadanganTerlewat(db: ReadDb, jadwal: string, now: number, zona: string): boolean {
  const terakhir = db.satu<{ pada: number | null }>("SELECT max(dibuat_pada) pada FROM cadangan WHERE keadaan = 'terverifikasi' AND sebab <> 'migrasi'")?.pada ?? null;
  const berisi = db.satu('SELECT 1 FROM pegawai LIMIT 1') !== undefined;
  const slot = jadwalSebelum(jadwal, now, zona);
  return berisi && slot !== null && (terakhir === null || terakhir < slot);
}

export function mulaiCadangan(buka: Buka, sebab: 'terjadwal' | 'susulan'): string {
  return buka.pelari.mulai('cadangan', { ke: folderCadanganBawaan(buka.basis, buka.basis.path), sebab }, { penggunaId: null, nama: 'Sistem' });
}
