import { AppError } from '../../shared/errors.ts';

/** Pixels with alpha, 4 bytes each, row by row. */
export interface Piksel {
  readonly lebar: number;
  readonly tinggi: number;
  readonly rgba: Uint8Array;
}

/** A small file can unpack to gigabytes: the size in the header decides before anything is unpacked. */
export const PIKSEL_MAKS = 16_000_000;

export function terlaluBesar(pesan: string): AppError {
  return new AppError('TERLALU_BESAR', pesan, {
    dampak: 'Lambang yang lama tetap dipakai.',
    saran: 'Perkecil gambarnya (600 × 600 piksel sudah cukup), lalu unggah lagi.',
  });
}
