import { gabung, jika, KETERANGAN, kolom, label, masa, peringatan, pilihan, rentang, teks, terisi, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';

const KOLOM_HUKDIS = [
  kolom('jenis', 'Jenis hukuman', 'rujukan', { rujukan: 'jenis_hukuman', wajib: true, diTabel: true, siasn: 'jenisHukuman', siasnSimpan: 'jenisHukumanId' }),
  kolom('tingkat', 'Tingkat', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({ R: 'Ringan', S: 'Sedang', B: 'Berat' }),
    siasn: 'jenisTingkatHukumanId',
  }),
  kolom('mulai', 'Mulai berlaku', 'tanggal', { wajib: true, diTabel: true, siasn: 'hukumanTanggal' }),
  kolom('selesai', 'Berakhir', 'tanggal', { diTabel: true, siasn: 'akhirHukumTanggal', siasnSimpan: 'akhirHukumanTanggal' }),
  kolom('masa_tahun', 'Lama hukuman', 'angka', { min: 0, maks: 10, satuan: 'tahun', siasn: 'masaTahun' }),
  kolom('masa_bulan', 'Lama hukuman (bulan)', 'angka', { min: 0, maks: 36, satuan: 'bulan', siasn: 'masaBulan' }),
  kolom('alasan', 'Alasan', 'rujukan', { rujukan: 'alasan_hukuman_disiplin', siasn: 'alasanHukumanDisiplin', siasnSimpan: 'alasanHukumanDisiplinId' }),
  kolom('pelanggaran', 'Uraian pelanggaran', 'teks_panjang', { maks: 2000 }),
  kolom('golongan', 'Golongan', 'golongan', { siasn: 'golongan', siasnSimpan: 'golonganId' }),
  kolom('golongan_lama', 'Golongan sebelumnya', 'golongan', { siasn: 'golonganLama' }),
  kolom('kedudukan_hukum', 'Kedudukan hukum', 'rujukan', { rujukan: 'kedudukan_hukum', siasn: 'kedudukanHukum', siasnSimpan: 'kedudukanHukumId' }),
  kolom('nomor_pp', 'Dasar hukum', 'teks', { maks: 100, siasn: 'nomorPp', bantuan: 'Peraturan pemerintah yang dilanggar.' }),
  kolom('dibatalkan', 'Dibatalkan', 'ya_tidak', { diTabel: true }),
  kolom('pembatalan_nomor', 'Nomor SK pembatalan', 'teks', { maks: 100, siasn: 'skPembatalanNomor' }),
  kolom('pembatalan_tanggal', 'Tanggal SK pembatalan', 'tanggal', { siasn: 'skPembatalanTanggal' }),
  { ...KETERANGAN, siasn: 'keterangan' },
];

/** Disciplinary punishments, also those of repealed rules. */
export const hukdis: DefinisiRiwayat = {
  kode: 'hukdis',
  tabel: 'riwayat_hukdis',
  judul: 'Hukuman disiplin',
  kelompok: 'disiplin',
  kolom: KOLOM_HUKDIS,
  urut: 'mulai',
  punyaSk: true,
  dokumenBkn: ['882'],
  siasn: 'dua-arah',
  siasnSk: { nomor: 'skNomor', tanggal: 'skTanggal' },
  ringkas: (b, cari) =>
    gabung(
      label(KOLOM_HUKDIS, b, 'jenis', cari),
      label(KOLOM_HUKDIS, b, 'tingkat'),
      rentang(b, 'mulai', 'selesai'),
      masa(b, 'masa_tahun', 'masa_bulan'),
      teks(b, 'dibatalkan') === '1' ? 'dibatalkan' : '',
    ),
  periksa: (b) => [
    ...urutanTanggal(b, 'mulai', 'selesai', 'Hukuman berakhir sebelum mulai berlaku.'),
    ...jika(
      teks(b, 'dibatalkan') === '1' && !terisi(b, 'pembatalan_nomor'),
      peringatan('batal_tanpa_sk', 'pembatalan_nomor', 'Hukuman ditandai dibatalkan tanpa nomor SK pembatalan.'),
    ),
    ...jika(
      teks(b, 'dibatalkan') !== '1' && terisi(b, 'pembatalan_nomor'),
      peringatan('sk_batal_belum_ditandai', 'dibatalkan', 'SK pembatalan terisi, tetapi hukuman belum ditandai dibatalkan.'),
    ),
  ],
};
