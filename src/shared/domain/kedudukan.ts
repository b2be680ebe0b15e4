import type { TabelKedudukanHukum } from './isi-aturan.ts';

export interface KedudukanHukum {
  /** BKN code, two digits. */
  readonly kode: string;
  readonly nama: string;
  /** Counted as an employee who works or is paid here. */
  readonly aktif: boolean;
}

/** A kedudukan hukum by code; one digit is padded. An unknown code is not active and says so. */
export function kedudukanHukum(kode: string, tabel: TabelKedudukanHukum): KedudukanHukum {
  const dua = kode.trim().padStart(2, '0');
  return tabel.kedudukan.find((k) => k.kode === dua) ?? { kode: dua, nama: `Kode ${dua} tidak dikenal`, aktif: false };
}

/** True for the codes of people who work or are paid here. */
export function kedudukanAktif(kode: string, tabel: TabelKedudukanHukum): boolean {
  return kedudukanHukum(kode, tabel).aktif;
}

/** Reads a code ('1', '01') or a name ('Aktif', 'cltn') from a list; null when neither is known. */
export function parseKedudukan(masukan: string | null | undefined, tabel: TabelKedudukanHukum): KedudukanHukum | null {
  const teks = (masukan ?? '').replace(/[\u00a0\s]+/g, ' ').trim();
  if (teks === '') return null;
  if (/^\d{1,2}$/.test(teks)) return tabel.kedudukan.find((k) => k.kode === teks.padStart(2, '0')) ?? null;
  return tabel.kedudukan.find((k) => k.nama.toLowerCase() === teks.toLowerCase()) ?? null;
}
