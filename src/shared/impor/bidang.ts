import { normalKepala } from './teks.ts';

export type JenisNilai =
  | 'nip' | 'nipLama' | 'nik' | 'npwp' | 'digit' | 'hp' | 'email' | 'teks'
  | 'namaGelar' | 'nama' | 'gelar' | 'tanggal' | 'ttl' | 'golongan' | 'pangkat'
  | 'tahunMk' | 'bulanMk' | 'masaKerja' | 'uang' | 'tahun'
  | 'jk' | 'agama' | 'kawin' | 'status' | 'kedudukan' | 'jenisJabatan' | 'eselon' | 'tingkat' | 'pendidikan' | 'jabatan';

/** The block of columns a bare 'TMT' or 'No SK' can belong to. */
export type Kelompok = 'diri' | 'cpns' | 'pns' | 'pangkat' | 'kgb' | 'jabatan' | 'tambahan' | 'pendidikan' | 'kontrak' | 'unit';

interface Definisi {
  readonly label: string;
  readonly jenis: JenisNilai;
  readonly kelompok: Kelompok;
  /** True when this column opens a block, so that a bare header right of it belongs to the block. */
  readonly jangkar?: boolean;
  readonly sinonim: readonly string[];
}

function b(label: string, jenis: JenisNilai, kelompok: Kelompok, sinonim: readonly string[], jangkar = false): Definisi {
  return { label, jenis, kelompok, sinonim, jangkar };
}

