import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Konfigurasi } from '../config.ts';
import { jamSistem } from '../lib/waktu.ts';
import { pekerjaCheckout } from './pekerja.ts';

const SINI = dirname(fileURLToPath(import.meta.url));

/** In a checkout the sources run as they are; in the package the bundle lies in dist/main. */
function akarProyek(): { akar: string; bundel: boolean } {
  for (let d = SINI; d !== dirname(d); d = dirname(d)) if (existsSync(join(d, 'package.json'))) return { akar: d, bundel: SINI.includes(join('dist', 'main')) };
  throw new Error('package.json tidak ditemukan');
}

/** The configuration that all hosts share; each adds its own folder and duties. */
export function konfigurasiDasar(p: { readonly folder: string; readonly penjadwal: boolean; readonly layar: boolean }): Konfigurasi {
  const { akar, bundel } = akarProyek();
  const { version } = JSON.parse(readFileSync(join(akar, 'package.json'), 'utf8')) as { version: string };
  const layar = join(akar, 'dist', 'renderer');
  return {
    folder: p.folder,
    versi: version,
    jam: jamSistem,
    folderLayar: p.layar && existsSync(join(layar, 'index.html')) ? layar : null,
    folderSumber: join(akar, 'resources'),
    folderMigrasi: join(akar, 'drizzle'),
    penjadwal: p.penjadwal,
    pekerja: () => (bundel ? new URL('./pekerja.js', import.meta.url) : pekerjaCheckout(akar)),
  };
}
