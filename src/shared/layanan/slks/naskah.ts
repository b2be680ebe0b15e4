import { z } from 'zod';
import { definisikanProduk, isianSurat } from '../../dokumen/produk.ts';

const jumlah = z.int().min(0);

export const produkUsulSlks = definisikanProduk({
  kode: 'usul-slks',
  nama: 'Surat usul Satyalancana Karya Satya',
  layanan: 'slks',
  kop: 'ppk',
  /**
   * `daftar.baris`: one row a person, the cells in the order of the lampiran: number, name and NIP (on two lines), rank, post,
   * unit, TMT CPNS, years of service, class proposed, last award ('-' for none). `jabatanPenandatangan` heads the lampiran.
   */
  skema: z.object({
    ...isianSurat, sifat: z.string(), lampiran: z.string(), perihal: z.string(), kepada: z.object({ nama: z.string(), di: z.string() }),
    tahun: z.int(), instansi: z.string(), jabatanPenandatangan: z.string(),
    jumlah: z.object({ emas: jumlah, perak: jumlah, perunggu: jumlah, semua: jumlah }),
    daftar: z.object({ baris: z.array(z.array(z.string())) }),
  }),
  contoh: {
    nomor: '800.1.12.8/140/2027', tanggal: '2027-03-22', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAF' },
    sifat: 'Biasa', lampiran: '1 (satu) berkas', perihal: 'Usul Penganugerahan Satyalancana Karya Satya Tahun 2027', kepada: { nama: 'Menteri Dalam Negeri Republik Indonesia', di: 'Jakarta' },
    tahun: 2027, instansi: 'Pemerintah Kabupaten Contoh', jabatanPenandatangan: 'Bupati Contoh',
    jumlah: { emas: 1, perak: 1, perunggu: 2, semua: 4 },
    daftar: {
      baris: [
        ['1.', 'Pegawai Contoh Kesatu, S.Pd., M.M.\n19680412 199403 1 005', 'Pembina Tingkat I, IV/b', 'Guru Ahli Madya', 'SMP Negeri 3 Contoh, Dinas Pendidikan dan Kebudayaan', '01-03-1994', '33 tahun 0 bulan', 'XXX Tahun', 'XX Tahun (2014)'],
        ['2.', 'Pegawai Contoh Kedua, S.Sos.\n19780820 200501 2 007', 'Pembina, IV/a', 'Kepala Bidang Anggaran', 'Badan Pengelolaan Keuangan dan Aset Daerah', '01-01-2005', '22 tahun 2 bulan', 'XX Tahun', 'X Tahun (2015)'],
        ['3.', 'Pegawai Contoh Ketiga, A.Md.Kep.\n19850317 200904 1 002', 'Penata, III/c', 'Perawat Terampil', 'Puskesmas Contoh Utara, Dinas Kesehatan', '01-04-2009', '17 tahun 11 bulan', 'X Tahun', '-'],
        ['4.', 'Pegawai Contoh Keempat, S.E.\n19900605 201402 2 003', 'Penata Muda Tingkat I, III/b', 'Penelaah Teknis Kebijakan', 'Sekretariat Daerah', '01-02-2014', '13 tahun 1 bulan', 'X Tahun', '-'],
      ],
    },
  },
});
