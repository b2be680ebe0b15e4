import type { KertasCocok, Pencetak, RentangUkuran, UkuranMm } from './jenis.ts';

/** Drivers call F4 8.5 × 13 in, 0.9 mm wider: that is the same sheet in the tray. */
const TOLERANSI_KERTAS_MM = 1;
/** Custom limits are given rounded. */
const TOLERANSI_RENTANG_MM = 0.05;

function angka(n: number): string {
  return String(Math.round(n * 100) / 100).replace('.', ',');
}

export function teksMm(u: UkuranMm): string {
  return `${angka(u.lebarMm)} × ${angka(u.tinggiMm)} mm`;
}

/** The larger of the two differences, in mm. */
export function selisih(a: UkuranMm, b: UkuranMm): number {
  return Math.max(Math.abs(a.lebarMm - b.lebarMm), Math.abs(a.tinggiMm - b.tinggiMm));
}

function dalam(n: number, { min, maks }: RentangUkuran['lebarMm']): boolean {
  return n >= min - TOLERANSI_RENTANG_MM && n <= maks + TOLERANSI_RENTANG_MM;
}

function terdekat(pencetak: Pencetak, u: UkuranMm, diputar: boolean): KertasCocok | undefined {
  const calon = pencetak.ukuran
    .filter((k) => selisih(k, u) <= TOLERANSI_KERTAS_MM)
    .toSorted((a, b) => selisih(a, u) - selisih(b, u))[0];
  if (calon !== undefined) return { ...calon, diputar, khusus: false };
  const r = pencetak.rentangUkuran;
  if (r === undefined || !dalam(u.lebarMm, r.lebarMm) || !dalam(u.tinggiMm, r.tinggiMm)) return undefined;
  return { ...u, nama: teksMm(u), diputar, khusus: true };
}

/** The printer's paper for a page: as it lies, else turned by a quarter (sheets are fed portrait). */
export function cocokkanKertas(pencetak: Pencetak, halaman: UkuranMm): KertasCocok | undefined {
  const putar = { lebarMm: halaman.tinggiMm, tinggiMm: halaman.lebarMm };
  const tegak = terdekat(pencetak, halaman, false);
  const rebah = terdekat(pencetak, putar, true);
  // a listed sheet fed the other way is surer than a custom size fed sideways
  if (tegak === undefined || (tegak.khusus && rebah !== undefined && !rebah.khusus)) return rebah ?? tegak;
  return tegak;
}
