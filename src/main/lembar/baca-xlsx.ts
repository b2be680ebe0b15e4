import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import type { Lembar, Sel } from '../../shared/impor/lembar.ts';
import { rusak, terlaluBesar, type BatasLembar } from './batas.ts';
import { uraiEntitas } from './entitas.ts';
import { pengumpul } from './kumpul.ts';
import { daftarZip, periksaBom, teksEntri, type EntriZip } from './zip-periksa.ts';

interface NamaLembar {
  readonly nama: string;
  readonly tersembunyi: boolean;
}

const SARAN = 'Buka berkas itu di Excel, simpan ulang sebagai xlsx, lalu coba lagi.';

/** A value of the reader as a cell: dates become ISO days, everything else stays what it is in the file. */
export function keSel(nilai: CellValue | undefined): Sel {
  if (nilai === null || nilai === undefined) return null;
  if (nilai instanceof Date) return Number.isNaN(nilai.getTime()) ? null : { tanggal: nilai.toISOString().slice(0, 10) };
  return nilai;
}

function tolakAsing(entri: readonly EntriZip[]): void {
  const ada = (awal: string): boolean => entri.some((e) => e.nama.toLowerCase().startsWith(awal));
  if (ada('xl/workbook.xml')) return;
  if (ada('xl/workbook.bin')) throw rusak('Berkas xlsb (biner) belum didukung.', 'Simpan sebagai xlsx dari Excel, lalu coba lagi.');
  if (ada('content.xml')) throw rusak('Berkas OpenDocument (ods) belum didukung.', 'Simpan sebagai xlsx dari LibreOffice, lalu coba lagi.');
  if (ada('word/')) throw rusak('Ini dokumen Word, bukan lembar kerja.', 'Pilih berkas xlsx, xls atau csv.');
  throw rusak('Ini berkas zip, bukan lembar kerja.', 'Pilih berkas xlsx, xls atau csv.');
}

function namaLembar(data: Buffer, entri: readonly EntriZip[]): NamaLembar[] {
  const xml = teksEntri(data, entri, 'xl/workbook.xml');
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    nama: uraiEntitas(/\sname="([^"]*)"/.exec(tag)?.[1] ?? ''),
    tersembunyi: /\sstate="(hidden|veryHidden)"/.test(tag),
  }));
}

async function bacaSatu(data: Buffer, indeks: number, lembar: NamaLembar, batas: BatasLembar): Promise<Lembar> {
  const kumpul = pengumpul(lembar.nama, batas);
  for await (const baris of streamXlsxRows(data, { sheet: indeks })) kumpul.terima(baris.index, baris.values.map(keSel));
  return { ...lembar, asal: 'xlsx', baris: kumpul.baris };
}

/** All sheets of an xlsx, streamed; the zip is checked for bombs before anything is parsed. */
export async function bacaXlsx(data: Buffer, batas: BatasLembar): Promise<Lembar[]> {
  const entri = daftarZip(data);
  tolakAsing(entri);
  await periksaBom(data, entri, batas);
  const nama = namaLembar(data, entri);
  if (nama.length === 0) throw rusak('Berkas xlsx tidak berisi lembar.', SARAN);
  if (nama.length > batas.lembar) throw terlaluBesar(`Berkas berisi ${nama.length} lembar.`, 'Simpan lembar yang diperlukan saja ke berkas baru.');
  const hasil: Lembar[] = [];
  for (const [indeks, lembar] of nama.entries()) hasil.push(await bacaSatu(data, indeks, lembar, batas));
  return hasil;
}
