import { AppError } from '../../shared/errors.ts';

/** An emblem ready to be embedded: the compressed rows of its PNG go into the file as they are. */
export interface Gambar {
  readonly asli: Uint8Array;
  readonly lebar: number;
  readonly tinggi: number;
  /** PDF image dictionary entries without Length. */
  readonly kamus: string;
  readonly data: Uint8Array;
}

const TANDA_PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Chunks of a PNG in order. Stops at the first that runs past the end. */
export function* potonganPng(png: Uint8Array): Generator<{ readonly jenis: string; readonly isi: Buffer }> {
  const b = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  for (let p = 8; p + 12 <= b.length;) {
    const panjang = b.readUInt32BE(p);
    if (p + 12 + panjang > b.length) return;
    yield { jenis: b.toString('latin1', p + 4, p + 8), isi: b.subarray(p + 8, p + 8 + panjang) };
    p += 12 + panjang;
  }
}

export function berupaPng(isi: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(isi.subarray(0, 8)), TANDA_PNG) === 0;
}

/** Reads a PNG without transparency and interlacing (what `siapkanLambang` yields). Throws BERKAS_RUSAK otherwise. */
export function muatGambar(png: Uint8Array): Gambar {
  if (!berupaPng(png)) throw rusak();
  let kepala: Buffer | undefined;
  let palet: Buffer | undefined;
  const idat: Buffer[] = [];
  for (const { jenis, isi } of potonganPng(png)) {
    if (jenis === 'IHDR') kepala = isi;
    else if (jenis === 'PLTE') palet = isi;
    else if (jenis === 'IDAT') idat.push(isi);
    else if (jenis === 'tRNS') throw rusak();
  }
  if (kepala === undefined || kepala.length < 13 || idat.length === 0) throw rusak();
  const lebar = kepala.readUInt32BE(0);
  const tinggi = kepala.readUInt32BE(4);
  const bit = kepala[8] ?? 8;
  const warna = kepala[9] ?? 0;
  if (kepala[12] !== 0 || bit > 8 || (warna !== 0 && warna !== 2 && warna !== 3)) throw rusak();
  const ruang = warna === 0 ? '/DeviceGray' : warna === 2 ? '/DeviceRGB' : ruangPalet(palet);
  const kanal = warna === 2 ? 3 : 1;
  const kamus = `/Type/XObject/Subtype/Image/Width ${lebar}/Height ${tinggi}/BitsPerComponent ${bit}/ColorSpace${ruang}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${kanal}/BitsPerComponent ${bit}/Columns ${lebar}>>`;
  return { asli: png, lebar, tinggi, kamus, data: Buffer.concat(idat) };
}

function ruangPalet(palet: Buffer | undefined): string {
  if (palet === undefined || palet.length === 0) throw rusak();
  return `[/Indexed/DeviceRGB ${palet.length / 3 - 1}<${palet.toString('hex')}>]`;
}

function rusak(): AppError {
  return new AppError('BERKAS_RUSAK', 'Gambar lambang tidak dapat dibaca.', { saran: 'Unggah ulang lambang sebagai PNG atau JPEG.' });
}
