import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { blob, customType, index, integer, sql, text } from '../drizzle.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** UUIDv7 as 16 bytes in the file, text everywhere else (twice the insert rate of text keys). */
export const kolomId = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (teks) => idDariTeks(teks),
  fromDriver: (b) => idKeTeks(b),
});

/** Columns of every row that the write layer keeps: who, when, which revision; rows end by `dihapus_pada`. */
export const kolomUmum = {
  id: kolomId('id').primaryKey(),
  rev: integer('rev').notNull(),
  dibuatPada: integer('dibuat_pada').notNull(),
  dibuatOleh: kolomId('dibuat_oleh'),
  diubahPada: integer('diubah_pada').notNull(),
  diubahOleh: kolomId('diubah_oleh'),
  dihapusPada: integer('dihapus_pada'),
} as const;

/** What lies in the bin is found without walking the table; the index holds only deleted rows. */
export function indeksSampah(tabel: string, dihapusPada: SQLiteColumn) {
  return index(`${tabel}_dihapus`)
    .on(dihapusPada)
    .where(sql`dihapus_pada IS NOT NULL`);
}

export { blob, integer, text };
