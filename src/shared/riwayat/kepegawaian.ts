import { berawalan, gabung, jika, KETERANGAN, kolom, label, peringatan, pilihan, rentang, rupiah, tanggal, teks, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';

const KOLOM_PINDAH_INSTANSI = [
  kolom('arah', 'Arah', 'pilihan', { wajib: true, diTabel: true, pilihan: pilihan({ masuk: 'Masuk', keluar: 'Keluar' }) }),
  kolom('jenis', 'Jenis pindah', 'teks', { maks: 100, siasn: 'jenisPi' }),
  kolom('tmt', 'TMT pindah instansi', 'tanggal', { wajib: true, diTabel: true, siasn: 'tmtPi' }),
  kolom('instansi_lama', 'Instansi lama', 'rujukan', { rujukan: 'instansi', siasn: 'instansiIndukLama' }),
  kolom('instansi_lama_nama', 'Nama instansi lama', 'teks', { diTabel: true }),
  kolom('instansi_kerja_lama', 'Instansi kerja lama', 'rujukan', { rujukan: 'instansi', siasn: 'instansiKerjaLama' }),
  kolom('satuan_kerja_lama', 'Satuan kerja lama', 'rujukan', { rujukan: 'satuan_kerja', siasn: 'satuanKerjaLama' }),
  kolom('unit_lama_nama', 'Unit kerja lama', 'teks', { siasn: 'unorLama' }),
  kolom('jabatan_lama', 'Jabatan lama', 'teks', { siasn: 'jabatanFungsionalLama' }),
  kolom('instansi_baru', 'Instansi baru', 'rujukan', { rujukan: 'instansi', siasn: 'instansiIndukBaru' }),
  kolom('instansi_baru_nama', 'Nama instansi baru', 'teks', { diTabel: true }),
  kolom('instansi_kerja_baru', 'Instansi kerja baru', 'rujukan', { rujukan: 'instansi', siasn: 'instansiKerjaBaru' }),
  kolom('satuan_kerja_baru', 'Satuan kerja baru', 'rujukan', { rujukan: 'satuan_kerja', siasn: 'satuanKerjaBaru' }),
  kolom('unit_baru_nama', 'Unit kerja baru', 'teks', { siasn: 'unorBaru' }),
  kolom('jabatan_baru', 'Jabatan baru', 'teks', { siasn: 'jabatanFungsionalBaru' }),
  kolom('lokasi_kerja_baru', 'Lokasi kerja baru', 'rujukan', { rujukan: 'kabupaten', siasn: 'lokasiKerjaBaru' }),
  kolom('kpkn_baru', 'Kantor bayar baru', 'rujukan', { rujukan: 'kpkn', siasn: 'kpknBaru' }),
  kolom('usul_nomor', 'Nomor usul instansi tujuan', 'teks', { maks: 100, siasn: 'skUsulNomor' }),
  kolom('usul_tanggal', 'Tanggal usul', 'tanggal', { siasn: 'skUsulTanggal' }),
  kolom('asal_nomor', 'Nomor persetujuan instansi asal', 'teks', { maks: 100, siasn: 'skAsalNomor' }),
  kolom('asal_tanggal', 'Tanggal persetujuan instansi asal', 'tanggal', { siasn: 'skAsalTanggal' }),
  kolom('asal_provinsi_nomor', 'Nomor persetujuan provinsi asal', 'teks', { maks: 100, siasn: 'skAsalProvNomor' }),
  kolom('asal_provinsi_tanggal', 'Tanggal persetujuan provinsi asal', 'tanggal', { siasn: 'skAsalProvTanggal' }),
  kolom('tujuan_nomor', 'Nomor persetujuan instansi tujuan', 'teks', { maks: 100, siasn: 'skTujuanNomor' }),
  kolom('tujuan_tanggal', 'Tanggal persetujuan instansi tujuan', 'tanggal', { siasn: 'skTujuanTanggal' }),
  KETERANGAN,
];

/** Moves from and to other agencies. The SK columns hold the final decree (BKN: skBkn). */
export const pindahInstansi: DefinisiRiwayat = {
  kode: 'pindah_instansi',
  tabel: 'riwayat_pindah_instansi',
  judul: 'Pindah instansi',
  kelompok: 'kedudukan',
  kolom: KOLOM_PINDAH_INSTANSI,
  urut: 'tmt',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'skBknNomor', tanggal: 'skBknTanggal' },
  ringkas: (b) =>
    gabung(
      label(KOLOM_PINDAH_INSTANSI, b, 'arah'),
      [teks(b, 'instansi_lama_nama'), teks(b, 'instansi_baru_nama')].filter((t) => t !== '').join(' → '),
      berawalan('TMT', tanggal(b, 'tmt')),
    ),
  periksa: (b) => {
    const kolomNama = teks(b, 'arah') === 'keluar' ? 'instansi_baru' : 'instansi_lama';
    return jika(
      teks(b, kolomNama) === '' && teks(b, `${kolomNama}_nama`) === '',
      peringatan('instansi_lain_kosong', `${kolomNama}_nama`, 'Instansi asal atau tujuan belum diisi.'),
    );
  },
};

