import { z } from 'zod';
import type { Keluar } from '../../../shared/contract.ts';

export type Impor = Keluar<'impor.lihat'>;
export const LANGKAH = ['berkas', 'petakan', 'uji', 'tulis'] as const;
export type Langkah = (typeof LANGKAH)[number];
export const TAB = ['semua', 'baru', 'berubah', 'sama', 'salah', 'peringatan'] as const;
export type Tab = (typeof TAB)[number];

/** The import that is open, its job, and what of the dry run is shown. */
export const zUrlImpor = z.object({
  id: z.uuid().optional().catch(undefined),
  tugas: z.uuid().optional().catch(undefined),
  langkah: z.enum(LANGKAH).optional().catch(undefined),
  tab: z.enum(TAB).default('semua').catch('semua'),
  pesan: z.string().max(400).optional().catch(undefined),
});
export type UrlImpor = z.output<typeof zUrlImpor>;

/**
 * The step an import stands at; one may go back to the mapping as long as nothing is written. Columns the program was unsure
 * of (`ragu`) are shown for a decision before the dry run is looked at.
 */
export function langkahImpor(keadaan: Impor['keadaan'] | undefined, minta: Langkah | undefined, ragu = false): Langkah {
  switch (keadaan) {
    case undefined:
      return 'berkas';
    case 'diperiksa':
      return minta === 'petakan' ? 'uji' : (minta ?? 'berkas') === 'berkas' ? 'berkas' : 'uji';
    case 'perlu_dipilih':
    case 'dibuang':
      return 'petakan';
    case 'siap':
      return minta === 'petakan' || (ragu && minta !== 'uji') ? 'petakan' : 'uji';
    case 'gagal':
      return 'berkas';
    case 'berjalan':
    case 'selesai':
    case 'diurungkan':
      return 'tulis';
  }
}

/** 0 for column A of a sheet; -1 for a finding about the whole row. */
export function indeksHuruf(huruf: string): number {
  return /^[A-Z]+$/.test(huruf) ? huruf.split('').reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0) - 1 : -1;
}

export function hurufIndeks(indeks: number): string {
  return indeks < 26 ? String.fromCharCode(65 + indeks) : hurufIndeks(Math.floor(indeks / 26) - 1) + hurufIndeks(indeks % 26);
}
