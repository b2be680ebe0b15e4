import { bagianSah, bagianTanggal, dariNomorHari, susunTanggal } from './tanggal.ts';

/** Either the ISO date or the reason why the text is none. */
export type HasilTanggal = { readonly nilai: string } | { readonly masalah: string };

/** `lahir`: two-digit years lie in the past. `umum`: they lie between 50 years back and 49 years ahead of `tahunIni`. */
export interface KonteksTanggal {
  readonly jenis: 'lahir' | 'umum';
  readonly tahunIni: number;
}

const BULAN: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, peb: 2, mar: 3, mrt: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7,
  agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12,
};

/** Serial numbers of spreadsheet programs: 20000 is 1954, 80000 is 2119; smaller numbers are more likely something else. */
const SERIAL_TERKECIL = 3654;
const SERIAL_TERBESAR = 80000;

/**
 * The date in what people type or a spreadsheet holds: `1/4/20`, `010420`, `1 Apr 2020`, `2013-04-01 00:00:00`,
 * `5 Mei 1985`, serial numbers. Day before month always (Indonesian order); a time of day is dropped.
 * Returns {masalah} with the reason in Indonesian, never throws.
 */
export function parseTanggal(masukan: string | number | null | undefined, konteks: KonteksTanggal): HasilTanggal {
  if (masukan === null || masukan === undefined) return { masalah: 'Tanggal kosong.' };
  if (typeof masukan === 'number') return dariSerial(masukan);
  const teks = masukan.replace(/[\u00a0\s]+/g, ' ').trim().replace(/^'/, '');
  if (teks === '' || /^[-–—.0/\s]+$/.test(teks)) return { masalah: 'Tanggal kosong.' };
  return (
    bentukIso(teks) ?? bentukAngka(teks, konteks) ?? bentukNamaBulan(teks, konteks) ?? bentukRapat(teks, konteks) ?? {
      masalah: `"${teks}" tidak dikenali sebagai tanggal. Tulis misalnya 01-04-2027.`,
    }
  );
}

function bentukIso(teks: string): HasilTanggal | null {
  const m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/.exec(teks);
  return m ? periksa(+m[1]!, +m[2]!, +m[3]!, teks) : null;
}

function bentukAngka(teks: string, konteks: KonteksTanggal): HasilTanggal | null {
  const m = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?: \d{1,2}[:.]\d{2}.*)?$/.exec(teks);
  return m ? periksa(tahunPenuh(m[3]!, konteks), +m[2]!, +m[1]!, teks) : null;
}

function bentukNamaBulan(teks: string, konteks: KonteksTanggal): HasilTanggal | null {
  const m = /^(?:[a-z']+, ?)?(\d{1,2})[\s.\-/]*([a-z]{3,9})\.?[\s.,\-/]*(\d{4}|\d{2})$/i.exec(teks);
  if (!m) return null;
  const bulan = BULAN[m[2]!.slice(0, 3).toLowerCase()];
  if (bulan === undefined) return { masalah: `Nama bulan "${m[2]}" pada "${teks}" tidak dikenal.` };
  return periksa(tahunPenuh(m[3]!, konteks), bulan, +m[1]!, teks);
}

/** `01042020`, `20200401`, `010420`, and a spreadsheet's serial number that came as text. */
function bentukRapat(teks: string, konteks: KonteksTanggal): HasilTanggal | null {
  if (/^\d{8}$/.test(teks)) {
    const hariDulu = { t: +teks.slice(4), b: +teks.slice(2, 4), h: +teks.slice(0, 2) };
    if (bagianSah(hariDulu.t, hariDulu.b, hariDulu.h)) return periksa(hariDulu.t, hariDulu.b, hariDulu.h, teks);
    return periksa(+teks.slice(0, 4), +teks.slice(4, 6), +teks.slice(6), teks);
  }
  if (/^\d{6}$/.test(teks)) return periksa(tahunPenuh(teks.slice(4), konteks), +teks.slice(2, 4), +teks.slice(0, 2), teks);
  if (/^\d{5}(\.\d+)?$/.test(teks)) return dariSerial(Number(teks));
  return null;
}

function dariSerial(nilai: number): HasilTanggal {
  const hari = Math.floor(nilai);
  if (!Number.isFinite(nilai) || hari < SERIAL_TERKECIL || hari > SERIAL_TERBESAR) {
    return { masalah: `Angka ${nilai} bukan tanggal. Format sel sebagai Tanggal atau tulis misalnya 01-04-2027.` };
  }
  // Serial 25569 is 1970-01-01; from 1900-03-01 on the phantom 29 February 1900 of the format is past.
  return { nilai: dariNomorHari(hari - 25569) };
}

function tahunPenuh(teks: string, { jenis, tahunIni }: KonteksTanggal): number {
  if (teks.length === 4) return +teks;
  const abad = Math.floor(tahunIni / 100) * 100;
  const t = abad + +teks;
  const terbesar = jenis === 'lahir' ? tahunIni : tahunIni + 49;
  if (t > terbesar) return t - 100;
  return jenis === 'umum' && t < tahunIni - 50 ? t + 100 : t;
}

function periksa(tahun: number, bulan: number, hari: number, teks: string): HasilTanggal {
  if (bagianSah(tahun, bulan, hari)) return { nilai: susunTanggal(tahun, bulan, hari) };
  if (bulan > 12 && hari <= 12) {
    return { masalah: `"${teks}": bulan ${bulan} tidak ada. Urutannya hari, bulan, tahun.` };
  }
  return { masalah: `"${teks}" bukan tanggal yang ada di kalender.` };
}

/** Year of an ISO date, to build a KonteksTanggal from `ctx.now`'s date. */
export function konteksTanggal(jenis: KonteksTanggal['jenis'], hariIni: string): KonteksTanggal {
  return { jenis, tahunIni: bagianTanggal(hariIni).tahun };
}
