import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { skemaBerkasAturan } from '../../src/shared/domain/aturan.ts';
import { skemaBup } from '../../src/shared/domain/isi-aturan.ts';
import { KONTEKS, satuBaris } from './bantu.ts';

const versi = skemaBerkasAturan.parse(JSON.parse(readFileSync(new URL('../../resources/aturan/bup.json', import.meta.url), 'utf8'))).versi.at(-1)!;
const konteks = { ...KONTEKS, aturanBup: skemaBup.parse(versi.isi) };
const pesan = (isi: Readonly<Record<string, string>>): string[] =>
  satuBaris(isi, konteks).masalah.filter((m) => m.kode.startsWith('JENIS_JABATAN')).map((m) => m.pesan);

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
