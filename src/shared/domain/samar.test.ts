import fc from 'fast-check';
import { expect, it } from 'vitest';
import { samarkanNama } from './samar.ts';

it('nama untuk umum hanya huruf pertama tiap kata, tanpa gelar', () => {
  expect(samarkanNama('Dr. Contoh Pegawai Dua, S.E., M.M.')).toBe('C••• P••• D•••');
  expect(samarkanNama('Ëlang')).toBe('Ë•••');
  expect(samarkanNama('')).toBe('');
});

it('apa pun namanya, tidak ada dua huruf berurutan yang lolos', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (n) => !/\p{L}\p{L}/u.test(samarkanNama(n).replaceAll('•', ' '))));
});
