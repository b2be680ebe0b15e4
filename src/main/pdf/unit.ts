import type { Operasi } from './operasi.ts';

/** The smallest thing that is placed on a page as a whole: a line, a table row, a signature block. */
export interface Unit {
  readonly tinggi: number;
  /** Space above, dropped at the top of a page. */
  jarakAtas: number;
  /** Places relative to the top of the unit (y) and to the page (x). */
  readonly ops: readonly Operasi[];
  /** Must stand on the same page as the next unit. */
  lengket: boolean;
  /** A signature: needs at least two lines before it on its page. */
  readonly butuhTeman?: boolean;
  /** Repeated at the top of a page that begins with this unit. */
  readonly kepala?: Unit;
  readonly gantiHalaman?: boolean;
}

export interface Tempat {
  readonly unit: Unit;
  readonly y: number;
}

/**
 * Units to pages. Chains of `lengket` units are moved together; a chain longer than a page is broken
 * where it must. Returns at least one page; `terlaluTinggi` counts units that no page can hold.
 */
export function tempatkan(units: readonly Unit[], tinggi: number): { readonly halaman: Tempat[][]; readonly terlaluTinggi: number } {
  lengketkanTandaTangan(units);
  const halaman: Tempat[][] = [[]];
  let y = 0;
  let terlaluTinggi = 0;
  const kini = (): Tempat[] => halaman.at(-1) ?? [];
  const baru = (): void => {
    halaman.push([]);
    y = 0;
  };
  for (let i = 0; i < units.length;) {
    const akhir = akhirRantai(units, i);
    const pertama = units[i];
    if (pertama?.gantiHalaman === true && kini().length > 0) baru();
    const butuh = tinggiRantai(units, i, akhir);
    if (kini().length > 0 && y + butuh > tinggi + TOLERANSI && butuh - (pertama?.jarakAtas ?? 0) + (pertama?.kepala?.tinggi ?? 0) <= tinggi) baru();
    for (; i < akhir; i++) {
      const unit = units[i];
      if (unit === undefined || unit.gantiHalaman === true) continue;
      if (kini().length > 0 && y + unit.jarakAtas + unit.tinggi > tinggi + TOLERANSI) baru();
      if (kini().length === 0 && unit.kepala !== undefined) {
        kini().push({ unit: unit.kepala, y });
        y += unit.kepala.tinggi;
      }
      if (kini().length > 0) y += unit.jarakAtas;
      if (unit.tinggi > tinggi + TOLERANSI) terlaluTinggi++;
      kini().push({ unit, y });
      y += unit.tinggi;
    }
  }
  return { halaman, terlaluTinggi };
}

/** A hundredth of a point: rounding must not push a line to the next page. */
const TOLERANSI = 0.01;

function akhirRantai(units: readonly Unit[], mulai: number): number {
  let i = mulai;
  while (i < units.length - 1 && units[i]?.lengket === true && units[i + 1]?.gantiHalaman !== true) i++;
  return i + 1;
}

function tinggiRantai(units: readonly Unit[], dari: number, sampai: number): number {
  let jumlah = 0;
  for (let i = dari; i < sampai; i++) jumlah += (units[i]?.jarakAtas ?? 0) + (units[i]?.tinggi ?? 0);
  return jumlah;
}

function lengketkanTandaTangan(units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    if (unit.butuhTeman !== true) return;
    // Gaps between blocks are units of no height: they travel along but do not count.
    for (let k = i - 1, baris = 0; k >= 0 && baris < 2; k--) {
      const teman = units[k];
      if (teman === undefined || teman.gantiHalaman === true) break;
      teman.lengket = true;
      if (teman.tinggi > 0) baris++;
    }
  });
}

/** No single first or last line of a paragraph alone on a page. */
export function cegahYatim(baris: readonly Unit[]): void {
  const n = baris.length;
  baris.forEach((unit, i) => {
    if (n > 1 && (i === 0 || i === n - 2)) unit.lengket = true;
  });
}
