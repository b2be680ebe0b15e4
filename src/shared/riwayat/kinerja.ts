import { berawalan, gabung, jika, KETERANGAN, kolom, label, pilihan, teks, terisi, tolak } from './alat.ts';
import type { DefinisiRiwayat, TemuanBaris } from './definisi.ts';
import type { NilaiBaris } from './kolom.ts';

const TAHUN = { min: 1960, maks: 2100, diTabel: true } as const;
const BULAN = { min: 1, maks: 12 } as const;

const PENILAI = [
  kolom('status_penilai', 'Status penilai', 'pilihan', { pilihan: pilihan({ ASN: 'ASN', 'NON ASN': 'Bukan ASN' }), siasn: 'statusPenilai' }),
  kolom('penilai_nip', 'NIP/NRP penilai', 'teks', { maks: 30, siasn: 'nipNrpPenilai', siasnSimpan: 'penilaiNipNrp' }),
  kolom('penilai_nama', 'Nama penilai', 'teks', { siasn: 'namaPenilai', siasnSimpan: 'penilaiNama' }),
  kolom('penilai_jabatan', 'Jabatan penilai', 'teks', { siasn: 'penilaiJabatanNm', siasnSimpan: 'penilaiJabatan' }),
  kolom('penilai_golongan', 'Golongan penilai', 'golongan', { siasn: 'penilaiGolonganId', siasnSimpan: 'penilaiGolongan' }),
  kolom('penilai_unit', 'Unit kerja penilai', 'teks', { siasn: 'penilaiUnorNm', siasnSimpan: 'penilaiUnorNama' }),
];

const KOLOM_SKP = [
  kolom('tahun', 'Tahun', 'angka', { ...TAHUN, wajib: true, siasn: 'tahun' }),
  kolom('hasil_kerja', 'Hasil kerja', 'rujukan', { rujukan: 'perilaku_dan_kinerja', diTabel: true, siasn: 'hasilKinerjaNilai' }),
  kolom('perilaku', 'Perilaku kerja', 'rujukan', { rujukan: 'perilaku_dan_kinerja', diTabel: true, siasn: 'perilakuKerjaNilai' }),
  kolom('kuadran', 'Predikat kinerja', 'rujukan', { rujukan: 'kuadran_nilai', diTabel: true, siasn: 'kuadranKinerjaNilai' }),
  ...PENILAI,
  kolom('nilai_skp', 'Nilai SKP (sampai 2021)', 'desimal', { min: 0, maks: 150, siasn: 'nilaiSkp' }),
  kolom('nilai_perilaku', 'Nilai perilaku kerja (sampai 2021)', 'desimal', { min: 0, maks: 150, siasn: 'nilaiPerilakuKerja' }),
  kolom('nilai_prestasi', 'Nilai prestasi kerja (sampai 2021)', 'desimal', {
    min: 0,
    maks: 150,
    siasn: 'nilaiPrestasiKerja',
    bantuan: 'Nilai angka SKP lama atau rata-rata DP3.',
  }),
  KETERANGAN,
];

/** Annual performance: predicate of the present scheme, or the numbers of the schemes before (SKP ≤ 2021, DP3). */
export const skp: DefinisiRiwayat = {
  kode: 'skp',
  tabel: 'riwayat_skp',
  judul: 'SKP tahunan',
  kelompok: 'kinerja',
  kolom: KOLOM_SKP,
  urut: 'tahun',
  punyaSk: false,
  dokumenBkn: ['890', '891'],
  siasn: 'dua-arah',
  ringkas: (b, cari) => gabung(berawalan('SKP', teks(b, 'tahun')), label(KOLOM_SKP, b, 'kuadran', cari), berawalan('nilai', teks(b, 'nilai_prestasi'))),
  periksa: (b) =>
    jika(
      !terisi(b, 'kuadran') && !terisi(b, 'nilai_prestasi') && !terisi(b, 'nilai_skp'),
      tolak('skp_tanpa_nilai', 'kuadran', 'Isi predikat kinerja, atau nilai SKP untuk tahun lama.'),
    ),
};

const KOLOM_PERIODIK = [
  kolom('tahun', 'Tahun', 'angka', { ...TAHUN, wajib: true, siasn: 'tahun' }),
  kolom('periodik', 'Periode', 'rujukan', { rujukan: 'periodik', wajib: true, diTabel: true, siasn: 'periodikId' }),
  kolom('bulan_mulai', 'Bulan mulai', 'angka', { ...BULAN, wajib: true, diTabel: true, siasn: 'bulanMulaiPenilaian' }),
  kolom('tahun_mulai', 'Tahun mulai', 'angka', { ...TAHUN, diTabel: false, siasn: 'tahunMulaiPenilaian' }),
  kolom('bulan_selesai', 'Bulan selesai', 'angka', { ...BULAN, wajib: true, diTabel: true, siasn: 'bulanSelesaiPenilaian' }),
  kolom('tahun_selesai', 'Tahun selesai', 'angka', { ...TAHUN, diTabel: false, siasn: 'tahunSelesaiPenilaian' }),
  kolom('hasil_kerja', 'Hasil kerja', 'rujukan', { rujukan: 'perilaku_dan_kinerja', siasn: 'hasilKinerjaNilai' }),
  kolom('perilaku', 'Perilaku kerja', 'rujukan', { rujukan: 'perilaku_dan_kinerja', siasn: 'perilakuKerjaNilai' }),
  kolom('kuadran', 'Predikat kinerja', 'rujukan', { rujukan: 'kuadran_nilai', wajib: true, diTabel: true, siasn: 'kuadranKinerjaNilai' }),
  kolom('koefisien', 'Koefisien angka kredit', 'rujukan', { rujukan: 'koefisien', siasn: 'koefisenId', siasnSimpan: 'koefisienId' }),
  ...PENILAI,
  KETERANGAN,
];

