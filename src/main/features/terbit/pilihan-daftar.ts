import { masalahPolaNomor } from '../../../shared/domain/nomor-surat.ts';
import type { TerbitDaftar } from '../../../shared/dokumen/terbit-daftar.ts';
import { AppError } from '../../../shared/errors.ts';
import { terbitMenurutProduk } from '../../../shared/layanan/terbit-daftar.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPengaturan } from '../../db/pengaturan.ts';
import { wajibInstansi } from '../naskah/bentuk.ts';
import { zPilihanKelompok, type PilihanKelompok } from './jalur.ts';
import { bekukanUmum, type MintaUmum } from './pilihan-umum.ts';

/** Throws MASUKAN for a product that is not issued from a list. */
export function wajibTerbit(kode: string): TerbitDaftar {
  const t = terbitMenurutProduk(kode);
  if (t) return t;
  throw new AppError('MASUKAN', `Produk "${kode}" tidak diterbitkan dari daftar.`, { dampak: 'Tidak ada surat yang dibuat.', saran: 'Pilih produk dari daftarnya.' });
}

/** The number pattern of a product: the office's own, else the one offered. */
export function polaProduk(db: ReadDb, t: TerbitDaftar): string {
  return bacaPengaturan(db, 'polaNomor')?.[t.produk.kode] ?? t.polaNomor;
}

export interface MintaPilihanDaftar extends MintaUmum {
  /** Null: the pattern in use. */
  readonly pola: string | null;
}

/** Reads signer, letterhead, pattern, paper and layout once and freezes them. Nothing is written. Throws ATURAN for a pattern that does not count. */
export function susunPilihanDaftar(db: ReadDb, folderSumber: string, t: TerbitDaftar, m: MintaPilihanDaftar): PilihanKelompok {
  const i = wajibInstansi(db);
  const pola = m.pola ?? polaProduk(db, t);
  const masalah = masalahPolaNomor(pola);
  if (masalah !== null) throw new AppError('ATURAN', `Pola nomor ${t.sebutan} tidak dapat dipakai: ${masalah}`, { dampak: 'Belum ada nomor yang dipakai.', saran: 'Perbaiki polanya, lalu ulangi.' });
  const { umum, naskah } = bekukanUmum(db, folderSumber, i, t.produk, pola, m, null);
  return { ...zPilihanKelompok.parse({ ...umum, mengingat: naskah.tata.mengingat } satisfies PilihanKelompok), isi: umum.isi };
}
