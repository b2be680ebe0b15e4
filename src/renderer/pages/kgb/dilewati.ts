import type { Keluar } from '../../../shared/contract.ts';

export type Dilewati = Keluar<'kgb.terbit'>['dilewati'];

/** Where the answer of `kgb.terbit` leaves those who were passed over, for the screen of the batch. */
export function kunciDilewati(kelompokId: string): readonly string[] {
  return ['kgb.dilewati', kelompokId];
}
