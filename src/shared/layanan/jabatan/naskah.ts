import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();
/** The decree that a statement rests on. `pejabat` 'Bupati Contoh'; `tentang` as in its title, in lower case. */
const keputusan = z.object({ pejabat: z.string(), nomor: z.string(), tanggal, tentang: z.string() });

const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };
const ORANG = {
  nama: 'Pegawai Contoh, S.STP., M.Si.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata Tingkat I, III/d',
};
const KEPUTUSAN = { pejabat: 'Bupati Contoh', nomor: '800.1.3.3/12/2027', tanggal: '2027-01-08', tentang: 'pemberhentian dan pengangkatan Pegawai Negeri Sipil dalam jabatan pengawas' };

/**
 * `jenisJabatan`: 'pengawas', 'administrator', 'fungsional', 'pelaksana'; `jabatan` and `unitKerja` are the new ones, `lama` those left (null on a
 * first appointment). `eselon` 'IV.a', null of a post without one; `tunjangan` in rupiah a month; `pertimbangan`: the committee's advice, without the closing ';'.
 */
export const produkSkJabatan = definisikanProduk({
  kode: 'sk-jabatan',
  nama: 'SK pengangkatan dalam jabatan (petikan)',
  layanan: 'jabatan',
  kop: 'ppk',
  skema: z.object({
    ...isianKeputusan, ...isianOrang, jenisJabatan: z.string(), lama: z.object({ jabatan: z.string(), unitKerja: z.string() }).nullable(),
    eselon: z.string().nullable(), tunjangan: z.int().positive().nullable(), tmt: tanggal, pertimbangan: z.string().nullable(),
  }),
  contoh: {
    ...ORANG, nomor: KEPUTUSAN.nomor, tanggal: KEPUTUSAN.tanggal, pejabat: 'BUPATI CONTOH', verifikasi: VERIFIKASI,
    mengingat: [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
    ],
    jenisJabatan: 'pengawas', jabatan: 'Kepala Subbagian Umum dan Kepegawaian', unitKerja: 'Sekretariat Dinas Perhubungan Kabupaten Contoh',
    lama: { jabatan: 'Analis Sumber Daya Manusia Aparatur Ahli Muda', unitKerja: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh' },
    eselon: 'IV.a', tunjangan: 540_000, tmt: '2027-01-11',
    pertimbangan: 'Pertimbangan Tim Penilai Kinerja Pegawai Negeri Sipil Kabupaten Contoh Nomor 3/TPK/2027 tanggal 4\u00a0Januari\u00a02027',
  },
});

/** `penyata`: who declares and signs, as a rule the head of the office; '' in `pangkat` and `nip` of a head of region. `tunjangan` in rupiah a month. */
const pernyataan = { ...isianSurat, ...isianOrang, penyata: skemaPejabat, keputusan };
const PENYATA = { nama: 'Drs. Pejabat Contoh, M.Si.', nip: '197201051996031003', pangkat: 'Pembina Utama Muda, IV/c', jabatan: 'Kepala Dinas Perhubungan Kabupaten Contoh' };
const DUDUK = { jabatan: 'Kepala Subbagian Umum dan Kepegawaian', unitKerja: 'Sekretariat Dinas Perhubungan Kabupaten Contoh' };

export const produkSpmt = definisikanProduk({
  kode: 'spmt',
  nama: 'Surat pernyataan melaksanakan tugas',
  layanan: 'jabatan',
  kop: 'instansi',
  skema: z.object({ ...pernyataan, tmt: tanggal, tunjangan: z.int().positive().nullable() }),
  contoh: { ...ORANG, ...DUDUK, nomor: '800.1.3.3/27-DISHUB/2027', tanggal: '2027-01-12', verifikasi: VERIFIKASI, penyata: PENYATA, keputusan: KEPUTUSAN, tmt: '2027-01-12', tunjangan: 540_000 },
});

/** `pelantikan`: when and where he was installed; `eselon` null of a post without one. */
export const produkSpp = definisikanProduk({
  kode: 'spp',
  nama: 'Surat pernyataan pelantikan',
  layanan: 'jabatan',
  kop: 'instansi',
  skema: z.object({ ...pernyataan, pelantikan: z.object({ tanggal, tempat: z.string(), oleh: z.string() }), eselon: z.string().nullable() }),
  contoh: {
    ...ORANG, ...DUDUK, nomor: '800.1.3.3/28-BKPSDM/2027', tanggal: '2027-01-12', verifikasi: VERIFIKASI, keputusan: KEPUTUSAN, eselon: 'IV.a',
    penyata: { ...PENYATA, jabatan: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh' },
    pelantikan: { tanggal: '2027-01-11', tempat: 'Pendopo Kabupaten Contoh', oleh: 'Bupati Contoh' },
  },
});
