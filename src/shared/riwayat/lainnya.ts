import { berawalan, gabung, KETERANGAN, kolom, label, pilihan, rentang, teks, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';

const KOLOM_PENGHARGAAN = [
  kolom('jenis', 'Jenis penghargaan', 'rujukan', { rujukan: 'penghargaan', wajib: true, diTabel: true, siasn: 'hargaId' }),
  kolom('nama', 'Nama penghargaan', 'teks', { diTabel: true, siasn: 'hargaNama', bantuan: 'Seperti tertulis di piagam.' }),
  kolom('tahun', 'Tahun', 'angka', { wajib: true, min: 1945, maks: 2100, diTabel: true, siasn: 'tahun' }),
  kolom('pemberi', 'Pemberi', 'teks', { diTabel: true }),
  KETERANGAN,
];

/** Awards: Satyalancana and others. */
export const penghargaan: DefinisiRiwayat = {
  kode: 'penghargaan',
  tabel: 'riwayat_penghargaan',
  judul: 'Penghargaan',
  kelompok: 'kinerja',
  kolom: KOLOM_PENGHARGAAN,
  urut: 'tahun',
  punyaSk: true,
  dokumenBkn: ['892'],
  siasn: 'dua-arah',
  siasnSk: { nomor: 'skNomor', tanggal: 'skDate' },
  ringkas: (b, cari) => gabung(teks(b, 'nama') || label(KOLOM_PENGHARGAAN, b, 'jenis', cari), teks(b, 'pemberi'), teks(b, 'tahun')),
};

const KOLOM_ORGANISASI = [
  kolom('nama', 'Nama organisasi', 'teks', { wajib: true, diTabel: true }),
  kolom('bidang', 'Bidang', 'rujukan', { rujukan: 'kepanitiaan', diTabel: true }),
  kolom('kedudukan', 'Kedudukan', 'teks', { maks: 150, diTabel: true, bantuan: 'Misalnya ketua, sekretaris, anggota.' }),
  kolom('tempat', 'Tempat', 'teks'),
  kolom('pimpinan', 'Pimpinan organisasi', 'teks'),
  kolom('mulai', 'Mulai', 'tanggal', { diTabel: true }),
  kolom('selesai', 'Selesai', 'tanggal', { diTabel: true }),
  KETERANGAN,
];

/** Membership and offices in organisations. */
export const organisasi: DefinisiRiwayat = {
  kode: 'organisasi',
  tabel: 'riwayat_organisasi',
  judul: 'Pengalaman organisasi',
  kelompok: 'lainnya',
  kolom: KOLOM_ORGANISASI,
  urut: 'mulai',
  punyaSk: true,
  siasn: 'lokal',
  ringkas: (b) => gabung(teks(b, 'nama'), teks(b, 'kedudukan'), rentang(b, 'mulai', 'selesai')),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Keanggotaan selesai sebelum dimulai.'),
};

const KOLOM_CUTI = [
  kolom('jenis', 'Jenis cuti', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({
      tahunan: 'Cuti tahunan',
      besar: 'Cuti besar',
      sakit: 'Cuti sakit',
      melahirkan: 'Cuti melahirkan',
      alasan_penting: 'Cuti karena alasan penting',
      bersama: 'Cuti bersama',
    }),
  }),
  kolom('mulai', 'Mulai', 'tanggal', { wajib: true, diTabel: true }),
  kolom('selesai', 'Selesai', 'tanggal', { wajib: true, diTabel: true }),
  kolom('hari_kerja', 'Lama', 'angka', { min: 0, maks: 800, satuan: 'hari kerja', diTabel: true }),
  kolom('tahun_hak', 'Hak cuti tahun', 'angka', { min: 1960, maks: 2100, bantuan: 'Tahun yang jatah cutinya dipakai.' }),
  kolom('anak_ke', 'Kelahiran anak ke-', 'angka', { min: 1, maks: 40, rahasia: 'kesehatan' }),
  kolom('alasan', 'Alasan', 'teks_panjang', { maks: 1000, rahasia: 'kesehatan' }),
  kolom('alamat', 'Alamat selama cuti', 'teks_panjang', { maks: 500 }),
  kolom('no_hp', 'Nomor telepon selama cuti', 'teks', { maks: 30 }),
  kolom('ditangguhkan', 'Ditangguhkan', 'ya_tidak', { diTabel: true }),
  KETERANGAN,
];

/** Leave granted, except CLTN which has its own history. The SK columns hold the leave permit. */
export const cuti: DefinisiRiwayat = {
  kode: 'cuti',
  tabel: 'riwayat_cuti',
  judul: 'Cuti',
  kelompok: 'lainnya',
  kolom: KOLOM_CUTI,
  urut: 'mulai',
  punyaSk: true,
  siasn: 'lokal',
  ringkas: (b) => {
    const hari = teks(b, 'hari_kerja');
    return gabung(label(KOLOM_CUTI, b, 'jenis'), rentang(b, 'mulai', 'selesai'), hari === '' ? '' : `${hari} hari kerja`, berawalan('hak', teks(b, 'tahun_hak')));
  },
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Cuti selesai sebelum dimulai.'),
};
