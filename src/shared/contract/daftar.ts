import { z } from 'zod';
import { action, BARIS_LEMBAR_MAKS, zBerkas } from './entri.ts';

/** Most rows of one exported list: a sheet of Excel holds no more. */
export const EKSPOR_BARIS_MAKS = BARIS_LEMBAR_MAKS;
/** Most rows of one call; a longer list is handed over part by part. */
export const EKSPOR_BAGIAN_MAKS = 20_000;
/** Longest cell of an exported list, in characters. */
export const EKSPOR_SEL_MAKS = 2000;
/** Largest call of an exported list as JSON, in bytes. */
export const EKSPOR_BADAN_MAKS = 32 << 20;

export const zKolomEkspor = z.strictObject({ kepala: z.string().max(100), jenis: z.enum(['teks', 'angka', 'uang', 'tanggal']) });
export type KolomEkspor = z.infer<typeof zKolomEkspor>;

export type SelEkspor = string | number | null;
const zBagian = z.array(z.array(z.union([z.string().max(EKSPOR_SEL_MAKS), z.number(), z.null()])).max(60)).max(EKSPOR_BAGIAN_MAKS);

export const kontrakDaftar = {
  'daftar.titip': action({
    izin: 'masuk',
    ket: 'Menitipkan bagian berikut dari daftar panjang yang sedang diekspor; bagian terakhir dikirim dengan daftar.ekspor.',
    masuk: z.strictObject({ titipan: z.uuid().nullable(), baris: zBagian }),
    keluar: z.object({ titipan: z.uuid() }),
  }),
  'daftar.ekspor': action({
    izin: 'masuk',
    ket: 'Menulis satu daftar persis seperti yang tampil di layar, semua barisnya, ke xlsx atau csv; tercatat di jejak.',
    masuk: z.strictObject({
      judul: z.string().min(1).max(100),
      kolom: z.array(zKolomEkspor).min(1).max(60),
      titipan: z.uuid().nullish(),
      baris: zBagian,
      bentuk: z.enum(['xlsx', 'csv']),
    }),
    keluar: zBerkas,
    catat: true,
  }),
};
