/**
 * Sheets of controlled paper: the states a sheet can be in, and every change of state that is allowed, as one table.
 * Source: the practice of numbered forms (kartu kendali, berita acara pemusnahan); no regulation prescribes the states.
 */
export const KEADAAN_LEMBAR = ['tersedia', 'dipesan', 'tercetak', 'rusak', 'hilang', 'uji', 'dimusnahkan'] as const;
export type KeadaanLembar = (typeof KEADAAN_LEMBAR)[number];

export const PERBUATAN_LEMBAR = ['terima', 'pesan', 'sahkan', 'lepas', 'rekonsiliasi', 'tandai', 'batal', 'koreksi', 'musnahkan'] as const;
export type PerbuatanLembar = (typeof PERBUATAN_LEMBAR)[number];

/** What an entry in the ledger has to name. `penyetuju`: a second person with the right to approve. */
export type SyaratPeralihan = 'pekerjaan' | 'sebab' | 'penyetuju' | 'ba';

export interface Peralihan {
  readonly perbuatan: PerbuatanLembar;
  /** Null: the sheet comes in. */
  readonly dari: KeadaanLembar | null;
  readonly ke: KeadaanLembar;
  readonly wajib: readonly SyaratPeralihan[];
}

const p = (perbuatan: PerbuatanLembar, dari: KeadaanLembar | null, ke: KeadaanLembar, ...wajib: SyaratPeralihan[]): Peralihan => ({ perbuatan, dari, ke, wajib });

/** Every allowed change. What was entered wrongly is put right by `koreksi`, an entry the other way; no entry is ever changed. */
export const PERALIHAN: readonly Peralihan[] = [
  p('terima', null, 'tersedia', 'ba'),
  p('pesan', 'tersedia', 'dipesan', 'pekerjaan'),
  p('sahkan', 'dipesan', 'tercetak', 'pekerjaan'),
  p('lepas', 'dipesan', 'tersedia', 'pekerjaan'),
  p('rekonsiliasi', 'dipesan', 'tercetak', 'pekerjaan'),
  p('rekonsiliasi', 'dipesan', 'tersedia', 'pekerjaan', 'sebab'),
  p('rekonsiliasi', 'dipesan', 'rusak', 'pekerjaan', 'sebab'),
  p('rekonsiliasi', 'dipesan', 'hilang', 'pekerjaan', 'sebab'),
  p('rekonsiliasi', 'dipesan', 'uji', 'pekerjaan', 'sebab'),
  // The machine drew a sheet that was not reserved (two at once).
  p('rekonsiliasi', 'tersedia', 'dipesan', 'pekerjaan', 'sebab'),
  p('tandai', 'tersedia', 'rusak', 'sebab'),
  p('tandai', 'tersedia', 'hilang', 'sebab'),
  p('tandai', 'tersedia', 'uji', 'sebab'),
  p('tandai', 'dipesan', 'rusak', 'pekerjaan', 'sebab'),
  p('tandai', 'dipesan', 'hilang', 'pekerjaan', 'sebab'),
  p('tandai', 'dipesan', 'uji', 'pekerjaan', 'sebab'),
  p('batal', 'tercetak', 'rusak', 'sebab', 'penyetuju'),
  p('batal', 'tercetak', 'hilang', 'sebab', 'penyetuju'),
  p('koreksi', 'rusak', 'tersedia', 'sebab', 'penyetuju'),
  p('koreksi', 'hilang', 'tersedia', 'sebab', 'penyetuju'),
  p('koreksi', 'uji', 'tersedia', 'sebab', 'penyetuju'),
  p('koreksi', 'tercetak', 'tersedia', 'sebab', 'penyetuju'),
  p('koreksi', 'rusak', 'tercetak', 'sebab', 'penyetuju'),
  p('koreksi', 'hilang', 'tercetak', 'sebab', 'penyetuju'),
  p('koreksi', 'hilang', 'rusak', 'sebab', 'penyetuju'),
  p('koreksi', 'uji', 'rusak', 'sebab', 'penyetuju'),
  p('koreksi', 'rusak', 'hilang', 'sebab', 'penyetuju'),
  p('koreksi', 'dimusnahkan', 'rusak', 'sebab', 'penyetuju'),
  p('musnahkan', 'rusak', 'dimusnahkan', 'ba'),
  p('musnahkan', 'uji', 'dimusnahkan', 'ba'),
];

/** The entry of the table for this change, or null when it is not allowed. */
export function peralihan(perbuatan: PerbuatanLembar, dari: KeadaanLembar | null, ke: KeadaanLembar): Peralihan | null {
  return PERALIHAN.find((x) => x.perbuatan === perbuatan && x.dari === dari && x.ke === ke) ?? null;
}

/** The states a sheet can be brought to by this act. */
export function tujuanPeralihan(perbuatan: PerbuatanLembar, dari: KeadaanLembar): readonly KeadaanLembar[] {
  return PERALIHAN.filter((x) => x.perbuatan === perbuatan && x.dari === dari).map((x) => x.ke);
}
