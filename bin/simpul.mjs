#!/usr/bin/env node
// Runs the command line with Node 24 or newer: this very Node, or the one that came with the dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Compiled code of the program itself, beside its dependencies; nothing of the data. Refused quietly where it cannot be written.
  module.enableCompileCache(join(akar, 'node_modules', '.cache', 'simpul'));
  // Workers take it from the environment.
  process.env.NODE_COMPILE_CACHE ??= join(akar, 'node_modules', '.cache', 'simpul');
  const { jalankanProses } = await import('../src/main/hosts/cli/index.ts');
  await jalankanProses();
} else {
  const node = join(akar, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node) || process.env.SIMPUL_NODE_DIPILIH) {
    console.error(`Simpul ASN memerlukan Node 24 ke atas; yang berjalan ${process.version}. Jalankan "npm ci" di ${akar}, lalu ulangi.`);
    process.exit(1);
  }
  const h = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, SIMPUL_NODE_DIPILIH: '1' } });
  process.exit(h.status ?? 1);
}
