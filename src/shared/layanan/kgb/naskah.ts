import { definisikanProduk, susunNaskah } from '../../dokumen/produk.ts';
import type { Naskah } from '../../dokumen/naskah.ts';
import type { IsiTemplat } from '../../dokumen/templat/isi.ts';
import { skemaDataPenundaan, skemaDataSkgb, type DataPenundaan, type DataSkgb } from './naskah-data.ts';

const ORANG = { nama: 'Pegawai Contoh, S.Pd.', tempatLahir: 'Kota Contoh', tanggalLahir: '1985-03-17', nip: '198503172009041002', pangkat: 'Penata, III/c', unitKerja: 'Dinas Pendidikan' };
const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };

export const produkSkgb = definisikanProduk({
  kode: 'skgb',
  nama: 'Surat pemberitahuan KGB',
  layanan: 'kgb',
  kop: 'instansi',
  skema: skemaDataSkgb.omit({ bentuk: true }),
  contoh: {
    ...ORANG,
    jenisAsn: 'PNS',
    nomor: '800.1.11.13/15-BKPSDM/2026',
    sifat: 'Biasa',
    lampiran: '-',
    perihal: 'Pemberitahuan Kenaikan Gaji Berkala',
    tanggal: '2026-11-23',
    kepada: { nama: 'Kepala Badan Pengelolaan Keuangan dan Aset Daerah', di: 'Kota Contoh' },
    lama: { gaji: { pokok: 3_561_000, persen: 100, dibayar: 3_561_000 }, oleh: 'Bupati Contoh', tanggalSk: '2024-11-04', nomorSk: '822/7/2024', tmt: '2025-01-01', mkg: { tahun: 14, bulan: 0 } },
    baru: { gaji: { pokok: 3_673_100, persen: 100, dibayar: 3_673_100 }, tmt: '2027-01-01', mkg: { tahun: 16, bulan: 0 } },
    gajiBaruTerbilang: 'tiga juta enam ratus tujuh puluh tiga ribu seratus rupiah',
    peraturanGaji: 'Peraturan Pemerintah Nomor 5 Tahun 2024',
    instansi: 'Pemerintah Kabupaten Contoh',
    kgbBerikut: '2029-01-01',
    verifikasi: VERIFIKASI,
  },
});

export const produkPenundaan = definisikanProduk({
  kode: 'penundaan',
  nama: 'SK penundaan KGB',
  layanan: 'kgb',
  kop: 'instansi',
  skema: skemaDataPenundaan.omit({ bentuk: true }),
  contoh: {
    ...ORANG,
    pejabat: 'BUPATI CONTOH',
    nomor: '800.1.11.13/77-BKPSDM/2026',
    tanggal: '2026-11-23',
    tmtSemula: '2027-01-01',
    lamaBulan: 12,
    tmtPaling: '2028-01-01',
    alasan: 'penilaian kinerja pegawai yang namanya tersebut dalam keputusan ini belum memenuhi syarat untuk diberikan kenaikan gaji berkala',
    mengingat: ['Peraturan Pemerintah Nomor 7 Tahun 1977 tentang Peraturan Gaji Pegawai Negeri Sipil;'],
    verifikasi: VERIFIKASI,
  },
});

/** The KGB notification letter (surat pemberitahuan kenaikan gaji berkala, PP 7/1977 ps. 11). Throws ZodError on malformed data. */
export function naskahSkgb(masukan: DataSkgb, isi: IsiTemplat, semua = false): Naskah {
  const { bentuk, ...data } = skemaDataSkgb.parse(masukan);
  return susunNaskah(bentuk, data, isi, semua);
}

/** The decree postponing a KGB (PP 7/1977 ps. 12), in the form of a keputusan. Throws ZodError on malformed data. */
export function naskahPenundaan(masukan: DataPenundaan, isi: IsiTemplat, semua = false): Naskah {
  const { bentuk, ...data } = skemaDataPenundaan.parse(masukan);
  return susunNaskah(bentuk, data, isi, semua);
}
