import { describe, expect, it } from 'vitest';
import { keTsv, persen, teksBulan, teksLalu, teksLama, teksNip, teksRupiah, teksTanggal, teksTanggalPanjang, teksUkuran } from './bentuk.ts';

describe('bentuk tulisan di layar', () => {
  it('menulis uang dengan Rp dan titik ribuan tanpa desimal', () => {
    expect(teksRupiah(3252900)).toBe('Rp 3.252.900');
    expect(teksRupiah(null)).toBe('–');
  });

  it('menulis tanggal 01-04-2027 di tabel dan 1 April 2027 di surat', () => {
    expect(teksTanggal('2027-04-01')).toBe('01-04-2027');
    expect(teksTanggalPanjang('2027-04-01')).toBe('1 April 2027');
    expect(teksBulan('2027-01')).toBe('Januari 2027');
    expect(teksTanggal(null)).toBe('–');
  });

  it('memenggal NIP 8-6-1-3 dan membiarkan yang bukan 18 angka', () => {
    expect(teksNip('198609262015051001')).toBe('19860926 201505 1 001');
    expect(teksNip('1986')).toBe('1986');
  });

  it('menyebut umur dengan satu satuan', () => {
    expect(teksLama(59)).toBe('59 dtk');
    expect(teksLama(3 * 3600 + 50 * 60)).toBe('4 jam');
    expect(teksLama(3 * 86400)).toBe('3 hari');
    expect(teksLalu(1000, 2000)).toBe('baru saja');
    expect(teksLalu(0, 4 * 3600_000)).toBe('4 jam lalu');
  });

  it('menghitung persen tanpa melewati kedua ujungnya', () => {
    expect(persen(214, 500)).toBe(42);
    expect(persen(3, 0)).toBe(0);
    expect(persen(9, 3)).toBe(100);
  });

  it('menyalin sel ke Excel tanpa memecah baris', () => {
    expect(keTsv([['a\tb', 'c'], ['d\ne', 'f']])).toBe('a b\tc\nd e\tf');
    expect(teksUkuran(4_300_000)).toBe('4,3 MB');
  });
});
