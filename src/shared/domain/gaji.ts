import type { AturanBerlaku, VersiAturan } from './aturan.ts';
import type { TabelGaji } from './isi-aturan.ts';
import { berlakuPada } from './aturan.ts';

/** A row of a salary column: from this many full years of MKG on, this pay in rupiah. */
export interface BarisGaji {
  readonly mkgTahun: number;
  readonly gaji: number;
}

/** The salary table in force on a date for PNS or PPPK; null when none is on file for it. */
export function tabelGajiPada(
  aturan: AturanBerlaku,
  jenisAsn: 'PNS' | 'PPPK',
  tanggal: string,
): VersiAturan<TabelGaji> | null {
  return berlakuPada(jenisAsn === 'PNS' ? aturan.gajiPns : aturan.gajiPppk, tanggal);
}

/**
 * Pay for a golongan and full years of MKG: the row with the greatest MKG not above it; above the last row the last
 * value stays (Lampiran PP 7/1977 as amended). Null for an unknown golongan or an MKG below the first row.
 */
export function gajiPokok(tabel: TabelGaji, golongan: string, mkgTahun: number): number | null {
  const baris = tabel.golongan[golongan];
  if (baris === undefined) return null;
  let gaji: number | null = null;
  for (const [mkg, nilai] of baris) {
    if (mkg > mkgTahun) break;
    gaji = nilai;
  }
  return gaji;
}

/** The first row above the MKG (in months); null at the end of the table or for an unknown golongan. */
export function langkahBerikut(tabel: TabelGaji, golongan: string, mkgBulan: number): BarisGaji | null {
  for (const [mkg, gaji] of tabel.golongan[golongan] ?? []) {
    if (mkg * 12 > mkgBulan) return { mkgTahun: mkg, gaji };
  }
  return null;
}

/** First and last row of a golongan's column; null when the table has no such column. */
export function ujungTabel(tabel: TabelGaji, golongan: string): { readonly awal: BarisGaji; readonly akhir: BarisGaji } | null {
  const baris = tabel.golongan[golongan];
  const awal = baris?.[0];
  const akhir = baris?.at(-1);
  if (awal === undefined || akhir === undefined) return null;
  return { awal: { mkgTahun: awal[0], gaji: awal[1] }, akhir: { mkgTahun: akhir[0], gaji: akhir[1] } };
}

/** A percentage of an amount in whole rupiah, rounded half up. */
export function persenRupiah(rupiah: number, persen: number): number {
  return Math.round((rupiah * persen) / 100);
}
