import { AppError } from '../../../shared/errors.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';

/** A condition on `pegawai_kini` with its parameters, in order. */
export interface SyaratLingkup {
  readonly sql: string;
  readonly nilai: readonly Buffer[];
}

/**
 * Row scope as a condition on `pegawai_kini` under `alias`. Every query that returns something of an employee takes it.
 * An employee without a unit today belongs to no unit's scope.
 */
export function sqlLingkup(lingkup: Lingkup, alias = 'k'): SyaratLingkup {
  switch (lingkup.jenis) {
    case 'semua':
      return { sql: '1=1', nilai: [] };
    case 'unit':
      return { sql: `${alias}.unit_id IN (SELECT unit_id FROM unit_turunan WHERE leluhur_id = ?)`, nilai: [idDariTeks(lingkup.unitId)] };
    case 'diri':
      return { sql: `${alias}.pegawai_id = ?`, nilai: [idDariTeks(lingkup.pegawaiId)] };
  }
}

export function dalamLingkup(db: ReadDb, lingkup: Lingkup, pegawaiId: string): boolean {
  const l = sqlLingkup(lingkup, 'k');
  return db.satu(`SELECT 1 FROM pegawai_kini k WHERE k.pegawai_id = ? AND ${l.sql}`, idDariTeks(pegawaiId), ...l.nilai) !== undefined;
}

/** Throws TIDAK_DITEMUKAN both when there is no such employee and when he lies outside: the answer must not tell which. */
export function wajibDalamLingkup(db: ReadDb, lingkup: Lingkup, pegawaiId: string): void {
  if (dalamLingkup(db, lingkup, pegawaiId)) return;
  throw new AppError('TIDAK_DITEMUKAN', 'Pegawai itu tidak ada, atau berada di luar lingkup unit Anda.', { saran: 'Cari dengan NIP atau nama dari daftar pegawai.' });
}
