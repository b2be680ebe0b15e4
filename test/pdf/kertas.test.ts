import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { skemaKertas } from '../../src/shared/dokumen/kertas.ts';

const KERTAS = join(import.meta.dirname, '../../resources/kertas');

describe('kertas', () => {
  it('setiap berkas kertas sah, dan namanya sama dengan kodenya', () => {
    const berkas = readdirSync(KERTAS).filter((n) => n.endsWith('.json'));
    expect(berkas.length).toBeGreaterThanOrEqual(3);
    for (const n of berkas) {
      const kertas = skemaKertas.parse(JSON.parse(readFileSync(join(KERTAS, n), 'utf8')));
      expect(`${kertas.kode}.json`).toBe(n);
    }
  });

  it('F4 kantor 215 × 330 mm, bukan folio 210 × 330', () => {
    const f4 = skemaKertas.parse(JSON.parse(readFileSync(join(KERTAS, 'f4.json'), 'utf8')));
    expect([f4.lebarMm, f4.tinggiMm]).toEqual([215, 330]);
  });
});
