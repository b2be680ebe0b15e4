import { z } from 'zod';
import { definisikanProduk, isianSurat, skemaPejabat } from '../../dokumen/produk.ts';

const VERIFIKASI = { alamat: 'https://contoh.go.id/v', token: 'K7Q2M9AAAA' };
const PENYIMPAN = { nama: 'Penyimpan Contoh, A.Md.', nip: '199202022019032002', pangkat: 'Pengatur Tingkat I, II/d', jabatan: 'Pengadministrasi Perkantoran' };
const PENGAWAS = { nama: 'Kasubbag Contoh, S.E.', nip: '198006062006041004', pangkat: 'Penata Tingkat I, III/d', jabatan: 'Kepala Subbagian Umum dan Kepegawaian' };

export const produkKartuKendali = definisikanProduk({
  kode: 'kartu-kendali',
  nama: 'Kartu kendali kertas keputusan',
  layanan: 'kertas',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat,
    /** 'Kertas keputusan kenaikan pangkat'; its size and its series, '-' if there is none. */
    kertas: z.object({ jenis: z.string().min(1), ukuran: z.string(), seri: z.string() }),
    /** 'November 2026'. */
    bulan: z.string().min(1),
    /** Sheets on hand when the month began and when it ended. */
    awal: z.int().min(0),
    akhir: z.int().min(0),
    /** Ready rows: date, what for, first and last serial number, sheets in, used, spoiled, on hand. */
    tabelGerak: z.object({ baris: z.array(z.array(z.string()).length(8)).readonly() }),
    /** Ready rows of the closing stock: state ('Baik, di penyimpanan'), serial numbers, sheets. */
    tabelKeadaan: z.object({ baris: z.array(z.array(z.string()).length(3)).min(1).readonly() }),
    /** Who keeps the paper, who looks after it. */
    penyimpan: skemaPejabat,
    pengawas: skemaPejabat,
  }),
  contoh: {
    nomor: '000.2.3/KK-11/2026', tanggal: '2026-11-30', verifikasi: VERIFIKASI,
    kertas: { jenis: 'Kertas keputusan kenaikan pangkat', ukuran: 'F4', seri: 'KP-A' }, bulan: 'November 2026', awal: 350, akhir: 626,
    tabelGerak: { baris: [
      ['02-11-2026', 'Diterima dari percetakan, berita acara 000.3/18/2026', '000651', '001150', '500', '-', '-', '850'],
      ['09-11-2026', 'Petikan keputusan kenaikan pangkat, 178 orang', '000301', '000480', '-', '178', '2', '670'],
      ['17-11-2026', 'Petikan keputusan kenaikan pangkat, 43 orang', '000481', '000524', '-', '43', '1', '626'],
    ] },
    tabelKeadaan: { baris: [
      ['Baik, di penyimpanan', '000525 s.d. 001150', '626'],
      ['Rusak, menunggu pemusnahan', '000344, 000391, 000502', '3'],
      ['Hilang', '-', '0'],
    ] },
    penyimpan: PENYIMPAN, pengawas: PENGAWAS,
  },
});

export const produkBaPemusnahan = definisikanProduk({
  kode: 'ba-pemusnahan',
  nama: 'Berita acara pemusnahan kertas rusak',
  layanan: 'kertas',
  kop: 'instansi',
  skema: z.object({
    ...isianSurat,
    /** The day in words: 'Senin tanggal tujuh bulan Desember tahun dua ribu dua puluh enam'. */
    hariTanggal: z.string(),
    tempatMusnah: z.string(),
    pelaksana: skemaPejabat,
    saksi: z.array(skemaPejabat).length(2).readonly(),
    /** The order or approval it rests on; null: by the office's own rules. */
    dasar: z.object({ nama: z.string(), nomor: z.string(), tanggal: z.iso.date() }).nullable(),
    /** Ready rows: number, kind of paper, serial numbers, sheets, why spoiled. */
    tabelLembar: z.object({ baris: z.array(z.array(z.string()).length(5)).min(1).readonly() }),
    /** In figures and words: '5 (lima) lembar'. */
    jumlah: z.string(),
    /** How: 'dicacah dengan mesin penghancur kertas'. */
    cara: z.string(),
  }),
  contoh: {
    nomor: '000.2.3/BA-4/2026', tanggal: '2026-12-07', verifikasi: VERIFIKASI,
    hariTanggal: 'Senin tanggal tujuh bulan Desember tahun dua ribu dua puluh enam', tempatMusnah: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh',
    pelaksana: PENYIMPAN,
    saksi: [PENGAWAS, { nama: 'Saksi Contoh, S.H.', nip: '198811112014022003', pangkat: 'Penata, III/c', jabatan: 'Arsiparis Ahli Muda' }],
    dasar: { nama: 'Persetujuan Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', nomor: '000.2.3/21/2026', tanggal: '2026-12-02' },
    tabelLembar: { baris: [
      ['1.', 'Kertas keputusan kenaikan pangkat', 'KP-A 000344', '1', 'Cetakan bergeser'],
      ['2.', 'Kertas keputusan kenaikan pangkat', 'KP-A 000391', '1', 'Sobek di mesin cetak'],
      ['3.', 'Kertas keputusan kenaikan pangkat', 'KP-A 000502', '1', 'Salah nama'],
      ['4.', 'Kertas keputusan pensiun', 'PS-B 000017 s.d. 000018', '2', 'Terkena air'],
    ] },
    jumlah: '5 (lima) lembar', cara: 'dicacah dengan mesin penghancur kertas sampai tidak dapat dibaca dan disusun kembali',
  },
});
