import { kamusProduk } from '../../../shared/dokumen/produk.ts';
import { periksaHasil, periksaIsian } from '../../../shared/dokumen/templat/periksa.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Konteks } from '../../context.ts';
import { hashLambang } from '../../db/pengaturan.ts';
import { tata, type MesinPdf } from '../../pdf/mesin.ts';
import { mesinUntuk } from './mesin.ts';
import { naskahContoh, produkNaskah } from './pratinjau.ts';
import type { NaskahVersi } from './versi.ts';

/** The PDF engine with the office's emblems. */
export function mesinKantor(ctx: Konteks): MesinPdf {
  const sumber = { folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek };
  return mesinUntuk(sumber, hashLambang(ctx.db, 'daerah'), hashLambang(ctx.db, 'garuda'));
}

/** What speaks against a template: first its places and their forms, then its blocks, then how it falls on the page with its example. */
export function periksaNaskahKantor(ctx: Konteks, n: NaskahVersi, kertas: string | null): { readonly temuan: readonly Temuan[]; readonly halaman: number } {
  const isian = periksaIsian(n.isi, kamusProduk(produkNaskah(n)));
  if (isian.length > 0) return { temuan: isian, halaman: 0 };
  const naskah = naskahContoh(ctx, n, kertas, null);
  const bentuk = periksaHasil(naskah);
  if (bentuk.length > 0) return { temuan: bentuk, halaman: 0 };
  const hasil = tata(mesinKantor(ctx), naskah);
  return { temuan: hasil.temuan, halaman: hasil.halaman.length };
}

/** Throws ATURAN with all findings when documents could not come out whole. */
export function wajibUtuh(ctx: Konteks, n: NaskahVersi, kertas: string | null): void {
  const tolak = periksaNaskahKantor(ctx, n, kertas).temuan.filter((t) => t.berat === 'tolak');
  if (tolak.length === 0) return;
  throw new AppError('ATURAN', `Naskah ini belum dapat dipakai: ${tolak[0]!.pesan}`, { dampak: 'Naskah yang berlaku tidak berubah.', saran: 'Perbaiki bagian yang disebut, lalu ulangi.', details: tolak });
}
