import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { URUTAN_LEMBAR } from '../../../shared/contract/rangkaian.ts';
import { LABEL_SALINAN } from '../../../shared/dokumen/profil-kertas.ts';
import { bagiPekerjaan, susunRencana, type DokumenRencana } from './rencana.ts';

const arbDokumen = fc
  .array(fc.record({ halaman: fc.integer({ min: 1, max: 130 }), asing: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((d): DokumenRencana[] => d.map((x, i) => ({ id: `d${i}`, hash: `h${i}`, ...x })));
const arbCara = fc.record({
  sisi: fc.constantFrom('satu', 'dua-panjang', 'dua-pendek'),
  salinan: fc.uniqueArray(fc.constantFrom(...LABEL_SALINAN), { minLength: 1, maxLength: 3 }),
  urutan: fc.constantFrom(...URUTAN_LEMBAR),
} as const);

const halaman = (l: readonly { dari: number; sampai: number }[]): number => l.reduce((n, x) => n + x.sampai - x.dari + 1, 0);

describe('rencana lembar', () => {
  it('tiap halaman tiap salinan ada pada tepat satu lembar, dan tiap naskah mulai pada lembar baru', () => {
    fc.assert(
      fc.property(arbDokumen, arbCara, (dokumen, cara) => {
        const lembar = susunRencana(dokumen, cara);
        for (const d of dokumen) {
          for (const s of cara.salinan) {
            const milik = lembar.filter((l) => l.dokumenId === d.id && l.label === s).toSorted((a, b) => a.dari - b.dari);
            expect(milik.flatMap((l) => Array.from({ length: l.sampai - l.dari + 1 }, (_, i) => l.dari + i))).toEqual(Array.from({ length: d.halaman }, (_, i) => i + 1));
            expect(milik.filter((l) => l.akhir)).toHaveLength(1);
          }
        }
        const perLembar = cara.sisi === 'satu' ? 1 : 2;
        expect(lembar).toHaveLength(cara.salinan.length * dokumen.reduce((n, d) => n + Math.ceil(d.halaman / perLembar), 0));
      }),
    );
  });

  it('pekerjaan memuat semua lembar berurutan, paling banyak sekian halaman, dan lembar pertama sendiri bila diminta', () => {
    fc.assert(
      fc.property(arbDokumen, arbCara, fc.integer({ min: 20, max: 50 }), fc.boolean(), (dokumen, cara, maks, awal) => {
        const lembar = susunRencana(dokumen, cara);
        const bagian = bagiPekerjaan(lembar, maks, awal);
        expect(bagian.flat()).toEqual(lembar);
        for (const b of bagian) {
          expect(halaman(b)).toBeLessThanOrEqual(maks);
          if (b.some((l) => l.asing)) expect(new Set(b.map((l) => l.dokumenId)).size).toBe(1);
        }
        if (awal) expect(bagian[0]).toHaveLength(1);
      }),
    );
  });

  it('naskah yang muat dalam satu pekerjaan tidak dipotong', () => {
    fc.assert(
      fc.property(arbDokumen, arbCara, (dokumen, cara) => {
        const bagian = bagiPekerjaan(susunRencana(dokumen, cara), 50, false);
        for (const d of dokumen.filter((x) => x.halaman <= 50)) {
          for (const s of cara.salinan) expect(bagian.filter((b) => b.some((l) => l.dokumenId === d.id && l.label === s))).toHaveLength(1);
        }
      }),
    );
  });

  it('urutan salinan: seluruh tumpukan sekali per label; terbalik: lembar terakhir dahulu', () => {
    const dokumen = [{ id: 'a', hash: 'a', halaman: 2, asing: false }, { id: 'b', hash: 'b', halaman: 1, asing: false }];
    const baca = (urutan: (typeof URUTAN_LEMBAR)[number]) => susunRencana(dokumen, { sisi: 'satu', salinan: ['asli', 'tembusan'], urutan }).map((l) => `${l.label[0]}${l.dokumenId}${l.dari}`).join(' ');
    expect(baca('dokumen')).toBe('aa1 aa2 ta1 ta2 ab1 tb1');
    expect(baca('salinan')).toBe('aa1 aa2 ab1 ta1 ta2 tb1');
    expect(baca('salinan-balik')).toBe('tb1 ta2 ta1 ab1 aa2 aa1');
  });
});
