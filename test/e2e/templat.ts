import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AKAR = new URL('../..', import.meta.url).pathname;

/** One demo folder for the whole run; each worker copies it. The reference tables are in it, so no host loads them again. */
export default function globalSetup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-e2e-'));
  const data = join(folder, 'data');
  execFileSync(process.execPath, [join(AKAR, 'bin', 'simpul.mjs'), 'mulai', '--contoh', '300', '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(data, 'simpul.db'))) throw new Error('data contoh untuk uji peramban tidak jadi');
  process.env['SIMPUL_E2E_TEMPLAT'] = data;
  return () => rmSync(folder, { recursive: true, force: true });
}
