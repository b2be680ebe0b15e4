import { expect, it } from 'vitest';
import { adaAngka, keLembar, kunciAngka, tepiDari } from './ukur.ts';

it('angka yang diketik menjadi lembar; lembar akhir yang kosong tidak ikut, yang di tengah tetap pada nomornya', () => {
  const angka = { [kunciAngka(0, 'kiri-atas', 'datar')]: 10.5, [kunciAngka(2, 'kanan-bawah', 'tegak')]: 9, [kunciAngka(1, 'kiri-atas', 'datar')]: '' as const };
  const tiga = keLembar(angka, 3);
  expect(tiga).toHaveLength(3);
  expect(tiga[0]![0]).toEqual({ sudut: 'kiri-atas', datar: 10.5, tegak: null });
  expect(tiga[1]!.every((u) => u.datar === null && u.tegak === null)).toBe(true);
  expect(keLembar({ [kunciAngka(0, 'kiri-atas', 'datar')]: 10 }, 3)).toHaveLength(1);
  expect(keLembar({}, 2)).toHaveLength(1);
});

it('tiap angka menyebut tepi yang diukur', () => {
  expect([tepiDari('kiri-atas', 'datar'), tepiDari('kanan-bawah', 'datar'), tepiDari('kanan-bawah', 'tegak'), tepiDari('kiri-atas', 'tegak')]).toEqual(['kiri', 'kanan', 'bawah', 'atas']);
  expect([adaAngka({}), adaAngka({ a: '' }), adaAngka({ a: 0 })]).toEqual([false, false, true]);
});
