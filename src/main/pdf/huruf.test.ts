import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KunciHuruf } from './huruf.ts';
import { bentukKata, bentukPenuh, muatHuruf } from './huruf.ts';

const FONT_DIR = join(import.meta.dirname, '../../../resources/fonts');
const KUNCI: readonly KunciHuruf[] = ['heros-biasa', 'heros-tebal', 'heros-miring', 'bonum-biasa', 'bonum-tebal', 'bonum-miring'];

describe('pembentukan kata', () => {
  it.each(KUNCI)('cara cepat dari pasangan huruf sama dengan cara penuh: %s', (kunci) => {
    const huruf = muatHuruf(FONT_DIR, kunci);
    const kata = fc.stringMatching(/^[!-~]{1,24}$/);
    fc.assert(
      fc.property(kata, (teks) => {
        const cepat = bentukKata(huruf, teks);
        const penuh = bentukPenuh(huruf, teks);
        expect(cepat.glif).toEqual(penuh.glif);
        expect(cepat.kern).toEqual(penuh.kern);
        expect(cepat.heks).toBe(penuh.heks);
        expect(cepat.lebar).toBeCloseTo(penuh.lebar, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('menyebut huruf yang tidak dipunyai, apa pun yang dibentuk sebelumnya', () => {
    const huruf = muatHuruf(FONT_DIR, 'heros-biasa');
    expect(bentukKata(huruf, '文').hilang).toBe('文');
    expect(bentukKata(huruf, 'a字b').hilang).toBe('字');
    expect(bentukKata(huruf, 'Łódź').hilang).toBe('');
  });
});
