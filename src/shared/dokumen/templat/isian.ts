import { ATAU_STRIP, BENTUK_ISIAN } from './bentuk.ts';

/** Where a value is looked up: the data of the document, and inside a repeated part the element `.`, its number `ke` and its letter `huruf`. */
export interface Lingkungan {
  readonly data: Readonly<Record<string, unknown>>;
  readonly butir?: { readonly nilai: unknown; readonly ke: number };
  /** Every part is there, whatever its condition, and every list has an element: the shape of all documents at once. */
  readonly semua?: boolean;
}

/** One placeholder of a text: `{lama.tmt|panjang}` → path `lama.tmt`, forms `['panjang']`. */
export interface Isian {
  readonly path: string;
  readonly bentuk: readonly string[];
}

export type PotonganTeks = string | Isian;

const TEMPAT = /\{\{|\{([^{}]*)\}/g;

/** A text with placeholders in its parts; `{{` is a brace. */
export function uraiTeks(teks: string): readonly PotonganTeks[] {
  const hasil: PotonganTeks[] = [];
  let akhir = 0;
  for (const m of teks.matchAll(TEMPAT)) {
    hasil.push(teks.slice(akhir, m.index) + (m[1] === undefined ? '{' : ''));
    if (m[1] !== undefined) {
      const [path = '', ...bentuk] = m[1].split('|').map((s) => s.trim());
      hasil.push({ path, bentuk });
    }
    akhir = m.index + m[0].length;
  }
  hasil.push(teks.slice(akhir));
  return hasil.filter((p) => p !== '');
}

/** 1 → 'a', 26 → 'z', 27 → 'aa': the marks of Menimbang. */
export function hurufKe(urut: number): string {
  return String.fromCharCode(97 + ((urut - 1) % 26)).repeat(1 + Math.floor((urut - 1) / 26));
}

/** The value at a path; undefined where there is none. */
export function ambil(l: Lingkungan, path: string): unknown {
  if (path === 'ke') return l.butir?.ke;
  if (path === 'huruf') return l.butir && hurufKe(l.butir.ke);
  const dariButir = path === '.' || path.startsWith('.');
  let nilai: unknown = dariButir ? l.butir?.nilai : l.data;
  for (const kunci of path.split('.').filter(Boolean)) {
    if (typeof nilai !== 'object' || nilai === null || !Object.hasOwn(nilai, kunci)) return undefined;
    nilai = (nilai as Readonly<Record<string, unknown>>)[kunci];
  }
  return nilai;
}

/** What a text says of nothing: null, an empty text or list, false, no such value. */
export function kosong(nilai: unknown): boolean {
  return nilai === undefined || nilai === null || nilai === '' || nilai === false || (Array.isArray(nilai) && nilai.length === 0);
}

/** One placeholder as text; what cannot be written is ''. */
export function tulisIsian(l: Lingkungan, isian: Isian): string {
  let nilai = ambil(l, isian.path);
  for (const b of isian.bentuk) nilai = b === ATAU_STRIP ? (kosong(nilai) ? '-' : nilai) : kosong(nilai) ? nilai : (BENTUK_ISIAN[b]?.tulis(nilai) ?? '');
  return typeof nilai === 'string' ? nilai : typeof nilai === 'number' ? String(nilai) : '';
}

/** A condition: `path`, `!path`, `path=isi`, `path!=isi`. */
export interface SyaratIsian {
  readonly path: string;
  readonly tidak: boolean;
  readonly isi: string | null;
}

export function uraiSyarat(teks: string): SyaratIsian {
  const m = /^([^!=]+)(!=|=)(.*)$/.exec(teks);
  if (m) return { path: m[1]!.trim(), tidak: m[2] === '!=', isi: m[3]!.trim() };
  return { path: teks.replace(/^!/, '').trim(), tidak: teks.startsWith('!'), isi: null };
}

export function berlaku(l: Lingkungan, s: SyaratIsian): boolean {
  const nilai = ambil(l, s.path);
  const benar = s.isi === null ? !kosong(nilai) : (typeof nilai === 'string' || typeof nilai === 'number') && String(nilai) === s.isi;
  return benar !== s.tidak;
}
