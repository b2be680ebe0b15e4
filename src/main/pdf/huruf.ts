import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { AppError } from '../../shared/errors.ts';
import type { KeluargaHuruf } from '../../shared/dokumen/naskah.ts';

export type GayaHuruf = 'biasa' | 'tebal' | 'miring';
export type KunciHuruf = `${KeluargaHuruf}-${GayaHuruf}`;

const BERKAS = {
  'heros-biasa': 'texgyreheros-regular.otf',
  'heros-tebal': 'texgyreheros-bold.otf',
  'heros-miring': 'texgyreheros-italic.otf',
  'bonum-biasa': 'texgyrebonum-regular.otf',
  'bonum-tebal': 'texgyrebonum-bold.otf',
  'bonum-miring': 'texgyrebonum-italic.otf',
} as const satisfies Record<KunciHuruf, string>;

/** Characters of ordinary Indonesian letters: they make the subset that is compressed once and shared by all documents. */
const DASAR = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...Array.from('–—‘’“”•…°½×·§éÉèüöñ'),
  'fi',
  'fl',
  'ff',
  'ffi',
  'ffl',
];

/** One shaped word. Glyph ids are those of the font file; `heks` is set when all of them lie in the shared subset. */
export interface Kata {
  readonly teks: string;
  /** Advance width in thousandths of the type size. */
  readonly lebar: number;
  readonly glif: readonly number[];
  /** Kerning after each glyph, thousandths of the type size. */
  readonly kern: readonly number[];
  /** Inside of a TJ string without the outer angle brackets; '' when the word needs a subset of its own. */
  readonly heks: string;
  /** Code points of each glyph, for ToUnicode; kept only for words outside the shared subset. */
  readonly unikode: readonly (readonly number[])[];
  /** Characters the font does not have. */
  readonly hilang: string;
}

export interface HurufMuat {
  readonly kunci: KunciHuruf;
  readonly berkas: Uint8Array;
  readonly font: fontkit.Font;
  /** Font glyph id → position in the shared subset; insertion order is subset order. */
  readonly dasar: ReadonlyMap<number, number>;
  /** Code points of the shared subset's glyphs, for ToUnicode. */
  readonly unikode: ReadonlyMap<number, readonly number[]>;
  readonly kata: Map<string, Kata>;
  /** Single ASCII letters and the kerning of pairs, filled as needed. */
  readonly tunggal: Map<number, Tunggal>;
  readonly pasangan: Map<number, number>;
  readonly spasi: Kata;
}

/** A cache that lives as long as the engine must not grow with the number of employees. */
const BATAS_KATA = 20_000;

export function muatHuruf(fontDir: string, kunci: KunciHuruf): HurufMuat {
  const berkas = bacaBerkas(join(fontDir, BERKAS[kunci]));
  const font = fontkit.create(berkas);
  const dasar = new Map<number, number>([[0, 0]]);
  const unikode = new Map<number, readonly number[]>([[0, [0]]]);
  for (const teks of DASAR) {
    for (const g of font.layout(teks).glyphs) {
      if (!dasar.has(g.id)) dasar.set(g.id, dasar.size);
      if (!unikode.has(g.id)) unikode.set(g.id, g.codePoints);
    }
  }
  const kata = new Map<string, Kata>();
  const awal = { kunci, berkas, font, dasar, unikode, kata, tunggal: new Map(), pasangan: new Map() };
  return { ...awal, spasi: bentuk(awal, ' ') };
}

function bacaBerkas(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError('DALAM', 'Berkas huruf untuk membuat surat tidak terbaca.', {
      dampak: 'Surat belum dapat dibuat; data tidak berubah.',
      saran: 'Pasang ulang aplikasi, lalu coba lagi.',
      cause,
    });
  }
}

/** The shaped word from the cache; U+00A0 is drawn and extracted as an ordinary space. */
export function bentukKata(huruf: HurufMuat, teks: string): Kata {
  const ada = huruf.kata.get(teks);
  if (ada !== undefined) return ada;
  if (huruf.kata.size >= BATAS_KATA) huruf.kata.clear();
  const baru = bentuk(huruf, teks);
  huruf.kata.set(teks, baru);
  return baru;
}

