import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { galatBerkas, tulisAtomik } from '../../lib/atomic-file.ts';

/** Files of the data folder that belong to the data; the lock, the log and backups kept inside it stay where they are. */
const ISI_DATA = ['simpul.db-wal', 'simpul.db-shm', 'simpul.db', 'berkas', 'kunci.json'] as const;
const AWALAN = '.pulih-';
/** Stands in the prepared folder from the moment it is complete until the swap is over. */
const TANDA = 'SIAP-DITUKAR';

export const folderKerja = (ke: string, cap: string): string => join(ke, `${AWALAN}${cap}`);
export const folderLama = (ke: string, cap: string): string => join(ke, `lama-${cap}`);

/** Declares the prepared folder complete; from here on a crash is followed by the swap, not by a loss. */
export function tandaiSiap(kerja: string): void {
  tulisAtomik(join(kerja, TANDA), '');
}

/** Moves what is old aside and what is new into place. May be cut off and begun again at any point: each move is done once. */
export function tukar(ke: string, cap: string): void {
  const kerja = folderKerja(ke, cap);
  const lama = folderLama(ke, cap);
  try {
    const baru = existsSync(join(kerja, 'simpul.db'));
    for (const n of ISI_DATA) {
      // Companions of the old database go with it; once the new database is in place its own are left alone.
      const giliran = n.startsWith('simpul.db') ? baru : existsSync(join(kerja, n));
      if (!giliran || !existsSync(join(ke, n)) || existsSync(join(lama, n))) continue;
      mkdirSync(lama, { recursive: true, mode: 0o700 });
      renameSync(join(ke, n), join(lama, n));
    }
    for (const n of ISI_DATA) if (existsSync(join(kerja, n))) renameSync(join(kerja, n), join(ke, n));
    rmSync(kerja, { recursive: true, force: true });
  } catch (galat) {
    throw galatBerkas(galat, ke);
  }
}

/** Whether a restore left something in this folder, finished or not. */
export function adaPenukaran(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).some((x) => x.startsWith(AWALAN));
}

/** At start: finishes a swap that a crash cut off, and clears away a restore that never got that far. Only for who holds the folder's lock. */
export function selesaikanPenukaran(folder: string): boolean {
  if (!adaPenukaran(folder)) return false;
  let ditukar = false;
  for (const n of readdirSync(folder).filter((x) => x.startsWith(AWALAN))) {
    if (existsSync(join(folder, n, TANDA))) {
      tukar(folder, n.slice(AWALAN.length));
      ditukar = true;
    } else rmSync(join(folder, n), { recursive: true, force: true });
  }
  return ditukar;
}
