import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { gambarHalaman } from './alat.ts';

const EMAS = join(import.meta.dirname, 'emas');

/**
 * Pictures that a person looked at and found good (60 dpi grey, gzipped PGM). Another version of the renderer may
 * shade edges differently; a moved line or a lost block is far above the tolerance. PERBARUI_RUPA=1 writes them anew.
 */
export function samaRupa(nama: string, pdf: Buffer): void {
  gambarHalaman(pdf, 60).forEach((gambar, i) => {
    const berkas = join(EMAS, `${nama}-${i + 1}.pgm.gz`);
    if (process.env['PERBARUI_RUPA'] === '1') {
      mkdirSync(dirname(berkas), { recursive: true });
      writeFileSync(berkas, gzipSync(gambar, { level: 9 }));
    }
    expect(existsSync(berkas), `gambar ${nama} halaman ${i + 1} belum pernah disetujui`).toBe(true);
    const emas = gunzipSync(readFileSync(berkas));
    expect(gambar.length).toBe(emas.length);
    let selisih = 0;
    for (let k = 0; k < emas.length; k++) selisih += Math.abs((gambar[k] ?? 0) - (emas[k] ?? 0));
    expect(selisih / emas.length, `${nama} halaman ${i + 1}`).toBeLessThan(0.5);
  });
}
