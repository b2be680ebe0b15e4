import { z } from 'zod';
import { useSaya } from '../../api/saya.ts';
import { useSimpanan } from '../../lib/simpanan.ts';

const zKolom = z.object({ tampil: z.record(z.string(), z.boolean()), urutan: z.array(z.string()) });
export type SusunanKolom = z.infer<typeof zKolom>;

const zTampilan = z.array(z.object({ nama: z.string(), saring: z.string(), kolom: zKolom }));
export type TampilanTersimpan = z.infer<typeof zTampilan>[number];

const KOLOM_BAWAAN: SusunanKolom = { tampil: {}, urutan: [] };

/** Column choice of one table, per user. */
export function useSusunanKolom(tabel: string): readonly [SusunanKolom, (s: SusunanKolom) => void] {
  const saya = useSaya();
  return useSimpanan(`kolom.${saya?.id ?? ''}.${tabel}`, zKolom, KOLOM_BAWAAN);
}

/** Saved views of one table, per user: name, address (filters and sort), columns. */
export function useTampilan(tabel: string): readonly [readonly TampilanTersimpan[], (t: readonly TampilanTersimpan[]) => void] {
  const saya = useSaya();
  const [daftar, simpan] = useSimpanan(`tampilan.${saya?.id ?? ''}.${tabel}`, zTampilan, []);
  return [daftar, (t) => simpan([...t])];
}
