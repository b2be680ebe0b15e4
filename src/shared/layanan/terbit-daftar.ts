import type { TerbitDaftar } from '../dokumen/terbit-daftar.ts';
import { terbitSkKp } from './kp/terbit.ts';

/** Products that can be issued from a list. A new one is one line. */
export const TERBIT_DAFTAR: readonly TerbitDaftar[] = [terbitSkKp];

/** Undefined for a product that is not issued from a list. */
export function terbitMenurutProduk(kode: string): TerbitDaftar | undefined {
  return TERBIT_DAFTAR.find((t) => t.produk.kode === kode);
}
