import { parseGolongan } from '../../../shared/domain/golongan.ts';

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'] as const;

/** Every golongan as it is written: PNS I/a to IV/e, then PPPK I to XVII. */
export const GOLONGAN: readonly string[] = [
  ...ROMAWI.slice(0, 4).flatMap((g) => ['a', 'b', 'c', 'd', ...(g === 'IV' ? ['e'] : [])].map((r) => `${g}/${r}`)),
  ...ROMAWI,
];

/** Golongan that fit what was typed: `3d`, `iii d` and `III/` all find III/d. */
export function cariGolongan(teks: string): readonly string[] {
  const isi = teks.trim();
  if (isi === '') return GOLONGAN;
  const terurai = parseGolongan(isi, { jenisAsn: 'PPPK' });
  const utuh = 'nilai' in terurai ? [terurai.nilai] : [];
  const kecil = isi.toLowerCase().replaceAll(' ', '');
  return [...utuh, ...GOLONGAN.filter((g) => !utuh.includes(g) && (g.toLowerCase().startsWith(kecil) || g.toLowerCase().replace('/', '').startsWith(kecil)))];
}
