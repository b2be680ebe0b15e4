/** ISO date arithmetic on text: no time zone can shift a day, and text compares in date order. */

/** Y-m-d numbers of an ISO date; the text is trusted (checked at the boundary with `tanggalSah`). */
export interface BagianTanggal {
  readonly tahun: number;
  readonly bulan: number;
  readonly hari: number;
}

/** A length of service in full years and the remaining full months (0–11) and days. */
export interface SelisihTanggal {
  readonly tahun: number;
  readonly bulan: number;
  readonly hari: number;
}

const NAMA_BULAN = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
  'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const;

const NAMA_HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Month name, 1–12. */
export function namaBulan(bulan: number): string {
  return NAMA_BULAN[bulan - 1] ?? '';
}

/** Parts of 'YYYY-MM-DD'. */
export function bagianTanggal(tanggal: string): BagianTanggal {
  return { tahun: angka(tanggal, 0, 4), bulan: angka(tanggal, 5, 7), hari: angka(tanggal, 8, 10) };
}

/** Digits of a trusted text as a number; several times faster than slicing, and this runs for every date of every employee. */
function angka(teks: string, mulai: number, akhir: number): number {
  let n = 0;
  for (let i = mulai; i < akhir; i++) n = n * 10 + teks.charCodeAt(i) - 48;
  return n;
}

/** 'YYYY-MM-DD' from parts that are already valid (year of four digits). */
export function susunTanggal(tahun: number, bulan: number, hari: number): string {
  return `${tahun}-${dua(bulan)}-${dua(hari)}`;
}

function dua(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Days in a month of the Gregorian calendar. */
export function hariDalamBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0 ? 29 : 28;
  return bulan === 4 || bulan === 6 || bulan === 9 || bulan === 11 ? 30 : 31;
}

/** True for an existing day written 'YYYY-MM-DD' (year 1900–2200). */
export function tanggalSah(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false;
  const { tahun, bulan, hari } = bagianTanggal(teks);
  return bagianSah(tahun, bulan, hari);
}

/** True when the three numbers name an existing day between 1900 and 2200. */
export function bagianSah(tahun: number, bulan: number, hari: number): boolean {
  if (tahun < 1900 || tahun > 2200 || bulan < 1 || bulan > 12 || hari < 1) return false;
  return hari <= hariDalamBulan(tahun, bulan);
}

/** Adds calendar months (negative too); a day that the target month lacks becomes its last day (31-01 + 1 → 28-02). */
export function tambahBulan(tanggal: string, jumlah: number): string {
  const { tahun, bulan, hari } = bagianTanggal(tanggal);
  const total = tahun * 12 + (bulan - 1) + jumlah;
  const t = Math.floor(total / 12);
  const b = total - t * 12 + 1;
  return susunTanggal(t, b, hari <= 28 ? hari : Math.min(hari, hariDalamBulan(t, b)));
}

/** Adds calendar years; 29 February becomes the 28th outside leap years. */
export function tambahTahun(tanggal: string, jumlah: number): string {
  return tambahBulan(tanggal, jumlah * 12);
}

/** Days since 1970-01-01 (negative before). */
export function nomorHari(tanggal: string): number {
  const { tahun, bulan, hari } = bagianTanggal(tanggal);
  const y = bulan <= 2 ? tahun - 1 : tahun;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5) + hari - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** The date of a day number: the inverse of `nomorHari`. */
export function dariNomorHari(nomor: number): string {
  const z = nomor + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const sisaTahun = doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096);
  const yoe = Math.floor(sisaTahun / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const bulan = mp < 10 ? mp + 3 : mp - 9;
  return susunTanggal(yoe + era * 400 + (bulan <= 2 ? 1 : 0), bulan, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

/** Adds days (negative too). */
export function tambahHari(tanggal: string, jumlah: number): string {
  return dariNomorHari(nomorHari(tanggal) + jumlah);
}

/** Days from `awal` to `akhir`, 0 when equal. */
export function selisihHari(awal: string, akhir: string): number {
  return nomorHari(akhir) - nomorHari(awal);
}

/** Weekday 0 = Sunday … 6 = Saturday. */
export function hariMinggu(tanggal: string): number {
  return (((nomorHari(tanggal) + 4) % 7) + 7) % 7;
}

/** Full years, months and days from `awal` to `akhir`; all 0 when `akhir` is not later. */
export function selisih(awal: string, akhir: string): SelisihTanggal {
  if (akhir <= awal) return { tahun: 0, bulan: 0, hari: 0 };
  const bulanPenuh = selisihBulan(awal, akhir);
  return {
    tahun: Math.floor(bulanPenuh / 12),
    bulan: bulanPenuh % 12,
    hari: selisihHari(tambahBulan(awal, bulanPenuh), akhir),
  };
}

/** Full months from `awal` to `akhir`, 0 when `akhir` is not later. The end is exclusive: 01-01 to 01-02 is one. */
export function selisihBulan(awal: string, akhir: string): number {
  if (akhir <= awal) return 0;
  const a = bagianTanggal(awal);
  const b = bagianTanggal(akhir);
  const n = (b.tahun - a.tahun) * 12 + (b.bulan - a.bulan);
  return tambahBulan(awal, n) <= akhir ? n : n - 1;
}

/** First day of the month of the date. */
export function awalBulan(tanggal: string): string {
  return `${tanggal.slice(0, 7)}-01`;
}

/** First day of the month after the date. */
export function awalBulanBerikut(tanggal: string): string {
  return tambahBulan(awalBulan(tanggal), 1);
}

/** The date itself when it is the first of a month, else the first of the next one. */
export function awalBulanSejak(tanggal: string): string {
  return tanggal.endsWith('-01') ? tanggal : awalBulanBerikut(tanggal);
}

/** 'ringkas' 01-04-2027, 'panjang' 1 April 2027, 'hari' Kamis, 1 April 2027, 'bulan' April 2027. */
export function formatTanggal(tanggal: string, bentuk: 'ringkas' | 'panjang' | 'hari' | 'bulan' = 'ringkas'): string {
  const { tahun, bulan, hari } = bagianTanggal(tanggal);
  switch (bentuk) {
    case 'ringkas':
      return `${dua(hari)}-${dua(bulan)}-${tahun}`;
    case 'panjang':
      return `${hari} ${namaBulan(bulan)} ${tahun}`;
    case 'hari':
      return `${NAMA_HARI[hariMinggu(tanggal)] ?? ''}, ${hari} ${namaBulan(bulan)} ${tahun}`;
    case 'bulan':
      return `${namaBulan(bulan)} ${tahun}`;
  }
}
