import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang, skemaPejabat } from '../../dokumen/produk.ts';

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

const MENGINGAT = [
  'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
  'Peraturan Pemerintah Nomor 7 Tahun 1977 tentang Peraturan Gaji Pegawai Negeri Sipil sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 5 Tahun 2024;',
  'Peraturan Pemerintah Nomor 99 Tahun 2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 12 Tahun 2002;',
  'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
];
const PERTEK = { pejabat: 'Kepala Kantor Regional I Badan Kepegawaian Negara', nomor: 'PG-23401000123', tanggal: '2027-03-10' };
const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };

const CONTOH = {
  nomor: '800.1.3.2/214/2027', tanggal: '2027-03-22', pejabat: 'BUPATI CONTOH', verifikasi: VERIFIKASI, mengingat: MENGINGAT,
  nama: 'Pegawai Contoh, S.Pd., M.M.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
  pendidikan: 'S-2 Manajemen Pendidikan', jenisKp: 'pilihan jabatan fungsional', instansiInduk: 'Pemerintah Kabupaten Contoh',
  lama: { pangkat: 'Penata, III/c', tmt: '2023-04-01' },
  baru: { pangkat: 'Penata Tingkat I, III/d', tmt: '2027-04-01', mkg: { tahun: 18, bulan: 0 }, gaji: 4_023_400 },
  pertek: PERTEK,
};

export const produkSkKp = definisikanProduk({
  kode: 'sk-kp',
  nama: 'SK kenaikan pangkat (petikan)',
  layanan: 'kp',
  kop: 'ppk',
  skema: z.object({ ...isianKeputusan, ...kenaikan, instansiInduk: z.string(), pertek }),
  contoh: CONTOH,
});

/** Each consideration begins with 'bahwa' and ends with ';'. */
const menimbang = z.array(z.string()).min(1);

/** `legalisir`: who certifies the copy; his `jabatan` without the comma, 'a.n.' included. */
export const produkSkKpSalinan = definisikanProduk({
  kode: 'sk-kp-salinan',
  nama: 'SK kenaikan pangkat (salinan)',
  layanan: 'kp',
  kop: 'ppk',
  skema: z.object({ ...isianKeputusan, ...kenaikan, instansiInduk: z.string(), pertek, menimbang, legalisir: skemaPejabat }),
  contoh: {
    ...CONTOH,
    menimbang: ['bahwa Pegawai Negeri Sipil yang namanya tersebut dalam keputusan ini telah memenuhi syarat untuk dinaikkan pangkatnya;', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang kenaikan pangkat Pegawai Negeri Sipil;'],
    legalisir: { nama: 'Pejabat Contoh, S.H.', nip: '197802142003122001', pangkat: 'Pembina, IV/a', jabatan: 'Kepala Bagian Hukum Sekretariat Daerah' },
  },
});

/**
 * One decree for many. Rows of `tabelPegawai`, ready to print: number, 'name\nNIP', 'old rank\nTMT', 'new rank\nTMT', MKG, basic pay,
 * 'post\nunit'. `jumlah` is how many they are, `tmt` the date from which all hold the new rank.
 */
export const produkSkKpKolektif = definisikanProduk({
  kode: 'sk-kp-kolektif',
  nama: 'SK kenaikan pangkat kolektif dengan lampiran',
  layanan: 'kp',
  kop: 'ppk',
  skema: z.object({
    ...isianKeputusan, menimbang, pertek, tmt: tanggal, jumlah: z.int().positive(),
    tabelPegawai: z.object({ baris: z.array(z.array(z.string()).length(7)).min(1) }),
  }),
  contoh: {
    nomor: '800.1.3.2/215/2027', tanggal: '2027-03-22', pejabat: 'BUPATI CONTOH', verifikasi: VERIFIKASI, mengingat: MENGINGAT,
    menimbang: ['bahwa Pegawai Negeri Sipil yang namanya tercantum dalam Lampiran telah memenuhi syarat untuk dinaikkan pangkatnya;', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang kenaikan pangkat Pegawai Negeri Sipil;'],
    pertek: { ...PERTEK, nomor: 'PG-23401000124' }, tmt: '2027-04-01', jumlah: 14,
    tabelPegawai: {
      baris: Array.from({ length: 14 }, (_, i) => [
        String(i + 1), `Pegawai Contoh Ke-${i + 1}, S.Pd.\n19850317 200904 1 ${String(i + 1).padStart(3, '0')}`, 'Penata, III/c\n1 April 2023', 'Penata Tingkat I, III/d\n1 April 2027',
        '18 tahun 0 bulan', 'Rp4.023.400,00', `Guru Ahli Muda\n${i % 3 === 0 ? 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan' : `SD Negeri ${i + 1} Contoh`}`,
      ]),
    },
  },
});
