import { z } from 'zod';
import { useSimpanan } from '../../api/simpanan.ts';

const zKolom = z.object({ tampil: z.record(z.string(), z.boolean()), urutan: z.array(z.string()) });
export type SusunanKolom = z.infer<typeof zKolom>;

const zTampilan = z.array(z.object({ nama: z.string(), saring: z.string(), kolom: zKolom }));
export type TampilanTersimpan = z.infer<typeof zTampilan>[number];

const KOLOM_BAWAAN: SusunanKolom = { tampil: {}, urutan: [] };
const TANPA_TAMPILAN: TampilanTersimpan[] = [];

/** Column choice of one table, per user. */
export function useSusunanKolom(tabel: string): readonly [SusunanKolom, (s: SusunanKolom) => void] {
  return useSimpanan(`kolom.${tabel}`, zKolom, KOLOM_BAWAAN);
}

/** Saved views of one table, per user: name, address (filters and sort), columns. */
export function useTampilan(tabel: string): readonly [readonly TampilanTersimpan[], (t: readonly TampilanTersimpan[]) => void] {
  const [daftar, simpan] = useSimpanan(`tampilan.${tabel}`, zTampilan, TANPA_TAMPILAN);
  return [daftar, (t) => simpan([...t])];
}
