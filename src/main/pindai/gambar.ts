import { crc32, deflateSync } from 'node:zlib';
import { bacaPng } from '../pdf/png.ts';
import { BATAS_PINDAI, rusak, terlaluBesar, type BatasPindai } from './batas.ts';
import type { GambarAbu } from './berkas.ts';

const TANDA_PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function potonganTulis(jenis: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const kepala = Buffer.alloc(4);
  kepala.writeUInt32BE(isi.length);
  const ekor = Buffer.alloc(4);
  ekor.writeUInt32BE(crc32(badan));
  return Buffer.concat([kepala, badan, ekor]);
}

/** A grey picture as PNG, for thumbnails. */
export function gambarKePng(g: GambarAbu): Uint8Array {
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(g.lebar, 0);
  kepala.writeUInt32BE(g.tinggi, 4);
  kepala.set([8, 0, 0, 0, 0], 8);
  const baris = Buffer.alloc((g.lebar + 1) * g.tinggi);
  for (let y = 0; y < g.tinggi; y++) baris.set(g.abu.subarray(y * g.lebar, (y + 1) * g.lebar), y * (g.lebar + 1) + 1);
  return new Uint8Array(Buffer.concat([TANDA_PNG, potonganTulis('IHDR', kepala), potonganTulis('IDAT', deflateSync(baris, { level: 6 })), potonganTulis('IEND', Buffer.alloc(0))]));
}

interface IsiGambar {
  readonly lebar: number;
  readonly tinggi: number;
  readonly dpi: number | null;
  /** Entries of the image's dictionary. */
  readonly kamus: string;
  readonly aliran: Buffer;
}

/** What the scanner wrote, when it is believable; else the picture is taken to be as wide as a sheet. */
const dpiWajar = (dpi: number): number | null => (dpi >= 72 && dpi <= 1200 ? dpi : null);

function isiJpeg(b: Buffer): IsiGambar {
  let dpi: number | null = null;
  for (let p = 2; p + 9 < b.length;) {
    if (b[p] !== 0xff) throw rusak('Gambar JPEG ini rusak.');
    const jenis = b[p + 1]!;
    if (jenis === 0xff) {
      p++;
      continue;
    }
    if (jenis === 0xe0 && b.toString('latin1', p + 4, p + 8) === 'JFIF') {
      const kali = b[p + 11] === 1 ? 1 : b[p + 11] === 2 ? 2.54 : 0;
      dpi = dpiWajar(b.readUInt16BE(p + 12) * kali);
    }
    if (jenis >= 0xc0 && jenis <= 0xcf && jenis !== 0xc4 && jenis !== 0xc8 && jenis !== 0xcc) {
      const komponen = b[p + 9]!;
      const warna = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[komponen];
      if (warna === undefined) throw rusak('Warna gambar JPEG ini tidak dikenal.');
      // Programs that write CMYK store it inverted.
      const balik = komponen === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '';
      return { lebar: b.readUInt16BE(p + 7), tinggi: b.readUInt16BE(p + 5), dpi, kamus: `/ColorSpace${warna}/BitsPerComponent 8/Filter/DCTDecode${balik}`, aliran: b };
    }
    if (jenis === 0xda || jenis === 0xd9) break;
    p += jenis === 0x01 || (jenis >= 0xd0 && jenis <= 0xd8) ? 2 : 2 + b.readUInt16BE(p + 2);
  }
  throw rusak('Gambar JPEG ini tidak menyebut ukurannya.');
}

function potonganPng(b: Buffer): Map<string, Buffer[]> {
  const hasil = new Map<string, Buffer[]>();
  for (let p = 8; p + 12 <= b.length;) {
    const n = b.readUInt32BE(p);
    const jenis = b.toString('latin1', p + 4, p + 8);
    if (p + 12 + n > b.length) throw rusak('Gambar PNG ini terpotong.');
    hasil.set(jenis, [...(hasil.get(jenis) ?? []), b.subarray(p + 8, p + 8 + n)]);
    if (jenis === 'IEND') return hasil;
    p += 12 + n;
  }
  throw rusak('Gambar PNG ini terpotong.');
}

