import { berawalan, gabung, jika, KETERANGAN, kolom, label, masa, peringatan, rupiah, tanggal, teks, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';
import type { KolomRiwayat, NilaiBaris } from './kolom.ts';

const MKG = [
  kolom('mkg_tahun', 'Masa kerja golongan', 'angka', { wajib: true, min: 0, maks: 60, satuan: 'tahun', diTabel: true }),
  kolom('mkg_bulan', 'Masa kerja golongan (bulan)', 'angka', { wajib: true, min: 0, maks: 11, satuan: 'bulan', diTabel: true }),
] as const satisfies readonly [KolomRiwayat, KolomRiwayat];

const KOLOM_PANGKAT = [
  kolom('jenis_kp', 'Jenis kenaikan pangkat', 'rujukan', {
    rujukan: 'kenaikan_pangkat',
    wajib: true,
    diTabel: true,
    siasn: 'jenisKPId',
    bantuan: 'Pilih "Gol. dari Pengadaan CPNS/PNS" untuk golongan pertama menurut SK CPNS.',
  }),
  kolom('golongan', 'Golongan ruang', 'golongan', { wajib: true, diTabel: true, siasn: 'golonganId' }),
  kolom('tmt', 'TMT golongan', 'tanggal', { wajib: true, diTabel: true, siasn: 'tmtGolongan' }),
  { ...MKG[0], siasn: 'masaKerjaGolonganTahun' },
  { ...MKG[1], siasn: 'masaKerjaGolonganBulan' },
  kolom('mkg_dihitung', 'Masa kerja hasil hitungan aplikasi', 'ya_tidak', { bantuan: 'Ya bila masa kerja golongan tidak dibaca dari SK.' }),
  kolom('gaji_pokok', 'Gaji pokok', 'uang', { rahasia: 'gaji' }),
  kolom('pertek_nomor', 'Nomor pertimbangan teknis BKN', 'teks', { maks: 100, siasn: 'noPertekBkn' }),
  kolom('pertek_tanggal', 'Tanggal pertimbangan teknis BKN', 'tanggal', { siasn: 'tglPertekBkn' }),
  kolom('kredit_utama', 'Angka kredit utama', 'desimal', { min: 0, siasn: 'jumlahKreditUtama' }),
  kolom('kredit_tambahan', 'Angka kredit tambahan', 'desimal', { min: 0, siasn: 'jumlahKreditTambahan' }),
  KETERANGAN,
];

/** Golongan: first appointment and every promotion. BKN changes it only through its own promotion service. */
export const pangkat: DefinisiRiwayat = {
  kode: 'pangkat',
  tabel: 'riwayat_pangkat',
  judul: 'Pangkat dan golongan',
  kelompok: 'kedudukan',
  kolom: KOLOM_PANGKAT,
  urut: 'tmt',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'skNomor', tanggal: 'skTanggal' },
  ringkas: (b, cari) =>
    gabung(
      teks(b, 'golongan'),
      label(KOLOM_PANGKAT, b, 'jenis_kp', cari),
      berawalan('TMT', tanggal(b, 'tmt')),
      berawalan('MKG', masa(b, 'mkg_tahun', 'mkg_bulan')),
    ),
};

/** Periodic salary increments. The save call of BKN is known from one client only, so a refusal must not lose the row. */
export const kgb: DefinisiRiwayat = {
  kode: 'kgb',
  tabel: 'riwayat_kgb',
  judul: 'Kenaikan gaji berkala',
  kelompok: 'kedudukan',
  kolom: [
    kolom('tmt', 'TMT gaji baru', 'tanggal', { wajib: true, diTabel: true, siasn: 'tmtGajiBaru' }),
    kolom('golongan', 'Golongan ruang', 'golongan', { wajib: true, diTabel: true }),
    { ...MKG[0], siasn: 'masaKerja' },
    MKG[1],
    kolom('gaji_lama', 'Gaji pokok lama', 'uang', { rahasia: 'gaji', siasn: 'gajiLama' }),
    kolom('gaji_baru', 'Gaji pokok baru', 'uang', { wajib: true, diTabel: true, rahasia: 'gaji', siasn: 'gajiBaru' }),
    kolom('mkg_dihitung', 'Masa kerja hasil hitungan aplikasi', 'ya_tidak', { bantuan: 'Ya bila masa kerja golongan tidak dibaca dari SK.' }),
    KETERANGAN,
  ],
  urut: 'tmt',
  punyaSk: true,
  siasn: 'dua-arah',
  siasnSk: { nomor: 'nomorSk', tanggal: 'tanggalSk' },
  ringkas: (b) =>
    gabung(
      berawalan('KGB', teks(b, 'golongan')),
      berawalan('MKG', masa(b, 'mkg_tahun', 'mkg_bulan')),
      berawalan('TMT', tanggal(b, 'tmt')),
      rupiah(b, 'gaji_baru'),
    ),
  periksa: (b) =>
    jika(
      angka(b, 'gaji_lama') > 0 && angka(b, 'gaji_baru') > 0 && angka(b, 'gaji_baru') < angka(b, 'gaji_lama'),
      peringatan('gaji_turun', 'gaji_baru', 'Gaji pokok baru lebih kecil daripada gaji pokok lama.'),
    ),
};

