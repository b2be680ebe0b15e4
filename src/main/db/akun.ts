import { berhak, type Lingkup, type Peran } from '../../shared/izin.ts';
import { sha256 } from '../lib/crypto.ts';
import { idDariTeks } from '../lib/id.ts';
import type { ReadDb } from './buka.ts';

interface BarisAkun {
  readonly peran: string;
  readonly unit_id: Buffer | null;
  readonly pegawai_id: Buffer | null;
  readonly sandi: string;
}

/**
 * What a session rests on: role, scope and password of the account as they stand in the file now; null when the account
 * is switched off or gone. Another process (the command line beside the web host) may have changed it.
 */
export function capAkun(db: ReadDb, penggunaId: string): string | null {
  const b = db.satu<BarisAkun>('SELECT peran, unit_id, pegawai_id, sandi FROM pengguna WHERE id = ? AND aktif = 1 AND dihapus_pada IS NULL', idDariTeks(penggunaId));
  return b ? sha256([b.peran, b.unit_id?.toString('hex') ?? '', b.pegawai_id?.toString('hex') ?? '', b.sandi].join('\n')) : null;
}

/** A job belongs to who started it; those with the right see all. A condition on `tugas`. */
export function syaratMilik(sesi: { readonly peran: Peran; readonly lingkup: Lingkup; readonly penggunaId: string }): { readonly sql: string; readonly nilai: readonly Buffer[] } {
  return berhak(sesi.peran, 'tugas') && sesi.lingkup.jenis === 'semua' ? { sql: '1', nilai: [] } : { sql: 'pengguna_id = ?', nilai: [idDariTeks(sesi.penggunaId)] };
}
