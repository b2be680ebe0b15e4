import { z } from 'zod';
import { query, zKosong } from './entri.ts';

/** A place that the words of a letter may name, `{lama.tmt}`, and what stands there. Elements of a list are under `daftar[]`. */
const zIsian = z.object({ path: z.string(), jenis: z.enum(['teks', 'tanggal', 'angka', 'objek', 'daftar', 'lain']) });

/** Templates of the letters. */
export const kontrakNaskah = {
  'naskah.daftar': query({
    izin: 'kgb.baca',
    ket: 'Naskah surat yang tersedia beserta isian yang dapat disebutnya; yang pertama tiap jenis adalah bawaannya.',
    masuk: zKosong,
    keluar: z.array(z.object({ kode: z.string(), jenis: z.string(), nama: z.string(), isian: z.array(zIsian) })),
    reads: [],
  }),
};
