import type { Keluar } from '../../../shared/contract.ts';

export type Kertas = Keluar<'cetak.kertas'>[number];

/** The width and height of a sheet that takes a letter with its letterhead, in mm: from A4 and Letter up to Legal. */
const LEBAR = [205, 220] as const;
const TINGGI = [275, 360] as const;

/** Papers a letter can be printed on; cards and half sheets are for other things. */
export function kertasSurat(daftar: readonly Kertas[]): readonly Kertas[] {
  return daftar.filter((k) => k.lebarMm >= LEBAR[0] && k.lebarMm <= LEBAR[1] && k.tinggiMm >= TINGGI[0] && k.tinggiMm <= TINGGI[1]);
}

/** 'F4 (folio Indonesia)' → 'F4', 'Folio 210 × 330' → 'Folio'. */
export function namaPendekKertas(nama: string): string {
  return nama.split(' ')[0] ?? nama;
}
