import QRCode from 'qrcode';
import type { SimbolQr } from './operasi.ts';
import type { Garis } from './qr-denda.ts';
import { dendaSimbol, gelapkan } from './qr-denda.ts';
import type { Kisi } from './qr-kisi.ts';
import { kisiQr } from './qr-kisi.ts';

/** Error correction M, versions 1–10: correction bytes per block, then [blocks, data bytes] groups (ISO/IEC 18004 table 9). */
const BLOK: readonly { readonly koreksi: number; readonly isi: readonly (readonly [number, number])[] }[] = [
  { koreksi: 10, isi: [[1, 16]] },
  { koreksi: 16, isi: [[1, 28]] },
  { koreksi: 26, isi: [[1, 44]] },
  { koreksi: 18, isi: [[2, 32]] },
  { koreksi: 24, isi: [[2, 43]] },
  { koreksi: 16, isi: [[4, 27]] },
  { koreksi: 18, isi: [[4, 31]] },
  { koreksi: 22, isi: [[2, 38], [2, 39]] },
  { koreksi: 22, isi: [[3, 36], [2, 37]] },
  { koreksi: 26, isi: [[4, 43], [1, 44]] },
];

/**
 * The symbol for a text, error correction M, as horizontal runs of dark modules. Written here because the library
 * takes a third of the time of a whole letter; longer texts than version 10 holds still go to it.
 */
export function simbolQr(isi: string): SimbolQr {
  const bita = Buffer.from(isi, 'utf8');
  const versi = BLOK.findIndex((b, i) => muatan(b) - (i + 1 < 10 ? 2 : 3) >= bita.length) + 1;
  if (versi === 0) {
    const { modules } = QRCode.create(isi, { errorCorrectionLevel: 'M' });
    return keLari(modules.size, Uint8Array.from(modules.data));
  }
  const kisi = kisiQr(versi);
  const dasar = Uint8Array.from(kisi.dasar);
  const data = susunBita(bita, versi);
  for (let i = 0; i < kisi.urutan.length; i++) {
    dasar[kisi.urutan[i] ?? 0] = ((data[i >> 3] ?? 0) >> (7 - (i & 7))) & 1;
  }
  return keLari(kisi.ukuran, topengTerbaik(kisi, dasar));
}

function muatan(b: (typeof BLOK)[number]): number {
  return b.isi.reduce((n, [blok, panjang]) => n + blok * panjang, 0);
}

/** Byte mode segment, padding, correction bytes, blocks interleaved. */
function susunBita(isi: Buffer, versi: number): Uint8Array {
  const aturan = BLOK[versi - 1];
  if (aturan === undefined) return new Uint8Array();
  const data = new Uint8Array(muatan(aturan));
  let bit = 0;
  const tulis = (nilai: number, panjang: number): void => {
    for (let i = panjang - 1; i >= 0; i--, bit++) data[bit >> 3] = (data[bit >> 3] ?? 0) | (((nilai >> i) & 1) << (7 - (bit & 7)));
  };
  tulis(4, 4);
  tulis(isi.length, versi < 10 ? 8 : 16);
  for (const b of isi) tulis(b, 8);
  for (let p = (bit + 4 + 7) >> 3, k = 0; p < data.length; p++, k++) data[p] = k % 2 === 0 ? 0xec : 0x11;
  const blok: Uint8Array[] = [];
  let p = 0;
  for (const [banyak, panjang] of aturan.isi) for (let i = 0; i < banyak; i++, p += panjang) blok.push(data.subarray(p, p + panjang));
  const koreksi = blok.map((b) => reedSolomon(b, aturan.koreksi));
  const hasil: number[] = [];
  const terpanjang = Math.max(...blok.map((b) => b.length));
  for (let i = 0; i < terpanjang; i++) for (const b of blok) if (i < b.length) hasil.push(b[i] ?? 0);
  for (let i = 0; i < aturan.koreksi; i++) for (const k of koreksi) hasil.push(k[i] ?? 0);
  return Uint8Array.from(hasil);
}

const PANGKAT = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  PANGKAT[i] = x;
  PANGKAT[i + 255] = x;
  LOG[x] = i;
  x = (x << 1) ^ (x > 127 ? 0x11d : 0);
}

const PEMBANGKIT = new Map<number, Uint8Array>();

function pembangkit(derajat: number): Uint8Array {
  const ada = PEMBANGKIT.get(derajat);
  if (ada !== undefined) return ada;
  let g = Uint8Array.of(1);
  for (let i = 0; i < derajat; i++) {
    const baru = new Uint8Array(g.length + 1);
    g.forEach((v, k) => {
      baru[k] = (baru[k] ?? 0) ^ v;
      baru[k + 1] = (baru[k + 1] ?? 0) ^ (v === 0 ? 0 : (PANGKAT[(LOG[v] ?? 0) + i] ?? 0));
    });
    g = baru;
  }
  PEMBANGKIT.set(derajat, g);
  return g;
}

function reedSolomon(data: Uint8Array, derajat: number): Uint8Array {
  const g = pembangkit(derajat);
  const sisa = new Uint8Array(data.length + derajat);
  sisa.set(data);
  for (let i = 0; i < data.length; i++) {
    const v = sisa[i] ?? 0;
    if (v === 0) continue;
    const l = LOG[v] ?? 0;
    for (let k = 1; k <= derajat; k++) sisa[i + k] = (sisa[i + k] ?? 0) ^ (PANGKAT[l + (LOG[g[k] ?? 0] ?? 0)] ?? 0);
  }
  return sisa.subarray(data.length);
}

/** The mask with the lowest penalty, with its format bits set. */
function topengTerbaik(kisi: Kisi, dasar: Uint8Array): Uint8Array {
  const n = kisi.ukuran;
  const baris = new Uint32Array(2 * n);
  const kolom = new Uint32Array(2 * n);
  for (let p = 0, r = 0, c = 0; p < dasar.length; p++) {
    if (dasar[p] === 1) {
      gelapkan(baris, r, c);
      gelapkan(kolom, c, r);
    }
    if (++c === n) [r, c] = [r + 1, 0];
  }
  let terbaik = 0;
  let terendah = Infinity;
  kisi.lapis.forEach((lapis, nomor) => {
    const nilai = dendaSimbol(gabung(baris, lapis.baris), gabung(kolom, lapis.kolom), n);
    if (nilai < terendah) [terendah, terbaik] = [nilai, nomor];
  });
  const lapis = kisi.lapis[terbaik]?.petak;
  return dasar.map((v, i) => v ^ (lapis?.[i] ?? 0));
}

function gabung(a: Garis, b: Garis): Garis {
  const hasil = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) hasil[i] = (a[i] ?? 0) ^ (b[i] ?? 0);
  return hasil;
}

function keLari(n: number, data: Uint8Array): SimbolQr {
  const lari: number[] = [];
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      if (data[r * n + c] === 0) continue;
      const mulai = c;
      while (c < n && data[r * n + c] !== 0) c++;
      lari.push(mulai, r, c - mulai);
    }
  }
  return { ukuran: n, lari };
}
