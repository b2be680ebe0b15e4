import { inflateSync } from 'node:zlib';
import { angka, lewatiSpasi, uraiNilai, type Kamus, type Nilai } from './nilai-pdf.ts';

/** Where an object lies: at a place in the file, or as the n-th in an object stream. */
export type Letak = { readonly di: number } | { readonly dalam: number; readonly ke: number };

export interface Xref {
  readonly letak: ReadonlyMap<number, Letak | null>;
  /** Of the newest revision. */
  readonly ekor: Kamus;
  readonly mulai: number;
  /** The newest section is a stream: an update must be one too. */
  readonly aliran: boolean;
}

export interface ObjekMentah {
  readonly nilai: Nilai;
  /** First byte of the stream's data, or null. */
  readonly dataDi: number | null;
}

const MAKS_BAGIAN = 200;
const MAKS_OBJEK = 5_000_000;
const MAKS_URAI = 256 * 1024 * 1024;

/** The object that begins at a place: `12 0 obj …`. Throws RangeError where there is none. */
export function objekDi(b: Buffer, di: number, nomor: number | null): ObjekMentah {
  for (let panjang = 1024; ; panjang *= 16) {
    const teks = b.toString('latin1', di, di + panjang);
    const kepala = /^\s*(\d+)\s+\d+\s+obj/.exec(teks);
    if (kepala === null || (nomor !== null && Number(kepala[1]) !== nomor)) throw new RangeError(`objek ${nomor ?? ''} tidak ada di tempatnya`);
    try {
      const { nilai, akhir } = uraiNilai(teks, kepala[0].length);
      const i = lewatiSpasi(teks, akhir);
      if (i + 10 > teks.length && di + panjang < b.length) throw new RangeError('terpotong');
      const aliran = /^stream(\r\n|\n|\r)/.exec(teks.slice(i, i + 8));
      return { nilai, dataDi: aliran === null ? null : di + i + aliran[0].length };
    } catch (galat) {
      if (!(galat instanceof RangeError) || di + panjang >= b.length) throw galat;
    }
  }
}

/** Undoes the PNG predictors that cross-reference and object streams are packed with. */
function tanpaPrediktor(isi: Buffer, kolom: number): Buffer {
  const baris = Math.floor(isi.length / (kolom + 1));
  const hasil = Buffer.alloc(baris * kolom);
  for (let r = 0; r < baris; r++) {
    const jenis = isi[r * (kolom + 1)];
    for (let k = 0; k < kolom; k++) {
      const atas = r === 0 ? 0 : hasil[(r - 1) * kolom + k]!;
      const kiri = k === 0 ? 0 : hasil[r * kolom + k - 1]!;
      const tambah = jenis === 2 ? atas : jenis === 1 ? kiri : jenis === 3 ? (atas + kiri) >> 1 : jenis === 0 ? 0 : Number.NaN;
      if (Number.isNaN(tambah)) throw new RangeError('prediktor PDF tidak dikenal');
      hasil[r * kolom + k] = (isi[r * (kolom + 1) + 1 + k]! + tambah) & 255;
    }
  }
  return hasil;
}

/** The bytes of a stream, unpacked. Null where it is packed in another way than plain Flate. */
export function bukaAliran(data: Buffer, k: Kamus): Buffer | null {
  const saring = k.isi.get('Filter');
  if (saring === undefined) return data;
  const nama = saring.jenis === 'larik' ? (saring.isi.length === 1 ? saring.isi[0] : undefined) : saring;
  if (nama?.jenis !== 'mentah' || nama.isi !== '/FlateDecode') return null;
  const isi = inflateSync(data, { maxOutputLength: MAKS_URAI });
  const p = k.isi.get('DecodeParms');
  const parms = p?.jenis === 'larik' ? p.isi[0] : p;
  if (parms?.jenis !== 'kamus' || (angka(parms.isi.get('Predictor')) ?? 1) < 10) return isi;
  return tanpaPrediktor(isi, angka(parms.isi.get('Columns')) ?? 1);
}

