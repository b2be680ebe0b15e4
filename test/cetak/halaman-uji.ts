import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';
import type { UkuranMm } from '../../src/main/cetak/jenis.ts';

/** A page with a box of known place and size, and the measuring of it in what a printer received. */

const jalankan = promisify(execFile);
const POIN = 72 / 25.4;
const DPI = 600;

export interface Kotak {
  readonly x: number;
  readonly y: number;
  readonly sisi: number;
}

export const KOTAK_100: Kotak = { x: 20, y: 20, sisi: 100 };
export const KOTAK_KARTU: Kotak = { x: 10, y: 7, sisi: 40 };

/** `kotak` on every page; millimetres from the top left corner, to the middle of a 0.1 mm line. */
export function halamanUji(kertas: UkuranMm, kotak: Kotak, jumlah = 1): Promise<Buffer> {
  const dok = new PDFDocument({
    size: [kertas.lebarMm * POIN, kertas.tinggiMm * POIN],
    margin: 0,
    autoFirstPage: false,
  });
  const potong: Buffer[] = [];
  dok.on('data', (b: Buffer) => potong.push(b));
  const jadi = new Promise<Buffer>((beres) => dok.on('end', () => beres(Buffer.concat(potong))));
  for (let i = 0; i < jumlah; i += 1) {
    dok.addPage();
    dok
      .lineWidth(0.1 * POIN)
      .rect(kotak.x * POIN, kotak.y * POIN, kotak.sisi * POIN, kotak.sisi * POIN)
      .stroke();
  }
  dok.end();
  return jadi;
}

export interface Gambar {
  readonly lebar: number;
  readonly tinggi: number;
  /** Grey, one byte a pixel, 0 black. */
  readonly piksel: Uint8Array;
}

export async function gambarPdf(jalur: string): Promise<Gambar> {
  const argumen = ['-r', String(DPI), '-gray', '-singlefile', jalur];
  const { stdout } = await jalankan('pdftoppm', argumen, { encoding: 'buffer', maxBuffer: 200 * 1024 * 1024 });
  const kepala = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1'));
  if (kepala === null) throw new Error('pdftoppm tidak menghasilkan PGM');
  return { lebar: Number(kepala[1]), tinggi: Number(kepala[2]), piksel: stdout.subarray(kepala[0].length) };
}

/** The lines of a URF page: repeated lines, and within a line runs of one byte or literal bytes. */
function barisUrf(b: Buffer, perBaris: number, tinggi: number): Uint8Array {
  const isi = new Uint8Array(perBaris * tinggi);
  let p = 44;
  for (let y = 0; y < tinggi;) {
    const ulang = b.readUInt8(p) + 1;
    p += 1;
    const awal = y * perBaris;
    for (let x = 0; x < perBaris;) {
      const kode = b.readUInt8(p);
      p += 1;
      if (kode === 128) throw new Error('sisa baris putih tidak dipakai rastertopwg');
      const panjang = kode < 128 ? kode + 1 : 257 - kode;
      if (kode < 128) isi.fill(b.readUInt8(p), awal + x, awal + x + panjang);
      else isi.set(b.subarray(p, p + panjang), awal + x);
      p += kode < 128 ? 1 : panjang;
      x += panjang;
    }
    for (let i = 1; i < ulang && y + i < tinggi; i += 1) isi.copyWithin(awal + i * perBaris, awal, awal + perBaris);
    y += ulang;
  }
  return isi;
}

/** The first page of an Apple raster (URF) of 8 bits (0 black) or 1 bit (1 black), at 600 dpi. */
export function gambarUrf(b: Buffer): Gambar {
  const bit = b.readUInt8(12);
  if (b.toString('latin1', 0, 7) !== 'UNIRAST' || (bit !== 8 && bit !== 1))
    throw new Error(`bukan URF abu-abu: ${bit} bit`);
  const lebar = b.readUInt32BE(24);
  const tinggi = b.readUInt32BE(28);
  if (b.readUInt32BE(32) !== DPI) throw new Error('URF bukan 600 dpi');
  const perBaris = bit === 8 ? lebar : Math.ceil(lebar / 8);
  const isi = barisUrf(b, perBaris, tinggi);
  if (bit === 8) return { lebar, tinggi, piksel: isi };
  const piksel = new Uint8Array(lebar * tinggi);
  for (let y = 0; y < tinggi; y += 1) {
    for (let x = 0; x < lebar; x += 1) {
      const hitam = ((isi[y * perBaris + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      piksel[y * lebar + x] = hitam === 1 ? 0 : 255;
    }
  }
  return { lebar, tinggi, piksel };
}

const keMm = (px: number): number => (px / DPI) * 25.4;
const kePx = (mm: number): number => Math.round((mm / 25.4) * DPI);

/** Middles of the runs of indices for which `gelap` holds, in mm. */
function garis(n: number, gelap: (i: number) => boolean): readonly number[] {
  const hasil: number[] = [];
  let mulai = -1;
  for (let i = 0; i <= n; i += 1) {
    const g = i < n && gelap(i);
    if (g && mulai < 0) mulai = i;
    if (!g && mulai >= 0) {
      hasil.push(keMm((mulai + i) / 2));
      mulai = -1;
    }
  }
  return hasil;
}

export interface Ukuran {
  readonly lebarMm: number;
  readonly tinggiMm: number;
  /** Vertical lines of the box, from the left; horizontal ones from the top. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Searches in a band through the middle of where the box should be; lines must be dark over nine tenths of it. */
export function ukurGambar({ lebar, tinggi, piksel }: Gambar, kotak: Kotak): Ukuran {
  const a = { x: kePx(kotak.x + kotak.sisi * 0.4), y: kePx(kotak.y + kotak.sisi * 0.4) };
  const n = kePx(kotak.sisi * 0.2);
  const penuh = (hitam: (i: number) => boolean): boolean => {
    let jumlah = 0;
    for (let i = 0; i < n; i += 1) if (hitam(i)) jumlah += 1;
    return jumlah > 0.9 * n;
  };
  const gelap = (x: number, y: number): boolean => (piksel[y * lebar + x] ?? 255) < 128;
  return {
    lebarMm: keMm(lebar),
    tinggiMm: keMm(tinggi),
    x: garis(lebar, (x) => penuh((i) => gelap(x, a.y + i))),
    y: garis(tinggi, (y) => penuh((i) => gelap(a.x + i, y))),
  };
}

export async function ukurPdf(jalur: string, kotak: Kotak): Promise<Ukuran> {
  return ukurGambar(await gambarPdf(jalur), kotak);
}

export function ukurUrf(jalur: string, kotak: Kotak): Ukuran {
  return ukurGambar(gambarUrf(readFileSync(jalur)), kotak);
}
