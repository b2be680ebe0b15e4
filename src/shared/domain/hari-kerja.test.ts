import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hariKerja, hitungHariKerja, tambahHariKerja } from './hari-kerja.ts';
import { tambahHari } from './tanggal.ts';

const lima = { hariPerMinggu: 5, libur: new Set(['2026-12-25']) } as const;
const enam = { hariPerMinggu: 6, libur: new Set<string>() } as const;

test('minggu lima hari kerja melewati Sabtu, Minggu, dan hari libur', () => {
  expect(hitungHariKerja('2026-12-21', '2026-12-27', lima)).toBe(4);
  expect(hitungHariKerja('2026-12-21', '2026-12-27', enam)).toBe(6);
  expect(hitungHariKerja('2026-12-27', '2026-12-21', lima)).toBe(0);
  expect(hariKerja('2026-12-25', lima)).toBe(false);
});

test('batas satu hari kerja dari Jumat adalah Senin', () => {
  expect(tambahHariKerja('2026-11-20', 1, lima)).toBe('2026-11-23');
  expect(tambahHariKerja('2026-11-20', 1, enam)).toBe('2026-11-21');
  expect(tambahHariKerja('2026-12-24', 1, lima)).toBe('2026-12-28');
  expect(tambahHariKerja('2026-11-22', 0, lima)).toBe('2026-11-22');
});

test('jumlah hari kerja setelah suatu hari sama dengan yang ditambahkan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (geser, n) => {
      const mulai = tambahHari('2026-01-01', geser);
      const akhir = tambahHariKerja(mulai, n, lima);
      expect(hitungHariKerja(tambahHari(mulai, 1), akhir, lima)).toBe(n);
      expect(hariKerja(akhir, lima)).toBe(true);
    }),
  );
});

test('kalender tanpa hari kerja tidak berputar selamanya', () => {
  const libur = new Set(Array.from({ length: 5000 }, (_, i) => tambahHari('2026-01-01', i)));
  expect(tambahHariKerja('2026-01-01', 1, { hariPerMinggu: 5, libur })).not.toBe('');
});
