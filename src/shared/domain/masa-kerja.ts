import type { AturanMasaKerjaGolongan } from './isi-aturan.ts';
import { kelompokGolongan } from './golongan.ts';
import { selisih, selisihBulan, tambahBulan, tambahHari } from './tanggal.ts';

/** A length of service: full years and 0–11 months. */
export interface MasaKerja {
  readonly tahun: number;
  readonly bulan: number;
}

/** A leave without pay (CLTN); both days included; null = not ended. */
export interface MasaTanpaHitung {
  readonly mulai: string;
  readonly selesai: string | null;
}

/** Years and months as months. */
export function keBulan(masa: MasaKerja): number {
  return masa.tahun * 12 + masa.bulan;
}

/** Months as years and months; a negative count becomes 0. */
export function dariBulan(bulan: number): MasaKerja {
  const n = Math.max(0, bulan);
  return { tahun: Math.floor(n / 12), bulan: n % 12 };
}

/** Sum of two lengths. */
export function tambahMasaKerja(a: MasaKerja, b: MasaKerja): MasaKerja {
  return dariBulan(keBulan(a) + keBulan(b));
}

/** '12 tahun 4 bulan'; '12 th 04 bl' when short. */
export function formatMasaKerja(masa: MasaKerja, ringkas = false): string {
  return ringkas
    ? `${masa.tahun} th ${String(masa.bulan).padStart(2, '0')} bl`
    : `${masa.tahun} tahun ${masa.bulan} bulan`;
}

/**
 * The MKG after a promotion from one golongan to another: the months of the rule are added for each group boundary
 * crossed (I→II −72, II→III −60, III→IV 0 in the default file); a demotion gives them back. Never below 0.
 */
export function geserMkg(mkg: MasaKerja, dari: string, ke: string, aturan: AturanMasaKerjaGolongan): MasaKerja {
  return dariBulan(keBulan(mkg) + bulanGeser(dari, ke, aturan));
}

function bulanGeser(dari: string, ke: string, aturan: AturanMasaKerjaGolongan): number {
  const a = URUTAN.indexOf(kelompokGolongan(dari));
  const b = URUTAN.indexOf(kelompokGolongan(ke));
  if (a < 0 || b < 0 || a === b || !dari.includes('/') || !ke.includes('/')) return 0;
  let jumlah = 0;
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) {
    jumlah += aturan.geser.find((g) => g.dari === URUTAN[i] && g.ke === URUTAN[i + 1])?.bulan ?? 0;
  }
  return a < b ? jumlah : -jumlah;
}

const URUTAN: readonly string[] = ['I', 'II', 'III', 'IV'];

/**
 * The date on which service that began on `tmt` with `mkg` reaches `target` months, when the given leaves do not count.
 * Leaves before `tmt` are already in the MKG of the decree. A leave pushes the date by its own length (months, then days);
 * a leave without end that began before the date gives null. `target` below the MKG gives `tmt`.
 */
export function tanggalMencapaiMkg(
  tmt: string,
  mkg: MasaKerja,
  target: number,
  tanpaHitung: readonly MasaTanpaHitung[] = [],
): string | null {
  let tanggal = tambahBulan(tmt, Math.max(0, target - keBulan(mkg)));
  if (tanpaHitung.length === 0) return tanggal;
  for (const masa of gabungMasa(tanpaHitung)) {
    if (masa.mulai >= tanggal) break;
    if (masa.selesai !== null && masa.selesai < tmt) continue;
    if (masa.selesai === null) return null;
    const mulai = masa.mulai < tmt ? tmt : masa.mulai;
    const lama = selisih(mulai, tambahHari(masa.selesai, 1));
    tanggal = tambahHari(tambahBulan(tanggal, lama.tahun * 12 + lama.bulan), lama.hari);
  }
  return tanggal;
}

/** The MKG on a date from a decree's TMT and MKG; the leaves after the TMT are removed. The TMT's own MKG before it. */
export function mkgPada(
  tmt: string,
  mkg: MasaKerja,
  tanggal: string,
  tanpaHitung: readonly MasaTanpaHitung[] = [],
): MasaKerja {
  if (tanggal <= tmt) return mkg;
  if (tanpaHitung.length === 0) return dariBulan(keBulan(mkg) + selisihBulan(tmt, tanggal));
  // Search by the one definition of a leave's effect, so that MKG and due date can never disagree.
  let bulan = selisihBulan(tmt, tanggal);
  while (bulan > 0) {
    const capai = tanggalMencapaiMkg(tmt, mkg, keBulan(mkg) + bulan, tanpaHitung);
    if (capai !== null && capai <= tanggal) break;
    bulan--;
  }
  return dariBulan(keBulan(mkg) + bulan);
}

/** Sorted by start, overlapping or adjoining leaves joined. */
export function gabungMasa(masa: readonly MasaTanpaHitung[]): readonly MasaTanpaHitung[] {
  if (masa.length < 2) return masa;
  const urut = masa.toSorted((a, b) => (a.mulai < b.mulai ? -1 : 1));
  const hasil: MasaTanpaHitung[] = [];
  for (const m of urut) {
    const akhir = hasil.at(-1);
    if (akhir === undefined || (akhir.selesai !== null && m.mulai > tambahHari(akhir.selesai, 1))) hasil.push(m);
    else if (akhir.selesai !== null && (m.selesai === null || m.selesai > akhir.selesai)) {
      hasil[hasil.length - 1] = { mulai: akhir.mulai, selesai: m.selesai };
    }
  }
  return hasil;
}
