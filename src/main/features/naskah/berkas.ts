import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { zTataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { PRODUK } from '../../../shared/layanan/produk.ts';

/** The letters of a KGB batch. */
export const zJenisSurat = z.enum(['skgb', 'penundaan']);
export type JenisSurat = z.infer<typeof zJenisSurat>;

const URUT: ReadonlyMap<string, number> = new Map(PRODUK.map((p, i) => [p.kode, i]));

const zBerkasNaskah = z.object({
  kode: z.string(),
  /** Code of the product whose layout this is. */
  jenis: z.string().refine((k) => URUT.has(k), 'bukan produk'),
  nama: z.string(),
  ...zTataNaskah.shape,
  /** Where the order of the fields and the legal bases come from, and when they were noted. */
  sumber: z.string().min(1),
});
export type BerkasNaskah = z.infer<typeof zBerkasNaskah>;

/** The templates on file, in the order of the products, the default of each before its variants. */
export function daftarNaskah(folderSumber: string): BerkasNaskah[] {
  const folder = join(folderSumber, 'naskah');
  const baca = (n: string): BerkasNaskah => zBerkasNaskah.parse(JSON.parse(readFileSync(join(folder, n), 'utf8')));
  return readdirSync(folder).filter((n) => n.endsWith('.json')).map(baca).toSorted((a, b) => URUT.get(a.jenis)! - URUT.get(b.jenis)! || a.kode.length - b.kode.length);
}

/** Words and blocks of a product as they come with the program, with their placeholders. */
export function bacaIsi(folderSumber: string, jenis: string): IsiTemplat {
  return JSON.parse(readFileSync(join(folderSumber, 'naskah', 'isi', `${jenis}.json`), 'utf8')) as IsiTemplat;
}
