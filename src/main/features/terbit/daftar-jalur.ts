import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { bukaJalurKgb } from '../kgb/jalur.ts';
import type { Jalur, PembukaJalur } from './jalur.ts';

/** How each kind of batch is issued. A new kind is one line. */
const JALUR: Readonly<Record<string, PembukaJalur>> = { skgb: bukaJalurKgb, penundaan: bukaJalurKgb };

/** The batch with its frozen options. Throws TIDAK_DITEMUKAN. */
export function bacaJalur(db: ReadDb, kelompokId: string, folderSumber: string): Jalur {
  const k = ambilBaris(db, 'kelompok', kelompokId);
  if (!k) throw new AppError('TIDAK_DITEMUKAN', 'Kelompok penerbitan itu tidak ada.', { saran: 'Muat ulang daftar kelompok.' });
  const buka = JALUR[String(k['jenis'])];
  if (!buka) throw new AppError('DALAM', `Kelompok jenis ${String(k['jenis'])} tidak dikenal.`);
  return buka(JSON.parse(String(k['pilihan'])), folderSumber);
}
