import type { Kata, KunciHuruf } from './huruf.ts';

/**
 * What a page consists of, in points from the top left corner. Both writers draw exactly these, so that
 * a layout question is never answered twice.
 */
export type Operasi = OpTeks | OpGaris | OpKotak | OpGambar | OpQr;

interface Tanda {
  /** A value from the data. */
  isian?: boolean;
  /** Already on a pre-printed sheet: a print copy for it leaves it out. */
  pracetak?: boolean;
}

/** One run of words in one font; `y` is the base line. `spasi` is added to every space (points, justified lines). */
export interface OpTeks extends Tanda {
  readonly op: 'teks';
  readonly x: number;
  y: number;
  readonly huruf: KunciHuruf;
  readonly ukuran: number;
  readonly kata: readonly Kata[];
  readonly spasi: number;
}

export interface OpGaris extends Tanda {
  readonly op: 'garis';
  readonly x1: number;
  readonly x2: number;
  y: number;
  /** 0 for a horizontal line; otherwise the length downwards. */
  readonly turun: number;
  readonly tebal: number;
}

/** Filled grey rectangle (0 black … 1 white). */
export interface OpKotak extends Tanda {
  readonly op: 'kotak';
  readonly x: number;
  y: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly abu: number;
}

export interface OpGambar extends Tanda {
  readonly op: 'gambar';
  readonly x: number;
  y: number;
  readonly lebar: number;
  readonly tinggi: number;
  readonly kunci: string;
}

/** QR symbol: `baris` holds [column, length] pairs of dark modules per row. */
export interface OpQr extends Tanda {
  readonly op: 'qr';
  readonly x: number;
  y: number;
  readonly sisi: number;
  readonly modul: SimbolQr;
}

export interface SimbolQr {
  readonly ukuran: number;
  /** Dark runs as flat triples column, row, length. */
  readonly lari: readonly number[];
}

export interface Halaman {
  readonly lebar: number;
  readonly tinggi: number;
  readonly operasi: readonly Operasi[];
}

/** PDF matrix a b c d e f in page points, origin bottom left; the calibration of a print copy. */
export type Matriks = readonly [number, number, number, number, number, number];

/** Two decimals of a point (3.5 µm): finer than any printer, and short in the file. */
export function bulat(n: number): number {
  return Math.round(n * 100) / 100;
}
