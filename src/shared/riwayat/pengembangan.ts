import { berawalan, gabung, KETERANGAN, kolom, label, pilihan, rentang, tanggal, teks, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';

const TAHUN = { min: 1930, maks: 2100 } as const;

const KOLOM_PENDIDIKAN = [
  kolom('tingkat', 'Tingkat pendidikan', 'rujukan', { rujukan: 'tingkat_pendidikan', wajib: true, diTabel: true, siasn: 'tkPendidikanId' }),
  kolom('pendidikan_kode', 'Pendidikan menurut BKN', 'rujukan', { rujukan: 'pendidikan', siasn: 'pendidikanId' }),
  kolom('nama', 'Jurusan atau program studi', 'teks', { wajib: true, diTabel: true, siasn: 'pendidikanNama' }),
  kolom('nama_sekolah', 'Nama sekolah atau perguruan tinggi', 'teks', { diTabel: true, siasn: 'namaSekolah' }),
  kolom('lokasi_sekolah', 'Tempat sekolah', 'teks'),
  kolom('tahun_lulus', 'Tahun lulus', 'angka', { ...TAHUN, diTabel: true, siasn: 'tahunLulus' }),
  kolom('tanggal_lulus', 'Tanggal lulus', 'tanggal', { siasn: 'tglLulus' }),
  kolom('nomor_ijazah', 'Nomor ijazah', 'teks', { maks: 100, siasn: 'nomorIjasah' }),
  kolom('gelar_depan', 'Gelar depan', 'teks', { maks: 50, siasn: 'gelarDepan' }),
  kolom('gelar_belakang', 'Gelar belakang', 'teks', { maks: 50, siasn: 'gelarBelakang' }),
  kolom('pendidikan_pertama', 'Pendidikan saat pengangkatan pertama', 'ya_tidak', { siasn: 'isPendidikanPertama' }),
  kolom('pencantuman_gelar', 'Gelar sudah dicantumkan', 'ya_tidak'),
  KETERANGAN,
];

/** Formal education. BKN changes it only through its own process. */
export const pendidikan: DefinisiRiwayat = {
  kode: 'pendidikan',
  tabel: 'riwayat_pendidikan',
  judul: 'Pendidikan',
  kelompok: 'pengembangan',
  kolom: KOLOM_PENDIDIKAN,
  urut: 'tahun_lulus',
  punyaSk: false,
  siasn: 'baca',
  ringkas: (b, cari) =>
    gabung(label(KOLOM_PENDIDIKAN, b, 'tingkat', cari), teks(b, 'nama'), teks(b, 'nama_sekolah'), berawalan('lulus', teks(b, 'tahun_lulus'))),
};

const KOLOM_DIKLAT = [
  kolom('latihan_struktural', 'Jenjang diklat', 'rujukan', { rujukan: 'latihan_struktural', wajib: true, diTabel: true, siasn: 'latihanStrukturalId' }),
  kolom('nama', 'Nama diklat', 'teks', { wajib: true, diTabel: true, siasn: 'latihanStrukturalNama' }),
  kolom('penyelenggara', 'Penyelenggara', 'teks', { diTabel: true, siasn: 'institusiPenyelenggara' }),
  kolom('tempat', 'Tempat', 'teks'),
  kolom('angkatan', 'Angkatan', 'teks', { maks: 50 }),
  kolom('nomor', 'Nomor STTPL/sertifikat', 'teks', { maks: 100, siasn: 'nomor' }),
  kolom('mulai', 'Mulai', 'tanggal', { diTabel: true, siasn: 'tanggal' }),
  kolom('selesai', 'Selesai', 'tanggal', { siasn: 'tanggalSelesai' }),
  kolom('tahun', 'Tahun', 'angka', { ...TAHUN, wajib: true, diTabel: true, siasn: 'tahun' }),
  kolom('jumlah_jam', 'Lama', 'angka', { min: 1, maks: 5000, satuan: 'JP', diTabel: true, siasn: 'jumlahJam' }),
  kolom('bobot', 'Bobot', 'desimal', { min: 0, siasn: 'bobot' }),
  kolom('jenis_kompetensi', 'Jenis kompetensi', 'teks', { maks: 100, siasn: 'jenisKompetensi' }),
  kolom('peringkat', 'Peringkat', 'teks', { maks: 50 }),
  KETERANGAN,
];

/** Structural and leadership training (BKN: diklat). */
export const diklat: DefinisiRiwayat = {
  kode: 'diklat',
  tabel: 'riwayat_diklat',
  judul: 'Diklat struktural',
  kelompok: 'pengembangan',
  kolom: KOLOM_DIKLAT,
  urut: 'tahun',
  punyaSk: false,
  dokumenBkn: ['874'],
  siasn: 'dua-arah',
  ringkas: (b) => gabung(teks(b, 'nama'), teks(b, 'penyelenggara'), teks(b, 'tahun'), jam(teks(b, 'jumlah_jam'))),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Diklat selesai sebelum dimulai.'),
};

const KOLOM_KURSUS = [
  kolom('jenis_diklat', 'Jenis', 'rujukan', { rujukan: 'jenis_diklat', wajib: true, diTabel: true, siasn: 'jenisDiklatId' }),
  kolom('jenis_kursus', 'Kursus menurut BKN', 'rujukan', { rujukan: 'jenis_kursus', siasn: 'jenisKursusId', siasnSimpan: 'jenisKursus' }),
  kolom('sertifikat', 'Bentuk sertifikat', 'pilihan', {
    pilihan: pilihan({ T: 'Teknis', F: 'Fungsional', P: 'Seminar, lokakarya, atau sejenis' }),
    siasn: 'jenisKursusSertifikat',
    siasnSimpan: 'jenisKursusSertipikat',
  }),
  kolom('nama', 'Nama kursus', 'teks', { wajib: true, diTabel: true, siasn: 'namaKursus' }),
  kolom('penyelenggara', 'Penyelenggara', 'teks', { diTabel: true, siasn: 'institusiPenyelenggara' }),
  kolom('instansi', 'Instansi', 'rujukan', { rujukan: 'instansi', siasnSimpan: 'instansiId' }),
  kolom('lokasi', 'Lokasi', 'rujukan', { rujukan: 'kabupaten', siasnSimpan: 'lokasiId' }),
  kolom('nomor', 'Nomor sertifikat', 'teks', { maks: 100, siasn: 'noSertipikat', siasnSimpan: 'nomorSertipikat' }),
  kolom('mulai', 'Mulai', 'tanggal', { diTabel: true, siasn: 'tanggalKursus' }),
  kolom('selesai', 'Selesai', 'tanggal', { siasn: 'tanggalSelesaiKursus' }),
  kolom('tahun', 'Tahun', 'angka', { ...TAHUN, wajib: true, diTabel: true, siasn: 'tahunKursus' }),
  kolom('jumlah_jam', 'Lama', 'angka', { min: 1, maks: 5000, satuan: 'JP', diTabel: true, siasn: 'jumlahJam' }),
  KETERANGAN,
];

/** Courses, workshops, technical and functional training, seminars (BKN: kursus). */
export const kursus: DefinisiRiwayat = {
  kode: 'kursus',
  tabel: 'riwayat_kursus',
  judul: 'Kursus dan pelatihan',
  kelompok: 'pengembangan',
  kolom: KOLOM_KURSUS,
  urut: 'tahun',
  punyaSk: false,
  dokumenBkn: ['881'],
  siasn: 'dua-arah',
  ringkas: (b, cari) =>
    gabung(teks(b, 'nama'), label(KOLOM_KURSUS, b, 'jenis_diklat', cari), teks(b, 'penyelenggara'), teks(b, 'tahun'), jam(teks(b, 'jumlah_jam'))),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Kursus selesai sebelum dimulai.'),
};

const KOLOM_TUBEL = [
  kolom('jenis', 'Jenis', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({ biaya_pemerintah: 'Tugas belajar biaya pemerintah', biaya_mandiri: 'Tugas belajar biaya mandiri', izin_belajar: 'Izin belajar' }),
  }),
  kolom('tingkat', 'Tingkat pendidikan', 'rujukan', { rujukan: 'tingkat_pendidikan', wajib: true, diTabel: true }),
  kolom('pendidikan_kode', 'Pendidikan menurut BKN', 'rujukan', { rujukan: 'pendidikan', siasn: 'pendidikanId' }),
  kolom('program_studi', 'Program studi', 'teks', { wajib: true, diTabel: true }),
  kolom('nama_sekolah', 'Perguruan tinggi atau sekolah', 'teks', { wajib: true, diTabel: true, siasn: 'namaSekolah' }),
  kolom('akreditasi', 'Akreditasi program studi', 'teks', { maks: 50 }),
  kolom('sumber_biaya', 'Sumber biaya', 'teks', { maks: 150 }),
  kolom('mulai', 'Mulai', 'tanggal', { wajib: true, diTabel: true, siasn: 'tglMulai' }),
  kolom('selesai', 'Selesai', 'tanggal', { diTabel: true, siasn: 'tglSelesai' }),
  kolom('dibebaskan', 'Dibebaskan dari jabatan', 'ya_tidak'),
  kolom('tanggal_aktif', 'Tanggal aktif kembali', 'tanggal'),
  KETERANGAN,
];

/** Study assignments, and study permits of older rules. */
export const tubel: DefinisiRiwayat = {
  kode: 'tubel',
  tabel: 'riwayat_tubel',
  judul: 'Tugas belajar dan izin belajar',
  kelompok: 'pengembangan',
  kolom: KOLOM_TUBEL,
  urut: 'mulai',
  punyaSk: true,
  siasn: 'dua-arah',
  ringkas: (b) =>
    gabung(
      label(KOLOM_TUBEL, b, 'jenis'),
      teks(b, 'program_studi'),
      teks(b, 'nama_sekolah'),
      rentang(b, 'mulai', 'selesai'),
      berawalan('aktif', tanggal(b, 'tanggal_aktif')),
    ),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Tugas belajar selesai sebelum dimulai.'),
};

function jam(isi: string): string {
  return isi === '' ? '' : `${isi} JP`;
}
