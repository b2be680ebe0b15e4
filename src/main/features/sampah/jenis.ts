import type { JenisSampah } from '../../../shared/contract/sampah.ts';
import type { Izin } from '../../../shared/izin.ts';
import { RIWAYAT } from '../../../shared/riwayat/index.ts';

export interface IsiSampah {
  readonly jenis: JenisSampah;
  readonly nama: string;
  /** Who may see it in the bin and put it back: the right with which it is deleted. */
  readonly izin: Izin;
}

/**
 * Tables whose rows people can delete. After 30 days a row is no longer offered, and that is all: nothing here is destroyed
 * by a timer. Personnel records are archives, and archives are destroyed by a decision with an assessment and a record of it
 * (UU 43/2009 ps. 51), never by the date alone. Besides, each kind is named by something that stays:
 * people and history rows by the audit chain and by letters issued, evidence by its file, which a letter may share,
 * units by old postings, signing officials by the letters they signed.
 */
export const SAMPAH: ReadonlyMap<string, IsiSampah> = new Map<string, IsiSampah>([
  ['pegawai', { jenis: 'pegawai', nama: 'Pegawai', izin: 'pegawai.ubah' }],
  ...RIWAYAT.map((r): [string, IsiSampah] => [r.tabel, { jenis: 'riwayat', nama: r.judul, izin: 'pegawai.ubah' }]),
  ['bukti', { jenis: 'bukti', nama: 'Bukti', izin: 'pegawai.ubah' }],
  ['unit', { jenis: 'unit', nama: 'Unit kerja', izin: 'rujukan.ubah' }],
  ['penandatangan', { jenis: 'penandatangan', nama: 'Penandatangan', izin: 'pengaturan' }],
]);

/** Guarded tables that no procedure deletes from, each with what is done instead. */
export const TANPA_SAMPAH: Readonly<Record<string, string>> = {
  dokumen: 'surat yang terbit tidak pernah dihapus',
  dokumen_berkas: 'berkas bertanda tangan tetap ada di samping aslinya',
  kelompok: 'kelompok surat menunjuk surat yang terbit; yang belum terbit dibatalkan',
  pekerjaan_cetak: 'catatan cetak tetap ada',
  rangkaian_cetak: 'catatan cetak tetap ada; yang belum dicetak dibatalkan',
  aturan: 'aturan berakhir masa berlakunya',
  pengguna: 'akun dinonaktifkan',
  pengaturan: 'pengaturan diganti nilainya',
  kewenangan: 'kewenangan berakhir masa berlakunya',
  alur_produk: 'alur produk berakhir masa berlakunya',
  pengesahan: 'pengesahan surat yang terbit dibatalkan dengan alasan, tidak dihapus',
  pengesahan_langkah: 'langkah pengesahan tetap ada',
  tumpukan_pindai: 'tumpukan pindaian tetap ada sebagaimana diterima',
  pindaian: 'pindaian disisihkan dengan alasan, tidak dihapus',
  penerimaan_lembar: 'yang keliru dibetulkan dengan mutasi balik',
  mutasi_lembar: 'buku kertas kendali hanya ditambah; yang keliru dibetulkan dengan mutasi balik',
  persetujuan_lembar: 'permintaan diputus, tidak dihapus',
  profil_kertas: 'profil kertas ditandai tidak dipakai',
  kalibrasi: 'kalibrasi diganti pengukuran yang lebih baru',
  naskah_versi: 'versi naskah tetap ada; versi lama diberlakukan lagi sebagai versi baru',
};
