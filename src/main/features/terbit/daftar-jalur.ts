import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { TERBIT_DAFTAR } from '../../../shared/layanan/terbit-daftar.ts';
import { bukaJalurKgb } from '../kgb/jalur.ts';
import { bukaJalurDaftar } from './jalur-daftar.ts';
import type { Jalur, PembukaJalur } from './jalur.ts';

/** How each kind of batch is issued: what is due by the record, and what a list says. */
const JALUR: Readonly<Record<string, PembukaJalur>> = {
  skgb: bukaJalurKgb,
  penundaan: bukaJalurKgb,
  ...Object.fromEntries(TERBIT_DAFTAR.map((t) => [t.produk.kode, bukaJalurDaftar(t)])),
};

/** The batch with its frozen options. Throws TIDAK_DITEMUKAN. */
export function bacaJalur(db: ReadDb, kelompokId: string, folderSumber: string): Jalur {
  const k = ambilBaris(db, 'kelompok', kelompokId);
  if (!k) throw new AppError('TIDAK_DITEMUKAN', 'Kelompok penerbitan itu tidak ada.', { saran: 'Muat ulang daftar kelompok.' });
  const buka = JALUR[String(k['jenis'])];
  if (!buka) throw new AppError('DALAM', `Kelompok jenis ${String(k['jenis'])} tidak dikenal.`);
  return buka(JSON.parse(String(k['pilihan'])), folderSumber);
}
