import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();

/** Where he studies: `jenjang` 'Strata Dua (S-2)', `prodi` 'Magister Manajemen', `perguruan` with its place, `akreditasi` 'Unggul'. */
const pendidikan = z.object({ jenjang: z.string(), prodi: z.string(), perguruan: z.string(), akreditasi: z.string().nullable() });

const verifikasi = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAE' };
const contoh = {
  tanggal: '2027-07-20', verifikasi,
  nama: 'Pegawai Contoh, S.Pd.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
  pendidikan: { jenjang: 'Strata Dua (S-2)', prodi: 'Magister Manajemen Pendidikan', perguruan: 'Universitas Contoh di Kota Contoh', akreditasi: 'Baik Sekali' },
};

export const produkSkTubel = definisikanProduk({
  kode: 'sk-tubel',
  nama: 'SK tugas belajar',
  layanan: 'belajar',
  kop: 'ppk',
  /**
   * `perhatian`: the letters it rests on, ending in ';'. `lama` '2 (dua) tahun'; `lapor` '15 (lima belas) hari kerja setelah …';
   * `ikatanDinas` 'selama 2 (dua) kali masa tugas belajar', null for none; `dibebaskan` from the duties of his post.
   */
  skema: z.object({
    ...isianKeputusan, ...isianOrang, pendidikan, perhatian: z.array(z.string()).min(1).readonly(),
    lama: z.string(), mulai: tanggal, selesai: tanggal, pembiayaan: z.string(), dibebaskan: z.boolean(), lapor: z.string(), ikatanDinas: z.string().nullable(),
  }),
  contoh: {
    ...contoh, nomor: '800.1.4.1/310/2027', pejabat: 'BUPATI CONTOH',
    mengingat: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;', 'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;', 'Peraturan Presiden Nomor 12 Tahun 1961 tentang Pemberian Tugas Belajar;'],
    perhatian: ['Surat Edaran Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 28 Tahun 2021;', 'Surat Rektor Universitas Contoh Nomor 118/UC/VI/2027 tanggal 21 Juni 2027 tentang Hasil Seleksi Mahasiswa Baru;'],
    lama: '2 (dua) tahun', mulai: '2027-09-01', selesai: '2029-08-31', pembiayaan: 'Beasiswa Pemerintah Kabupaten Contoh', dibebaskan: true, lapor: '15 (lima belas) hari kerja setelah masa tugas belajar berakhir', ikatanDinas: 'selama 2 (dua) kali masa tugas belajar',
  },
});

export const produkIzinBelajar = definisikanProduk({
  kode: 'izin-belajar',
  nama: 'Surat izin belajar',
  layanan: 'belajar',
  kop: 'instansi',
  /** `mengingat` is printed as Dasar; `tahunAkademik` '2027/2028'. */
  skema: z.object({ ...isianSurat, mengingat: isianKeputusan.mengingat, ...isianOrang, pendidikan, tahunAkademik: z.string() }),
  contoh: {
    ...contoh, nomor: '800.1.4.1/311/2027', tahunAkademik: '2027/2028',
    mengingat: ['Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;', 'Surat Kepala Dinas Pendidikan dan Kebudayaan Nomor 800.1.4.1/52/2027 tanggal 5 Juli 2027 tentang Permohonan Izin Belajar;'],
  },
});

export const produkRekomSeleksi = definisikanProduk({
  kode: 'rekom-seleksi',
  nama: 'Rekomendasi mengikuti seleksi tugas belajar',
  layanan: 'belajar',
  kop: 'instansi',
  /** `pejabat`: the signer, written out in the letter; `usul`: the letter of the head of his office. */
  skema: z.object({ ...isianSurat, ...isianOrang, pendidikan, pejabat: skemaPejabat, usul: z.object({ pejabat: z.string(), nomor: z.string(), tanggal }), tahunAkademik: z.string(), pembiayaan: z.string(), berlakuSampai: tanggal }),
  contoh: {
    ...contoh, nomor: '800.1.4.1/120/2027', tanggal: '2027-03-22', tahunAkademik: '2027/2028', pembiayaan: 'Beasiswa Pemerintah Kabupaten Contoh', berlakuSampai: '2027-08-31',
    pejabat: { nama: 'Dr. Contoh Pejabat, S.H., M.Si.', nip: '197001011995031001', pangkat: 'Pembina Utama Muda, IV/c', jabatan: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia' },
    usul: { pejabat: 'Kepala Dinas Pendidikan dan Kebudayaan', nomor: '800.1.4.1/41/2027', tanggal: '2027-03-08' },
  },
});
