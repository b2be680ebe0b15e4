import type { Bagian, IsiTemplat } from './isi.ts';

type Objek = { readonly [kunci: string]: Bagian };

const TEMPAT = /(\{\{|\{[^{}]*\})/;
/** Blocks whose text mixes fixed words with values; of the others whole columns are one or the other. */
const BERTEKS: ReadonlySet<unknown> = new Set(['paragraf', 'diktum']);

const objek = (b: Bagian | undefined): b is Objek => typeof b === 'object' && b !== null && !Array.isArray(b);

/** A text in its fixed words and its places, each a run of the same style. */
function pecah(teks: string, gaya: Objek): Bagian[] {
  const potong: { teks: string; isian: boolean }[] = [];
  for (const p of teks.split(TEMPAT)) {
    if (p === '') continue;
    const isian = p.startsWith('{') && p !== '{{';
    const akhir = potong.at(-1);
    if (akhir !== undefined && !isian && !akhir.isian) akhir.teks += p;
    else potong.push({ teks: p, isian });
  }
  return potong.map((p) => ({ ...gaya, teks: p.teks, ...(p.isian ? { isian: true } : {}) }));
}

function tandaiTeks(teks: Bagian | undefined): Bagian | undefined {
  if (typeof teks === 'string') return TEMPAT.test(teks) ? pecah(teks, {}) : teks;
  if (!Array.isArray(teks)) return teks;
  return (teks as readonly Bagian[]).flatMap((p) => {
    if (!objek(p) || typeof p['teks'] !== 'string') return [p];
    // A run for each element of a list is a value as a whole.
    return p['ulang'] === undefined ? pecah(p['teks'], p) : [{ ...p, isian: true }];
  });
}

function tandaiBlok(b: Bagian): Bagian {
  if (!objek(b) || b['pracetak'] !== 'kecuali-isian' || !BERTEKS.has(b['jenis'])) return b;
  const ganti = (o: Objek): Objek => {
    const teks = tandaiTeks(o['teks']);
    return teks === undefined ? o : { ...o, teks };
  };
  const { butir } = b;
  return { ...ganti(b), ...(Array.isArray(butir) ? { butir: (butir as readonly Bagian[]).map((x) => (objek(x) ? ganti(x) : x)) } : {}) };
}

/** The words with their values told from the fixed words, where a block is pre-printed but for its values. Others stay the same object. */
export function tandaiPracetak(templat: IsiTemplat): IsiTemplat {
  const { blok } = templat;
  if (!Array.isArray(blok) || !blok.some((b) => objek(b as Bagian) && (b as Objek)['pracetak'] === 'kecuali-isian')) return templat;
  return { ...templat, blok: (blok as readonly Bagian[]).map(tandaiBlok) };
}
