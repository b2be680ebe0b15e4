import { z } from 'zod';
import type { AppError } from '../../../shared/errors.ts';

const zBentrok = z.object({
  rev: z.int(),
  beda: z.array(z.object({ kolom: z.string(), tersimpan: z.union([z.string(), z.number(), z.boolean(), z.null()]), anda: z.union([z.string(), z.number(), z.boolean(), z.null()]) })),
});
export type Bentrok = z.infer<typeof zBentrok>;

const zIsian = z.array(z.object({ kolom: z.string(), pesan: z.string() }));

/** The two values per field of a BENTROK error, or null when it is another error or carries none. */
export function uraiBentrok(galat: AppError): Bentrok | null {
  if (galat.kode !== 'BENTROK') return null;
  const hasil = zBentrok.safeParse(galat.details);
  return hasil.success ? hasil.data : null;
}

/** Messages per field of a refused input. */
export function uraiIsian(galat: AppError): readonly { readonly kolom: string; readonly pesan: string }[] {
  const hasil = zIsian.safeParse(galat.details);
  return hasil.success ? hasil.data : [];
}

/** `tmt_golongan` of the database is the field `tmtGolongan`, or `tmt_golongan` where the form keeps the column names. */
export function medanDariKolom(kolom: string, medan: readonly string[]): string | null {
  const ujung = kolom.split('.').slice(-1)[0] ?? kolom;
  const unta = ujung.replace(/_([a-z])/g, (_, h: string) => h.toUpperCase());
  return medan.find((m) => m === kolom || kolom.endsWith(`.${m}`)) ?? medan.find((m) => m === ujung || m === unta || m.endsWith(`.${ujung}`) || m.endsWith(`.${unta}`)) ?? null;
}
