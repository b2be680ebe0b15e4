import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const AKAR = new URL('../..', import.meta.url).pathname;

/** The right column of docs/istilah.md. */
const TERLARANG = /\b(karyawan|staf|login|logout|sign in|password|backup|restore|printer|upload|download|export|delete|undo|error|settings?|konfigurasi|search|audit trail)\b/i;

/** Names of others: a Windows dialogue, an occupation as the population register writes it. */
const NAMA_LAIN = /Print Server|^Karyawan swasta$/;

function sumber(folder: string, cocok: (nama: string) => boolean): string[] {
  return readdirSync(join(AKAR, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && cocok(e.name))
    .map((e) => join(e.parentPath, e.name));
}

/** String literals that hold more than one word: what a person reads. */
function kalimat(isi: string): string[] {
  return [...isi.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map((m) => (m[1] ?? m[2] ?? '').replaceAll(/\$\{[^}]*\}/g, '…'))
    .filter((t) => /^[A-Z“][a-z]+ [a-z]/.test(t));
}

it('layar dan pesan memakai satu istilah untuk satu hal (docs/istilah.md)', () => {
  const berkas = [...sumber('src/renderer/teks', (n) => n.endsWith('.ts')), ...sumber('src/main', (n) => n.endsWith('.ts') && !n.endsWith('.test.ts')), ...sumber('src/shared', (n) => n.endsWith('.ts') && !n.endsWith('.test.ts'))];
  const salah = berkas.flatMap((b) => kalimat(readFileSync(b, 'utf8')).filter((t) => TERLARANG.test(t) && !NAMA_LAIN.test(t)).map((t) => `${b.slice(AKAR.length)}: ${t.slice(0, 120)}`));
  expect(berkas.length).toBeGreaterThan(100);
  expect(salah).toEqual([]);
});
