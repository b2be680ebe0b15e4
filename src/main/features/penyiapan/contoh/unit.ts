/** A unit of the demo regency; `kepala` is the post that leads it, null where a teacher or doctor does it besides. */
export interface UnitContoh {
  readonly kunci: string;
  readonly induk: string | null;
  readonly nama: string;
  readonly singkatan: string;
  readonly jenis: string;
  readonly eselon: string | null;
  readonly kepala: string | null;
  readonly kode: string;
}

/** The regency does not exist, and neither does any of its districts. */
export const DAERAH = 'Simpul Raya';

const KECAMATAN = [
  'Karang Simpul',
  'Muara Tali',
  'Bukit Jalin',
  'Tanjung Anyam',
  'Sungai Rajut',
  'Padang Pintal',
  'Lembah Kepang',
  'Teluk Buhul',
  'Hulu Benang',
  'Rimba Sulam',
  'Kota Simpul',
  'Pantai Tenun',
] as const;
const KELURAHAN = [
  'Simpul Wetan',
  'Simpul Kulon',
  'Buhul Lor',
  'Jalin Kidul',
  'Anyam Tengah',
  'Rajut Baru',
  'Pintal Lama',
  'Kepang Indah',
  'Tenun Asri',
  'Sulam Jaya',
  'Benang Mas',
  'Tali Rukun',
] as const;

interface Opd {
  readonly kunci: string;
  readonly nama: string;
  readonly singkatan: string;
  readonly jenis: string;
  readonly kepala: string;
  readonly bidang: readonly string[];
  /** Sections under each bidang, where the organisation still has them. */
  readonly seksi?: readonly string[];
  readonly uptd?: readonly string[];
}

const dinas = (kunci: string, urusan: string, singkatan: string, bidang: readonly string[], lain: Partial<Opd> = {}): Opd => ({
  kunci,
  nama: `Dinas ${urusan}`,
  singkatan,
  jenis: 'dinas',
  kepala: `Kepala Dinas ${urusan}`,
  bidang,
  ...lain,
});
const badan = (kunci: string, urusan: string, singkatan: string, bidang: readonly string[]): Opd => ({
  kunci,
  nama: `Badan ${urusan}`,
  singkatan,
  jenis: 'badan',
  kepala: `Kepala Badan ${urusan}`,
  bidang,
});

