import { blob, customType, integer, text } from 'drizzle-orm/sqlite-core';
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

export { blob, integer, text };