/** PNG and PDF pack pixels alike: without transparency and interlacing they go over as they are. */
function isiPng(b: Buffer): IsiGambar {
  const p = potonganPng(b);
  const kepala = p.get('IHDR')?.[0];
  if (kepala === undefined || kepala.length < 13) throw rusak('Gambar PNG ini rusak.');
  const [lebar, tinggi, bit, jenis, jalin] = [kepala.readUInt32BE(0), kepala.readUInt32BE(4), kepala[8]!, kepala[9]!, kepala[12]!];
  const rapat = p.get('pHYs')?.[0];
  const dpi = rapat !== undefined && rapat[8] === 1 ? dpiWajar(rapat.readUInt32BE(0) * 0.0254) : null;
  const palet = p.get('PLTE')?.[0];
  const warna = { 0: '/DeviceGray', 2: '/DeviceRGB', 3: palet === undefined ? undefined : `[/Indexed/DeviceRGB ${palet.length / 3 - 1}<${palet.toString('hex')}>]` }[jenis];
  if (warna !== undefined && jalin === 0 && bit <= 8) {
    const kamus = `/ColorSpace${warna}/BitsPerComponent ${bit}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${jenis === 2 ? 3 : 1}/BitsPerComponent ${bit}/Columns ${lebar}>>`;
    return { lebar, tinggi, dpi, kamus, aliran: Buffer.concat(p.get('IDAT') ?? []) };
  }
  const { rgba } = bacaPng(b);
  const rgb = Buffer.alloc(lebar * tinggi * 3);
  for (let i = 0; i < lebar * tinggi; i++) {
    const a = rgba[4 * i + 3]! / 255;
    for (let k = 0; k < 3; k++) rgb[3 * i + k] = Math.round(rgba[4 * i + k]! * a + 255 * (1 - a));
  }
  return { lebar, tinggi, dpi, kamus: '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode', aliran: deflateSync(rgb) };
}

const LEBAR_LEMBAR_MM = 215;

/** A scanned picture (JPEG or PNG) as a PDF of one page of its size; the pixels stay as they are. Throws BERKAS_RUSAK or TERLALU_BESAR. */
export function gambarKePdf(gambar: Uint8Array, batas: BatasPindai = BATAS_PINDAI): Uint8Array {
  if (gambar.length > batas.byte) throw terlaluBesar(`Gambar ini lebih dari ${Math.round(batas.byte / 1024 / 1024)} MB.`, 'Pindai hitam putih 200 dpi.');
  const b = Buffer.from(gambar.buffer, gambar.byteOffset, gambar.byteLength);
  const png = b.subarray(0, 8).equals(TANDA_PNG);
  if (!png && !(b[0] === 0xff && b[1] === 0xd8)) throw rusak('Berkas ini bukan JPEG atau PNG.');
  if (png && b.length > 24 && b.readUInt32BE(16) * b.readUInt32BE(20) > batas.piksel) throw terlaluBesar('Gambar ini terlalu besar.', 'Pindai dengan resolusi 150 sampai 300 dpi.');
  const g = png ? isiPng(b) : isiJpeg(b);
  if (g.lebar < 1 || g.tinggi < 1) throw rusak('Gambar ini tidak punya ukuran.');
  if (g.lebar * g.tinggi > batas.piksel) throw terlaluBesar('Gambar ini terlalu besar.', 'Pindai dengan resolusi 150 sampai 300 dpi.');
  const dpi = g.dpi ?? (Math.min(g.lebar, g.tinggi) * 25.4) / LEBAR_LEMBAR_MM;
  return rakit(g, (g.lebar * 72) / dpi, (g.tinggi * 72) / dpi);
}

function rakit(g: IsiGambar, l: number, t: number): Uint8Array {
  const isi = `q ${l.toFixed(3)} 0 0 ${t.toFixed(3)} 0 0 cm /G Do Q`;
  const objek: readonly (readonly [string, Buffer | null])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>', null],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>', null],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${l.toFixed(3)} ${t.toFixed(3)}]/Resources<</XObject<</G 5 0 R>>>>/Contents 4 0 R>>`, null],
    [`<</Length ${isi.length}>>`, Buffer.from(isi, 'latin1')],
    [`<</Type/XObject/Subtype/Image/Width ${g.lebar}/Height ${g.tinggi}${g.kamus}/Length ${g.aliran.length}>>`, g.aliran],
  ];
  const bagian: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const letak: number[] = [];
  let di = bagian[0]!.length;
  for (const [n, [kamus, aliran]] of objek.entries()) {
    const b = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n${kamus}`, 'latin1'), ...(aliran === null ? [] : [Buffer.from('\nstream\n'), aliran, Buffer.from('\nendstream')]), Buffer.from('\nendobj\n')]);
    letak.push(di);
    di += b.length;
    bagian.push(b);
  }
  const tabel = letak.map((x) => `${String(x).padStart(10, '0')} 00000 n \n`).join('');
  bagian.push(Buffer.from(`xref\n0 ${objek.length + 1}\n0000000000 65535 f \n${tabel}trailer\n<</Size ${objek.length + 1}/Root 1 0 R>>\nstartxref\n${di}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(bagian));
}
