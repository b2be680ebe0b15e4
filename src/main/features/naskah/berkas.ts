import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { skemaTepi } from '../../../shared/dokumen/kertas.ts';
import { skemaKeluargaHuruf } from '../../../shared/dokumen/naskah.ts';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { AppError } from '../../../shared/errors.ts';

export const zJenisSurat = z.enum(['skgb', 'penundaan']);
export type JenisSurat = z.infer<typeof zJenisSurat>;

const zBerkasNaskah = z.object({
  kode: z.string(),
  jenis: zJenisSurat,
  nama: z.string(),
  tepi: skemaTepi,
  keluarga: skemaKeluargaHuruf,
  ukuran: z.number(),
  spasi: z.number(),
  skalaMin: z.number(),
  sifat: z.string().default('Biasa'),
  lampiran: z.string().default('-'),
  perihal: z.string().default(''),
  mengingat: z.array(z.string()).default([]),
});
export type BerkasNaskah = z.infer<typeof zBerkasNaskah>;

/** The templates on file: those of the letter first, the default of each kind before its variants. */
export function daftarNaskah(folderSumber: string): BerkasNaskah[] {
  const folder = join(folderSumber, 'naskah');
  const baca = (n: string): BerkasNaskah => zBerkasNaskah.parse(JSON.parse(readFileSync(join(folder, n), 'utf8')));
  return readdirSync(folder).filter((n) => n.endsWith('.json')).map(baca).toSorted((a, b) => b.jenis.localeCompare(a.jenis) || a.kode.length - b.kode.length);
}

/** The template asked for, or the default of its kind. Throws MASUKAN for one that is not on file or of another kind. */
export function bacaNaskah(folderSumber: string, jenis: JenisSurat, kode: string | null): BerkasNaskah {
  const n = daftarNaskah(folderSumber).find((x) => x.jenis === jenis && (kode === null || x.kode === kode));
  if (n) return n;
  throw new AppError('MASUKAN', `Naskah "${kode ?? jenis}" tidak dikenal untuk surat ini.`, { dampak: 'Belum ada surat yang dibuat.', saran: 'Pilih naskah dari daftarnya.' });
}

/** Words and blocks of a kind of letter, with their placeholders. */
export function bacaIsi(folderSumber: string, jenis: JenisSurat): IsiTemplat {
  return JSON.parse(readFileSync(join(folderSumber, 'naskah', 'isi', `${jenis}.json`), 'utf8')) as IsiTemplat;
}
