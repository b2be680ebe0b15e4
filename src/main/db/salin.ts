import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { bukaBasisData, galatSqlite, type BasisData } from './buka.ts';

/**
 * A verified copy of the open database at `ke` (same key and cipher): VACUUM INTO, then opened again and checked.
 * The online backup call of the driver refuses encrypted databases, and never finishes under writes.
 */
export function salinBasisData(basis: BasisData, dek: Uint8Array, ke: string): void {
  mkdirSync(dirname(ke), { recursive: true, mode: 0o700 });
  if (existsSync(ke)) throw new AppError('SUDAH_ADA', 'Berkas tujuan salinan sudah ada.', { saran: 'Pilih nama lain.' });
  try {
    basis.mentah.prepare('VACUUM INTO ?').run(ke);
    if (process.platform !== 'win32') chmodSync(ke, 0o600);
    periksaSalinan(ke, dek);
  } catch (galat) {
    rmSync(ke, { force: true });
    throw galat instanceof AppError ? galat : galatSqlite(galat, ke);
  }
}

/** Opens a copy read-only and runs SQLite's own check. */
export function periksaSalinan(path: string, dek: Uint8Array): void {
  const salinan = bukaBasisData(path, dek, { hanyaBaca: true });
  try {
    const hasil = salinan.mentah.pragma('quick_check', { simple: true });
    if (hasil !== 'ok') throw new AppError('CADANGAN_RUSAK', 'Salinan basis data tidak lolos pemeriksaan.', { dampak: 'Salinan itu tidak dipakai; data asli utuh.', saran: 'Ulangi ke tempat lain.' });
  } finally {
    salinan.tutup();
  }
}
