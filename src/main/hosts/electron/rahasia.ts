import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { tulisAtomik } from '../../lib/atomic-file.ts';
import type { Ports } from '../../ports.ts';

type Simpanan = Record<string, string>;

function baca(path: string): Simpanan {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Simpanan) : {};
}

/**
 * Secrets sealed by the operating system for this account (DPAPI, Keychain, keyring). A convenience unlock, never the only
 * copy of a key: the recovery code opens the same database. Where the keyring is Electron's fixed-password fallback,
 * nothing is stored and the recovery code is asked at each start.
 */
export function rahasiaOs(folder: string, aman: SafeStorage): Ports['rahasia'] {
  const path = join(folder, 'rahasia-os.json');
  const berguna = async (): Promise<boolean> => (await aman.isAsyncEncryptionAvailable()) && !(process.platform === 'linux' && aman.getSelectedStorageBackend() === 'basic_text');
  return {
    async ambil(kunci) {
      const isi = baca(path)[kunci];
      if (isi === undefined || !(await berguna())) return null;
      const { result, shouldReEncrypt } = await aman.decryptStringAsync(Buffer.from(isi, 'base64'));
      if (shouldReEncrypt) await this.simpan(kunci, result);
      return result;
    },
    async simpan(kunci, nilai) {
      if (!(await berguna())) return;
      const tersegel = await aman.encryptStringAsync(nilai);
      tulisAtomik(path, JSON.stringify({ ...baca(path), [kunci]: tersegel.toString('base64') }));
    },
  };
}
