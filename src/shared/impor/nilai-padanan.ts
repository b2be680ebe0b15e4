import { peringatan, type Nilai } from './nilai.ts';
import { ratakan } from './teks.ts';

function peta(isi: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const hasil = new Map<string, string>();
  for (const [baku, sinonim] of Object.entries(isi)) for (const s of [baku, ...sinonim]) hasil.set(ratakan(s), baku);
  return hasil;
}

/** Names exactly as in the BKN table. */
const AGAMA = peta({
  Islam: ['Moslem', 'Muslim', '1'],
  Kristen: ['Kristen Protestan', 'Protestan', 'Kristen P', '2'],
  Katholik: ['Katolik', 'Kristen Katolik', 'Kristen Katholik', 'Khatolik', 'Roma Katolik', '3'],
  Hindu: ['Hindhu', '4'],
  Budha: ['Buddha', 'Budhha', '5'],
  Konghucu: ['Kong Hu Cu', 'Khonghucu', 'Kong Hu Chu', '6'],
  Lainnya: ['Lain-lain', 'Kepercayaan', 'Penghayat Kepercayaan', '7'],
});

const KAWIN = peta({
  Menikah: ['Kawin', 'Nikah', 'Sudah Menikah', 'Sudah Kawin', 'K', '1'],
  Cerai: ['Cerai Hidup', '2'],
  'Janda / Duda': ['Janda', 'Duda', 'Janda/Duda', 'Cerai Mati', '3'],
  'Belum Kawin': ['Belum Menikah', 'Belum Nikah', 'Tidak Kawin', 'Lajang', 'TK', 'BK', '4'],
});

const KELAMIN = peta({ L: ['Laki-laki', 'Laki laki', 'Laki', 'Pria', 'M', 'Male', 'Lk', 'LK.', '1'], P: ['Perempuan', 'Wanita', 'W', 'F', 'Female', 'Pr', 'PR.', '2'] });

const STATUS = peta({
  PNS: ['PNS Daerah', 'P', 'PNSD', 'Pegawai Negeri Sipil', 'PNS Pusat', 'PNS DPK', 'PNS DPB'],
  CPNS: ['C', 'CPNSD', 'Calon PNS', 'Calon Pegawai Negeri Sipil', 'Capeg'],
  PPPK: ['P3K', 'Pegawai Pemerintah dengan Perjanjian Kerja', 'PPPK Penuh Waktu', 'K'],
  'PPPK Paruh Waktu': ['P3K Paruh Waktu', 'PPPK PW', 'PPPKPW', 'PPPK Part Time', 'Paruh Waktu'],
});

const KEDUDUKAN = peta({
  Aktif: ['PNS Aktif', 'Aktif Bekerja', 'CPNS Aktif', '01'],
  CLTN: ['Cuti di Luar Tanggungan Negara', 'Cuti Luar Tanggungan Negara', '02'],
  'Tugas Belajar': ['Tubel', 'TB', '03'],
  'Pemberhentian Sementara': ['Diberhentikan Sementara', '04'],
  'Penerima Uang Tunggu': ['Uang Tunggu', '05'],
  'Prajurit Wajib': ['06'],
  'Pejabat Negara': ['07'],
  'Kepala Desa': ['08'],
  'Sedang dlm Proses Banding BAPEK': ['Proses Banding BAPEK', 'Banding BAPEK', '09'],
  'Pegawai Titipan': ['11'],
  'Perpanjangan CLTN': ['13'],
  'PNS yang dinyatakan hilang': ['Hilang', '14'],
  'PNS kena hukuman disiplin': ['Kena Hukuman Disiplin', 'Hukuman Disiplin', '15'],
  'Masa Persiapan Pensiun': ['MPP', '20'],
  'CPNS yang belum menerima SK CPNS': ['51'],
  'Tidak Aktif': ['Nonaktif', 'Non Aktif', '52'],
  Diberhentikan: ['66'],
  'Pemberhentian tanpa hak pensiun': ['77'],
  'Pemberhentian dengan hak pensiun': ['88'],
  'Mencapai BUP': ['98'],
  Pensiun: ['99'],
});

const JENIS_JABATAN = peta({
  'Jabatan Struktural': ['Struktural', 'JS', 'Administrasi', 'JPT', 'Jabatan Administrator', 'Jabatan Pengawas', 'Administrator', 'Pengawas', 'Jabatan Pimpinan Tinggi', 'JPT Pratama', '1'],
  'Jabatan Fungsional Tertentu': ['Fungsional Tertentu', 'JFT', 'JF', 'Fungsional', 'Jabatan Fungsional', '2'],
  'Jabatan Rangkap (Struktural dan Fungsional)': ['Jabatan Rangkap', 'Rangkap', '3'],
  'Jabatan Fungsional Umum': ['Fungsional Umum', 'JFU', 'Pelaksana', 'Jabatan Pelaksana', '4'],
});

