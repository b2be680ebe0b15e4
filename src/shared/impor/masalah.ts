import type { KodeBidang } from './bidang.ts';

export type BeratMasalah = 'galat' | 'peringatan';

/**
 * One finding about one cell. 'galat' holds the row back; 'peringatan' imports it with a mark.
 * `keputusan` says that a person has to decide although the row may be imported (a malformed NIP, a split field).
 */
export interface Masalah {
  /** Row number as the user sees it (1 = first row of the sheet). */
  readonly baris: number;
  /** Column letter as the user sees it; '' when it concerns the whole row. */
  readonly kolom: string;
  readonly kepala: string;
  readonly nilai: string;
  readonly kode: string;
  readonly bidang?: KodeBidang;
  readonly pesan: string;
  readonly saran: string;
  readonly berat: BeratMasalah;
  readonly keputusan?: boolean;
}
