import type { Sel } from './lembar.ts';
import { galat, peringatan, type Nilai } from './nilai.ts';

const SATUAN_WAKTU: Readonly<Record<string, string>> = { tahun: '', thn: '', th: '', bulan: '', bln: '', bl: '' };

/** Whole number of a cell, '05', '5 th', '5,0' included; undefined when it is none. */
export function bilangan(sel: Sel, teks: string): number | undefined {
  if (typeof sel === 'number') return Number.isFinite(sel) ? sel : undefined;
  const bersih = teks.toLowerCase().replace(/[a-z]+\.?/g, (kata) => SATUAN_WAKTU[kata.replace('.', '')] ?? kata).trim();
  return /^\d{1,9}([.,]0+)?$/.test(bersih) ? Number.parseInt(bersih, 10) : undefined;
}

/** Whole number inside [bawah, atas]; anything else is reported and left out. */
export function uraiBulat(sel: Sel, teks: string, bawah: number, atas: number, nama: string): Nilai<number> {
  const angka = bilangan(sel, teks);
  if (angka === undefined || !Number.isInteger(angka) || angka < bawah || angka > atas) {
    return { catatan: peringatan('ANGKA', `${nama} "${teks}" bukan bilangan ${bawah} sampai ${atas}; isian ini tidak diambil.`, 'Isi dengan angka saja.') };
  }
  return { nilai: angka };
}

/** '10 Tahun 3 Bulan', '10-03', '10/3', '10 th 03 bl', '10,3' → years and months; a bare '10' is years. */
export function uraiMasaKerja(sel: Sel, teks: string): Nilai<{ readonly tahun: number; readonly bulan: number }> {
  const cocok = /^(\d{1,2})\s*(?:tahun|thn|th)?\.?[\s\-/.,]*(?:(\d{1,2})\s*(?:bulan|bln|bl)?\.?)?$/i.exec(teks);
  const tahun = Number(cocok?.[1] ?? Number.NaN);
  const bulan = Number(cocok?.[2] ?? 0);
  const pecahan = typeof sel === 'number' && !Number.isInteger(sel);
  if (cocok === null || pecahan || tahun > 60 || bulan > 11) {
    return { catatan: peringatan('MASA_KERJA', `Masa kerja "${teks}" tidak terbaca; isian ini tidak diambil.`, 'Tulis seperti "10 tahun 3 bulan".') };
  }
  return { nilai: { tahun, bulan } };
}

/** Rupiah: 3.294.500, 'Rp 3.294.500,-', '3294500.00', 3294500. Whole rupiah. */
export function uraiUang(sel: Sel, teks: string): Nilai<number> {
  const salah = galat('UANG', `Jumlah uang "${teks}" tidak terbaca.`, 'Tulis angka rupiah tanpa huruf, misalnya 3294500.');
  if (typeof sel === 'number') return Number.isFinite(sel) && sel >= 0 && sel < 1e12 ? { nilai: Math.round(sel) } : { catatan: salah };
  const bersih = teks.replace(/^rp\.?\s*/i, '').replace(/[\s']/g, '').replace(/,-+$/, '').replace(/[.,]00?$/, '');
  const angka = /^\d{1,3}([.,]\d{3})+$/.test(bersih) ? bersih.replace(/[.,]/g, '') : bersih;
  return /^\d{1,12}$/.test(angka) ? { nilai: Number(angka) } : { catatan: salah };
}
