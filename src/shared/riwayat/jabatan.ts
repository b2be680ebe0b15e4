import { berawalan, gabung, jika, KETERANGAN, kolom, label, peringatan, pilihan, rentang, tanggal, teks, urutanTanggal } from './alat.ts';
import type { DefinisiRiwayat } from './definisi.ts';
import type { KolomRiwayat } from './kolom.ts';

const ESELON = pilihan({
  'I.a': 'I.a',
  'I.b': 'I.b',
  'II.a': 'II.a',
  'II.b': 'II.b',
  'III.a': 'III.a',
  'III.b': 'III.b',
  'IV.a': 'IV.a',
  'IV.b': 'IV.b',
  'V.a': 'V.a',
  'V.b': 'V.b',
});

const JABATAN_MENURUT_JENIS = {
  kolom: 'jenis_jabatan',
  peta: { '2': 'jabatan_fungsional', '3': 'jabatan_fungsional', '4': 'jabatan_pelaksana' },
} as const satisfies NonNullable<KolomRiwayat['rujukanMenurut']>;

const KOLOM_JABATAN = [
  kolom('jenis_jabatan', 'Jenis jabatan', 'rujukan', { rujukan: 'jenis_jabatan', wajib: true, diTabel: true, siasn: 'jenisJabatan' }),
  kolom('jabatan_kode', 'Jabatan menurut BKN', 'teks', {
    maks: 64,
    rujukanMenurut: JABATAN_MENURUT_JENIS,
    siasn: 'jabatanFungsionalId',
    bantuan: 'Kode jabatan BKN; kosong untuk jabatan struktural.',
  }),
  kolom('nama', 'Nama jabatan', 'teks', { wajib: true, diTabel: true, siasn: 'namaJabatan' }),
  kolom('sub_jabatan', 'Subjabatan', 'rujukan', { rujukan: 'sub_jabatan', siasn: 'subJabatanId' }),
  kolom('eselon', 'Eselon', 'pilihan', { pilihan: ESELON, diTabel: true, siasn: 'eselon', siasnSimpan: 'eselonId' }),
  kolom('kelas', 'Kelas jabatan', 'angka', { min: 1, maks: 20, siasn: 'kelas_jabatan' }),
  kolom('bup', 'Batas usia pensiun jabatan', 'angka', { min: 50, maks: 75, satuan: 'tahun', bantuan: 'Diisi dari rujukan jabatan BKN.' }),
  kolom('unit_id', 'Unit kerja', 'unit', { diTabel: true, siasn: 'unorId' }),
  kolom('unit_nama', 'Unit kerja menurut SK', 'teks', { siasn: 'unorNama', bantuan: 'Nama unit saat itu, juga bila unitnya sudah tidak ada.' }),
  kolom('instansi', 'Instansi kerja', 'rujukan', { rujukan: 'instansi', siasn: 'instansiKerjaId', siasnSimpan: 'instansiId' }),
  kolom('satuan_kerja', 'Satuan kerja', 'rujukan', { rujukan: 'satuan_kerja', siasn: 'satuanKerjaId' }),
  kolom('jenis_penugasan', 'Jenis penugasan', 'rujukan', {
    rujukan: 'jenis_penugasan',
    wajib: true,
    diTabel: true,
    siasn: 'jenisPenugasanId',
    bantuan: 'Definitif, Plt, Plh, Pj, atau tugas tambahan.',
  }),
  kolom('jenis_mutasi', 'Jenis mutasi', 'rujukan', { rujukan: 'jenis_mutasi', siasn: 'jenisMutasiId' }),
  kolom('peristiwa', 'Peristiwa', 'pilihan', {
    pilihan: pilihan({ angkat: 'Pengangkatan', pindah: 'Pemindahan', henti: 'Pemberhentian dari jabatan', setara: 'Penyetaraan' }),
  }),
  kolom('tmt', 'TMT jabatan', 'tanggal', { wajib: true, diTabel: true, siasn: 'tmtJabatan' }),
  kolom('tmt_mutasi', 'TMT mutasi', 'tanggal', { siasn: 'tmtMutasi' }),
  kolom('tmt_pelantikan', 'TMT pelantikan', 'tanggal', { siasn: 'tmtPelantikan' }),
  kolom('selesai', 'Berakhir', 'tanggal', { diTabel: true, bantuan: 'Hari terakhir; kosong bila masih diduduki.' }),
  KETERANGAN,
];

