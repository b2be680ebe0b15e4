import type { Instansi } from '../../../shared/contract/penyiapan.ts';
import type { Produk } from '../../../shared/dokumen/produk.ts';
import type { ReadDb } from '../../db/buka.ts';
import { hashLambang } from '../../db/pengaturan.ts';
import { alamatVerifikasi, bacaPenandatangan, susunBentuk } from '../naskah/bentuk.ts';
import { pilihNaskah, type NaskahVersi } from '../naskah/versi.ts';
import { penandaTangan } from '../sah/queries.ts';
import type { PilihanKelompok } from './jalur.ts';
import { bukuDariPola } from './nomor.ts';
import { isiTerperiksa } from './utuh.ts';

export interface MintaUmum {
  readonly bulan: string;
  readonly tanggal: string;
  readonly penandatanganId: string | null;
  readonly kertas: string;
  /** Null: the first template of the product. */
  readonly naskah: string | null;
  readonly terimaPeringatan: boolean;
  readonly dibuat: number;
}

/** What every kind of batch freezes: signer in his authority, letterhead, paper, words. `tembusan`: null takes those of the layout. */
export function bekukanUmum(db: ReadDb, folderSumber: string, i: Instansi, produk: Produk, pola: string, m: MintaUmum, tembusan: readonly string[] | null): { readonly umum: Omit<PilihanKelompok, 'mengingat'>; readonly naskah: NaskahVersi } {
  const ttd = penandaTangan(db, bacaPenandatangan(db, m.penandatanganId, m.tanggal), produk.kode, m.tanggal);
  const naskah = pilihNaskah(db, folderSumber, produk.kode, m.naskah);
  const umum = {
    versi: 1 as const,
    jenis: produk.kode,
    bulan: m.bulan,
    tanggal: m.tanggal,
    pola,
    buku: bukuDariPola(pola),
    tahun: Number(m.tanggal.slice(0, 4)),
    kertas: m.kertas.toUpperCase(),
    naskah: naskah.kode,
    versiNaskah: naskah.versi,
    bentuk: susunBentuk(db, folderSumber, { instansi: i, tata: naskah.tata, kop: produk.kop, kertas: m.kertas, penandatangan: ttd.tercetak, kaki: ttd.catatan, tembusan: tembusan ?? naskah.tata.tembusan }),
    isi: isiTerperiksa(naskah.isi, produk),
    lambang: hashLambang(db, 'daerah'),
    garuda: produk.kop === 'ppk' ? hashLambang(db, 'garuda') : null,
    instansi: { pemerintah: i.pemerintah, instansi: i.instansi, jabatanPpk: i.jabatanPpk },
    alamatVerifikasi: alamatVerifikasi(i),
    pejabatSk: ttd.sebutan,
    penandatanganId: ttd.id,
    terimaPeringatan: m.terimaPeringatan,
    dibuat: m.dibuat,
  };
  return { umum, naskah };
}
