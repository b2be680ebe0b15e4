import { berawalan, gabung, jika, KETERANGAN, kolom, label, NIK, NIP_KELUARGA, peringatan, pilihan } from './alat.ts';
import { tanggal, teks, terisi, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat, TemuanBaris } from './definisi.ts';
import type { NilaiBaris } from './kolom.ts';

const KOLOM_PERKAWINAN = [
  kolom('peristiwa', 'Peristiwa', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({ kawin: 'Perkawinan', cerai: 'Perceraian', ditinggal_wafat: 'Pasangan meninggal dunia', rujuk: 'Rujuk' }),
  }),
  kolom('tanggal', 'Tanggal', 'tanggal', { wajib: true, diTabel: true, siasn: 'tgglMenikah' }),
  kolom('pasangan_nama', 'Nama suami/istri', 'teks', { wajib: true, diTabel: true }),
  kolom('perkawinan_ke', 'Perkawinan ke-', 'angka', { min: 1, maks: 20 }),
  kolom('akta_nomor', 'Nomor akta', 'teks', { maks: 100, diTabel: true, siasn: 'aktaMenikah' }),
  kolom('akta_tanggal', 'Tanggal akta', 'tanggal'),
  kolom('izin_nomor', 'Nomor izin atau surat keterangan', 'teks', {
    maks: 100,
    bantuan: 'Laporan perkawinan, izin beristri lebih dari seorang, atau izin perceraian (PP 10/1983 jo. PP 45/1990).',
  }),
  kolom('izin_tanggal', 'Tanggal izin', 'tanggal'),
  kolom('izin_pejabat', 'Pejabat pemberi izin', 'teks', { maks: 200 }),
  KETERANGAN,
];

/** Marriage, divorce, death of the spouse: the event. The person stands in `pasangan`. */
export const perkawinan: DefinisiRiwayat = {
  kode: 'perkawinan',
  tabel: 'riwayat_perkawinan',
  judul: 'Perkawinan dan perceraian',
  kelompok: 'keluarga',
  kolom: KOLOM_PERKAWINAN,
  urut: 'tanggal',
  punyaSk: false,
  siasn: 'lokal',
  ringkas: (b) => gabung(label(KOLOM_PERKAWINAN, b, 'peristiwa'), teks(b, 'pasangan_nama'), tanggal(b, 'tanggal')),
  periksa: (b) =>
    jika(
      teks(b, 'peristiwa') === 'cerai' && !terisi(b, 'izin_nomor'),
      peringatan('cerai_tanpa_izin', 'izin_nomor', 'Perceraian tanpa nomor izin atau surat keterangan.', 'PP 10/1983 jo. PP 45/1990'),
    ),
};

const KOLOM_PASANGAN = [
  kolom('nama', 'Nama suami/istri', 'teks', { wajib: true, diTabel: true, siasn: 'orang.nama', siasnSimpan: 'nama' }),
  kolom('gelar_depan', 'Gelar depan', 'teks', { maks: 50, siasn: 'orang.gelarDepan' }),
  kolom('gelar_belakang', 'Gelar belakang', 'teks', { maks: 50, siasn: 'orang.gelarBlk' }),
  kolom('pasangan_ke', 'Suami/istri ke-', 'angka', { min: 1, maks: 20, diTabel: true, siasnSimpan: 'pasanganKe' }),
  kolom('jenis_kelamin', 'Jenis kelamin', 'rujukan', { rujukan: 'jenis_kelamin', siasn: 'orang.jenisKelamin' }),
  kolom('tempat_lahir', 'Tempat lahir', 'teks', { siasn: 'orang.tempatLahir' }),
  kolom('tanggal_lahir', 'Tanggal lahir', 'tanggal', { diTabel: true, siasn: 'orang.tglLahir', siasnSimpan: 'tglLahir' }),
  kolom('agama', 'Agama', 'rujukan', { rujukan: 'agama', siasnSimpan: 'agamaId' }),
  { ...NIK, siasnSimpan: 'nomorIdentitas' },
  kolom('status_pernikahan', 'Status pernikahan', 'rujukan', { rujukan: 'kawin', wajib: true, diTabel: true, siasn: 'statusNikah', siasnSimpan: 'statusPernikahan' }),
  kolom('tanggal_nikah', 'Tanggal menikah', 'tanggal', { diTabel: true, siasn: 'dataPernikahan.tgglMenikah', siasnSimpan: 'tglAktaMenikah' }),
  kolom('akta_nikah', 'Nomor akta nikah', 'teks', { maks: 100, siasn: 'dataPernikahan.aktaMenikah', siasnSimpan: 'noAktaMenikah' }),
  kolom('tanggal_cerai', 'Tanggal cerai', 'tanggal', { siasn: 'dataPernikahan.tgglCerai' }),
  kolom('akta_cerai', 'Nomor akta cerai', 'teks', { maks: 100, siasn: 'dataPernikahan.aktaCerai', siasnSimpan: 'noAktaCerai' }),
  kolom('status_hidup', 'Status hidup', 'rujukan', { rujukan: 'status_hidup', siasnSimpan: 'statusHidup' }),
  kolom('tanggal_meninggal', 'Tanggal meninggal', 'tanggal'),
  kolom('akta_meninggal', 'Nomor akta meninggal', 'teks', { maks: 100, siasnSimpan: 'noAktaMeninggal' }),
  kolom('karis_karsu', 'Nomor karis/karsu', 'teks', { maks: 50 }),
  kolom('pns', 'Pegawai ASN', 'ya_tidak'),
  NIP_KELUARGA,
  kolom('pekerjaan', 'Pekerjaan', 'teks', { maks: 100, siasnSimpan: 'statusPekerjaanPasangan' }),
  kolom('dapat_tunjangan', 'Masuk daftar tunjangan', 'ya_tidak', { diTabel: true }),
  kolom('no_hp', 'Nomor HP', 'teks', { maks: 30, siasnSimpan: 'noHp' }),
  kolom('email', 'Email', 'teks', { maks: 150, siasnSimpan: 'email' }),
  kolom('alamat', 'Alamat', 'teks_panjang', { maks: 500, siasnSimpan: 'alamat' }),
];

