import type { z } from 'zod';
import type { AturanBerlaku, BerkasAturan } from '../domain/aturan.ts';
import type { PotretPegawai } from '../domain/potret.ts';
import type { Temuan } from '../errors.ts';
import type { Produk } from './produk.ts';

/** How a cell of the list is read. */
export type JenisKolomDaftar = 'teks' | 'tanggal' | 'golongan' | 'angka';

/** A column of the list from which letters are issued; `kunci` is its name in the row's data. */
export interface KolomDaftar {
  readonly kunci: string;
  readonly judul: string;
  readonly jenis: JenisKolomDaftar;
  readonly wajib: boolean;
  /** Other headings it is known by; compared without case, spaces and punctuation. */
  readonly sinonim: readonly string[];
  readonly contoh: string;
}

/** A history row that the letter writes; person, letter and decree columns are added by who issues it. */
export interface DampakTerbit {
  readonly tabel: string;
  readonly nilai: Readonly<Record<string, string | number | null>>;
}

/** What is known of one person when his letter is made. Dates are ISO text. */
export interface BahanTerbit {
  readonly potret: PotretPegawai;
  /** His unit named up to its perangkat daerah; '' where it is not recorded. */
  readonly unitKerja: string;
  /** Rules in force on the date of the letter. */
  readonly aturan: AturanBerlaku;
  /** All versions of all rules. */
  readonly daftarAturan: readonly BerkasAturan[];
  /** Date of the letter. */
  readonly tanggal: string;
  /** 'Pemerintah Kabupaten …' */
  readonly pemerintah: string;
}

/** `isian`: what the product prints beside number, date, token and the office's own words; null where a finding refuses. */
export interface HasilTerbit {
  readonly temuan: readonly Temuan[];
  /** What must not be issued twice for one person, e.g. the TMT. */
  readonly kunci: string;
  readonly isian: Readonly<Record<string, unknown>> | null;
  readonly dampak: readonly DampakTerbit[];
  /** One line for the list: what the letter changes. */
  readonly ringkas: string;
}

/** A product that is issued from a list: one row and one person make one letter. Pure; never throws on a well-formed row. */
export interface TerbitDaftar<R extends z.ZodObject = z.ZodObject> {
  readonly produk: Produk;
  /** 'SK kenaikan pangkat', as the audit names what was issued. */
  readonly sebutan: string;
  readonly perihal: string;
  readonly baris: R;
  readonly kolom: readonly KolomDaftar[];
  /** History tables whose decree numbers count as given. */
  readonly tabelNomor: readonly string[];
  /** Pattern offered where the office has not chosen its own; begins with the classification code. */
  readonly polaNomor: string;
  /** The month it counts for, 'YYYY-MM'. */
  bulan(baris: z.output<R>): string;
  susun(b: BahanTerbit, baris: z.output<R>): HasilTerbit;
}

export function definisikanTerbit<R extends z.ZodObject>(t: TerbitDaftar<R>): TerbitDaftar {
  return t;
}
