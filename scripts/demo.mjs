// `npm run demo`: makes a demo folder once and opens the application on it.
// Options: --pegawai N (default 2000), --data FOLDER (default .simpul/contoh-N), --baru (start over); the rest goes to `npm start`.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { akar } from './akar.mjs';

const { values, tokens } = parseArgs({ options: { pegawai: { type: 'string', default: '2000' }, data: { type: 'string' }, baru: { type: 'boolean' } }, strict: false, tokens: true });
const milikSendiri = typeof values.data !== 'string';
// A folder for each size, so that asking for 50,000 never opens the 2,000 made before.
const folder = resolve(milikSendiri ? join(akar, '.simpul', `contoh-${Number(values.pegawai)}`) : values.data);

const jalan = (...arg) => spawnSync(process.execPath, arg, { stdio: 'inherit', env: process.env }).status ?? 1;
// Only the folder this script itself made is ever removed.
if (values.baru && milikSendiri) rmSync(folder, { recursive: true, force: true });
if (!existsSync(join(folder, 'kunci.json'))) {
  const kode = jalan(join(akar, 'bin', 'simpul.mjs'), 'mulai', '--contoh', String(values.pegawai), '--data', folder);
  if (kode !== 0) process.exit(kode);
}
console.log(`Akun contoh: admin, operator, pengawas, administrator, kepala, ppk, opd, asn; kata sandinya contoh-NAMA-2027.`);
const lain = tokens.filter((t) => t.kind === 'option' && !['pegawai', 'data', 'baru'].includes(t.name)).map((t) => t.rawName);
process.exit(jalan(join(akar, 'scripts', 'start.mjs'), '--data', folder, ...lain));
