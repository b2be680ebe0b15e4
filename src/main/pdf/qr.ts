import QRCode from 'qrcode';
import type { SimbolQr } from './operasi.ts';
import type { Kisi } from './qr-kisi.ts';
import { kisiQr, sisaBch } from './qr-kisi.ts';

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

/** The mask with the lowest penalty (ISO/IEC 18004 7.8.3), with its format bits set. */
function topengTerbaik(kisi: Kisi, dasar: Uint8Array): Uint8Array {
  let terbaik = dasar;
  let terendah = Infinity;
  kisi.topeng.forEach((topeng, nomor) => {
    const m = new Uint8Array(dasar.length);
    for (let i = 0; i < m.length; i++) m[i] = (dasar[i] ?? 0) ^ (topeng[i] ?? 0);
    // Level M is 00 in the format word.
    const bit = ((nomor << 10) | sisaBch(nomor << 10, 0x537, 10)) ^ 0x5412;
    kisi.format.forEach((letak, i) => {
      for (const p of letak) m[p] = (bit >> i) & 1;
    });
    const nilai = denda(m, kisi.ukuran, terendah);
    if (nilai < terendah) [terendah, terbaik] = [nilai, m];
  });
  return terbaik;
}

/** Penalty of a symbol; stops early once it exceeds `batas`. */
function denda(m: Uint8Array, n: number, batas: number): number {
  let nilai = dendaLari(m, n, n, 1) + dendaLari(m, n, 1, n);
  if (nilai >= batas) return nilai;
  let gelap = 0;
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      const p = r * n + c;
      const v = m[p] ?? 0;
      gelap += v;
      if (r > 0 && c > 0 && v === m[p - 1] && v === m[p - n] && v === m[p - n - 1]) nilai += 3;
    }
  }
  return nilai + 10 * Math.floor(Math.abs((gelap * 100) / (n * n) - 50) / 5);
}

/** Runs of five and more, and the finder-like pattern 1:1:3:1:1 with four light modules beside it, along one direction. */
function dendaLari(m: Uint8Array, n: number, baris: number, langkah: number): number {
  let nilai = 0;
  for (let r = 0; r < n; r++) {
    let lari = 0;
    let jendela = 0;
    let sebelum = 2;
    for (let c = 0, p = r * baris; c < n; c++, p += langkah) {
      const v = m[p] ?? 0;
      lari = v === sebelum ? lari + 1 : 1;
      sebelum = v;
      if (lari === 5) nilai += 3;
      else if (lari > 5) nilai++;
      jendela = ((jendela << 1) | v) & 0x7ff;
      if (c >= 10 && (jendela === 0x5d0 || jendela === 0x05d)) nilai += 40;
    }
  }
  return nilai;
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
