import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { galatBerkas } from '../../lib/atomic-file.ts';
import { jalurBerkas } from '../../lib/berkas.ts';
import { idBaru } from '../../lib/id.ts';

export interface BerkasTersegel {
  readonly hash: string;
  readonly tersegel: Uint8Array;
}

/** Puts sealed files into the store so that they survive a power cut; all are durable when it resolves, or it throws. */
export type PenulisBerkas = (folder: string, berkas: readonly BerkasTersegel[]) => Promise<void>;

/** Several fsync in flight: the disk gathers them, so a chunk costs little more than its slowest file. */
const SERENTAK = 8;

async function tulisSatu(folder: string, b: BerkasTersegel): Promise<void> {
  const path = join(folder, jalurBerkas(b.hash));
  // The form that `sapuSementara` clears away after a crash.
  const sementara = join(dirname(path), `.${idBaru().subarray(10).toString('hex')}.tmp`);
  try {
    const f = await open(sementara, 'wx', 0o600);
    try {
      await f.writeFile(b.tersegel);
      await f.sync();
    } finally {
      await f.close();
    }
    await rename(sementara, path);
  } catch (galat) {
    await unlink(sementara).catch(() => undefined);
    throw galatBerkas(galat, folder);
  }
}

async function sinkronkanFolder(folder: string): Promise<void> {
  // Windows cannot open a directory for fsync; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const f = await open(folder, 'r');
  try {
    await f.sync();
  } finally {
    await f.close();
  }
}

async function serentak<T>(isi: readonly T[], kerja: (t: T) => Promise<void>): Promise<void> {
  let berikut = 0;
  const jalur = async (): Promise<void> => {
    for (let i = berikut++; i < isi.length; i = berikut++) await kerja(isi[i]!);
  };
  const hasil = await Promise.allSettled(Array.from({ length: Math.min(SERENTAK, isi.length) }, jalur));
  const salah = hasil.find((h) => h.status === 'rejected');
  if (salah) throw salah.reason as Error;
}

/**
 * Writes a chunk: temporary files and fsync in parallel, rename, then each touched folder once. A file of the same
 * content is written again, because an interrupted run may have left it without its folder entry on disk.
 */
export const tulisBanyakBerkas: PenulisBerkas = async (folder, berkas) => {
  if (berkas.length === 0) return;
  const unik = [...new Map(berkas.map((b) => [b.hash, b])).values()];
  const folderIsi = [...new Set(unik.map((b) => dirname(join(folder, jalurBerkas(b.hash)))))];
  try {
    await serentak(folderIsi, async (f) => void (await mkdir(f, { recursive: true, mode: 0o700 })));
  } catch (galat) {
    throw galatBerkas(galat, folder);
  }
  await serentak(unik, (b) => tulisSatu(folder, b));
  await serentak([...folderIsi, folder], sinkronkanFolder);
};

/** No write takes this long: an older temporary file belongs to a run that was killed. */
const SISA_MS = 3_600_000;

/** Clears away temporary files that killed runs left behind; those of a run that is writing now are younger. */
export async function sapuSisaBerkas(folder: string, now: number): Promise<number> {
  let n = 0;
  for (const sub of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!sub.isDirectory()) continue;
    for (const nama of await readdir(join(folder, sub.name))) {
      if (!/^\.[0-9a-f]{12}\.tmp$/.test(nama)) continue;
      const path = join(folder, sub.name, nama);
      const lama = await stat(path).then((s) => now - s.mtimeMs, () => 0);
      if (lama > SISA_MS && (await unlink(path).then(() => true, () => false))) n++;
    }
  }
  return n;
}
