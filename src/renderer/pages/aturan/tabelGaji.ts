import { skemaTabelGaji, type TabelGaji } from '../../../shared/domain/isi-aturan.ts';

/** Rows by years of service, columns by golongan; null where the pay does not change. */
export interface KisiGaji {
  readonly golongan: readonly string[];
  readonly mkg: readonly number[];
  readonly sel: readonly (readonly (number | null)[])[];
}

/** A salary table as a grid, or null when the content is no salary table. */
export function keKisi(isi: unknown): KisiGaji | null {
  const hasil = skemaTabelGaji.safeParse(isi);
  if (!hasil.success) return null;
  const golongan = Object.keys(hasil.data.golongan);
  const mkg = [...new Set(Object.values(hasil.data.golongan).flatMap((b) => b.map(([m]) => m)))].toSorted((a, b) => a - b);
  const peta = golongan.map((g) => new Map(hasil.data.golongan[g]));
  return { golongan, mkg, sel: mkg.map((m) => peta.map((p) => p.get(m) ?? null)) };
}

/** The grid as the content of a rule; a column without any pay is left out. */
export function dariKisi(k: KisiGaji): TabelGaji {
  const golongan: Record<string, [number, number][]> = {};
  k.golongan.forEach((g, kolom) => {
    const baris = k.mkg.flatMap((m, i): [number, number][] => {
      const nilai = k.sel[i]?.[kolom] ?? null;
      return nilai === null ? [] : [[m, nilai]];
    });
    if (baris.length > 0) golongan[g] = baris;
  });
  return { golongan };
}

export function ubahSel(k: KisiGaji, baris: number, kolom: number, nilai: number | null): KisiGaji {
  return { ...k, sel: k.sel.map((b, i) => (i === baris ? b.map((n, j) => (j === kolom ? nilai : n)) : b)) };
}

/** `Rp 3.252.900`, `3252900`, `3,252,900` → 3252900; empty or `-` → null; anything else undefined. */
export function uraiRupiah(teks: string): number | null | undefined {
  const isi = teks.trim().replace(/^rp\.?\s*/i, '');
  if (isi === '' || isi === '-' || isi === '–') return null;
  const angka = isi.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(/[.,]0{1,2}$/, '');
  return /^\d+$/.test(angka) ? Number(angka) : undefined;
}

/** Pastes a range of cells with its upper left corner at the given cell; cells that are no amounts stay as they were. */
export function tempelKisi(k: KisiGaji, baris: number, kolom: number, teks: string): KisiGaji {
  let hasil = k;
  teks.replace(/\n+$/, '').split('\n').forEach((b, i) => {
    b.split('\t').forEach((s, j) => {
      const nilai = uraiRupiah(s);
      if (nilai !== undefined && baris + i < k.mkg.length && kolom + j < k.golongan.length) hasil = ubahSel(hasil, baris + i, kolom + j, nilai);
    });
  });
  return hasil;
}

/** All amounts raised by a share, rounded up to full hundreds as the tables of the regulations are. */
export function naikkan(k: KisiGaji, persen: number): KisiGaji {
  return { ...k, sel: k.sel.map((b) => b.map((n) => (n === null ? null : Math.ceil(Math.round(n * (100 + persen)) / 10_000) * 100))) };
}
