import { z } from 'zod';
import { AppError } from '../errors.ts';
import { SKEMA_ISI, type AturanBup, type AturanKgb, type AturanMasaKerjaGolongan, type AturanNip, type IsiAturan, type KodeAturan, type TabelGaji, type TabelKedudukanHukum, type TabelPangkat } from './isi-aturan.ts';

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
