import type { Garis } from './qr-denda.ts';
import { gelapkan } from './qr-denda.ts';

/** Geometry of QR symbols (ISO/IEC 18004): what does not depend on the text, made once per version. */
export interface Kisi {
  readonly ukuran: number;
  /** Function patterns: 1 dark, 0 light or free. */
  readonly dasar: Uint8Array;
  /** Places of the data bits in their order. */
  readonly urutan: Uint16Array;
  /** For each of the 8 masks what is laid over the symbol: inverted data modules and the format bits of level M. */
  readonly lapis: readonly Lapis[];
}

export interface Lapis {
  readonly petak: Uint8Array;
  readonly baris: Garis;
  readonly kolom: Garis;
}

const SYARAT = [
  (r: number, c: number) => (r + c) % 2 === 0,
  (r: number, _c: number) => r % 2 === 0,
  (_r: number, c: number) => c % 3 === 0,
  (r: number, c: number) => (r + c) % 3 === 0,
  (r: number, c: number) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r: number, c: number) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r: number, c: number) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r: number, c: number) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
] as const;

const KISI = new Map<number, Kisi>();

export function kisiQr(versi: number): Kisi {
  const ada = KISI.get(versi);
  if (ada !== undefined) return ada;
  const baru = susunKisi(versi);
  KISI.set(versi, baru);
  return baru;
}

function susunKisi(versi: number): Kisi {
  const n = 17 + 4 * versi;
  const dasar = new Uint8Array(n * n);
  const terpakai = new Uint8Array(n * n);
  const pasang = (r: number, c: number, gelap: boolean): void => {
    if (r < 0 || c < 0 || r >= n || c >= n) return;
    dasar[r * n + c] = gelap ? 1 : 0;
    terpakai[r * n + c] = 1;
  };
  for (const [r0, c0] of [[0, 0], [0, n - 7], [n - 7, 0]] as const) {
    for (let r = -1; r <= 7; r++) {
      for (let c = -1; c <= 7; c++) {
        const jauh = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        pasang(r0 + r, c0 + c, jauh !== 2 && jauh !== 4);
      }
    }
  }
  pasangPenjajar(versi, n, pasang);
  for (let i = 8; i < n - 8; i++) {
    pasang(6, i, i % 2 === 0);
    pasang(i, 6, i % 2 === 0);
  }
  pasang(n - 8, 8, true);
  const format = letakFormat(n);
  for (const p of format.flat()) terpakai[p] = 1;
  if (versi >= 7) pasangVersi(versi, n, pasang);
  const urutan = susunUrutan(n, terpakai);
  const lapis = SYARAT.map((syarat, nomor) => susunLapis(n, urutan, format, syarat, nomor));
  return { ukuran: n, dasar, urutan, lapis };
}

function susunLapis(n: number, urutan: Uint16Array, format: readonly (readonly number[])[], syarat: (r: number, c: number) => boolean, nomor: number): Lapis {
  const petak = new Uint8Array(n * n);
  for (const p of urutan) petak[p] = syarat(Math.floor(p / n), p % n) ? 1 : 0;
  // Level M is 00 in the format word.
  const bit = ((nomor << 10) | sisaBch(nomor << 10, 0x537, 10)) ^ 0x5412;
  format.forEach((letak, i) => {
    for (const p of letak) petak[p] = (bit >> i) & 1;
  });
  const baris = new Uint32Array(2 * n);
  const kolom = new Uint32Array(2 * n);
  petak.forEach((v, p) => {
    if (v === 0) return;
    gelapkan(baris, Math.floor(p / n), p % n);
    gelapkan(kolom, p % n, Math.floor(p / n));
  });
  return { petak, baris, kolom };
}

function pasangPenjajar(versi: number, n: number, pasang: (r: number, c: number, g: boolean) => void): void {
  if (versi < 2) return;
  // Up to version 6 two centres, up to 13 three, evenly spaced from the far end.
  const banyak = Math.floor(versi / 7) + 2;
  const langkah = Math.ceil((n - 13) / (2 * banyak - 2)) * 2;
  const pusat = [6, ...Array.from({ length: banyak - 1 }, (_, i) => n - 7 - (banyak - 2 - i) * langkah)];
  for (const r of pusat) {
    for (const c of pusat) {
      // The three corners belong to the finders.
      if ((r === 6 && c === 6) || (r === 6 && c === n - 7) || (r === n - 7 && c === 6)) continue;
      for (let i = -2; i <= 2; i++) for (let j = -2; j <= 2; j++) pasang(r + i, c + j, Math.max(Math.abs(i), Math.abs(j)) !== 1);
    }
  }
}

function letakFormat(n: number): (readonly number[])[] {
  return Array.from({ length: 15 }, (_, i) => {
    const tegak = i < 6 ? i * n + 8 : i < 8 ? (i + 1) * n + 8 : (n - 15 + i) * n + 8;
    const datar = i < 8 ? 8 * n + n - 1 - i : i < 9 ? 8 * n + 7 : 8 * n + 14 - i;
    return [tegak, datar];
  });
}

function pasangVersi(versi: number, n: number, pasang: (r: number, c: number, g: boolean) => void): void {
  const bit = (versi << 12) | sisaBch(versi << 12, 0x1f25, 12);
  for (let i = 0; i < 18; i++) {
    const gelap = ((bit >> i) & 1) === 1;
    pasang(Math.floor(i / 3), (i % 3) + n - 11, gelap);
    pasang((i % 3) + n - 11, Math.floor(i / 3), gelap);
  }
}

/** Remainder of a BCH code: `bit` modulo the generator of that degree. */
function sisaBch(bit: number, pembangkit: number, derajat: number): number {
  let d = bit;
  while (d >= 1 << derajat) d ^= pembangkit << (31 - Math.clz32(d) - derajat);
  return d;
}

function susunUrutan(n: number, terpakai: Uint8Array): Uint16Array {
  const hasil: number[] = [];
  let naik = true;
  for (let c = n - 1; c > 0; c -= 2) {
    if (c === 6) c--;
    for (let i = 0; i < n; i++) {
      const r = naik ? n - 1 - i : i;
      for (const k of [c, c - 1]) if (terpakai[r * n + k] === 0) hasil.push(r * n + k);
    }
    naik = !naik;
  }
  return Uint16Array.from(hasil);
}
