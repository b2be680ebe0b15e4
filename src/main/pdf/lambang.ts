import { crc32, deflateSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { berupaPng, muatGambar } from './gambar.ts';
import { bacaJpeg, berupaJpeg } from './jpeg.ts';
import { kurangiWarna } from './palet.ts';
import type { Piksel } from './piksel.ts';
import { terlaluBesar } from './piksel.ts';
import { bacaPng } from './png.ts';

export interface LambangSiap {
  readonly png: Buffer;
  readonly lebarPx: number;
  readonly tinggiPx: number;
}

/** Room for the emblem within the 45 KB of a letter; at 24 mm, 240 pixels are 254 dpi. */
const BITA_MAKS = 11_000;
const BERKAS_MAKS = 8_000_000;
const LANGKAH = [
  { sisi: 240, warna: 64 },
  { sisi: 240, warna: 32 },
  { sisi: 200, warna: 32 },
  { sisi: 180, warna: 16 },
  { sisi: 140, warna: 16 },
  { sisi: 110, warna: 8 },
] as const;

/**
 * An uploaded emblem made small for letters: PNG or JPEG by its first bytes, transparency on white, at most 240
 * pixels, at most 64 colours. The same file gives the same bytes. Throws BERKAS_RUSAK or TERLALU_BESAR.
 */
export function siapkanLambang(isi: Uint8Array): LambangSiap {
  if (isi.length > BERKAS_MAKS) throw terlaluBesar('Berkas lambang lebih dari 8 MB.');
  const piksel = buka(isi);
  for (const { sisi, warna } of LANGKAH) {
    const kecil = perkecil(piksel, sisi);
    const png = tulisPng(kecil, warna);
    if (png.length <= BITA_MAKS) return { png, lebarPx: kecil.lebar, tinggiPx: kecil.tinggi };
  }
  throw terlaluBesar('Lambang terlalu rumit untuk kop surat.');
}

/** The emblem as it is when it is already small enough, otherwise made small. */
export function lambangKecil(isi: Uint8Array): Uint8Array {
  if (isi.length <= BITA_MAKS && berupaPng(isi)) {
    try {
      muatGambar(isi);
      return isi;
    } catch {
      // Transparent or interlaced: the pixels have to be opened.
    }
  }
  return siapkanLambang(isi).png;
}

function buka(isi: Uint8Array): Piksel {
  if (berupaPng(isi)) return bacaPng(isi);
  if (berupaJpeg(isi)) return bacaJpeg(isi);
  throw new AppError('BERKAS_RUSAK', 'Berkas itu bukan gambar PNG atau JPEG.', {
    dampak: 'Lambang yang lama tetap dipakai.',
    saran: 'Pilih gambar PNG atau JPEG.',
  });
}

/** Area average on white: no aliasing at any ratio. Never enlarges. */
function perkecil(p: Piksel, sisi: number): { lebar: number; tinggi: number; rgb: Uint8Array } {
  const k = Math.min(1, sisi / Math.max(p.lebar, p.tinggi));
  const lebar = Math.max(1, Math.round(p.lebar * k));
  const tinggi = Math.max(1, Math.round(p.tinggi * k));
  const rgb = new Uint8Array(lebar * tinggi * 3);
  for (let y = 0; y < tinggi; y++) {
    const y0 = Math.floor((y * p.tinggi) / tinggi);
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * p.tinggi) / tinggi));
    for (let x = 0; x < lebar; x++) {
      const x0 = Math.floor((x * p.lebar) / lebar);
      const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * p.lebar) / lebar));
      rgb.set(rataRata(p, x0, x1, y0, y1), (y * lebar + x) * 3);
    }
  }
  return { lebar, tinggi, rgb };
}

function rataRata(p: Piksel, x0: number, x1: number, y0: number, y1: number): readonly [number, number, number] {
  let [r, g, b] = [0, 0, 0];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const o = (y * p.lebar + x) * 4;
      const a = (p.rgba[o + 3] ?? 0) / 255;
      r += (p.rgba[o] ?? 0) * a + 255 * (1 - a);
      g += (p.rgba[o + 1] ?? 0) * a + 255 * (1 - a);
      b += (p.rgba[o + 2] ?? 0) * a + 255 * (1 - a);
    }
  }
  const n = (x1 - x0) * (y1 - y0);
  return [Math.round(r / n), Math.round(g / n), Math.round(b / n)];
}

/** Indexed PNG; 16 colours or fewer take half a byte a pixel. */
function tulisPng(g: { lebar: number; tinggi: number; rgb: Uint8Array }, warna: number): Buffer {
  const { palet, indeks } = kurangiWarna(g.rgb, warna);
  const bit = palet.length <= 16 ? 4 : 8;
  const panjang = Math.ceil((g.lebar * bit) / 8);
  const baris = Buffer.alloc(g.tinggi * (panjang + 1));
  for (let y = 0; y < g.tinggi; y++) {
    for (let x = 0; x < g.lebar; x++) {
      const v = indeks[y * g.lebar + x] ?? 0;
      const o = y * (panjang + 1) + 1 + ((x * bit) >> 3);
      baris[o] = bit === 8 ? v : (baris[o] ?? 0) | (x % 2 === 0 ? v << 4 : v);
    }
  }
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(g.lebar, 0);
  kepala.writeUInt32BE(g.tinggi, 4);
  kepala.set([bit, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    potongan('IHDR', kepala),
    potongan('PLTE', Buffer.from(palet.flat())),
    potongan('IDAT', deflateSync(baris, { level: 9 })),
    potongan('IEND', Buffer.alloc(0)),
  ]);
}

function potongan(jenis: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const hasil = Buffer.alloc(badan.length + 8);
  hasil.writeUInt32BE(isi.length, 0);
  badan.copy(hasil, 4);
  hasil.writeUInt32BE(crc32(badan), badan.length + 4);
  return hasil;
}
