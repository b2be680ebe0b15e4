import { hariMinggu, tambahHari } from './tanggal.ts';

/** The working week and the days off: national holidays and cuti bersama, ISO dates. */
export interface KalenderKerja {
  readonly hariPerMinggu: 5 | 6;
  readonly libur: ReadonlySet<string>;
}

/** True when the office works on the date: not Sunday, not Saturday in a 5-day week, no holiday. */
export function hariKerja(tanggal: string, kalender: KalenderKerja): boolean {
  const hari = hariMinggu(tanggal);
  if (hari === 0 || (hari === 6 && kalender.hariPerMinggu === 5)) return false;
  return !kalender.libur.has(tanggal);
}

/** Working days from `mulai` to `sampai`, both included; 0 when `sampai` is earlier. */
export function hitungHariKerja(mulai: string, sampai: string, kalender: KalenderKerja): number {
  let jumlah = 0;
  for (let t = mulai; t <= sampai; t = tambahHari(t, 1)) if (hariKerja(t, kalender)) jumlah++;
  return jumlah;
}

/** The date `jumlah` working days after `tanggal` (not counting it): a limit of 1 day from Friday is Monday. 0 gives the date itself. */
export function tambahHariKerja(tanggal: string, jumlah: number, kalender: KalenderKerja): string {
  let t = tanggal;
  // Ten years without a working day would be a broken calendar, not a long wait.
  for (let sisa = jumlah, batas = 3650; sisa > 0 && batas > 0; batas--) {
    t = tambahHari(t, 1);
    if (hariKerja(t, kalender)) sisa--;
  }
  return t;
}
