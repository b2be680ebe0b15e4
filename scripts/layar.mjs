// Builds the screens when they are missing or older than their sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { akar } from './akar.mjs';

function terbaru(folder) {
  let t = 0;
  for (const e of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (e.isFile()) t = Math.max(t, statSync(join(e.parentPath, e.name)).mtimeMs);
  }
  return t;
}

export function siapkanLayar() {
  const hasil = join(akar, 'dist', 'renderer', 'index.html');
  const sumber = Math.max(terbaru(join(akar, 'src', 'renderer')), terbaru(join(akar, 'src', 'shared')), statSync(join(akar, 'vite.config.ts')).mtimeMs);
  if (existsSync(hasil) && statSync(hasil).mtimeMs > sumber) return;
  process.stdout.write('Menyusun layar (sekali, beberapa detik) …\n');
  const r = spawnSync(process.execPath, [join(akar, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'], { cwd: akar, stdio: 'inherit' });
  if (r.status !== 0) process.exit(r.status ?? 1);
}
