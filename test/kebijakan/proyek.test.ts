import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AKAR, baca, daftarBerkas } from './sumber.ts';

interface Paket {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const paket = JSON.parse(baca('package.json')) as Paket;

/** Electron supports its three newest majors; seen when 45.4.1 was the newest release (November 2026). */
const DIDUKUNG: readonly number[] = [43, 44, 45];

describe('Versi', () => {
  it('uji berjalan di Node 24 ke atas, dengan pembuang tipe', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
    expect(process.features.typescript).toBe('strip');
  });

  it('Node yang dipasang bersama proyek sama untuk setiap sistem', () => {
    const versi = new Set(Object.values(paket.optionalDependencies));
    expect(versi.size).toBe(1);
    expect([...versi][0]).toMatch(/^24\.\d+\.\d+$/);
  });

  it('Electron yang dipakai termasuk jajaran yang masih didukung', () => {
    const utama = Number(paket.devDependencies['electron']!.split('.')[0]);
    expect(DIDUKUNG).toContain(utama);
    const terpasang = JSON.parse(baca('node_modules/electron/package.json')) as { version: string };
    expect(terpasang.version).toBe(paket.devDependencies['electron']);
  });

  it('setiap ketergantungan dipatok ke satu versi persis', () => {
    const longgar = Object.entries({ ...paket.dependencies, ...paket.devDependencies, ...paket.optionalDependencies }).filter(([, v]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(v));
    expect(longgar).toEqual([]);
  });

  it('semua paket Mantine satu versi', () => {
    expect(new Set(Object.entries(paket.devDependencies).filter(([n]) => n.startsWith('@mantine/')).map(([, v]) => v)).size).toBe(1);
  });

  it('kunci paket menunjuk satu sumber lewat https; setiap paket dengan sidik, kecuali biner alat bantu untuk sistem lain', () => {
    const { packages } = JSON.parse(baca('package-lock.json')) as { packages: Record<string, { version?: string; integrity?: string; link?: boolean; resolved?: string; dev?: boolean; optional?: boolean; os?: string[]; cpu?: string[] }> };
    const BINER = /^node_modules\/(@napi-rs\/canvas-|@oxfmt\/binding-|@oxlint\/binding-|@oxlint-tsgolint\/)/;
    const binerSistemLain = (p: string, v: (typeof packages)[string]): boolean => BINER.test(p) && v.dev === true && v.optional === true && v.os !== undefined && v.cpu !== undefined && !(v.os.includes('linux') && v.cpu.includes('x64') && !p.endsWith('-musl'));
    expect(Object.entries(packages).filter(([p, v]) => p !== '' && !v.integrity && !v.link && !binerSistemLain(p, v)).map(([p]) => p)).toEqual([]);
    const asal = Object.values(packages).flatMap((v) => (v.resolved ? [new URL(v.resolved)] : []));
    expect(asal.filter((u) => u.protocol !== 'https:')).toEqual([]);
    expect(new Set(asal.map((u) => u.host)).size).toBeLessThanOrEqual(1);
  });

  it('tidak ada skrip yang berjalan saat npm ci', () => {
    const { scripts } = JSON.parse(baca('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((s) => /^(pre|post)?(install|prepare)$/.test(s))).toEqual([]);
  });
});

describe('Lisensi dan sumber data', () => {
  it('setiap huruf punya lisensinya di folder yang sama, dan disebut di README', () => {
    const huruf = daftarBerkas('resources/fonts', /\.(otf|ttf)$/);
    expect(huruf.length).toBeGreaterThan(0);
    expect(existsSync(join(AKAR, 'resources/fonts/GUST-FONT-LICENSE.txt'))).toBe(true);
    expect(baca('resources/fonts/README.md')).toMatch(/GUST/);
  });

  it('setiap tabel rujukan tercatat dengan sumber dan tanggal', () => {
    const daftar = baca('resources/referensi/daftar.json');
    const tabel = daftarBerkas('resources/referensi', /\.csv(\.gz)?$/).map((p) => p.split('/').at(-1)!);
    expect(tabel.length).toBeGreaterThan(30);
    expect(tabel.filter((t) => !daftar.includes(t.replace(/\.csv(\.gz)?$/, '')))).toEqual([]);
    expect(baca('resources/referensi/README.md')).toMatch(/20\d\d/);
  });

  it('setiap aturan menyebut dasar hukumnya', () => {
    const tanpa = daftarBerkas('resources/aturan', /\.json$/).filter((p) => !/"(dasar_hukum|dasarHukum|sumber|dasar)"/.test(baca(p)));
    expect(tanpa).toEqual([]);
  });
});

describe('Yang tidak boleh masuk riwayat', () => {
  it('hasil susunan, data, dan catatan diabaikan git', () => {
    const abai = new Set(baca('.gitignore').split('\n').map((b) => b.trim()));
    for (const b of ['node_modules/', 'dist/', 'data/', 'test-results/', 'playwright-report/', '*.log']) expect([b, abai.has(b)]).toEqual([b, true]);
  });

  it('tidak ada kunci, sandi, atau basis data di antara berkas proyek', () => {
    const semua = ['src', 'test', 'scripts', 'resources', 'drizzle', 'docs', 'bin', '.ci'].flatMap((f) => daftarBerkas(f, /./));
    expect(semua.filter((p) => /\.(pem|key|p12|pfx|db|sqlite)$|(^|\/)(\.env|rahasia\.json|kunci\.json)$/.test(p))).toEqual([]);
    const teks = semua.filter((p) => /\.(ts|tsx|mjs|json|md|yml)$/.test(p) && !p.startsWith('test/kebijakan/'));
    const pola = new RegExp(['-----BEGIN (?:EC |RSA )?', 'PRIVATE KEY-----\\n[A-Za-z0-9+/]{20}'].join(''));
    expect(teks.filter((p) => pola.test(baca(p)))).toEqual([]);
  });
});
