import type { Lembar, Sel } from '../../shared/impor/lembar.ts';
import { rusak, type BatasLembar } from './batas.ts';
import { uraiEntitas } from './entitas.ts';
import { pengumpul, type Pengumpul } from './kumpul.ts';

interface Keadaan {
  readonly lembar: { nama: string; kumpul: Pengumpul; baris: number }[];
  /** Cells that a rowspan above reserves: column → remaining rows. */
  tertahan: Map<number, number>;
  sel: Sel[] | null;
  teks: string | null;
  lebar: number;
  tinggi: number;
  dalam: number;
}

function angkaAtribut(tag: string, nama: string): number {
  const nilai = Number(new RegExp(`\\b${nama}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1] ?? 1);
  return Math.min(Math.max(nilai, 1), 1000);
}

function tutupSel(k: Keadaan): void {
  if (k.teks === null || k.sel === null) return;
  const teks = uraiEntitas(k.teks).replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
  while ((k.tertahan.get(k.sel.length) ?? 0) > 0) k.sel.push(null);
  for (let i = 0; i < k.lebar; i++) {
    if (k.tinggi > 1) k.tertahan.set(k.sel.length, k.tinggi);
    k.sel.push(i === 0 && teks !== '' ? teks : null);
  }
  k.teks = null;
}

function tutupBaris(k: Keadaan): void {
  tutupSel(k);
  const lembar = k.lembar.at(-1);
  if (k.sel === null || lembar === undefined) return;
  lembar.kumpul.terima(lembar.baris++, k.sel);
  for (const [kolom, sisa] of k.tertahan) if (sisa > 0) k.tertahan.set(kolom, sisa - 1);
  k.sel = null;
}

function terimaTag(k: Keadaan, nama: string, tutup: boolean, utuh: string, batas: BatasLembar): void {
  if (nama === 'table') {
    k.dalam += tutup ? -1 : 1;
    if (tutup) tutupBaris(k);
    else if (k.dalam === 1) {
      k.tertahan = new Map();
      const judul = `Tabel ${k.lembar.length + 1}`;
      k.lembar.push({ nama: judul, kumpul: pengumpul(judul, batas), baris: 0 });
    }
    return;
  }
  if (k.dalam !== 1) {
    if (k.teks !== null) k.teks += ' ';
    return;
  }
  if (nama === 'tr') {
    tutupBaris(k);
    if (!tutup) k.sel = [];
  } else if (nama === 'td' || nama === 'th') {
    tutupSel(k);
    if (tutup) return;
    k.sel ??= [];
    k.teks = '';
    k.lebar = angkaAtribut(utuh, 'colspan');
    k.tinggi = angkaAtribut(utuh, 'rowspan');
  } else if (k.teks !== null && (nama === 'br' || nama === 'p' || nama === 'div')) k.teks += ' ';
}

/**
 * The HTML table that many Indonesian systems export under the name .xls. Every cell is text, so a NIP keeps its digits.
 * Merged cells keep their text in the first cell. One sheet per table that is not inside another.
 */
export function bacaHtml(html: string, batas: BatasLembar): Lembar[] {
  const bersih = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '');
  const k: Keadaan = { lembar: [], tertahan: new Map(), sel: null, teks: null, lebar: 1, tinggi: 1, dalam: 0 };
  const pola = /<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gi;
  for (const cocok of bersih.matchAll(pola)) {
    const [utuh, miring = '', nama, , teks] = cocok;
    if (nama !== undefined) terimaTag(k, nama.toLowerCase(), miring === '/', utuh, batas);
    else if (k.teks !== null && k.dalam >= 1) k.teks += teks ?? '';
  }
  tutupBaris(k);
  const isi = k.lembar.filter((l) => l.kumpul.baris.length > 0);
  if (isi.length === 0) throw rusak('Halaman HTML ini tidak berisi tabel.', 'Ekspor ulang daftar dari aplikasi asalnya sebagai xlsx atau csv.');
  return isi.map((l) => ({ nama: l.nama, asal: 'html', tersembunyi: false, baris: l.kumpul.baris }));
}
