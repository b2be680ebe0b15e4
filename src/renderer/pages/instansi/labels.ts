import { teksPenyiapan } from '../../teks/penyiapan.ts';

const { instansi: i, hari: h, penandatangan: p } = teksPenyiapan;

/** Titles of the fields of an agency, by path. */
export const LABEL_INSTANSI: Readonly<Record<string, string>> = {
  pemerintah: i.pemerintah, instansi: i.instansi, singkatan: i.singkatan, alamat: i.alamat, kota: i.kota, kodePos: i.kodePos, telepon: i.telepon, laman: i.laman, email: i.email,
  jabatanPpk: i.jabatanPpk, kepadaKeuangan: i.kepadaKeuangan, tembusan: i.tembusan, alamatVerifikasi: i.alamatVerifikasi, zonaWaktu: i.zonaWaktu,
  hariKerja: h.hariKerja, libur: h.libur, polaNomorKgb: h.polaNomor,
};

export const LABEL_PENANDATANGAN: Readonly<Record<string, string>> = {
  nama: p.nama, nip: p.nip, pangkat: p.pangkat, jabatan: p.jabatan, atasNama: p.atasNama, berlakuMulai: p.berlakuMulai, berlakuSampai: p.berlakuSampai, skPelimpahan: p.skPelimpahan,
};
