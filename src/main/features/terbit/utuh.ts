import { AppError } from '../../../shared/errors.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { kamusProduk, type Produk } from '../../../shared/dokumen/produk.ts';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { periksaHasil, periksaIsian } from '../../../shared/dokumen/templat/periksa.ts';

const TERPERIKSA = new WeakSet<object>();

/**
 * The first letter of a template shows the shape of all: it is filled once with every part, whatever its condition, so that
 * no later letter meets a broken one. Throws ATURAN: nothing is drawn from a broken template.
 */
export function wajibUtuh(susun: (semua: boolean) => Naskah, isi: object): Naskah {
  if (!TERPERIKSA.has(isi)) {
    const [temuan] = periksaHasil(susun(true));
    if (temuan) throw new AppError('ATURAN', `Naskah ini tidak dapat dipakai. ${temuan.pesan}`, { dampak: 'Tidak ada surat yang dibuat dengannya dan tidak ada nomor yang dipakai.', saran: 'Perbaiki naskahnya, lalu ulangi.' });
    TERPERIKSA.add(isi);
  }
  return susun(false);
}

/** Words and blocks of a template. Throws ATURAN when they name a place that its data do not have: no letter would come out whole. */
export function isiTerperiksa(isi: IsiTemplat, produk: Produk): IsiTemplat {
  const [temuan] = periksaIsian(isi, kamusProduk(produk));
  if (temuan === undefined) return isi;
  throw new AppError('ATURAN', `Naskah ini tidak dapat dipakai: ${temuan.pesan}`, { dampak: 'Belum ada surat yang dibuat dan belum ada nomor yang dipakai.', saran: 'Perbaiki naskahnya, lalu ulangi.' });
}
