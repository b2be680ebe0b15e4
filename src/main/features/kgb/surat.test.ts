import { expect, test } from 'vitest';
import { pilihCalon } from './mulai.ts';
import type { BarisDaftar } from './daftar.ts';
import { bukuDariPola, tokenBaru } from '../terbit/nomor.ts';
import { sebutPeraturan } from './surat.ts';

test('dasar hukum singkat ditulis lengkap seperti dalam surat', () => {
  expect(sebutPeraturan('PP 5/2024 (perubahan kesembilan belas atas PP 7/1977), Lampiran')).toBe(
    'Peraturan Pemerintah Nomor 5 Tahun 2024 (perubahan kesembilan belas atas Peraturan Pemerintah Nomor 7 Tahun 1977)',
  );
  expect(sebutPeraturan('Perpres 11/2024, Lampiran')).toBe('Peraturan Presiden Nomor 11 Tahun 2024');
});

test('buku nomor tetap sama bila hanya lebar nomornya berubah, dan lain bila polanya lain', () => {
  expect(bukuDariPola('800/{urut:4}-A/{tahun}')).toBe(bukuDariPola('800/{urut}-A/{tahun}'));
  expect(bukuDariPola('800/{urut}-B/{tahun}')).not.toBe(bukuDariPola('800/{urut}-A/{tahun}'));
});

test('kode surat memuat 80 bit acak dalam abjad tanpa huruf yang mirip angka', () => {
  const banyak = Array.from({ length: 2000 }, tokenBaru);
  expect(new Set(banyak).size).toBe(2000);
  expect(banyak.every((t) => /^[A-HJ-KM-NP-TV-Z0-9]{4}(-[A-HJ-KM-NP-TV-Z0-9]{4}){3}$/.test(t))).toBe(true);
});

function baris(id: string, lain: Partial<BarisDaftar>): BarisDaftar {
  return {
    pegawaiId: id, nip: id, nama: id, jatuhTempo: true, tanggal: '2027-01-01', golongan: 'III/a', mkgTahun: 8, mkgBulan: 0, gajiLama: 1, gajiBaru: 2, alasan: [], unit: 'A', status: 'PNS', terlambat: false, dokumenId: null, nomor: null, berikut: null, luarBulan: false, sesudahBerikut: false, kode: [], ...lain,
  };
}
const ingat = [{ kode: 'UJI', pesan: 'periksa MKG', dasarHukum: '', berat: 'peringatan' as const }];
const tolak = [{ kode: 'UJI', pesan: 'hukuman disiplin', dasarHukum: '', berat: 'tolak' as const }];
const semua = [baris('a', {}), baris('b', { alasan: ingat }), baris('c', { alasan: tolak, jatuhTempo: false }), baris('d', { luarBulan: true, terlambat: true }), baris('e', { dokumenId: 'x', nomor: '7' }), baris('f', {})];
const SKGB = { jenis: 'skgb', sertakanPeringatan: false } as const;

test('tanpa pilihan: yang jatuh tempo bulan itu; peringatan, tolakan, yang sudah terbit dan yang sedang terbit dilewati dengan sebabnya', () => {
  const c = pilihCalon(semua, SKGB, null, new Set(['f']));
  expect(c.terbit.map((b) => b.pegawaiId)).toEqual(['a']);
  expect(c.dilewati.map((d) => [d.nip, d.alasan])).toEqual([
    ['b', 'periksa MKG'],
    ['c', 'hukuman disiplin'],
    ['e', 'Suratnya sudah terbit dengan nomor 7.'],
    ['f', 'Suratnya sedang diterbitkan dalam kelompok lain.'],
  ]);
});

test('yang disebut namanya: peringatan dan keterlambatan diterima, tolakan tetap dilewati', () => {
  const c = pilihCalon(semua, SKGB, new Set(['b', 'c', 'd']), new Set());
  expect(c.terbit.map((b) => b.pegawaiId)).toEqual(['b', 'd']);
  expect(c.dilewati.map((d) => d.nip)).toEqual(['c']);
});
