import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pekerjaCheckout } from '../../src/main/hosts/pekerja.ts';

const AKAR = join(import.meta.dirname, '..', '..');

test('pekerja checkout adalah satu berkas JavaScript: utasnya tidak mengupas tipe sendiri', () => {
  const path = fileURLToPath(pekerjaCheckout(AKAR));
  expect(path).toMatch(/pekerja-[\w-]+\.mjs$/);
  const isi = readFileSync(path, 'utf8');
  expect([...isi.matchAll(/(?:from|import\()\s*["']([^"']+)["']/g)].map((m) => m[1]!).filter((x) => x.endsWith('.ts') || x.startsWith('.'))).toEqual([]);
});

test('tanpa alat penyusun sumbernya dijalankan apa adanya', () => {
  const akar = mkdtempSync(join(tmpdir(), 'simpul-pekerja-'));
  for (const f of ['src/main', 'src/shared']) mkdirSync(join(akar, f), { recursive: true });
  writeFileSync(join(akar, 'src/main/a.ts'), '');
  expect(fileURLToPath(pekerjaCheckout(akar))).toBe(join(akar, 'src', 'main', 'jobs', 'pekerja.ts'));
  rmSync(akar, { recursive: true, force: true });
});
