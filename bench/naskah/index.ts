import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { bacaIsi, daftarNaskah } from '../../src/main/features/naskah/berkas.ts';
import { siapkanLambang } from '../../src/main/pdf/lambang.ts';
import { buatPdf, halamanNaskah, siapkanMesin } from '../../src/main/pdf/mesin.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { susunNaskah, type Produk } from '../../src/shared/dokumen/produk.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import { bentukProduk, kertas } from '../../test/pdf/contoh.ts';
import { pikselLambang, pngRgba } from '../../test/pdf/lambang-contoh.ts';
import type { Hasil } from '../bersama/hasil.ts';
import { suratPdfkit } from '../surat/pdfkit-biasa.ts';
import { siapkanTypst } from '../surat/typst.ts';

const SUMBER = join(import.meta.dirname, '../../resources');
const FONT_DIR = join(SUMBER, 'fonts');
const META = { judul: 'Naskah', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };
const PUTARAN = 3;
const KELUARGA = { heros: 'texgyreheros', bonum: 'texgyrebonum' } as const;

/** The i-th document of a product: nobody profits from having seen it. */
function pembuat(produk: Produk): (i: number) => Naskah {
  const bentuk = bentukProduk(daftarNaskah(SUMBER).find((n) => n.jenis === produk.kode)!, produk.kop, kertas('f4'));
  const isi = bacaIsi(SUMBER, produk.kode);
  const contoh = produk.contoh as Readonly<Record<string, unknown>> & { readonly verifikasi: { readonly alamat: string; readonly token: string } };
  return (i) => {
    const token = `${(i * 2_654_435_761 >>> 0).toString(36).toUpperCase().padStart(8, 'X')}K7`;
    const sendiri = { nomor: `${String(contoh['nomor'])}/${i}`, ...('nama' in contoh ? { nama: `Pegawai Contoh Ke-${i}, S.Pd.` } : {}) };
    return susunNaskah(bentuk, { ...contoh, ...sendiri, verifikasi: { ...contoh.verifikasi, token } }, isi);
  };
}

async function cpu(banyak: number, buat: (i: number) => unknown, mulaiDari: number): Promise<number> {
  const mulai = process.cpuUsage();
  for (let i = 0; i < banyak; i++) await buat(mulaiDari + i);
  const { user, system } = process.cpuUsage(mulai);
  return (user + system) / 1000 / banyak;
}

const median = (n: readonly number[]): number => n.toSorted((a, b) => a - b)[n.length >> 1] ?? 0;

/** Every template by our writer, by plain pdfkit and by typst in turns, medians of CPU ms a document; then 1,000 documents of each as one file. */
export async function jalankan(): Promise<Hasil[]> {
  const lambang = siapkanLambang(pngRgba(pikselLambang(354), 354, 354)).png;
  const mesin = siapkanMesin({ fontDir: FONT_DIR, lambang: { daerah: lambang } });
  const typst = await siapkanTypst(FONT_DIR, lambang);
  const terurai = Object.fromEntries(Object.entries(KELUARGA).map(([k, nama]) => [k, { biasa: fontkit.create(readFileSync(join(FONT_DIR, `${nama}-regular.otf`))), tebal: fontkit.create(readFileSync(join(FONT_DIR, `${nama}-bold.otf`))) }]));
  const hasil: Hasil[] = [];
  let urut = 0;
  const berikut = (n: number): number => (urut += n);
  for (const produk of PRODUK) {
    const naskah = pembuat(produk);
    const huruf = naskah(0).huruf.keluarga;
    const jalur = { biasa: join(FONT_DIR, `${KELUARGA[huruf]}-regular.otf`), tebal: join(FONT_DIR, `${KELUARGA[huruf]}-bold.otf`) };
    const peserta = [
      { nama: 'Simpul ASN', banyak: 60, surat: (i: number) => buatPdf(mesin, [naskah(i)], META) },
      { nama: 'pdfkit 0.20 biasa (huruf dari berkas)', banyak: 2, surat: (i: number) => suratPdfkit(naskah(i), jalur, lambang, META.dibuat) },
      { nama: 'pdfkit 0.20 dengan huruf terurai bersama', banyak: 4, surat: (i: number) => suratPdfkit(naskah(i), terurai[huruf]!, lambang, META.dibuat) },
      { nama: 'typst (typst-ts-node-compiler 0.7.0, panas)', banyak: 8, surat: (i: number) => typst.surat(naskah(i)) },
    ];
    const waktu = peserta.map((): number[] => []);
    // The first round only warms up.
    for (let r = -1; r < PUTARAN; r++) for (const [k, p] of peserta.entries()) {
      const w = await cpu(p.banyak, p.surat, berikut(p.banyak));
      if (r >= 0) waktu[k]!.push(w);
    }
    const kami = median(waktu[0]!);
    for (const [k, p] of peserta.entries()) {
      if (k > 0) hasil.push({ nama: `Naskah ${produk.kode}, waktu CPU`, kami: 'Simpul ASN', pembanding: p.nama, nilaiKami: kami, nilaiPembanding: median(waktu[k]!), satuan: 'ms', rasio: median(waktu[k]!) / kami });
    }
    const semua = Array.from({ length: 1000 }, (_, i) => naskah(berikut(1) + i));
    let byte = 0;
    const gabung = await cpu(1, () => (byte = buatPdf(mesin, semua, META).length), 0);
    const halaman = halamanNaskah(mesin, [naskah(0)]).length * 1000;
    const batas = (nama: string, nilai: number, maks: number, satuan: string): Hasil => ({ nama: `Gabungan 1.000 ${produk.kode}, ${nama}`, kami: 'Simpul ASN', pembanding: 'batas yang diminta', nilaiKami: nilai, nilaiPembanding: maks, satuan, rasio: maks / nilai });
    hasil.push(batas('waktu CPU', gabung / halaman, 3, 'ms/halaman'), batas('ukuran', byte / 1024 / halaman, 6, 'KB/halaman'));
  }
  typst.tutup();
  return hasil;
}
