import fc from 'fast-check';
import { expect, test } from 'vitest';

import { adalahKodeRujukan, atributRujukan, KODE_RUJUKAN, labelRujukan, skemaBarisRujukan } from './rujukan.ts';

test('kode rujukan adalah himpunan tertutup', () => {
  for (const kode of KODE_RUJUKAN) expect(adalahKodeRujukan(kode)).toBe(true);
  expect(adalahKodeRujukan('toString')).toBe(false);
  expect(adalahKodeRujukan('kursus')).toBe(false);
});

test('atribut yang bukan objek JSON datar ditolak, dan membacanya tidak pernah gagal', () => {
  const baris = { kode: '1', nama: 'Contoh', induk: '' };
  expect(skemaBarisRujukan.safeParse({ ...baris, atribut: '{"bup":58}' }).success).toBe(true);
  for (const atribut of ['{', '[1]', '3', '{"a":{"b":1}}']) {
    expect(skemaBarisRujukan.safeParse({ ...baris, atribut }).success, atribut).toBe(false);
    expect(atributRujukan({ atribut })).toEqual({});
  }
  fc.assert(fc.property(fc.string(), (atribut) => typeof atributRujukan({ atribut }) === 'object'));
});

test('label dipakai bila ada, selain itu nama', () => {
  expect(labelRujukan({ nama: 'BOGOR', atribut: '{"label":"Kab./Kota BOGOR (JAWA BARAT)"}' })).toBe('Kab./Kota BOGOR (JAWA BARAT)');
  expect(labelRujukan({ nama: 'Islam', atribut: '' })).toBe('Islam');
  expect(labelRujukan({ nama: 'Islam', atribut: '{"label":""}' })).toBe('Islam');
});
