import { z } from 'zod';

import type { KodeRujukan } from '../rujukan/rujukan.ts';

export type JenisKolom =
  | 'teks'
  | 'teks_panjang'
  | 'tanggal'
  | 'angka'
  | 'desimal'
  | 'uang'
  | 'ya_tidak'
  | 'pilihan'
  | 'rujukan'
  | 'unit'
  | 'golongan';

export interface PilihanKolom {
  readonly nilai: string;
  readonly label: string;
}

/** One fact of a person or of a history row; tables, forms, schemas, imports and the BKN mapping are derived from it. */
export interface KolomRiwayat {
  /** snake_case, the column in SQLite. */
  readonly nama: string;
  readonly label: string;
  readonly jenis: JenisKolom;
  readonly wajib?: boolean;
  readonly pilihan?: readonly PilihanKolom[];
  readonly rujukan?: KodeRujukan;
  /** The table depends on another column's value: jabatan_kode is looked up by jenis_jabatan. */
  readonly rujukanMenurut?: { readonly kolom: string; readonly peta: Readonly<Record<string, KodeRujukan>> };
  /** Text: most characters. Number: greatest value. */
  readonly maks?: number;
  /** Number: smallest value. */
  readonly min?: number;
  /** Text must match; `pesan` follows the label: "NIK harus 16 angka." */
  readonly pola?: { readonly regex: RegExp; readonly pesan: string };
  /** Spaces, dots and dashes are taken out before checking: people type NIP and NPWP in groups. */
  readonly hanyaAngka?: boolean;
  readonly satuan?: string;
  readonly bantuan?: string;
  readonly diTabel?: boolean;
  readonly rahasia?: 'nik' | 'gaji' | 'kesehatan';
  /** Field of BKN when reading (rw-*, data-utama). */
  readonly siasn?: string;
  /** Field of BKN when saving, where it differs. */
  readonly siasnSimpan?: string;
}

/** A row as stored and as sent: booleans 0/1, dates ISO, money whole rupiah. */
export type NilaiBaris = Readonly<Record<string, string | number | null>>;

/** First and last date a record may carry; outside is a typing error (year 0202, 20215). */
export const BATAS_TANGGAL = { awal: '1900-01-01', akhir: '2100-12-31' } as const;

/** The golongan of PNS (I/a–IV/e) and of PPPK (I–XVII), as BKN writes them. */
export const POLA_GOLONGAN = /^(?:(?:I|II|III)\/[a-d]|IV\/[a-e]|I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,2})$/;

const PANJANG_TEKS = 255;
const PANJANG_TEKS_PANJANG = 4000;
const PANJANG_KODE = 64;

/** A column's zod type: '' and undefined count as empty, empty gives null, or an error when the column is required. */
export function skemaKolom(kolom: KolomRiwayat): z.ZodType<string | number | null> {
  const isi = skemaIsi(kolom);
  return z.preprocess((nilai) => bersihkan(kolom, nilai), kolom.wajib ? isi : isi.nullable());
}

/** A strict object of the given columns: unknown keys are an error, missing optional ones become null. */
export function skemaObjekKolom(kolom: readonly KolomRiwayat[]) {
  return z.strictObject(Object.fromEntries(kolom.map((k) => [k.nama, skemaKolom(k)])), {
    error: (isu) => (isu.code === 'unrecognized_keys' ? `Kolom tidak dikenal: ${isu.keys.join(', ')}.` : 'Isian harus berupa satu baris data.'),
  });
}

/** An empty row for a new form: null everywhere, "tidak" (0) for yes/no columns. */
export function kosongMenurutKolom(kolom: readonly KolomRiwayat[]): Record<string, string | number | null> {
  return Object.fromEntries(kolom.map((k) => [k.nama, k.jenis === 'ya_tidak' ? 0 : null]));
}

function bersihkan(kolom: KolomRiwayat, nilai: unknown): unknown {
  if (nilai === undefined || nilai === null) return null;
  if (typeof nilai !== 'string') return nilai;
  const rapi = kolom.hanyaAngka ? nilai.replaceAll(/[\s.-]/g, '') : nilai.trim();
  return rapi === '' ? null : rapi;
}

function skemaIsi(kolom: KolomRiwayat): z.ZodType<string | number> {
  const { label } = kolom;
  switch (kolom.jenis) {
    case 'teks':
      return skemaTeks(kolom, PANJANG_TEKS);
    case 'teks_panjang':
      return skemaTeks(kolom, PANJANG_TEKS_PANJANG);
    case 'rujukan':
      return skemaTeks(kolom, PANJANG_KODE);
    case 'unit':
      return z.uuid({ error: pesanWajib(label, `${label} harus dipilih dari daftar unit kerja.`) });
    case 'tanggal':
      return skemaTanggal(label);
    case 'pilihan':
      return z.enum((kolom.pilihan ?? []).map((p) => p.nilai), { error: pesanWajib(label, `${label} harus dipilih dari daftar.`) });
    case 'golongan':
      return z
        .string({ error: pesanWajib(label, `${label} harus berupa teks.`) })
        .regex(POLA_GOLONGAN, { error: `${label} harus I/a sampai IV/e (PNS) atau I sampai XVII (PPPK).` });
    case 'ya_tidak':
      return z.literal([0, 1], { error: pesanWajib(label, `${label} harus ya atau tidak.`) });
    case 'angka':
      return skemaAngka(z.int({ error: pesanWajib(label, `${label} harus bilangan bulat.`) }), kolom);
    case 'uang':
      return skemaAngka(z.int({ error: pesanWajib(label, `${label} harus rupiah bulat.`) }), { ...kolom, min: kolom.min ?? 0 });
    case 'desimal':
      return skemaAngka(z.number({ error: pesanWajib(label, `${label} harus bilangan.`) }), kolom);
    default:
      return kolom.jenis satisfies never;
  }
}

function skemaTeks(kolom: KolomRiwayat, panjang: number): z.ZodType<string> {
  const maks = kolom.maks ?? panjang;
  const teks = z
    .string({ error: pesanWajib(kolom.label, `${kolom.label} harus berupa teks.`) })
    .max(maks, { error: `${kolom.label} paling banyak ${maks} huruf.` });
  return kolom.pola ? teks.regex(kolom.pola.regex, { error: `${kolom.label} ${kolom.pola.pesan}` }) : teks;
}

function skemaTanggal(label: string): z.ZodType<string> {
  return z.iso
    .date({ error: pesanWajib(label, `${label} bukan tanggal yang ada di kalender.`) })
    .refine((t) => t >= BATAS_TANGGAL.awal && t <= BATAS_TANGGAL.akhir, {
      error: `${label} harus antara tahun ${BATAS_TANGGAL.awal.slice(0, 4)} dan ${BATAS_TANGGAL.akhir.slice(0, 4)}.`,
    });
}

function skemaAngka(dasar: z.ZodNumber, kolom: Pick<KolomRiwayat, 'label' | 'min' | 'maks'>): z.ZodType<number> {
  let hasil = dasar;
  if (kolom.min !== undefined) hasil = hasil.min(kolom.min, { error: `${kolom.label} paling sedikit ${kolom.min}.` });
  if (kolom.maks !== undefined) hasil = hasil.max(kolom.maks, { error: `${kolom.label} paling banyak ${kolom.maks}.` });
  return hasil;
}

function pesanWajib(label: string, salah: string) {
  return (isu: { readonly input?: unknown }) => (isu.input === null || isu.input === undefined ? `${label} wajib diisi.` : salah);
}
