// `npm test`: type check, lint, unit and integration tests, browser tests; one closing line with the sums.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankan } from './jalankan.mjs';
import { chromium } from './chromium.ts';
import { siapkanLayar } from './layar.mjs';
import { PAKET } from './paket.mjs';

const hasilVitest = join(tmpdir(), `simpul-vitest-${process.pid}.json`);
const hasilPlaywright = join(tmpdir(), `simpul-playwright-${process.pid}.json`);
const jumlah = { lulus: 0, gagal: 0, lewat: 0 };
let kode = 0;

function langkah(nama, jalan) {
  console.log(`\n— ${nama}`);
  const k = jalan();
  if (k !== 0) {
    kode = k;
    console.error(`${nama}: gagal (kode ${k})`);
  }
}

function baca(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  } finally {
    rmSync(path, { force: true });
  }
}

langkah('Pemeriksaan tipe', () => jalankan('../scripts/typecheck.mjs', []));
langkah('Lint', () => jalankan('../scripts/lint.mjs', []));
langkah('Uji satuan dan integrasi', () => jalankan('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${hasilVitest}`]));
const v = baca(hasilVitest);
if (v) {
  jumlah.lulus += v.numPassedTests;
  jumlah.gagal += v.numFailedTests;
  jumlah.lewat += v.numPendingTests;
}
if (chromium === null) {
  console.log('\n— Uji peramban: dilewati, Chromium tidak ada di komputer ini');
  jumlah.lewat++;
} else {
  siapkanLayar();
  langkah('Uji peramban', () => jalankan('@playwright/test/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: hasilPlaywright }));
}
const p = baca(hasilPlaywright);
if (p) {
  jumlah.lulus += p.stats.expected + p.stats.flaky;
  jumlah.gagal += p.stats.unexpected;
  jumlah.lewat += p.stats.skipped;
}
if (jumlah.lewat > 0) console.log(`\n${jumlah.lewat} uji dilewati karena alatnya tidak ada. Pasang dengan satu perintah (Debian/Ubuntu):\n  sudo apt-get install -y --no-install-recommends ${PAKET.join(' ')}`);
if (process.env.CI && jumlah.lewat > 0) {
  console.error(`${jumlah.lewat} uji dilewati; di CI tidak boleh ada yang dilewati.`);
  kode ||= 1;
}
console.log(`\n${jumlah.lulus} passed, ${jumlah.gagal} failed${jumlah.lewat > 0 ? `, ${jumlah.lewat} skipped` : ''}`);
process.exit(kode);
