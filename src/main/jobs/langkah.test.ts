import { expect, it } from 'vitest';
import { langkahBaru } from './langkah.ts';

const m = (sudah: number, gagal = 0, pesan = '') => ({ sudah, jumlah: 1200, gagal, pesan });

it('catatan pekerjaan menyebut tahap, tiap seperempat, dan yang gagal; bukan setiap tanda kemajuan', () => {
  expect(langkahBaru(null, m(10))).toBeNull();
  expect(langkahBaru(null, m(10, 0, 'Membaca berkas'))).toBe('Membaca berkas');
  expect(langkahBaru(m(10, 0, 'Membaca berkas'), m(20, 0, 'Membaca berkas'))).toBeNull();
  expect(langkahBaru(m(290), m(310))).toBe('310 dari 1.200 (25 %)');
  expect(langkahBaru(m(310), m(599))).toBeNull();
  expect(langkahBaru(m(599), m(1200, 2))).toBe('1.200 dari 1.200 (100 %) · 2 gagal');
});
