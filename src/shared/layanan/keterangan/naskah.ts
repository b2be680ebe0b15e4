import { z } from 'zod';
import { definisikanProduk, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();

/** A letter that the statement rests on: who signed it, its number and its date. */
const surat = z.object({ pejabat: z.string(), nomor: z.string(), tanggal });

/** Who states it (the signer, written out in the letter; '' where he has no NIP or rank), about whom, and what for: 'melengkapi persyaratan …'. */
const keterangan = { ...isianSurat, ...isianOrang, pejabat: skemaPejabat, jenisAsn: z.enum(['PNS', 'CPNS', 'PPPK']), keperluan: z.string().nullable() };

const verifikasi = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAD' };
const contoh = {
  tanggal: '2027-03-22', verifikasi, jenisAsn: 'PNS' as const,
  pejabat: { nama: 'Dr. Contoh Pejabat, S.H., M.Si.', nip: '197001011995031001', pangkat: 'Pembina Utama Muda, IV/c', jabatan: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia' },
  nama: 'Pegawai Contoh, S.Pd., M.M.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
};

export const produkKetAktif = definisikanProduk({
  kode: 'ket-aktif',
  nama: 'Surat keterangan aktif bekerja',
  layanan: 'keterangan',
  kop: 'instansi',
  /** `tmtTugas`: since when in that unit; `akhirKontrak`: of a PPPK, the last day of the contract. */
  skema: z.object({ ...keterangan, instansi: z.string(), tmtTugas: tanggal.nullable(), akhirKontrak: tanggal.nullable() }),
  contoh: { ...contoh, nomor: '800.1/201/2027', instansi: 'Pemerintah Kabupaten Contoh', tmtTugas: '2021-02-01', akhirKontrak: null, keperluan: 'melengkapi persyaratan pengajuan kredit pemilikan rumah' },
});

export const produkKetTidakHukdis = definisikanProduk({
  kode: 'ket-tidak-hukdis',
  nama: 'Surat keterangan tidak pernah dijatuhi hukuman disiplin',
  layanan: 'keterangan',
  kop: 'instansi',
  /** `tingkat`: 'tingkat sedang atau berat'; `rentang`: '1 (satu) tahun terakhir', null for ever; `aturan`: the rule on discipline that applies to him; `pernyataan`: of the head of his office. */
  skema: z.object({ ...keterangan, pernyataan: surat.nullable(), tingkat: z.string().min(1), rentang: z.string().nullable(), aturan: z.string() }),
  contoh: {
    ...contoh, nomor: '800.1.6.2/202/2027', keperluan: 'melengkapi persyaratan usul penganugerahan Satyalancana Karya Satya',
    pernyataan: { pejabat: 'Kepala Dinas Pendidikan dan Kebudayaan', nomor: '800.1.6.2/45/2027', tanggal: '2027-03-10' },
    tingkat: 'tingkat sedang atau berat', rentang: null, aturan: 'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
  },
});

export const produkKetProsesSk = definisikanProduk({
  kode: 'ket-proses-sk',
  nama: 'Surat keterangan sedang proses SK',
  layanan: 'keterangan',
  kop: 'instansi',
  /** `tentang` in lower case as within a sentence; `tahap`: where it is now. */
  skema: z.object({ ...keterangan, keputusan: z.object({ tentang: z.string(), tmt: tanggal.nullable(), tahap: z.string() }), usul: surat.nullable(), berlakuSampai: tanggal.nullable() }),
  contoh: {
    ...contoh, nomor: '800.1.3.2/203/2027', keperluan: 'melengkapi persyaratan administrasi pada unit kerja yang bersangkutan',
    keputusan: { tentang: 'kenaikan pangkat Pegawai Negeri Sipil', tmt: '2027-04-01', tahap: 'menunggu pertimbangan teknis Badan Kepegawaian Negara' },
    usul: { pejabat: 'Kepala Dinas Pendidikan dan Kebudayaan', nomor: '800.1.3.2/31/2027', tanggal: '2027-01-18' }, berlakuSampai: '2027-06-30',
  },
});

export const produkKetPenggantiSk = definisikanProduk({
  kode: 'ket-pengganti-sk',
  nama: 'Surat keterangan pengganti SK yang hilang',
  layanan: 'keterangan',
  kop: 'instansi',
  /** `keputusan.pejabat`: whose decree; `laporan`: the police's receipt of the report; `arsip`: what the data were compared with; `instansiPenerbit`: who takes the letter back. */
  skema: z.object({
    ...keterangan,
    keputusan: z.object({ pejabat: z.string(), nomor: z.string(), tanggal, tentang: z.string(), tmt: tanggal.nullable() }),
    laporan: z.object({ surat: z.string(), instansi: z.string(), nomor: z.string(), tanggal }),
    arsip: z.string(), instansiPenerbit: z.string(),
  }),
  contoh: {
    ...contoh, nomor: '800.1/204/2027', keperluan: null,
    keputusan: { pejabat: 'Bupati Contoh', nomor: '823.3/118/BKD/2015', tanggal: '2015-03-20', tentang: 'Kenaikan Pangkat Pegawai Negeri Sipil atas nama yang bersangkutan', tmt: '2015-04-01' },
    laporan: { surat: 'surat tanda penerimaan laporan kehilangan', instansi: 'Kepolisian Sektor Contoh Utara', nomor: 'SKTLK/77/III/2027', tanggal: '2027-03-08' },
    arsip: 'salinan keputusan yang tersimpan pada tata naskah kepegawaian', instansiPenerbit: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  },
});
