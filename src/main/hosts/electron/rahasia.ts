import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { tulisAtomik } from '../../lib/atomic-file.ts';
import type { Ports } from '../../ports.ts';
import { rahasiaBerkas } from '../rahasia-berkas.ts';

type Simpanan = Readonly<Record<string, string>>;

/** A damaged file counts as empty: what it held can be had again with the recovery code. */
function baca(path: string): Simpanan {
  if (!existsSync(path)) return {};
  try {
    const isi = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return typeof isi === 'object' && isi !== null ? Object.fromEntries(Object.entries(isi).filter((e): e is [string, string] => typeof e[1] === 'string')) : {};
  } catch {
    return {};
  }
}

/**
 * Secrets sealed by the operating system for this account (DPAPI, Keychain, keyring). A convenience unlock, never the only
 * copy of a key: the recovery code opens the same database, so what cannot be unsealed (other account, other machine) reads
 * as missing. Where the keyring is Electron's fixed-password fallback, sealing would only look like protection: there the
 * 0600 file of the other hosts is used. A secret that such a host left behind is taken over into the keychain.
 */
export function rahasiaOs(folder: string, aman: SafeStorage, platform: NodeJS.Platform = process.platform): Ports['rahasia'] {
  const path = join(folder, 'rahasia-os.json');
  const berkas = rahasiaBerkas(folder);
  const berguna = async (): Promise<boolean> => {
    if (!(await aman.isAsyncEncryptionAvailable())) return false;
    return platform !== 'linux' || !['basic_text', 'unknown'].includes(aman.getSelectedStorageBackend());
  };
  const segel = async (kunci: string, nilai: string): Promise<void> => {
    const tersegel = await aman.encryptStringAsync(nilai);
    tulisAtomik(path, JSON.stringify({ ...baca(path), [kunci]: tersegel.toString('base64') }));
  };
  const lepasSegel = async (kunci: string): Promise<string | null> => {
    const isi = baca(path)[kunci];
    if (isi === undefined) return null;
    try {
      const { result, shouldReEncrypt } = await aman.decryptStringAsync(Buffer.from(isi, 'base64'));
      if (shouldReEncrypt) await segel(kunci, result);
      return result;
    } catch {
      return null;
    }
  };
  return {
    async ambil(kunci) {
      if (!(await berguna())) return berkas.ambil(kunci);
      const tersegel = await lepasSegel(kunci);
      if (tersegel !== null) return tersegel;
      const nilai = await berkas.ambil(kunci);
      if (nilai !== null) await segel(kunci, nilai);
      return nilai;
    },
    async simpan(kunci, nilai) {
      await ((await berguna()) ? segel(kunci, nilai) : berkas.simpan(kunci, nilai));
    },
  };
}
