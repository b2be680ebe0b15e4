import { z } from 'zod';
import { definisikanProduk, isianOrang, isianSurat } from '../../dokumen/produk.ts';

/** The letter between two PPK. `mengingat`: the rules it rests on, each ending in ';', from the template. */
const isianMutasi = {
  ...isianSurat, ...isianOrang,
  sifat: z.string(), lampiran: z.string(), perihal: z.string(),
  /** Addressee after "Yth.", and the place after "di". */
  kepada: z.object({ nama: z.string().min(1), di: z.string().min(1) }),
  mengingat: z.array(z.string()).min(1).readonly(),
  /** The letter that is answered; null: the employee's own request alone. */
  surat: z.object({ pejabat: z.string(), nomor: z.string(), tanggal: z.iso.date(), hal: z.string() }).nullable(),
  /** 'Pemerintah Kabupaten Contoh': where the person serves now, and where he is to serve. */
  instansiAsal: z.string().min(1),
  instansiTujuan: z.string().min(1),
  jabatanTujuan: z.string().min(1),
  unitTujuan: z.string().min(1),
  /** The last day on which the approval may be used; null: no limit. */
  berlakuSampai: z.iso.date().nullable(),
};

const CONTOH = {
  tanggal: '2026-11-23', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' },
  sifat: 'Penting', lampiran: '1 (satu) berkas',
  mengingat: [
    'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
    'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
    'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi;',
  ],
  nama: 'Pegawai Contoh, S.Kom.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Pranata Komputer Ahli Muda',
  jabatanTujuan: 'Pranata Komputer Ahli Muda', berlakuSampai: '2027-11-23',
};

export const produkSetujuMasuk = definisikanProduk({
  kode: 'setuju-masuk',
  nama: 'Persetujuan menerima (mutasi masuk)',
  layanan: 'mutasi',
  kop: 'ppk',
  skema: z.object({
    ...isianMutasi,
    /** Why the person is accepted, each ending in ';', the last in '.': 'tersedia kebutuhan jabatan menurut analisis beban kerja;'. */
    pertimbangan: z.array(z.string()).min(1).readonly(),
  }),
  contoh: {
    ...CONTOH, nomor: '800.1.3.1/611/2026', perihal: 'Persetujuan Menerima Mutasi Masuk Pegawai Negeri Sipil', kepada: { nama: 'Bupati Contoh Selatan', di: 'Kota Contoh Selatan' },
    surat: { pejabat: 'Bupati Contoh Selatan', nomor: '800.1.3.1/208/2026', tanggal: '2026-10-12', hal: 'Permohonan mutasi Pegawai Negeri Sipil' },
    unitKerja: 'Dinas Komunikasi dan Informatika', instansiAsal: 'Pemerintah Kabupaten Contoh Selatan', instansiTujuan: 'Pemerintah Kabupaten Contoh', unitTujuan: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    pertimbangan: ['tersedia kebutuhan jabatan menurut analisis jabatan dan analisis beban kerja;', 'kualifikasi dan kompetensi yang bersangkutan sesuai dengan persyaratan jabatan yang akan diduduki;', 'hasil penilaian kinerja yang bersangkutan dalam 2 (dua) tahun terakhir bernilai baik.'],
  },
});

export const produkSetujuKeluar = definisikanProduk({
  kode: 'setuju-keluar',
  nama: 'Persetujuan melepas (mutasi keluar)',
  layanan: 'mutasi',
  kop: 'ppk',
  skema: z.object({
    ...isianMutasi,
    /** What the releasing office vouches for, each ending in ';', the last in '.': 'tidak sedang menjalani tugas belajar atau ikatan dinas;'. */
    keterangan: z.array(z.string()).min(1).readonly(),
  }),
  contoh: {
    ...CONTOH, nomor: '800.1.3.1/612/2026', perihal: 'Persetujuan Melepas Mutasi Keluar Pegawai Negeri Sipil', kepada: { nama: 'Bupati Contoh Utara', di: 'Kota Contoh Utara' },
    surat: { pejabat: 'Bupati Contoh Utara', nomor: '800.1.3.1/95/2026', tanggal: '2026-10-19', hal: 'Persetujuan menerima dan permintaan persetujuan mutasi' },
    unitKerja: 'Dinas Komunikasi dan Informatika', instansiAsal: 'Pemerintah Kabupaten Contoh', instansiTujuan: 'Pemerintah Kabupaten Contoh Utara', unitTujuan: 'Dinas Komunikasi dan Informatika',
    keterangan: ['tidak sedang dalam proses atau menjalani hukuman disiplin dan tidak sedang dalam proses peradilan;', 'tidak sedang menjalani tugas belajar atau ikatan dinas;', 'bebas temuan menurut keterangan Inspektorat Daerah.'],
  },
});
