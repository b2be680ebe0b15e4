import type { Argumen, Dunia } from './dunia.ts';

export interface KolomTabel<T> {
  readonly judul: string;
  readonly isi: (baris: T) => string;
  readonly kanan?: boolean;
}

const LEBAR_MAKS = 60;

/** Columns as wide as their longest cell, long cells cut with an ellipsis, numbers to the right. */
export function susunTabel<T>(kolom: readonly KolomTabel<T>[], baris: readonly T[]): string {
  const sel = baris.map((b) => kolom.map((k) => potong(k.isi(b).replaceAll(/\s+/g, ' '))));
  const lebar = kolom.map((k, i) => Math.max(k.judul.length, ...sel.map((s) => s[i]!.length)));
  const garis = (isi: readonly string[]): string =>
    isi
      .map((t, i) => (kolom[i]!.kanan ? t.padStart(lebar[i]!) : t.padEnd(lebar[i]!)))
      .join('  ')
      .trimEnd();
  return [garis(kolom.map((k) => k.judul)), lebar.map((l) => '-'.repeat(l)).join('  '), ...sel.map(garis), ''].join('\n');
}

/** The answer of a listing command: the rows as they are with `--json`, else a table. */
export function keluarkanDaftar<T>(d: Dunia, a: Argumen, baris: readonly T[], kolom: readonly KolomTabel<T>[]): void {
  d.keluar(a.json ? `${JSON.stringify(baris)}\n` : susunTabel(kolom, baris));
}

function potong(teks: string): string {
  return teks.length > LEBAR_MAKS ? `${teks.slice(0, LEBAR_MAKS - 1)}…` : teks;
}

/** 3154400 as '3.154.400'; '-' when unknown. */
export function ribuan(n: number | null): string {
  return n === null ? '-' : String(n).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.');
}
