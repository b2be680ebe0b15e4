import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { galatBerkas } from './atomic-file.ts';

const POTONG = 1 << 20;
/** Waiting for the disk is what takes long: several files wait at once, and their flushes share one write of the journal. */
const SERENTAK = 8;

/** `fn` for every item, several at a time, results in the order of the items. Begins nothing new after the first failure. */
export async function serentak<T, R>(isi: readonly T[], fn: (satu: T, ke: number) => Promise<R>): Promise<R[]> {
  const hasil: R[] = Array.from({ length: isi.length });
  let ke = 0;
  let gagal = false;
  const pekerja = async (): Promise<void> => {
    while (!gagal && ke < isi.length) {
      const i = ke++;
      try {
        hasil[i] = await fn(isi[i]!, i);
      } catch (galat) {
        gagal = true;
        throw galat;
      }
    }
  };
  const akhir = await Promise.allSettled(Array.from({ length: SERENTAK }, pekerja));
  const tolak = akhir.find((a) => a.status === 'rejected');
  if (tolak) throw tolak.reason;
  return hasil;
}

/** Size and sha256 of a file, read in pieces; each piece is handed on when somebody wants it. */
async function bacaBersidik(path: string, terima?: (potong: Uint8Array) => Promise<unknown>): Promise<{ ukuran: number; sidik: string }> {
  const f = await open(path, 'r');
  try {
    const { size } = await f.stat();
    const b = Buffer.allocUnsafe(Math.min(POTONG, Math.max(size, 1)));
    const h = createHash('sha256');
    let ukuran = 0;
    for (;;) {
      const { bytesRead } = await f.read(b, 0, b.length, null);
      if (bytesRead === 0) return { ukuran, sidik: h.digest('hex') };
      const potong = b.subarray(0, bytesRead);
      h.update(potong);
      ukuran += bytesRead;
      await terima?.(potong);
    }
  } finally {
    await f.close();
  }
}

/** Size and sha256 of a file. Rejects as the file system does. */
export function sidikBerkas(path: string): Promise<{ readonly ukuran: number; readonly sidik: string }> {
  return bacaBersidik(path);
}

/**
 * Copies a file so that its content is on the disk before its name stands; the name itself is sure after `sinkronFolder` of
 * its folder. Returns size and sha256 of what was copied.
 */
export async function salinTahan(dari: string, ke: string): Promise<{ readonly ukuran: number; readonly sidik: string }> {
  const sementara = `${ke}.sebagian`;
  try {
    await mkdir(dirname(ke), { recursive: true, mode: 0o700 });
    const tujuan = await open(sementara, 'w', 0o600);
    let hasil;
    try {
      hasil = await bacaBersidik(dari, (potong) => tujuan.writeFile(potong));
      await tujuan.sync();
    } finally {
      await tujuan.close();
    }
    await rename(sementara, ke);
    return hasil;
  } catch (galat) {
    await rm(sementara, { force: true }).catch(() => undefined);
    throw galatBerkas(galat, dirname(ke));
  }
}

/** What was written into a file by somebody else is on the disk when this resolves. */
export async function sinkronBerkas(path: string): Promise<void> {
  const f = await open(path, 'r+');
  try {
    await f.sync();
  } finally {
    await f.close();
  }
}

/** Names made or changed in these folders survive a power cut once this resolves. */
export async function sinkronFolder(folder: Iterable<string>): Promise<void> {
  // Windows cannot open a directory for it; NTFS journals names itself.
  if (process.platform === 'win32') return;
  await serentak([...new Set(folder)], async (satu) => {
    const f = await open(satu, 'r');
    try {
      await f.sync();
    } finally {
      await f.close();
    }
  });
}
