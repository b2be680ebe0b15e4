import { teksNaskah } from '../../teks/naskah.ts';

const t = teksNaskah.tata;
const BARIS_MAKS = 30;

/** One entry a line; empty lines do not count. */
export function barisDari(teks: string): string[] {
  return teks.split('\n').map((b) => b.trim()).filter(Boolean);
}

/** What is wrong with a list, in words; null when nothing is. */
export function galatBaris(baris: readonly string[], panjangMaks: number): string | null {
  if (baris.length > BARIS_MAKS) return t.barisBanyak(BARIS_MAKS);
  const salah = baris.findIndex((b) => b.length > panjangMaks);
  return salah < 0 ? null : t.barisSalah(salah + 1, panjangMaks);
}
