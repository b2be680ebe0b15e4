import { join } from 'node:path';
import type { Jam } from './lib/waktu.ts';

/** What a host decides at start. Nothing is ever written outside `folder`. */
export interface Konfigurasi {
  readonly folder: string;
  readonly versi: string;
  readonly jam: Jam;
  /** Built renderer, or null (CLI). */
  readonly folderLayar: string | null;
  /** Folder with fonts, rules, reference tables, paper. */
  readonly folderSumber: string;
  readonly folderMigrasi: string;
  /** Runs the scheduler and resumes interrupted jobs: the desktop and the web host do, the CLI does not. */
  readonly penjadwal: boolean;
  /** Worker entry, made when the first job needs it. */
  readonly pekerja: () => URL;
}

export function tempat(folder: string) {
  return {
    basisData: join(folder, 'simpul.db'),
    kunci: join(folder, 'kunci.json'),
    rahasia: join(folder, 'rahasia.json'),
    berkas: join(folder, 'berkas'),
    cadangan: join(folder, 'cadangan'),
    log: join(folder, 'log'),
  } as const;
}
