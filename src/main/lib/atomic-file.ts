import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** Errors of the file system that a user can do something about; anything else is passed on as it is. */
export function galatBerkas(galat: unknown, tempat: string): Error {
  const kode = galat instanceof Error && 'code' in galat ? String(galat.code) : '';
  switch (kode) {
    case 'ENOSPC':
    case 'SQLITE_FULL':
    case 'EDQUOT':
      return new AppError('DISKA_PENUH', `Diska penuh saat menulis ke ${tempat}.`, {
        dampak: 'Data yang sudah tersimpan utuh; yang terakhir ini belum tersimpan.',
        saran: 'Kosongkan ruang diska atau pilih folder lain, lalu ulangi.',
        cause: galat,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // What Node says of a folder that cannot be made because what is above it is read-only or gone.
    case 'ENOENT':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return new AppError('HANYA_BACA', `Folder ${tempat} tidak dapat ditulisi.`, {
        dampak: 'Tidak ada yang berubah.',
        saran: 'Beri hak tulis pada folder itu untuk akun Windows/Linux ini, atau pilih folder lain.',
        cause: galat,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new AppError('MASUKAN', `${tempat} bukan folder, atau sebagian jalurnya bukan folder.`, { dampak: 'Tidak ada yang berubah.', saran: 'Pilih folder lain.', cause: galat });
    default:
      return galat instanceof Error ? galat : new Error(String(galat));
  }
}

function fsyncFolder(folder: string): void {
  // Windows cannot open a directory for fsync; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a file so that a power cut leaves either the old or the new content: temp file in the same folder,
 * fsync, rename, fsync of the folder.
 */
export function tulisAtomik(path: string, isi: Uint8Array | string, mode = 0o600): void {
  const folder = dirname(path);
  const sementara = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fd = openSync(sementara, 'wx', mode);
    try {
      const data = typeof isi === 'string' ? Buffer.from(isi) : isi;
      let dari = 0;
      while (dari < data.length) dari += writeSync(fd, data, dari);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(sementara, path);
    fsyncFolder(folder);
  } catch (galat) {
    try {
      unlinkSync(sementara);
    } catch {
      // it was never created, or is already renamed
    }
    throw galatBerkas(galat, folder);
  }
}

/** Removes what an interrupted write left behind. Called once per start. */
export function sapuSementara(folder: string): number {
  let n = 0;
  for (const nama of readdirSync(folder, { withFileTypes: true })) {
    if (nama.isFile() && /^\.[0-9a-f]{12}\.tmp$/.test(nama.name)) {
      unlinkSync(join(folder, nama.name));
      n++;
    }
  }
  return n;
}
