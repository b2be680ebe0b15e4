import { z } from 'zod';
import type { KelasArsip } from './domain/arsip.ts';

/** Roles: Perwal Kediri 80/2021 ps. 5 and 10-11 (admin, validators, signers); user level 1 and 2 of Perbup Cianjur 90/2018. */
export const PERAN = [
  'administrator',
  'operator',
  'pengawas',
  'pejabat_administrator',
  'kepala',
  'ppk',
  'verifikator_opd',
  'asn',
] as const;
export const zPeran = z.enum(PERAN);
export type Peran = z.infer<typeof zPeran>;

export const NAMA_PERAN: Readonly<Record<Peran, string>> = {
  administrator: 'Administrator',
  operator: 'Operator BKPSDM',
  pengawas: 'Pejabat Pengawas',
  pejabat_administrator: 'Pejabat Administrator',
  kepala: 'Kepala BKPSDM',
  ppk: 'Pejabat Pembina Kepegawaian',
  verifikator_opd: 'Verifikator OPD (user level 2)',
  asn: 'ASN (user level 1)',
};

export const IZIN = [
  'pegawai.baca',
  'pegawai.ubah',
  'pegawai.nik',
  'pegawai.gaji',
  'impor',
  'ekspor',
  'kgb.baca',
  'terbit',
  'naskah',
  'arsip.baca',
  'arsip.disiplin',
  'arsip.kesehatan',
  'arsip.kelola',
  'cetak',
  'pengesahan.paraf',
  'pengesahan.catat',
  'pindai',
  'tanda-tangan',
  'kendali.baca',
  'kendali',
  'kendali.setuju',
  'rujukan.baca',
  'rujukan.ubah',
  'aturan.ubah',
  'akun',
  'pengaturan',
  'cadangan',
  'jejak',
  'tugas',
] as const;
export type Izin = (typeof IZIN)[number];

/** What an entry of the contract asks for: nobody at all, anybody signed in, or a named right. */
export type SyaratIzin = 'publik' | 'masuk' | Izin;

const PEJABAT: readonly Izin[] = ['pegawai.baca', 'pegawai.gaji', 'kgb.baca', 'arsip.baca', 'pengesahan.paraf', 'tanda-tangan', 'ekspor', 'rujukan.baca', 'tugas'];

/** The permission matrix. Unit scope (row scope) comes on top of it; see `Lingkup`. */
export const IZIN_PERAN: Readonly<Record<Peran, readonly Izin[]>> = {
  administrator: IZIN,
  operator: [
    'pegawai.baca', 'pegawai.ubah', 'pegawai.nik', 'pegawai.gaji', 'impor', 'ekspor', 'kgb.baca', 'terbit',
    'naskah', 'arsip.baca', 'arsip.disiplin', 'arsip.kesehatan', 'arsip.kelola', 'cetak', 'kendali.baca', 'kendali', 'rujukan.baca', 'rujukan.ubah', 'jejak', 'tugas',
    'pengesahan.catat', 'pindai',
  ],
  pengawas: [...PEJABAT, 'cetak', 'kendali.baca', 'kendali.setuju', 'jejak'],
  pejabat_administrator: [...PEJABAT, 'arsip.disiplin', 'cetak', 'kendali.baca', 'kendali.setuju', 'jejak'],
  kepala: [...PEJABAT, 'arsip.disiplin', 'arsip.kesehatan', 'pegawai.nik', 'cetak', 'kendali.baca', 'kendali.setuju', 'jejak'],
  ppk: [...PEJABAT, 'arsip.disiplin'],
  verifikator_opd: ['pegawai.baca', 'kgb.baca', 'arsip.baca', 'ekspor', 'rujukan.baca', 'tugas'],
  asn: ['pegawai.baca', 'pegawai.nik', 'pegawai.gaji', 'arsip.baca', 'arsip.disiplin', 'arsip.kesehatan', 'rujukan.baca'],
};

