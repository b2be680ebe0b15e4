import { masalahPolaNomor } from '../../../shared/domain/nomor-surat.ts';
import type { TerbitDaftar } from '../../../shared/dokumen/terbit-daftar.ts';
import { AppError } from '../../../shared/errors.ts';
import { terbitMenurutProduk } from '../../../shared/layanan/terbit-daftar.ts';
import type { ReadDb } from '../../db/buka.ts';
import { bacaPengaturan, hashLambang } from '../../db/pengaturan.ts';
import { alamatVerifikasi, bacaPenandatangan, susunBentuk, wajibInstansi } from '../naskah/bentuk.ts';
import { pilihNaskah } from '../naskah/versi.ts';
import { penandaTangan } from '../sah/queries.ts';
import { zPilihanKelompok, type PilihanKelompok } from './jalur.ts';
import { bukuDariPola } from './nomor.ts';
import { isiTerperiksa } from './utuh.ts';

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

export interface MintaPilihanDaftar {
  readonly bulan: string;
  readonly tanggal: string;
  readonly penandatanganId: string | null;
  readonly kertas: string;
  readonly naskah: string | null;
  /** Null: the pattern in use. */
  readonly pola: string | null;
  readonly terimaPeringatan: boolean;
  readonly dibuat: number;
}

/** Reads signer, letterhead, pattern, paper and layout once and freezes them. Nothing is written. Throws ATURAN for a pattern that does not count. */
export function susunPilihanDaftar(db: ReadDb, folderSumber: string, t: TerbitDaftar, m: MintaPilihanDaftar): PilihanKelompok {
  const i = wajibInstansi(db);
  const pola = m.pola ?? polaProduk(db, t);
  const masalah = masalahPolaNomor(pola);
  if (masalah !== null) throw new AppError('ATURAN', `Pola nomor ${t.sebutan} tidak dapat dipakai: ${masalah}`, { dampak: 'Belum ada nomor yang dipakai.', saran: 'Perbaiki polanya, lalu ulangi.' });
  const p = bacaPenandatangan(db, m.penandatanganId, m.tanggal);
  const ttd = penandaTangan(db, p, t.produk.kode, m.tanggal);
  const naskah = pilihNaskah(db, folderSumber, t.produk.kode, m.naskah);
  const isi = isiTerperiksa(naskah.isi, t.produk);
  const pilihan = zPilihanKelompok.parse({
    versi: 1,
    jenis: t.produk.kode,
    bulan: m.bulan,
    tanggal: m.tanggal,
    pola,
    buku: bukuDariPola(pola),
    tahun: Number(m.tanggal.slice(0, 4)),
    kertas: m.kertas.toUpperCase(),
    naskah: naskah.kode,
    versiNaskah: naskah.versi,
    bentuk: susunBentuk(db, folderSumber, { instansi: i, tata: naskah.tata, kop: t.produk.kop, kertas: m.kertas, penandatangan: ttd.tercetak, kaki: ttd.catatan, tembusan: naskah.tata.tembusan }),
    isi,
    lambang: hashLambang(db, 'daerah'),
    garuda: hashLambang(db, 'garuda'),
    instansi: { pemerintah: i.pemerintah, instansi: i.instansi, jabatanPpk: i.jabatanPpk },
    alamatVerifikasi: alamatVerifikasi(i),
    mengingat: naskah.tata.mengingat,
    pejabatSk: ttd.sebutan,
    penandatanganId: ttd.id,
    terimaPeringatan: m.terimaPeringatan,
    dibuat: m.dibuat,
  } satisfies PilihanKelompok);
  return { ...pilihan, isi };
}