/** Monthly or quarterly performance. */
export const kinerjaPeriodik: DefinisiRiwayat = {
  kode: 'kinerja_periodik',
  tabel: 'riwayat_kinerja_periodik',
  judul: 'Kinerja periodik',
  kelompok: 'kinerja',
  kolom: KOLOM_PERIODIK,
  urut: 'tahun',
  punyaSk: false,
  dokumenBkn: ['1179'],
  siasn: 'dua-arah',
  ringkas: (b, cari) =>
    gabung(
      berawalan('Kinerja', teks(b, 'tahun')),
      berawalan('bulan', [teks(b, 'bulan_mulai'), teks(b, 'bulan_selesai')].filter((t) => t !== '').join('–')),
      label(KOLOM_PERIODIK, b, 'kuadran', cari),
    ),
  periksa: (b) => periodeUrut(b),
};

const KOLOM_ANGKA_KREDIT = [
  kolom('jenis', 'Jenis penetapan', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({ pertama: 'Angka kredit pertama', integrasi: 'Integrasi', konversi: 'Konversi predikat kinerja', konvensional: 'Penilaian sebelum konversi' }),
    siasn: 'isKonversi',
    bantuan: 'BKN menyimpannya sebagai tiga tanda: isAngkaKreditPertama, isIntegrasi, isKonversi.',
  }),
  kolom('tanggal_penetapan', 'Tanggal penetapan', 'tanggal', { wajib: true, diTabel: true }),
  kolom('bulan_mulai', 'Bulan mulai penilaian', 'angka', { ...BULAN, siasn: 'bulanMulaiPenailan' }),
  kolom('tahun_mulai', 'Tahun mulai penilaian', 'angka', { ...TAHUN, siasn: 'tahunMulaiPenailan' }),
  kolom('bulan_selesai', 'Bulan selesai penilaian', 'angka', { ...BULAN, siasn: 'bulanSelesaiPenailan' }),
  kolom('tahun_selesai', 'Tahun selesai penilaian', 'angka', { ...TAHUN, siasn: 'tahunSelesaiPenailan' }),
  kolom('kredit_utama', 'Angka kredit utama', 'desimal', { min: 0, maks: 10_000, siasn: 'kreditUtamaBaru' }),
  kolom('kredit_penunjang', 'Angka kredit penunjang', 'desimal', { min: 0, maks: 10_000, siasn: 'kreditPenunjangBaru' }),
  kolom('kredit_total', 'Jumlah angka kredit', 'desimal', { wajib: true, min: 0, maks: 10_000, diTabel: true, siasn: 'kreditBaruTotal' }),
  kolom('jabatan_nama', 'Jabatan fungsional', 'teks', { diTabel: true, siasn: 'namaJabatan', siasnSimpan: 'rwJabatanId' }),
  KETERANGAN,
];

/** Credit points of functional positions (PAK). */
export const angkaKredit: DefinisiRiwayat = {
  kode: 'angka_kredit',
  tabel: 'riwayat_angka_kredit',
  judul: 'Angka kredit',
  kelompok: 'kinerja',
  kolom: KOLOM_ANGKA_KREDIT,
  urut: 'tanggal_penetapan',
  punyaSk: true,
  dokumenBkn: ['879', '880'],
  siasn: 'dua-arah',
  siasnSk: { nomor: 'nomorSk', tanggal: 'tanggalSk' },
  ringkas: (b) => gabung(berawalan('Angka kredit', teks(b, 'kredit_total')), label(KOLOM_ANGKA_KREDIT, b, 'jenis'), teks(b, 'jabatan_nama')),
  periksa: (b) => periodeUrut(b),
};

/** Start month not after end month; a missing year means the year of the row. */
function periodeUrut(b: NilaiBaris): readonly TemuanBaris[] {
  const titik = (tahun: string, bulan: string) => {
    const th = b[tahun] ?? b['tahun'];
    const bl = b[bulan];
    return typeof th === 'number' && typeof bl === 'number' ? th * 12 + bl : undefined;
  };
  const [mulai, selesai] = [titik('tahun_mulai', 'bulan_mulai'), titik('tahun_selesai', 'bulan_selesai')];
  return jika(
    mulai !== undefined && selesai !== undefined && selesai < mulai,
    tolak('periode_terbalik', 'bulan_selesai', 'Masa penilaian selesai sebelum dimulai.'),
  );
}
