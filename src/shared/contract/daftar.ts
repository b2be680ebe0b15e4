import { z } from 'zod';
import { action, zBerkas } from './entri.ts';

/** Most rows of one exported list; more of them do not help a person and would not fit the call. */
export const EKSPOR_BARIS_MAKS = 20_000;
/** Longest cell of an exported list, in characters. */
export const EKSPOR_SEL_MAKS = 2000;
/** Largest call of an exported list as JSON, in bytes. */
export const EKSPOR_BADAN_MAKS = 32 << 20;

export const zKolomEkspor = z.strictObject({ kepala: z.string().max(100), jenis: z.enum(['teks', 'angka', 'uang', 'tanggal']) });
export type KolomEkspor = z.infer<typeof zKolomEkspor>;

export const kontrakDaftar = {
  'daftar.ekspor': action({
    izin: 'masuk',
    ket: 'Menulis satu daftar persis seperti yang tampil di layar ke xlsx atau csv; tercatat di jejak.',
    masuk: z.strictObject({
      judul: z.string().min(1).max(100),
      kolom: z.array(zKolomEkspor).min(1).max(60),
      baris: z.array(z.array(z.union([z.string().max(EKSPOR_SEL_MAKS), z.number(), z.null()])).max(60)).max(EKSPOR_BARIS_MAKS),
      bentuk: z.enum(['xlsx', 'csv']),
    }),
    keluar: zBerkas,
    catat: true,
  }),
};
