import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const AKAR = new URL('../..', import.meta.url).pathname;

/** Inflections of the words in the right column of docs/istilah.md, and English that a component would bring along. */
const TURUNAN = ['settings', 'staff', 'files', 'users', 'log in', 'log out', 'toggle', 'visibility', 'close', 'cancel', 'save'];

/** Names of others: a Windows dialogue, an occupation as the population register writes it, a protocol, a header of its own. */
const NAMA_LAIN = /Print Server|Internet Printing|^Karyawan swasta$/;

/** The right column of docs/istilah.md, so that a word written there is guarded at once. */
function terlarang(): RegExp {
  const baris = readFileSync(join(AKAR, 'docs/istilah.md'), 'utf8').split('\n').filter((b) => b.startsWith('| ')).slice(2);
  const kata = [...baris.flatMap((b) => b.split('|')[2]!.split(',').map((k) => k.trim())), ...TURUNAN];
  expect(kata).toContain('kata kunci');
  return new RegExp(`(?<![\\w-])(${kata.join('|')})(?![\\w-])`, 'i');
}

function sumber(folder: string, cocok: (nama: string) => boolean): string[] {
  return readdirSync(join(AKAR, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && cocok(e.name))
    .map((e) => join(e.parentPath, e.name));
}

const bukanUji = (akhiran: string) => (n: string): boolean => n.endsWith(akhiran) && !/\.test\.tsx?$/.test(n);

/** Source without its comments; what stands in them nobody reads on a screen. */
function tanpaKomentar(isi: string): string {
  return isi.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

function literal(isi: string): string[] {
  return [...tanpaKomentar(isi).matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\w+:\/\/\S+/g, '…'));
}

/** String literals that hold more than one word: what a person reads in a file that also holds code words. */
const kalimat = (isi: string): string[] => literal(isi).filter((t) => /^[A-Z“][a-z]+ [a-z]/.test(t));

/** Every literal of a file of texts, single-word labels too. */
const semuaTeks = (isi: string): string[] => literal(isi).filter((t) => /[A-Za-z]{2}/.test(t) && !/^[a-z]+(-[a-z]+)*$|^[./]|:\/\//.test(t));

/** What a screen writes itself: sentences, labels of its elements, and text between tags. */
function layar(isi: string): string[] {
  const polos = tanpaKomentar(isi);
  const atribut = [...polos.matchAll(/\b(?:aria-label|label|title|placeholder|alt|description|judul|ket)="([^"]*)"/g)].map((m) => m[1]!);
  const antara = [...polos.matchAll(/>\s*([A-Z][^<>{}=;()]*?)\s*</g)].map((m) => m[1]!);
  const satuKata = literal(isi).filter((t) => /^[A-Z][a-z]+$/.test(t) && !/^(Enter|Space|Escape|Delete|Home|End|Page|Arrow)/.test(t));
  return [...kalimat(isi), ...atribut, ...antara, ...satuKata];
}

it('layar dan pesan memakai satu istilah untuk satu hal (docs/istilah.md), juga label satu kata dan teks di dalam layar', () => {
  const dilarang = terlarang();
  const bagian = [
    { berkas: sumber('src/renderer/teks', bukanUji('.ts')), ambil: semuaTeks },
    { berkas: sumber('src/renderer', bukanUji('.tsx')), ambil: layar },
    { berkas: [...sumber('src/main', bukanUji('.ts')), ...sumber('src/shared', bukanUji('.ts'))], ambil: kalimat },
  ];
  const salah = bagian.flatMap(({ berkas, ambil }) => berkas.flatMap((b) => ambil(readFileSync(b, 'utf8')).filter((t) => dilarang.test(t) && !NAMA_LAIN.test(t)).map((t) => `${b.slice(AKAR.length)}: ${t.slice(0, 120)}`)));
  expect(bagian.map((b) => b.berkas.length > 10)).toEqual([true, true, true]);
  expect(salah).toEqual([]);
});

it('penjaga istilah menemukan label satu kata dan teks di antara tanda, bukan hanya kalimat', () => {
  const dilarang = terlarang();
  const temu = (t: readonly string[]) => t.filter((x) => dilarang.test(x));
  expect(temu(semuaTeks("export const t = { a: 'Print', b: 'Simpan berkas', c: 'aria-label' };"))).toEqual(['Print']);
  expect(temu(layar('<Tombol aria-label="Toggle password visibility">Upload</Tombol>'))).toEqual(['Toggle password visibility', 'Upload']);
  expect(temu(layar("const judul = 'Backup'; // Delete file"))).toEqual(['Backup']);
});
