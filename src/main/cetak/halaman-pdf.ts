import { inflateSync } from 'node:zlib';
import type { UkuranMm } from './jenis.ts';

/**
 * Page sizes of a PDF, read from its page tree, so that a page of the wrong size is found before it wastes a sheet.
 * Not a general reader: what it cannot follow (encrypted, damaged) is null, and a file that cannot be checked is not printed.
 */

const MAKS_HALAMAN = 20_000;
const MAKS_DALAM = 40;
const MAKS_URAI = 64 * 1024 * 1024;
const MM_PER_POIN = 25.4 / 72;

type Objek = ReadonlyMap<number, string>;

interface Warisan {
  readonly kotak: readonly number[] | null;
  readonly potong: readonly number[] | null;
  readonly putar: number;
}

/** Objects packed into an object stream (PDF 1.5): a list of number and offset pairs, then the objects. */
function buka(kamus: string, isi: Buffer, objek: Map<number, string>): void {
  const n = Number(/\/N\s+(\d+)/.exec(kamus)?.[1]);
  const awal = Number(/\/First\s+(\d+)/.exec(kamus)?.[1]);
  const teks = (kamus.includes('/FlateDecode') ? inflateSync(isi, { maxOutputLength: MAKS_URAI }) : isi).toString(
    'latin1',
  );
  const pasangan = teks.slice(0, awal).trim().split(/\s+/).map(Number);
  for (let i = 0; i < n; i += 1) {
    const nomor = pasangan[2 * i];
    const dari = pasangan[2 * i + 1];
    const sampai = pasangan[2 * i + 3];
    if (nomor !== undefined && dari !== undefined) {
      objek.set(nomor, teks.slice(awal + dari, sampai === undefined || i + 1 === n ? undefined : awal + sampai));
    }
  }
}

/** Every object by number; a later one (incremental update, e.g. a signature) replaces an earlier one. */
function kumpulkan(bytes: Buffer): Objek {
  const teks = bytes.toString('latin1');
  const objek = new Map<number, string>();
  const pola = /(\d+)\s+\d+\s+obj\b/g;
  for (let cocok = pola.exec(teks); cocok !== null; cocok = pola.exec(teks)) {
    const mulai = cocok.index + cocok[0].length;
    const akhir = teks.indexOf('endobj', mulai);
    if (akhir < 0) break;
    const aliran = teks.slice(mulai, akhir).search(/stream\r?\n/);
    const kamus = aliran < 0 ? teks.slice(mulai, akhir) : teks.slice(mulai, mulai + aliran);
    objek.set(Number(cocok[1]), kamus);
    if (aliran >= 0 && /\/Type\s*\/ObjStm/.test(kamus)) {
      const dari = mulai + aliran + (teks.slice(mulai + aliran).startsWith('stream\r\n') ? 8 : 7);
      const panjang = Number(
        /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(kamus)?.[1] ?? teks.lastIndexOf('endstream', akhir) - dari,
      );
      buka(kamus, bytes.subarray(dari, dari + panjang), objek);
    }
    pola.lastIndex = akhir;
  }
  return objek;
}

function kotak(kamus: string, nama: string): readonly number[] | null {
  const isi = new RegExp(`/${nama}\\s*\\[([^\\]]*)\\]`).exec(kamus)?.[1]?.trim().split(/\s+/).map(Number);
  return isi !== undefined && isi.length === 4 && isi.every(Number.isFinite) ? isi : null;
}

function ukuran(k: readonly number[], kali: number): UkuranMm {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = k;
  return { lebarMm: Math.abs(x2 - x1) * kali * MM_PER_POIN, tinggiMm: Math.abs(y2 - y1) * kali * MM_PER_POIN };
}

/** The smaller of the two boxes is what printers show; they agree in every document that is meant to fill its sheet. */
function ukuranHalaman(kamus: string, w: Warisan): UkuranMm | null {
  const dipakai = w.potong ?? w.kotak;
  if (dipakai === null) return null;
  const u = ukuran(dipakai, Number(/\/UserUnit\s+([\d.]+)/.exec(kamus)?.[1] ?? 1));
  return w.putar % 180 === 0 ? u : { lebarMm: u.tinggiMm, tinggiMm: u.lebarMm };
}

function telusuri(objek: Objek, nomor: number, warisan: Warisan, dalam: number, hasil: UkuranMm[]): boolean {
  const kamus = objek.get(nomor);
  if (kamus === undefined || dalam > MAKS_DALAM || hasil.length > MAKS_HALAMAN) return false;
  const w: Warisan = {
    kotak: kotak(kamus, 'MediaBox') ?? warisan.kotak,
    potong: kotak(kamus, 'CropBox') ?? warisan.potong,
    putar: Number(/\/Rotate\s+(-?\d+)/.exec(kamus)?.[1] ?? warisan.putar),
  };
  const anak = /\/Kids\s*\[([^\]]*)\]/.exec(kamus)?.[1];
  if (anak !== undefined) {
    return [...anak.matchAll(/(\d+)\s+\d+\s+R/g)].every((m) => telusuri(objek, Number(m[1]), w, dalam + 1, hasil));
  }
  const u = ukuranHalaman(kamus, w);
  if (u === null) return false;
  hasil.push(u);
  return true;
}

/** The visible size of every page in order (rotation applied), or null where the file cannot be followed. */
export function ukuranHalamanPdf(bytes: Uint8Array): readonly UkuranMm[] | null {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (b.subarray(0, 1024).indexOf('%PDF-') < 0) return null;
  try {
    const objek = kumpulkan(b);
    const katalog = [...objek.values()].findLast((k) => /\/Type\s*\/Catalog\b/.test(k));
    const akar = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(katalog ?? '')?.[1];
    const hasil: UkuranMm[] = [];
    const utuh = akar !== undefined && telusuri(objek, Number(akar), { kotak: null, potong: null, putar: 0 }, 0, hasil);
    return utuh && hasil.length > 0 ? hasil : null;
  } catch {
    // zlib refuses a damaged or encrypted object stream
    return null;
  }
}
