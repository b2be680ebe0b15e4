import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lingkaran, pelanggaran } from './lapisan.ts';
import { AKAR, grafImpor, imporDari, sumber, tanpaKomentar } from './sumber.ts';

const graf = grafImpor(sumber());

describe('Siapa boleh memakai siapa', () => {
  it('setiap impor di src mengikuti tabel lapisan', () => {
    expect(graf.length).toBeGreaterThan(500);
    expect(graf.map(pelanggaran).filter((p) => p !== null)).toEqual([]);
  });

  it('setiap impor relatif menyebut berkas yang ada, dengan akhirannya', () => {
    expect(graf.filter((i) => i.ke.startsWith('src/') && !existsSync(join(AKAR, i.ke))).map((i) => `${i.dari} → ${i.ke}`)).toEqual([]);
  });

  it('tidak ada impor yang melingkar saat berjalan', () => {
    expect(lingkaran(graf)).toEqual([]);
  });

  it('electron hanya dipakai host Electron, dan sqlite hanya di main/db dan kunci folder', () => {
    const luar = (paket: string, milik: RegExp): readonly string[] => graf.filter((i) => i.ke === paket && !milik.test(i.dari)).map((i) => i.dari);
    expect(luar('electron', /^src\/main\/hosts\/electron\//)).toEqual([]);
    expect(luar('better-sqlite3', /^src\/main\/(db\/|lib\/instance-lock\.ts)/)).toEqual([]);
  });

  it('sumber tidak memakai uji, tolok ukur, atau skrip', () => {
    expect(graf.filter((i) => /^(\.\.\/)?(test|bench|scripts|dist)\//.test(i.ke)).map((i) => i.dari)).toEqual([]);
  });
});

describe('Pemeriksa lapisan itu sendiri', () => {
  const i = (dari: string, ke: string) => pelanggaran({ dari, ke, tipe: false });
  it.each([
    ['src/shared/domain/nip.ts', 'node:fs'],
    ['src/shared/domain/nip.ts', 'src/shared/contract.ts'],
    ['src/shared/layanan/kgb/aturan.ts', 'src/shared/layanan/cuti/aturan.ts'],
    ['src/shared/izin.ts', 'react'],
    ['src/main/features/kgb/handlers.ts', 'src/main/features/pegawai/handlers.ts'],
    ['src/main/features/kgb/handlers.ts', 'src/main/http/router.ts'],
    ['src/main/features/kgb/handlers.ts', 'electron'],
    ['src/main/db/buka.ts', 'src/main/features/kgb/turunan.ts'],
    ['src/main/pdf/mesin.ts', 'src/main/db/buka.ts'],
    ['src/main/hosts/web/index.ts', 'src/main/db/buka.ts'],
    ['src/main/hosts/web/index.ts', 'electron'],
    ['src/main/app.ts', 'src/main/hosts/asal.ts'],
    ['src/renderer/main.tsx', 'src/main/context.ts'],
    ['src/renderer/main.tsx', 'node:path'],
    ['src/lain/x.ts', 'zod'],
  ])('menolak %s memakai %s', (dari, ke) => expect(i(dari, ke)).not.toBeNull());

  it('membaca setiap bentuk impor, dan tidak yang ada di komentar atau teks', () => {
    const teks = "import a from './a.ts';\nimport type { B } from '../b.ts';\nimport {\n  c,\n  d,\n} from 'c';\nimport './e.css';\nexport { f } from './f.ts';\nexport * from './g.ts';\nconst h = await import('./h.ts');\n// import x from 'x';\n/* import y from 'y'; */\nconst z = \"import z from 'z'\";\n";
    expect(imporDari('src/q/r.ts', teks).map((x) => `${x.ke}${x.tipe ? ' (tipe)' : ''}`)).toEqual(['src/q/a.ts', 'src/b.ts (tipe)', 'c', 'src/q/e.css', 'src/q/f.ts', 'src/q/g.ts', 'src/q/h.ts']);
  });

  it('mengenali lingkaran, juga yang panjang, dan mengabaikan tipe', () => {
    const g = (tipe: boolean) => ['ab', 'bc', 'ca', 'cd'].map((s) => ({ dari: s[0]!, ke: s[1]!, tipe }));
    expect(lingkaran(g(false))).toEqual([['a', 'b', 'c', 'a']]);
    expect(lingkaran(g(true))).toEqual([]);
  });

  it('membuang komentar tanpa membuang alamat', () => {
    expect(tanpaKomentar("const u = 'http://x'; // http://y\n/* http://z */ k")).toContain("'http://x'");
    expect(tanpaKomentar("const u = 'http://x'; // http://y\n/* http://z */ k")).not.toMatch(/[yz]/);
  });
});
