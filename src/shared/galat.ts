import type { KodeGalat } from './errors.ts';

/** What a code means in the words of the office; what an error itself says about this one case goes before it. */
export interface IsiGalat {
  readonly judul: string;
  readonly dampak: string;
  readonly saran: string;
}

const TETAP = 'Data Anda tidak berubah.';
const TIDAK_DIBUKA = 'Basis data tidak dibuka dan tidak berubah.';

/** Every code with its title, its usual effect on the data and the usual way on. An `AppError` without its own takes these. */
export const KATALOG_GALAT: Readonly<Record<KodeGalat, IsiGalat>> = {
  MASUKAN: { judul: 'Isian belum benar', dampak: 'Belum ada yang disimpan; isian Anda tetap ada.', saran: 'Perbaiki isian yang ditandai lalu coba lagi.' },
  BELUM_MASUK: { judul: 'Belum masuk', dampak: TETAP, saran: 'Masuk dengan akun Anda.' },
  SANDI_SALAH: { judul: 'Kata sandi salah', dampak: TETAP, saran: 'Periksa Caps Lock lalu ketik ulang kata sandinya.' },
  AKUN_TERKUNCI: { judul: 'Terkunci', dampak: TETAP, saran: 'Tunggu beberapa menit atau minta Administrator membukanya.' },
  TIDAK_BERHAK: { judul: 'Di luar hak akun', dampak: TETAP, saran: 'Minta Administrator bila Anda memerlukannya.' },
  ASAL_DITOLAK: { judul: 'Asal permintaan ditolak', dampak: TETAP, saran: 'Buka Simpul ASN dari jendelanya sendiri atau dari alamat yang tercetak saat dijalankan.' },
  TIDAK_DITEMUKAN: { judul: 'Tidak ditemukan', dampak: TETAP, saran: 'Muat ulang halaman ini; catatan itu mungkin sudah dihapus atau dipindah.' },
  PROSEDUR_TIDAK_ADA: { judul: 'Perintah tidak dikenal', dampak: TETAP, saran: 'Muat ulang halaman ini; layar dan aplikasi mungkin berbeda versi.' },
  SUDAH_ADA: { judul: 'Sudah ada', dampak: 'Belum ada yang disimpan.', saran: 'Pakai yang sudah ada, atau bedakan isiannya.' },
  BENTROK: { judul: 'Diubah orang lain', dampak: 'Isian Anda belum disimpan dan yang tersimpan tidak ditimpa.', saran: 'Bandingkan kedua nilai lalu pilih yang benar.' },
  BELUM_SIAP: { judul: 'Belum siap', dampak: TETAP, saran: 'Tunggu sebentar atau selesaikan penyiapan, lalu coba lagi.' },
  SUDAH_SIAP: { judul: 'Sudah disiapkan', dampak: TETAP, saran: 'Masuk dengan akun Anda; penyiapan hanya sekali.' },
  ATURAN: { judul: 'Tidak dibolehkan aturan', dampak: TETAP, saran: 'Baca sebabnya, lengkapi datanya, lalu coba lagi.' },
  TERLALU_BESAR: { judul: 'Terlalu besar', dampak: TETAP, saran: 'Perkecil berkasnya atau persempit saringannya.' },
  TERLALU_SERING: { judul: 'Terlalu sering', dampak: TETAP, saran: 'Tunggu sebentar lalu coba lagi.' },
  BERKAS_RUSAK: { judul: 'Berkas tidak terbaca', dampak: 'Berkas itu tidak disimpan; data Anda tidak berubah.', saran: 'Buka berkasnya di program asalnya, simpan ulang, lalu pilih lagi.' },
  NIP_ANGKA: { judul: 'NIP rusak oleh lembar kerja', dampak: 'Baris itu tidak ditulis.', saran: 'Jadikan kolom NIP teks di lembar kerja asal, lalu isi ulang NIP-nya.' },
  KUNCI_SALAH: { judul: 'Kunci tidak cocok', dampak: TIDAK_DIBUKA, saran: 'Buka dengan kode pemulihan.' },
  BASIS_DATA_RUSAK: { judul: 'Basis data rusak', dampak: 'Tidak ada yang ditulis ke basis data itu.', saran: 'Pulihkan dari cadangan terverifikasi yang terakhir.' },
  BASIS_DATA_ASING: { judul: 'Bukan basis data Simpul ASN', dampak: TIDAK_DIBUKA, saran: 'Pilih folder data yang benar.' },
  BASIS_DATA_LEBIH_BARU: { judul: 'Basis data dari versi lebih baru', dampak: TIDAK_DIBUKA, saran: 'Pasang Simpul ASN versi terbaru di komputer ini.' },
  BASIS_DATA_DIPAKAI: { judul: 'Basis data sedang dipakai', dampak: 'Perubahan terakhir tidak disimpan; data yang sudah tersimpan utuh.', saran: 'Tutup Simpul ASN yang lain pada folder ini, lalu coba lagi.' },
  FOLDER_TIDAK_AMAN: { judul: 'Folder tidak aman', dampak: TIDAK_DIBUKA, saran: 'Pindahkan folder data ke diska komputer ini.' },
  HANYA_BACA: { judul: 'Tidak dapat ditulis', dampak: 'Perubahan terakhir tidak disimpan; data yang sudah tersimpan utuh.', saran: 'Periksa hak tulis folder data, lalu coba lagi.' },
  DISKA_PENUH: { judul: 'Diska penuh', dampak: 'Perubahan terakhir tidak disimpan; data yang sudah tersimpan utuh.', saran: 'Kosongkan ruang di diska, lalu coba lagi.' },
  PENCETAK: { judul: 'Pencetak bermasalah', dampak: 'Surat tetap tersimpan di arsip; yang belum tercetak dapat dicetak ulang.', saran: 'Periksa pencetak dan kertasnya, lalu coba lagi.' },
  PENCETAK_TIDAK_SIAP: { judul: 'Pencetak belum siap', dampak: 'Belum ada lembar yang dicetak.', saran: 'Siapkan pencetak atau pilih pencetak lain.' },
  CADANGAN_RUSAK: { judul: 'Cadangan tidak utuh', dampak: 'Data yang sedang dipakai tidak berubah.', saran: 'Pilih cadangan lain yang terverifikasi, dan buat cadangan baru.' },
  DIBATALKAN: { judul: 'Dibatalkan', dampak: 'Yang belum dikerjakan tidak berubah.', saran: 'Mulai lagi bila masih diperlukan.' },
  DALAM: { judul: 'Kesalahan di dalam aplikasi', dampak: 'Perubahan terakhir tidak disimpan; data yang sudah tersimpan utuh.', saran: 'Coba lagi. Bila berulang, buka Kelola › Pengaturan › Laporkan masalah.' },
};
