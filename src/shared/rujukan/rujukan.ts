import { z } from 'zod';

/** Every reference table of the product with its title; the keys are the closed set `KodeRujukan`. */
export const JUDUL_RUJUKAN = {
  agama: 'Agama',
  alasan_hukuman_disiplin: 'Alasan hukuman disiplin',
  cltn: 'Jenis CLTN dan status khusus',
  dokumen: 'Dokumen SIASN',
  eselon: 'Eselon',
  golongan_pns: 'Golongan ruang PNS',
  instansi: 'Instansi',
  jabatan_fungsional: 'Jabatan fungsional',
  jabatan_pelaksana: 'Jabatan pelaksana',
  jenis_anak: 'Jenis anak',
  jenis_diklat: 'Jenis diklat',
  jenis_hukuman: 'Jenis hukuman disiplin',
  jenis_jabatan: 'Jenis jabatan',
  jenis_kelamin: 'Jenis kelamin',
  jenis_kursus: 'Jenis kursus',
  jenis_mutasi: 'Jenis mutasi',
  jenis_pegawai: 'Jenis pegawai',
  jenis_pemberhentian: 'Jenis pemberhentian',
  jenis_pengadaan: 'Jenis pengadaan',
  jenis_pensiun: 'Jenis pensiun',
  jenis_penugasan: 'Jenis penugasan',
  jenis_riwayat: 'Jenis riwayat',
  kabupaten: 'Lokasi (provinsi, kabupaten/kota, kecamatan, desa, negara)',
  kawin: 'Status perkawinan',
  kedudukan_hukum: 'Kedudukan hukum',
  kelas_jabatan: 'Kelompok jabatan fungsional',
  kenaikan_pangkat: 'Jenis kenaikan pangkat',
  kepanitiaan: 'Bidang organisasi',
  klasifikasi_arsip: 'Klasifikasi arsip kepegawaian',
  koefisien: 'Koefisien angka kredit',
  kompetensi: 'Kompetensi',
  kpkn: 'Kantor bayar (KPKN)',
  kuadran_nilai: 'Predikat kinerja (kuadran)',
  latihan_struktural: 'Latihan struktural',
  pendidikan: 'Pendidikan',
  penghargaan: 'Penghargaan',
  perilaku_dan_kinerja: 'Nilai hasil kerja dan perilaku',
  periodik: 'Periode penilaian kinerja',
  profesi: 'Profesi',
  rumpun_jabatan: 'Rumpun jabatan',
  satuan_kerja: 'Satuan kerja',
  status_hidup: 'Status hidup',
  sub_jabatan: 'Subjabatan',
  taspen: 'Kantor Taspen',
  tingkat_pendidikan: 'Tingkat pendidikan',
} as const satisfies Record<string, string>;

export type KodeRujukan = keyof typeof JUDUL_RUJUKAN;

/** All codes, sorted. */
export const KODE_RUJUKAN = Object.keys(JUDUL_RUJUKAN).toSorted() as readonly KodeRujukan[];

/** Whether a text is one of the known tables. */
export function adalahKodeRujukan(teks: string): teks is KodeRujukan {
  return Object.hasOwn(JUDUL_RUJUKAN, teks);
}

const nilaiAtribut = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const skemaAtribut = z.record(z.string(), nilaiAtribut);

export type AtributRujukan = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One line of a reference file. `induk` is the NAME of what the row belongs to, as people read it ('' for none); the
 * parent's code, where BKN has one, stands in `atribut`. `atribut` is compact JSON of what BKN keeps besides, or ''.
 */
export const skemaBarisRujukan = z.strictObject({
  kode: z.string().min(1).max(64),
  nama: z.string().min(1).max(500),
  induk: z.string().max(500),
  atribut: z.string().refine(atributSah, { error: 'Atribut rujukan harus kosong atau objek JSON datar.' }),
});

export type BarisRujukan = Readonly<z.infer<typeof skemaBarisRujukan>>;

function atributSah(teks: string): boolean {
  if (teks === '') return true;
  try {
    return skemaAtribut.safeParse(JSON.parse(teks)).success;
  } catch {
    return false;
  }
}

/** The attributes of a row as an object; {} when there are none or when the text is not a flat JSON object. */
export function atributRujukan(baris: Pick<BarisRujukan, 'atribut'>): AtributRujukan {
  if (!atributSah(baris.atribut) || baris.atribut === '') return {};
  return skemaAtribut.parse(JSON.parse(baris.atribut));
}

/** What an officer reads in a list: `atribut.label` where names alone are ambiguous (locations), otherwise the name. */
export function labelRujukan(baris: Pick<BarisRujukan, 'nama' | 'atribut'>): string {
  const { label } = atributRujukan(baris);
  return typeof label === 'string' && label !== '' ? label : baris.nama;
}

/** One entry of resources/referensi/daftar.json; `besar` means more than 200 rows: offer it only as search-as-you-type. */
export const skemaDaftarRujukan = z.strictObject({
  kode: z.string().refine(adalahKodeRujukan, { error: 'Kode rujukan tidak dikenal.' }),
  judul: z.string().min(1),
  berkas: z.string().regex(/^[a-z_]+\.csv(\.gz)?$/),
  baris: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sumber: z.string().min(1),
  tanggalSumber: z.iso.date(),
  lisensi: z.string().min(1),
  berlakuMulai: z.iso.date(),
  besar: z.boolean(),
  catatanMutu: z.array(z.string()),
});

export type DaftarRujukan = Readonly<z.infer<typeof skemaDaftarRujukan>>;
