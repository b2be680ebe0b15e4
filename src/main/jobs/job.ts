import type { z } from 'zod';
import type { BasisData, ReadDb } from '../db/buka.ts';
import type { Pelaku, Penulis } from '../db/tulis.ts';

/** Values of the flag that the runner and the worker share. */
export const TANDA = { jalan: 0, batal: 1, ditutup: 2 } as const;

/** A second connection in a thread of its own: the record is read and decrypted while the job computes. */
export interface PembacaSamping {
  /** Rows of one SELECT, bytes as Uint8Array; answers come in the order of the questions. Rejects with AppError. */
  baca<T>(sql: string, ...nilai: readonly (string | number | null)[]): Promise<readonly T[]>;
}

/** What a job gets in its worker thread: its own connection, the write layer, progress and cancel. */
export interface KonteksTugas {
  readonly tugasId: string;
  readonly basis: BasisData;
  readonly penulis: Penulis;
  /** Opens (once) a second thread that reads while this one computes; it is closed with the job. */
  samping(): PembacaSamping;
  readonly dek: Buffer;
  /** A secret given along with this run alone (the key of a backup); it is in no row, so a job that needs it is not resumed. */
  readonly titipan: Buffer | null;
  readonly folder: string;
  readonly folderSumber: string;
  readonly versi: string;
  readonly zona: string;
  readonly pelaku: Pelaku;
  /** The clock of the worker; jobs run long, so they ask again. */
  now(): number;
  hariIni(): string;
  /** Progress; cheap, sent at most every 100 ms. */
  lapor(k: { readonly sudah: number; readonly jumlah: number; readonly gagal?: number; readonly pesan?: string }): void;
  /** True when somebody pressed Batal or the program closes; read between items. */
  dibatalkan(): boolean;
  /** True when it is because the program closes: stop here, to go on later. */
  ditutup(): boolean;
}

export interface DefinisiTugas<M extends z.ZodType = z.ZodType> {
  readonly jenis: string;
  readonly judul: string;
  readonly masuk: M;
  /** Work lies in rows, so that an interrupted run is simply started again at the next start of the program. */
  readonly lanjutSendiri: boolean;
  /** Memory limits of the worker, by what it is to do; without them V8 keeps garbage for long. */
  readonly batas?: (db: ReadDb, masuk: z.output<M>) => { readonly maxOldGenerationSizeMb: number; readonly maxYoungGenerationSizeMb: number };
  /** Returns JSON data for the job's result. Throws AppError for an expected end. */
  readonly jalankan: (ctx: KonteksTugas, masuk: z.output<M>) => unknown;
}

/** A job: a function in a worker thread. May be async; its transactions stay short. */
export function defineJob<M extends z.ZodType>(d: DefinisiTugas<M>): DefinisiTugas<M> {
  return d;
}
