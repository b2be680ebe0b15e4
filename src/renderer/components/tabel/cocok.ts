import { teksSel, type KolomTabel } from './tipe.ts';

/** True for a row in which every word typed stands in some column, whatever its case; the spaces of a NIP do not matter. */
export function cocokBaris<B>(kolom: readonly KolomTabel<B>[], cari: string): (b: B) => boolean {
  const kata = cari.toLowerCase().replaceAll(/(?<=\d)\s+(?=\d)/g, '').split(/\s+/).filter(Boolean);
  return (b) => {
    const isi = kolom.map((k) => teksSel(k, b)).join('\n').toLowerCase();
    const rapat = isi.replaceAll(/(?<=\d)[^\S\n]+(?=\d)/g, '');
    return kata.every((k) => isi.includes(k) || rapat.includes(k));
  };
}
