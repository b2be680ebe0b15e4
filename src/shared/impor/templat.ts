import type { KodeBidang } from './bidang.ts';
import { daftarTingkat, pilihanBaku } from './nilai-padanan.ts';

export interface KolomTemplat {
  readonly bidang: KodeBidang;
  readonly kepala: string;
  readonly jenis: 'teks' | 'angka' | 'uang' | 'tanggal';
  readonly wajib: boolean;
  readonly petunjuk: string;
  readonly contoh: string;
  /** Values offered as a list; other values are allowed and mapped at import. */
  readonly daftar?: readonly string[];
}

const GOLONGAN = [
  ...['I', 'II', 'III', 'IV'].flatMap((g) => ['a', 'b', 'c', 'd', ...(g === 'IV' ? ['e'] : [])].map((r) => `${g}/${r}`)),
  'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII',
];

const TANGGAL = 'Tulis hari-bulan-tahun, misalnya 01-04-2020.';

function k(bidang: KodeBidang, kepala: string, jenis: KolomTemplat['jenis'], petunjuk: string, contoh: string, lain: { wajib?: boolean; daftar?: readonly string[] } = {}): KolomTemplat {
  return { bidang, kepala, jenis, petunjuk, contoh, wajib: lain.wajib ?? false, ...(lain.daftar === undefined ? {} : { daftar: lain.daftar }) };
}

