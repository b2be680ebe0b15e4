import { describe, expect, it } from 'vitest';
import { jumlahTampak, jumlahTerpilih, PILIHAN_KOSONG, terpilih, ubahPilihan, ubahTampak, type PilihanBaris } from './tipe.ts';

const id = ['a', 'b', 'c', 'd'];

describe('pilihan baris', () => {
  it('memilih lalu melepas satu baris', () => {
    const satu = ubahPilihan(PILIHAN_KOSONG, id, 0, 1, false);
    expect([...(satu.jenis === 'baris' ? satu.id : [])]).toEqual(['b']);
    expect(jumlahTerpilih(ubahPilihan(satu, id, 0, 1, false), 4)).toBe(0);
  });

  it('memilih rentang dengan Shift ke dua arah', () => {
    const turun = ubahPilihan(PILIHAN_KOSONG, id, 1, 3, true);
    const naik = ubahPilihan(PILIHAN_KOSONG, id, 3, 1, true);
    expect(jumlahTerpilih(turun, 4)).toBe(3);
    expect(naik).toEqual(turun);
  });

  it('menghitung semua hasil saringan bila semuanya dipilih', () => {
    const semua: PilihanBaris = { jenis: 'semua' };
    expect(jumlahTerpilih(semua, 1214)).toBe(1214);
    expect(terpilih(semua, 'apa saja')).toBe(true);
  });
});

describe('kotak di kepala daftar', () => {
  const tabLain: PilihanBaris = { jenis: 'baris', id: new Set(['x', 'y', 'b']) };

  it('hanya menghitung baris yang tampak', () => {
    expect(jumlahTampak(tabLain, id)).toBe(1);
    expect(jumlahTampak(tabLain, ['c', 'd'])).toBe(0);
    expect(jumlahTampak({ jenis: 'semua' }, id)).toBe(4);
  });

  it('mencentang dan melepas hanya baris yang tampak; yang di tab lain tetap', () => {
    expect(ubahTampak(tabLain, ['c', 'd'], true)).toEqual({ jenis: 'baris', id: new Set(['x', 'y', 'b', 'c', 'd']) });
    expect(ubahTampak(tabLain, id, false)).toEqual({ jenis: 'baris', id: new Set(['x', 'y']) });
    expect(ubahTampak({ jenis: 'semua' }, id, false)).toEqual({ jenis: 'baris', id: new Set() });
  });
});
