import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AKAR, baca, daftarBerkas, sumber, tanpaKomentar } from './sumber.ts';

/** Addresses in code are names, never places the program goes to. Each with its reason. */
const ALAMAT_BOLEH: readonly { readonly pola: RegExp; readonly sebab: string }[] = [
  { pola: /^http:\/\/schemas\.openxmlformats\.org\//, sebab: 'nama ruang XML di berkas xlsx' },
  { pola: /^http:\/\/www\.w3\.org\//, sebab: 'nama ruang XML di SVG dan RDF' },
  { pola: /^http:\/\/(purl\.org\/dc|ns\.adobe\.com|www\.aiim\.org)\//, sebab: 'nama ruang XMP di PDF/A' },
  { pola: /^http:\/\/simpul\/rpc\/?/, sebab: 'alamat Request di dalam proses; CLI tidak membuka jaringan' },
  { pola: /^https?:\/\/$/, sebab: 'skema saja: disusun atau dikenali, tujuan dari pengaturan instansi atau pencetak' },
];

const berkasSumber = [...sumber('src/main'), ...sumber('src/renderer'), ...daftarBerkas('src/renderer', /\.(html|css|svg)$/)];

function temuan(berkas: readonly string[], pola: RegExp): readonly string[] {
  return berkas.flatMap((p) =>
    tanpaKomentar(baca(p))
      .split('\n')
      .flatMap((b, i) => (pola.test(b) ? [`${p}:${i + 1}: ${b.trim().slice(0, 120)}`] : [])),
  );
}

describe('Yang tidak ada di sumber', () => {
  it('tidak ada file:// dan loadFile', () => {
    expect(temuan(berkasSumber, /file:\/\/|loadFile\(/)).toEqual([]);
  });

  it('tidak ada alamat http yang tidak tercatat dengan sebabnya', () => {
    const asing = berkasSumber.flatMap((p) => [...tanpaKomentar(baca(p)).matchAll(/https?:\/\/[^\s'"`<>$){},]*/g)].map((m) => m[0]).filter((u) => !ALAMAT_BOLEH.some((b) => b.pola.test(u))).map((u) => `${p}: ${u}`));
    expect(asing).toEqual([]);
  });

  it('layar tidak memuat apa pun dari luar: tanpa sumber jauh di HTML dan CSS', () => {
    expect(temuan(daftarBerkas('src/renderer', /\.(html|css)$/), /@import\s+url|url\(\s*['"]?(https?:)?\/\/|(src|href)="(https?:)?\/\//)).toEqual([]);
  });

  it('waktu dan acak hanya dari lib dan host; layar membaca jam di satu tempat', () => {
    const luar = sumber().filter((p) => !/^src\/main\/(lib|hosts)\//.test(p));
    expect(temuan(luar, /\bDate\.now\b|new Date\(\s*\)|\bMath\.random\b|\bperformance\.timeOrigin\b/).map((t) => t.split(':')[0])).toEqual(['src/renderer/lib/waktu.ts']);
  });

  it('tidak ada eval, Function, innerHTML, atau document.write', () => {
    expect(temuan(sumber(), /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|document\.write\(/)).toEqual([]);
  });

  it('tidak ada any, pembungkam tipe atau lint, dan pekerjaan tertunda', () => {
    const semua = [...sumber(), ...daftarBerkas('test', /\.tsx?$/).filter((p) => !p.startsWith('test/kebijakan/'))];
    const pola = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|\b(TODO|FIXME)\b/;
    expect(semua.filter((p) => pola.test(baca(p)))).toEqual([]);
    expect(temuan(sumber(), /:\s*any\b|\bas any\b|<any>/)).toEqual([]);
  });

  it('tidak ada uji yang dilewati begitu saja atau menyisihkan yang lain', () => {
    expect(temuan(daftarBerkas('test', /\.ts$/).concat(daftarBerkas('src', /\.test\.tsx?$/)).filter((p) => !p.startsWith('test/kebijakan/')), /\b(it|test|describe)\.(only|skip|todo)\b(?!If)/)).toEqual([]);
  });

  it('tidak ada uji yang membaca folder di luar proyek', () => {
    expect(temuan([...sumber(), ...daftarBerkas('test', /\.ts$/), ...daftarBerkas('bench', /\.(ts|mjs)$/), ...daftarBerkas('scripts', /\.mjs$/)].filter((p) => !p.startsWith('test/kebijakan/')), /['"`/]work\/(shared|main)/)).toEqual([]);
  });
});

describe('Ukuran dan catatan', () => {
  const baris = (p: string): number => baca(p).split('\n').length - 1;
  it('tidak ada berkas sumber di atas 400 baris, dan uji di atas 600', () => {
    expect(sumber().filter((p) => baris(p) > 400)).toEqual([]);
    expect([...daftarBerkas('test', /\.ts$/), ...daftarBerkas('src', /\.test\.tsx?$/), ...daftarBerkas('bench', /\.(ts|mjs)$/), ...daftarBerkas('scripts', /\.mjs$/)].filter((p) => baris(p) > 600)).toEqual([]);
  });

  const FOLDER = ['.', 'src/shared', 'src/renderer', 'src/main', ...['db', 'http', 'jobs', 'features', 'lib', 'hosts', 'pdf', 'cetak', 'lembar', 'pindai'].map((f) => `src/main/${f}`), 'test', 'resources', 'resources/fonts', 'resources/referensi', 'scripts', 'bench', 'drizzle'];
  it.each(FOLDER)('folder %s punya README paling banyak satu halaman', (f) => {
    const path = join(f, 'README.md');
    expect(existsSync(join(AKAR, path))).toBe(true);
    if (f !== '.') expect(baris(path)).toBeLessThanOrEqual(60);
  });

  it('README tidak menunjuk berkas yang tidak ada', () => {
    const rusak = FOLDER.flatMap((f) => [...baca(join(f, 'README.md')).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((m) => m[1]!).filter((t) => !existsSync(join(AKAR, f, t))).map((t) => `${f}: ${t}`));
    expect(rusak).toEqual([]);
  });
});
