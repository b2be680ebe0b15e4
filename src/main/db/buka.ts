import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { galatBerkas } from '../lib/atomic-file.ts';
import { drizzle } from './drizzle.ts';

/** How long a write waits for another connection's transaction. */
export const TUNGGU_KUNCI_MS = 10_000;

export type Mentah = Database.Database;
type Nilai = string | number | bigint | Buffer | null;

/** A connection that may only read: `baca` and `satu` refuse a statement that writes. */
export interface ReadDb {
  readonly orm: BetterSQLite3Database;
  baca<T>(sql: string, ...nilai: readonly Nilai[]): T[];
  satu<T>(sql: string, ...nilai: readonly Nilai[]): T | undefined;
}

/** An open database: connection and its statement cache. Only src/main/db and the job runner see `mentah`. */
export interface BasisData extends ReadDb {
  readonly mentah: Mentah;
  readonly path: string;
  siap(sql: string): Database.Statement;
  tutup(): void;
}

/** PRAGMA settings that hold for the connection; synchronous is asserted again after the first write. */
function aturKoneksi(db: Mentah, dek: Uint8Array): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${Buffer.from(dek).toString('hex')}'"`);
}

function aturPerilaku(db: Mentah): void {
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('foreign_keys=ON');
  db.pragma('temp_store=MEMORY');
  db.pragma('trusted_schema=OFF');
  db.pragma('cache_size=-65536');
  db.pragma(`busy_timeout=${TUNGGU_KUNCI_MS}`);
  db.pragma('wal_autocheckpoint=2000');
}

const KEPALA_POLOS = 'SQLite format 3\0';

function kepalaBerkas(path: string): string {
  const fd = openSync(path, 'r');
  try {
    const b = Buffer.alloc(16);
    return b.toString('latin1', 0, readSync(fd, b, 0, 16, 0));
  } finally {
    closeSync(fd);
  }
}

/** Maps what SQLite says to what the office can do about it. */
export function galatSqlite(galat: unknown, path: string): Error {
  const kode = galat instanceof Database.SqliteError ? galat.code : '';
  if (kode === 'SQLITE_NOTADB') {
    return new AppError('KUNCI_SALAH', 'Berkas simpul.db tidak dapat dibuka dengan kunci ini: kunci salah, atau berkas rusak atau asing.', {
      dampak: 'Tidak ada yang berubah.',
      saran: 'Pastikan kunci.json dan simpul.db berasal dari folder yang sama. Bila ya, pulihkan dari cadangan terakhir.',
      cause: galat,
    });
  }
  if (kode.startsWith('SQLITE_CORRUPT') || kode === 'SQLITE_IOERR_SHORT_READ' || kode === 'SQLITE_IOERR_DATA') {
    return new AppError('BASIS_DATA_RUSAK', 'Basis data rusak (sebagian isinya tidak terbaca).', {
      dampak: 'Aplikasi berhenti membaca agar tidak memperparah; berkas aslinya tidak disentuh.',
      saran: 'Buka Cadangan › Pulihkan dan pilih cadangan terverifikasi terakhir. Berkas lama disimpan di sampingnya.',
      cause: galat,
    });
  }
  if (kode.startsWith('SQLITE_BUSY') || kode.startsWith('SQLITE_LOCKED')) {
    return new AppError('BASIS_DATA_DIPAKAI', 'Basis data sedang dipakai proses lain lebih dari 10 detik.', { saran: 'Tunggu sebentar lalu ulangi.', cause: galat });
  }
  // On a full disk it is often the index of the WAL that cannot grow, and then even reading stops.
  if (kode === 'SQLITE_IOERR_SHMSIZE') return galatBerkas(Object.assign(new Error(kode, { cause: galat }), { code: 'SQLITE_FULL' }), path);
  if (kode) return galatBerkas(Object.assign(new Error(kode), { code: kode.split('_').slice(0, 2).join('_') }), path);
  return galatBerkas(galat, path);
}

/**
 * Opens the encrypted file (SQLCipher 4 format, raw 256-bit key).
 * Throws KUNCI_SALAH, BASIS_DATA_ASING (a plain SQLite file), BASIS_DATA_RUSAK, HANYA_BACA, DISKA_PENUH.
 */
