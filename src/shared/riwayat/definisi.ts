import type { z } from 'zod';

import type { Temuan } from '../errors.ts';
import type { KodeRujukan } from '../rujukan/rujukan.ts';
import { kosongMenurutKolom, skemaObjekKolom } from './kolom.ts';
import type { KolomRiwayat, NilaiBaris } from './kolom.ts';

export type { JenisKolom, KolomRiwayat, NilaiBaris } from './kolom.ts';

export type KelompokRiwayat = 'keluarga' | 'kedudukan' | 'pengembangan' | 'kinerja' | 'disiplin' | 'lainnya';

/** A finding of a row; `kolom` is where the form shows it. */
export interface TemuanBaris extends Temuan {
  readonly kolom?: string;
}

/** Looks up the name of a reference code; undefined when the table or the code is unknown. */
export type PencariLabel = (rujukan: KodeRujukan, kode: string) => string | undefined;

export interface DefinisiRiwayat {
  readonly kode: string;
  readonly tabel: `riwayat_${string}`;
  readonly judul: string;
  readonly kelompok: KelompokRiwayat;
  /** Own columns only; the columns of every history and of the SK are added by the mechanism. */
  readonly kolom: readonly KolomRiwayat[];
  /** Column by which rows are sorted, newest first; rows without it come last. */
  readonly urut: string;
  /** Then sk_nomor, sk_tanggal and sk_pejabat exist too. */
  readonly punyaSk: boolean;
  /** Ids of BKN's document table that belong to a row. */
  readonly dokumenBkn?: readonly string[];
  /** 'dua-arah': BKN has a save call; 'baca': it can only be read and compared; 'lokal': BKN does not keep it. */
  readonly siasn: 'dua-arah' | 'baca' | 'lokal';
  /** BKN's names of SK number and date, where it keeps them. */
  readonly siasnSk?: { readonly nomor: string; readonly tanggal: string };
  /** One line for the timeline; works on partial rows. */
  readonly ringkas: (baris: NilaiBaris, label?: PencariLabel) => string;
  /** Checks across columns; 'tolak' is an error of `skemaBaris`, the rest is shown and may be saved. */
  readonly periksa?: (baris: NilaiBaris) => readonly TemuanBaris[];
}

/** The decree a row rests on, in histories with `punyaSk`. Not required: old records often lack it, `periksaBaris` says so. */
export const KOLOM_SK = [
  { nama: 'sk_nomor', label: 'Nomor SK', jenis: 'teks', maks: 100, diTabel: true },
  { nama: 'sk_tanggal', label: 'Tanggal SK', jenis: 'tanggal', diTabel: true },
  { nama: 'sk_pejabat', label: 'Pejabat penetap', jenis: 'teks', maks: 200, bantuan: 'Jabatan yang menandatangani, seperti tertulis di SK.' },
] as const satisfies readonly KolomRiwayat[];

/** Names the storage layer keeps for itself in the employee and history tables; no definition may use them. */
export const KOLOM_CADANGAN = [
  'id',
  'pegawai_id',
  'rev',
  'id_siasn',
  'impor_id',
  'dokumen_id',
  'foto_hash',
  'sumber',
  'dibuat_pada',
  'dibuat_oleh',
  'diubah_pada',
  'diubah_oleh',
  'dihapus_pada',
] as const;

/** All columns of a row in form order: own columns, then those of the SK. */
export function semuaKolom(def: DefinisiRiwayat): readonly KolomRiwayat[] {
  return def.punyaSk ? [...def.kolom, ...KOLOM_SK] : def.kolom;
}

/** An empty row for a new form. */
export function kosong(def: DefinisiRiwayat): NilaiBaris {
  return kosongMenurutKolom(semuaKolom(def));
}

/**
 * The zod schema of one row: strict, snake_case keys, '' and missing become null, and every 'tolak' of `periksa` is an
 * issue at its column.
 */
export function skemaBaris(def: DefinisiRiwayat): z.ZodType<NilaiBaris> {
  return skemaObjekKolom(semuaKolom(def)).superRefine((baris, ctx) => {
    for (const temuan of def.periksa?.(baris) ?? []) {
      if (temuan.berat !== 'tolak') continue;
      ctx.addIssue({ code: 'custom', message: temuan.pesan, path: temuan.kolom === undefined ? [] : [temuan.kolom] });
    }
  });
}

/** All findings of a row, also those that do not stop it: its own and a missing SK number or date. */
export function periksaBaris(def: DefinisiRiwayat, baris: NilaiBaris): readonly TemuanBaris[] {
  const sendiri = def.periksa?.(baris) ?? [];
  if (!def.punyaSk) return sendiri;
  const tanpaSk = KOLOM_SK.filter((k) => k.nama !== 'sk_pejabat' && (baris[k.nama] ?? null) === null).map(
    (k): TemuanBaris => ({
      kode: `${def.kode}.tanpa_${k.nama}`,
      berat: 'peringatan',
      pesan: `${k.label} belum diisi; ${def.judul.toLowerCase()} ini belum dapat dipakai sebagai dasar surat.`,
      dasarHukum: 'Kelengkapan data',
      kolom: k.nama,
    }),
  );
  return [...sendiri, ...tanpaSk];
}
