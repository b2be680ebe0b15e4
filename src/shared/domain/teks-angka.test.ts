import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAngka, formatDesimal, formatRupiah, parseRupiah } from './format.ts';
import { bacaNomorSurat, masalahPolaNomor, tulisNomorSurat } from './nomor-surat.ts';
import { terbilang, terbilangRupiah } from './terbilang.ts';

const NILAI: Readonly<Record<string, number>> = { nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 };
const SKALA: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads the words back, written independently of the writer. */
function bacaTerbilang(teks: string): number {
  let jumlah = 0;
  let kelompok = 0;
  let angka = 0;
  for (const kata of teks.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1').split(' ')) {
    if (kata in NILAI) angka = NILAI[kata]!;
    else if (kata === 'belas') [kelompok, angka] = [kelompok + 10 + angka, 0];
    else if (kata === 'puluh') [kelompok, angka] = [kelompok + angka * 10, 0];
    else if (kata === 'ratus') [kelompok, angka] = [kelompok + angka * 100, 0];
    else [jumlah, kelompok, angka] = [jumlah + (kelompok + angka) * SKALA[kata]!, 0, 0];
  }
  return jumlah + kelompok + angka;
}

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [19, 'sembilan belas'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [11000, 'sebelas ribu'],
    [21000, 'dua puluh satu ribu'],
    [101000, 'seratus satu ribu'],
    [1000000, 'satu juta'],
    [2785700, 'dua juta tujuh ratus delapan puluh lima ribu tujuh ratus'],
    [1001001000, 'satu miliar satu juta seribu'],
    [1e12, 'satu triliun'],
    [1e15, 'seribu triliun'],
    [-5, 'minus lima'],
  ])('%i', (nilai, harap) => {
    expect(terbilang(nilai)).toBe(harap);
  });

  test('rupiah dengan huruf awal besar', () => {
    expect(terbilangRupiah(3287000, true)).toBe('Tiga juta dua ratus delapan puluh tujuh ribu rupiah');
  });

  test('setiap bilangan dapat dibaca kembali dari kata-katanya', () => {
    const bilangan = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.maxSafeNat().map((n) => n % 1e15));
    fc.assert(
      fc.property(bilangan, (n) => {
        const kata = terbilang(n);
        expect(bacaTerbilang(kata)).toBe(n);
        expect(kata).toBe(kata.trim().replace(/ {2,}/g, ' '));
        expect(kata).not.toMatch(/satu (puluh|belas|ratus)|^satu ribu/);
      }),
      { numRuns: 2000 },
    );
  });

  test('pecahan dan bilangan terlalu besar ditolak', () => {
    expect(() => terbilang(1.5)).toThrow(RangeError);
    expect(() => terbilang(1e15 + 2)).toThrow(RangeError);
  });
});

describe('angka dan rupiah', () => {
  test('titik ribuan dan koma desimal', () => {
    expect(formatAngka(1234567)).toBe('1.234.567');
    expect(formatAngka(-999)).toBe('-999');
    expect(formatRupiah(2785700)).toBe('Rp\u00a02.785.700');
    expect(formatRupiah(2785700, true)).toBe('Rp\u00a02.785.700,00');
    expect(formatDesimal(1234.5, 2)).toBe('1.234,50');
    expect(formatDesimal(-0.001, 2)).toBe('0,00');
  });

  test.each([['Rp 2.785.700', 2785700], ['2785700', 2785700], ['Rp2.785.700,00', 2785700], ['2,785,700', 2785700], ['Rp. 2.785.700,-', 2785700], [2785700, 2785700]])('%s dibaca %i', (teks, harap) => {
    expect(parseRupiah(teks)).toBe(harap);
  });

  test.each(['', 'gratis', '2.78', '2.785.70', '2.785,700', -5, 1.5, null])('%s bukan jumlah rupiah', (teks) => {
    expect(parseRupiah(teks)).toBeNull();
  });

  test('rupiah yang ditulis dapat dibaca kembali', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.boolean(), (n, sen) => {
      expect(parseRupiah(formatRupiah(n, sen))).toBe(n);
    }));
  });
});

describe('nomor surat', () => {
  const pola = '800.1.11.13/{urut:4}-BKPSDM/{tahun}';

  test('ditulis menurut pola dan dibaca kembali', () => {
    expect(tulisNomorSurat(pola, 15, '2027-04-01')).toBe('800.1.11.13/0015-BKPSDM/2027');
    expect(bacaNomorSurat(pola, '800.1.11.13/0015-BKPSDM/2027')).toEqual({ urut: 15, bulan: null, tahun: 2027 });
    expect(tulisNomorSurat('822/{urut}/{bulan_romawi}/{bulan}/{tahun}', 7, '2027-09-30')).toBe('822/7/IX/09/2027');
    expect(bacaNomorSurat(pola, '800X1.11.13/0015-BKPSDM/2027')).toBeNull();
  });

  test('nomor melebihi lebar tidak dipotong', () => {
    expect(tulisNomorSurat(pola, 12345, '2027-04-01')).toContain('/12345-');
  });

  test.each(['', '800/{tahun}', '{urut}{urut}', '8{urut}/{tahun}', '{nomor}/{urut}', '{urut:0}/{tahun}', '{urut/2027'])('pola "%s" ditolak dengan alasan', (p) => {
    expect(masalahPolaNomor(p)).not.toBeNull();
  });

  test('pola bolak-balik untuk setiap nomor dan tanggal', () => {
    const arbPola = fc.constantFrom(pola, '822/{urut}/{bulan_romawi}/{tahun}', '{urut:3}/KGB/{bulan}/{tahun}', 'A.1/{urut}-(X)');
    fc.assert(
      fc.property(arbPola, fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 12 }), (p, urut, bulan) => {
        const nomor = tulisNomorSurat(p, urut, `2027-${String(bulan).padStart(2, '0')}-15`);
        const baca = bacaNomorSurat(p, nomor);
        expect(masalahPolaNomor(p)).toBeNull();
        expect(baca?.urut).toBe(urut);
        expect(baca?.bulan).toBe(p.includes('{bulan') ? bulan : null);
        expect(baca?.tahun).toBe(p.includes('{tahun}') ? 2027 : null);
      }),
    );
  });
});
