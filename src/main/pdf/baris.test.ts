import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baris, CaraPecah, PilihHuruf } from './baris.ts';
import { pecahBaris, potongPanjang, uraikan } from './baris.ts';
import type { HurufMuat } from './huruf.ts';
import { muatHuruf } from './huruf.ts';

const FONT_DIR = join(import.meta.dirname, '../../../resources/fonts');
const muat = new Map<string, HurufMuat>();
const pilih: PilihHuruf = (gaya) => {
  const ada = muat.get(gaya) ?? muatHuruf(FONT_DIR, `heros-${gaya}`);
  muat.set(gaya, ada);
  return ada;
};

function isi(baris: readonly Baris[]): string[] {
  return baris.map((b) => b.butir.map((x, i) => (i > 0 && x.sela > 0 ? ' ' : '') + x.bagian.map((g) => g.kata.teks).join('')).join(''));
}

function pecah(teks: string, lebar: number, cara: CaraPecah = 'rapi'): Baris[] {
  return pecahBaris(potongPanjang(uraikan(teks, pilih, false), lebar), lebar, 0, cara);
}

describe('pemecahan baris', () => {
  const teks = fc.array(fc.stringMatching(/^[A-Za-z0-9.,'/-]{1,40}$/), { minLength: 1, maxLength: 60 });
  const cara = fc.constantFrom<CaraPecah>('penuh', 'rapi', 'seimbang');

  it('tidak ada baris yang lebih panjang daripada lebarnya, dan tidak ada huruf yang hilang', () => {
    fc.assert(
      fc.property(teks, fc.integer({ min: 3000, max: 60_000 }), cara, (kata, lebar, c) => {
        const baris = pecah(kata.join(' '), lebar, c);
        for (const b of baris) expect(b.lebar).toBeLessThanOrEqual(lebar + 0.01);
        expect(isi(baris).join('').replaceAll(' ', '')).toBe(kata.join(''));
      }),
    );
  });

  it('cara rapi dan seimbang tidak memakai lebih banyak baris daripada cara penuh', () => {
    fc.assert(
      fc.property(teks, fc.integer({ min: 8000, max: 60_000 }), (kata, lebar) => {
        const penuh = pecah(kata.join(' '), lebar, 'penuh').length;
        expect(pecah(kata.join(' '), lebar, 'rapi').length).toBe(penuh);
        expect(pecah(kata.join(' '), lebar, 'seimbang').length).toBe(penuh);
      }),
    );
  });

  it('kata ulang boleh dipenggal pada tanda hubungnya, nomor surat tidak', () => {
    const dua = (t: string): string[] => uraikan(t, pilih, false).map((b) => b.bagian.map((g) => g.kata.teks).join(''));
    expect(dua('syarat-syaratnya')).toEqual(['syarat-', 'syaratnya']);
    expect(dua('800.1.11.13/015-BKPSDM/2026')).toEqual(['800.1.11.13/015-BKPSDM/2026']);
  });

  it('spasi terikat menyatukan NIP dan tetap terbaca sebagai spasi', () => {
    expect(isi(pecah('NIP\u00a019750301\u00a0200001 dan', 11_800))).toEqual(['NIP 19750301 200001', 'dan']);
  });

  it('baris kosong dan baris paksa dihormati', () => {
    expect(isi(pecah('a\n\nb', 10_000))).toEqual(['a', '', 'b']);
    expect(pecah('', 10_000)).toEqual([]);
  });

  it('gaya yang berganti di tengah kata tidak menambah spasi', () => {
    const butir = uraikan([{ teks: 'Rp', tebal: true }, { teks: '5 ' }, { teks: 'juta' }], pilih, false);
    expect(butir.map((b) => b.bagian.map((g) => `${g.huruf.kunci}:${g.kata.teks}`))).toEqual([['heros-tebal:Rp', 'heros-biasa:5'], ['heros-biasa:juta']]);
  });
});
