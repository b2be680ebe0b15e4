import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from './unit.ts';
import { cegahYatim, tempatkan } from './unit.ts';

function unit(tinggi: number, lain: Partial<Unit> = {}): Unit {
  return { tinggi, jarakAtas: 0, ops: [], lengket: false, ...lain };
}

describe('penempatan pada halaman', () => {
  const daftar = fc.array(
    fc.record({ tinggi: fc.integer({ min: 0, max: 40 }), jarakAtas: fc.integer({ min: 0, max: 10 }), lengket: fc.boolean() }),
    { minLength: 1, maxLength: 80 },
  );

  it('setiap bagian ditempatkan sekali, menurut urutan, dan tidak melampaui halaman', () => {
    fc.assert(
      fc.property(daftar, (isi) => {
        const units = isi.map((u) => unit(u.tinggi, u));
        const { halaman, terlaluTinggi } = tempatkan(units, 100);
        expect(terlaluTinggi).toBe(0);
        expect(halaman.flat().map((t) => t.unit)).toEqual(units);
        for (const h of halaman) for (const t of h) expect(t.y + t.unit.tinggi).toBeLessThanOrEqual(100.01);
      }),
    );
  });

  it('paragraf tidak meninggalkan satu baris sendirian di kaki atau di kepala halaman', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 2, max: 9 }), (terpakai, baris) => {
        const paragraf = Array.from({ length: baris }, () => unit(10));
        cegahYatim(paragraf);
        const { halaman } = tempatkan([unit(terpakai), ...paragraf], 100);
        for (const h of halaman) {
          const n = h.filter((t) => paragraf.includes(t.unit)).length;
          expect(n === 1).toBe(false);
        }
      }),
    );
  });

  it('tanda tangan membawa sedikitnya dua baris sebelumnya, jarak antarblok tidak dihitung', () => {
    const baris = Array.from({ length: 8 }, () => unit(10));
    const { halaman } = tempatkan([...baris, unit(0, { jarakAtas: 5 }), unit(40, { butuhTeman: true })], 100);
    expect(halaman.map((h) => h.length)).toEqual([6, 4]);
  });

  it('bagian yang lebih tinggi daripada halaman dihitung, bukan dibuang', () => {
    const { halaman, terlaluTinggi } = tempatkan([unit(150), unit(10)], 100);
    expect(terlaluTinggi).toBe(1);
    expect(halaman.flat()).toHaveLength(2);
  });

  it('kepala tabel diulang hanya pada halaman yang dimulai oleh barisnya', () => {
    const kepala = unit(20, { lengket: true });
    const baris = Array.from({ length: 6 }, () => unit(30, { kepala }));
    const { halaman } = tempatkan([kepala, ...baris], 100);
    expect(halaman.map((h) => h.filter((t) => t.unit === kepala).length)).toEqual([1, 1, 1]);
    expect(halaman.map((h) => h.length)).toEqual([3, 3, 3]);
  });
});
