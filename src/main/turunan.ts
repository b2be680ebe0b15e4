import { segarkanKgb } from './features/kgb/turunan.ts';
import { segarkanKini } from './db/kini.ts';
import type { Turunan } from './db/tulis.ts';
import { tanggalDi } from './lib/waktu.ts';

/** The derived rows that the write layer keeps in every transaction that touches an employee. */
export function semuaTurunan(zona: string): readonly Turunan[] {
  return [
    (tx, id) => segarkanKini(tx, id, tanggalDi(tx.now, zona)),
    (tx, id) => segarkanKgb(tx, id, tanggalDi(tx.now, zona)),
  ];
}
