import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const AKAR = join(import.meta.dirname, '..', '..');

export const baca = (path: string): string => readFileSync(join(AKAR, path), 'utf8');

/** Files below a folder as project paths with `/`. */
export function daftarBerkas(folder: string, pola: RegExp): readonly string[] {
  if (!existsSync(join(AKAR, folder))) return [];
  return readdirSync(join(AKAR, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && pola.test(e.name) && !e.parentPath.includes('node_modules'))
    .map((e) => relative(AKAR, join(e.parentPath, e.name)).replaceAll('\\', '/'))
    .toSorted();
}

/** Source files of the application itself, without its tests. */
export const sumber = (folder = 'src'): readonly string[] => daftarBerkas(folder, /\.tsx?$/).filter((p) => !/\.test\.tsx?$/.test(p));

/** The text without comments, so that a rule speaks of code. Line numbers stay. */
export function tanpaKomentar(teks: string): string {
  return teks.replaceAll(/\/\*[\s\S]*?\*\//g, (k) => k.replaceAll(/[^\n]/g, ' ')).replaceAll(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

export interface Impor {
  readonly dari: string;
  /** Project path of a file, or the name of a package (`node:fs`, `zod`). */
  readonly ke: string;
  /** Only types: gone at run time. */
  readonly tipe: boolean;
}

const STATIS = /^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DINAMIS = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function tujuan(dari: string, apa: string): string {
  if (!apa.startsWith('.')) return apa;
  return relative(AKAR, join(AKAR, dirname(dari), apa.replace(/\?.*$/, ''))).replaceAll('\\', '/');
}

/** Every import and re-export of a source text. */
export function imporDari(path: string, teks: string): readonly Impor[] {
  const bersih = tanpaKomentar(teks);
  const statis = [...bersih.matchAll(STATIS)].map((m) => ({ dari: path, ke: tujuan(path, m[2]!), tipe: m[1] !== undefined }));
  const dinamis = [...bersih.matchAll(DINAMIS)].map((m) => ({ dari: path, ke: tujuan(path, m[1]!), tipe: false }));
  return [...statis, ...dinamis];
}

export function grafImpor(berkas: readonly string[]): readonly Impor[] {
  return berkas.flatMap((p) => imporDari(p, baca(p)));
}
