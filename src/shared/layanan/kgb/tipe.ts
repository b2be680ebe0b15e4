import type { DasarGaji } from '../../domain/dasar-gaji.ts';
import type { Temuan } from '../../errors.ts';

/** The decree a KGB is computed from. */
export type DasarKgb = DasarGaji;

/** Why a KGB is held (`tolak`), needs a look (`peringatan`) or is explained (`catatan`). */
export type AlasanKgb = Temuan;

/** One KGB of one employee. */
export interface LangkahKgb {
  readonly idPegawai: string;
  readonly nip: string;
  readonly nama: string;
  /** True when it is to be given on `tanggal`; false when one of `alasan` is a `tolak`. */
  readonly jatuhTempo: boolean;
  /** TMT of the KGB, always the first of a month; where it is held without known end, the date it would have had. */
  readonly tanggal: string;
  /** The date before postponement, punishment or leave moved it; equal to `tanggal` when nothing did. */
  readonly tanggalSemula: string;
  readonly golongan: string;
  /** MKG on `tanggal`. */
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  /** What is paid (80 % for CPNS), rupiah; null when no salary table is on file for the date (then held). */
  readonly gajiLama: number | null;
  readonly gajiBaru: number | null;
  /** The table value before the CPNS percentage. */
  readonly gajiLamaPenuh: number | null;
  readonly gajiBaruPenuh: number | null;
  readonly persenGaji: number;
  readonly alasan: readonly AlasanKgb[];
  readonly dasar: DasarKgb;
  /** TMT of the next KGB if the conditions are met; null = none. */
  readonly berikut: string | null;
  readonly berikutSebab: 'maksimal' | 'berhenti' | 'tertahan' | null;
  /** Legal basis of giving it: another one for PNS than for PPPK. */
  readonly dasarHukum: string;
  /** Legal basis of the pay figures: the salary table in force on `tanggal`. */
  readonly dasarHukumGaji: string | null;
  /** Latest day to issue the notice (two months before by default). */
  readonly terbitPalingLambat: string;
  /** 1 for the first KGB after `dasar`; more when earlier ones are not recorded. */
  readonly ke: number;
  /** TMT of the earlier KGB after `dasar` for which no record exists. */
  readonly belumTercatat: readonly string[];
  /** True when `tanggal` lies before the day asked for: due late, with its own TMT. */
  readonly terlambat: boolean;
}

/** The next KGB of one employee, or why there is none. */
export type HasilKgb =
  | { readonly status: 'langkah'; readonly langkah: LangkahKgb }
  | { readonly status: 'maksimal'; readonly dasar: DasarKgb; readonly alasan: readonly AlasanKgb[] }
  | { readonly status: 'tanpaDasar'; readonly alasan: readonly AlasanKgb[] };

export interface OpsiKgb {
  /** The day from which one looks, ISO. Decrees that begin later are not yet the basis, KGB before it are late. */
  readonly pada?: string | undefined;
}
