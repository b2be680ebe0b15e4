import { inflateSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';

export type MimeBukti = 'application/pdf' | 'image/png' | 'image/jpeg';

export interface BatasBerkas {
  readonly byte: number;
  readonly piksel: number;
  readonly halaman: number;
  readonly terima: readonly MimeBukti[];
}

export const BATAS_BUKTI: BatasBerkas = { byte: 15 * 1024 * 1024, piksel: 100_000_000, halaman: 1000, terima: ['application/pdf', 'image/png', 'image/jpeg'] };
export const BATAS_FOTO: BatasBerkas = { byte: 2 * 1024 * 1024, piksel: 25_000_000, halaman: 0, terima: ['image/png', 'image/jpeg'] };

const NAMA: Readonly<Record<MimeBukti, string>> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function rusak(pesan: string, cause?: unknown): AppError {
  return new AppError('BERKAS_RUSAK', pesan, { dampak: 'Berkas itu tidak disimpan; data lain tidak berubah.', saran: 'Buka berkasnya, simpan ulang, lalu unggah lagi.', cause });
}

function terlaluBesar(pesan: string, saran: string): AppError {
  return new AppError('TERLALU_BESAR', pesan, { dampak: 'Berkas itu tidak disimpan; data lain tidak berubah.', saran });
}

/** The kind by the first bytes; the name and what the browser says of it do not count. */
function mimeDari(b: Buffer): MimeBukti | null {
  if (b.subarray(0, 8).equals(PNG)) return 'image/png';
  if (b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff) return 'image/jpeg';
  return b.subarray(0, 1024).includes('%PDF-') ? 'application/pdf' : null;
}

function pikselPng(b: Buffer): number {
  if (b.length < 33 || b.toString('latin1', 12, 16) !== 'IHDR') throw rusak('Gambar PNG ini terpotong.');
  if (!b.subarray(-12).includes('IEND')) throw rusak('Gambar PNG ini terpotong.');
  return b.readUInt32BE(16) * b.readUInt32BE(20);
}

/** Frame header (SOF) of a JPEG: C0–CF without the tables C4, C8, CC. */
function pikselJpeg(b: Buffer): number {
  for (let p = 2; p + 9 < b.length;) {
    if (b[p] !== 0xff) throw rusak('Gambar JPEG ini rusak.');
    const jenis = b[p + 1] ?? 0;
    if (jenis === 0xff) {
      p++;
      continue;
    }
    if (jenis >= 0xc0 && jenis <= 0xcf && jenis !== 0xc4 && jenis !== 0xc8 && jenis !== 0xcc) return b.readUInt16BE(p + 5) * b.readUInt16BE(p + 7);
    if (jenis === 0x01 || (jenis >= 0xd0 && jenis <= 0xd8)) p += 2;
    else if (jenis === 0xda || jenis === 0xd9) break;
    else p += 2 + b.readUInt16BE(p + 2);
  }
  throw rusak('Gambar JPEG ini tidak menyebut ukurannya.');
}

const INFLATE_MAKS = 16 * 1024 * 1024;
const INFLATE_JUMLAH = 64 * 1024 * 1024;

/** Object streams hide page objects from a plain search; each is unpacked within a limit, so that a small file cannot unpack to gigabytes. */
export function teksObjek(b: Buffer): string[] {
  const teks = b.toString('latin1');
  const hasil = [teks];
  let jumlah = 0;
  for (const m of teks.matchAll(/\/Type\s*\/ObjStm/g)) {
    const mulai = teks.indexOf('stream', m.index);
    if (mulai < 0 || mulai - m.index > 2000) continue;
    const isi = teks[mulai + 6] === '\r' ? mulai + 8 : mulai + 7;
    try {
      const buka = inflateSync(b.subarray(isi), { maxOutputLength: INFLATE_MAKS });
      jumlah += buka.length;
      hasil.push(buka.toString('latin1'));
    } catch (cause) {
      if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')) throw rusak('PDF ini berisi bagian yang mengembang tidak wajar.', cause);
    }
    if (jumlah > INFLATE_JUMLAH) throw rusak('PDF ini berisi bagian yang mengembang tidak wajar.');
  }
  return hasil;
}

const DIKUNCI = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** The name of a script action, also with its letters written as #xx. */
const SKRIP = /\/(?:J|#4A)(?:a|#61)(?:v|#76)(?:a|#61)(?:S|#53)(?:c|#63)(?:r|#72)(?:i|#69)(?:p|#70)(?:t|#74)/i;

function periksaPdf(b: Buffer, batas: BatasBerkas): number {
  if (!b.subarray(-2048).includes('%%EOF')) throw rusak('PDF ini terpotong (akhir berkasnya tidak ada).');
  const teks = teksObjek(b);
  if (teks.some((t) => DIKUNCI.test(t))) throw rusak('PDF ini dikunci dengan kata sandi atau pembatasan.');
  if (teks.some((t) => SKRIP.test(t))) throw rusak('PDF ini memuat JavaScript; dokumen arsip tidak boleh berisi program.');
  let halaman = 0;
  for (const t of teks) {
    halaman += [...t.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length;
    for (const m of t.matchAll(/\/Width\s+(\d{1,9})\b[^>]{0,400}?\/Height\s+(\d{1,9})\b|\/Height\s+(\d{1,9})\b[^>]{0,400}?\/Width\s+(\d{1,9})\b/g)) {
      const piksel = Number(m[1] ?? m[3]) * Number(m[2] ?? m[4]);
      if (piksel > batas.piksel) throw terlaluBesar('PDF ini memuat gambar yang terlalu besar (lebih dari 100 juta piksel).', 'Pindai ulang dengan resolusi 150 sampai 300 dpi.');
    }
  }
  if (halaman === 0) throw rusak('PDF ini tidak berisi halaman.');
  if (halaman > batas.halaman) throw terlaluBesar(`PDF ini ${halaman} halaman; paling banyak ${batas.halaman}.`, 'Lampirkan hanya halaman yang menjadi bukti.');
  return halaman;
}

/** What an uploaded file really is. Throws TERLALU_BESAR or BERKAS_RUSAK before anything of it is kept. */
export function periksaBerkas(isi: Uint8Array, batas: BatasBerkas): MimeBukti {
  if (isi.length > batas.byte) throw terlaluBesar(`Berkas ini lebih dari ${batas.byte / 1024 / 1024} MB.`, 'Perkecil pindaiannya (hitam putih, 150 sampai 200 dpi), lalu unggah lagi.');
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  const mime = mimeDari(b);
  if (mime === null || !batas.terima.includes(mime)) throw rusak(`Berkas ini bukan ${batas.terima.map((m) => NAMA[m]).join(', ')}.`);
  if (mime === 'application/pdf') {
    periksaPdf(b, batas);
    return mime;
  }
  const piksel = mime === 'image/png' ? pikselPng(b) : pikselJpeg(b);
  if (piksel === 0) throw rusak('Gambar ini tidak punya ukuran.');
  if (piksel > batas.piksel) throw terlaluBesar(`Gambar ini terlalu besar (${Math.round(piksel / 1_000_000)} juta piksel).`, 'Perkecil gambarnya, lalu unggah lagi.');
  return mime;
}
