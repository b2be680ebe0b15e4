import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, type App } from '../../src/main/app.ts';
import type { Buka } from '../../src/main/context.ts';
import { konfigurasiDasar } from '../../src/main/hosts/asal.ts';
import { rahasiaBerkas } from '../../src/main/hosts/rahasia-berkas.ts';

const AKAR = join(import.meta.dirname, '..', '..');
const SIMPANAN = join(AKAR, 'bench', '.data');
export const JUMLAH = 50_000;
export const SANDI_OPERATOR = 'contoh-operator-2027';

/** A sample agency of 50,000 people, made by the command line once and kept; later migrations are applied when it is opened. */
export function folderDemo(): string {
  const jurnal = JSON.parse(readFileSync(join(AKAR, 'drizzle', 'meta', '_journal.json'), 'utf8')) as { readonly entries: readonly { readonly when: number }[] };
  const folder = join(SIMPANAN, `contoh-${JUMLAH}-${jurnal.entries[0]?.when}`);
  if (existsSync(folder)) return folder;
  mkdirSync(SIMPANAN, { recursive: true });
  process.stderr.write(`Menyiapkan data contoh ${JUMLAH} pegawai (sekali, beberapa menit) …\n`);
  const baru = mkdtempSync(join(SIMPANAN, 'baru-'));
  const r = spawnSync(process.execPath, [join(AKAR, 'bin', 'simpul.mjs'), 'mulai', '--contoh', String(JUMLAH), '--data', join(baru, 'd')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (r.status !== 0) {
    rmSync(baru, { recursive: true, force: true });
    throw new Error('data contoh tidak dapat dibuat');
  }
  renameSync(join(baru, 'd'), folder);
  rmSync(baru, { recursive: true, force: true });
  return folder;
}

/** A copy that may be written, beside the kept one. The caller removes it. */
export function salinanDemo(): string {
  const folder = join(mkdtempSync(join(SIMPANAN, 'salinan-')), 'd');
  cpSync(folderDemo(), folder, { recursive: true });
  return folder;
}

export interface DemoTerbuka {
  readonly app: App;
  readonly buka: Buka;
  tutup(): Promise<void>;
}

export async function bukaDemo(folder = folderDemo()): Promise<DemoTerbuka> {
  const app = await createApp(konfigurasiDasar({ folder, penjadwal: false, layar: false }), {
    rahasia: rahasiaBerkas(folder),
    pilihSimpan: async () => null,
    beritahu: () => undefined,
    kemampuan: { simpanDialog: false },
  });
  const { keadaan } = app.aplikasi;
  if (keadaan.jenis !== 'siap') throw keadaan.jenis === 'terhalang' ? keadaan.galat : new Error('data contoh belum siap');
  return { app, buka: keadaan.buka, tutup: () => app.tutup() };
}
