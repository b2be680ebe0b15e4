import { z } from 'zod';
import { tambahTahun } from './tanggal.ts';

/**
 * Access classes of what the archive holds. Who may open which class is one table, `AKSES_ARSIP` in `izin.ts`; which kind of
 * paper is of which class is data of the rule `arsip`.
 */
export const KELAS_ARSIP = ['biasa', 'gaji', 'identitas', 'terbatas', 'disiplin', 'kesehatan'] as const;
export type KelasArsip = (typeof KELAS_ARSIP)[number];

export const NASIB_ARSIP = ['musnah', 'permanen', 'dinilai'] as const;
export type NasibArsip = (typeof NASIB_ARSIP)[number];

const tahun = z.number().int().min(0).max(200);

const skemaRetensi = z.object({
  /** The active time begins with the date of the document, or when its owner has left the service. */
  sejak: z.enum(['dokumen', 'berhenti']),
  aktif: tahun,
  inaktif: tahun,
  nasib: z.enum(NASIB_ARSIP),
  dasarHukum: z.string().min(1),
  keyakinan: z.enum(['pasti', 'sekunder', 'dihitung', 'asumsi']),
});
export type AturanRetensi = z.infer<typeof skemaRetensi>;

const skemaJenis = z.object({
  kode: z.string().min(1),
  nama: z.string().min(1),
  klasifikasi: z.string(),
  kelas: z.enum(KELAS_ARSIP),
  /** Key of `retensi`. */
  retensi: z.string(),
  /** Where such a scan hangs as evidence: on a history, or on data utama with BKN's id of the paper or one of our own. */
  bukti: z.object({ riwayat: z.string(), dokumen: z.string().optional() }).optional(),
  /** Words by which the name of a file tells the kind; longer ones go first. */
  kata: z.array(z.string().min(2)).optional(),
  /** Months that such a paper holds from its date. */
  berlakuBulan: z.number().int().positive().optional(),
});
export type JenisArsip = z.infer<typeof skemaJenis>;

export const skemaArsip = z.object({
  retensi: z.record(z.string(), skemaRetensi),
  /** Of a kind that is in no list. */
  takDikenal: z.object({ klasifikasi: z.string(), kelas: z.enum(KELAS_ARSIP), retensi: z.string() }),
  /** Legal basis of the class, by class. */
  dasarKelas: z.record(z.enum(KELAS_ARSIP), z.string()),
  /** Forms that the office agreed on for names of scanned files, of {nip} {jenis} {tahun} {tanggal}. */
  polaNama: z.array(z.string()).default([]),
  jenis: z.array(skemaJenis).min(1),
});
export type AturanArsip = z.infer<typeof skemaArsip>;

/** When a document's active and inactive time end (last day), null while the event they begin with has not happened. */
export interface MasaSimpan {
  readonly aktifSampai: string | null;
  readonly retensiSampai: string | null;
  readonly nasib: NasibArsip;
}

/** The retention of one document. `berhenti`: the day its owner left the service, null while he serves. Dates ISO. */
export function masaSimpan(r: AturanRetensi, tanggal: string, berhenti: string | null): MasaSimpan {
  const awal = r.sejak === 'dokumen' ? tanggal : berhenti;
  if (awal === null) return { aktifSampai: null, retensiSampai: null, nasib: r.nasib };
  return { aktifSampai: tambahTahun(awal, r.aktif), retensiSampai: tambahTahun(awal, r.aktif + r.inaktif), nasib: r.nasib };
}

/** The kind of a paper by its code; an unknown one gets the narrow defaults of the rule under its own code. */
export function jenisArsip(a: AturanArsip, kode: string): JenisArsip {
  return a.jenis.find((j) => j.kode === kode) ?? { kode, nama: kode, ...a.takDikenal };
}

/** The kind of evidence on a history row, or on data utama (`riwayat` = 'data_utama') by the id of the paper. */
export function jenisBukti(a: AturanArsip, riwayat: string, dokumen: string | null): JenisArsip {
  const cocok = a.jenis.filter((j) => j.bukti?.riwayat === riwayat);
  return cocok.find((j) => j.bukti?.dokumen !== undefined && j.bukti.dokumen === dokumen) ?? cocok.find((j) => j.bukti?.dokumen === undefined) ?? jenisArsip(a, `bukti-${riwayat}`);
}

const skemaButir = z.object({
  kode: z.string().min(1),
  nama: z.string().min(1),
  status: z.array(z.enum(['CPNS', 'PNS', 'PPPK'])).min(1),
  /** A paper of one of these kinds; or evidence (or our own letter) on the last row of a history, or on its row of a year before this one. */
  sumber: z.union([
    z.strictObject({ jenis: z.array(z.string()).min(1) }),
    z.strictObject({ riwayat: z.string(), bilaTercatat: z.boolean().optional(), tahunLalu: z.number().int().positive().optional() }),
  ]),
  dasarHukum: z.string().min(1),
});
export type ButirKelengkapan = z.infer<typeof skemaButir>;

/** What papers an employee's file must hold, by his status. */
export const skemaKelengkapan = z.object({ butir: z.array(skemaButir).min(1) });
export type AturanKelengkapan = z.infer<typeof skemaKelengkapan>;
