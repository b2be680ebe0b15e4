import { describe, expect, it } from 'vitest';
import { jumlahTerpilih, PILIHAN_KOSONG, terpilih, ubahPilihan, type PilihanBaris } from './tipe.ts';

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
