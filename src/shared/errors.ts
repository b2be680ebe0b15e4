import { KATALOG_GALAT } from './galat.ts';

/**
 * The closed set of expected failures. Each code has one meaning on every host; the CLI exits 1 with it,
 * the dispatcher turns it into an HTTP status, the screen shows `pesan`, `dampak` and `saran`.
 */
export const KODE_GALAT = {
  MASUKAN: 400,
  BELUM_MASUK: 401,
  SANDI_SALAH: 401,
  AKUN_TERKUNCI: 423,
  TIDAK_BERHAK: 403,
  ASAL_DITOLAK: 403,
  TIDAK_DITEMUKAN: 404,
  PROSEDUR_TIDAK_ADA: 404,
  SUDAH_ADA: 409,
  BENTROK: 409,
  BELUM_SIAP: 409,
  SUDAH_SIAP: 409,
  ATURAN: 422,
  TERLALU_BESAR: 413,
  TERLALU_SERING: 429,
  BERKAS_RUSAK: 422,
  NIP_ANGKA: 422,
  KUNCI_SALAH: 422,
  BASIS_DATA_RUSAK: 500,
  BASIS_DATA_ASING: 422,
  BASIS_DATA_LEBIH_BARU: 409,
  BASIS_DATA_DIPAKAI: 409,
  FOLDER_TIDAK_AMAN: 422,
  HANYA_BACA: 507,
  DISKA_PENUH: 507,
  PENCETAK: 502,
  PENCETAK_TIDAK_SIAP: 409,
  CADANGAN_RUSAK: 422,
  DIBATALKAN: 409,
  DALAM: 500,
} as const satisfies Record<string, number>;

export type KodeGalat = keyof typeof KODE_GALAT;

/** What crosses the boundary: never a stack, never English. `details` is JSON for the screen (fields, lists). */
export interface GalatData {
  readonly kode: KodeGalat;
  readonly pesan: string;
  /** What it means for the data. */
  readonly dampak: string;
  /** What to do now. */
  readonly saran: string;
  readonly details?: unknown;
}

export interface KeteranganGalat {
  readonly dampak?: string;
  readonly saran?: string;
  readonly details?: unknown;
  readonly cause?: unknown;
}

/** The one expected failure. `pesan` says what happened, in Indonesian. */
export class AppError extends Error {
  readonly kode: KodeGalat;
  readonly dampak: string;
  readonly saran: string;
  readonly details: unknown;

  constructor(kode: KodeGalat, pesan: string, keterangan: KeteranganGalat = {}) {
    super(pesan, keterangan.cause === undefined ? undefined : { cause: keterangan.cause });
    this.name = 'AppError';
    this.kode = kode;
    this.dampak = keterangan.dampak ?? KATALOG_GALAT[kode].dampak;
    this.saran = keterangan.saran ?? KATALOG_GALAT[kode].saran;
    this.details = keterangan.details;
  }
}

/** AppError (or its data, come over a worker boundary) as plain data; anything else becomes DALAM without its text. */
export function galatKeData(galat: unknown): GalatData {
  if (galat instanceof AppError) {
    const { kode, message: pesan, dampak, saran, details } = galat;
    return details === undefined ? { kode, pesan, dampak, saran } : { kode, pesan, dampak, saran, details };
  }
  return {
    kode: 'DALAM',
    pesan: 'Terjadi kesalahan yang tidak terduga di dalam aplikasi.',
    dampak: KATALOG_GALAT.DALAM.dampak,
    saran: KATALOG_GALAT.DALAM.saran,
  };
}

/** The way back: an AppError from data received over HTTP or from a worker. */
export function galatDariData(data: GalatData): AppError {
  return new AppError(data.kode, data.pesan, { dampak: data.dampak, saran: data.saran, details: data.details });
}

/** One finding of a rule: many are returned, none is thrown. `dasarHukum` names the article. */
export interface Temuan {
  readonly kode: string;
  readonly berat: 'tolak' | 'peringatan' | 'catatan';
  readonly pesan: string;
  /** Only where `pesan` names a salary: the same without it, for readers who may not see pay and for what everybody reads. */
  readonly tanpaGaji?: string | undefined;
  readonly dasarHukum: string;
}

/** What a finding says to everybody: never an amount of pay. */
export function pesanUmum(t: Temuan): string {
  return t.tanpaGaji ?? t.pesan;
}
