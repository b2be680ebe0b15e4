import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  awalBulanBerikut,
  awalBulanSejak,
  dariNomorHari,
  formatTanggal,
  hariMinggu,
  nomorHari,
  selisih,
  selisihBulan,
  selisihHari,
  tambahBulan,
  tambahHari,
  tambahTahun,
  tanggalSah,
} from './tanggal.ts';
import { konteksTanggal, parseTanggal } from './urai-tanggal.ts';

const hari = fc.integer({ min: nomorHari('1930-01-01'), max: nomorHari('2099-12-31') }).map(dariNomorHari);

describe('hitungan tanggal', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-01', -1, '2025-12-01'],
  ])('%s ditambah %i bulan menjadi %s', (t, n, harap) => {
    expect(tambahBulan(t, n)).toBe(harap);
  });

  test('29 Februari ditambah satu tahun menjadi 28 Februari', () => {
    expect(tambahTahun('2028-02-29', 1)).toBe('2029-02-28');
  });

  test('umur dihitung tahun, bulan, dan hari', () => {
    expect(selisih('1990-05-20', '2026-11-23')).toEqual({ tahun: 36, bulan: 6, hari: 3 });
    expect(selisih('2026-11-23', '1990-05-20')).toEqual({ tahun: 0, bulan: 0, hari: 0 });
  });

  test('bulan berikut dan bulan sejak berbeda hanya pada tanggal 1', () => {
    expect(awalBulanBerikut('2026-12-01')).toBe('2027-01-01');
    expect(awalBulanSejak('2026-12-01')).toBe('2026-12-01');
    expect(awalBulanSejak('2026-12-02')).toBe('2027-01-01');
  });

  test('tanggal ditulis dengan nama bulan dan hari Indonesia', () => {
    expect(formatTanggal('2027-04-01')).toBe('01-04-2027');
    expect(formatTanggal('2027-04-01', 'panjang')).toBe('1 April 2027');
    expect(formatTanggal('2027-04-01', 'hari')).toBe('Kamis, 1 April 2027');
    expect(formatTanggal('2027-04-01', 'bulan')).toBe('April 2027');
  });

  test('hari yang tidak ada ditolak', () => {
    expect(['2027-02-29', '2027-13-01', '2027-4-1', '', '1899-12-31'].map(tanggalSah)).toEqual([false, false, false, false, false]);
    expect(tanggalSah('2028-02-29')).toBe(true);
  });

  test('nomor hari bolak-balik dan cocok dengan kalender mesin', () => {
    fc.assert(
      fc.property(hari, (t) => {
        const mesin = new Date(`${t}T00:00:00Z`);
        expect(nomorHari(t)).toBe(mesin.getTime() / 86_400_000);
        expect(dariNomorHari(nomorHari(t))).toBe(t);
        expect(hariMinggu(t)).toBe(mesin.getUTCDay());
        expect(tanggalSah(t)).toBe(true);
      }),
    );
  });

  test('selisih lalu tambah kembali ke tanggal semula', () => {
    fc.assert(
      fc.property(hari, hari, (a, b) => {
        const [awal, akhir] = a < b ? [a, b] : [b, a];
        const s = selisih(awal, akhir);
        expect(tambahHari(tambahBulan(awal, s.tahun * 12 + s.bulan), s.hari)).toBe(akhir);
        expect(selisihHari(awal, akhir)).toBeGreaterThanOrEqual(0);
        expect(selisihBulan(awal, akhir)).toBe(s.tahun * 12 + s.bulan);
      }),
    );
  });
});

describe('membaca tanggal yang diketik orang', () => {
  const umum = konteksTanggal('umum', '2026-11-23');
  const lahir = konteksTanggal('lahir', '2026-11-23');

  test.each([
    ['1/4/20', '2020-04-01'],
    ['010420', '2020-04-01'],
    ['01042020', '2020-04-01'],
    ['20200401', '2020-04-01'],
    ['1 Apr 2020', '2020-04-01'],
    ['01-04-2020', '2020-04-01'],
    ['1.4.2020', '2020-04-01'],
    ['2013-04-01 00:00:00', '2013-04-01'],
    ['2013-04-01T00:00:00.000Z', '2013-04-01'],
    ['01/04/2013 00:00', '2013-04-01'],
    ['5 Mei 1985', '1985-05-05'],
    ['Senin, 5 Mei 1985', '1985-05-05'],
    ['17-Agustus-1985', '1985-08-17'],
    ['17 Agust 85', '1985-08-17'],
    ["'01-04-2020", '2020-04-01'],
    [' 1 \u00a0April 2020 ', '2020-04-01'],
    ['43922', '2020-04-01'],
    [43922, '2020-04-01'],
    [43922.5, '2020-04-01'],
    ['29-02-2028', '2028-02-29'],
  ])('%s dibaca %s', (masukan, harap) => {
    expect(parseTanggal(masukan, umum)).toEqual({ nilai: harap });
  });

  test('tahun dua angka pada tanggal lahir selalu di masa lalu', () => {
    expect(parseTanggal('12/12/78', lahir)).toEqual({ nilai: '1978-12-12' });
    expect(parseTanggal('12/12/30', lahir)).toEqual({ nilai: '1930-12-12' });
    expect(parseTanggal('12/12/30', umum)).toEqual({ nilai: '2030-12-12' });
    expect(parseTanggal('01/03/98', umum)).toEqual({ nilai: '1998-03-01' });
  });

  test.each(['31-02-2020', '04/31/2020', '1 Foo 2020', 'besok', '-', '', '0', '12', '1e5', '2020', '00/00/0000', '32012020'])(
    '"%s" ditolak dengan alasan',
    (masukan) => {
      const hasil = parseTanggal(masukan, umum);
      expect('masalah' in hasil && hasil.masalah.length > 5).toBe(true);
    },
  );

  test('urutan bulan dan hari yang terbalik dijelaskan', () => {
    expect(parseTanggal('04/31/2020', umum)).toEqual({ masalah: '"04/31/2020": bulan 31 tidak ada. Urutannya hari, bulan, tahun.' });
  });

  test('setiap tanggal yang ditulis aplikasi dapat dibaca kembali', () => {
    fc.assert(
      fc.property(hari, (t) => {
        for (const bentuk of ['ringkas', 'panjang', 'hari'] as const) expect(parseTanggal(formatTanggal(t, bentuk), umum)).toEqual({ nilai: t });
        expect(parseTanggal(t, umum)).toEqual({ nilai: t });
        expect(parseTanggal(nomorHari(t) + 25569, umum)).toEqual({ nilai: t });
      }),
    );
  });

  test('masukan apa pun tidak pernah menimbulkan galat', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.constant(null)), (m) => {
      const hasil = parseTanggal(m, umum);
      if ('nilai' in hasil) expect(tanggalSah(hasil.nilai)).toBe(true);
      else expect(hasil.masalah).not.toBe('');
    }));
  });
});
