import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();
const mkg = z.object({ tahun: z.int().min(0), bulan: z.int().min(0).max(11) });

/** Technical approval of BKN that the decree rests on. */
const pertek = z.object({ pejabat: z.string(), nomor: z.string(), tanggal });

/** What the promotion of one person prints; pay in whole rupiah, from the salary table in force on the TMT. */
const kenaikan = {
  ...isianOrang,
  pendidikan: z.string(),
  jenisKp: z.string(),
  lama: z.object({ pangkat: z.string(), tmt: tanggal }),
  baru: z.object({ pangkat: z.string(), tmt: tanggal, mkg, gaji: z.int().positive() }),
};

export const produkSkKp = definisikanProduk({
  kode: 'sk-kp',
  nama: 'SK kenaikan pangkat (petikan)',
  layanan: 'kp',
  kop: 'ppk',
  skema: z.object({ ...isianKeputusan, ...kenaikan, instansiInduk: z.string(), pertek }),
  contoh: {
    nomor: '800.1.3.2/214/2027', tanggal: '2027-03-22', pejabat: 'BUPATI CONTOH', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' },
    mengingat: ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;', 'Peraturan Pemerintah Nomor 99 Tahun 2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 12 Tahun 2002;'],
    nama: 'Pegawai Contoh, S.Pd., M.M.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
    pendidikan: 'S-2 Manajemen Pendidikan', jenisKp: 'pilihan jabatan fungsional', instansiInduk: 'Pemerintah Kabupaten Contoh',
    lama: { pangkat: 'Penata, III/c', tmt: '2023-04-01' },
    baru: { pangkat: 'Penata Tingkat I, III/d', tmt: '2027-04-01', mkg: { tahun: 18, bulan: 0 }, gaji: 4_023_400 },
    pertek: { pejabat: 'Kepala Kantor Regional I Badan Kepegawaian Negara', nomor: 'PG-23401000123', tanggal: '2027-03-10' },
  },
});
