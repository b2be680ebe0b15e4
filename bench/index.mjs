// `npm run bench [-- NAMA] [--json]`: every benchmark, or one; each against a named peer in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sini = dirname(fileURLToPath(import.meta.url));
const arg = process.argv.slice(2);
const json = arg.includes('--json');
const dipilih = arg.filter((a) => !a.startsWith('--'));
const semua = readdirSync(sini).filter((n) => existsSync(join(sini, n, 'index.ts')) && statSync(join(sini, n)).isDirectory());
const tidakAda = dipilih.filter((n) => !semua.includes(n));

if (tidakAda.length > 0) {
  console.error(`Tolok ukur ${tidakAda.join(', ')} tidak ada. Yang ada: ${semua.join(', ')}.`);
  process.exit(2);
}

if (!existsSync(join(sini, 'node_modules', '.package-lock.json'))) {
  console.error('Memasang pembanding di bench/ (sekali) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: sini, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (npm.status !== 0) process.exit(1);
}

const angka = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });
let gagal = 0;
for (const nama of dipilih.length > 0 ? dipilih : semua) {
  try {
    const { jalankan } = await import(`./${nama}/index.ts`);
    for (const h of await jalankan()) {
      if (json) console.log(JSON.stringify(h));
      else console.log(`${h.nama}\n  ${h.kami}: ${angka.format(h.nilaiKami)} ${h.satuan}   ${h.pembanding}: ${angka.format(h.nilaiPembanding)} ${h.satuan}   rasio ${angka.format(h.rasio)}`);
    }
  } catch (galat) {
    gagal++;
    console.error(`${nama}: ${galat instanceof Error ? galat.message : galat}`);
  }
}
process.exit(gagal === 0 ? 0 : 1);
