import { angka, uraiNilai, type Kamus, type Nilai } from './nilai-pdf.ts';
import { bacaXref, bukaAliran, objekDi, type Xref } from './xref-pdf.ts';

/** A file opened for following its pages; objects are read when they are asked for. */
export interface PdfTerbuka {
  readonly bytes: Buffer;
  readonly xref: Xref;
  /** The object of that number; `null` as a keyword where there is none. */
  readonly objek: (nomor: number) => Nilai;
  /** The value itself, whatever refers to it. */
  readonly ikut: (n: Nilai | undefined) => Nilai | undefined;
  /** Dictionary and packed bytes of a stream, or null. */
  readonly aliran: (nomor: number) => { readonly kamus: Kamus; readonly data: Buffer } | null;
  readonly katalog: Kamus;
  readonly halaman: readonly HalamanPdf[];
}

export interface HalamanPdf {
  readonly nomor: number;
  readonly kamus: Kamus;
  /** What is seen of it: left, bottom, right, top in points. */
  readonly kotak: readonly [number, number, number, number];
  readonly putar: 0 | 90 | 180 | 270;
  readonly sumberDaya: Nilai | undefined;
}

const KOSONG: Nilai = { jenis: 'mentah', isi: 'null' };
const MAKS_HALAMAN = 20_000;
const MAKS_DALAM = 40;

interface Warisan {
  readonly media: Nilai | undefined;
  readonly potong: Nilai | undefined;
  readonly putar: Nilai | undefined;
  readonly sumberDaya: Nilai | undefined;
}

/** Opens a file. Null when it is encrypted, damaged or otherwise cannot be followed. */
export function bukaPdf(pdf: Uint8Array): PdfTerbuka | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return null;
  try {
    const xref = bacaXref(bytes);
    if (xref.ekor.isi.has('Encrypt')) return null;
    return susun(bytes, xref);
  } catch {
    // Not followed to the end: a parser of foreign files fails in many ways, and all mean the same here.
    return null;
  }
}

function susun(bytes: Buffer, xref: Xref): PdfTerbuka {
  const simpan = new Map<number, Nilai>();
  const peti = new Map<number, readonly Nilai[]>();
  const objek = (nomor: number): Nilai => {
    const ada = simpan.get(nomor);
    if (ada !== undefined) return ada;
    const letak = xref.letak.get(nomor) ?? null;
    const nilai = letak === null ? KOSONG : 'di' in letak ? objekDi(bytes, letak.di, nomor).nilai : (isiPeti(letak.dalam)[letak.ke] ?? KOSONG);
    simpan.set(nomor, nilai);
    return nilai;
  };
  const ikut = (n: Nilai | undefined): Nilai | undefined => {
    let v = n;
    for (let i = 0; v?.jenis === 'acuan' && i < MAKS_DALAM; i++) v = objek(v.nomor);
    return v;
  };
  const aliran: PdfTerbuka['aliran'] = (nomor) => {
    const letak = xref.letak.get(nomor) ?? null;
    if (letak === null || !('di' in letak)) return null;
    const { nilai, dataDi } = objekDi(bytes, letak.di, nomor);
    if (nilai.jenis !== 'kamus' || dataDi === null) return null;
    const panjang = angka(ikut(nilai.isi.get('Length')));
    return panjang === null ? null : { kamus: nilai, data: bytes.subarray(dataDi, dataDi + panjang) };
  };
  const isiPeti = (nomor: number): readonly Nilai[] => {
    let isi = peti.get(nomor);
    if (isi === undefined) peti.set(nomor, (isi = bukaPeti(aliran(nomor))));
    return isi;
  };
  const katalog = ikut(xref.ekor.isi.get('Root'));
  if (katalog?.jenis !== 'kamus') throw new RangeError('katalog tidak ada');
  const halaman: HalamanPdf[] = [];
  telusuri(ikut, katalog.isi.get('Pages'), { media: undefined, potong: undefined, putar: undefined, sumberDaya: undefined }, 0, halaman);
  if (halaman.length === 0) throw new RangeError('tidak ada halaman');
  return { bytes, xref, objek, ikut, aliran, katalog, halaman };
}

/** The objects of an object stream in order. */
function bukaPeti(a: { readonly kamus: Kamus; readonly data: Buffer } | null): Nilai[] {
  const isi = a === null ? null : bukaAliran(a.data, a.kamus);
  if (a === null || isi === null) throw new RangeError('kumpulan objek tidak dapat dibuka');
  const teks = `${isi.toString('latin1')} `;
  const awal = angka(a.kamus.isi.get('First')) ?? 0;
  const pasangan = teks.slice(0, awal).trim().split(/\s+/).map(Number);
  return Array.from({ length: angka(a.kamus.isi.get('N')) ?? 0 }, (_, i) => uraiNilai(teks, awal + pasangan[2 * i + 1]!).nilai);
}

function telusuri(ikut: PdfTerbuka['ikut'], simpul: Nilai | undefined, w: Warisan, dalam: number, hasil: HalamanPdf[]): void {
  const k = ikut(simpul);
  if (simpul?.jenis !== 'acuan' || k?.jenis !== 'kamus' || dalam > MAKS_DALAM || hasil.length > MAKS_HALAMAN) throw new RangeError('pohon halaman rusak');
  const punya = (nama: string, lain: Nilai | undefined): Nilai | undefined => k.isi.get(nama) ?? lain;
  const ini: Warisan = { media: punya('MediaBox', w.media), potong: punya('CropBox', w.potong), putar: punya('Rotate', w.putar), sumberDaya: punya('Resources', w.sumberDaya) };
  const anak = ikut(k.isi.get('Kids'));
  if (anak?.jenis === 'larik') {
    for (const a of anak.isi) telusuri(ikut, a, ini, dalam + 1, hasil);
    return;
  }
  const isi = ikut(ini.potong ?? ini.media);
  const [x0, y0, x1, y1] = isi?.jenis === 'larik' ? isi.isi.map((n) => angka(ikut(n)) ?? Number.NaN) : [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined || !Number.isFinite(x0 + y0 + x1 + y1)) throw new RangeError('ukuran halaman tidak ada');
  const putar = (((angka(ikut(ini.putar)) ?? 0) % 360) + 360) % 360;
  if (putar !== 0 && putar !== 90 && putar !== 180 && putar !== 270) throw new RangeError('putaran halaman tidak sah');
  hasil.push({ nomor: simpul.nomor, kamus: k, kotak: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)], putar, sumberDaya: ini.sumberDaya });
}
