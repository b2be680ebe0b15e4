import type { ReadDb } from '../../db/buka.ts';

/** What a restore of a backup made at `dibuatPada` takes back: letters issued and records changed after it. */
export function sesudahCadangan(db: ReadDb, dibuatPada: number): { readonly dibuatPada: number; readonly surat: number; readonly perubahan: number } {
  const surat = db.satu<{ n: number }>('SELECT count(*) n FROM dokumen WHERE dibuat_pada > ? AND dihapus_pada IS NULL', dibuatPada)?.n ?? 0;
  // The audit chain grows with time, so the search for its place begins at the end.
  const seq = db.satu<{ seq: number }>('SELECT seq FROM jejak WHERE pada <= ? ORDER BY seq DESC LIMIT 1', dibuatPada)?.seq ?? 0;
  const perubahan = db.satu<{ n: number }>('SELECT count(DISTINCT objek_id) n FROM jejak_objek WHERE seq > ?', seq)?.n ?? 0;
  return { dibuatPada, surat, perubahan };
}
