import { describe, expect, it } from 'vitest';
import { dariKisi, keKisi, naikkan, tempelKisi, uraiRupiah } from './tabelGaji.ts';

const isi = { golongan: { 'III/a': [[0, 2785700], [2, 2873500]], 'III/b': [[0, 2903600]] } };

describe('tabel gaji sebagai kisi', () => {
  it('menyusun kisi menurut masa kerja dan mengembalikannya utuh', () => {
    const kisi = keKisi(isi);
    expect(kisi?.mkg).toEqual([0, 2]);
    expect(kisi?.sel).toEqual([[2785700, 2903600], [2873500, null]]);
    expect(kisi && dariKisi(kisi)).toEqual(isi);
  });

  it('menolak isi yang bukan tabel gaji', () => {
    expect(keKisi({ baku: 58 })).toBeNull();
  });

  it('membaca rupiah seperti ditulis orang', () => {
    expect(uraiRupiah('Rp 3.252.900')).toBe(3252900);
    expect(uraiRupiah('3,252,900')).toBe(3252900);
    expect(uraiRupiah('3.252.900,00')).toBe(3252900);
    expect(uraiRupiah('-')).toBeNull();
    expect(uraiRupiah('tiga juta')).toBeUndefined();
  });

  it('menerima tempelan dari Excel tanpa melewati tepi tabel', () => {
    const kisi = keKisi(isi);
    expect(kisi && tempelKisi(kisi, 1, 0, '3.000.000\t3.100.000\t9\n4.000.000\n').sel).toEqual([[2785700, 2903600], [3000000, 3100000]]);
  });

  it('menaikkan semua gaji dan membulatkan ke ratusan', () => {
    const kisi = keKisi(isi);
    expect(kisi && naikkan(kisi, 8).sel[0]).toEqual([3008600, 3135900]);
    expect(kisi && naikkan(kisi, 0).sel).toEqual(kisi?.sel);
  });
});