const OPD: readonly Opd[] = [
  badan('bkpsdm', 'Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM', [
    'Pengadaan, Pemberhentian, dan Informasi Kepegawaian',
    'Mutasi dan Promosi',
    'Pengembangan Kompetensi Aparatur',
    'Penilaian Kinerja Aparatur dan Penghargaan',
  ]),
  dinas('disdik', 'Pendidikan dan Kebudayaan', 'Disdikbud', ['Pembinaan Sekolah Dasar', 'Pembinaan Sekolah Menengah Pertama', 'Pembinaan PAUD dan Pendidikan Nonformal', 'Kebudayaan'], {
    seksi: ['Kurikulum dan Penilaian', 'Sarana dan Prasarana'],
  }),
  dinas('dinkes', 'Kesehatan', 'Dinkes', ['Kesehatan Masyarakat', 'Pencegahan dan Pengendalian Penyakit', 'Pelayanan Kesehatan', 'Sumber Daya Kesehatan'], {
    uptd: ['Instalasi Farmasi', 'Laboratorium Kesehatan Daerah'],
  }),
  dinas('dpupr', 'Pekerjaan Umum dan Penataan Ruang', 'DPUPR', ['Bina Marga', 'Sumber Daya Air', 'Cipta Karya', 'Penataan Ruang'], { uptd: ['Peralatan dan Perbekalan'] }),
  dinas('dinsos', 'Sosial, Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Pelindungan Anak', 'DinsosP3AP2KB', [
    'Pelindungan dan Jaminan Sosial',
    'Pengendalian Penduduk dan Keluarga Berencana',
    'Pemberdayaan Perempuan dan Pelindungan Anak',
  ]),
  dinas('distan', 'Pertanian dan Ketahanan Pangan', 'Distan KP', ['Tanaman Pangan dan Hortikultura', 'Perkebunan', 'Peternakan dan Kesehatan Hewan', 'Ketahanan Pangan'], {
    seksi: ['Produksi', 'Pengolahan dan Pemasaran Hasil'],
    uptd: ['Balai Benih', 'Rumah Potong Hewan'],
  }),
  dinas('dukcapil', 'Kependudukan dan Pencatatan Sipil', 'Dukcapil', ['Pelayanan Pendaftaran Penduduk', 'Pelayanan Pencatatan Sipil', 'Pengelolaan Informasi Administrasi Kependudukan']),
  dinas('dishub', 'Perhubungan', 'Dishub', ['Lalu Lintas', 'Angkutan dan Keselamatan'], { uptd: ['Pengujian Kendaraan Bermotor'] }),
  dinas('diskominfo', 'Komunikasi dan Informatika', 'Diskominfo', ['Informasi dan Komunikasi Publik', 'Aplikasi Informatika', 'Statistik dan Persandian']),
  dinas('dlh', 'Lingkungan Hidup', 'DLH', ['Penataan Lingkungan', 'Pengelolaan Sampah dan Limbah']),
  dinas('dkop', 'Koperasi, Usaha Mikro, Perindustrian, dan Perdagangan', 'Diskoperindag', ['Koperasi dan Usaha Mikro', 'Perindustrian', 'Perdagangan']),
  dinas('dpmptsp', 'Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', ['Penanaman Modal', 'Pelayanan Perizinan']),
  dinas('dispar', 'Pariwisata, Pemuda, dan Olahraga', 'Disparpora', ['Destinasi dan Pemasaran Pariwisata', 'Pemuda dan Olahraga']),
  dinas('dispustaka', 'Perpustakaan dan Kearsipan', 'Dispusip', ['Perpustakaan', 'Kearsipan']),
  badan('bapperida', 'Perencanaan Pembangunan, Riset, dan Inovasi Daerah', 'Bapperida', ['Perencanaan dan Evaluasi', 'Pemerintahan dan Pembangunan Manusia', 'Riset dan Inovasi']),
  badan('bpkad', 'Pengelolaan Keuangan dan Aset Daerah', 'BPKAD', ['Anggaran', 'Perbendaharaan', 'Akuntansi dan Pelaporan', 'Aset Daerah']),
  badan('bapenda', 'Pendapatan Daerah', 'Bapenda', ['Pendaftaran dan Penetapan', 'Penagihan dan Pembukuan']),
  badan('bpbd', 'Penanggulangan Bencana Daerah', 'BPBD', ['Pencegahan dan Kesiapsiagaan', 'Kedaruratan dan Logistik']),
  badan('kesbangpol', 'Kesatuan Bangsa dan Politik', 'Kesbangpol', ['Ideologi dan Wawasan Kebangsaan', 'Politik Dalam Negeri']),
  {
    kunci: 'satpolpp',
    nama: 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran',
    singkatan: 'Satpol PP',
    jenis: 'satuan',
    kepala: 'Kepala Satuan Polisi Pamong Praja dan Pemadam Kebakaran',
    bidang: ['Ketertiban Umum', 'Pemadam Kebakaran dan Penyelamatan'],
  },
];

const BAGIAN = [
  'Tata Pemerintahan',
  'Kesejahteraan Rakyat',
  'Hukum',
  'Perekonomian dan Sumber Daya Alam',
  'Administrasi Pembangunan',
  'Pengadaan Barang dan Jasa',
  'Umum',
  'Organisasi',
  'Protokol dan Komunikasi Pimpinan',
] as const;

type Tambah = (u: Omit<UnitContoh, 'kode' | 'singkatan'> & { readonly singkatan?: string }) => string;

