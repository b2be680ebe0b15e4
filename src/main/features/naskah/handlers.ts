import { kamusProduk } from '../../../shared/dokumen/produk.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import type { PetaPenangan } from '../../context.ts';
import { daftarNaskah } from './berkas.ts';

export const penanganNaskah = {
  'naskah.daftar': (_masuk, ctx) => daftarNaskah(ctx.config.folderSumber).map(({ kode, jenis, nama }) => ({ kode, jenis, nama, isian: [...kamusProduk(produkMenurutKode(jenis)!)].map(([path, j]) => ({ path, jenis: j })) })),
} satisfies Pick<PetaPenangan, 'naskah.daftar'>;