function bentuk(huruf: Omit<HurufMuat, 'spasi'>, asli: string): Kata {
  const teks = asli.replaceAll('\u00a0', ' ');
  return POLOS.test(teks) ? bentukPolos(huruf, teks) : bentukPenuh(huruf, teks);
}

/** Printable ASCII without the beginnings of a ligature: there kerning of neighbours is all that shaping does. */
const POLOS = /^(?:[ -eg-~]|f(?![fil]))+$/;

/**
 * Shapes from remembered letters and pairs. Numbers, dates and names are new in every letter, and the full
 * shaper would take most of the time of a document for them.
 */
function bentukPolos(huruf: Omit<HurufMuat, 'spasi'>, teks: string): Kata {
  const glif: number[] = [];
  const kern: number[] = [];
  let lebar = 0;
  let heks = '';
  for (let i = 0; i < teks.length; i++) {
    const satu = hurufTunggal(huruf, teks.charCodeAt(i));
    const jarak = i + 1 < teks.length ? kernPasangan(huruf, teks.charCodeAt(i), teks.charCodeAt(i + 1)) : 0;
    glif.push(satu.glif);
    kern.push(jarak);
    lebar += satu.lebar + jarak;
    heks += jarak === 0 ? satu.heks : `${satu.heks}>${-jarak}<`;
  }
  return { teks, lebar, glif, kern, heks, unikode: [], hilang: '' };
}

interface Tunggal {
  readonly glif: number;
  readonly lebar: number;
  readonly heks: string;
}

function hurufTunggal(huruf: Omit<HurufMuat, 'spasi'>, kode: number): Tunggal {
  const ada = huruf.tunggal.get(kode);
  if (ada !== undefined) return ada;
  const k = bentukPenuh(huruf, String.fromCharCode(kode));
  const baru = { glif: k.glif[0] ?? 0, lebar: k.lebar, heks: k.heks };
  huruf.tunggal.set(kode, baru);
  return baru;
}

function kernPasangan(huruf: Omit<HurufMuat, 'spasi'>, kiri: number, kanan: number): number {
  const kunci = kiri * 128 + kanan;
  const ada = huruf.pasangan.get(kunci);
  if (ada !== undefined) return ada;
  const baru = bentukPenuh(huruf, String.fromCharCode(kiri, kanan)).kern[0] ?? 0;
  huruf.pasangan.set(kunci, baru);
  return baru;
}

/** Through the font's own substitution and positioning tables. */
export function bentukPenuh(huruf: Omit<HurufMuat, 'spasi'>, teks: string): Kata {
  const k = 1000 / huruf.font.unitsPerEm;
  const run = huruf.font.layout(teks);
  const glif: number[] = [];
  const kern: number[] = [];
  let lebar = 0;
  // fontkit remembers a glyph with the code points it was first asked for: trust the text where it is one to one.
  const kode = Array.from(teks, (c) => c.codePointAt(0) ?? 0);
  const unikode = kode.length === run.glyphs.length ? kode.map((c) => [c]) : run.glyphs.map((g) => g.codePoints);
  const hilang = String.fromCodePoint(...kode.filter((c) => !huruf.font.hasGlyphForCodePoint(c)));
  run.glyphs.forEach((g, i) => {
    const maju = run.positions[i]?.xAdvance ?? g.advanceWidth;
    glif.push(g.id);
    kern.push(Math.round((maju - g.advanceWidth) * k * 100) / 100);
    lebar += maju * k;
  });
  // A kern after the last glyph would be lost between words: count it out.
  lebar -= kern.at(-1) ?? 0;
  if (kern.length > 0) kern[kern.length - 1] = 0;
  const dasar = glif.every((g) => huruf.dasar.has(g));
  const heks = dasar ? heksKata(glif, kern, huruf.dasar) : '';
  return { teks, lebar, glif, kern, heks, unikode: dasar ? [] : unikode, hilang };
}

/** Hexadecimal codes of a word in a given subset, kerning between them: `00120034>-20<0056`. */
export function heksKata(glif: readonly number[], kern: readonly number[], peta: ReadonlyMap<number, number>): string {
  let s = '';
  for (let i = 0; i < glif.length; i++) {
    s += (peta.get(glif[i] ?? 0) ?? 0).toString(16).padStart(4, '0');
    const jarak = kern[i] ?? 0;
    if (jarak !== 0 && i < glif.length - 1) s += `>${-jarak}<`;
  }
  return s;
}
