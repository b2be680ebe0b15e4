// Runs a tool of node_modules with this very Node; returns its exit code.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { akar } from './akar.mjs';

export function jalankan(paket, arg, env = {}) {
  const js = join(akar, 'node_modules', paket);
  const perintah = existsSync(js) ? [process.execPath, [js, ...arg]] : [join(akar, 'node_modules', '.bin', paket), arg];
  const { status, signal, error } = spawnSync(perintah[0], perintah[1], { cwd: akar, stdio: 'inherit', env: { ...process.env, ...env } });
  if (signal || error) console.error(`${paket} berhenti karena ${signal ?? error}`);
  return status ?? 1;
}
