import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dikta, hurufKe } from './diktum.ts';
import { naskahDrh, romawi } from './drh.ts';
import { keTitik, skemaKertas } from './kertas.ts';
import { nipBerspasi, rupiah } from './teks.ts';

const KERTAS = join(import.meta.dirname, '../../../resources/kertas');

describe('kertas', () => {
  it('setiap berkas kertas sah, dan namanya sama dengan kodenya', () => {
    const berkas = readdirSync(KERTAS).filter((n) => n.endsWith('.json'));
    expect(berkas.length).toBeGreaterThanOrEqual(3);
    for (const n of berkas) {
      const kertas = skemaKertas.parse(JSON.parse(readFileSync(join(KERTAS, n), 'utf8')));
      expect(`${kertas.kode}.json`).toBe(n);
    }
  });

  it('F4 kantor 215 × 330 mm, bukan folio 210 × 330', () => {
    const f4 = skemaKertas.parse(JSON.parse(readFileSync(join(KERTAS, 'f4.json'), 'utf8')));
    expect([f4.lebarMm, f4.tinggiMm]).toEqual([215, 330]);
    expect(keTitik(25.4)).toBe(72);
  });
});

describe('ejaan', () => {
  it('rupiah, NIP, huruf, dan angka romawi', () => {
    expect([rupiah(0), rupiah(950), rupiah(3_409_300), rupiah(12_000_000)]).toEqual(['Rp0,00', 'Rp950,00', 'Rp3.409.300,00', 'Rp12.000.000,00']);
    expect(nipBerspasi('198503172009041002')).toBe('19850317\u00a0200904\u00a01\u00a0002');
    expect(nipBerspasi('belum ada')).toBe('belum ada');
    expect([0, 25, 26].map(hurufKe)).toEqual(['a.', 'z.', 'aa.']);
    expect([1, 4, 9, 14, 38].map(romawi)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXVIII']);
  });

  it('diktum ke-11 ditolak, bukan dicetak tanpa nama', () => {
    expect(dikta(['a', 'b']).map((d) => d.label)).toEqual(['KESATU', 'KEDUA']);
    expect(() => dikta(Array.from({ length: 11 }, () => 'x'))).toThrow(RangeError);
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
