import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankan } from '../../src/main/hosts/cli/index.ts';

export interface HasilCli {
  readonly kode: number;
  readonly keluar: string;
  readonly galat: string;
  /** stdout as JSON; throws when `sesuai` finds it of another shape. */
  json<T>(sesuai?: (isi: T) => boolean): T;
}

export interface DuniaUji {
  readonly cwd: string;
  simpul(argv: readonly string[], p?: { readonly env?: NodeJS.ProcessEnv; readonly masukan?: string; readonly batalSetelahMs?: number }): Promise<HasilCli>;
  hapus(): void;
}

/** The command line in this process, standing in an empty folder, with only the environment a test gives. */
export function duniaUji(bawaan: NodeJS.ProcessEnv = {}): DuniaUji {
  const cwd = mkdtempSync(join(tmpdir(), 'simpul-cli-'));
  return {
    cwd,
    async simpul(argv, p = {}) {
      let keluar = '';
      let galat = '';
      const kode = await jalankan({
        argv,
        env: { ...bawaan, ...p.env },
        cwd,
        keluar: (t) => void (keluar += t),
        galat: (t) => void (galat += t),
        terminal: false,
        bacaMasukan: async () => p.masukan ?? '',
        padaBatal(fn) {
          const t = p.batalSetelahMs === undefined ? undefined : setTimeout(fn, p.batalSetelahMs);
          return () => clearTimeout(t);
        },
      });
      return { kode, keluar, galat, json: <T>(sesuai?: (isi: T) => boolean) => sesuaikan(JSON.parse(keluar) as T, sesuai) };
    },
    hapus: () => rmSync(cwd, { recursive: true, force: true }),
  };
}

function sesuaikan<T>(isi: T, sesuai: ((isi: T) => boolean) | undefined): T {
  if (sesuai?.(isi) === false) throw new Error(`keluaran bukan bentuk yang diharapkan: ${JSON.stringify(isi).slice(0, 200)}`);
  return isi;
}

/** Every path below a folder with size and time, to see that nothing was written there. */
export function cuplik(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((n) => String(n))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((n) => `${n} ${statSync(join(folder, n)).isDirectory() ? 'folder' : `${statSync(join(folder, n)).size} ${statSync(join(folder, n)).mtimeMs}`}`);
}
