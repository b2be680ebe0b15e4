import { z } from 'zod';
import { definisikanProduk, isianOrang, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();

/** First and last day, and how long in words: '5 (lima) hari kerja', '3 (tiga) bulan'. */
const masa = { lama: z.string(), mulai: tanggal, selesai: tanggal };

/** Leave outside the State's burden is a decree, not a permit. */
const jenisIzin = z.enum(['cuti tahunan', 'cuti besar', 'cuti sakit', 'cuti melahirkan', 'cuti karena alasan penting']);
const jenisFormulir = z.enum(['tahunan', 'besar', 'sakit', 'melahirkan', 'alasan penting', 'di luar tanggungan negara']);

export const produkIzinCuti = definisikanProduk({
  kode: 'izin-cuti',
  nama: 'Surat izin cuti',
  layanan: 'cuti',
  kop: 'instansi',
  /** `tahun` is the year whose right is used, of annual leave only; `alamat` where he can be reached meanwhile. */
  skema: z.object({ ...isianSurat, ...isianOrang, ...masa, jenisAsn: z.enum(['PNS', 'CPNS', 'PPPK']), jenisCuti: jenisIzin, tahun: z.int().nullable(), alamat: z.string().nullable() }),
  contoh: {
    nomor: '800.1.11.4/118/2027', tanggal: '2027-03-22', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAB' },
    nama: 'Pegawai Contoh, S.Pd., M.M.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
    jenisAsn: 'PNS', jenisCuti: 'cuti tahunan', tahun: 2027, lama: '5 (lima) hari kerja', mulai: '2027-04-05', selesai: '2027-04-09', alamat: 'Jalan Contoh Nomor 17, Kota Contoh',
  },
});

/** What is left of the annual leave of one year, and a remark; both as written in the form. */
const sisa = z.object({ sisa: z.string(), ket: z.string() });

/** Block V: annual leave of this year and the two before, and what was taken of the other kinds; '' leaves the cell open. */
const catatan = z.object({ n2: sisa, n1: sisa, n: sisa, besar: z.string(), sakit: z.string(), melahirkan: z.string(), alasanPenting: z.string(), luarTanggungan: z.string() });

/** Null while nobody has decided: the boxes stay open for the pen. */
const putusan = z.object({ keputusan: z.enum(['disetujui', 'perubahan', 'ditangguhkan', 'tidak disetujui']).nullable(), catatan: z.string().nullable() });

const { nama, nip, jabatan, unitKerja } = isianOrang;

export const produkFormulirCuti = definisikanProduk({
  kode: 'formulir-cuti',
  nama: 'Formulir permintaan dan pemberian cuti',
  layanan: 'cuti',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, nama, nip, jabatan, unitKerja, ...masa, catatan,
    masaKerja: z.object({ tahun: z.int().min(0), bulan: z.int().min(0).max(11) }),
    kepada: z.object({ nama: z.string(), di: z.string() }),
    jenisCuti: jenisFormulir, alasan: z.string(), alamat: z.string(), telepon: z.string().nullable(),
    atasan: skemaPejabat, pertimbangan: putusan, pejabat: skemaPejabat, keputusan: putusan,
  }),
  contoh: {
    nomor: '800.1.11.4/117/2027', tanggal: '2027-03-15', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAC' },
    kepada: { nama: 'Kepala Dinas Pendidikan dan Kebudayaan Kabupaten Contoh', di: 'Kota Contoh' },
    nama: 'Pegawai Contoh, S.Pd., M.M.', nip: '198503172009041002', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan', masaKerja: { tahun: 17, bulan: 11 },
    jenisCuti: 'tahunan', alasan: 'Keperluan keluarga di luar kota', lama: '5 (lima) hari kerja', mulai: '2027-04-05', selesai: '2027-04-09',
    catatan: { n2: { sisa: '0', ket: '' }, n1: { sisa: '6', ket: 'diambil lebih dahulu' }, n: { sisa: '12', ket: '' }, besar: '', sakit: '2 hari', melahirkan: '', alasanPenting: '', luarTanggungan: '' },
    alamat: 'Jalan Contoh Nomor 17, Kelurahan Contoh, Kota Contoh', telepon: '(021) 555 0170',
    atasan: { nama: 'Atasan Contoh, S.Pd., M.Pd.', nip: '197202021998031005', pangkat: 'Pembina, IV/a', jabatan: 'Kepala SMP Negeri 12 Contoh Utara' }, pertimbangan: { keputusan: 'disetujui', catatan: null },
    pejabat: { nama: 'Dr. Contoh Kepala Dinas, M.Si.', nip: '197001011995031001', pangkat: 'Pembina Utama Muda, IV/c', jabatan: 'Kepala Dinas Pendidikan dan Kebudayaan' }, keputusan: { keputusan: null, catatan: null },
  },
});
