import type { Produk } from '../dokumen/produk.ts';
import { produkPenundaan, produkSkgb } from './kgb/naskah.ts';
import { produkSkKp, produkSkKpKolektif, produkSkKpSalinan } from './kp/naskah.ts';
import { produkSkCpns, produkSkPns } from './cpns/naskah.ts';
import { produkSkJabatan, produkSpmt, produkSpp } from './jabatan/naskah.ts';
import { produkDpcp, produkSkPensiun } from './pensiun/naskah.ts';
import { produkBap, produkPanggilan, produkSkHukdis } from './disiplin/naskah.ts';
import { produkBaPemusnahan, produkKartuKendali } from './kertas/naskah.ts';
import { produkSetujuKeluar, produkSetujuMasuk } from './mutasi/naskah.ts';
import { produkPenolakan, produkPengantar, produkTandaTerima } from './umum/naskah.ts';
import { produkFormulirCuti, produkIzinCuti } from './cuti/naskah.ts';
import { produkKetAktif, produkKetPenggantiSk, produkKetProsesSk, produkKetTidakHukdis } from './keterangan/naskah.ts';
import { produkIzinBelajar, produkRekomSeleksi, produkSkTubel } from './belajar/naskah.ts';
import { produkUsulSlks } from './slks/naskah.ts';
import { produkStlud } from './ujian/naskah.ts';

/** Every document the office makes, in the order in which it is listed. */
export const PRODUK: readonly Produk[] = [
  produkSkgb, produkPenundaan, produkSkKp, produkSkKpSalinan, produkSkKpKolektif,
  produkSkCpns, produkSkPns, produkSkJabatan, produkSpmt, produkSpp, produkSkPensiun, produkDpcp,
  produkSetujuMasuk, produkSetujuKeluar,
  produkPanggilan, produkBap, produkSkHukdis,
  produkPenolakan, produkTandaTerima, produkPengantar,
  produkKartuKendali, produkBaPemusnahan,
  produkIzinCuti, produkFormulirCuti,
  produkKetAktif, produkKetTidakHukdis, produkKetProsesSk, produkKetPenggantiSk,
  produkSkTubel, produkIzinBelajar, produkRekomSeleksi,
  produkUsulSlks,
  produkStlud,
];

/** Undefined for a code that is no product. */
export function produkMenurutKode(kode: string): Produk | undefined {
  return PRODUK.find((p) => p.kode === kode);
}
