import { z } from 'zod';
import { definisikanProduk, isianOrang, isianSurat } from '../../dokumen/produk.ts';

export const produkStlud = definisikanProduk({
  kode: 'stlud',
  nama: 'Surat tanda lulus ujian dinas',
  layanan: 'ujian',
  kop: 'ppk',
  /**
   * `dari` and `menjadi`: the ranks that the exam stands between, 'Pengatur Tingkat I, II/d'; `ujian.dasar`: the decision on the
   * result, as within a sentence. `nilai.baris`: number, subject, mark; null where no marks are printed.
   */
  skema: z.object({
    ...isianSurat, ...isianOrang, tingkat: z.enum(['I', 'II']), nomorPeserta: z.string(), penyelenggara: z.string(),
    ujian: z.object({ tanggal: z.iso.date(), tempat: z.string(), dasar: z.string() }),
    dari: z.string(), menjadi: z.string(), nilai: z.object({ baris: z.array(z.array(z.string())) }).nullable(),
  }),
  contoh: {
    nomor: '800.1.4.1/150/2027', tanggal: '2027-03-22', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAG' },
    nama: 'Pegawai Contoh, A.Md.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Pengatur Tingkat I, II/d', jabatan: 'Pengolah Data dan Informasi', unitKerja: 'Sekretariat Dinas Pendidikan dan Kebudayaan',
    tingkat: 'I', nomorPeserta: 'UD1-2027-0118', penyelenggara: 'Panitia Ujian Dinas Pemerintah Kabupaten Contoh',
    ujian: { tanggal: '2027-03-03', tempat: 'Kota Contoh', dasar: 'Berita Acara Penetapan Kelulusan Nomor 800.1.4.1/97/2027 tanggal 12 Maret 2027' },
    dari: 'Pengatur Tingkat I, II/d', menjadi: 'Penata Muda, III/a',
    nilai: { baris: [['1.', 'Wawasan kebangsaan dan pemerintahan', '82'], ['2.', 'Tugas pokok dan fungsi perangkat daerah', '85'], ['3.', 'Karya tulis', '80']] },
  },
});
