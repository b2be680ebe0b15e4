import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bagiTumpukan, type BentukSuratPindai, type HalamanTumpukan } from './tumpukan.ts';

const SATU: BentukSuratPindai = { halaman: 1, halamanQr: 0 };
const h = (pola: string): HalamanTumpukan[] => pola.split('').map((x) => ({ token: /[A-Z]/.test(x) ? x : null, kosong: x === '_' }));
const bagi = (pola: string, bentuk: Record<string, BentukSuratPindai>): string[] => bagiTumpukan(h(pola), new Map(Object.entries(bentuk))).map((b) => `${b.token ?? '-'}@${b.dari}+${b.jumlah}${b.masalah === null ? '' : `:${b.masalah}`}`);

describe('membagi tumpukan pindaian', () => {
  const kasus: readonly [string, string, Record<string, BentukSuratPindai>, string[]][] = [
    ['surat satu halaman berturut-turut', 'ABC', { A: SATU, B: SATU, C: SATU }, ['A@0+1', 'B@1+1', 'C@2+1']],
    ['QR di halaman terakhir: halaman sebelumnya ikut suratnya', '.A.B', { A: { halaman: 2, halamanQr: 1 }, B: { halaman: 2, halamanQr: 1 } }, ['A@0+2', 'B@2+2']],
    ['QR di halaman pertama dengan lampiran', 'A..B', { A: { halaman: 3, halamanQr: 0 }, B: SATU }, ['A@0+3', 'B@3+1']],
    ['halaman kosong dari pemindai dua sisi tidak dihitung', 'A_B_', { A: SATU, B: SATU }, ['A@0+2', 'B@2+2']],
    ['halaman lebih menjadi milik surat sebelumnya dan ditinjau', 'A.B', { A: SATU, B: SATU }, ['A@0+2:jumlah-halaman', 'B@2+1']],
    ['halaman kurang ditinjau', 'AB', { A: SATU, B: { halaman: 2, halamanQr: 1 } }, ['A@0+1', 'B@1+1:jumlah-halaman']],
    ['tanpa QR di depan', '..A', { A: SATU }, ['-@0+2:tanpa-qr', 'A@2+1']],
    ['QR yang tidak dikenal', 'X.A', { A: SATU }, ['X@0+2:token-asing', 'A@2+1']],
    ['surat yang sama dua kali tetap dua bagian', 'AA', { A: SATU }, ['A@0+1', 'A@1+1']],
    ['tumpukan tanpa QR sama sekali', '...', {}, ['-@0+3:tanpa-qr']],
  ];
  test.each(kasus)('%s', (_, pola, bentuk, harap) => expect(bagi(pola, bentuk)).toEqual(harap));

  test('setiap halaman ada di tepat satu bagian, berurutan, apa pun isinya', () => {
    const arbBentuk = fc.integer({ min: 1, max: 4 }).chain((halaman) => fc.integer({ min: 0, max: halaman - 1 }).map((halamanQr) => ({ halaman, halamanQr })));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'X', '.', '_'), maxLength: 25 }), arbBentuk, arbBentuk, arbBentuk, (pola, A, B, C) => {
        const b = bagiTumpukan(h(pola), new Map(Object.entries({ A, B, C })));
        let di = 0;
        for (const x of b) {
          expect(x.dari).toBe(di);
          expect(x.jumlah).toBeGreaterThan(0);
          if (x.masalah === null) expect(h(pola).slice(x.dari, x.dari + x.jumlah).every((p) => p.token === null || p.token === x.token)).toBe(true);
          di += x.jumlah;
        }
        expect(di).toBe(pola.length);
      }),
    );
  });
});
