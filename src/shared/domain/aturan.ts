import { z } from 'zod';
import { AppError } from '../errors.ts';

/** How sure we are of a rule: read in the regulation, in a second source, computed, or a default to be confirmed. */
export const KEYAKINAN = ['pasti', 'sekunder', 'dihitung', 'asumsi'] as const;
export type Keyakinan = (typeof KEYAKINAN)[number];

/** One dated version of a rule. `berlakuSampai` is the last day it holds, null = still in force. */
export interface VersiAturan<T> {
  readonly berlakuMulai: string;
  readonly berlakuSampai: string | null;
  readonly dasarHukum: string;
  readonly sumber: string;
  readonly tanggalSumber: string;
  readonly keyakinan: Keyakinan;
  readonly catatan?: string | undefined;
  readonly isi: T;
}

/** A file of resources/aturan, or the same rows from the database: one code, its versions in any order. */
export interface BerkasAturan<T = unknown> {
  readonly kode: string;
  readonly judul: string;
  readonly versi: readonly VersiAturan<T>[];
}

const tanggalIso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const bulat = z.number().int();

/** Envelope of every rule file; `isi` is checked by the schema of its code in SKEMA_ISI, if it has one. */
export const skemaBerkasAturan = z.object({
  kode: z.string().min(1),
  judul: z.string().min(1),
  versi: z
    .array(
      z.object({
        berlakuMulai: tanggalIso,
        berlakuSampai: tanggalIso.nullable(),
        dasarHukum: z.string().min(1),
        sumber: z.string().min(1),
        tanggalSumber: tanggalIso,
        keyakinan: z.enum(KEYAKINAN),
        catatan: z.string().optional(),
        isi: z.unknown(),
      }),
    )
    .min(1),
});

/** Rows [mkg in full years, rupiah]: only the years at which the pay changes, ascending. */
export const skemaTabelGaji = z.object({
  golongan: z.record(z.string(), z.array(z.tuple([bulat.min(0), bulat.positive()])).min(1)),
});
export type TabelGaji = z.infer<typeof skemaTabelGaji>;

export const skemaPangkatPns = z.object({
  pangkat: z
    .array(
      z.object({
        bknId: z.string(),
        golongan: z.string(),
        pangkat: z.string(),
        urutan: bulat,
        kelompok: z.enum(['I', 'II', 'III', 'IV']),
      }),
    )
    .min(1),
});
export type TabelPangkat = z.infer<typeof skemaPangkatPns>;

/** `geser`: months added to the MKG (negative = cut) when a promotion crosses from one group to the next. */
export const skemaMasaKerjaGolongan = z.object({
  geser: z.array(z.object({ dari: z.string(), ke: z.string(), bulan: bulat })),
});
export type AturanMasaKerjaGolongan = z.infer<typeof skemaMasaKerjaGolongan>;

/** Retirement ages in years. The age recorded with the jabatan goes first, then eselon, then a name pattern, then jenis. */
export const skemaBup = z.object({
  baku: bulat.positive(),
  eselon: z.record(z.string(), bulat.positive()),
  jenisJabatan: z.record(z.string(), bulat.positive()),
  polaNamaFungsional: z.array(z.object({ mengandung: z.string(), bup: bulat.positive() })),
});
export type AturanBup = z.infer<typeof skemaBup>;

export const skemaKedudukanHukum = z.object({
  kedudukan: z.array(z.object({ kode: z.string(), nama: z.string(), aktif: z.boolean() })).min(1),
});
export type TabelKedudukanHukum = z.infer<typeof skemaKedudukanHukum>;

export const skemaNip = z.object({
  panjang: bulat.positive(),
  panjangLama: bulat.positive(),
  kelompokTampil: z.array(bulat.positive()),
  usiaPengangkatanMinimal: bulat.positive(),
  usiaPengangkatanMaksimal: bulat.positive(),
  jenisKelamin: z.record(z.string(), z.string()),
  nik: z.object({ panjang: bulat.positive(), tambahanHariPerempuan: bulat.positive() }),
});
export type AturanNip = z.infer<typeof skemaNip>;