/** Every field a list of employees can fill, with the headers it is known under (nominatif, DUK, SIASN export, other SIMPEG). */
export const BIDANG = {
  nip: b('NIP', 'nip', 'diri', ['NIP', 'NIP Baru', 'nip_baru', 'NI PPPK', 'NIPPPK', 'NIP/NI PPPK', 'NIP NI PPPK', 'NIP/NIPPPK', 'Nomor Induk Pegawai', 'NIP Pegawai', 'NIP PNS', 'NIP Baru 18 digit']),
  nipLama: b('NIP lama', 'nipLama', 'diri', ['NIP Lama', 'nip_lama']),
  siasnId: b('ID SIASN', 'teks', 'diri', ['pns_id', 'pns orang id', 'ID PNS', 'PNS ID', 'ID SIASN']),
  namaGelar: b('Nama dengan gelar', 'namaGelar', 'diri', ['Nama Lengkap(Dengan Gelar)', 'Nama dan Gelar', 'Nama Gelar', 'Nama Dengan Gelar', 'Nama Lengkap dan Gelar', 'Nama Lengkap & Gelar', 'Nama beserta gelar', 'Nama Lengkap', 'Nama Pegawai', 'Nama']),
  nama: b('Nama tanpa gelar', 'nama', 'diri', ['Nama Lengkap(Tanpa Gelar)', 'Nama Tanpa Gelar', 'Nama PNS', 'nama_pns']),
  gelarDepan: b('Gelar depan', 'gelar', 'diri', ['Gelar Depan', 'gelar_depan', 'Glr Depan', 'Gelar Dpn']),
  gelarBelakang: b('Gelar belakang', 'gelar', 'diri', ['Gelar Belakang', 'gelar_belakang', 'Glr Belakang', 'Gelar Blk']),
  tempatLahir: b('Tempat lahir', 'teks', 'diri', ['Tempat Lahir', 'tempat_lahir', 'tempat_lahir_nama', 'Tmp Lahir', 'Kota Lahir', 'Kab/Kota Lahir']),
  tanggalLahir: b('Tanggal lahir', 'tanggal', 'diri', ['Tanggal Lahir', 'tgl_lahir', 'Tgl Lahir', 'Tgl. Lahir']),
  tempatTanggalLahir: b('Tempat, tanggal lahir', 'ttl', 'diri', ['TTL', 'Tempat/Tanggal Lahir', 'Tempat, Tgl Lahir', 'Tempat dan Tanggal Lahir', 'Tempat Tgl Lahir']),
  jenisKelamin: b('Jenis kelamin', 'jk', 'diri', ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin', 'Gender', 'Sex']),
  agama: b('Agama', 'agama', 'diri', ['Agama', 'agama_nama']),
  statusKawin: b('Status perkawinan', 'kawin', 'diri', ['Status Kawin', 'Status Perkawinan', 'Status Nikah', 'jenis_kawin_nama', 'Jenis Kawin']),
  nik: b('NIK', 'nik', 'diri', ['NIK', 'No KTP', 'Nomor KTP', 'Nomor Induk Kependudukan', 'No. KTP/NIK', 'nomor id document']),
  npwp: b('NPWP', 'npwp', 'diri', ['NPWP', 'No NPWP', 'Nomor NPWP', 'npwp_nomor']),
  bpjs: b('BPJS', 'digit', 'diri', ['BPJS', 'No BPJS', 'Nomor BPJS', 'BPJS Kesehatan', 'No BPJS Kesehatan', 'No Askes', 'nomor_bpjs']),
  noHp: b('Nomor HP', 'hp', 'diri', ['No HP', 'nomor_hp', 'HP', 'No. Handphone', 'Nomor Handphone', 'No Telepon', 'No Telp/HP', 'No HP/WA', 'No WA', 'Telepon', 'Nomor Ponsel']),
  email: b('Email', 'email', 'diri', ['Email', 'E-mail', 'Alamat Email', 'Surel', 'Email Pribadi']),
  emailDinas: b('Email dinas', 'email', 'diri', ['email_gov', 'Email Dinas', 'Email Gov', 'Email ASN', 'Email Pemerintah']),
  alamat: b('Alamat', 'teks', 'diri', ['Alamat', 'Alamat Rumah', 'Alamat Lengkap', 'Alamat Tempat Tinggal']),
  kartuAsn: b('Kartu pegawai', 'teks', 'diri', ['kartu_asn_virtual', 'Kartu ASN', 'Karpeg', 'No Karpeg', 'Nomor Karpeg', 'no seri karpeg']),
  statusPegawai: b('Status pegawai', 'status', 'diri', ['Status Pegawai', 'Status Kepegawaian', 'status_cpns_pns', 'Status CPNS/PNS', 'Status ASN', 'CPNS/PNS']),
  jenisPegawai: b('Jenis pegawai', 'teks', 'diri', ['Jenis Pegawai', 'jenis_pegawai_nama', 'Jenis Kepegawaian']),
  kedudukan: b('Kedudukan hukum', 'kedudukan', 'diri', ['Kedudukan', 'Kedudukan Hukum', 'kedudukan_hukum_nama', 'Kedudukan Pegawai', 'kedudukan pns nama', 'Status Kedudukan', 'Keaktifan']),
  tmtCpns: b('TMT CPNS', 'tanggal', 'cpns', ['TMT CPNS', 'tmt_cpns', 'TMT Capeg', 'TMT PPPK'], true),
  skCpnsNomor: b('Nomor SK CPNS', 'teks', 'cpns', ['No SK CPNS', 'nomor_sk_cpns', 'Nomor SK CPNS'], true),
  skCpnsTanggal: b('Tanggal SK CPNS', 'tanggal', 'cpns', ['Tgl SK CPNS', 'tanggal_sk_cpns', 'Tanggal SK CPNS'], true),
  tmtPns: b('TMT PNS', 'tanggal', 'pns', ['TMT PNS', 'tmt_pns'], true),
  skPnsNomor: b('Nomor SK PNS', 'teks', 'pns', ['No SK PNS', 'nomor_sk_pns', 'Nomor SK PNS'], true),
  skPnsTanggal: b('Tanggal SK PNS', 'tanggal', 'pns', ['Tgl SK PNS', 'tanggal_sk_pns', 'Tanggal SK PNS'], true),
  golonganAwal: b('Golongan awal', 'golongan', 'cpns', ['Gol Awal', 'gol_awal_nama', 'Golongan Awal', 'gol ruang awal', 'Golongan CPNS', 'Gol CPNS']),
  golongan: b('Golongan/ruang', 'golongan', 'pangkat', ['Golongan', 'Gol', 'Golongan Pangkat', 'Gol/Ruang', 'Gol. Ruang', 'Golongan Ruang', 'Golongan/Ruang', 'gol_akhir_nama', 'gol ruang akhir', 'Golongan Terakhir', 'Gol Akhir', 'Pangkat/Golongan', 'Pangkat/Gol', 'Pangkat Gol Ruang', 'Pangkat, Golongan/Ruang', 'Pangkat Golongan Ruang', 'Pangkat (Gol/Ruang)', 'Golongan Ruang Terakhir', 'Golongan PPPK'], true),
  pangkat: b('Nama pangkat', 'pangkat', 'pangkat', ['Pangkat', 'Nama Pangkat', 'pangkat akhir', 'Pangkat Terakhir'], true),
  tmtGolongan: b('TMT golongan', 'tanggal', 'pangkat', ['TMT Golongan', 'tmt_golongan', 'TMT Gol', 'TMT Pangkat', 'TMT Gol/Ruang', 'TMT Golongan Ruang', 'tmt gol akhir', 'TMT Pangkat Terakhir', 'TMT Pangkat/Golongan', 'TMT Pangkat/Gol', 'TMT KP', 'TMT KP Terakhir', 'Pangkat TMT', 'Golongan TMT']),
  mkgTahun: b('MKG tahun', 'tahunMk', 'pangkat', ['mk_tahun', 'MK Tahun', 'MK Thn', 'MKG Tahun', 'MKG Thn', 'Masa Kerja Gol Thn', 'Masa Kerja Golongan Tahun', 'Masa Kerja Tahun', 'Masa Kerja Thn', 'Tahun Masa Kerja', 'MK Gol Tahun']),
  mkgBulan: b('MKG bulan', 'bulanMk', 'pangkat', ['mk_bulan', 'MK Bulan', 'MK Bln', 'MKG Bulan', 'MKG Bln', 'Masa Kerja Gol Bln', 'Masa Kerja Golongan Bulan', 'Masa Kerja Bulan', 'Masa Kerja Bln', 'Bulan Masa Kerja', 'MK Gol Bulan']),
  masaKerjaGolongan: b('Masa kerja golongan', 'masaKerja', 'pangkat', ['Masa Kerja Golongan', 'MKG', 'Masa Kerja Gol', 'MK Golongan']),
  skPangkatNomor: b('Nomor SK pangkat', 'teks', 'pangkat', ['No SK Pangkat', 'Nomor SK Pangkat', 'No SK KP', 'No SK Pangkat Terakhir', 'No SK Golongan', 'Pangkat No SK'], true),
  skPangkatTanggal: b('Tanggal SK pangkat', 'tanggal', 'pangkat', ['Tgl SK Pangkat', 'Tanggal SK Pangkat', 'Tgl SK KP', 'Tgl SK Pangkat Terakhir', 'Tgl SK Golongan', 'Pangkat Tgl SK'], true),
  gajiPokok: b('Gaji pokok', 'uang', 'pangkat', ['Gaji Pokok', 'Gapok', 'gaji_pokok', 'Gaji Pokok Terakhir', 'Gaji']),
  tmtKgb: b('TMT KGB terakhir', 'tanggal', 'kgb', ['TMT KGB Terakhir', 'TMT KGB', 'TMT Berkala', 'TMT Gaji Berkala', 'KGB Terakhir', 'TMT KGB Akhir', 'TMT Gaji Berkala Terakhir', 'KGB TMT'], true),
  skKgbNomor: b('Nomor SK KGB', 'teks', 'kgb', ['No SK KGB', 'Nomor SK KGB', 'No KGB', 'No SK KGB Terakhir', 'No SK Berkala', 'Nomor KGB', 'KGB No SK'], true),
  skKgbTanggal: b('Tanggal SK KGB', 'tanggal', 'kgb', ['Tgl SK KGB', 'Tanggal SK KGB', 'Tgl KGB', 'Tgl SK KGB Terakhir', 'Tgl SK Berkala', 'KGB Tgl SK'], true),
  gajiKgb: b('Gaji pokok KGB', 'uang', 'kgb', ['Gaji Pokok KGB', 'Gaji KGB', 'Gaji Pokok Baru', 'Gaji Baru', 'KGB Gaji Pokok']),
  mkgKgbTahun: b('MKG tahun pada KGB', 'tahunMk', 'kgb', ['MK KGB Tahun', 'MKG KGB Tahun', 'Masa Kerja KGB Tahun', 'KGB MK Tahun', 'KGB Masa Kerja Tahun']),
  mkgKgbBulan: b('MKG bulan pada KGB', 'bulanMk', 'kgb', ['MK KGB Bulan', 'MKG KGB Bulan', 'Masa Kerja KGB Bulan', 'KGB MK Bulan', 'KGB Masa Kerja Bulan']),
  jabatan: b('Jabatan', 'jabatan', 'jabatan', ['Jabatan', 'Nama Jabatan', 'jabatan_nama', 'Jabatan Fungsional', 'Jabatan Terakhir', 'Jabatan Struktural', 'Jabatan Saat Ini', 'Jabatan Nama'], true),
  jenisJabatan: b('Jenis jabatan', 'jenisJabatan', 'jabatan', ['Jenis Jabatan', 'jenis_jabatan_nama']),
  eselon: b('Eselon', 'eselon', 'jabatan', ['Eselon', 'Eselonering', 'Esl']),
  tmtJabatan: b('TMT jabatan', 'tanggal', 'jabatan', ['TMT Jabatan', 'tmt_jabatan', 'TMT Jab', 'Jabatan TMT']),
  skJabatanNomor: b('Nomor SK jabatan', 'teks', 'jabatan', ['No SK Jabatan', 'Nomor SK Jabatan', 'Jabatan No SK'], true),
  skJabatanTanggal: b('Tanggal SK jabatan', 'tanggal', 'jabatan', ['Tgl SK Jabatan', 'Tanggal SK Jabatan', 'Jabatan Tgl SK'], true),
  jabatanTambahan: b('Jabatan tambahan', 'jabatan', 'tambahan', ['Jabatan Tambahan', 'Tugas Tambahan', 'Jabatan Rangkap'], true),
  tmtJabatanTambahan: b('TMT jabatan tambahan', 'tanggal', 'tambahan', ['TMT Jabatan Tambahan', 'TMT Tugas Tambahan']),
  tingkatPendidikan: b('Tingkat pendidikan', 'tingkat', 'pendidikan', ['Jenjang Pendidikan', 'Tingkat Pendidikan', 'tingkat_pendidikan_nama', 'Tk Pendidikan', 'tk pendidikan terakhir', 'Jenjang', 'Strata'], true),
  pendidikan: b('Pendidikan', 'pendidikan', 'pendidikan', ['Pendidikan', 'Pendidikan Terakhir', 'pendidikan_nama', 'pendidikan terakhir nama', 'Nama Pendidikan', 'Pendidikan Nama', 'Jurusan', 'Program Studi'], true),
  tahunLulus: b('Tahun lulus', 'tahun', 'pendidikan', ['Tahun Lulus', 'tahun_lulus', 'Thn Lulus', 'Lulus Tahun', 'Lulusan Tahun', 'Pendidikan Tahun', 'Pendidikan Lulus Tahun', 'Pendidikan Tahun Lulus']),
  namaSekolah: b('Nama sekolah', 'teks', 'pendidikan', ['Nama Sekolah', 'nama_sekolah', 'Perguruan Tinggi', 'Sekolah/Universitas', 'Nama Sekolah/PT', 'Universitas']),
  unitKerja: b('Unit kerja', 'teks', 'unit', ['Unit Kerja', 'unor_nama', 'Unor', 'Subag/Unit Kerja', 'Sub Unit Kerja', 'Unit Organisasi', 'Tempat Tugas', 'Tempat Kerja']),
  unitInduk: b('Unit induk', 'teks', 'unit', ['Unit Induk', 'Unit Kerja Induk', 'Unit/Unit Kerja Induk', 'unor induk nama', 'OPD', 'SKPD', 'Perangkat Daerah', 'Nama OPD', 'Nama SKPD', 'Satuan Kerja', 'satuan_kerja_kerja_nama', 'Instansi/OPD']),
  unorId: b('ID unor', 'teks', 'unit', ['unor_id', 'ID Unor']),
  instansiInduk: b('Instansi induk', 'teks', 'unit', ['instansi_induk_nama', 'Instansi Induk']),
  instansiKerja: b('Instansi kerja', 'teks', 'unit', ['instansi_kerja_nama', 'Instansi Kerja', 'Instansi']),
  lokasiKerja: b('Lokasi kerja', 'teks', 'unit', ['lokasi_kerja_nama', 'Lokasi Kerja', 'lokasi_kerja']),
  kppn: b('KPKN', 'teks', 'unit', ['kpkn_nama', 'KPKN', 'KPPN', 'kppn_nama']),
  kontrakNomor: b('Nomor perjanjian kerja', 'teks', 'kontrak', ['No Perjanjian Kerja', 'Nomor Perjanjian Kerja', 'No Kontrak', 'Nomor Kontrak'], true),
  kontrakMulai: b('Mulai perjanjian kerja', 'tanggal', 'kontrak', ['Mulai Kontrak', 'Awal Kontrak', 'TMT Kontrak', 'Tgl Mulai Kontrak', 'Mulai Perjanjian Kerja', 'Tgl Awal Kontrak'], true),
  kontrakSelesai: b('Akhir perjanjian kerja', 'tanggal', 'kontrak', ['Akhir Kontrak', 'Selesai Kontrak', 'Tgl Akhir Kontrak', 'Berakhir Kontrak', 'Akhir Perjanjian Kerja', 'Selesai Perjanjian Kerja']),
} as const satisfies Record<string, Definisi>;

export type KodeBidang = keyof typeof BIDANG;

export const KODE_BIDANG = Object.keys(BIDANG) as readonly KodeBidang[];

/** The definition of a field: label, kind of value, block, and the headers it is known by. */
export function bidang(kode: KodeBidang): Definisi {
  return BIDANG[kode];
}

/** Headers that say something only beside their block: 'TMT' right of a golongan is the TMT golongan. */
export const BERGANTUNG: Readonly<Record<string, Partial<Record<Kelompok, KodeBidang>>>> = {
  tmt: { pangkat: 'tmtGolongan', jabatan: 'tmtJabatan', tambahan: 'tmtJabatanTambahan', kgb: 'tmtKgb', cpns: 'tmtCpns', pns: 'tmtPns', kontrak: 'kontrakMulai' },
  'nomor sk': { pangkat: 'skPangkatNomor', jabatan: 'skJabatanNomor', kgb: 'skKgbNomor', cpns: 'skCpnsNomor', pns: 'skPnsNomor', kontrak: 'kontrakNomor' },
  'tanggal sk': { pangkat: 'skPangkatTanggal', jabatan: 'skJabatanTanggal', kgb: 'skKgbTanggal', cpns: 'skCpnsTanggal', pns: 'skPnsTanggal' },
  tahun: { pangkat: 'mkgTahun', kgb: 'mkgKgbTahun', pendidikan: 'tahunLulus' },
  bulan: { pangkat: 'mkgBulan', kgb: 'mkgKgbBulan' },
};

/** Headers that may mean a field but often mean another thing: proposed, never taken without being asked. */
export const USULAN: Readonly<Record<string, readonly KodeBidang[]>> = {
  'tanggal masuk': ['tmtCpns', 'kontrakMulai'],
  'tmt masuk': ['tmtCpns'],
  'tanggal pengangkatan': ['tmtCpns', 'tmtPns'],
  'tmt pengangkatan': ['tmtCpns', 'tmtPns'],
  'tmt eselon': ['tmtJabatan'],
  'masa kerja': ['masaKerjaGolongan'],
  'masa kerja keseluruhan': ['masaKerjaGolongan'],
  status: ['statusPegawai', 'kedudukan', 'statusKawin'],
  'tanggal mulai': ['kontrakMulai'],
  'tanggal selesai': ['kontrakSelesai'],
};

/** Known columns of the SIASN export and of lists that carry nothing we keep (ids of names beside them, row numbers). */
const DIABAIKAN: readonly string[] = [
  'No', 'No Urut', 'Nomor', 'Nomor Urut', 'Masalah', 'Keterangan', 'Ket', 'Usia', 'Umur', 'Foto', 'is_valid_nik', 'flag_ikd', 'nomor kartu keluarga',
  'tempat_lahir_id', 'agama_id', 'jenis_kawin_id', 'jenis_pegawai_id', 'kedudukan_hukum_id', 'gol_awal_id', 'gol_akhir_id', 'jenis_jabatan_id',
  'jabatan_id', 'tingkat_pendidikan_id', 'pendidikan_id', 'kpkn_id', 'lokasi_kerja_id', 'instansi_induk_id', 'instansi_kerja_id',
  'satuan_kerja_induk_id', 'satuan_kerja_induk_nama', 'satuan_kerja_kerja_id',
];

export const KEPALA_DIABAIKAN: ReadonlySet<string> = new Set(DIABAIKAN.map(normalKepala));

function susunSinonim(): ReadonlyMap<string, KodeBidang> {
  const peta = new Map<string, KodeBidang>();
  for (const kode of KODE_BIDANG) for (const nama of BIDANG[kode].sinonim) peta.set(normalKepala(nama), kode);
  return peta;
}

/** Normalised header → field. A test asserts that no header means two fields. */
export const SINONIM = susunSinonim();
