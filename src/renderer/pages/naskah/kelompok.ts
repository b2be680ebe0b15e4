import type { Keluar } from '../../../shared/contract.ts';
import { teksNaskah } from '../../teks/naskah.ts';

type Baris = Keluar<'naskah.daftar'>[number];

export interface Kelompok {
  readonly layanan: string;
  readonly isi: readonly Baris[];
}

function cocok(n: Baris, kata: readonly string[]): boolean {
  const teks = `${n.produk} ${n.nama} ${n.kode} ${teksNaskah.layanan[n.layanan] ?? n.layanan}`.toLowerCase();
  return kata.every((k) => teks.includes(k));
}

/** The templates by service, in the order in which they come; without what the search does not find. */
export function kelompokNaskah(naskah: readonly Baris[], cari: string): readonly Kelompok[] {
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean);
  const menurut = Map.groupBy(naskah.filter((n) => cocok(n, kata)), (n) => n.layanan);
  return [...menurut].map(([layanan, isi]) => ({ layanan, isi }));
}
