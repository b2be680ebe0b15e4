// `npm start`: Electron where its binary is or can be fetched, else the web host on loopback. One line says which and why.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { akar } from './akar.mjs';

const BATAS_UNDUH_MS = 8000;
/** An Electron that ends with an error so soon never showed a window (a missing library, no sandbox). */
const MATI_DINI_MS = 4000;
const NODE_TERENDAH = 24;

const pilihan = new Set(['--web', '--tanpa-peramban']);
const ada = (p) => process.argv.includes(p);
const lain = process.argv.slice(2).filter((a) => !pilihan.has(a));
const adaLayar = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const modul = join(akar, 'node_modules');

function berhenti(pesan) {
  console.error(pesan);
  process.exit(1);
}

function biner() {
  const folder = join(modul, 'electron');
  const path = join(folder, 'path.txt');
  const exe = existsSync(path) ? join(folder, 'dist', readFileSync(path, 'utf8').trim()) : null;
  return exe && existsSync(exe) ? exe : null;
}

/** The program of Electron, or why there is none. */
function electron() {
  if (ada('--web')) return { alasan: 'diminta dengan --web' };
  if (!adaLayar) return { alasan: 'tidak ada layar grafis' };
  let exe = biner();
  if (!exe) {
    spawnSync(process.execPath, [join(modul, 'electron', 'install.js')], { stdio: 'ignore', timeout: BATAS_UNDUH_MS, killSignal: 'SIGKILL' });
    exe = biner();
  }
  return exe ? { exe } : { alasan: 'Electron belum terpasang dan tidak dapat diunduh sekarang' };
}

function bukaPeramban(url) {
  if (!adaLayar || process.env.CI || ada('--tanpa-peramban')) return;
  const [perintah, ...arg] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', url.replaceAll('&', '^&')] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  const anak = spawn(perintah, arg, { stdio: 'ignore', detached: true });
  anak.on('error', () => undefined);
  anak.unref();
}

/** Passes the end on; the child decides when it is done. */
function teruskanAkhir(anak) {
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => anak.kill(s));
}

async function jalankanWeb(alasan) {
  const { siapkanLayar } = await import('./layar.mjs');
  siapkanLayar();
  const anak = spawn(process.execPath, [join(akar, 'src', 'main', 'hosts', 'web', 'index.ts'), ...lain], {
    stdio: ['inherit', 'pipe', 'inherit'],
    // Compiled code of the program itself, beside its dependencies; nothing of the data.
    env: { NODE_COMPILE_CACHE: join(modul, '.cache', 'simpul'), ...process.env },
  });
  createInterface({ input: anak.stdout }).on('line', (baris) => {
    if (!baris.startsWith('SIMPUL-URL ')) {
      console.log(baris);
      return;
    }
    const url = baris.slice('SIMPUL-URL '.length);
    console.log(`Simpul ASN berjalan di peramban (${alasan}). Buka: ${url}`);
    bukaPeramban(url);
    // The worker of the jobs is made now, not when somebody waits for the first job.
    void import('../src/main/hosts/pekerja.ts').then((m) => m.pekerjaCheckout(akar));
  });
  teruskanAkhir(anak);
  anak.on('exit', (kode, sinyal) => process.exit(kode ?? (sinyal ? 1 : 0)));
}

function jalankanElectron(exe) {
  const susun = spawnSync(process.execPath, [join(akar, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (susun.status !== 0) berhenti('Simpul ASN tidak dapat disusun; sebabnya di atas. Data Anda tidak disentuh.');
  console.log('Membuka Simpul ASN (Electron).');
  const mulai = performance.now();
  const anak = spawn(exe, [akar, ...lain], { stdio: 'inherit' });
  teruskanAkhir(anak);
  let beralih = false;
  const keWeb = () => {
    if (beralih) return;
    beralih = true;
    void jalankanWeb('Electron tidak dapat berjalan di komputer ini');
  };
  anak.on('error', keWeb);
  anak.on('exit', (kode, sinyal) => {
    if (kode !== 0 && sinyal !== 'SIGINT' && sinyal !== 'SIGTERM' && performance.now() - mulai < MATI_DINI_MS) keWeb();
    else process.exit(kode ?? 0);
  });
}

if (Number(process.versions.node.split('.')[0]) < NODE_TERENDAH) berhenti(`Simpul ASN memerlukan Node ${NODE_TERENDAH} ke atas; yang berjalan v${process.versions.node}. Jalankan "npm ci" lalu "npm start".`);
if (!existsSync(join(modul, 'vite', 'bin', 'vite.js'))) berhenti('Bagian-bagian Simpul ASN belum terpasang. Jalankan "npm ci" lalu "npm start".');
const e = electron();
if (e.exe) jalankanElectron(e.exe);
else await jalankanWeb(e.alasan);
