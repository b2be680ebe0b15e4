import type { AturanBerlaku } from '../../../../shared/domain/aturan.ts';
import type { MasaTanpaHitung } from '../../../../shared/domain/masa-kerja.ts';
import { tambahHari } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import type { Jalur } from './jalur.ts';
import type { Kamus } from './kamus.ts';
import { DAERAH, type UnitContoh } from './unit.ts';

export type Baris = Record<string, string | number | null>;

/** One synthetic employee: permanent facts and the rows of every history, by the code of its definition. */
export interface Orang {
  readonly dataUtama: Baris;
  readonly riwayat: Readonly<Record<string, Baris[]>>;
  readonly kasus: string | null;
}

/** What the generator needs from outside; it never reads a clock or a database. */
export interface Bahan {
  readonly benih: number;
  readonly perTanggal: string;
  readonly aturan: AturanBerlaku;
  readonly kamus: Kamus;
  readonly unit: readonly UnitContoh[];
  readonly idUnit: (kunci: string) => string;
  readonly unitJalur: (j: Jalur, jenis: Jalur['unit'][number]) => readonly UnitContoh[];
  /** Serial numbers given so far, by the digits before them: no NIP and no NIK twice. */
  readonly seri: Map<string, number>;
}

/** What a person is to be, before anything is drawn. */
export interface Permintaan {
  readonly urut: number;
  readonly jalur: Jalur;
  readonly jenisAsn: 'PNS' | 'PPPK';
  /** The structural post, or null. */
  readonly pos: UnitContoh | null;
  /** First of the month in which the next KGB shall fall; null: as it comes. */
  readonly kgb: string | null;
  readonly kasus: string | null;
  /** Overrides of an awkward case. */
  readonly khusus?: Khusus;
}

export interface Khusus {
  readonly masaKerja?: readonly [number, number];
  readonly golongan?: string;
  readonly batas?: string;
  readonly selang?: number;
  readonly tmt?: string;
  readonly tmtPns?: string | null;
  readonly nama?: string;
  readonly unit?: string;
  readonly cltn?: readonly MasaTanpaHitung[];
  readonly pmk?: { readonly tmt: string; readonly tambahBulan: number };
  readonly geserKgb?: (tanggal: string) => string;
  /** Promotion by adjustment of education, this many months after the appointment. */
  readonly penyesuaianBulan?: number;
  /** TMT of the pension that the birth date shall lead to. */
  readonly pensiun?: string;
  readonly paruhWaktu?: boolean;
  readonly samaHari?: boolean;
  /** Last touch on the finished rows. */
  readonly akhir?: (o: Orang, a: Acak) => void;
}

export const BUPATI = `Bupati ${DAERAH}`;

/** Columns of a decree dated some weeks before it takes effect. */
export function sk(a: Acak, kode: string, berlaku: string, pejabat = BUPATI): Baris {
  const tanggal = tambahHari(berlaku, -a.bulat(8, 60));
  return { sk_nomor: `${kode}/${a.bulat(1, 4999)}/BKPSDM/${tanggal.slice(0, 4)}`, sk_tanggal: tanggal, sk_pejabat: pejabat };
}

/** The next serial after a prefix, as digits of the given width, counting from `awal`. */
export function seriBerikut(seri: Map<string, number>, awalan: string, lebar: number, awal: number): string {
  const n = seri.get(awalan) ?? awal;
  seri.set(awalan, n + 1);
  return String(n).padStart(lebar, '0');
}
