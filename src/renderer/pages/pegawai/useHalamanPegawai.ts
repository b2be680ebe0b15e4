import { useState } from 'react';
import { z } from 'zod';
import { namaBergelar } from '../../../shared/domain/nama.ts';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { useM, useQ } from '../../api/kueri.ts';
import { kabarkan } from '../../components/kabar.tsx';
import { teksPegawai } from '../../teks/pegawai.ts';

/**
 * What the page shows, as it stands in the address (links of the host use the same names): `per` the date, `riwayat` a history,
 * `baris` one row of it (its id, or `baru`), `kolom` a column of data utama that is to be filled in.
 */
export const zHalaman = z.object({
  per: z.iso.date().optional().catch(undefined),
  riwayat: z.string().max(40).optional().catch(undefined),
  baris: z.string().max(60).optional().catch(undefined),
  kolom: z.string().max(60).optional().catch(undefined),
});
export type UrlPegawai = z.output<typeof zHalaman>;

const teks = (b: NilaiBaris, k: string): string => String(b[k] ?? '');

/** The name with its titles as the letters write it. */
export function namaPegawai(b: NilaiBaris): string {
  return namaBergelar(teks(b, 'gelar_depan'), teks(b, 'nama'), teks(b, 'gelar_belakang'));
}

/** Masked values of the person whose page is open, once somebody asked for them; gone when the page is left. */
export function useTerbuka(id: string): { readonly nilai: NilaiBaris; readonly buka: () => void; readonly galat: ReturnType<typeof useM<'pegawai.buka'>>['error'] } {
  const buka = useM('pegawai.buka');
  const [isi, setIsi] = useState<{ readonly id: string; readonly nilai: NilaiBaris } | null>(null);
  return {
    nilai: isi?.id === id ? isi.nilai : KOSONG,
    buka: () => buka.mutate({ masuk: { id } }, { onSuccess: (nilai) => setIsi({ id, nilai }) }),
    galat: buka.error,
  };
}
const KOSONG: NilaiBaris = {};

/** Whether the person is pinned, and the switch. */
export function useSematan(id: string): { readonly disematkan: boolean; readonly ganti: () => void } {
  const q = useQ('sesi.sematan', {});
  const ubah = useM('sesi.sematkan');
  const disematkan = q.data?.sematan.some((s) => s.id === id) ?? false;
  return {
    disematkan,
    ganti: () => ubah.mutate({ masuk: { pegawaiId: id, semat: !disematkan } }, { onSuccess: () => kabarkan(disematkan ? teksPegawai.kepala.dilepas : teksPegawai.kepala.disematkan) }),
  };
}
