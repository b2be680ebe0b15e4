// Bundles the job worker of a checkout: `node scripts/pekerja.mjs BERKAS`. Only src/main/hosts/pekerja.ts calls it.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { akar } from './akar.mjs';

const hasil = resolve(process.argv[2]);
const folder = dirname(hasil);
mkdirSync(folder, { recursive: true });
const kerja = mkdtempSync(join(folder, 'susun-'));
try {
  await build({
    configFile: false,
    root: akar,
    logLevel: 'error',
    build: {
      ssr: true, target: 'node24', outDir: kerja, minify: false,
      rolldownOptions: { input: { pekerja: join(akar, 'src/main/jobs/pekerja.ts') }, output: { format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  });
  renameSync(join(kerja, 'pekerja.mjs'), hasil);
  // A thread that runs an older one has it in memory; one that is just starting finds it for a while yet.
  for (const n of readdirSync(folder)) if (/^pekerja-.*\.mjs$/.test(n) && Date.now() - statSync(join(folder, n)).mtimeMs > 3_600_000) rmSync(join(folder, n), { force: true });
} finally {
  rmSync(kerja, { recursive: true, force: true });
}
