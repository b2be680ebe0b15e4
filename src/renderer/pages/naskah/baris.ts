import type { Bagian, IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { deretBagian, objekBagian, type Jalur } from './jalur.ts';

/** One text of the words; a run of a text in several styles is one of its own. */
export interface Teks {
  readonly jalur: Jalur;
  readonly nilai: string;
  readonly tebal: boolean;
}

/** What stands under one key: a text, or its runs below each other. */
export interface Sel {
  readonly nama: string;
  readonly teks: readonly Teks[];
}

/** Texts that stand beside each other: an item of a list, a row of a table, the texts of a block itself. */
export interface Baris {
  /** The element of a list that this row is; null for what cannot be repeated or taken away. */
  readonly unsur: Jalur | null;
  readonly sel: readonly Sel[];
  readonly bila: string | null;
  readonly ulang: string | null;
  readonly dari: string | null;
}

/** Orders to the filling and settings of the layout: no words. */
const BUKAN_KATA = new Set(['jenis', 'rata', 'dari', 'bila', 'ulang', 'susunan', 'garis', 'lambang', 'arah', 'bilaTidak', 'nomorHalaman', 'muat']);
const BERPOTONG = new Set(['teks', 'nilai', 'label']);

const kata = (b: Bagian | undefined): string | null => (typeof b === 'string' ? b : null);

function potongan(deret: readonly Bagian[], jalur: Jalur): readonly Teks[] {
  return deret.flatMap((b, i) => {
    const o = objekBagian(b);
    const nilai = kata(o?.['teks']);
    return nilai === null ? [] : [{ jalur: [...jalur, i, 'teks'], nilai, tebal: o?.['tebal'] === true }];
  });
}

function sel(b: Bagian, jalur: Jalur, nama: string, tebal: boolean): Sel {
  const deret = deretBagian(b);
  return { nama, teks: deret ? potongan(deret, jalur) : typeof b === 'string' ? [{ jalur, nilai: b, tebal }] : [] };
}

function unsurDeret(b: Bagian, jalur: Jalur, nama: string): readonly Baris[] {
  const polos = { unsur: jalur, bila: null, ulang: null, dari: null };
  if (typeof b === 'string') return [{ ...polos, sel: [sel(b, jalur, nama, false)] }];
  const deret = deretBagian(b);
  if (deret) return [{ ...polos, sel: deret.map((x, i) => sel(x, [...jalur, i], nama, false)) }];
  const o = objekBagian(b);
  return o ? objek(o, jalur, jalur) : [];
}

/** The heads of a table stand beside each other, as on the page. */
function kepalaTabel(deret: readonly Bagian[], jalur: Jalur): readonly Baris[] {
  const isi = deret.flatMap((b, i) => {
    const judul = kata(objekBagian(b)?.['judul']);
    return judul === null ? [] : [sel(judul, [...jalur, i, 'judul'], 'judul', true)];
  });
  return isi.every((s) => s.teks[0]?.nilai === '') ? [] : [{ unsur: null, sel: isi, bila: null, ulang: null, dari: null }];
}

function objek(o: { readonly [kunci: string]: Bagian }, jalur: Jalur, unsur: Jalur | null): readonly Baris[] {
  const sendiri: Sel[] = [];
  const dalam: Baris[] = [];
  for (const [k, v] of Object.entries(o)) {
    const ke = [...jalur, k];
    const deret = deretBagian(v);
    const anak = objekBagian(v);
    if (BUKAN_KATA.has(k)) continue;
    if (typeof v === 'string' || (deret && BERPOTONG.has(k))) sendiri.push(sel(v, ke, k, o['tebal'] === true));
    else if (deret && k === 'kolom') dalam.push(...kepalaTabel(deret, ke));
    else if (deret) dalam.push(...deret.flatMap((b, i) => unsurDeret(b, [...ke, i], k)));
    else if (anak) dalam.push(...objek(anak, ke, null));
  }
  const aturan = { bila: kata(o['bila']), ulang: kata(o['ulang']), dari: kata(o['dari']) };
  const berisi = sendiri.some((s) => s.teks.length > 0) || Object.values(aturan).some((a) => a !== null);
  return berisi || unsur !== null ? [{ unsur, sel: sendiri, ...aturan }, ...dalam] : dalam;
}

/** A block as rows of texts, in the order of the page. The first row carries what holds for the whole block. */
export function barisBlok(blok: Bagian, ke: number): readonly Baris[] {
  const o = objekBagian(blok);
  return o ? objek(o, ['blok', ke], null) : [];
}

/** The texts beside the blocks: the title of the document and its foot. */
export function barisNaskah(isi: IsiTemplat): readonly Baris[] {
  return objek(Object.fromEntries(Object.entries(isi).filter(([k]) => k !== 'blok')), [], null);
}

export function blokNaskah(isi: IsiTemplat): readonly Bagian[] {
  return deretBagian(isi['blok']) ?? [];
}

/** The code of a block's kind: its own, or of what it is taken from. */
export function jenisBlok(blok: Bagian): string {
  const o = objekBagian(blok);
  return kata(o?.['jenis']) ?? kata(o?.['dari']) ?? '';
}

/** Whether the words name a place of the data at all: `mengingat` as `{mengingat.0}` or repeated. */
export function menyebut(isi: IsiTemplat, path: string): boolean {
  const pola = new RegExp(`[{"]!?${path.replaceAll('.', '\\.')}["|}.=!]`);
  return pola.test(JSON.stringify(isi));
}
