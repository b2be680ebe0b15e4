import { formatTanggal, tanggalSah } from '../../../shared/domain/tanggal.ts';

/** Parts of a letter's data that are the same in every letter, or no words at all. */
const DIAM: ReadonlySet<string> = new Set(['verifikasi', 'token', 'alamat', 'kop', 'lambang', 'versi', 'kunci', 'riwayat', 'dampak', 'jenis', 'hash']);
const TEKS_MAKS = 60_000;

function angka(n: number): string {
  return Number.isInteger(n) && Math.abs(n) >= 1000 ? `${n} ${n.toLocaleString('id-ID')}` : String(n);
}

function kumpul(v: unknown, hasil: string[]): void {
  if (typeof v === 'string') hasil.push(tanggalSah(v) ? `${v} ${formatTanggal(v, 'panjang')}` : v);
  else if (typeof v === 'number') hasil.push(angka(v));
  else if (Array.isArray(v)) for (const x of v) kumpul(x, hasil);
  else if (typeof v === 'object' && v !== null) for (const [k, x] of Object.entries(v)) if (!DIAM.has(k)) kumpul(x, hasil);
}

/**
 * The words of a letter from the data it was frozen with: names, posts, units, legal bases; dates as they are printed, amounts with
 * and without points. Not from the PDF: this is what the letter was made from.
 */
export function kataDokumen(data: string): string {
  const hasil: string[] = [];
  kumpul(JSON.parse(data), hasil);
  return hasil.join(' · ').slice(0, TEKS_MAKS);
}

/** What words are written with; a text with other signs is looked for as it stands. */
const TANDA_BACA = /[^\p{L}\p{M}\p{N}\s.,;:'"()/&–-]/u;

/** What somebody types as a full-text query: every word must occur, the last one may be half typed. Null: no word in it. */
export function kueriTeks(teks: string): string | null {
  if (TANDA_BACA.test(teks)) return null;
  const kata = teks.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.filter((k) => k.length > 1) ?? [];
  return kata.length === 0 ? null : kata.slice(0, 12).map((k, i) => (i === kata.length - 1 ? `"${k}"*` : `"${k}"`)).join(' ');
}
