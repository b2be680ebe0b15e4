import { z } from 'zod';
import { useSaringUrl } from '../../layout/jalur.ts';
import type { KolomTabel, Urutan } from './tipe.ts';

const zUrut = z.object({ urut: z.string().max(40).optional().catch(undefined), arah: z.enum(['naik', 'turun']).default('naik').catch('naik') });

/** The order of a list that is sorted here; it stands in the address, so that Back and a reopened application find it again. */
export function useUrutSini<B>(kolom: readonly KolomTabel<B>[]): readonly [Urutan | null, (u: Urutan) => void] {
  const [{ urut, arah }, ubah] = useSaringUrl(zUrut);
  const dikenal = urut !== undefined && kolom.some((k) => k.id === urut && k.nilai !== undefined);
  return [dikenal ? { kolom: urut, arah } : null, (u) => ubah({ urut: u.kolom, arah: u.arah })];
}