/** Decisions to postpone a salary increment. */
export const tundaKgb: DefinisiRiwayat = {
  kode: 'tunda_kgb',
  tabel: 'riwayat_tunda_kgb',
  judul: 'Penundaan kenaikan gaji berkala',
  kelompok: 'kedudukan',
  kolom: [
    kolom('tmt_semula', 'TMT kenaikan gaji semula', 'tanggal', { diTabel: true }),
    kolom('sampai', 'Ditunda sampai dengan', 'tanggal', { wajib: true, diTabel: true, bantuan: 'Hari terakhir penundaan.' }),
    kolom('alasan', 'Alasan', 'teks_panjang', { wajib: true, diTabel: true, maks: 1000 }),
  ],
  urut: 'sampai',
  punyaSk: true,
  siasn: 'lokal',
  ringkas: (b) => gabung(berawalan('KGB ditunda s.d.', tanggal(b, 'sampai')), teks(b, 'alasan')),
  periksa: (b) => {
    const [semula, sampai] = [teks(b, 'tmt_semula'), teks(b, 'sampai')];
    return jika(
      semula !== '' && sampai !== '' && sampai < semula,
      peringatan('tunda_lewat', 'sampai', 'Penundaan berakhir sebelum TMT kenaikan gaji semula; tidak ada yang ditunda.'),
    );
  },
};

/** Review of years of service (PMK): `mkg_*` is the masa kerja golongan after it, `tambahan_*` what was acknowledged. */
export const pmk: DefinisiRiwayat = {
  kode: 'pmk',
  tabel: 'riwayat_pmk',
  judul: 'Peninjauan masa kerja',
  kelompok: 'kedudukan',
  kolom: [
    kolom('tmt', 'TMT peninjauan', 'tanggal', { wajib: true, diTabel: true }),
    MKG[0],
    MKG[1],
    kolom('gaji_pokok', 'Gaji pokok', 'uang', { rahasia: 'gaji' }),
    kolom('pengalaman', 'Pengalaman kerja yang dinilai', 'teks', { diTabel: true, siasn: 'pengalaman' }),
    kolom('pengalaman_mulai', 'Pengalaman mulai', 'tanggal', { siasn: 'tanggalAwal' }),
    kolom('pengalaman_selesai', 'Pengalaman selesai', 'tanggal', { siasn: 'tanggalSelesai' }),
    kolom('tambahan_tahun', 'Masa kerja diakui', 'angka', { min: 0, maks: 40, satuan: 'tahun', siasn: 'masaKerjaTahun' }),
    kolom('tambahan_bulan', 'Masa kerja diakui (bulan)', 'angka', { min: 0, maks: 11, satuan: 'bulan', siasn: 'masaKerjaBulan' }),
    kolom('bkn_nomor', 'Nomor persetujuan BKN', 'teks', { maks: 100, siasn: 'nomorBkn' }),
    kolom('bkn_tanggal', 'Tanggal persetujuan BKN', 'tanggal', { siasn: 'tanggalBkn' }),
    kolom('dinilai', 'Dinilai', 'ya_tidak', { siasn: 'dinilai' }),
    KETERANGAN,
  ],
  urut: 'tmt',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'nomorSk', tanggal: 'tanggalSk' },
  ringkas: (b) =>
    gabung('PMK', berawalan('MKG menjadi', masa(b, 'mkg_tahun', 'mkg_bulan')), berawalan('TMT', tanggal(b, 'tmt')), teks(b, 'pengalaman')),
  periksa: (b) => urutanTanggal(b, 'pengalaman_mulai', 'pengalaman_selesai', 'Pengalaman selesai sebelum dimulai.'),
};

function angka(b: NilaiBaris, nama: string): number {
  const nilai = b[nama];
  return typeof nilai === 'number' ? nilai : 0;
}
