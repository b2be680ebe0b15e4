import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { terbitMenurutProduk, TERBIT_DAFTAR } from '../../../shared/layanan/terbit-daftar.ts';
import { bukaJalurKgb } from '../kgb/jalur.ts';
import { polaNomor, TABEL_NOMOR_KGB } from '../kgb/pilihan.ts';
import { bukaJalurDaftar } from './jalur-daftar.ts';
import type { Jalur, PembukaJalur } from './jalur.ts';
import { bukuDariPola, type BukuNomor } from './nomor.ts';
import { polaProduk } from './pilihan-daftar.ts';

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

/** The register a kind of letter counts in, on a date. Throws MASUKAN for a kind that is not issued. */
export function bukuJenis(db: ReadDb, jenis: string, tanggal: string): BukuNomor {
  const t = terbitMenurutProduk(jenis);
  if (!t && JALUR[jenis] === undefined) throw new AppError('MASUKAN', `Jenis surat "${jenis}" tidak diterbitkan di sini.`, { saran: 'Pilih jenis dari daftarnya.' });
  const pola = t ? polaProduk(db, t) : polaNomor(db);
  return { pola, buku: bukuDariPola(pola), tahun: Number(tanggal.slice(0, 4)), tanggal, tabel: t?.tabelNomor ?? TABEL_NOMOR_KGB };
}
