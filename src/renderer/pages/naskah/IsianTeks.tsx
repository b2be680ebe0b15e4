import type { Jalur } from './jalur.ts';
import type { Teks } from './baris.ts';
import gaya from './kata.module.css';

/** Where an insertion goes: the text, and what is selected in it. */
export interface Tempat {
  readonly jalur: Jalur;
  readonly awal: number;
  readonly akhir: number;
}

/** The place in a text of the words that has, or had, the focus; null for any other element. */
export function tempatTeks(el: EventTarget | null): Tempat | null {
  if (!(el instanceof HTMLTextAreaElement)) return null;
  const { jalur } = el.dataset;
  return jalur === undefined ? null : { jalur: JSON.parse(jalur) as Jalur, awal: el.selectionStart, akhir: el.selectionEnd };
}

/** One text of the words; it grows with what is written. */
export function IsianTeks({ teks, label, ganti }: { readonly teks: Teks; readonly label: string; readonly ganti: (jalur: Jalur, isi: string) => void }) {
  return (
    <textarea
      className={gaya['teks']}
      data-jalur={JSON.stringify(teks.jalur)}
      data-tebal={teks.tebal || undefined}
      aria-label={label}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={teks.nilai}
      onChange={(e) => ganti(teks.jalur, e.currentTarget.value)}
    />
  );
}
