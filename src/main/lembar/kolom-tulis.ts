import type { BarisSel } from '../../shared/impor/lembar.ts';

/** How a column is formatted; 'teks' cells are '@' so that a NIP typed later stays text too. */
export type JenisKolom = 'teks' | 'angka' | 'uang' | 'tanggal';

export interface KolomTulis {
  readonly kepala: string;
  readonly jenis: JenisKolom;
  /** Characters; by default from the header and the first rows. */
  readonly lebar?: number | undefined;
  /** A range such as `Rujukan!$A$2:$A$8` offered as a list; other values only warn. */
  readonly daftar?: string | undefined;
  /** Shown when the cell is chosen. */
  readonly petunjuk?: string | undefined;
}

export interface LembarTulis {
  readonly judul: string;
  readonly kolom: readonly KolomTulis[];
  readonly baris: Iterable<BarisSel>;
  /** Rows below the header that get lists and hints although they are empty (a template). */
  readonly barisIsian?: number;
}

/** True when a spreadsheet could take the text for a formula (OWASP: CSV injection). */
export function sepertiRumus(teks: string): boolean {
  return /^[=+\-@\t\r]/.test(teks);
}

/** Sheet names may not hold these signs nor exceed 31 characters. */
export function namaLembarSah(judul: string): string {
  return judul.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31).toWellFormed().trim() || 'Lembar';
}