/** BKN ids of tingkat_pendidikan. */
const TINGKAT = peta({
  '05': ['SD', 'Sekolah Dasar', 'MI', 'SD/Sederajat', 'SR'],
  '10': ['SLTP', 'SMP', 'MTs', 'SMP/Sederajat', 'SLTP/Sederajat', 'Madrasah Tsanawiyah'],
  '12': ['SLTP Kejuruan', 'ST', 'SKKP'],
  '15': ['SLTA', 'SMA', 'SMU', 'MA', 'Aliyah', 'SMA/Sederajat', 'SLTA/Sederajat', 'Madrasah Aliyah', 'Paket C'],
  '17': ['SLTA Kejuruan', 'SMK', 'STM', 'SMEA', 'SMKK', 'SPK'],
  '18': ['SLTA Keguruan', 'SPG', 'SGO', 'PGA'],
  '20': ['D-I', 'D1', 'DI', 'Diploma I', 'D.I', 'Diploma 1'],
  '25': ['D-II', 'D2', 'DII', 'Diploma II', 'D.II', 'Diploma 2'],
  '30': ['D-III', 'D3', 'DIII', 'Diploma III', 'Diploma III/Sarjana Muda', 'Sarjana Muda', 'D.III', 'Sarmud', 'Diploma 3'],
  '35': ['D-IV', 'D4', 'DIV', 'Diploma IV', 'D.IV', 'Diploma 4', 'Sarjana Terapan'],
  '40': ['S-1', 'S1', 'Sarjana', 'S-1/Sarjana', 'Strata 1', 'Strata I', 'S.1', 'SI', 'S1/Sarjana'],
  '42': ['Profesi', 'Pendidikan Profesi'],
  '45': ['S-2', 'S2', 'Magister', 'S.2', 'Strata 2', 'Strata II', 'S-2/Magister', 'S2/Magister', 'Pascasarjana'],
  '47': ['Spesialis', 'Spesialis I', 'Sp-1', 'Sp.1'],
  '49': ['Subspesialis', 'Spesialis II', 'Sp-2', 'Konsultan'],
  '50': ['S-3', 'S3', 'Doktor', 'S-3/Doktor', 'S.3', 'Strata 3', 'Strata III', 'S3/Doktor'],
});

const ESELON = peta({
  'I.a': ['Ia', '11'], 'I.b': ['Ib', '12'], 'II.a': ['IIa', '21'], 'II.b': ['IIb', '22'], 'III.a': ['IIIa', '31'], 'III.b': ['IIIb', '32'],
  'IV.a': ['IVa', '41'], 'IV.b': ['IVb', '42'], 'V.a': ['Va', '51'], 'V.b': ['Vb', '52'], NON: ['Non Eselon', 'Noneselon', 'Non', '99', '00'],
});

const PETA = { agama: AGAMA, kawin: KAWIN, jk: KELAMIN, status: STATUS, kedudukan: KEDUDUKAN, jenisJabatan: JENIS_JABATAN, eselon: ESELON } as const;

export type JenisPadanan = keyof typeof PETA;

const NAMA: Readonly<Record<JenisPadanan, string>> = {
  agama: 'Agama', kawin: 'Status perkawinan', jk: 'Jenis kelamin', status: 'Status pegawai', kedudukan: 'Kedudukan hukum', jenisJabatan: 'Jenis jabatan', eselon: 'Eselon',
};

/** The word of the BKN table for what a list calls it; an unknown word is left out and reported, never guessed. */
export function cariPadanan(jenis: JenisPadanan, teks: string): Nilai<string> {
  const isi = PETA[jenis];
  const nilai = isi.get(ratakan(teks)) ?? (jenis === 'eselon' ? isi.get(ratakan(teks.replace(/eselon|esl/i, ''))) : undefined);
  if (nilai !== undefined) return { nilai };
  const contoh = [...new Set(isi.values())].slice(0, 4).join(', ');
  return { catatan: peringatan('PADANAN', `${NAMA[jenis]} "${teks}" tidak dikenal; isian ini tidak diambil.`, `Pilih padanannya sekali, nanti diingat. Contoh yang dikenal: ${contoh}.`, true) };
}

/** BKN id of a level of education, read from the whole text or from its first word(s): 'S-1 PGSD' → '40'. */
export function tingkatPendidikan(teks: string): string | undefined {
  const utuh = TINGKAT.get(ratakan(teks));
  if (utuh !== undefined) return utuh;
  const kata = ratakan(teks).split(' ');
  for (let banyak = Math.min(3, kata.length - 1); banyak >= 1; banyak--) {
    const awal = TINGKAT.get(kata.slice(0, banyak).join(' '));
    if (awal !== undefined) return awal;
  }
  return undefined;
}

const NAMA_TINGKAT: Readonly<Record<string, string>> = {
  '05': 'SD', '10': 'SLTP', '12': 'SLTP Kejuruan', '15': 'SLTA', '17': 'SLTA Kejuruan', '18': 'SLTA Keguruan', '20': 'D-I', '25': 'D-II', '30': 'D-III',
  '35': 'D-IV', '40': 'S-1', '42': 'Profesi', '45': 'S-2', '47': 'Spesialis', '49': 'Subspesialis', '50': 'S-3',
};

/** Short name of a BKN level of education: '40' → 'S-1'; the id itself when unknown. */
export function namaTingkat(kode: string): string {
  return NAMA_TINGKAT[kode] ?? kode;
}

/** All short names, lowest first, for a list. */
export function daftarTingkat(): string[] {
  return Object.keys(NAMA_TINGKAT).toSorted().map(namaTingkat);
}

/** The words each reference field accepts in the template's lists. */
export function pilihanBaku(jenis: JenisPadanan): string[] {
  return [...new Set(PETA[jenis].values())];
}
