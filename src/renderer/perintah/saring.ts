import type { Perintah } from './registri.ts';

/** Commands whose label contains every word typed, those that begin with the text first; all of them for an empty text. */
export function saringPerintah(perintah: readonly Perintah[], teks: string): readonly Perintah[] {
  const boleh = perintah.filter((p) => !p.hanyaTombol && p.aktif !== false);
  const kata = teks.toLowerCase().split(/\s+/).filter(Boolean);
  if (kata.length === 0) return boleh;
  const awal = kata.join(' ');
  return boleh
    .filter((p) => kata.every((k) => p.label.toLowerCase().includes(k)))
    .toSorted((a, b) => Number(b.label.toLowerCase().startsWith(awal)) - Number(a.label.toLowerCase().startsWith(awal)))
    .slice(0, 12);
}
