import { EKSPOR_SEL_MAKS, type KolomEkspor, type SelEkspor } from '../../../shared/contract/daftar.ts';
import { teksAngka, teksRupiah } from '../../lib/bentuk.ts';
import { bandingkanNilai } from './useModel.ts';
import { teksSel, type KolomTabel, type Urutan } from './tipe.ts';

type Jenis = KolomEkspor['jenis'];

const KOSONG = /^[–-]?$/;
const TANGGAL = /^(\d{2})-(\d{2})-(\d{4})$/;
const NIP_BERJARAK = /^\d{8} \d{6} \d \d{3}$/;

function berupaAngka(nilai: readonly (string | number | null)[], teks: readonly string[], tulis: (n: number) => string): boolean {
  return nilai.some((n) => n !== null) && nilai.every((n, i) => (n === null ? KOSONG.test(teks[i]!) : typeof n === 'number' && teks[i] === tulis(n)));
}

function jenisKolom(nilai: readonly (string | number | null)[], teks: readonly string[]): Jenis {
  if (berupaAngka(nilai, teks, teksAngka) || berupaAngka(nilai, teks, String)) return 'angka';
  if (berupaAngka(nilai, teks, teksRupiah)) return 'uang';
  return teks.some((s) => TANGGAL.test(s)) && teks.every((s) => TANGGAL.test(s) || KOSONG.test(s)) ? 'tanggal' : 'teks';
}

/** The spaces of a NIP are for reading; in a file they would keep it from being found. */
function polos(teks: string): string {
  const s = NIP_BERJARAK.test(teks) ? teks.replaceAll(' ', '') : teks;
  return s.length > EKSPOR_SEL_MAKS ? `${s.slice(0, EKSPOR_SEL_MAKS - 1)}…` : s;
}

function isiKolom<B>(k: KolomTabel<B>, baris: readonly B[]): { readonly jenis: Jenis; readonly isi: readonly SelEkspor[] } {
  const teks = baris.map((b) => teksSel(k, b));
  const nilai = baris.map((b) => k.nilai?.(b) ?? null);
  const jenis = jenisKolom(nilai, teks);
  switch (jenis) {
    case 'angka':
    case 'uang':
      return { jenis, isi: nilai };
    case 'tanggal':
      return { jenis, isi: teks.map((s) => (TANGGAL.test(s) ? s.replace(TANGGAL, '$3-$2-$1') : null)) };
    case 'teks':
      return { jenis, isi: teks.map(polos) };
  }
}

/** What the table shows, as cells: numbers, money and days keep their kind where every row shows one, all else is the text shown. */
export function isiEkspor<B>(kolom: readonly KolomTabel<B>[], baris: readonly B[]): { kolom: KolomEkspor[]; baris: SelEkspor[][] } {
  const dipakai = kolom.filter((k) => k.tanpaEkspor !== true);
  const isi = dipakai.map((k) => isiKolom(k, baris));
  return { kolom: dipakai.map((k, i) => ({ kepala: k.judul, jenis: isi[i]!.jenis })), baris: baris.map((_, i) => isi.map((k) => k.isi[i] ?? null)) };
}

/** Rows in the order the table would show them. */
export function urutkan<B>(baris: readonly B[], kolom: readonly KolomTabel<B>[], urut: Urutan | null): readonly B[] {
  const nilai = kolom.find((k) => k.id === urut?.kolom)?.nilai;
  if (!nilai) return baris;
  const arah = urut?.arah === 'turun' ? -1 : 1;
  return baris.toSorted((a, b) => arah * bandingkanNilai(nilai(a), nilai(b)));
}