/** The columns of the official template. Each header maps to its field with certainty (asserted by a test). */
export const KOLOM_TEMPLAT: readonly KolomTemplat[] = [
  k('nip', 'NIP', 'teks', '18 angka tanpa spasi, format Teks. PPPK: NI PPPK.', '199001012015031001', { wajib: true }),
  k('namaGelar', 'Nama Lengkap (Dengan Gelar)', 'teks', 'Nama menurut SK beserta gelarnya.', 'Contoh Satu, S.Kom.', { wajib: true }),
  k('tempatLahir', 'Tempat Lahir', 'teks', 'Kabupaten/kota.', 'Kediri'),
  k('tanggalLahir', 'Tanggal Lahir', 'tanggal', TANGGAL, '1990-01-01'),
  k('jenisKelamin', 'Jenis Kelamin', 'teks', 'L atau P.', 'L', { daftar: pilihanBaku('jk') }),
  k('agama', 'Agama', 'teks', 'Pilih dari daftar.', 'Islam', { daftar: pilihanBaku('agama') }),
  k('statusKawin', 'Status Perkawinan', 'teks', 'Pilih dari daftar.', 'Menikah', { daftar: pilihanBaku('kawin') }),
  k('nik', 'NIK', 'teks', '16 angka, format Teks.', '3571010101900001'),
  k('noHp', 'No HP', 'teks', 'Misalnya 081234567890, format Teks.', '081200000001'),
  k('email', 'Email', 'teks', 'Satu alamat.', 'contoh.satu@contoh.example'),
  k('alamat', 'Alamat', 'teks', 'Alamat tempat tinggal.', 'Jalan Contoh 1'),
  k('npwp', 'NPWP', 'teks', '15 atau 16 angka, format Teks.', ''),
  k('bpjs', 'No BPJS', 'teks', 'Format Teks.', ''),
  k('statusPegawai', 'Status Pegawai', 'teks', 'PNS, CPNS, PPPK atau PPPK Paruh Waktu.', 'PNS', { daftar: pilihanBaku('status') }),
  k('jenisPegawai', 'Jenis Pegawai', 'teks', 'Menurut tabel BKN.', 'PNS Daerah Kab./Kota yang bekerja pada Kab./Kota'),
  k('kedudukan', 'Kedudukan Hukum', 'teks', 'Pilih dari daftar.', 'Aktif', { daftar: pilihanBaku('kedudukan') }),
  k('tmtCpns', 'TMT CPNS', 'tanggal', `PPPK: awal pengangkatan. ${TANGGAL}`, '2015-03-01'),
  k('skCpnsNomor', 'No SK CPNS', 'teks', 'Nomor SK pengangkatan.', '813/001/2015'),
  k('skCpnsTanggal', 'Tgl SK CPNS', 'tanggal', TANGGAL, '2015-02-20'),
  k('tmtPns', 'TMT PNS', 'tanggal', TANGGAL, '2016-04-01'),
  k('skPnsNomor', 'No SK PNS', 'teks', 'Nomor SK PNS.', '821.13/001/2016'),
  k('skPnsTanggal', 'Tgl SK PNS', 'tanggal', TANGGAL, '2016-03-20'),
  k('golonganAwal', 'Golongan Awal', 'teks', 'Golongan saat diangkat; diperlukan bila MKG harus dihitung.', 'III/a', { daftar: GOLONGAN }),
  k('golongan', 'Golongan/Ruang', 'teks', 'Golongan terakhir, misalnya III/b; PPPK: IX.', 'III/b', { daftar: GOLONGAN }),
  k('tmtGolongan', 'TMT Golongan', 'tanggal', `Menurut SK pangkat terakhir. ${TANGGAL}`, '2019-04-01'),
  k('mkgTahun', 'MKG Tahun', 'angka', 'Masa kerja golongan menurut SK pangkat terakhir (per TMT golongan).', '4'),
  k('mkgBulan', 'MKG Bulan', 'angka', '0 sampai 11.', '1'),
  k('skPangkatNomor', 'No SK Pangkat', 'teks', 'Nomor SK pangkat terakhir.', '823.3/001/2019'),
  k('skPangkatTanggal', 'Tgl SK Pangkat', 'tanggal', TANGGAL, '2019-03-15'),
  k('gajiPokok', 'Gaji Pokok', 'uang', 'Rupiah, angka saja.', '3089900'),
  k('tmtKgb', 'TMT KGB Terakhir', 'tanggal', `Kosongkan bila belum pernah. ${TANGGAL}`, '2021-03-01'),
  k('mkgKgbTahun', 'MKG KGB Tahun', 'angka', 'Masa kerja golongan menurut surat KGB terakhir.', '6'),
  k('mkgKgbBulan', 'MKG KGB Bulan', 'angka', '0 sampai 11.', '0'),
  k('gajiKgb', 'Gaji Pokok KGB', 'uang', 'Gaji pokok baru menurut surat KGB.', '3187300'),
  k('skKgbNomor', 'No SK KGB', 'teks', 'Nomor surat KGB terakhir.', '822/001/2021'),
  k('skKgbTanggal', 'Tgl SK KGB', 'tanggal', TANGGAL, '2021-01-10'),
  k('jenisJabatan', 'Jenis Jabatan', 'teks', 'Pilih dari daftar.', 'Jabatan Fungsional Tertentu', { daftar: pilihanBaku('jenisJabatan') }),
  k('jabatan', 'Jabatan', 'teks', 'Nama jabatan saja; awali Plt./Plh. bila bukan definitif.', 'Pranata Komputer Ahli Pertama'),
  k('tmtJabatan', 'TMT Jabatan', 'tanggal', TANGGAL, '2019-05-01'),
  k('eselon', 'Eselon', 'teks', 'Hanya jabatan struktural, misalnya III.b.', '', { daftar: pilihanBaku('eselon') }),
  k('jabatanTambahan', 'Jabatan Tambahan', 'teks', 'Tugas tambahan, misalnya Plt. Kepala Bidang.', ''),
  k('tmtJabatanTambahan', 'TMT Jabatan Tambahan', 'tanggal', TANGGAL, ''),
  k('unitKerja', 'Unit Kerja', 'teks', 'Unit tempat bekerja.', 'Subbagian Umum'),
  k('unitInduk', 'Unit Induk', 'teks', 'Perangkat daerah.', 'Dinas Contoh'),
  k('tingkatPendidikan', 'Tingkat Pendidikan', 'teks', 'Pilih dari daftar.', 'S-1', { daftar: daftarTingkat() }),
  k('pendidikan', 'Pendidikan', 'teks', 'Nama pendidikan/jurusan terakhir.', 'S-1 Teknik Informatika'),
  k('tahunLulus', 'Tahun Lulus', 'angka', 'Empat angka.', '2013'),
  k('namaSekolah', 'Nama Sekolah', 'teks', 'Sekolah atau perguruan tinggi.', ''),
  k('kontrakNomor', 'No Perjanjian Kerja', 'teks', 'Hanya PPPK.', ''),
  k('kontrakMulai', 'Mulai Perjanjian Kerja', 'tanggal', `Hanya PPPK. ${TANGGAL}`, ''),
  k('kontrakSelesai', 'Akhir Perjanjian Kerja', 'tanggal', `Hanya PPPK. ${TANGGAL}`, ''),
];

/** What the user has to know, one line each, for the sheet 'Petunjuk'. */
export const PETUNJUK_TEMPLAT: readonly string[] = [
  'Isi lembar "Data", satu pegawai satu baris. Jangan mengubah nama kolom; kolom yang tidak diperlukan boleh dihapus, urutannya boleh diubah.',
  'Kolom wajib hanya NIP dan nama. Sel kosong tidak menghapus data yang sudah ada.',
  'NIP, NIK, nomor HP, NPWP dan BPJS harus berformat Teks. Bila Excel menampilkan 1,98505E+17, angka belakangnya sudah hilang: salin ulang dari sumber asli.',
  'Tanggal ditulis hari-bulan-tahun (01-04-2020). Sel kosong tidak pernah diisi tanggal hari ini.',
  'MKG diisi menurut SK pangkat terakhir. Bila kosong, aplikasi menghitungnya dari TMT CPNS dan menandainya sebagai hasil hitungan.',
  'Satu pegawai dengan beberapa SK pangkat boleh ditulis pada beberapa baris; yang TMT-nya terbaru menjadi pangkat sekarang, lainnya menjadi riwayat.',
  'Tidak ada yang ditulis sebelum Anda menekan Jalankan pada langkah terakhir. Mengimpor berkas yang sama dua kali tidak menggandakan data.',
];