function sekretariatDaerah(tambah: Tambah): void {
  const setda = tambah({ kunci: 'setda', induk: 'pemkab', nama: 'Sekretariat Daerah', singkatan: 'Setda', jenis: 'sekretariat', eselon: 'II.a', kepala: 'Sekretaris Daerah' });
  const asisten = ['Pemerintahan dan Kesejahteraan Rakyat', 'Perekonomian dan Pembangunan', 'Administrasi Umum'].map((a, i) =>
    tambah({ kunci: `setda-asisten-${i + 1}`, induk: setda, nama: `Asisten ${a}`, jenis: 'asisten', eselon: 'II.b', kepala: `Asisten ${a} Sekretaris Daerah` }),
  );
  BAGIAN.forEach((b, i) => {
    const bagian = tambah({ kunci: `setda-bagian-${i + 1}`, induk: asisten[Math.floor(i / 3)]!, nama: `Bagian ${b}`, jenis: 'bagian', eselon: 'III.a', kepala: `Kepala Bagian ${b}` });
    if (b === 'Umum' || b === 'Protokol dan Komunikasi Pimpinan') {
      for (const s of ['Tata Usaha Pimpinan dan Kepegawaian', 'Rumah Tangga dan Perlengkapan'])
        tambah({ kunci: `${bagian}-${s.slice(0, 4).toLowerCase()}`, induk: bagian, nama: `Subbagian ${s}`, jenis: 'subbagian', eselon: 'IV.a', kepala: `Kepala Subbagian ${s}` });
    }
  });
  const dprd = tambah({
    kunci: 'setwan',
    induk: 'pemkab',
    nama: 'Sekretariat Dewan Perwakilan Rakyat Daerah',
    singkatan: 'Setwan',
    jenis: 'sekretariat',
    eselon: 'II.b',
    kepala: 'Sekretaris Dewan Perwakilan Rakyat Daerah',
  });
  for (const b of ['Umum dan Keuangan', 'Persidangan dan Perundang-undangan'])
    tambah({ kunci: `setwan-${b.slice(0, 4).toLowerCase()}`, induk: dprd, nama: `Bagian ${b}`, jenis: 'bagian', eselon: 'III.a', kepala: `Kepala Bagian ${b}` });
  const itda = tambah({ kunci: 'inspektorat', induk: 'pemkab', nama: 'Inspektorat Daerah', singkatan: 'Itda', jenis: 'inspektorat', eselon: 'II.b', kepala: 'Inspektur Daerah' });
  tambah({ kunci: 'inspektorat-sek', induk: itda, nama: 'Sekretariat', jenis: 'sekretariat', eselon: 'III.a', kepala: 'Sekretaris Inspektorat Daerah' });
  for (const n of ['I', 'II', 'III', 'IV'])
    tambah({ kunci: `inspektorat-irban-${n}`, induk: itda, nama: `Inspektur Pembantu Wilayah ${n}`, jenis: 'irban', eselon: 'III.a', kepala: `Inspektur Pembantu Wilayah ${n}` });
}

function perangkatDaerah(tambah: Tambah, o: Opd): void {
  const opd = tambah({ kunci: o.kunci, induk: 'pemkab', nama: o.nama, singkatan: o.singkatan, jenis: o.jenis, eselon: 'II.b', kepala: o.kepala });
  const sek = tambah({ kunci: `${opd}-sek`, induk: opd, nama: 'Sekretariat', jenis: 'sekretariat', eselon: 'III.a', kepala: `Sekretaris ${o.nama}` });
  tambah({ kunci: `${opd}-umum`, induk: sek, nama: 'Subbagian Umum dan Kepegawaian', jenis: 'subbagian', eselon: 'IV.a', kepala: 'Kepala Subbagian Umum dan Kepegawaian' });
  o.bidang.forEach((b, i) => {
    const bidang = tambah({ kunci: `${opd}-bidang-${i + 1}`, induk: opd, nama: `Bidang ${b}`, jenis: 'bidang', eselon: 'III.b', kepala: `Kepala Bidang ${b}` });
    if (i < 2)
      for (const s of o.seksi ?? []) tambah({ kunci: `${bidang}-${s.slice(0, 4).toLowerCase()}`, induk: bidang, nama: `Seksi ${s}`, jenis: 'seksi', eselon: 'IV.a', kepala: `Kepala Seksi ${s}` });
  });
  for (const [i, u] of (o.uptd ?? []).entries()) {
    const uptd = tambah({ kunci: `${opd}-uptd-${i + 1}`, induk: opd, nama: `UPTD ${u}`, jenis: 'uptd', eselon: 'IV.a', kepala: `Kepala UPTD ${u}` });
    tambah({ kunci: `${uptd}-tu`, induk: uptd, nama: 'Subbagian Tata Usaha', jenis: 'subbagian', eselon: 'IV.b', kepala: `Kepala Subbagian Tata Usaha UPTD ${u}` });
  }
}

