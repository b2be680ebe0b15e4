// `npm start`: Electron where its binary is or can be fetched, else the web host on loopback. One line says which.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { akar } from './akar.mjs';
import { siapkanLayar } from './layar.mjs';

const BATAS_UNDUH_MS = 8000;
const adaLayar = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Simpul ASN memerlukan Node 24 ke atas; yang berjalan ${process.version}. Jalankan "npm ci" lalu "npm start".`);
  process.exit(1);
}

function biner() {
  const folder = join(akar, 'node_modules', 'electron');
  const path = join(folder, 'path.txt');
  const ada = existsSync(path) ? join(folder, 'dist', readFileSync(path, 'utf8').trim()) : null;
  return ada && existsSync(ada) ? ada : null;
}

function electron() {
  if (process.argv.includes('--web') || !adaLayar) return null;
  if (biner()) return biner();
  spawnSync(process.execPath, [join(akar, 'node_modules', 'electron', 'install.js')], { stdio: 'ignore', timeout: BATAS_UNDUH_MS, killSignal: 'SIGKILL' });
  return biner();
}

function bukaPeramban(url) {
  if (!adaLayar || process.env.CI || process.argv.includes('--tanpa-peramban')) return;
  const [perintah, ...arg] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', url.replaceAll('&', '^&')] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  const anak = spawn(perintah, arg, { stdio: 'ignore', detached: true });
  anak.on('error', () => undefined);
  anak.unref();
}

siapkanLayar();
const lain = process.argv.slice(2).filter((a) => a !== '--web' && a !== '--tanpa-peramban');
const exe = electron();
if (exe) {
  console.log('Membuka Simpul ASN (Electron).');
  spawnSync(process.execPath, [join(akar, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  const anak = spawn(exe, [akar, ...lain], { stdio: 'inherit' });
  anak.on('exit', (kode) => process.exit(kode ?? 0));
} else {
  const anak = spawn(process.execPath, [join(akar, 'src', 'main', 'hosts', 'web', 'index.ts'), ...lain], { stdio: ['inherit', 'pipe', 'inherit'], cwd: process.cwd() });
  anak.stdout.setEncoding('utf8');
  anak.stdout.on('data', (teks) => {
    for (const baris of teks.split('\n').filter(Boolean)) {
      if (!baris.startsWith('SIMPUL-URL ')) {
        console.log(baris);
        continue;
      }
      const url = baris.slice('SIMPUL-URL '.length);
      console.log(`Simpul ASN berjalan di peramban (Electron tidak ada di komputer ini). Buka: ${url}`);
      bukaPeramban(url);
    }
  });
  for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => anak.kill(s));
  anak.on('exit', (kode) => process.exit(kode ?? 0));
}
