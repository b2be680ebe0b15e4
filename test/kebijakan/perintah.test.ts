import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const AKAR = new URL('../../src/renderer', import.meta.url).pathname;
const berkas = readdirSync(AKAR, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && /\.tsx?$/.test(e.name)).map((e) => join(e.parentPath, e.name));
const yang = (pola: RegExp): string[] => berkas.filter((b) => pola.test(readFileSync(b, 'utf8'))).map((b) => b.slice(AKAR.length + 1));

it('butir menu selalu sebuah perintah dari daftar perintah, jadi ada juga di palet', () => {
  expect(yang(/<Menu\.Item\b/)).toEqual(['perintah/ButirMenu.tsx']);
});

it('tombol untuk seluruh layar hanya didengar oleh daftar perintah, jadi setiap pintasan ada di lembar F1', () => {
  expect(yang(/\buseHotkeys\b|getHotkeyHandler/)).toEqual([]);
  // The palette catches letters typed before its field is there, Escape goes to the topmost layer.
  expect(yang(/addEventListener\('key(down|up|press)'/).toSorted()).toEqual(['perintah/Palet.tsx', 'perintah/lapis.ts', 'perintah/registri.ts']);
});
