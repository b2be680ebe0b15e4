import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';

/** Choices of the screens stand beside the other preferences of the account, under names of their own. */
const AWALAN = 'layar:';
const KUNCI_MAKS = 400;
const BESAR_MAKS = 64 << 10;

/** Everything that the screens remember for this account: columns, views, theme, last signer. The host does not look inside. */
export function pilihanLayar(db: ReadDb, penggunaId: string): Record<string, unknown> {
  const baris = db.baca<{ kunci: string; nilai: string }>('SELECT kunci, nilai FROM preferensi WHERE pengguna_id = ? AND kunci >= ? AND kunci < ?', idDariTeks(penggunaId), AWALAN, 'layar;');
  return Object.fromEntries(baris.map((b) => [b.kunci.slice(AWALAN.length), JSON.parse(b.nilai) as unknown]));
}

/** Remembers one choice. Throws MASUKAN when one is larger, or all are more, than choices ever are. */
export function simpanPilihanLayar(tx: WriteDb, penggunaId: string, kunci: string, nilai: unknown): void {
  const teks = JSON.stringify(nilai ?? null);
  if (teks.length > BESAR_MAKS) throw new AppError('MASUKAN', 'Pilihan tampilan itu terlalu besar untuk diingat.', { saran: 'Hapus beberapa tampilan tersimpan.' });
  const id = idDariTeks(penggunaId);
  const lain = tx.satu<{ n: number }>('SELECT count(*) n FROM preferensi WHERE pengguna_id = ? AND kunci <> ?', id, AWALAN + kunci)!.n;
  if (lain >= KUNCI_MAKS) throw new AppError('MASUKAN', 'Pilihan tampilan akun ini sudah terlalu banyak.', { saran: 'Hapus beberapa tampilan tersimpan.' });
  jalankan(tx, 'INSERT INTO preferensi (pengguna_id, kunci, nilai, pada) VALUES (?,?,?,?) ON CONFLICT (pengguna_id, kunci) DO UPDATE SET nilai = excluded.nilai, pada = excluded.pada', [id, AWALAN + kunci, teks, tx.now]);
}
