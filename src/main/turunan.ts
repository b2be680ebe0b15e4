import { segarkanArsip } from './features/arsip/indeks.ts';
import { segarkanKgb } from './features/kgb/turunan.ts';
import { segarkanKini } from './db/kini.ts';
import type { Turunan } from './db/tulis.ts';
import { tanggalDi } from './lib/waktu.ts';

/** The derived rows that the write layer keeps: those of the employees a transaction touches, and the index of the archive. */
export function semuaTurunan(zona: string): readonly Turunan[] {
  return [
    (tx, id) => id.length > 0 && segarkanKini(tx, id, tanggalDi(tx.now, zona)),
    (tx, id) => id.length > 0 && segarkanKgb(tx, id, tanggalDi(tx.now, zona)),
    (tx) => segarkanArsip(tx, zona),
  ];
}
