import { tandaiPracetak } from './pracetak.ts';
import { berlaku, ambil, tulisIsian, uraiSyarat, uraiTeks, type Lingkungan } from './isian.ts';

/** A template or a part of it: any JSON. Keys `bila`, `ulang` and `dari` are orders to the filling, all others go through. */
export type Bagian = string | number | boolean | null | readonly Bagian[] | { readonly [kunci: string]: Bagian };

/** The words and blocks of a document with its placeholders, as it lies in resources/naskah/isi. */
export type IsiTemplat = { readonly [kunci: string]: Bagian };

type Isi = (l: Lingkungan) => unknown;
type Petik = readonly [kunci: string, isi: Isi];

const PERINTAH = new Set(['bila', 'ulang', 'dari']);

function teks(t: string): Isi {
  const potong = uraiTeks(t);
  if (potong.every((p) => typeof p === 'string')) {
    const tetap = potong.join('');
    return () => tetap;
  }
  return (l) => potong.map((p) => (typeof p === 'string' ? p : tulisIsian(l, p))).join('');
}

function daftar(butir: readonly Bagian[]): Isi {
  const isi = butir.map(satu);
  return (l) => isi.flatMap((f) => f(l));
}

function objek(o: { readonly [kunci: string]: Bagian }): Isi {
  const petik: Petik[] = Object.entries(o).filter(([k]) => !PERINTAH.has(k)).map(([k, v]) => [k, bagian(v)]);
  const { dari } = o;
  return (l) => {
    const asal = typeof dari === 'string' ? ambil(l, dari) : null;
    return { ...(typeof asal === 'object' ? asal : null), ...Object.fromEntries(petik.map(([k, f]) => [k, f(l)])) };
  };
}

/** A part in a list: there once, as often as its list is long (`ulang`), or not at all (`bila`). */
function satu(b: Bagian): (l: Lingkungan) => readonly unknown[] {
  const isi = bagian(b);
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return (l) => [isi(l)];
  const { bila, ulang } = b as { readonly bila?: Bagian; readonly ulang?: Bagian };
  const syarat = typeof bila === 'string' ? uraiSyarat(bila) : null;
  const boleh = (l: Lingkungan): boolean => syarat === null || l.semua === true || berlaku(l, syarat);
  if (typeof ulang !== 'string') return (l) => (boleh(l) ? [isi(l)] : []);
  return (l) => {
    const isiDaftar = ambil(l, ulang);
    const butir: readonly unknown[] = Array.isArray(isiDaftar) && isiDaftar.length > 0 ? isiDaftar : l.semua === true ? [''] : [];
    return butir.map((nilai, i) => ({ ...l, butir: { nilai, ke: i + 1 } })).filter(boleh).map(isi);
  };
}

function bagian(b: Bagian): Isi {
  if (typeof b === 'string') return teks(b);
  if (typeof b !== 'object' || b === null) return () => b;
  return Array.isArray(b) ? daftar(b) : objek(b as { readonly [kunci: string]: Bagian });
}

const tersusun = new WeakMap<object, Isi>();

/**
 * A template filled with the data of one document. The template is read once, however many documents it makes. Unknown
 * places stay empty: `periksaIsian` names them before anything is made. `semua`: with every part, for the check of its shape.
 */
export function isiBagian(templat: IsiTemplat, data: Readonly<Record<string, unknown>>, semua = false): unknown {
  let f = tersusun.get(templat);
  if (!f) {
    f = bagian(tandaiPracetak(templat));
    tersusun.set(templat, f);
  }
  return f(semua ? { data, semua } : { data });
}
