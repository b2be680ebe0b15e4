import { useQuery } from '@tanstack/react-query';
import type { Keluar } from '../../../shared/contract.ts';
import { queryClient } from '../../api/kueri.ts';

/** A list that was read from a file; kept while the window is open, so that a look elsewhere does not lose it. */
export interface DaftarMuat extends Keluar<'terbit.baca'> {
  readonly nama: string;
}

const kunci = (produk: string): readonly string[] => ['terbit.daftarMuat', produk];

export function simpanDaftar(produk: string, d: DaftarMuat | null): void {
  queryClient.setQueryData(kunci(produk), d);
}

export function useDaftarMuat(produk: string): DaftarMuat | null {
  return useQuery<DaftarMuat | null>({ queryKey: kunci(produk), queryFn: () => null, enabled: false, staleTime: Infinity, gcTime: Infinity, initialData: null }).data;
}
