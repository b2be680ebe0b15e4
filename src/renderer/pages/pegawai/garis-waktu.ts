import type { Keluar } from '../../../shared/contract.ts';

export type Peristiwa = Keluar<'pegawai.garisWaktu'>[number];
/** How an event is drawn: golongan above the line, jabatan below it, pay as a stroke, the rest as a small ring on the line. */
export type Bentuk = 'golongan' | 'jabatan' | 'gaji' | 'awal' | 'lain';

export interface Tanda {
  readonly p: Peristiwa;
  readonly x: number;
  readonly bentuk: Bentuk;
  /** Short word beside the mark; '' where there is no room. */
  readonly label: string;
}

export interface Garis {
  readonly tanda: readonly Tanda[];
  readonly tahun: readonly { readonly x: number; readonly tahun: number; readonly tertulis: boolean }[];
  readonly x: (tanggal: string) => number;
}

const TEPI = 14;
const JARAK_LABEL = 34;
const JARAK_TAHUN = 38;
const BAGIAN_LAMPAU = 0.75;

/** Years as a number with the day as its fraction; a year alone lies in its middle, '' is null. */
export function posisiTahun(tanggal: string): number | null {
  const m = /^(\d{4})(?:-(\d\d)-(\d\d))?/.exec(tanggal);
  if (!m) return null;
  return m[2] ? Number(m[1]) + (Number(m[2]) - 1 + (Number(m[3]) - 1) / 31) / 12 : Number(m[1]) + 0.5;
}

function bentuk(kode: string): Bentuk {
  switch (kode) {
    case 'pangkat':
      return 'golongan';
    case 'jabatan':
    case 'penugasan':
      return 'jabatan';
    case 'kgb':
    case 'pmk':
      return 'gaji';
    case 'data_utama':
      return 'awal';
    default:
      return 'lain';
  }
}

/** Family and the like have their own tables; the line is the career. */
const BUKAN_KARIER: ReadonlySet<string> = new Set(['perkawinan', 'pasangan', 'anak', 'orang_tua', 'saudara', 'organisasi', 'cuti', 'angka_kredit', 'kinerja_periodik']);

/** Where everything stands on a line of `lebar` px from the first event to `akhir` (retirement), at least to `kini`. */
export function susunGaris(semua: readonly Peristiwa[], lebar: number, kini: string, akhir: string | null): Garis {
  const pakai = semua.filter((p) => !BUKAN_KARIER.has(p.kode) && posisiTahun(p.tanggal) !== null);
  const angka = [...pakai.map((p) => posisiTahun(p.tanggal) ?? 0), posisiTahun(kini) ?? 0, ...(akhir ? [posisiTahun(akhir) ?? 0] : [])];
  const mulai = Math.floor(Math.min(...angka));
  const selesai = Math.max(Math.ceil(Math.max(...angka)), mulai + 1);
  const batas = posisiTahun(kini) ?? selesai;
  const penuh = lebar - 2 * TEPI;
  // The years to come hold nothing yet: they get at most a quarter of the width, and fewer numbers.
  const lampau = Math.max(penuh * ((batas - mulai) / (selesai - mulai)), penuh * BAGIAN_LAMPAU);
  const skala = lampau / Math.max(batas - mulai, 0.1);
  const skalaDepan = (penuh - lampau) / Math.max(selesai - batas, 0.1);
  const keX = (th: number): number => TEPI + (th <= batas ? (th - mulai) * skala : lampau + (th - batas) * skalaDepan);
  const x = (tanggal: string): number => keX(posisiTahun(tanggal) ?? mulai);
  const ujung: Record<string, number> = {};
  const tanda = pakai.map((p): Tanda => {
    const b = bentuk(p.kode);
    const di = x(p.tanggal);
    const teks = b === 'golongan' ? (p.ringkas.split(' · ')[0] ?? '') : '';
    const muat = teks !== '' && di - (ujung[b] ?? -JARAK_LABEL) >= JARAK_LABEL;
    if (muat) ujung[b] = di;
    return { p, x: di, bentuk: b, label: muat ? teks : '' };
  });
  const tiap = (s: number): number => [1, 2, 5, 10, 20].find((n) => n * s >= JARAK_TAHUN) ?? 20;
  const tahun = Array.from({ length: selesai - mulai + 1 }, (_, i) => mulai + i).map((th) => ({ x: keX(th), tahun: th, tertulis: th % tiap(th <= batas ? skala : skalaDepan) === 0 && (th <= batas || keX(th) - keX(batas) > JARAK_TAHUN / 2) }));
  return { tanda, tahun, x };
}