const tindakan = z.enum(['tahan', 'peringatkan', 'abaikan']);
/** What a condition does to a KGB: hold it, only warn, or nothing. */
export type TindakanAturan = z.infer<typeof tindakan>;

const syaratSkp = z.object({
  /** Worst kuadran that still meets the condition. */
  kuadranTerburuk: bulat.min(1).max(5),
  /** How many calendar years before the due date are looked at, at most the length of the step. */
  jumlahTahun: bulat.min(1),
  bilaTidakAda: tindakan,
  dasarHukum: z.string(),
});

export const skemaKgb = z.object({
  persenCpns: bulat.min(1).max(100),
  /** Without a recorded TMT PNS a person counts as CPNS at most this many months after the TMT CPNS. */
  bulanCpnsTanpaTmtPns: bulat.positive(),
  masaPercobaanBulan: bulat.positive(),
  jenisKpPengangkatan: z.array(z.string()).min(1),
  skp: z.object({ PNS: syaratSkp, PPPK: syaratSkp }),
  namaKuadran: z.record(z.string(), z.string()),
  hukdis: z.object({
    tingkat: z.record(z.enum(['R', 'S', 'B']), tindakan),
    namaTingkat: z.record(z.enum(['R', 'S', 'B']), z.string()),
    /** By BKN jenis_hukuman; goes before `tingkat`. */
    jenis: z.record(z.string(), tindakan),
    namaJenis: z.record(z.string(), z.string()),
    /** Length in months by jenis, used when the end was not recorded; absent = no known end. */
    bulanBilaTanpaAkhir: z.record(z.string(), bulat.positive()),
    dasarHukum: z.string(),
  }),
  kedudukan: z.object({
    tahan: z.array(z.string()),
    peringatkan: z.array(z.string()),
    /** Codes that say 'on leave without pay': once the recorded leave has ended they only warn. */
    cltn: z.array(z.string()),
    dasarHukum: z.string(),
  }),
  tunda: z.object({ maksimalBulan: bulat.positive(), dasarHukum: z.string() }),
  terbitBulanSebelum: bulat.min(0),
  bilaKgbSebelumnyaBelumTercatat: tindakan,
  dasarHukum: z.object({
    pemberian: z.string(),
    cpns: z.string(),
    pppk: z.string(),
    cltn: z.string(),
    bup: z.string(),
    pemberhentian: z.string(),
    akhirTabel: z.string(),
    kontrak: z.string(),
    pendataan: z.string(),
  }),
});
export type AturanKgb = z.infer<typeof skemaKgb>;

/** Content of the rule files that code reads, by code. Other files are reference data for other services. */
export interface IsiAturan {
  readonly gaji_pokok_pns: TabelGaji;
  readonly gaji_pppk: TabelGaji;
  readonly pangkat_golongan_pns: TabelPangkat;
  readonly masa_kerja_golongan: AturanMasaKerjaGolongan;
  readonly bup: AturanBup;
  readonly kedudukan_hukum: TabelKedudukanHukum;
  readonly nip: AturanNip;
  readonly kgb: AturanKgb;
}

export type KodeAturan = keyof IsiAturan;

/** The schema of each of them: an edited rule is checked with it before it is stored. */
export const SKEMA_ISI: { readonly [K in KodeAturan]: z.ZodType<IsiAturan[K]> } = {
  gaji_pokok_pns: skemaTabelGaji,
  gaji_pppk: skemaTabelGaji,
  pangkat_golongan_pns: skemaPangkatPns,
  masa_kerja_golongan: skemaMasaKerjaGolongan,
  bup: skemaBup,
  kedudukan_hukum: skemaKedudukanHukum,
  nip: skemaNip,
  kgb: skemaKgb,
};

/**
 * The rules needed for a KGB and for the state of an employee. Salary tables keep all versions, because the table
 * of the due date counts (which can lie before or after `tanggal`); the rest is the version in force on `tanggal`.
 */
