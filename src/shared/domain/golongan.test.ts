import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { bandingGolongan, kelompokGolongan, namaPangkat, pangkatGolongan, parseGolongan, urutanGolongan } from './golongan.ts';

const tabel = aturanBawaan().pangkat.isi;

describe('membaca golongan', () => {
  test.each([
    ['III/d', 'III/d'],
    ['III D', 'III/d'],
    ['III d', 'III/d'],
    ['IIId', 'III/d'],
    ['iii.d', 'III/d'],
    ['3/d', 'III/d'],
    ['3D', 'III/d'],
    ['Pembina (IV/a)', 'IV/a'],
    ['III/b - Penata Muda Tk. I', 'III/b'],
    ['Gol. III/a', 'III/a'],
    ['Penata Muda Tk.I, III/b', 'III/b'],
    ['Penata Muda Tingkat I', 'III/b'],
    ['penata tk. i', 'III/d'],
    ['Pembina Utama', 'IV/e'],
    ['II/a ', 'II/a'],
  ])('%s adalah PNS %s', (teks, harap) => {
    expect(parseGolongan(teks, { tabel })).toEqual({ nilai: harap, jenis: 'PNS' });
  });

  test.each([['IX', 'IX'], ['09', 'IX'], ['9', 'IX'], [9, 'IX'], ['Gol. XVII', 'XVII'], ['Golongan V', 'V']])('%s adalah PPPK %s', (teks, harap) => {
    expect(parseGolongan(teks)).toEqual({ nilai: harap, jenis: 'PPPK' });
  });

  test('III tanpa huruf hanya golongan PPPK bila orangnya PPPK', () => {
    expect(parseGolongan('III', { jenisAsn: 'PPPK' })).toEqual({ nilai: 'III', jenis: 'PPPK' });
    expect(parseGolongan('III')).toHaveProperty('masalah');
    expect(parseGolongan('IX', { jenisAsn: 'PNS' })).toHaveProperty('masalah');
  });

  test.each(['', '-', null, 'V/a', 'III/f', 'III/e', 'XVIII', '18', 'abc', 'Penata Super'])('"%s" ditolak', (teks) => {
    expect(parseGolongan(teks, { tabel })).toHaveProperty('masalah');
  });
});

describe('pangkat dan urutan', () => {
  test('pangkat diambil dari tabel, PPPK tidak punya pangkat', () => {
    expect(namaPangkat('III/d', tabel)).toBe('Penata Tingkat I');
    expect(pangkatGolongan('IV/a', tabel)).toBe('Pembina (IV/a)');
    expect(pangkatGolongan('IX', tabel)).toBe('IX');
  });

  test('urutan sama dengan tabel BKN, dari I/a sampai IV/e', () => {
    expect(tabel.pangkat.map((p) => urutanGolongan(p.golongan))).toEqual(tabel.pangkat.map((p) => p.urutan));
    expect(tabel.pangkat.map((p) => kelompokGolongan(p.golongan))).toEqual(tabel.pangkat.map((p) => p.kelompok));
    expect(['IV/a', 'I/d', 'III/b'].toSorted(bandingGolongan)).toEqual(['I/d', 'III/b', 'IV/a']);
    expect(urutanGolongan('X/z')).toBe(0);
  });
});
