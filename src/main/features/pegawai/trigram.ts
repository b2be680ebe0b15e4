import type { ReadDb } from '../../db/buka.ts';

/** The index knows nothing shorter. */
export const PANJANG_TRIGRAM = 3;
/** Names looked at to learn which trigrams are rare; milliseconds, once for each open database. */
const CONTOH = 2000;
/** Two rare ones leave so few people that reading their names costs less than a third list of the index. */
const DICARI = 2;

const kekerapan = new WeakMap<ReadDb, ReadonlyMap<string, number>>();

function potongan(kata: string): string[] {
  return Array.from({ length: kata.length - PANJANG_TRIGRAM + 1 }, (_, i) => kata.slice(i, i + PANJANG_TRIGRAM));
}

/** How often each trigram stands in the first names: an estimate that only chooses, so it may grow old. */
function hitung(db: ReadDb): ReadonlyMap<string, number> {
  const n = new Map<string, number>();
  for (const { nama } of db.baca<{ nama: string }>('SELECT nama_cari nama FROM pegawai_kini WHERE no <= ?', CONTOH)) {
    for (const kata of nama.split(' ')) for (const t of kata.length < PANJANG_TRIGRAM ? [] : potongan(kata)) n.set(t, (n.get(t) ?? 0) + 1);
  }
  return n;
}

/**
 * What to ask the trigram index for so that it names every person whose name has `kata` in it: for a long word only its rarest
 * trigrams, as reading the lists of all of them takes several times longer. The answer may then name others as well: `pasti`
 * is false, and the caller looks for the word in the names.
 */
export function trigramNama(db: ReadDb, kata: string): { readonly trigram: readonly string[]; readonly pasti: boolean } {
  // Names are indexed with two spaces before each word, so one or two letters are the trigram at a word's beginning.
  if (kata.length <= PANJANG_TRIGRAM) return { trigram: [kata.padStart(PANJANG_TRIGRAM)], pasti: true };
  let n = kekerapan.get(db);
  if (!n) {
    n = hitung(db);
    kekerapan.set(db, n);
  }
  const kerap = (t: string): number => n.get(t) ?? 0;
  return { trigram: [...new Set(potongan(kata))].toSorted((a, b) => kerap(a) - kerap(b)).slice(0, DICARI), pasti: false };
}
