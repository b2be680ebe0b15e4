import { teksSel, type BarisSel, type Sel } from '../../shared/impor/lembar.ts';
import { sepertiRumus, type KolomTulis } from './kolom-tulis.ts';

function sel(isi: Sel): string {
  if (typeof isi === 'number') return Number.isFinite(isi) ? String(isi).replace('.', ',') : '';
  const teks = teksSel(isi);
  const aman = sepertiRumus(teks) ? `'${teks}` : teks;
  return /[";\r\n]|^\s|\s$/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman;
}

/**
 * One list as csv for Indonesian Excel: UTF-8 with mark, ';', decimal comma, CRLF. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front; numbers stay numbers.
 */
export function tulisCsv(kolom: readonly KolomTulis[], baris: Iterable<BarisSel>): Buffer {
  const keluar: string[] = ['\ufeff', kolom.map((k) => sel(k.kepala)).join(';'), '\r\n'];
  for (const satu of baris) keluar.push(kolom.map((_, i) => sel(satu[i] ?? null)).join(';'), '\r\n');
  return Buffer.from(keluar.join(''), 'utf8');
}