/** PPPK agreements and their extensions. */
export const kontrak: DefinisiRiwayat = {
  kode: 'kontrak',
  tabel: 'riwayat_kontrak',
  judul: 'Perjanjian kerja PPPK',
  kelompok: 'kedudukan',
  kolom: [
    kolom('perjanjian_nomor', 'Nomor perjanjian kerja', 'teks', { maks: 100, diTabel: true }),
    kolom('perjanjian_tanggal', 'Tanggal perjanjian kerja', 'tanggal'),
    kolom('mulai', 'Mulai', 'tanggal', { wajib: true, diTabel: true }),
    kolom('selesai', 'Selesai', 'tanggal', { wajib: true, diTabel: true, bantuan: 'Hari terakhir perjanjian.' }),
    kolom('perpanjangan_ke', 'Perpanjangan ke-', 'angka', { min: 0, maks: 40, diTabel: true, bantuan: '0 untuk perjanjian pertama.' }),
    kolom('nomor_induk', 'NI PPPK', 'teks', { maks: 18, hanyaAngka: true, pola: { regex: /^\d{18}$/, pesan: 'harus 18 angka.' } }),
    kolom('golongan', 'Golongan', 'golongan'),
    kolom('gaji_pokok', 'Gaji pokok', 'uang', { rahasia: 'gaji' }),
    kolom('jabatan_nama', 'Jabatan', 'teks', { diTabel: true }),
    kolom('unit_id', 'Unit kerja', 'unit'),
    kolom('unit_nama', 'Unit kerja menurut perjanjian', 'teks'),
    KETERANGAN,
  ],
  urut: 'mulai',
  punyaSk: true,
  siasn: 'baca',
  ringkas: (b) => gabung(berawalan('Perjanjian', teks(b, 'perjanjian_nomor')), teks(b, 'jabatan_nama'), rentang(b, 'mulai', 'selesai'), rupiah(b, 'gaji_pokok')),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Perjanjian selesai sebelum dimulai.'),
};

const KOLOM_CLTN = [
  kolom('jenis', 'Jenis', 'rujukan', { rujukan: 'cltn', wajib: true, diTabel: true, siasn: 'cltnId' }),
  kolom('mulai', 'Mulai', 'tanggal', { wajib: true, diTabel: true, siasn: 'tanggalAwal' }),
  kolom('selesai', 'Selesai', 'tanggal', { diTabel: true, siasn: 'tanggalAkhir' }),
  kolom('tanggal_aktif', 'Tanggal aktif kembali', 'tanggal', { diTabel: true, siasn: 'tanggalAktif' }),
  kolom('bkn_nomor', 'Nomor persetujuan BKN', 'teks', { maks: 100, siasn: 'nomorLetterBkn' }),
  kolom('bkn_tanggal', 'Tanggal persetujuan BKN', 'tanggal', { siasn: 'tanggalLetterBkn' }),
  kolom('alasan', 'Alasan', 'teks_panjang', { maks: 1000 }),
  KETERANGAN,
];

/** Unpaid leave outside state responsibility, and the other states BKN keeps in the same table. */
export const cltn: DefinisiRiwayat = {
  kode: 'cltn',
  tabel: 'riwayat_cltn',
  judul: 'Cuti di luar tanggungan negara',
  kelompok: 'kedudukan',
  kolom: KOLOM_CLTN,
  urut: 'mulai',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'skNomor', tanggal: 'skTanggal' },
  ringkas: (b, cari) => gabung(label(KOLOM_CLTN, b, 'jenis', cari), rentang(b, 'mulai', 'selesai'), berawalan('aktif', tanggal(b, 'tanggal_aktif'))),
  periksa: (b) => [
    ...urutanTanggal(b, 'mulai', 'selesai', 'Masa berakhir sebelum dimulai.'),
    ...urutanTanggal(b, 'mulai', 'tanggal_aktif', 'Tanggal aktif kembali sebelum masa dimulai.'),
  ],
};

const KOLOM_PEMBERHENTIAN = [
  kolom('jenis', 'Jenis pemberhentian', 'rujukan', { rujukan: 'jenis_pemberhentian', wajib: true, diTabel: true, siasn: 'jenisHenti' }),
  kolom('tmt', 'TMT pemberhentian', 'tanggal', { wajib: true, diTabel: true, bantuan: 'Hari pertama tidak lagi berdinas.' }),
  kolom('jenis_pensiun', 'Jenis pensiun', 'rujukan', { rujukan: 'jenis_pensiun', diTabel: true }),
  kolom('kedudukan_hukum', 'Kedudukan hukum sesudahnya', 'rujukan', { rujukan: 'kedudukan_hukum', siasn: 'kedudukanHukumPns' }),
  kolom('golongan_kpp', 'Golongan kenaikan pangkat pengabdian', 'golongan'),
  kolom('pensiun_pokok', 'Pensiun pokok', 'uang', { rahasia: 'gaji' }),
  kolom('masa_kerja_pensiun_tahun', 'Masa kerja pensiun', 'angka', { min: 0, maks: 60, satuan: 'tahun' }),
  kolom('masa_kerja_pensiun_bulan', 'Masa kerja pensiun (bulan)', 'angka', { min: 0, maks: 11, satuan: 'bulan' }),
  kolom('pertek_nomor', 'Nomor pertimbangan teknis BKN', 'teks', { maks: 100 }),
  kolom('pertek_tanggal', 'Tanggal pertimbangan teknis BKN', 'tanggal'),
  kolom('alamat_pensiun', 'Alamat sesudah pensiun', 'teks_panjang', { maks: 500 }),
  KETERANGAN,
];

/** End of service: retirement, death, dismissal. */
export const pemberhentian: DefinisiRiwayat = {
  kode: 'pemberhentian',
  tabel: 'riwayat_pemberhentian',
  judul: 'Pemberhentian dan pensiun',
  kelompok: 'kedudukan',
  kolom: KOLOM_PEMBERHENTIAN,
  urut: 'tmt',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'skNomor', tanggal: 'skTanggal' },
  ringkas: (b, cari) => gabung(label(KOLOM_PEMBERHENTIAN, b, 'jenis', cari), berawalan('TMT', tanggal(b, 'tmt'))),
};
