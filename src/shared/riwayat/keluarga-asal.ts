import { berawalan, gabung, KETERANGAN, kolom, label, NIK, pilihan, tanggal, teks } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';
import { periksaKematian } from './keluarga.ts';

const KOLOM_ORANG_TUA = [
  kolom('hubungan', 'Hubungan', 'pilihan', {
    wajib: true,
    diTabel: true,
    pilihan: pilihan({ ayah: 'Ayah', ibu: 'Ibu', ayah_mertua: 'Ayah mertua', ibu_mertua: 'Ibu mertua' }),
  }),
  kolom('nama', 'Nama', 'teks', { wajib: true, diTabel: true, siasn: 'nama' }),
  kolom('tempat_lahir', 'Tempat lahir', 'teks', { siasn: 'tempatLahir' }),
  kolom('tanggal_lahir', 'Tanggal lahir', 'tanggal', { diTabel: true, siasn: 'tglLahir' }),
  kolom('agama', 'Agama', 'rujukan', { rujukan: 'agama' }),
  NIK,
  kolom('pekerjaan', 'Pekerjaan', 'teks', { maks: 100, diTabel: true }),
  kolom('status_hidup', 'Status hidup', 'rujukan', { rujukan: 'status_hidup', diTabel: true }),
  kolom('tanggal_meninggal', 'Tanggal meninggal', 'tanggal', { siasn: 'tglMeninggal' }),
  kolom('akta_meninggal', 'Nomor akta meninggal', 'teks', { maks: 100, siasn: 'aktaMeninggal' }),
  kolom('no_hp', 'Nomor HP', 'teks', { maks: 30 }),
  kolom('alamat', 'Alamat', 'teks_panjang', { maks: 500 }),
  KETERANGAN,
];

/** Parents and parents-in-law. */
export const orangTua: DefinisiRiwayat = {
  kode: 'orang_tua',
  tabel: 'riwayat_orang_tua',
  judul: 'Orang tua',
  kelompok: 'keluarga',
  kolom: KOLOM_ORANG_TUA,
  urut: 'tanggal_lahir',
  punyaSk: false,
  siasn: 'baca',
  ringkas: (b) => gabung(label(KOLOM_ORANG_TUA, b, 'hubungan'), teks(b, 'nama'), berawalan('lahir', tanggal(b, 'tanggal_lahir'))),
  periksa: periksaKematian,
};

const KOLOM_SAUDARA = [
  kolom('nama', 'Nama', 'teks', { wajib: true, diTabel: true }),
  kolom('hubungan', 'Hubungan', 'pilihan', {
    diTabel: true,
    pilihan: pilihan({ kakak: 'Kakak', adik: 'Adik', ipar: 'Ipar', tiri: 'Saudara tiri' }),
  }),
  kolom('jenis_kelamin', 'Jenis kelamin', 'rujukan', { rujukan: 'jenis_kelamin', diTabel: true }),
  kolom('tempat_lahir', 'Tempat lahir', 'teks'),
  kolom('tanggal_lahir', 'Tanggal lahir', 'tanggal', { diTabel: true }),
  kolom('pekerjaan', 'Pekerjaan', 'teks', { maks: 100, diTabel: true }),
  kolom('status_hidup', 'Status hidup', 'rujukan', { rujukan: 'status_hidup' }),
  kolom('tanggal_meninggal', 'Tanggal meninggal', 'tanggal'),
  kolom('alamat', 'Alamat', 'teks_panjang', { maks: 500 }),
  KETERANGAN,
];

/** Brothers and sisters. */
export const saudara: DefinisiRiwayat = {
  kode: 'saudara',
  tabel: 'riwayat_saudara',
  judul: 'Saudara kandung',
  kelompok: 'keluarga',
  kolom: KOLOM_SAUDARA,
  urut: 'tanggal_lahir',
  punyaSk: false,
  siasn: 'lokal',
  ringkas: (b) => gabung(teks(b, 'nama'), label(KOLOM_SAUDARA, b, 'hubungan'), teks(b, 'pekerjaan')),
  periksa: periksaKematian,
};
