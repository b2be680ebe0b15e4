import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import type { PencariLabel } from '../../../shared/riwayat/definisi.ts';
import { teksRupiah, teksTanggal } from '../../lib/bentuk.ts';
import { teksPegawai } from '../../teks/pegawai.ts';
import { rujukanKolom } from './label.ts';

/** Columns that hold a year: no dot of thousands. */
const tahun = new Intl.NumberFormat('id-ID', { useGrouping: false });
const desimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });

/** True for a value that the host masked. */
export function tersamar(nilai: unknown): boolean {
  return typeof nilai === 'string' && nilai.includes('•');
}

/** The value of one column as people read it; '' when empty. */
export function teksNilai(k: KolomRiwayat, baris: NilaiBaris, cari: PencariLabel, unit: (id: string) => string): string {
  const nilai = baris[k.nama] ?? null;
  if (nilai === null || nilai === '') return '';
  const tabel = rujukanKolom(k, baris);
  if (tabel) return cari(tabel, String(nilai)) ?? String(nilai);
  switch (k.jenis) {
    case 'tanggal':
      return teksTanggal(String(nilai));
    case 'uang':
      return typeof nilai === 'number' ? teksRupiah(nilai) : nilai;
    case 'angka':
    case 'desimal':
      return `${typeof nilai === 'number' ? (k.maks !== undefined && k.maks > 1900 ? tahun : desimal).format(nilai) : nilai}${k.satuan ? ` ${k.satuan}` : ''}`;
    case 'ya_tidak':
      return nilai === 1 || nilai === '1' ? teksPegawai.riwayat.ya : teksPegawai.riwayat.tidak;
    case 'pilihan':
      return k.pilihan?.find((p) => p.nilai === nilai)?.label ?? String(nilai);
    case 'unit':
      return unit(String(nilai));
    case 'rujukan':
    case 'golongan':
    case 'teks':
    case 'teks_panjang':
      return String(nilai);
  }
}

/** Whether a column is read from the right: amounts and counts. */
export function rataKanan(k: KolomRiwayat): boolean {
  return k.jenis === 'uang' || k.jenis === 'desimal' || k.jenis === 'angka';
}
