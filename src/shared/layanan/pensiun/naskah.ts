import { z } from 'zod';
import { definisikanProduk, isianKeputusan, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();
const mk = z.object({ tahun: z.int().min(0), bulan: z.int().min(0).max(11) });
/** Rows of a table, each a list of its cells as they are printed; no rows, no table. */
const tabel = (kolom: number) => z.object({ baris: z.array(z.array(z.string()).length(kolom)) });

const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };
const ORANG = {
  nama: 'Pegawai Contoh, S.Pd.', nip: '196807121992032004', tempatLahir: 'Kota Contoh', tanggalLahir: '1968-07-12', pangkat: 'Pembina, IV/a', jabatan: 'Guru Ahli Madya',
  unitKerja: 'SD Negeri 4 Contoh, Dinas Pendidikan dan Kebudayaan Kabupaten Contoh',
};

/**
 * Leaving at the age limit. `pangkatPengabdian` null when no promotion comes with it; `berhenti` the last day of service, `tmt` the first of the next
 * month; `pensiun` and `jandaDuda.besar` rupiah a month, `gaji` the basic pay they are a part of (`jandaDuda.persen`), null without spouse.
 * Rows of `tabelKeluarga`: number, name, birth date, relation, date of marriage or '-'. `alamat`: where he lives after leaving.
 */
export const produkSkPensiun = definisikanProduk({
  kode: 'sk-pensiun',
  nama: 'SK pemberhentian dan pemberian pensiun (BUP)',
  layanan: 'pensiun',
  kop: 'ppk',
  skema: z.object({
    ...isianKeputusan, ...isianOrang, pertek: z.object({ pejabat: z.string(), nomor: z.string(), tanggal }),
    pangkatPengabdian: z.string().nullable(), mkg: mk, mkPensiun: mk, berhenti: tanggal, tmt: tanggal, gaji: z.int().positive(), pensiun: z.int().positive(),
    tabelKeluarga: tabel(5), jandaDuda: z.object({ persen: z.int().positive(), besar: z.int().positive() }).nullable(), alamat: z.string(),
  }),
  contoh: {
    ...ORANG, nomor: '800.1.6.6/9/2028', tanggal: '2028-03-20', pejabat: 'BUPATI CONTOH', verifikasi: VERIFIKASI,
    mengingat: [
      'Undang-Undang Nomor 11 Tahun 1969 tentang Pensiun Pegawai dan Pensiun Janda/Duda Pegawai;', 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
    ],
    pertek: { pejabat: 'Kepala Kantor Regional I Badan Kepegawaian Negara', nomor: 'PH-23401000045', tanggal: '2028-03-01' },
    pangkatPengabdian: 'Pembina Tingkat I, IV/b', mkg: { tahun: 32, bulan: 0 }, mkPensiun: { tahun: 36, bulan: 5 }, berhenti: '2028-07-31', tmt: '2028-08-01', gaji: 5_628_300, pensiun: 4_221_225,
    tabelKeluarga: {
      baris: [
        ['1.', 'Suami Contoh', '3 Mei 1965', 'Suami', '9 September 1993'],
        ['2.', 'Anak Contoh Pertama', '21 Januari 2004', 'Anak kandung', '-'],
        ['3.', 'Anak Contoh Kedua', '8 Juni 2007', 'Anak kandung', '-'],
      ],
    },
    jandaDuda: { persen: 36, besar: 2_026_188 }, alamat: 'Jalan Contoh Nomor 8, Kecamatan Contoh Utara, Kabupaten Contoh',
  },
});

/**
 * The form that goes with a proposal for pension. Rows of `tabelPasangan`: number, name, birth date, date of marriage, 'ke-'; of `tabelAnak`: number,
 * name, birth date, AK/AT/AA, father or mother, remark. `mohonPengabdian`: asks for the promotion too. `mkSebelum`: service before appointment.
 */
export const produkDpcp = definisikanProduk({
  kode: 'dpcp',
  nama: 'Data perorangan calon penerima pensiun (DPCP)',
  layanan: 'pensiun',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, ...isianOrang, instansiInduk: z.string(), provinsi: z.string(), kabupaten: z.string(), pembayaran: z.string(), bup: tanggal,
    tmtPangkat: tanggal, gaji: z.int().positive(), mkg: mk, mkPensiun: mk, mkSebelum: mk.nullable(), pendidikan: z.string(), mulaiPns: tanggal,
    tabelPasangan: tabel(5), tabelAnak: tabel(6), alamatSekarang: z.string(), alamatPensiun: z.string(), mohonPengabdian: z.boolean(), pejabat: skemaPejabat,
  }),
  contoh: {
    ...ORANG, nomor: '800.1.6.6/41/2027', tanggal: '2027-08-03', verifikasi: VERIFIKASI, instansiInduk: 'Pemerintah Kabupaten Contoh', provinsi: 'Provinsi Contoh', kabupaten: 'Kabupaten Contoh',
    pembayaran: 'Kantor Cabang PT Taspen (Persero) Kota Contoh', bup: '2028-07-31', tmtPangkat: '2019-10-01', gaji: 5_399_900, mkg: { tahun: 32, bulan: 0 }, mkPensiun: { tahun: 36, bulan: 5 },
    mkSebelum: null, pendidikan: 'Sekolah Pendidikan Guru (1987)', mulaiPns: '1992-03-01',
    tabelPasangan: { baris: [['1', 'Suami Contoh', '3 Mei 1965', '9 September 1993', '1']] },
    tabelAnak: {
      baris: [['1', 'Anak Contoh Pertama', '21 Januari 2004', 'AK', 'Suami Contoh', 'Kuliah'], ['2', 'Anak Contoh Kedua', '8 Juni 2007', 'AK', 'Suami Contoh', 'Kuliah']],
    },
    alamatSekarang: 'Jalan Contoh Nomor 8, Kecamatan Contoh Utara, Kabupaten Contoh', alamatPensiun: 'Jalan Contoh Nomor 8, Kecamatan Contoh Utara, Kabupaten Contoh', mohonPengabdian: true,
    pejabat: { nama: 'Drs. Pejabat Contoh, M.Si.', nip: '197201051996031003', pangkat: 'Pembina Utama Muda, IV/c', jabatan: 'Kepala Dinas Pendidikan dan Kebudayaan' },
  },
});
