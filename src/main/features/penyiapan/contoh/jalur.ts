import type { UnitContoh } from './unit.ts';

export type JenisUnitJalur = 'sekolah' | 'puskesmas' | 'rumah sakit' | 'kantor';

/** A kind of career: where it starts, how far it goes, where it works. */
export interface Jalur {
  readonly kode: string;
  /** Share among 1,000 employees of the mass. */
  readonly bobot: number;
  readonly jenis: 'fungsional' | 'pelaksana';
  /** Name of the functional post without its level, or of the executing post as BKN writes it. */
  readonly nama: string;
  readonly lajur: 'ahli' | 'terampil' | null;
  /** Level of the education at entry and the names BKN has for it. */
  readonly tingkat: string;
  readonly pendidikan: readonly string[];
  readonly golongan: string;
  readonly golonganPppk: string;
  readonly batas: string;
  readonly usia: readonly [number, number];
  readonly unit: readonly JenisUnitJalur[];
  /** Only in these units and below. */
  readonly hanya?: readonly string[];
  readonly gelar: string;
  readonly gelarDepan?: string;
  /** Share of women. */
  readonly perempuan: number;
}

const ahli = (kode: string, bobot: number, nama: string, pendidikan: readonly string[], gelar: string, lain: Partial<Jalur> = {}): Jalur => ({
  kode,
  bobot,
  jenis: 'fungsional',
  nama,
  lajur: 'ahli',
  tingkat: '40',
  pendidikan,
  golongan: 'III/a',
  golonganPppk: 'IX',
  batas: 'IV/b',
  usia: [23, 33],
  unit: ['kantor'],
  gelar,
  perempuan: 0.5,
  ...lain,
});
const terampil = (kode: string, bobot: number, nama: string, pendidikan: readonly string[], gelar: string, lain: Partial<Jalur> = {}): Jalur => ({
  kode,
  bobot,
  jenis: 'fungsional',
  nama,
  lajur: 'terampil',
  tingkat: '30',
  pendidikan,
  golongan: 'II/c',
  golonganPppk: 'VII',
  batas: 'III/d',
  usia: [21, 30],
  unit: ['puskesmas'],
  gelar,
  perempuan: 0.5,
  ...lain,
});
const pelaksana = (
  kode: string,
  bobot: number,
  nama: string,
  tingkat: string,
  pendidikan: readonly string[],
  golongan: string,
  golonganPppk: string,
  batas: string,
  usia: readonly [number, number],
  gelar = '',
): Jalur => ({
  kode,
  bobot,
  jenis: 'pelaksana',
  nama,
  lajur: null,
  tingkat,
  pendidikan,
  golongan,
  golonganPppk,
  batas,
  usia,
  unit: ['kantor', 'kantor', 'kantor', 'puskesmas', 'sekolah'],
  gelar,
  perempuan: 0.42,
});

export const JALUR: readonly Jalur[] = [
  ahli('guru', 330, 'Guru', ['S-1 Pendidikan Guru Sekolah Dasar', 'S-1 Pendidikan Matematika', 'S-1 Pendidikan Bahasa Indonesia', 'S-1 Pendidikan Bahasa Inggris'], 'S.Pd.', {
    unit: ['sekolah'],
    perempuan: 0.64,
  }),
  terampil('perawat', 80, 'Perawat', ['D-III Keperawatan'], 'A.Md.Kep.', { unit: ['puskesmas', 'rumah sakit'], perempuan: 0.7 }),
  terampil('bidan', 60, 'Bidan', ['D-III Kebidanan'], 'A.Md.Keb.', { perempuan: 1 }),
  ahli('dokter', 20, 'Dokter', ['Dokter'], '', { tingkat: '45', golongan: 'III/b', golonganPppk: 'X', batas: 'IV/c', unit: ['puskesmas', 'rumah sakit'], gelarDepan: 'dr.', usia: [25, 34] }),
  ahli('adminkes', 10, 'Administrator Kesehatan', ['S-1 Kesehatan Masyarakat'], 'S.K.M.', { unit: ['puskesmas', 'rumah sakit'], perempuan: 0.75 }),
  ahli('penyuluh', 25, 'Penyuluh Pertanian', ['S-1 Pertanian', 'S-1 Agribisnis'], 'S.P.', { hanya: ['distan'], perempuan: 0.35 }),
  ahli('analis-sdm', 15, 'Analis Sumber Daya Manusia Aparatur', ['S-1 Ilmu Pemerintahan', 'S-1 Administrasi Negara'], 'S.IP.', {}),
  ahli('perencana', 14, 'Perencana', ['S-1 Teknik Sipil', 'S-1 Manajemen'], 'S.T.', {}),
  ahli('auditor', 10, 'Auditor', ['S-1 Akuntansi', 'S-1 Ilmu Hukum'], 'S.E.', { hanya: ['inspektorat'] }),
  ahli('prakom', 12, 'Pranata Komputer', ['S-1 Teknik Informatika', 'S-1 Sistem Informasi'], 'S.Kom.', { perempuan: 0.3 }),
  terampil('arsiparis', 14, 'Arsiparis', ['D-III Administrasi', 'D-III Manajemen Informatika'], 'A.Md.', { unit: ['kantor'] }),
  pelaksana('penelaah', 110, 'Penelaah Teknis Kebijakan', '40', ['S-1 Ilmu Pemerintahan', 'S-1 Ilmu Hukum', 'S-1 Manajemen', 'S-1 Akuntansi'], 'III/a', 'IX', 'III/d', [23, 34], 'S.E.'),
  pelaksana('pengolah', 80, 'Pengolah Data dan Informasi', '30', ['D-III Akuntansi', 'D-III Manajemen Informatika'], 'II/c', 'VII', 'III/c', [21, 32], 'A.Md.'),
  pelaksana('pengadministrasi', 150, 'Pengadministrasi Perkantoran', '15', ['SMA IPS', 'SMA IPA'], 'II/a', 'V', 'III/b', [19, 30]),
  pelaksana('operator', 50, 'Operator Layanan Operasional', '17', ['SMK'], 'II/a', 'V', 'III/b', [19, 30]),
  pelaksana('pramu-smp', 12, 'Pramu Bakti', '10', ['SLTP Umum'], 'I/c', 'IV', 'II/c', [19, 30]),
  pelaksana('pramu-sd', 8, 'Pramu Kebersihan', '05', ['Sekolah Dasar'], 'I/a', 'I', 'II/a', [19, 32]),
];

