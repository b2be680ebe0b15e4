import type { Keluar } from '../../shared/contract.ts';
import { izinIsiDokumen, type Izin } from '../../shared/izin.ts';
import { useQ } from './kueri.ts';

export type Saya = Keluar<'sesi.saya'>;

/** Who is signed in; undefined until the first answer. */
export function useSaya(): Saya | undefined {
  return useQ('sesi.saya', {}).data;
}

/** Asks whether this account may open archived documents of a kind: some tell somebody's pay. */
export function useBolehIsi(): (jenis: string) => boolean {
  const berhak = useBerhak();
  return (jenis) => berhak('arsip.baca') && berhak(izinIsiDokumen(jenis));
}

/** Asks whether the signed-in account holds a right. The host checks again: this only decides what is shown. */
export function useBerhak(): (izin: Izin | 'masuk') => boolean {
  const saya = useSaya();
  return (izin) => saya !== undefined && (izin === 'masuk' || saya.izin.includes(izin));
}
