import { expect, test } from 'vitest';
import { labelKolom } from './label-kolom.ts';
import { cocokPola, polaBersama } from './pola-pesan.ts';

test.each([
  ['nilai berkutip', 'Agama "Islm" tidak dikenal.', 'Agama "Kristen P." tidak dikenal.', 'Agama "…" tidak dikenal.'],
  ['angka, sedangkan dasar hukum tetap', 'Usia 58 tahun (UU 14/2005 ps. 30).', 'Usia 60 tahun (UU 14/2005 ps. 30).', 'Usia … tahun (UU 14/2005 ps. 30).'],
  ['jumlah kata berbeda', 'NIP sama pada baris 3, 4. Namanya berbeda.', 'NIP sama pada baris 7. Namanya berbeda.', 'NIP sama pada baris … Namanya berbeda.'],
  ['sama', 'NIP kosong.', 'NIP kosong.', 'NIP kosong.'],
])('masalah yang bunyinya berbeda diringkas menjadi teks umum: %s', (_, a, b, pola) => {
  expect(polaBersama(a, b)).toBe(pola);
  expect([cocokPola(pola, a), cocokPola(pola, b), cocokPola(pola, 'Nama kosong.')]).toEqual([true, true, false]);
});

test('perbedaan menyebut isian dengan labelnya', () => {
  expect(labelKolom('pegawai', 'gelarBelakang')).toBe('Gelar belakang');
  expect(labelKolom('pangkat', 'mkgTahun')).toBe('MKG tahun');
  expect(labelKolom('kgb', 'skNomor')).toBe('Nomor SK KGB');
  expect(labelKolom('kontrak', 'mulai')).toBe('Mulai perjanjian kerja');
});
