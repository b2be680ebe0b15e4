import { z } from 'zod';
import { definisikanProduk, isianOrang, isianSurat } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();

/** The head of a letter: 'Biasa' or 'Rahasia', '-' or '1 (satu) berkas', its subject, the addressee after "Yth." and the place after "di". */
const isianKepala = { sifat: z.string(), lampiran: z.string(), perihal: z.string(), kepada: z.object({ nama: z.string().min(1), di: z.string().min(1) }) };

/** Someone at the counter; `keterangan` his post, unit or telephone. `nip` null for one who is no employee. */
const orangLoket = z.object({ nama: z.string().min(1), nip: z.string().nullable(), keterangan: z.string() });

const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };

export const produkPenolakan = definisikanProduk({
  kode: 'penolakan',
  nama: 'Surat penolakan permohonan layanan',
  layanan: 'umum',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, ...isianKepala, ...isianOrang,
    /** What was asked for ('kenaikan pangkat pilihan'), by which letter and when it came in. `nomor` null: asked for without a letter. */
    permohonan: z.object({ layanan: z.string().min(1), nomor: z.string().nullable(), tanggal }),
    /** Each reason as the rest of "bahwa …", without full stop, and the rule it rests on. */
    alasan: z.array(z.object({ alasan: z.string().min(1), dasar: z.string().min(1) })).min(1).readonly(),
    /** When and with what one may ask again, a whole sentence; null: not possible. */
    ajukanKembali: z.string().nullable(),
    /** To whom an objection goes, and the days for it: '21 (dua puluh satu) hari kerja'. */
    keberatan: z.object({ kepada: z.string(), waktu: z.string() }).nullable(),
  }),
  contoh: {
    nomor: '800.1.3.2/318-BKPSDM/2026', tanggal: '2026-11-23', verifikasi: VERIFIKASI,
    sifat: 'Biasa', lampiran: '1 (satu) berkas', perihal: 'Permohonan yang Tidak Dapat Dikabulkan', kepada: { nama: 'Kepala Dinas Pendidikan dan Kebudayaan', di: 'Kota Contoh' },
    nama: 'Pegawai Contoh, S.Pd.', nip: '198503172009041002', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', pangkat: 'Penata, III/c', jabatan: 'Guru Ahli Muda', unitKerja: 'SMP Negeri 12 Contoh Utara, Dinas Pendidikan dan Kebudayaan',
    permohonan: { layanan: 'kenaikan pangkat pilihan jabatan fungsional', nomor: '800.1.3.2/77/2026', tanggal: '2026-11-09' },
    alasan: [
      { alasan: 'masa kerja dalam pangkat terakhir belum mencapai 2 (dua) tahun', dasar: 'Peraturan Pemerintah Nomor 99 Tahun 2000 sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 12 Tahun 2002' },
      { alasan: 'hasil evaluasi kinerja tahun terakhir belum dilampirkan', dasar: 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 6 Tahun 2022' },
    ],
    ajukanKembali: 'Permohonan dapat diajukan kembali untuk periode 1 April 2027 setelah persyaratan tersebut dipenuhi.',
    keberatan: { kepada: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', waktu: '21 (dua puluh satu) hari kerja' },
  },
});

export const produkTandaTerima = definisikanProduk({
  kode: 'tanda-terima',
  nama: 'Tanda terima berkas',
  layanan: 'umum',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat,
    /** What the papers are for: 'Permohonan pensiun batas usia pensiun a.n. Pegawai Contoh'. */
    keperluan: z.string().min(1),
    /** Ready rows: number, document, its number, '\n' and its date ('-' if none), copies and kind ('1 salinan'), note. */
    tabelBerkas: z.object({ baris: z.array(z.array(z.string()).length(5)).min(1).readonly() }),
    /** How many, in figures and words: '3 (tiga)'. */
    jumlah: z.string(),
    penyerah: orangLoket,
    penerima: orangLoket,
    /** When the work is expected to be done; null: not said. */
    perkiraanSelesai: tanggal.nullable(),
  }),
  contoh: {
    nomor: '800.1.6.6/TT-1203/2026', tanggal: '2026-11-23', verifikasi: VERIFIKASI,
    keperluan: 'Permohonan pensiun batas usia pensiun atas nama Pegawai Contoh, S.Pd.',
    tabelBerkas: { baris: [
      ['1.', 'Surat pengantar kepala perangkat daerah', '800.1.6.6/41/2026\n19 November 2026', '1 asli', '-'],
      ['2.', 'Keputusan pengangkatan CPNS', '813/112/2009\n1 April 2009', '1 salinan', 'Dilegalisasi'],
      ['3.', 'Daftar perorangan calon penerima pensiun', '-', '1 asli', 'Ditandatangani'],
    ] },
    jumlah: '3 (tiga)',
    penyerah: { nama: 'Pengantar Contoh', nip: '199001012015031001', keterangan: 'Dinas Pendidikan dan Kebudayaan' },
    penerima: { nama: 'Petugas Contoh, A.Md.', nip: '199202022019032002', keterangan: 'Petugas loket layanan' },
    perkiraanSelesai: '2026-12-07',
  },
});

export const produkPengantar = definisikanProduk({
  kode: 'pengantar',
  nama: 'Surat pengantar',
  layanan: 'umum',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat, kepada: isianKepala.kepada,
    /** Ready rows: number, what is sent, how many ('2 (dua) berkas'), note. */
    tabelKirim: z.object({ baris: z.array(z.array(z.string()).length(4)).min(1).readonly() }),
    /** Where the slip goes back to; `telepon` null: not given. */
    pengirim: z.object({ nama: z.string().min(1), telepon: z.string().nullable() }),
  }),
  contoh: {
    nomor: '800.1.3.2/501-BKPSDM/2026', tanggal: '2026-11-23', verifikasi: VERIFIKASI,
    kepada: { nama: 'Kepala Kantor Regional I Badan Kepegawaian Negara', di: 'Kota Contoh' },
    tabelKirim: { baris: [
      ['1.', 'Usul kenaikan pangkat Pegawai Negeri Sipil periode 1 April 2027 sejumlah 24 (dua puluh empat) orang', '24 (dua puluh empat) berkas', 'Disampaikan dengan hormat untuk mendapat pertimbangan teknis'],
      ['2.', 'Daftar nominatif usul kenaikan pangkat', '2 (dua) lembar', 'Sebagai kelengkapan'],
    ] },
    pengirim: { nama: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh', telepon: '(021) 555 0170' },
  },
});
