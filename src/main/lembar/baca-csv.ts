import { parse } from 'csv-parse/sync';
import type { Lembar, Sel } from '../../shared/impor/lembar.ts';
import { rusak, type BatasLembar } from './batas.ts';
import { pengumpul } from './kumpul.ts';

const PEMISAH = [';', ',', '\t', '|'] as const;

/** Text of the bytes: UTF-8 or UTF-16 by its mark, UTF-8 when valid, else Windows-1252. Binary content is refused. */
export function uraiTeks(data: Buffer): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
  if (data.includes(0)) throw rusak('Isi berkas bukan teks dan bukan lembar kerja yang dikenal.', 'Pilih berkas xlsx, xls atau csv.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return new TextDecoder('windows-1252').decode(data);
  }
}

function hitungDiLuarKutip(baris: string, pemisah: string): number {
  let jumlah = 0;
  let kutip = false;
  for (const huruf of baris) {
    if (huruf === '"') kutip = !kutip;
    else if (!kutip && huruf === pemisah) jumlah++;
  }
  return jumlah;
}

/** The separator that occurs in most of the first lines and equally often; a comma when none occurs. */
export function tebakPemisah(teks: string): string {
  const baris = teks.slice(0, 64 * 1024).split(/\r?\n|\r/).filter((b) => b.trim() !== '').slice(0, 40);
  let terbaik: string = ',';
  let nilaiTerbaik = 0;
  for (const pemisah of PEMISAH) {
    const hitung = baris.map((b) => hitungDiLuarKutip(b, pemisah)).filter((n) => n > 0);
    const tersering = Math.max(0, ...hitung.map((n) => hitung.filter((m) => m === n).length));
    const rerata = hitung.reduce((a, b) => a + b, 0) / Math.max(1, hitung.length);
    const nilai = tersering * 10 + Math.min(rerata, 50);
    if (nilai > nilaiTerbaik && hitung.length > 0) [terbaik, nilaiTerbaik] = [pemisah, nilai];
  }
  return terbaik;
}

/** One sheet of text cells. `sep=;` in the first line is obeyed; quotes may be careless; row numbers are those of records. */
export function bacaCsv(mentah: string, nama: string, batas: BatasLembar): Lembar[] {
  const teks = mentah.startsWith('\ufeff') ? mentah.slice(1) : mentah;
  const sep = /^"?sep=(.)"?\r?\n/i.exec(teks);
  const isi = sep === null ? teks : teks.slice(sep[0].length);
  if (isi.trim() === '') throw rusak('Berkas kosong.', 'Pilih berkas yang berisi daftar pegawai.');
  const kumpul = pengumpul(nama, batas);
  let indeks = sep === null ? 0 : 1;
  const pemisah = sep?.[1] ?? tebakPemisah(isi);
  parse(isi, {
    delimiter: pemisah, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 0,
    on_record: (rekaman: string[]) => {
      kumpul.terima(indeks++, rekaman.map((sel): Sel => (sel === '' ? null : sel)));
      return null;
    },
  });
  return [{ nama, asal: 'csv', tersembunyi: false, baris: kumpul.baris }];
}
