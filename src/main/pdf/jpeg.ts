import { AppError } from '../../shared/errors.ts';
import type { Piksel } from './lambang.ts';
export function berupaJpeg(isi: Uint8Array): boolean {
  return isi[0] === 0xff && isi[1] === 0xd8 && isi[2] === 0xff;
}
export function bacaJpeg(isi: Uint8Array): Piksel {
  throw new AppError('BERKAS_RUSAK', `JPEG ${isi.length}`);
}
