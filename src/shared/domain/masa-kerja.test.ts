import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { gajiPokok, langkahBerikut, persenRupiah, tabelGajiPada, ujungTabel } from './gaji.ts';
import { dariBulan, formatMasaKerja, gabungMasa, geserMkg, keBulan, mkgPada, tambahMasaKerja, tanggalMencapaiMkg } from './masa-kerja.ts';
import { dariNomorHari, nomorHari, tambahHari } from './tanggal.ts';

const aturan = aturanBawaan();
const geser = aturan.masaKerjaGolongan.isi;
const pns = aturan.gajiPns[0]!.isi;

describe('masa kerja golongan', () => {
  test('bertambah bulan demi bulan sejak TMT', () => {
    expect(mkgPada('2022-04-01', { tahun: 4, bulan: 7 }, '2024-03-31')).toEqual({ tahun: 6, bulan: 6 });
    expect(mkgPada('2022-04-01', { tahun: 4, bulan: 7 }, '2024-04-01')).toEqual({ tahun: 6, bulan: 7 });
  });

  test.each([
    ['I/d', 'II/a', '10-0', '4-0'],
    ['II/d', 'III/a', '13-4', '8-4'],
    ['III/d', 'IV/a', '12-2', '12-2'],
    ['III/a', 'III/b', '4-1', '4-1'],
    ['I/d', 'III/a', '14-0', '3-0'],
    ['III/a', 'II/d', '8-0', '13-0'],
    ['II/a', 'III/a', '3-0', '0-0'],
    ['IX', 'X', '3-0', '3-0'],
  ])('pindah %s ke %s: %s menjadi %s', (dari, ke, awal, harap) => {
    const [t = 0, b = 0] = awal.split('-').map(Number);
    const hasil = geserMkg({ tahun: t, bulan: b }, dari, ke, geser);
    expect(`${hasil.tahun}-${hasil.bulan}`).toBe(harap);
  });

  test('CLTN tidak dihitung, dan selama CLTN masa kerja diam', () => {
    const cltn = [{ mulai: '2024-01-01', selesai: '2024-12-31' }];
    expect(mkgPada('2023-01-01', { tahun: 0, bulan: 0 }, '2024-06-01', cltn)).toEqual({ tahun: 1, bulan: 0 });
    expect(mkgPada('2023-01-01', { tahun: 0, bulan: 0 }, '2025-06-01', cltn)).toEqual({ tahun: 1, bulan: 5 });
    expect(mkgPada('2023-01-01', { tahun: 0, bulan: 0 }, '2026-06-01', [{ mulai: '2024-01-01', selesai: null }])).toEqual({ tahun: 1, bulan: 0 });
  });

  test('CLTN yang bertumpuk tidak dihitung dua kali', () => {
    const masa = [{ mulai: '2024-03-01', selesai: '2024-08-31' }, { mulai: '2024-01-01', selesai: '2024-06-30' }];
    expect(gabungMasa(masa)).toEqual([{ mulai: '2024-01-01', selesai: '2024-08-31' }]);
    expect(tanggalMencapaiMkg('2023-01-01', { tahun: 0, bulan: 0 }, 24, masa)).toBe('2025-09-01');
  });

  test('penjumlahan dan tulisan', () => {
    expect(tambahMasaKerja({ tahun: 3, bulan: 8 }, { tahun: 1, bulan: 6 })).toEqual({ tahun: 5, bulan: 2 });
    expect(formatMasaKerja({ tahun: 5, bulan: 2 })).toBe('5 tahun 2 bulan');
    expect(formatMasaKerja({ tahun: 5, bulan: 2 }, true)).toBe('5 th 02 bl');
  });

  test('bulan dan masa kerja bolak-balik', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 600 }), (n) => {
      expect(keBulan(dariBulan(n))).toBe(n);
    }));
  });

  test('MKG tidak pernah turun dari hari ke hari, dan mencapai target tepat pada tanggalnya', () => {
    const hari = fc.integer({ min: nomorHari('2015-01-01'), max: nomorHari('2040-01-01') }).map(dariNomorHari);
    const masa = fc.array(fc.tuple(hari, fc.integer({ min: 0, max: 900 })).map(([mulai, n]) => ({ mulai, selesai: tambahHari(mulai, n) })), { maxLength: 3 });
    fc.assert(
      fc.property(hari, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 }), masa, (tmt, mkg, tambah, cltn) => {
        const awal = dariBulan(mkg);
        const capai = tanggalMencapaiMkg(tmt, awal, mkg + tambah, cltn)!;
        expect(keBulan(mkgPada(tmt, awal, capai, cltn))).toBeGreaterThanOrEqual(mkg + tambah);
        expect(keBulan(mkgPada(tmt, awal, tambahHari(capai, -1), cltn))).toBeLessThan(mkg + tambah);
      }),
    );
  });
});

