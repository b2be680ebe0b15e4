/**
 * A full snapshot of one employee for the pure rules: everything recorded, nothing derived.
 * Dates are ISO text, money is integer rupiah, ids are row ids (text) so that a derived value can name its source.
 * Rows that were cancelled or deleted are left out by the query, except `hukdis`, whose cancellation is itself a fact.
 */
export interface PotretPegawai {
  readonly id: string;
  readonly nip: string;
  /** Name with titles, as printed. */
  readonly nama: string;
  readonly namaTanpaGelar: string;
  readonly tempatLahir: string | null;
  readonly tanggalLahir: string;
  readonly jenisAsn: 'PNS' | 'PPPK';
  readonly tmtCpns: string | null;
  readonly tmtPns: string | null;
  /** BKN code '01' … '99'. */
  readonly kedudukanHukum: string;
  readonly tanggalMeninggal: string | null;
  readonly pangkat: readonly RiwayatPangkat[];
  readonly kgb: readonly RiwayatKgb[];
  readonly pmk: readonly RiwayatPmk[];
  readonly cltn: readonly RiwayatCltn[];
  readonly hukdis: readonly RiwayatHukdis[];
  readonly skp: readonly RiwayatSkp[];
  readonly jabatan: readonly RiwayatJabatan[];
  readonly kontrak: readonly RiwayatKontrak[];
  readonly pendidikan: readonly RiwayatPendidikan[];
  readonly pemberhentian: readonly RiwayatPemberhentian[];
  /** Decisions to postpone a KGB (PP 7/1977 ps. 12). */
  readonly tundaKgb: readonly RiwayatTundaKgb[];
}

/** The decree a row rests on; null where the record does not name it. */
export interface DataSk {
  readonly skNomor: string | null;
  readonly skTanggal: string | null;
  readonly skPejabat: string | null;
}

export interface RiwayatPangkat extends DataSk {
  readonly id: string;
  /** BKN code text '101' … '211'; '211' is the golongan of the first appointment (SK CPNS, or the PPPK agreement). */
  readonly jenisKp: string;
  /** 'III/a' for PNS, 'IX' for PPPK. */
  readonly golongan: string;
  readonly tmt: string;
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  readonly gajiPokok: number | null;
  /** True when the MKG was computed by the application and not read from a decree. */
  readonly mkgDihitung: boolean;
}

export interface RiwayatKgb extends DataSk {
  readonly id: string;
  readonly tmt: string;
  readonly golongan: string;
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  readonly gajiLama: number | null;
  readonly gajiBaru: number | null;
  /** True when the MKG was computed by the application and not read from a decree. */
  readonly mkgDihitung?: boolean;
}

/** Peninjauan masa kerja: `mkg…` is the masa kerja golongan after it. */
export interface RiwayatPmk extends DataSk {
  readonly id: string;
  readonly tmt: string;
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  readonly gajiPokok: number | null;
}

/** `selesai` is the last day; null = not yet ended and no end recorded. */
export interface RiwayatCltn extends DataSk {
  readonly id: string;
  readonly mulai: string;
  readonly selesai: string | null;
}

export interface RiwayatHukdis extends DataSk {
  readonly id: string;
  /** BKN jenis_hukuman code, '1' … '28'. */
  readonly jenis: string;
  readonly tingkat: 'R' | 'S' | 'B';
  readonly mulai: string;
  /** Last day of the punishment; null = not recorded. */
  readonly selesai: string | null;
  readonly dibatalkan: boolean;
}

export interface RiwayatSkp {
  readonly id: string;
  readonly tahun: number;
  /** BKN kuadran: 1 Sangat Baik, 2 Baik, 3 Butuh Perbaikan, 4 Kurang, 5 Sangat Kurang. */
  readonly kuadran: number;
}

export interface RiwayatJabatan extends DataSk {
  readonly id: string;
  /** BKN jenis_jabatan: 1 struktural, 2 fungsional tertentu, 3 rangkap, 4 pelaksana. */
  readonly jenisJabatan: number;
  readonly nama: string;
  /** 'II.a', 'IV.b'; null outside struktural. */
  readonly eselon: string | null;
  readonly unitId: string | null;
  readonly unitNama: string | null;
  readonly tmt: string;
  readonly selesai: string | null;
  readonly jenisPenugasan: 'D' | 'PLT' | 'PLH' | 'PJ' | 'TT';
  readonly kelas: number | null;
  /** Retirement age from the BKN table of the jabatan, years; null or 0 = not known there. */
  readonly bup: number | null;
}

/** A PPPK agreement; `selesai` is its last day. */
export interface RiwayatKontrak extends DataSk {
  readonly id: string;
  readonly mulai: string;
  readonly selesai: string;
}

export interface RiwayatPendidikan {
  readonly id: string;
  /** BKN tingkat_pendidikan code, '05' SD … '50' S-3. */
  readonly tingkat: string;
  readonly nama: string;
  readonly tahunLulus: number | null;
}

/** `tmt` is the first day outside service. */
export interface RiwayatPemberhentian extends DataSk {
  readonly id: string;
  /** BKN jenis_pemberhentian code, '1' … '16'. */
  readonly jenis: string;
  readonly tmt: string;
}

/** `sampai` is the last day of the postponement. */
export interface RiwayatTundaKgb extends DataSk {
  readonly id: string;
  readonly sampai: string;
}