/** Who may open what of an access class, besides the right to the archive; an ASN has these rights over his own papers alone. */
export interface AksesArsip {
  readonly nama: string;
  /** All of them are needed. */
  readonly izin: readonly Izin[];
  /** What somebody without them is shown in lists: that the paper exists, or nothing at all. */
  readonly keberadaan: 'tampak' | 'tersembunyi';
  /** Said when the content is refused. */
  readonly sebab: string;
}

/**
 * The one table of class and right. That a letter on pay or an identity card exists says nothing, everybody has them; that a paper
 * on discipline or health exists is already what must not be told.
 */
export const AKSES_ARSIP: Readonly<Record<KelasArsip, AksesArsip>> = {
  biasa: { nama: 'Biasa', izin: [], keberadaan: 'tampak', sebab: '' },
  gaji: { nama: 'Terbatas: gaji', izin: ['pegawai.gaji'], keberadaan: 'tampak', sebab: 'Surat ini memuat gaji, dan akun Anda tidak berhak melihat gaji.' },
  identitas: { nama: 'Terbatas: identitas', izin: ['pegawai.nik'], keberadaan: 'tampak', sebab: 'Dokumen ini memuat NIK atau data keluarga, dan akun Anda tidak berhak melihatnya.' },
  terbatas: { nama: 'Terbatas: gaji dan identitas', izin: ['pegawai.gaji', 'pegawai.nik'], keberadaan: 'tampak', sebab: 'Dokumen ini dapat memuat gaji atau NIK, dan akun Anda tidak berhak atas keduanya.' },
  disiplin: { nama: 'Rahasia: disiplin', izin: ['arsip.disiplin'], keberadaan: 'tersembunyi', sebab: 'Berkas disiplin hanya untuk yang menanganinya dan yang bersangkutan.' },
  kesehatan: { nama: 'Rahasia: kesehatan', izin: ['arsip.kesehatan'], keberadaan: 'tersembunyi', sebab: 'Berkas kesehatan hanya untuk yang menanganinya dan yang bersangkutan.' },
};

/** Kinds of document that tell somebody's pay. */
const DOKUMEN_BERGAJI: ReadonlySet<string> = new Set(['skgb']);

/** What an account needs to open an archived document of this kind, besides the right to the archive. */
export function izinIsiDokumen(jenis: string): 'masuk' | Izin {
  return DOKUMEN_BERGAJI.has(jenis) ? 'pegawai.gaji' : 'masuk';
}

/**
 * Whose rows an account sees: everybody, the subtree of one unit, or only himself.
 * Every query on employees takes it; nothing outside it is ever returned.
 */
export type Lingkup =
  | { readonly jenis: 'semua' }
  | { readonly jenis: 'unit'; readonly unitId: string }
  | { readonly jenis: 'diri'; readonly pegawaiId: string };

/** True when the role holds the right; `publik` is always true, `masuk` true for every signed-in role. */
export function berhak(peran: Peran | null, syarat: SyaratIzin): boolean {
  if (syarat === 'publik') return true;
  if (peran === null) return false;
  return syarat === 'masuk' || IZIN_PERAN[peran].includes(syarat);
}

/** Rights over people and units of the whole agency: an account of one unit, or of one person, does not have them whatever its role. */
const SEINSTANSI: ReadonlySet<SyaratIzin> = new Set(['impor', 'naskah', 'arsip.kelola', 'kendali.baca', 'kendali', 'kendali.setuju', 'pindai']);

/** True when the right reaches further than the rows the account sees. */
export function kurangLingkup(syarat: SyaratIzin, lingkup: Lingkup): boolean {
  return lingkup.jenis !== 'semua' && SEINSTANSI.has(syarat);
}

/** What an account may do: the rights of its role, as far as its rows reach. */
export function izinAkun(peran: Peran, lingkup: Lingkup): readonly Izin[] {
  return IZIN_PERAN[peran].filter((i) => !kurangLingkup(i, lingkup));
}
