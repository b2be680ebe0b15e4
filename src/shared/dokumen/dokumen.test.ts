import { describe, expect, it } from 'vitest';
import { naskahDrh, romawi } from './drh.ts';
import { keTitik } from './kertas.ts';
import { hurufKe } from './templat/isian.ts';
import { nipBerspasi, rupiah } from './teks.ts';

describe('ejaan', () => {
  it('rupiah, NIP, huruf, dan angka romawi', () => {
    expect([rupiah(0), rupiah(950), rupiah(3_409_300), rupiah(12_000_000)]).toEqual(['Rp0,00', 'Rp950,00', 'Rp3.409.300,00', 'Rp12.000.000,00']);
    expect(nipBerspasi('198503172009041002')).toBe('19850317\u00a0200904\u00a01\u00a0002');
    expect(nipBerspasi('belum ada')).toBe('belum ada');
    expect([1, 26, 27].map(hurufKe)).toEqual(['a', 'z', 'aa']);
    expect([1, 4, 9, 14, 38].map(romawi)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXVIII']);
  });

  it('satu inci adalah 72 titik', () => {
    expect(keTitik(25.4)).toBe(72);
  });
});

describe('daftar riwayat hidup', () => {
  it('bagian tanpa baris menyebut tidak ada data, isian kosong menjadi garis', () => {
    const naskah = naskahDrh({
      kertas: { kode: 'a4', nama: 'A4', lebarMm: 210, tinggiMm: 297, sumber: 'uji' },
      tepi: { atas: 20, kanan: 20, bawah: 20, kiri: 25 },
      keluarga: 'heros',
      ukuran: 11,
      judul: 'DAFTAR RIWAYAT HIDUP',
      nama: 'Contoh',
      identitas: [{ label: 'Agama', nilai: '' }],
      bagian: [
        { judul: 'Pendidikan', kolom: [{ judul: 'Sekolah', bagian: 1 }], baris: [['SMA']] },
        { judul: 'Organisasi', kolom: [{ judul: 'Nama', bagian: 1 }], baris: [] },
      ],
    });
    expect(naskah.blok.map((b) => b.jenis)).toEqual(['paragraf', 'paragraf', 'daftar-data', 'paragraf', 'tabel', 'paragraf', 'paragraf']);
    expect(naskah.blok[2]).toMatchObject({ butir: [{ nomor: '1.', nilai: '-' }] });
    expect(naskah.blok[6]).toMatchObject({ teks: 'Tidak ada data.' });
  });
});
