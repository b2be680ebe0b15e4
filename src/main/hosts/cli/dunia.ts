import type { ParseArgsConfig } from 'node:util';

/** All that the command line knows of the outside: tests hand in their own. */
export interface Dunia {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  keluar(teks: string): void;
  /** Messages for people and progress; never part of the result. */
  galat(teks: string): void;
  /** Whether stderr is a terminal on which a line may be rewritten. */
  readonly terminal: boolean;
  bacaMasukan(tanya: string): Promise<string>;
  /** Calls `fn` when the user presses Ctrl+C; returns how to stop listening. */
  padaBatal(fn: () => void): () => void;
}

/** The command line was not understood: exit code 2. */
export interface SalahPakai {
  readonly jenis: 'salah-pakai';
  readonly pesan: string;
}

export function salahPakai(pesan: string): SalahPakai {
  return { jenis: 'salah-pakai', pesan };
}

export function apakahSalahPakai(v: unknown): v is SalahPakai {
  return typeof v === 'object' && v !== null && 'jenis' in v && v.jenis === 'salah-pakai';
}

export type Pilihan = NonNullable<ParseArgsConfig['options']>;

/** The parsed command line of one command. */
export interface Argumen {
  readonly posisi: readonly string[];
  teks(nama: string): string | null;
  wajib(nama: string): string;
  ya(nama: string): boolean;
  readonly json: boolean;
  /** Absolute path of the data folder. */
  readonly folder: string;
  /** A path as the user wrote it, seen from where he is. */
  jalur(path: string): string;
}

export interface Perintah {
  /** Words that name it, e.g. `kgb terbit`. */
  readonly nama: string;
  readonly ringkas: string;
  readonly pakai: string;
  readonly uraian: readonly (readonly [string, string])[];
  readonly pilihan: Pilihan;
  /** Least and most positional arguments. */
  readonly posisi: readonly [number, number];
  jalankan(d: Dunia, a: Argumen): Promise<void>;
}
