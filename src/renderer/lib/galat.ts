import type { AppError } from '../../shared/errors.ts';
import { KATALOG_GALAT } from '../../shared/galat.ts';

/** What happened, in words. The only place of the screens that reads the text of an error: an error is never shown without its effect or its advice. */
export function pesanGalat(galat: AppError): string {
  return galat.message;
}

/** Where there is room for one line only: what happened and what to do. */
export function kalimatGalat(galat: AppError): string {
  return `${pesanGalat(galat)} ${galat.saran}`;
}

/** The code with its title: what one reads out on the telephone. */
export function kodeGalat(galat: Pick<AppError, 'kode'>): string {
  return `${galat.kode} · ${KATALOG_GALAT[galat.kode].judul}`;
}
