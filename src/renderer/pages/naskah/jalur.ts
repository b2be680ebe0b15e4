import type { Bagian, IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';

/** Where a part of the words stands: `['blok', 4, 'butir', 0, 'teks']`. */
export type Jalur = readonly (string | number)[];

export function objekBagian(b: Bagian | undefined): { readonly [kunci: string]: Bagian } | null {
  return typeof b === 'object' && b !== null && !Array.isArray(b) ? (b as { readonly [kunci: string]: Bagian }) : null;
}

export function deretBagian(b: Bagian | undefined): readonly Bagian[] | null {
  return Array.isArray(b) ? (b as readonly Bagian[]) : null;
}

function anak(b: Bagian | undefined, kunci: string | number): Bagian | undefined {
  return typeof kunci === 'number' ? deretBagian(b)?.[kunci] : objekBagian(b)?.[kunci];
}

/** The part at a path; undefined where there is none. */
export function bagianDi(isi: Bagian, jalur: Jalur): Bagian | undefined {
  return jalur.reduce<Bagian | undefined>(anak, isi);
}

function gantiBagian(b: Bagian, jalur: Jalur, ganti: (lama: Bagian | undefined) => Bagian): Bagian {
  const [kunci, ...sisa] = jalur;
  if (kunci === undefined) return ganti(b);
  const lama = anak(b, kunci);
  const baru = sisa.length === 0 ? ganti(lama) : lama === undefined ? undefined : gantiBagian(lama, sisa, ganti);
  if (baru === undefined || baru === lama) return b;
  const deret = deretBagian(b);
  if (deret && typeof kunci === 'number') return deret.map((x, i) => (i === kunci ? baru : x));
  const objek = objekBagian(b);
  return objek ? { ...objek, [kunci]: baru } : b;
}

/** The words with another part at a path. What is not on the way stays the same object. */
export function gantiDi(isi: IsiTemplat, jalur: Jalur, baru: Bagian): IsiTemplat {
  return gantiBagian(isi, jalur, () => baru) as IsiTemplat;
}

function ubahDeret(isi: IsiTemplat, jalur: Jalur, ubah: (deret: readonly Bagian[], ke: number) => readonly Bagian[]): IsiTemplat {
  const ke = jalur.at(-1);
  if (typeof ke !== 'number') return isi;
  return gantiBagian(isi, jalur.slice(0, -1), (lama) => {
    const deret = deretBagian(lama) ?? [];
    return ke < deret.length ? ubah(deret, ke) : deret;
  }) as IsiTemplat;
}

/** One element of a list further up (-1) or down (1); at the ends it stays. */
export function pindahkan(isi: IsiTemplat, jalur: Jalur, arah: -1 | 1): IsiTemplat {
  return ubahDeret(isi, jalur, (d, ke) => {
    const tujuan = ke + arah;
    return tujuan < 0 || tujuan >= d.length ? d : d.with(ke, d[tujuan]!).with(tujuan, d[ke]!);
  });
}

/** Without one element of a list; the last one stays, because a list without elements is no block any more. */
export function buang(isi: IsiTemplat, jalur: Jalur): IsiTemplat {
  return ubahDeret(isi, jalur, (d, ke) => (d.length < 2 ? d : d.toSpliced(ke, 1)));
}

export function gandakan(isi: IsiTemplat, jalur: Jalur): IsiTemplat {
  return ubahDeret(isi, jalur, (d, ke) => d.toSpliced(ke + 1, 0, d[ke]!));
}

export function sisipkanSesudah(isi: IsiTemplat, jalur: Jalur, baru: Bagian): IsiTemplat {
  return ubahDeret(isi, jalur, (d, ke) => d.toSpliced(ke + 1, 0, baru));
}

export const PARAGRAF_BARU: Bagian = { jenis: 'paragraf', teks: '', jarakBawahMm: 2 };

/** The list that a part is repeated for, from the inside out; null outside every repetition. */
export function ulangDi(isi: IsiTemplat, jalur: Jalur): string | null {
  for (let n = jalur.length; n > 0; n -= 1) {
    const ulang = objekBagian(bagianDi(isi, jalur.slice(0, n)))?.['ulang'];
    if (typeof ulang === 'string') return ulang;
  }
  return null;
}

/** A placeholder put into a text in place of what is selected there, and where the cursor stands after it. */
export function sisipkanTeks(teks: string, dari: number, sampai: number, isian: string): { readonly teks: string; readonly letak: number } {
  const awal = Math.max(0, Math.min(dari, teks.length));
  const akhir = Math.max(awal, Math.min(sampai, teks.length));
  return { teks: teks.slice(0, awal) + isian + teks.slice(akhir), letak: awal + isian.length };
}
