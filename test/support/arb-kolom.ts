import fc from 'fast-check';

import type { KolomRiwayat, NilaiBaris } from '../../src/shared/riwayat/kolom.ts';

const GOLONGAN = ['I/a', 'II/d', 'III/b', 'IV/e', 'I', 'IV', 'V', 'IX', 'XIV', 'XVII'] as const;

const tanggal = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const kata = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9 /.]{0,20}[A-Za-z0-9])?$/);

/** A plausible stored value of a column. */
function arbNilai(k: KolomRiwayat): fc.Arbitrary<string | number> {
  switch (k.jenis) {
    case 'teks':
    case 'teks_panjang':
      return k.pola ? fc.constant(contohPola(k)) : kata.map((t) => t.slice(0, k.maks ?? 40).trim()).filter((t) => t !== '');
    case 'rujukan':
      return fc.constantFrom('1', '01', 'A5EB03E21F43F6A0E040640A040252AD');
    case 'unit':
      return fc.uuid();
    case 'tanggal':
      return tanggal;
    case 'pilihan':
      return fc.constantFrom(...(k.pilihan ?? []).map((p) => p.nilai));
    case 'golongan':
      return fc.constantFrom(...GOLONGAN);
    case 'ya_tidak':
      return fc.constantFrom(0, 1);
    case 'angka':
    case 'uang':
      return fc.integer({ min: k.min ?? 0, max: k.maks ?? 10_000_000 });
    case 'desimal':
      return fc.double({ min: k.min ?? 0, max: k.maks ?? 1000, noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
    default:
      return k.jenis satisfies never;
  }
}

/** A text that fits the column's pattern: digits of the right length, or an address. */
function contohPola(k: KolomRiwayat): string {
  const calon = [5, 9, 15, 16, 18].map((n) => '1'.repeat(n));
  const cocok = [...calon, 'contoh@contoh.go.id'].find((c) => k.pola?.regex.test(c));
  if (cocok === undefined) throw new Error(`tidak ada contoh untuk pola ${k.nama}`);
  return cocok;
}

/** A full plausible row: required columns filled, the others filled or null. */
export function arbBaris(kolom: readonly KolomRiwayat[]): fc.Arbitrary<NilaiBaris> {
  return fc.record(Object.fromEntries(kolom.map((k) => [k.nama, k.wajib ? arbNilai(k) : fc.option(arbNilai(k), { nil: null })])));
}

/** Any subset of columns with plausible, empty or odd values: what an import or an old row may hold. */
export function arbBarisSebagian(kolom: readonly KolomRiwayat[]): fc.Arbitrary<NilaiBaris> {
  const aneh = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.double());
  const lengkap: fc.Arbitrary<NilaiBaris> = fc.record(Object.fromEntries(kolom.map((k) => [k.nama, fc.oneof(arbNilai(k), aneh)])));
  return fc
    .tuple(lengkap, fc.subarray(kolom.map((k) => k.nama)))
    .map(([baris, ada]) => Object.fromEntries(Object.entries(baris).filter(([nama]) => ada.includes(nama))));
}

/** Values a column must refuse. */
export function nilaiSalah(k: KolomRiwayat): readonly unknown[] {
  const batas = [...(k.min === undefined ? [] : [k.min - 1]), ...(k.maks === undefined ? [] : [k.maks + 1])];
  switch (k.jenis) {
    case 'teks':
    case 'teks_panjang':
      return [7, {}, 'x'.repeat(5000), ...(k.pola ? ['abc', '12'] : [])];
    case 'rujukan':
      return [7, 'x'.repeat(65)];
    case 'unit':
      return ['Dinas Contoh', 7];
    case 'tanggal':
      return ['2023-02-29', '01-03-2024', '0202-01-01', '2101-01-01', 45_000];
    case 'pilihan':
      return ['tidak_ada', 7];
    case 'golongan':
      return ['III/e', 'IIIb', 'XVIII', 'V/a', 'VIIII', 9];
    case 'ya_tidak':
      return [2, true, 'ya'];
    case 'angka':
      return [1.5, '4', Number.NaN, ...batas];
    case 'uang':
      return [-1, 1.5, 'Rp 3.000.000', ...batas];
    case 'desimal':
      return ['1,5', Number.POSITIVE_INFINITY, ...batas];
    default:
      return k.jenis satisfies never;
  }
}
