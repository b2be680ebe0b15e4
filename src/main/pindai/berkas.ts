import { teksObjek } from '../lib/jenis-berkas.ts';
import { BATAS_PINDAI, lewatWaktu, rusak, terlaluBesar, type BatasPindai } from './batas.ts';
import { denganMemori, denganPanggilBalik, muatPdfium, type ModulPdfium } from './pdfium.ts';

/** A page as a picture: one byte a pixel, 0 black to 255 white, row by row. */
export interface GambarAbu {
  readonly lebar: number;
  readonly tinggi: number;
  readonly abu: Uint8Array;
}

/** An open PDF. Close it: its memory is not the garbage collector's. */
export interface PdfTerbuka {
  readonly jumlahHalaman: number;
  /** Size of a page in mm, as it is shown. */
  ukuran(i: number): { readonly lebarMm: number; readonly tinggiMm: number };
  /** A page (from 0) at a resolution. Throws TERLALU_BESAR for too many pixels or too much time. */
  gambar(i: number, dpi: number): GambarAbu;
  /** Pages `dari` (from 0) and the `jumlah` after it as a file of their own, their content untouched; what could act or link is left behind. */
  potong(dari: number, jumlah: number): Uint8Array;
  tutup(): void;
}

const MM_PER_POIN = 25.4 / 72;
const ABU = 1;
/** Annotations are drawn too: some scanners put their picture into one. */
const GAMBAR_ANOTASI = 0x01;
const SALAH_SANDI = 4;
const BELUM_SELESAI = 1;
const SELESAI = 2;
const TANPA_PEMBARUAN = 2;

const BERBAHAYA: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)(?![A-Za-z0-9])/, 'JavaScript'],
  [/\/Launch(?![A-Za-z0-9])/, 'perintah menjalankan program'],
  [/\/(EmbeddedFiles|EmbeddedFile)(?![A-Za-z0-9])/, 'berkas lain di dalamnya'],
  [/\/(RichMedia|Movie|Sound|XFA)(?![A-Za-z0-9])/, 'isi yang bukan halaman'],
];

/**
 * A scanner writes none of this: a PDF that holds it is no scan. Names may hide behind #xx, so those are undone first; the bytes of
 * pictures are left out, in which any three letters turn up sooner or later.
 */
function tolakBerbahaya(isi: Buffer): void {
  for (const t of teksObjek(isi)) {
    const polos = t.replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream').replaceAll(/#([0-9A-Fa-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));
    const sebab = BERBAHAYA.find(([pola]) => pola.test(polos))?.[1];
    if (sebab !== undefined) throw rusak(`PDF ini memuat ${sebab}; yang diterima hanya halaman pindaian.`);
  }
}

function ukuranHalaman(m: ModulPdfium, hal: number): { lebarMm: number; tinggiMm: number } {
  return { lebarMm: m.wasmExports.FPDF_GetPageWidth(hal) * MM_PER_POIN, tinggiMm: m.wasmExports.FPDF_GetPageHeight(hal) * MM_PER_POIN };
}

function denganHalaman<T>(m: ModulPdfium, dok: number, i: number, pakai: (hal: number) => T): T {
  const hal = m.wasmExports.FPDF_LoadPage(dok, i);
  if (hal === 0) throw rusak(`Halaman ${i + 1} rusak dan tidak dapat dibaca.`);
  try {
    return pakai(hal);
  } finally {
    m.wasmExports.FPDF_ClosePage(hal);
  }
}

/** Draws step by step and asks the clock in between: one page cannot hold up the stack. */
function gambarkan(m: ModulPdfium, hal: number, i: number, dpi: number, batas: BatasPindai, jam: () => number): GambarAbu {
  const u = ukuranHalaman(m, hal);
  const lebar = Math.max(1, Math.round((u.lebarMm / 25.4) * dpi));
  const tinggi = Math.max(1, Math.round((u.tinggiMm / 25.4) * dpi));
  if (lebar * tinggi > batas.piksel) throw terlaluBesar(`Halaman ${i + 1} terlalu besar (${Math.round(u.lebarMm)} × ${Math.round(u.tinggiMm)} mm).`, 'Pindai ulang pada ukuran kertas yang sebenarnya.');
  const langkah = (lebar + 3) & ~3;
  return denganMemori(m, langkah * tinggi, (p) => {
    const bmp = m.wasmExports.FPDFBitmap_CreateEx(lebar, tinggi, ABU, p, langkah);
    if (bmp === 0) throw terlaluBesar(`Halaman ${i + 1} terlalu besar untuk digambar.`, 'Pindai ulang dengan resolusi 150 sampai 300 dpi.');
    try {
      m.wasmExports.FPDFBitmap_FillRect(bmp, 0, 0, lebar, tinggi, 0xffffffff);
      const akhir = jam() + batas.msHalaman;
      const keadaan = denganMemori(m, 12, (jeda) => {
        return denganPanggilBalik(m, 1, () => (jam() > akhir ? 1 : 0), (fungsi) => {
          m.HEAP32.set([1, fungsi, 0], jeda >> 2);
          return m.wasmExports.FPDF_RenderPageBitmap_Start(bmp, hal, 0, 0, lebar, tinggi, 0, GAMBAR_ANOTASI, jeda);
        });
      });
      m.wasmExports.FPDF_RenderPage_Close(hal);
      if (keadaan === BELUM_SELESAI) throw lewatWaktu(i);
      if (keadaan !== SELESAI) throw rusak(`Halaman ${i + 1} rusak dan tidak dapat digambar.`);
      const abu = new Uint8Array(lebar * tinggi);
      for (let y = 0; y < tinggi; y++) abu.set(m.HEAPU8.subarray(p + y * langkah, p + y * langkah + lebar), y * lebar);
      return { lebar, tinggi, abu };
    } finally {
      m.wasmExports.FPDFBitmap_Destroy(bmp);
    }
  });
}