/** Positions held: appointment, transfer, end; also acting and additional ones. */
export const jabatan: DefinisiRiwayat = {
  kode: 'jabatan',
  tabel: 'riwayat_jabatan',
  judul: 'Jabatan',
  kelompok: 'kedudukan',
  kolom: KOLOM_JABATAN,
  urut: 'tmt',
  punyaSk: true,
  dokumenBkn: ['872', '873'],
  siasn: 'dua-arah',
  siasnSk: { nomor: 'nomorSk', tanggal: 'tanggalSk' },
  ringkas: (b) => {
    const penugasan = teks(b, 'jenis_penugasan');
    const nama = penugasan === '' || penugasan === 'D' ? teks(b, 'nama') : berawalan(penugasan, teks(b, 'nama'));
    return gabung(nama, teks(b, 'unit_nama'), berawalan('TMT', rentang(b, 'tmt', 'selesai')));
  },
  periksa: (b) => [
    ...urutanTanggal(b, 'tmt', 'selesai', 'Jabatan berakhir sebelum TMT-nya.'),
    ...jika(
      teks(b, 'jenis_jabatan') === '1' && teks(b, 'eselon') === '',
      peringatan('struktural_tanpa_eselon', 'eselon', 'Jabatan struktural tanpa eselon; batas usia pensiun dan pangkat jabatan tidak dapat dihitung.'),
    ),
    ...jika(
      teks(b, 'unit_id') === '' && teks(b, 'unit_nama') === '',
      peringatan('jabatan_tanpa_unit', 'unit_id', 'Unit kerja belum diisi.'),
    ),
  ],
};

const KOLOM_PENUGASAN = [
  kolom('jenis', 'Jenis penugasan', 'rujukan', { rujukan: 'jenis_penugasan', wajib: true, diTabel: true }),
  kolom('uraian', 'Tugas', 'teks', { wajib: true, diTabel: true }),
  kolom('unit_asal_id', 'Unit kerja asal', 'unit'),
  kolom('unit_id', 'Unit kerja tujuan', 'unit', { diTabel: true }),
  kolom('unit_nama', 'Tempat tugas menurut surat', 'teks'),
  kolom('mulai', 'Mulai', 'tanggal', { wajib: true, diTabel: true }),
  kolom('selesai', 'Selesai', 'tanggal', { diTabel: true }),
  KETERANGAN,
];

/** Assignments to another unit, and acting duties given by a letter of assignment. */
export const penugasan: DefinisiRiwayat = {
  kode: 'penugasan',
  tabel: 'riwayat_penugasan',
  judul: 'Penugasan antarunit kerja',
  kelompok: 'kedudukan',
  kolom: KOLOM_PENUGASAN,
  urut: 'mulai',
  punyaSk: true,
  siasn: 'lokal',
  ringkas: (b, cari) =>
    gabung(label(KOLOM_PENUGASAN, b, 'jenis', cari), teks(b, 'uraian'), teks(b, 'unit_nama'), rentang(b, 'mulai', 'selesai')),
  periksa: (b) => urutanTanggal(b, 'mulai', 'selesai', 'Penugasan selesai sebelum dimulai.'),
};

/** Moves between units of the same agency (BKN: PNS unor). */
export const pindahUnit: DefinisiRiwayat = {
  kode: 'pindah_unit',
  tabel: 'riwayat_pindah_unit',
  judul: 'Pindah unit kerja',
  kelompok: 'kedudukan',
  kolom: [
    kolom('tmt', 'TMT pindah', 'tanggal', { wajib: true, diTabel: true }),
    kolom('unit_lama_id', 'Unit kerja lama', 'unit', { siasn: 'asalId' }),
    kolom('unit_lama_nama', 'Unit kerja lama menurut SK', 'teks', { diTabel: true, siasn: 'asalNama' }),
    kolom('unit_id', 'Unit kerja baru', 'unit', { siasn: 'unorBaru' }),
    kolom('unit_nama', 'Unit kerja baru menurut SK', 'teks', { wajib: true, diTabel: true, siasn: 'namaUnorBaru' }),
    KETERANGAN,
  ],
  urut: 'tmt',
  punyaSk: true,
  siasn: 'baca',
  siasnSk: { nomor: 'skNomor', tanggal: 'skTanggal' },
  ringkas: (b) =>
    gabung([teks(b, 'unit_lama_nama'), teks(b, 'unit_nama')].filter((t) => t !== '').join(' → '), berawalan('TMT', tanggal(b, 'tmt'))),
};
