import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { tulisAtomik } from '../lib/atomic-file.ts';
import type { Ports } from '../ports.ts';

const NAMA_BERKAS = 'rahasia.json';
/** The one secret that unlocks the database; a service manager may hand it in instead of the file. */
const KUNCI_MESIN = 'mesin';

function bacaIsi(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  try {
    const isi = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (typeof isi !== 'object' || isi === null) throw new Error('bukan objek');
    return Object.fromEntries(Object.entries(isi).filter((e): e is [string, string] => typeof e[1] === 'string'));
  } catch (cause) {
    throw new AppError('KUNCI_SALAH', 'Berkas rahasia.json rusak.', {
      dampak: 'Basis data tidak dibuka dan tidak berubah.',
      saran: 'Kembalikan rahasia.json dari cadangan folder yang sama, atau hapus berkas itu lalu jalankan simpul buka-kunci dengan kode pemulihan.',
      cause,
    });
  }
}

/**
 * Secrets of hosts without an OS keychain: a file only its owner can read, in the data folder. The environment variable
 * SIMPUL_KUNCI (base64) goes before the file for the database key. Shared by the CLI and the web host.
 */
export function rahasiaBerkas(folder: string, env: NodeJS.ProcessEnv = process.env): Ports['rahasia'] {
  const path = join(folder, NAMA_BERKAS);
  return {
    async ambil(kunci) {
      const dariLingkungan = kunci === KUNCI_MESIN ? env['SIMPUL_KUNCI'] : undefined;
      return dariLingkungan || (bacaIsi(path)[kunci] ?? null);
    },
    async simpan(kunci, nilai) {
      tulisAtomik(path, `${JSON.stringify({ ...bacaIsi(path), [kunci]: nilai }, null, 1)}\n`);
    },
  };
}