function tabel(b: Buffer, di: number, letak: Map<number, Letak | null>): Kamus {
  let i = di + 4;
  for (;;) {
    const teks = b.toString('latin1', i, i + 40);
    const kepala = /^\s*(\d+)\s+(\d+)\s*?(?:\r\n|\n|\r)/.exec(teks);
    if (kepala === null) break;
    i += kepala[0].length;
    const [dari, jumlah] = [Number(kepala[1]), Number(kepala[2])];
    if (jumlah > MAKS_OBJEK) throw new RangeError('tabel acuan terlalu besar');
    const isi = b.toString('latin1', i, i + 20 * jumlah);
    for (let k = 0; k < jumlah; k++) {
      if (letak.has(dari + k)) continue;
      letak.set(dari + k, isi[20 * k + 17] === 'n' ? { di: Number(isi.slice(20 * k, 20 * k + 10)) } : null);
    }
    i += 20 * jumlah;
  }
  const sisa = b.toString('latin1', i, i + 4096);
  const kata = /^\s*trailer/.exec(sisa);
  if (kata === null) throw new RangeError('ekor berkas tidak ada');
  const { nilai } = uraiNilai(sisa, kata[0].length);
  if (nilai.jenis !== 'kamus') throw new RangeError('ekor berkas rusak');
  return nilai;
}

function bilangan(b: Buffer, di: number, lebar: number): number {
  let n = 0;
  for (let i = 0; i < lebar; i++) n = n * 256 + (b[di + i] ?? 0);
  return n;
}

function aliranXref(b: Buffer, di: number, letak: Map<number, Letak | null>): Kamus {
  const { nilai, dataDi } = objekDi(b, di, null);
  const panjang = nilai.jenis === 'kamus' ? angka(nilai.isi.get('Length')) : null;
  const w = nilai.jenis === 'kamus' ? nilai.isi.get('W') : undefined;
  if (nilai.jenis !== 'kamus' || dataDi === null || panjang === null || w?.jenis !== 'larik') throw new RangeError('tabel acuan rusak');
  const isi = bukaAliran(b.subarray(dataDi, dataDi + panjang), nilai);
  if (isi === null) throw new RangeError('tabel acuan dikemas dengan cara lain');
  const [w0 = 0, w1 = 0, w2 = 0] = w.isi.map((x) => angka(x) ?? 0);
  const rentang = nilai.isi.get('Index');
  const daftar = rentang?.jenis === 'larik' ? rentang.isi.map((x) => angka(x) ?? 0) : [0, angka(nilai.isi.get('Size')) ?? 0];
  let i = 0;
  for (let r = 0; r + 1 < daftar.length; r += 2) {
    for (let n = daftar[r]!; n < daftar[r]! + daftar[r + 1]! && i + w0 + w1 + w2 <= isi.length; n++, i += w0 + w1 + w2) {
      if (letak.has(n)) continue;
      const jenis = w0 === 0 ? 1 : bilangan(isi, i, w0);
      const satu = bilangan(isi, i + w0, w1);
      letak.set(n, jenis === 1 ? { di: satu } : jenis === 2 ? { dalam: satu, ke: bilangan(isi, i + w0 + w1, w2) } : null);
    }
  }
  return nilai;
}

/** All revisions of a file, newest first: an update, e.g. a signature, hides what it replaces. Throws RangeError. */
export function bacaXref(b: Buffer): Xref {
  const m = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(b.toString('latin1', Math.max(0, b.length - 1100)));
  if (m === null) throw new RangeError('akhir berkas tidak ditemukan');
  const letak = new Map<number, Letak | null>();
  const mulai = Number(m[1]);
  const sudah = new Set<number>();
  let ekor: Kamus | null = null;
  const antre = [mulai];
  for (let di = antre.shift(); di !== undefined; di = antre.shift()) {
    if (sudah.has(di) || sudah.size > MAKS_BAGIAN) throw new RangeError('tabel acuan melingkar');
    sudah.add(di);
    const k = b.toString('latin1', di, di + 4) === 'xref' ? tabel(b, di, letak) : aliranXref(b, di, letak);
    ekor ??= k;
    for (const nama of ['XRefStm', 'Prev']) {
      const lanjut = angka(k.isi.get(nama));
      if (lanjut !== null) antre.push(lanjut);
    }
  }
  return { letak, ekor: ekor!, mulai, aliran: b.toString('latin1', mulai, mulai + 4) !== 'xref' };
}
