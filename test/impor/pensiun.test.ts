import { expect, test } from 'vitest';
import { KONTEKS_BUP, satuBaris } from './bantu.ts';

const pesan = (isi: Readonly<Record<string, string>>): string[] =>
  satuBaris(isi, KONTEKS_BUP).masalah.filter((m) => m.kode.startsWith('JENIS_JABATAN')).map((m) => m.pesan);

test.each(['Guru Pertama', 'Guru Muda', 'Guru Madya', 'Guru Utama', 'Guru Ahli Madya'])('sebutan %s tanpa jenis jabatan: pensiun 60 tahun, dan itu disebut beserta dasar hukumnya', (nama) => {
  expect(pesan({ Jabatan: nama })).toEqual([`Jenis jabatan tidak ada dalam berkas; "${nama}" dibaca sebagai jabatan fungsional dengan batas usia pensiun 60 tahun (UU 14/2005 ps. 30).`]);
});

test('jabatan yang tidak dikenal tanpa jenis dan eselon: usia pensiunnya disebut sebagai anggapan', () => {
  expect(pesan({ Jabatan: 'Kepala Urusan Rekaan' })).toEqual(['Jenis jabatan "Kepala Urusan Rekaan" tidak ada dalam berkas; batas usia pensiunnya dianggap 58 tahun.']);
});

test('tanpa peringatan bila jenis atau eselonnya ada, atau namanya jelas pelaksana', () => {
  expect(pesan({ Jabatan: 'Guru Muda', 'Jenis Jabatan': 'Jabatan Fungsional Tertentu' })).toEqual([]);
  expect(pesan({ Jabatan: 'Kepala Dinas', Eselon: 'II.b' })).toEqual([]);
  expect(pesan({ Jabatan: 'Pengadministrasi Perkantoran' })).toEqual([]);
});