function kecamatan(tambah: Tambah, nama: string, n: number): void {
  const kec = tambah({ kunci: `kec-${n}`, induk: 'pemkab', nama: `Kecamatan ${nama}`, singkatan: `Kec. ${nama}`, jenis: 'kecamatan', eselon: 'III.a', kepala: `Camat ${nama}` });
  tambah({ kunci: `${kec}-sek`, induk: kec, nama: 'Sekretariat Kecamatan', jenis: 'sekretariat', eselon: 'III.b', kepala: `Sekretaris Kecamatan ${nama}` });
  for (const s of ['Tata Pemerintahan', 'Ketenteraman dan Ketertiban'])
    tambah({ kunci: `${kec}-${s.slice(0, 4).toLowerCase()}`, induk: kec, nama: `Seksi ${s}`, jenis: 'seksi', eselon: 'IV.a', kepala: `Kepala Seksi ${s} Kecamatan ${nama}` });
  if (n > 4) return;
  for (const k of KELURAHAN.slice((n - 1) * 3, n * 3)) {
    const kel = tambah({ kunci: `kel-${k.toLowerCase().replaceAll(' ', '-')}`, induk: kec, nama: `Kelurahan ${k}`, jenis: 'kelurahan', eselon: 'IV.a', kepala: `Lurah ${k}` });
    tambah({ kunci: `${kel}-sek`, induk: kel, nama: 'Sekretariat Kelurahan', jenis: 'sekretariat', eselon: 'IV.b', kepala: `Sekretaris Kelurahan ${k}` });
  }
}

/** Schools, health centres and the hospital grow with the number of employees. */
function layananDasar(tambah: Tambah, jumlah: number): void {
  const isi = (jenis: string, n: number, per: number): void => {
    for (let i = 1; i <= n; i++) {
      const kec = KECAMATAN[(i - 1) % KECAMATAN.length]!;
      const nama =
        jenis === 'puskesmas' ? `UPTD Puskesmas ${kec}${i > KECAMATAN.length ? ` ${Math.ceil(i / KECAMATAN.length)}` : ''}` : `UPTD Satuan Pendidikan ${jenis} Negeri ${Math.ceil(i / per)} ${kec}`;
      tambah({ kunci: `${jenis.toLowerCase()}-${i}`, induk: jenis === 'puskesmas' ? 'dinkes' : 'disdik', nama, jenis: jenis === 'puskesmas' ? 'puskesmas' : 'sekolah', eselon: null, kepala: null });
    }
  };
  const batas = (min: number, n: number, maks: number): number => Math.max(min, Math.min(maks, Math.round(n)));
  isi('TK', batas(2, jumlah / 400, 60), KECAMATAN.length);
  isi('SD', batas(6, jumlah / 50, 480), KECAMATAN.length);
  isi('SMP', batas(3, jumlah / 120, 90), KECAMATAN.length);
  isi('puskesmas', batas(4, jumlah / 150, 36), KECAMATAN.length);
  const rsud = tambah({ kunci: 'rsud', induk: 'dinkes', nama: `Rumah Sakit Umum Daerah ${DAERAH}`, singkatan: 'RSUD', jenis: 'rumah sakit', eselon: null, kepala: null });
  for (const b of ['Pelayanan Medik', 'Keperawatan', 'Penunjang'])
    tambah({ kunci: `rsud-${b.slice(0, 4).toLowerCase()}`, induk: rsud, nama: `Bidang ${b}`, jenis: 'bidang', eselon: 'III.b', kepala: `Kepala Bidang ${b} Rumah Sakit Umum Daerah` });
  tambah({
    kunci: 'disdik-panjang',
    induk: 'disdik-bidang-3',
    nama: 'Kelompok Kerja Penyelenggaraan Layanan Pendidikan Anak Usia Dini, Pendidikan Kesetaraan, Pendidikan Keaksaraan, dan Pendidikan Khusus Layanan Terpadu Daerah Kepulauan dan Perbatasan',
    jenis: 'kelompok',
    eselon: null,
    kepala: null,
  });
}

/** The whole tree, parents before children, leading units first. */
export function susunUnit(jumlah: number): readonly UnitContoh[] {
  const hasil: UnitContoh[] = [];
  const anak = new Map<string, number>();
  const kodeUnit = new Map<string, string>();
  const tambah: Tambah = (u) => {
    const induk = u.induk ?? '';
    const n = (anak.get(induk) ?? 0) + 1;
    anak.set(induk, n);
    const kode = u.induk === null ? '99.01' : `${kodeUnit.get(induk)}.${String(n).padStart(2, '0')}`;
    kodeUnit.set(u.kunci, kode);
    hasil.push({ singkatan: '', ...u, kode });
    return u.kunci;
  };
  tambah({ kunci: 'pemkab', induk: null, nama: `Pemerintah Kabupaten ${DAERAH}`, singkatan: 'Pemkab', jenis: 'pemerintah', eselon: null, kepala: null });
  sekretariatDaerah(tambah);
  for (const o of OPD) perangkatDaerah(tambah, o);
  KECAMATAN.forEach((k, i) => kecamatan(tambah, k, i + 1));
  layananDasar(tambah, jumlah);
  return hasil;
}
