import type { ReactNode } from 'react';

/** One column: what is shown (`sel`), and as plain text for copying and local sorting (`teks`, `nilai`). */
export interface KolomTabel<B> {
  readonly id: string;
  readonly judul: string;
  /** Pixels; one column may be `sisa` and takes what is left. */
  readonly lebar: number | 'sisa';
  readonly rata?: 'kanan';
  readonly sel?: (b: B) => ReactNode;
  /** Plain text of the cell; without it the cell shows and copies `nilai`. */
  readonly teks?: (b: B) => string;
  /** Value to sort by in a list that is sorted here. */
  readonly nilai?: (b: B) => string | number | null;
  /** The host sorts by this name (lists that are paged). */
  readonly urut?: string;
  /** Hidden until chosen in the column chooser. */
  readonly tersembunyi?: boolean;
  /** Only a way to somewhere (a link): there is nothing of it to export or to copy. */
  readonly tanpaEkspor?: boolean;
  /** Cannot be hidden. */
  readonly tetap?: boolean;
}

export interface Urutan {
  readonly kolom: string;
  readonly arah: 'naik' | 'turun';
}

/** What is selected: rows by id, or everything that the filter finds. */
export type PilihanBaris = { readonly jenis: 'baris'; readonly id: ReadonlySet<string> } | { readonly jenis: 'semua' };

export const PILIHAN_KOSONG: PilihanBaris = { jenis: 'baris', id: new Set() };

export interface ChipSaring {
  readonly kunci: string;
  readonly label: string;
  lepas(): void;
}

/** Plain text of a cell. */
export function teksSel<B>(kolom: KolomTabel<B>, b: B): string {
  if (kolom.teks) return kolom.teks(b);
  const nilai = kolom.nilai?.(b);
  return nilai === null || nilai === undefined ? '' : String(nilai);
}

/** How many rows a selection holds, given how many the filter finds. */
export function jumlahTerpilih(p: PilihanBaris, jumlah: number): number {
  return p.jenis === 'semua' ? jumlah : p.id.size;
}

/** True for a row of the selection. */
export function terpilih(p: PilihanBaris, id: string): boolean {
  return p.jenis === 'semua' || p.id.has(id);
}

/** How many of these rows (those on the screen) are selected. */
export function jumlahTampak(p: PilihanBaris, id: readonly string[]): number {
  return p.jenis === 'semua' ? id.length : id.reduce((n, x) => (p.id.has(x) ? n + 1 : n), 0);
}

/** These rows added to the selection or taken out of it; what is selected elsewhere (another tab, outside the filter) stays. */
export function ubahTampak(p: PilihanBaris, id: readonly string[], pilih: boolean): PilihanBaris {
  const lama = p.jenis === 'semua' ? new Set(id) : p.id;
  return { jenis: 'baris', id: pilih ? lama.union(new Set(id)) : lama.difference(new Set(id)) };
}

/** The selection after Space-click or Shift: one row turned, or the range between two rows added. */
export function ubahPilihan(p: PilihanBaris, semuaId: readonly string[], dari: number, ke: number, rentang: boolean): PilihanBaris {
  const dasar = new Set(p.jenis === 'semua' ? semuaId : p.id);
  if (rentang) {
    for (const id of semuaId.slice(Math.min(dari, ke), Math.max(dari, ke) + 1)) dasar.add(id);
    return { jenis: 'baris', id: dasar };
  }
  const id = semuaId[ke];
  if (id === undefined) return p;
  if (!dasar.delete(id)) dasar.add(id);
  return { jenis: 'baris', id: dasar };
}
