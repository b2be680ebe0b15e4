import { z } from 'zod';
import { useSimpanan } from '../../api/simpanan.ts';
import type { Opsi } from './CariSelect.tsx';

const zOpsi = z.array(z.object({ nilai: z.string(), label: z.string(), ket: z.string().optional() }));
const BANYAK = 5;
const BELUM: z.infer<typeof zOpsi> = [];

/** The last five choices of this user in one kind of list, newest first. */
export function usePilihanTerakhir(jenis: string): readonly [readonly Opsi[], (o: Opsi) => void] {
  const [daftar, simpan] = useSimpanan(`pilihan.${jenis}`, zOpsi, BELUM);
  return [daftar, (o) => simpan([{ nilai: o.nilai, label: o.label, ...(o.ket ? { ket: o.ket } : {}) }, ...daftar.filter((d) => d.nilai !== o.nilai)].slice(0, BANYAK))];
}
