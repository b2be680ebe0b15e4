import { jalankan, type WriteDb } from '../../db/tulis.ts';

/** Remembers a stored file. The bytes must be on disk before the transaction that names them commits. */
export function catatBerkas(tx: WriteDb, b: { readonly hash: string; readonly ukuran: number; readonly mime: string }): void {
  jalankan(tx, 'INSERT OR IGNORE INTO berkas (hash, ukuran, mime, dibuat_pada) VALUES (?,?,?,?)', [b.hash, b.ukuran, b.mime, tx.now]);
}