function simpan(m: ModulPdfium, dok: number): Uint8Array {
  const bagian: Uint8Array[] = [];
  const jadi = denganMemori(m, 8, (p) => {
    const tulis = (_diri?: number, dari = 0, n = 0): number => {
      bagian.push(m.HEAPU8.slice(dari, dari + n));
      return 1;
    };
    return denganPanggilBalik(m, 3, tulis, (fungsi) => {
      m.HEAP32.set([1, fungsi], p >> 2);
      return m.wasmExports.FPDF_SaveAsCopy(dok, p, TANPA_PEMBARUAN);
    });
  });
  if (jadi === 0) throw rusak('Bagian dari PDF ini tidak dapat ditulis.');
  return new Uint8Array(Buffer.concat(bagian));
}

function potongHalaman(m: ModulPdfium, dok: number, dari: number, jumlah: number): Uint8Array {
  const baru = m.wasmExports.FPDF_CreateNewDocument();
  try {
    const masuk = denganMemori(m, 4 * jumlah, (p) => {
      m.HEAP32.set(Array.from({ length: jumlah }, (_, k) => dari + k), p >> 2);
      return m.wasmExports.FPDF_ImportPagesByIndex(baru, dok, p, jumlah, 0);
    });
    if (masuk === 0) throw rusak(`Halaman ${dari + 1} sampai ${dari + jumlah} tidak dapat dipisahkan.`);
    return simpan(m, baru);
  } finally {
    m.wasmExports.FPDF_CloseDocument(baru);
  }
}

/**
 * Opens a PDF after a look at its size and at what it holds besides pages. Throws BERKAS_RUSAK (damaged, encrypted, with scripts,
 * launch actions or files inside) or TERLALU_BESAR.
 */
export async function bukaPdf(pdf: Uint8Array, batas: BatasPindai = BATAS_PINDAI, jam: () => number = () => performance.now()): Promise<PdfTerbuka> {
  if (pdf.length > batas.byte) throw terlaluBesar(`Berkas ini lebih dari ${Math.round(batas.byte / 1024 / 1024)} MB.`, 'Bagi tumpukannya, atau pindai hitam putih 200 dpi.');
  const isi = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (!isi.subarray(0, 1024).includes('%PDF-')) throw rusak('Berkas ini bukan PDF.');
  tolakBerbahaya(isi);
  const m = await muatPdfium();
  const p = m.wasmExports.malloc(pdf.length);
  m.HEAPU8.set(pdf, p);
  const dok = m.wasmExports.FPDF_LoadMemDocument(p, pdf.length, 0);
  const tutup = (): void => {
    if (dok !== 0) m.wasmExports.FPDF_CloseDocument(dok);
    m.wasmExports.free(p);
  };
  try {
    if (dok === 0) throw m.wasmExports.FPDF_GetLastError() === SALAH_SANDI ? rusak('PDF ini terkunci dengan kata sandi.') : rusak('PDF ini rusak dan tidak dapat dibuka.');
    if (m.wasmExports.FPDFDoc_GetJavaScriptActionCount(dok) > 0) throw rusak('PDF ini memuat JavaScript; yang diterima hanya halaman pindaian.');
    if (m.wasmExports.FPDFDoc_GetAttachmentCount(dok) > 0) throw rusak('PDF ini memuat berkas lain di dalamnya; yang diterima hanya halaman pindaian.');
    const jumlahHalaman = m.wasmExports.FPDF_GetPageCount(dok);
    if (jumlahHalaman < 1) throw rusak('PDF ini tidak berisi halaman.');
    if (jumlahHalaman > batas.halaman) throw terlaluBesar(`PDF ini ${jumlahHalaman} halaman; paling banyak ${batas.halaman}.`, 'Bagi tumpukannya menjadi beberapa berkas.');
    return {
      jumlahHalaman,
      ukuran: (i) => denganHalaman(m, dok, i, (hal) => ukuranHalaman(m, hal)),
      gambar: (i, dpi) => denganHalaman(m, dok, i, (hal) => gambarkan(m, hal, i, dpi, batas, jam)),
      potong: (dari, jumlah) => potongHalaman(m, dok, dari, jumlah),
      tutup,
    };
  } catch (galat) {
    tutup();
    throw galat;
  }
}

/** The same for one use. */
export async function denganPdf<T>(pdf: Uint8Array, pakai: (t: PdfTerbuka) => T | Promise<T>, batas?: BatasPindai): Promise<T> {
  const t = await bukaPdf(pdf, batas);
  try {
    return await pakai(t);
  } finally {
    t.tutup();
  }
}

/** One page (from 0) of a PDF as a picture. */
export function halamanGambar(pdf: Uint8Array, i: number, dpi: number): Promise<GambarAbu> {
  return denganPdf(pdf, (t) => t.gambar(i, dpi));
}

/** Files of their own from ranges of pages, in their order. */
export function pisahPdf(pdf: Uint8Array, rentang: readonly { readonly dari: number; readonly jumlah: number }[]): Promise<Uint8Array[]> {
  return denganPdf(pdf, (t) => rentang.map((r) => t.potong(r.dari, r.jumlah)));
}
