import type { Impor } from './alamat.ts';

type Kolom = Impor['kepala'][number];
/** What the officer chose: a target, `null` for "not used", or nothing yet. */
export type Keputusan = Readonly<Record<number, string | null>>;

/** Target of a column now: the choice of the officer, else the proposal. */
export function sasaranKini(k: Kolom, keputusan: Keputusan): string | null {
  const pilih = keputusan[k.indeks];
  return pilih === undefined ? k.sasaran : pilih;
}

/** Columns somebody still has to decide about: the program was not sure. */
export function belumDiputuskan(kepala: readonly Kolom[], keputusan: Keputusan): readonly Kolom[] {
  return kepala.filter((k) => k.yakin === 'perlu_dipilih' && keputusan[k.indeks] === undefined);
}

export interface PeriksaPemetaan {
  readonly belum: readonly Kolom[];
  /** Required targets no column fills. */
  readonly kurang: readonly string[];
  /** Targets chosen for more than one column. */
  readonly ganda: readonly string[];
}

export function periksaPemetaan(impor: Pick<Impor, 'kepala' | 'sasaran'>, keputusan: Keputusan): PeriksaPemetaan {
  const dipakai = impor.kepala.flatMap((k) => sasaranKini(k, keputusan) ?? []);
  const label = (kode: string): string => impor.sasaran.find((s) => s.kode === kode)?.label ?? kode;
  return {
    belum: belumDiputuskan(impor.kepala, keputusan),
    kurang: impor.sasaran.filter((s) => s.wajib && !dipakai.includes(s.kode)).map((s) => s.label),
    ganda: [...new Set(dipakai.filter((d, i) => dipakai.indexOf(d) !== i))].map(label),
  };
}
