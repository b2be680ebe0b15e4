import { pisahGelar } from './nama.ts';

/**
 * A name as strangers may see it: titles left out, of each word the first letter as it is written. Whoever holds the letter can compare, whoever
 * does not learns nothing. How long a word is stays unknown. An empty name stays empty.
 */
export function samarkanNama(namaLengkap: string): string {
  const { nama } = pisahGelar(namaLengkap);
  return nama
    .split(/\s+/)
    .filter((k) => k !== '')
    .map((k) => `${String.fromCodePoint(k.codePointAt(0)!)}•••`)
    .join(' ');
}