describe('tabel gaji', () => {
  test('baris dengan MKG terbesar yang tidak melebihi MKG', () => {
    expect(gajiPokok(pns, 'III/a', 0)).toBe(2785700);
    expect(gajiPokok(pns, 'III/a', 1)).toBe(2785700);
    expect(gajiPokok(pns, 'III/a', 2)).toBe(2873500);
    expect(gajiPokok(pns, 'III/a', 40)).toBe(4575200);
    expect(gajiPokok(pns, 'II/b', 2)).toBeNull();
    expect(gajiPokok(pns, 'X/z', 2)).toBeNull();
  });

  test('II/a melangkah dari 0 ke 1 lalu 3 tahun', () => {
    expect(langkahBerikut(pns, 'II/a', 0)?.mkgTahun).toBe(1);
    expect(langkahBerikut(pns, 'II/a', 12)?.mkgTahun).toBe(3);
    expect(langkahBerikut(pns, 'II/a', 33 * 12)).toBeNull();
  });

  test.each([['I/a', 26], ['I/b', 27], ['II/a', 33], ['III/d', 32], ['IV/e', 32]])('tabel %s berakhir pada %i tahun', (golongan, akhir) => {
    expect(ujungTabel(pns, golongan)?.akhir.mkgTahun).toBe(akhir);
  });

  test('gaji naik di setiap baris dan setiap ruang, PNS dan PPPK', () => {
    for (const { isi } of [...aturan.gajiPns, ...aturan.gajiPppk]) {
      for (const baris of Object.values(isi.golongan)) {
        for (let i = 1; i < baris.length; i++) {
          expect(baris[i]![0]).toBeGreaterThan(baris[i - 1]![0]);
          const nisbah = baris[i]![1] / baris[i - 1]![1];
          const tahun = baris[i]![0] - baris[i - 1]![0];
          expect(nisbah).toBeCloseTo(1.0315 ** (tahun / 2), 3);
        }
      }
    }
  });

  test('pindah golongan dengan potongan MKG tidak pernah menurunkan gaji', () => {
    for (const [dari, ke] of [['I/d', 'II/a'], ['II/d', 'III/a'], ['III/d', 'IV/a']] as const) {
      for (let t = 3; t <= 27; t++) {
        const baru = geserMkg({ tahun: t, bulan: 0 }, dari, ke, geser);
        expect(gajiPokok(pns, ke, baru.tahun)!).toBeGreaterThan(gajiPokok(pns, dari, t)!);
      }
    }
  });

  test('tabel sebelum 2024 belum dimuat dan tidak dikarang', () => {
    expect(tabelGajiPada(aturan, 'PNS', '2023-12-31')).toBeNull();
    expect(tabelGajiPada(aturan, 'PPPK', '2024-01-01')?.dasarHukum).toContain('Perpres 11/2024');
  });

  test('80 persen dibulatkan ke rupiah', () => {
    expect(persenRupiah(2785700, 80)).toBe(2228560);
    expect(persenRupiah(1, 50)).toBe(1);
  });
});
