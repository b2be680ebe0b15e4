import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { galatBerkas } from './atomic-file.ts';

const NAMA = 'simpul.lock';
/** Keeps the handles alive: a collected one would give its lock back. */
const DIPEGANG = new Set<Database.Database>();

function dipakai(): AppError {
  return new AppError('BASIS_DATA_DIPAKAI', 'Simpul ASN sudah berjalan dengan folder data ini.', {
    dampak: 'Tidak ada yang dibuka atau diubah; yang sedang berjalan tidak terganggu.',
    saran: 'Pakai jendela yang sudah terbuka, atau tutup dulu, atau pilih folder data lain dengan --data.',
  });
}

/**
 * One window or web host per data folder. The CLI works beside it: SQLite itself keeps its writers apart.
 * The lock is the operating system's own on an empty SQLite file: it ends with its process, whatever ended that, so there is
 * no mark that could go stale. The file stays; removing it would let a third process lock a file nobody else sees.
 * Returns the function that gives the lock back; throws BASIS_DATA_DIPAKAI while another process holds it.
 */
export function kunciInstansi(folder: string): () => void {
  const path = join(folder, NAMA);
  let kunci: Database.Database | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    kunci = new Database(path, { timeout: 0 });
    kunci.pragma('journal_mode = MEMORY');
    kunci.pragma('locking_mode = EXCLUSIVE');
    kunci.exec('BEGIN EXCLUSIVE');
    const dipegang = kunci;
    DIPEGANG.add(dipegang);
    return () => {
      if (DIPEGANG.delete(dipegang)) dipegang.close();
    };
  } catch (galat) {
    kunci?.close();
    const kode = galat instanceof Error && 'code' in galat ? String(galat.code) : '';
    if (kode.startsWith('SQLITE_BUSY')) throw dipakai();
    if (kode !== 'SQLITE_NOTADB') throw galatBerkas(galat, folder);
    // Something else lies there under this name; no process of ours holds such a file.
    rmSync(path);
    return kunciInstansi(folder);
  }
}
