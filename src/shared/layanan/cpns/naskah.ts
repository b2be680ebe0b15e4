import { z } from 'zod';
import { definisikanProduk, isianKeputusan } from '../../dokumen/produk.ts';

const tanggal = z.iso.date();
const mkg = z.object({ tahun: z.int().min(0), bulan: z.int().min(0).max(11) });
/** A letter that the decree rests on. */
const surat = z.object({ oleh: z.string(), nomor: z.string(), tanggal });

/** A new civil servant; `golongan` as documents write it ('III/a'), pay in whole rupiah per month. */
const orang = {
  nama: z.string(), nip: z.string(), tempatLahir: z.string(), tanggalLahir: tanggal, jenisKelamin: z.string(), pendidikan: z.string(),
  golongan: z.string(), mkg, jabatan: z.string(), unitKerja: z.string(),
};

const CONTOH = {
  pejabat: 'BUPATI CONTOH', verifikasi: { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' },
  mengingat: [
    'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
    'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
  ],
  nama: 'Pegawai Contoh, S.Kom.', nip: '199803172026042001', tempatLahir: 'Kota Contoh', tanggalLahir: '1998-03-17', jenisKelamin: 'Perempuan', pendidikan: 'S-1 Teknik Informatika',
  golongan: 'III/a', mkg: { tahun: 0, bulan: 0 }, jabatan: 'Pranata Komputer Ahli Pertama', unitKerja: 'Dinas Komunikasi dan Informatika Kabupaten Contoh',
};

/** `gaji`: basic pay, the part of it that is paid (80 %) and the sum. `penetapan`: who fixed the NIP. `bulanPercobaan`: length of the trial. */
export const produkSkCpns = definisikanProduk({
  kode: 'sk-cpns',
  nama: 'SK pengangkatan CPNS (petikan)',
  layanan: 'cpns',
  kop: 'ppk',
  skema: z.object({
    ...isianKeputusan, ...orang, tmt: tanggal, penetapan: surat, bulanPercobaan: z.int().positive(),
    gaji: z.object({ pokok: z.int().positive(), persen: z.int().min(1).max(100), dibayar: z.int().positive() }),
  }),
  contoh: {
    ...CONTOH, nomor: '800.1.2.2/31/2026', tanggal: '2026-03-16', tmt: '2026-04-01', bulanPercobaan: 12,
    gaji: { pokok: 2_785_700, persen: 80, dibayar: 2_228_560 },
    penetapan: { oleh: 'Kepala Kantor Regional I Badan Kepegawaian Negara', nomor: 'NA-2340100077', tanggal: '2026-03-03' },
  },
});

/** `kesehatan`: the health board's letter; `latsar`: the certificate of basic training (STTPL). `pangkat` 'Penata Muda, III/a', held from `tmt` on. */
export const produkSkPns = definisikanProduk({
  kode: 'sk-pns',
  nama: 'SK pengangkatan CPNS menjadi PNS (petikan)',
  layanan: 'cpns',
  kop: 'ppk',
  skema: z.object({ ...isianKeputusan, ...orang, tmtCpns: tanggal, tmt: tanggal, pangkat: z.string(), gaji: z.int().positive(), kesehatan: surat, latsar: surat }),
  contoh: {
    ...CONTOH, nomor: '800.1.2.2/58/2027', tanggal: '2027-03-15', tmtCpns: '2026-04-01', tmt: '2027-04-01', pangkat: 'Penata Muda, III/a', mkg: { tahun: 1, bulan: 0 }, gaji: 2_785_700,
    kesehatan: { oleh: 'Tim Penguji Kesehatan RSUD Contoh', nomor: '445/118/RSUD/2027', tanggal: '2027-02-09' },
    latsar: { oleh: 'Badan Pengembangan Sumber Daya Manusia Provinsi Contoh', nomor: '00041/LATSAR/2026', tanggal: '2026-10-30' },
  },
});
