import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { GambarAbu, PdfTerbuka } from './berkas.ts';

let siap = false;

/** The reader's bytes come from the package; without them it would fetch them from the network. */
function siapkan(): void {
  if (siap) return;
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  siap = true;
}

const DASAR: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 4 };

/** A grey picture as the reader takes it: PGM, eight bytes of head and the pixels as they are. */
function pgm(g: GambarAbu): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(`P5\n${g.lebar} ${g.tinggi}\n255\n`, 'latin1'), g.abu]));
}

/** A mean over 3 × 3 pixels: takes the speckle of a bad scan away and leaves modules of several pixels standing. */
function haluskan(g: GambarAbu): GambarAbu {
  const { lebar, tinggi, abu } = g;
  const hasil = new Uint8Array(abu);
  for (let y = 1; y < tinggi - 1; y++) {
    for (let x = 1; x < lebar - 1; x++) {
      const i = y * lebar + x;
      hasil[i] = (abu[i - lebar - 1]! + abu[i - lebar]! + abu[i - lebar + 1]! + abu[i - 1]! + abu[i]! + abu[i + 1]! + abu[i + lebar - 1]! + abu[i + lebar]! + abu[i + lebar + 1]!) / 9;
    }
  }
  return { lebar, tinggi, abu: hasil };
}

/** Texts of the QR codes in a picture, whichever way up. */
export async function bacaQr(g: GambarAbu, beda: ReaderOptions = {}): Promise<string[]> {
  siapkan();
  const hasil = await readBarcodes(pgm(g), { ...DASAR, ...beda });
  return [...new Set(hasil.filter((h) => h.isValid).map((h) => h.text))];
}

/**
 * Texts of the QR codes of a page. A clean scan is read at the first try; a page that shows none is looked at finer, smoothed, and
 * with one threshold for all of it, since a letter without a code is rare and a missed code costs an officer's time.
 */
export async function qrHalaman(t: PdfTerbuka, i: number): Promise<string[]> {
  const kasar = await bacaQr(t.gambar(i, 150));
  if (kasar.length > 0) return kasar;
  const halus = t.gambar(i, 250);
  for (const coba of [() => bacaQr(halus), () => bacaQr(haluskan(halus)), () => bacaQr(haluskan(haluskan(halus)), { binarizer: 'GlobalHistogram' })]) {
    const temu = await coba();
    if (temu.length > 0) return temu;
  }
  return [];
}
