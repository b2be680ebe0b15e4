import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bukaPenghalang, percobaanKeluar } from './jaringan.ts';

const AKAR = new URL('../..', import.meta.url).pathname;

/**
 * One demo folder for the whole run; each worker copies it. The reference tables are in it, so no host loads them again.
 * The network is closed for browsers and hosts of the whole run, and one attempt to leave this machine fails it.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-e2e-'));
  const data = join(folder, 'data');
  execFileSync(process.execPath, [join(AKAR, 'bin', 'simpul.mjs'), 'mulai', '--contoh', '300', '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(data, 'simpul.db'))) throw new Error('data contoh untuk uji peramban tidak jadi');
  process.env['SIMPUL_E2E_TEMPLAT'] = data;
  const catatan = join(folder, 'keluar');
  const penghalang = await bukaPenghalang(catatan);
  process.env['SIMPUL_E2E_KELUAR'] = catatan;
  process.env['SIMPUL_E2E_PENGHALANG'] = String(penghalang.port);
  return async () => {
    await penghalang.tutup();
    const keluar = percobaanKeluar(catatan);
    const sendiri = percobaanKeluar(catatan, 'peramban').length;
    rmSync(folder, { recursive: true, force: true });
    if (keluar.length > 0) throw new Error(`uji peramban mencoba keluar dari komputer ini ${keluar.length} kali:\n${keluar.join('\n')}`);
    console.log(`percobaan keluar dari komputer ini: 0${sendiri === 0 ? '' : ` (unduhan milik peramban sendiri, terhalang: ${sendiri})`}`);
  };
}