/** Titles by field; the career's own title where the field is not named. */
const GELAR: Readonly<Record<string, string>> = {
  'S-1 Ilmu Hukum': 'S.H.',
  'S-1 Ilmu Pemerintahan': 'S.IP.',
  'S-1 Administrasi Negara': 'S.AP.',
  'S-1 Akuntansi': 'S.Ak.',
  'S-1 Manajemen': 'S.M.',
  'S-1 Teknik Sipil': 'S.T.',
};

export function gelarPendidikan(j: Jalur, pendidikan: string): string {
  return GELAR[pendidikan] ?? j.gelar;
}

/** Higher education that people add on the way, and the titles that come with it. */
export const PENDIDIKAN_LANJUT = {
  S2: [
    ['S-2 Administrasi Publik', 'M.A.P.'],
    ['S-2 Manajemen', 'M.M.'],
    ['S-2 Ilmu Hukum', 'M.H.'],
  ],
  S1: [
    ['S-1 Ilmu Pemerintahan', 'S.IP.'],
    ['S-1 Manajemen', 'S.M.'],
    ['S-1 Administrasi Negara', 'S.AP.'],
  ],
} as const;

/** Education below the one at entry, as names of BKN. */
export const SEKOLAH_DASAR = { '05': 'Sekolah Dasar', '10': 'SLTP Umum', '15': 'SMA IPA' } as const;

export const JENJANG = {
  ahli: [
    ['Ahli Pertama', 'III/b'],
    ['Ahli Muda', 'III/d'],
    ['Ahli Madya', 'IV/c'],
    ['Ahli Utama', 'IV/e'],
  ],
  terampil: [
    ['Terampil', 'II/d'],
    ['Mahir', 'III/b'],
    ['Penyelia', 'III/d'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

export function jalurKode(kode: string): Jalur {
  return JALUR.find((j) => j.kode === kode)!;
}

const KANTOR = new Set(['bagian', 'subbagian', 'sekretariat', 'bidang', 'seksi', 'irban', 'uptd', 'kelurahan', 'kecamatan', 'kelompok']);

function jenisJalur(u: UnitContoh): JenisUnitJalur | null {
  if (u.jenis === 'sekolah' || u.jenis === 'puskesmas' || u.jenis === 'rumah sakit') return u.jenis;
  if (u.kunci.startsWith('rsud-')) return 'rumah sakit';
  return KANTOR.has(u.jenis) ? 'kantor' : null;
}

/** The units where people of a career work, by kind; `hanya` narrows it to a branch (keys begin with its root's key). */
export function unitJalur(unit: readonly UnitContoh[]): (j: Jalur, kantorSaja: JenisUnitJalur) => readonly UnitContoh[] {
  const menurut = Map.groupBy(unit, jenisJalur);
  const cabang = new Map<string, readonly UnitContoh[]>();
  return (j, jenis) => {
    if (!j.hanya) return menurut.get(jenis) ?? [];
    let isi = cabang.get(j.kode);
    if (!isi) cabang.set(j.kode, (isi = unit.filter((u) => j.hanya!.some((h) => u.kunci.startsWith(`${h}-`)))));
    return isi;
  };
}

/** All names the demo looks up in the reference tables. */
export function namaDicari(): { readonly fungsional: readonly string[]; readonly pelaksana: readonly string[]; readonly pendidikan: readonly string[] } {
  return {
    fungsional: JALUR.flatMap((j) => (j.lajur === null ? [] : JENJANG[j.lajur].slice(0, 3).map(([jenjang]) => `${j.nama} ${jenjang}`))),
    pelaksana: JALUR.flatMap((j) => (j.jenis === 'pelaksana' ? [j.nama] : [])),
    pendidikan: [...JALUR.flatMap((j) => j.pendidikan), ...PENDIDIKAN_LANJUT.S1.map(([n]) => n), ...PENDIDIKAN_LANJUT.S2.map(([n]) => n), ...Object.values(SEKOLAH_DASAR)],
  };
}
