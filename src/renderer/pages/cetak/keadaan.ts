import type { Keluar } from '../../../shared/contract.ts';
import type { WarnaKeadaan } from '../../components/Lencana.tsx';
import { teksAngka } from '../../lib/bentuk.ts';
import { teksCetak } from '../../teks/cetak.ts';
import { teksRangkaian } from '../../teks/rangkaian.ts';

export type Pekerjaan = Keluar<'cetak.antrean'>[number];
export type KeadaanCetak = Pekerjaan['keadaan'];
export type Pencetak = Keluar<'cetak.pencetak'>[number];
export type Kertas = Keluar<'cetak.kertas'>[number];

/** Green is for what the printer itself reported as done, nothing else. */
export const WARNA_CETAK: Readonly<Record<KeadaanCetak, WarnaKeadaan>> = {
  menunggu: 'redup', dicek: 'redup', dikirim: 'kuning', mencetak: 'kuning', selesai: 'hijau', gagal: 'merah', dibatalkan: 'redup', 'tak-diketahui': 'kuning', disimpan: 'kuning',
};

export type Rangkaian = Keluar<'rangkaian.daftar'>['baris'][number];
export type LembarCetak = Keluar<'rangkaian.lembar'>['baris'][number];

/** Green only where every sheet is out. */
export const WARNA_RANGKAIAN: Readonly<Record<Rangkaian['keadaan'], WarnaKeadaan>> = {
  menunggu: 'redup', berjalan: 'kuning', 'periksa-lembar-pertama': 'kuning', dijeda: 'redup', 'perlu-orang': 'merah', selesai: 'hijau', dibatalkan: 'redup',
};

export const WARNA_LEMBAR: Readonly<Record<LembarCetak['keadaan'], WarnaKeadaan>> = { menunggu: 'redup', dikirim: 'kuning', tercetak: 'hijau', ragu: 'merah', rusak: 'redup', diulang: 'redup', batal: 'redup' };

/** The state of an order in words, with the reason it stands where there is one. */
export function teksKeadaanRangkaian(r: Pick<Rangkaian, 'keadaan' | 'sebab'>): string {
  return r.sebab === '' || r.keadaan === 'selesai' || r.keadaan === 'dibatalkan' ? teksRangkaian.keadaan[r.keadaan] : teksRangkaian.sebab[r.sebab];
}

/** Something may still happen to it by itself. */
export function rangkaianJalan(r: Pick<Rangkaian, 'keadaan' | 'dikirim'>): boolean {
  return r.keadaan === 'menunggu' || r.keadaan === 'berjalan' || (r.dikirim > 0 && r.keadaan !== 'selesai' && r.keadaan !== 'perlu-orang');
}

const KEADAAN = ['menunggu', 'dicek', 'dikirim', 'mencetak', 'selesai', 'gagal', 'dibatalkan', 'tak-diketahui', 'disimpan'] as const satisfies readonly KeadaanCetak[];

export const WARNA_PENCETAK: Readonly<Record<Pencetak['status'], WarnaKeadaan>> = { siap: 'hijau', sibuk: 'kuning', berhenti: 'merah', 'tak-terjangkau': 'merah' };

/** The state of a job in words, with its pages while they are counted. */
export function teksKeadaan(p: Pick<Pekerjaan, 'keadaan' | 'lembarSelesai' | 'halaman'>): string {
  if (p.keadaan === 'mencetak') return teksCetak.mencetakN(teksAngka(p.lembarSelesai), teksAngka(p.halaman));
  if (p.keadaan === 'tak-diketahui' && p.lembarSelesai > 0) return teksCetak.belumN(teksAngka(p.lembarSelesai), teksAngka(p.halaman));
  return teksCetak.keadaan[p.keadaan];
}

/** A line of the print log: `disimpan: Disimpan untuk …` → its state and the words behind it. */
export function uraiHasil(hasil: string): { readonly keadaan: KeadaanCetak | null; readonly pesan: string } {
  const [awal = '', ...sisa] = hasil.split(':');
  const keadaan = KEADAAN.find((k) => k === awal.trim()) ?? null;
  return { keadaan, pesan: keadaan === null ? hasil : sisa.join(':').trim() };
}

/** The state of a log line in words. */
export function teksHasil(hasil: string): string {
  const { keadaan, pesan } = uraiHasil(hasil);
  return keadaan === null ? pesan : teksCetak.keadaan[keadaan];
}

/** `media-empty-error` in the words of the office; an unknown reason as the printer gave it. */
export function teksAlasan(alasan: string): string {
  const pokok = alasan.replace(/-(error|warning|report)$/, '');
  const kata: Readonly<Record<string, string>> = teksCetak.alasan;
  return kata[pokok] ?? alasan;
}

/** The printer may still say something about it. */
export function masihJalan(k: KeadaanCetak): boolean {
  return k === 'menunggu' || k === 'dicek' || k === 'dikirim' || k === 'mencetak';
}

export function bisaBatal(k: KeadaanCetak): boolean {
  return masihJalan(k) || k === 'tak-diketahui';
}

export function bisaUlang(k: KeadaanCetak): boolean {
  return k === 'gagal' || k === 'dibatalkan' || k === 'tak-diketahui';
}

const SELISIH_MM = 1.5;

/** Does the printer name this size, upright or lying? A printer that names none takes any. */
export function menyediakan(p: Pick<Pencetak, 'ukuran'>, k: Pick<Kertas, 'lebarMm' | 'tinggiMm'>): boolean {
  const sama = (a: number, b: number): boolean => Math.abs(a - b) <= SELISIH_MM;
  return p.ukuran.length === 0 || p.ukuran.some((u) => (sama(u.lebarMm, k.lebarMm) && sama(u.tinggiMm, k.tinggiMm)) || (sama(u.lebarMm, k.tinggiMm) && sama(u.tinggiMm, k.lebarMm)));
}

/** A printer's own name of a size (`custom_f4_215x330mm`) as people know it: `F4`. */
export function namaUkuran(nama: string): string {
  const [awal = '', tengah = ''] = nama.split('_');
  return /^(iso|na|jis|jpn|prc|roc|om|oe|custom)$/.test(awal) && tengah !== '' ? tengah.toUpperCase() : nama;
}

/** Ids in portions that one call takes. */
export function potong<T>(isi: readonly T[], besar: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(isi.length / besar) }, (_, i) => isi.slice(i * besar, (i + 1) * besar));
}
