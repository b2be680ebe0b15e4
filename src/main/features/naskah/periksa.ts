import { kamusProduk } from '../../../shared/dokumen/produk.ts';
import { periksaHasil, periksaIsian, periksaPokok } from '../../../shared/dokumen/templat/periksa.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Konteks } from '../../context.ts';
import { hashLambang } from '../../db/pengaturan.ts';
import { tata, type MesinPdf } from '../../pdf/mesin.ts';
import type { Halaman } from '../../pdf/operasi.ts';
import { mesinUntuk } from './mesin.ts';
import { naskahContoh, produkNaskah } from './pratinjau.ts';
import { lihatNaskah, type NaskahVersi } from './versi.ts';

/** The PDF engine with the office's emblems. */
export function mesinKantor(ctx: Konteks): MesinPdf {
  const sumber = { folderBerkas: tempat(ctx.config.folder).berkas, folderSumber: ctx.config.folderSumber, dek: ctx.buka.dek };
  return mesinUntuk(sumber, hashLambang(ctx.db, 'daerah'), hashLambang(ctx.db, 'garuda'));
}

const tolak = (kode: string, pesan: string): Temuan => ({ kode, berat: 'tolak', pesan, dasarHukum: '' });

/** Words the layout gives to every document: what the shipped one fills may not be left empty. */
function periksaTata(n: NaskahVersi, bawaan: NaskahVersi): Temuan[] {
  return [
    ...(bawaan.tata.perihal !== '' && n.tata.perihal.trim() === '' ? [tolak('PERIHAL_KOSONG', 'Perihal surat masih kosong.')] : []),
    ...(bawaan.tata.mengingat.length > 0 && n.tata.mengingat.length === 0 ? [tolak('DASAR_KOSONG', 'Dasar hukum (Mengingat) masih kosong.')] : []),
  ];
}

/** Text or lines beyond the edge of the paper would be lost without anybody seeing it on the screen. */
function diLuarKertas(halaman: readonly Halaman[]): Temuan[] {
  const luar = halaman.findIndex((h) => h.operasi.some((o) => {
    const x = o.op === 'garis' ? Math.max(o.x1, o.x2) : o.x;
    return !(x >= -0.5 && x <= h.lebar + 0.5 && o.y >= -0.5 && o.y <= h.tinggi + 0.5);
  }));
  return luar < 0 ? [] : [tolak('DI_LUAR_KERTAS', `Pada halaman ${luar + 1} ada bagian yang jatuh di luar kertas; kecilkan inden, lebar label, atau letak tanda tangannya.`)];
}

const HALAMAN_TERBANYAK = 50;

/** What speaks against a template: first its places and their forms, then its blocks (all of them, whatever their condition), then how it falls on the page with its example. */
export function periksaNaskahKantor(ctx: Konteks, n: NaskahVersi, kertas: string | null): { readonly temuan: readonly Temuan[]; readonly halaman: number } {
  const bawaan = lihatNaskah(ctx.db, ctx.config.folderSumber, n.kode, 0);
  const isian = periksaIsian(n.isi, kamusProduk(produkNaskah(n)));
  if (isian.length > 0) return { temuan: isian, halaman: 0 };
  const bentuk = [...periksaHasil(naskahContoh(ctx, n, kertas, null, true)), ...periksaPokok(n.isi, bawaan.isi), ...periksaTata(n, bawaan)];
  if (bentuk.length > 0) return { temuan: bentuk, halaman: 0 };
  const { halaman, temuan } = tata(mesinKantor(ctx), naskahContoh(ctx, n, kertas, null));
  const banyak = halaman.length > HALAMAN_TERBANYAK ? [tolak('HALAMAN_TERLALU_BANYAK', `Contohnya saja ${halaman.length} halaman; paling banyak ${HALAMAN_TERBANYAK}.`)] : [];
  return { temuan: [...temuan, ...banyak, ...diLuarKertas(halaman)], halaman: halaman.length };
}

/** Throws ATURAN with all findings when documents could not come out whole. */
export function wajibUtuh(ctx: Konteks, n: NaskahVersi, kertas: string | null): void {
  const salah = periksaNaskahKantor(ctx, n, kertas).temuan.filter((t) => t.berat === 'tolak');
  if (salah.length === 0) return;
  throw new AppError('ATURAN', `Naskah ini belum dapat dipakai: ${salah[0]!.pesan}`, { dampak: 'Naskah yang berlaku tidak berubah.', saran: 'Perbaiki bagian yang disebut, lalu ulangi.', details: salah });
}
