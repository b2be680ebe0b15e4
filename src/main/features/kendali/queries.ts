import { KEADAAN_LEMBAR, type KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import type { ReadDb } from '../../db/buka.ts';
import { lembarBerikut } from './pesan.ts';

export interface RingkasKertas {
  readonly kertas: string;
  readonly diterima: number;
  readonly keadaan: Readonly<Record<KeadaanLembar, number>>;
  /** The serial with which the stack goes on, null when nothing is left. */
  readonly berikut: string | null;
}

/** How many sheets of a paper are in which state; the states add up to what was received. */
export function ringkasLembar(db: ReadDb, kertas: string): RingkasKertas {
  const jumlah = new Map(db.baca<{ keadaan: KeadaanLembar; n: number }>('SELECT keadaan, count(*) n FROM lembar WHERE kertas = ? GROUP BY keadaan', kertas).map((b) => [b.keadaan, b.n]));
  const { n } = db.satu<{ n: number }>('SELECT coalesce(sum(jumlah), 0) n FROM penerimaan_lembar WHERE kertas = ?', kertas)!;
  const keadaan = Object.fromEntries(KEADAAN_LEMBAR.map((k) => [k, jumlah.get(k) ?? 0])) as Record<KeadaanLembar, number>;
  return { kertas, diterima: n, keadaan, berikut: lembarBerikut(db, kertas)?.seri ?? null };
}

/** Papers that were ever received. */
export function kertasKendali(db: ReadDb): string[] {
  return db.baca<{ kertas: string }>('SELECT DISTINCT kertas FROM penerimaan_lembar ORDER BY kertas').map((b) => b.kertas);
}
