import { z } from 'zod';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { Naskah } from '../../../shared/dokumen/naskah.ts';
import { skemaBentukSurat } from '../../../shared/dokumen/bentuk-surat.ts';
import { zInstansi } from '../../../shared/contract/penyiapan.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { ButirKerja } from './butir.ts';

/** What every batch freezes when it is started, whatever it issues. */
export const zPilihanKelompok = z.object({
  versi: z.literal(1),
  /** Code of the product. */
  jenis: z.string(),
  bulan: z.string(),
  tanggal: z.string(),
  /** Number pattern; `buku` is the register it counts in, `tahun` the year of that register. */
  pola: z.string(),
  buku: z.string(),
  tahun: z.int(),
  kertas: z.string(),
  /** Code of the template; of batches before there was a choice, empty. */
  naskah: z.string().default(''),
  /** Version of the template; 0 is the one that came with the program. */
  versiNaskah: z.int().default(0),
  bentuk: skemaBentukSurat,
  /** Words and blocks of the template as they were then; null in batches from before they were data. */
  isi: z.custom<IsiTemplat>((v) => typeof v === 'object').nullable().default(null),
  /** Content hashes of the emblems. */
  lambang: z.string().nullable(),
  garuda: z.string().nullable().default(null),
  instansi: zInstansi.pick({ pemerintah: true, instansi: true, jabatanPpk: true }),
  alamatVerifikasi: z.string(),
  mengingat: z.array(z.string()),
  /** Who signs, as the history rows name it. */
  pejabatSk: z.string(),
  /** The same in the list of officials; null in batches from before initials and signatures were kept. */
  penandatanganId: z.uuid().nullable().default(null),
  terimaPeringatan: z.boolean(),
  /** Instant written into every PDF of the batch. */
  dibuat: z.int(),
});
/** As the work reads it: the words are always there. */
export type PilihanKelompok = z.infer<typeof zPilihanKelompok> & { readonly isi: IsiTemplat };

/** A history row that an issued letter writes; person, letter and decree columns are added by the engine. */
export interface Dampak {
  readonly tabel: string;
  readonly nilai: Readonly<Record<string, string | number | null>>;
}

/** One letter: its frozen data and what they make. */
export interface Surat {
  /** JSON, kept in the row when the number is given. */
  readonly data: unknown;
  readonly nomor: string;
  readonly token: string;
  readonly nip: string;
  readonly nama: string;
  readonly perihal: string;
  readonly dampak: readonly Dampak[];
  naskah(): Naskah;
  /** The same letter with its number and token. */
  bubuhi(nomor: string, token: string): Surat;
}

export type HasilSusun =
  | { readonly ok: true; readonly surat: Surat }
  /** `tautan` opens the place where the cause is mended. */
  | { readonly ok: false; readonly galat: string; readonly tautan: string | null };

/** Makes one letter with this number and token; the same record gives the same letter. */
export type Penyusun = (b: Pick<ButirKerja, 'pegawaiId' | 'kunci' | 'masukan'>, nomor: string, token: string) => HasilSusun;

/** How the letters of one batch are made: the only part that differs between kinds of letter. */
export interface Jalur {
  readonly pilihan: PilihanKelompok;
  /** 'surat KGB', as the audit names what was issued. */
  readonly sebutan: string;
  /** History tables whose decree numbers count as given. */
  readonly tabelNomor: readonly string[];
  /** Reads once what these letters need, and judges each by the rules of the day. */
  penyusun(db: ReadDb, butir: readonly Pick<ButirKerja, 'pegawaiId'>[], hariIni: string): Penyusun;
  /** A letter from its frozen data. */
  baca(data: unknown): Surat;
}

/** Opens a batch from its frozen options. `pilihan` is the row's JSON. */
export type PembukaJalur = (pilihan: unknown, folderSumber: string) => Jalur;