export interface AturanBerlaku {
  readonly tanggal: string;
  readonly gajiPns: readonly VersiAturan<TabelGaji>[];
  readonly gajiPppk: readonly VersiAturan<TabelGaji>[];
  readonly pangkat: VersiAturan<TabelPangkat>;
  readonly masaKerjaGolongan: VersiAturan<AturanMasaKerjaGolongan>;
  readonly bup: VersiAturan<AturanBup>;
  readonly kedudukanHukum: VersiAturan<TabelKedudukanHukum>;
  readonly nip: VersiAturan<AturanNip>;
  readonly kgb: VersiAturan<AturanKgb>;
}

/** The version in force on a date; of several, the one that began last; null when none was in force. */
export function berlakuPada<T>(versi: readonly VersiAturan<T>[], tanggal: string): VersiAturan<T> | null {
  let terpilih: VersiAturan<T> | null = null;
  for (const v of versi) {
    if (v.berlakuMulai > tanggal || (v.berlakuSampai !== null && v.berlakuSampai < tanggal)) continue;
    if (terpilih === null || v.berlakuMulai > terpilih.berlakuMulai) terpilih = v;
  }
  return terpilih;
}

/**
 * All versions of one rule, checked against its schema and sorted by start.
 * Throws AppError BELUM_SIAP when the rule is missing and ATURAN when its content is not of the right shape.
 */
export function versiAturan<K extends KodeAturan>(
  daftar: readonly BerkasAturan[],
  kode: K,
): readonly VersiAturan<IsiAturan[K]>[] {
  const versi = daftar.filter((b) => b.kode === kode).flatMap((b) => b.versi);
  if (versi.length === 0) throw belumSiap(kode, null);
  const skema: z.ZodType<IsiAturan[K]> = SKEMA_ISI[kode];
  return versi
    .map((v) => ({ ...v, isi: uraiIsi(skema, v.isi, kode, v.berlakuMulai) }))
    .toSorted((a, b) => (a.berlakuMulai < b.berlakuMulai ? -1 : 1));
}

function uraiIsi<T>(skema: z.ZodType<T>, isi: unknown, kode: string, mulai: string): T {
  const hasil = skema.safeParse(isi);
  if (hasil.success) return hasil.data;
  const bidang = hasil.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('ATURAN', `Isi aturan "${kode}" versi ${mulai} tidak sesuai bentuknya (bagian: ${bidang}).`, {
    dampak: 'Perhitungan yang memakai aturan ini dihentikan; data pegawai tidak berubah.',
    saran: 'Buka Kelola › Aturan, perbaiki versi itu atau kembalikan ke versi bawaan.',
  });
}

function belumSiap(kode: string, tanggal: string | null): AppError {
  const kapan = tanggal === null ? '' : ` yang berlaku pada ${tanggal}`;
  return new AppError('BELUM_SIAP', `Aturan "${kode}"${kapan} belum ada.`, {
    dampak: 'Perhitungan tidak dapat dimulai; data pegawai tidak berubah.',
    saran: 'Muat aturan bawaan atau tambahkan versi yang berlaku di Kelola › Aturan.',
  });
}

function satu<K extends KodeAturan>(daftar: readonly BerkasAturan[], kode: K, tanggal: string) {
  const v = berlakuPada(versiAturan(daftar, kode), tanggal);
  if (v === null) throw belumSiap(kode, tanggal);
  return v;
}

/**
 * The rules for a date from the plain rows (files of resources/aturan or the database); rows of other codes are ignored.
 * Build it once for a batch. Throws AppError BELUM_SIAP naming the rule that is missing on the date.
 */
export function susunAturan(daftar: readonly BerkasAturan[], tanggal: string): AturanBerlaku {
  return {
    tanggal,
    gajiPns: versiAturan(daftar, 'gaji_pokok_pns'),
    gajiPppk: versiAturan(daftar, 'gaji_pppk'),
    pangkat: satu(daftar, 'pangkat_golongan_pns', tanggal),
    masaKerjaGolongan: satu(daftar, 'masa_kerja_golongan', tanggal),
    bup: satu(daftar, 'bup', tanggal),
    kedudukanHukum: satu(daftar, 'kedudukan_hukum', tanggal),
    nip: satu(daftar, 'nip', tanggal),
    kgb: satu(daftar, 'kgb', tanggal),
  };
}