/** Husband or wife, present and former. */
export const pasangan: DefinisiRiwayat = {
  kode: 'pasangan',
  tabel: 'riwayat_pasangan',
  judul: 'Suami/istri',
  kelompok: 'keluarga',
  kolom: KOLOM_PASANGAN,
  urut: 'tanggal_nikah',
  punyaSk: false,
  siasn: 'dua-arah',
  ringkas: (b, cari) =>
    gabung(teks(b, 'nama'), label(KOLOM_PASANGAN, b, 'status_pernikahan', cari), berawalan('menikah', tanggal(b, 'tanggal_nikah'))),
  periksa: (b) => [
    ...urutanTanggal(b, 'tanggal_lahir', 'tanggal_nikah', 'Tanggal menikah lebih awal daripada tanggal lahir.'),
    ...urutanTanggal(b, 'tanggal_nikah', 'tanggal_cerai', 'Tanggal cerai lebih awal daripada tanggal menikah.'),
    ...periksaKematian(b),
  ],
};

const KOLOM_ANAK = [
  kolom('nama', 'Nama anak', 'teks', { wajib: true, diTabel: true, siasn: 'nama' }),
  kolom('anak_ke', 'Anak ke-', 'angka', { min: 1, maks: 40, diTabel: true }),
  kolom('jenis_anak', 'Status anak', 'rujukan', { rujukan: 'jenis_anak', diTabel: true, siasn: 'jenisAnak', siasnSimpan: 'jenisAnakId' }),
  kolom('jenis_kelamin', 'Jenis kelamin', 'rujukan', { rujukan: 'jenis_kelamin', diTabel: true, siasn: 'jenisKelamin' }),
  kolom('tempat_lahir', 'Tempat lahir', 'teks', { siasn: 'tempatLahir' }),
  kolom('tanggal_lahir', 'Tanggal lahir', 'tanggal', { wajib: true, diTabel: true, siasn: 'tglLahir' }),
  kolom('orang_tua_lain', 'Nama ayah/ibu', 'teks', { bantuan: 'Orang tua anak selain pegawai ini, untuk daftar keluarga DPCP.', siasnSimpan: 'pasanganId' }),
  kolom('agama', 'Agama', 'rujukan', { rujukan: 'agama', siasnSimpan: 'agamaId' }),
  { ...NIK, siasnSimpan: 'nomorIdDocument' },
  kolom('akta_kelahiran', 'Nomor akta kelahiran', 'teks', { maks: 100, siasnSimpan: 'aktaKelahiran' }),
  kolom('jenis_kawin', 'Status perkawinan', 'rujukan', { rujukan: 'kawin', siasnSimpan: 'jenisKawinId' }),
  kolom('tingkat_pendidikan', 'Pendidikan', 'rujukan', { rujukan: 'tingkat_pendidikan' }),
  kolom('masih_sekolah', 'Masih sekolah atau kuliah', 'ya_tidak'),
  kolom('bekerja', 'Sudah berpenghasilan', 'ya_tidak'),
  kolom('pns', 'Pegawai ASN', 'ya_tidak', { siasnSimpan: 'isPns' }),
  { ...NIP_KELUARGA, siasnSimpan: 'nipAnak' },
  kolom('dapat_tunjangan', 'Masuk daftar tunjangan', 'ya_tidak', { diTabel: true }),
  kolom('status_hidup', 'Status hidup', 'rujukan', { rujukan: 'status_hidup', siasnSimpan: 'statusHidup' }),
  kolom('tanggal_meninggal', 'Tanggal meninggal', 'tanggal', { siasnSimpan: 'tglMeninggal' }),
  kolom('akta_meninggal', 'Nomor akta meninggal', 'teks', { maks: 100, siasnSimpan: 'aktaMeninggal' }),
  kolom('no_hp', 'Nomor HP', 'teks', { maks: 30, siasnSimpan: 'nomorHp' }),
  kolom('email', 'Email', 'teks', { maks: 150, siasnSimpan: 'email' }),
  kolom('alamat', 'Alamat', 'teks_panjang', { maks: 500, siasnSimpan: 'alamat' }),
];

/** Children: own, step and adopted. */
export const anak: DefinisiRiwayat = {
  kode: 'anak',
  tabel: 'riwayat_anak',
  judul: 'Anak',
  kelompok: 'keluarga',
  kolom: KOLOM_ANAK,
  urut: 'tanggal_lahir',
  punyaSk: false,
  siasn: 'dua-arah',
  ringkas: (b, cari) => gabung(teks(b, 'nama'), label(KOLOM_ANAK, b, 'jenis_anak', cari), berawalan('lahir', tanggal(b, 'tanggal_lahir'))),
  periksa: periksaKematian,
};

/** Death after birth, and not marked as living. Shared by the family tables. */
export function periksaKematian(b: NilaiBaris): readonly TemuanBaris[] {
  return [
    ...urutanTanggal(b, 'tanggal_lahir', 'tanggal_meninggal', 'Tanggal meninggal lebih awal daripada tanggal lahir.'),
    ...jika(
      terisi(b, 'tanggal_meninggal') && teks(b, 'status_hidup') === '1',
      peringatan('meninggal_tapi_hidup', 'status_hidup', 'Tanggal meninggal terisi, tetapi status hidup masih "Hidup".'),
    ),
  ];
}
