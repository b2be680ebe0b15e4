import { inflateSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { potonganPng } from './gambar.ts';
import type { Piksel } from './piksel.ts';
import { PIKSEL_MAKS, terlaluBesar } from './piksel.ts';

const KANAL: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First column and row and steps of the seven passes of an interlaced PNG; one whole pass otherwise. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const UTUH = [[0, 0, 1, 1]] as const;

interface Kepala {
  readonly lebar: number;
  readonly tinggi: number;
  readonly bit: number;
  readonly warna: number;
  readonly selang: boolean;
}

/** Any PNG (all colour types, depths, interlaced) to pixels. Sizes are checked before unpacking. */
export function bacaPng(isi: Uint8Array): Piksel {
  let kepala: Kepala | undefined;
  let palet = Buffer.alloc(0);
  let tembus = Buffer.alloc(0);
  const idat: Buffer[] = [];
  for (const { jenis, isi: b } of potonganPng(isi)) {
    if (jenis === 'IHDR') kepala = bacaKepala(b);
    else if (jenis === 'PLTE') palet = Buffer.from(b);
    else if (jenis === 'tRNS') tembus = Buffer.from(b);
    else if (jenis === 'IDAT') idat.push(b);
  }
  if (kepala === undefined || idat.length === 0) throw rusak();
  const { lebar, tinggi } = kepala;
  const data = buka(Buffer.concat(idat), kepala);
  const rgba = new Uint8Array(lebar * tinggi * 4);
  let p = 0;
  for (const [x0, y0, dx, dy] of kepala.selang ? ADAM7 : UTUH) {
    const w = Math.ceil((lebar - x0) / dx);
    const h = Math.ceil((tinggi - y0) / dy);
    if (w <= 0 || h <= 0) continue;
    const panjang = panjangBaris(kepala, w);
    if (p + h * (panjang + 1) > data.length) throw rusak();
    urai(data.subarray(p, p + h * (panjang + 1)), panjang, Math.max(1, (bitPiksel(kepala) + 7) >> 3));
    for (let y = 0; y < h; y++) {
      const baris = data.subarray(p + y * (panjang + 1) + 1, p + (y + 1) * (panjang + 1));
      for (let x = 0; x < w; x++) {
        warna(baris, x, kepala, palet, tembus, rgba, ((y0 + y * dy) * lebar + x0 + x * dx) * 4);
      }
    }
    p += h * (panjang + 1);
  }
  return { lebar, tinggi, rgba };
}

function bacaKepala(b: Buffer): Kepala {
  if (b.length < 13) throw rusak();
  const kepala = { lebar: b.readUInt32BE(0), tinggi: b.readUInt32BE(4), bit: b[8] ?? 0, warna: b[9] ?? 9, selang: b[12] === 1 };
  if (kepala.lebar === 0 || kepala.tinggi === 0 || KANAL[kepala.warna] === undefined || ![1, 2, 4, 8, 16].includes(kepala.bit)) throw rusak();
  if (kepala.lebar * kepala.tinggi > PIKSEL_MAKS) throw terlaluBesar('Gambar lambang terlalu besar (lebih dari 16 juta piksel).');
  return kepala;
}

function bitPiksel(k: Kepala): number {
  return k.bit * (KANAL[k.warna] ?? 1);
}

function panjangBaris(k: Kepala, lebar: number): number {
  return Math.ceil((lebar * bitPiksel(k)) / 8);
}

function buka(idat: Buffer, k: Kepala): Buffer {
  // Interlacing adds at most seven filter bytes a row.
  const maks = k.tinggi * (panjangBaris(k, k.lebar) + 16) + 64;
  try {
    return inflateSync(idat, { maxOutputLength: maks });
  } catch (cause) {
    throw rusak(cause);
  }
}

/** Undoes the row filters in place. */
function urai(data: Buffer, panjang: number, langkah: number): void {
  for (let o = 0; o < data.length; o += panjang + 1) {
    const jenis = data[o] ?? 0;
    if (jenis > 4) throw rusak();
    for (let i = 1; i <= panjang; i++) {
      const kiri = i > langkah ? (data[o + i - langkah] ?? 0) : 0;
      const atas = o > 0 ? (data[o - panjang - 1 + i] ?? 0) : 0;
      const sudut = o > 0 && i > langkah ? (data[o - panjang - 1 + i - langkah] ?? 0) : 0;
      const tebak = jenis === 0 ? 0 : jenis === 1 ? kiri : jenis === 2 ? atas : jenis === 3 ? (kiri + atas) >> 1 : paeth(kiri, atas, sudut);
      data[o + i] = ((data[o + i] ?? 0) + tebak) & 255;
    }
  }
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function sampel(baris: Buffer, i: number, bit: number): number {
  if (bit === 8) return baris[i] ?? 0;
  if (bit === 16) return ((baris[2 * i] ?? 0) << 8) | (baris[2 * i + 1] ?? 0);
  return ((baris[(i * bit) >> 3] ?? 0) >> (8 - bit - ((i * bit) & 7))) & ((1 << bit) - 1);
}

function warna(baris: Buffer, x: number, k: Kepala, palet: Buffer, tembus: Buffer, ke: Uint8Array, o: number): void {
  const n = KANAL[k.warna] ?? 1;
  const s = (i: number): number => sampel(baris, x * n + i, k.bit);
  const delapan = (v: number): number => Math.round((v * 255) / (2 ** k.bit - 1));
  if (k.warna === 3) {
    const i = s(0);
    if (i * 3 + 2 >= palet.length) throw rusak();
    ke.set([palet[i * 3] ?? 0, palet[i * 3 + 1] ?? 0, palet[i * 3 + 2] ?? 0, tembus[i] ?? 255], o);
    return;
  }
  const abu = k.warna === 0 || k.warna === 4;
  const asli = abu ? [s(0), s(0), s(0)] : [s(0), s(1), s(2)];
  let alfa = k.warna === 4 ? delapan(s(1)) : k.warna === 6 ? delapan(s(3)) : 255;
  // tRNS of grey and RGB names the one transparent value.
  if (tembus.length >= 2 * (abu ? 1 : 3) && asli.slice(0, abu ? 1 : 3).every((v, i) => v === tembus.readUInt16BE(2 * i))) alfa = 0;
  ke.set([...asli.map(delapan), alfa], o);
}

function rusak(cause?: unknown): AppError {
  return new AppError('BERKAS_RUSAK', 'Gambar PNG lambang rusak atau tidak lengkap.', {
    dampak: 'Lambang yang lama tetap dipakai.',
    saran: 'Simpan ulang gambarnya sebagai PNG, lalu unggah lagi.',
    cause,
  });
}
