import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The module's table of functions, as far as it is used here. */
export interface TabelFungsi {
  readonly length: number;
  grow(n: number): number;
  get(i: number): unknown;
  set(i: number, nilai: unknown): void;
}

/** What is used of WebAssembly; the types of Node leave it to the browser's. */
interface Wasm {
  readonly Module: new (isi: Uint8Array) => object;
  readonly Instance: new (modul: object, impor: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => { readonly exports: Readonly<Record<string, unknown>> };
}
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

/** The functions of PDFium that are used here, as the module exports them: numbers are addresses in its memory. */
export interface FungsiPdfium {
  malloc(n: number): number;
  free(p: number): void;
  FPDF_LoadMemDocument(p: number, n: number, sandi: number): number;
  FPDF_CloseDocument(dok: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(dok: number): number;
  FPDF_LoadPage(dok: number, i: number): number;
  FPDF_ClosePage(hal: number): void;
  FPDF_GetPageWidth(hal: number): number;
  FPDF_GetPageHeight(hal: number): number;
  FPDFPage_GetAnnotCount(hal: number): number;
  FPDFPage_RemoveAnnot(hal: number, i: number): number;
  FPDFBitmap_CreateEx(l: number, t: number, format: number, p: number, langkah: number): number;
  FPDFBitmap_FillRect(bmp: number, x: number, y: number, l: number, t: number, warna: number): void;
  FPDFBitmap_Destroy(bmp: number): void;
  FPDF_RenderPageBitmap_Start(bmp: number, hal: number, x: number, y: number, l: number, t: number, putar: number, tanda: number, jeda: number): number;
  FPDF_RenderPage_Continue(hal: number, jeda: number): number;
  FPDF_RenderPage_Close(hal: number): void;
  FPDF_CreateNewDocument(): number;
  FPDF_ImportPagesByIndex(tujuan: number, asal: number, indeks: number, n: number, di: number): number;
  FPDF_SaveAsCopy(dok: number, tulis: number, tanda: number): number;
  FPDFDoc_GetJavaScriptActionCount(dok: number): number;
  FPDFDoc_GetAttachmentCount(dok: number): number;
}

/** PDFium's functions with its memory; the views of the memory are new whenever it grows, so they are never kept. */
export interface ModulPdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly wasmExports: FungsiPdfium & Readonly<Record<string, unknown>>;
}

const tabelFungsi = (m: ModulPdfium): TabelFungsi => m.wasmExports['__indirect_function_table'] as TabelFungsi;

/** A number as WebAssembly writes it: seven bits a byte, lowest first. */
function angka(b: Uint8Array, di: number): { readonly nilai: number; readonly sesudah: number } {
  let nilai = 0;
  for (let i = di, geser = 0; ; i++, geser += 7) {
    nilai |= (b[i]! & 0x7f) << geser;
    if (b[i]! < 0x80) return { nilai, sesudah: i + 1 };
  }
}

const BAGIAN_TABEL = 4;

/**
 * Makes room for one more function in the module's table, whose size is fixed to what it holds: its upper limit is raised by one
 * in the copy that is started. Without it PDFium could not call us back, neither to hand over a file nor to ask for the time.
 */
function longgarkanTabel(asal: Uint8Array): Uint8Array {
  const b = new Uint8Array(asal);
  for (let di = 8; di < b.length; ) {
    const { nilai: panjang, sesudah } = angka(b, di + 1);
    if (b[di] === BAGIAN_TABEL) {
      const min = angka(b, angka(b, angka(b, sesudah).sesudah + 1).sesudah);
      const maks = angka(b, min.sesudah);
      if (maks.nilai < min.nilai || (maks.nilai & 0x7f) === 0x7f) break;
      b[min.sesudah] = b[min.sesudah]! + 1;
      return b;
    }
    di = sesudah + panjang;
  }
  throw new Error('susunan modul PDFium tidak dikenal: tabel fungsinya tidak dapat dilonggarkan');
}

let modul: Promise<ModulPdfium> | null = null;

/** PDFium, started once per thread. Its bytes come from the package; nothing is fetched. */
export function muatPdfium(): Promise<ModulPdfium> {
  modul ??= (async () => {
    const isi = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const pustaka = await PDFiumLibrary.init({ wasmBinary: longgarkanTabel(isi).buffer as ArrayBuffer });
    const { module } = pustaka as unknown as { readonly module: ModulPdfium };
    tabelFungsi(module).grow(1);
    return module;
  })();
  return modul;
}

/** A WebAssembly module of one function that hands its `n` numbers on to us and gives back a number. */
function jembatan(n: number, fn: (...a: number[]) => number): unknown {
  const tipe = [0x60, n, ...Array.from({ length: n }, () => 0x7f), 1, 0x7f];
  const isi = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, tipe.length + 1, 1, ...tipe, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0];
  return new wasm.Instance(new wasm.Module(new Uint8Array(isi)), { e: { f: fn } }).exports['f'];
}

/** Lets PDFium call back while `pakai` runs; `pakai` gets the number by which it knows the function. */
export function denganPanggilBalik<T>(m: ModulPdfium, n: number, fn: (...a: number[]) => number, pakai: (fungsi: number) => T): T {
  const tabel = tabelFungsi(m);
  const tempat = tabel.length - 1;
  const lama = tabel.get(tempat);
  tabel.set(tempat, jembatan(n, fn));
  try {
    return pakai(tempat);
  } finally {
    tabel.set(tempat, lama);
  }
}

/** A piece of its memory for as long as `pakai` runs. */
export function denganMemori<T>(m: ModulPdfium, n: number, pakai: (p: number) => T): T {
  const p = m.wasmExports.malloc(n);
  try {
    return pakai(p);
  } finally {
    m.wasmExports.free(p);
  }
}