export function bukaBasisData(path: string, dek: Uint8Array, pilihan: { baru?: boolean; hanyaBaca?: boolean } = {}): BasisData {
  const ada = existsSync(path) && statSync(path).size > 0;
  if (!ada && !pilihan.baru) {
    throw new AppError('TIDAK_DITEMUKAN', 'Berkas basis data simpul.db tidak ada di folder data.', {
      saran: 'Periksa pilihan --data, atau pulihkan dari cadangan.',
    });
  }
  if (ada && kepalaBerkas(path) === KEPALA_POLOS) {
    throw new AppError('BASIS_DATA_ASING', 'Berkas simpul.db bukan basis data terenkripsi milik Simpul ASN.', {
      dampak: 'Berkas itu tidak dibuka dan tidak berubah.',
      saran: 'Pindahkan berkas itu, atau pilih folder data lain.',
    });
  }
  let mentah: Mentah;
  try {
    mentah = new Database(path, { readonly: pilihan.hanyaBaca ?? false });
    // SQLite makes files by the umask and gives -wal and -shm the mode of the database: once is enough.
    if (!ada && process.platform !== 'win32') chmodSync(path, 0o600);
  } catch (galat) {
    throw galatSqlite(galat, path);
  }
  try {
    aturKoneksi(mentah, dek);
    mentah.prepare('SELECT count(*) FROM sqlite_master').get();
    if (pilihan.hanyaBaca) mentah.pragma('temp_store=MEMORY');
    else aturPerilaku(mentah);
    pastikanTerenkripsi(mentah, path, pilihan.hanyaBaca ?? false);
  } catch (galat) {
    mentah.close();
    throw galat instanceof AppError ? galat : galatSqlite(galat, path);
  }
  return bungkus(mentah, path);
}

function pastikanTerenkripsi(db: Mentah, path: string, hanyaBaca: boolean): void {
  const { v } = db.prepare('SELECT sqlite_version() v, sqlite3mc_version() m').get() as { v: string; m: string };
  const [mayor = 0, minor = 0, tambal = 0] = v.split('.').map(Number);
  if (mayor < 3 || (mayor === 3 && (minor < 51 || (minor === 51 && tambal < 3)))) throw new AppError('DALAM', `SQLite ${v} terlalu lama.`);
  if (db.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new AppError('DALAM', 'Enkripsi basis data tidak aktif.');
  if (hanyaBaca) return;
  // _izin_tulis: open only inside the write layer's transaction; the guard triggers look there.
  // The driver's default in WAL is NORMAL and the pragma shows the truth only after a first write.
  db.exec('CREATE TABLE IF NOT EXISTS _izin_tulis (satu INTEGER PRIMARY KEY); BEGIN IMMEDIATE; DELETE FROM _izin_tulis; COMMIT');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new AppError('DALAM', 'Penulisan tahan listrik padam (synchronous=FULL) tidak aktif.');
  if (kepalaBerkas(path) === KEPALA_POLOS) throw new AppError('DALAM', 'Basis data tertulis tanpa enkripsi.');
}

function bungkus(mentah: Mentah, path: string): BasisData {
  const simpanan = new Map<string, Database.Statement>();
  const siap = (sql: string): Database.Statement => {
    let s = simpanan.get(sql);
    if (!s) simpanan.set(sql, (s = mentah.prepare(sql)));
    return s;
  };
  const pembaca = (sql: string): Database.Statement => {
    const s = siap(sql);
    if (!s.readonly) throw new AppError('DALAM', 'Pembacaan mencoba menulis.');
    return s;
  };
  return {
    mentah,
    path,
    siap,
    orm: drizzle(mentah),
    baca: <T>(sql: string, ...nilai: readonly Nilai[]) => pembaca(sql).all(...nilai) as T[],
    satu: <T>(sql: string, ...nilai: readonly Nilai[]) => pembaca(sql).get(...nilai) as T | undefined,
    tutup: () => {
      simpanan.clear();
      if (mentah.open) mentah.close();
    },
  };
}
