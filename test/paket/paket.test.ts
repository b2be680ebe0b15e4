import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Configuration } from 'app-builder-lib';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ELECTRON_UNTUK_ASAP, electronPalsu } from './electron-palsu.ts';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';

const AKAR = join(import.meta.dirname, '..', '..');
const ANGGARAN_ASAR = 35 << 20;
const MB = 1 << 20;
/** The bytes of the fuse wire, '0' and '1'. */
const MATI = 48;
const HIDUP = 49;

interface Paket {
  readonly nama: 'linux' | 'win';
  readonly exe: string;
  readonly sumber: string;
  readonly asar: string;
  readonly isi: readonly string[];
}

let kerja: string;
let konfigurasi: Configuration;
const paket: Paket[] = [];

/** Everything that could reach the network leads nowhere: a missing download must fail, and say so. */
const TANPA_JARINGAN = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9', ELECTRON_MIRROR: 'http://127.0.0.1:9/', npm_config_offline: 'true', ELECTRON_BUILDER_OFFLINE: 'true' };

function jalankan(arg: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const r = spawnSync(process.execPath, arg, { cwd: AKAR, encoding: 'utf8', timeout: 120_000, env: { ...process.env, ...TANPA_JARINGAN, ELECTRON_BUILDER_CACHE: join(kerja, 'cache'), ...env } });
  const keluaran = `${r.stdout}${r.stderr}`;
  if (r.status !== 0) throw new Error(`Gagal (kode ${r.status}): ${arg.join(' ')}\nBila disebut unduhan: uji ini berjalan tanpa jaringan, jadi perlu paket npm yang membawa berkasnya.\n${keluaran.slice(-4000)}`);
  return keluaran;
}

/** The real configuration, with the build taken from our own folder instead of dist/. */
function konfigurasiUji(): string {
  const pola = (konfigurasi.files as readonly { readonly filter: readonly string[] }[]).flatMap((f) => f.filter).filter((f) => !f.startsWith('dist/'));
  const larangan = pola.filter((f) => f.startsWith('!'));
  const cfg = {
    ...konfigurasi,
    directories: { ...konfigurasi.directories, output: join(kerja, 'keluar') },
    electronDist: join(kerja, 'electron'),
    files: [...pola, { from: join(kerja, 'dist'), to: 'dist', filter: ['main/**', 'renderer/**', ...larangan] }],
  };
  const path = join(kerja, 'konfigurasi.json');
  writeFileSync(path, JSON.stringify(cfg));
  return path;
}

function bungkus(): void {
  electronPalsu(join(kerja, 'electron'), AKAR);
  const keluaran = jalankan([join(AKAR, 'node_modules/electron-builder/cli.js'), '--dir', '--linux', '--win', '--x64', '--publish', 'never', '--config', konfigurasiUji()]);
  expect(keluaran).not.toMatch(/downloading/i);
}

function bukaPaket(nama: Paket['nama']): Paket {
  const folder = join(kerja, 'keluar', `${nama}-unpacked`);
  const sumber = join(folder, 'resources');
  const asar = join(sumber, 'app.asar');
  const exe = join(folder, nama === 'win' ? 'Simpul ASN.exe' : 'simpul-asn');
  return { nama, exe, sumber, asar, isi: listPackage(asar, { isPack: false }).map((p) => p.replaceAll('\\', '/').slice(1)) };
}

beforeAll(async () => {
  kerja = mkdtempSync(join(tmpdir(), 'simpul-paket-'));
  konfigurasi = await getConfig(AKAR, join(AKAR, 'electron-builder.yml'), null);
  jalankan([join(AKAR, 'scripts/build.mjs'), '--keluaran', join(kerja, 'dist')]);
  bungkus();
  paket.push(bukaPaket('linux'), bukaPaket('win'));
}, 240_000);
afterAll(() => rmSync(kerja, { recursive: true, force: true }));

const platform = ['linux', 'win'] as const;
const dari = (nama: string): Paket => paket.find((p) => p.nama === nama)!;

interface Modul {
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Kunci {
  readonly packages: Readonly<Record<string, Modul>>;
}
/** Not needed at run time: the command line of qrcode, C headers, the web host, what the screens bundle. */
const TAK_DIBAWA: Readonly<Record<string, readonly string[]>> = { qrcode: ['yargs'], 'better-sqlite3': ['node-addon-api'], '': ['@hono/node-server', 'dayjs'] };

/** Names of the packages that production reaches, by the lock file, without what is left out on purpose. */
function paketProduksi(): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(AKAR, 'package-lock.json'), 'utf8')) as Kunci;
  const nama = new Set<string>();
  const sudah = new Set<string>();
  const telusuri = (path: string): void => {
    if (sudah.has(path)) return;
    sudah.add(path);
    const sendiri = path.split('node_modules/').at(-1)!;
    if (sendiri) nama.add(sendiri);
    for (const d of Object.keys(packages[path]?.dependencies ?? {})) {
      if (TAK_DIBAWA[sendiri]?.includes(d)) continue;
      let induk = path;
      while (induk && !packages[`${induk}/node_modules/${d}`]) induk = induk.includes('/node_modules/') ? induk.slice(0, induk.lastIndexOf('/node_modules/')) : '';
      telusuri(induk ? `${induk}/node_modules/${d}` : `node_modules/${d}`);
    }
  };
  telusuri('');
  return nama;
}

const IZINKAN = [/^package\.json$/, /^dist\/main\/(electron|pekerja|bagian-[\w-]+)\.js$/, /^dist\/renderer\/index\.html$/, /^dist\/renderer\/assets\/[\w.-]+\.(js|mjs|css|woff2|svg|png|wasm|bcmap|icc|pfb|ttf)$/, /^drizzle\/\d{4}_\w+\.sql$/, /^drizzle\/meta\/(_journal|\d{4}_snapshot)\.json$/, /^resources\/(aturan|kertas|kertas\/profil|naskah|naskah\/isi|referensi)\/[\w.-]+\.(json|csv|csv\.gz)$/, /^resources\/referensi\/LICENSE-[\w-]+\.txt$/, /^resources\/fonts\/[\w.-]+\.(otf|ttf|txt)$/, /^resources\/(icc|ikon|sumatra)\/[\w. -]+$/];

describe('Konfigurasi pembungkus', () => {
  const log = new DebugLogger(false);
  it('diterima oleh skema pembungkus', async () => {
    await expect(validateConfiguration(konfigurasi, log)).resolves.toBeUndefined();
  });
  it.each([
    ['win', { win: { tarjet: ['nsis'] } }],
    ['sekring', { electronFuses: { runAsNod: false } }],
    ['akar', { asarUnpak: [] }],
  ])('salah ketik di %s akan ketahuan', async (_apa, salah) => {
    await expect(validateConfiguration({ ...konfigurasi, ...salah } as Configuration, log)).rejects.toThrow(/does not match the API schema/);
  });
  it('memasang per mesin dalam bahasa Indonesia dan tidak menghapus data', () => {
    expect(konfigurasi.nsis).toMatchObject({ perMachine: true, oneClick: false, language: '1057', deleteAppDataOnUninstall: false });
    expect(konfigurasi.npmRebuild).toBe(false);
  });
});

describe.each(platform)('Paket %s', (nama) => {
  it('berisi hanya yang diizinkan', () => {
    const produksi = paketProduksi();
    const asing = dari(nama).isi.filter((p) => {
      if (p.startsWith('node_modules/')) {
        const bagian = p.slice('node_modules/'.length).split('/');
        const modul = bagian[0]!.startsWith('@') ? bagian.slice(0, 2).join('/') : bagian[0]!;
        return bagian.length > 1 && !produksi.has(modul) && ![...produksi].some((m) => m.startsWith(`${modul}/`));
      }
      return /\.[\w]+$/.test(p) && !IZINKAN.some((r) => r.test(p));
    });
    expect(asing).toEqual([]);
  });

  it('tidak berisi peta sumber, uji, sumber TypeScript, catatan, atau rahasia', () => {
    expect(dari(nama).isi.filter((p) => /\.(map|ts|mts|cts|tsx|md|flow|db|pem|key|log)$|(^|\/)(\.env|\.git|\.ci|test|tests|__tests__|bench|scripts)(\/|$)|^(src|data|bin|docs)(\/|$)/.test(p))).toEqual([]);
  });

  it('berisi layar, migrasi, aturan, rujukan, huruf, dan berkas masuk yang disebut package.json', () => {
    const isi = new Set(dari(nama).isi);
    const pkg = JSON.parse(readFileSync(join(AKAR, 'package.json'), 'utf8')) as { main: string };
    for (const p of [pkg.main, 'dist/main/pekerja.js', 'dist/renderer/index.html', 'drizzle/meta/_journal.json', 'resources/aturan/kgb.json', 'resources/referensi/daftar.json', 'resources/kertas/f4.json', 'resources/naskah/skgb.json', 'resources/naskah/isi/skgb.json']) expect([p, isi.has(p)]).toEqual([p, true]);
    for (const f of ['aturan', 'referensi', 'kertas', 'naskah', 'fonts']) {
      const asli = readdirSync(join(AKAR, 'resources', f)).filter((b) => !b.endsWith('.md'));
      expect(asli.filter((b) => !isi.has(`resources/${f}/${b}`))).toEqual([]);
    }
    expect(readdirSync(join(AKAR, 'drizzle')).filter((b) => b.endsWith('.sql') && !isi.has(`drizzle/${b}`))).toEqual([]);
  });

  it('tidak membawa host web atau baris perintah', () => {
    const keluar = join(kerja, `isi-${nama}`);
    extractAll(dari(nama).asar, keluar);
    const kode = readdirSync(join(keluar, 'dist/main')).map((b) => readFileSync(join(keluar, 'dist/main', b), 'utf8')).join('\n');
    expect(kode).not.toMatch(/SIMPUL-URL|x-simpul-kunci|@hono\/node-server|hosts\/(web|cli)/);
    expect(kode).toContain('registerSchemesAsPrivileged');
  });

  it('membawa setiap paket yang diimpor berkas utamanya', () => {
    const keluar = join(kerja, `isi-${nama}`);
    const kode = readdirSync(join(keluar, 'dist/main')).map((b) => readFileSync(join(keluar, 'dist/main', b), 'utf8')).join('\n');
    const semua = [...kode.matchAll(/^(?:import|export)\b[^"'\n]*["']([^"'\n]+)["'];?$/gm), ...kode.matchAll(/\bimport\(["']([^"'\n]+)["']\)/g)].map((m) => m[1]!);
    const impor = new Set(semua.filter((m) => !m.startsWith('node:') && !m.startsWith('.') && m !== 'electron'));
    expect(impor.size).toBeGreaterThan(5);
    for (const m of impor) {
      const modul = m.startsWith('@') ? m.split('/').slice(0, 2).join('/') : m.split('/')[0]!;
      expect([modul, existsSync(join(keluar, 'node_modules', modul, 'package.json'))]).toEqual([modul, true]);
    }
  });

  it('membawa satu pustaka SQLite untuk sistemnya, di luar asar', () => {
    const biner = dari(nama).isi.filter((p) => p.endsWith('.node'));
    expect(biner).toEqual([`node_modules/better-sqlite3/prebuilds/${nama === 'win' ? 'win32' : 'linux'}-x64.node`]);
    const luar = readdirSync(join(dari(nama).sumber, 'app.asar.unpacked'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(luar.map((e) => e.name)).toEqual([biner[0]!.split('/').at(-1)]);
    const asli = readFileSync(join(AKAR, biner[0]!));
    expect(readFileSync(join(luar[0]!.parentPath, luar[0]!.name)).equals(asli)).toBe(true);
    expect(dari(nama).isi.filter((p) => /\.(c|h|cc|cpp|gyp|exe|dll|so)$/.test(p))).toEqual([]);
  });

  it('menutup sekring, dibaca kembali dari hasilnya', async () => {
    const w = await getCurrentFuseWire(dari(nama).exe);
    const harap = {
      [FuseV1Options.RunAsNode]: MATI,
      [FuseV1Options.EnableCookieEncryption]: HIDUP,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: MATI,
      [FuseV1Options.EnableNodeCliInspectArguments]: MATI,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: HIDUP,
      [FuseV1Options.OnlyLoadAppFromAsar]: HIDUP,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: MATI,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: MATI,
    };
    expect(w).toMatchObject(harap);
  });

  it('muat dalam anggaran ukuran', () => {
    const { size } = statSync(dari(nama).asar);
    console.log(`app.asar ${nama}: ${(size / MB).toFixed(1)} MB, ${dari(nama).isi.length} isi`);
    expect(size).toBeLessThan(ANGGARAN_ASAR);
    expect(size).toBeGreaterThan(3 * MB);
  });
});

describe('Keutuhan dan bahasa', () => {
  it('menanam sidik kepala asar di program Windows', () => {
    const exe = NtExecutable.from(readFileSync(dari('win').exe), { ignoreCert: true });
    const sumber = NtExecutableResource.from(exe).entries.find((e) => e.type === 'INTEGRITY')!;
    const isi = JSON.parse(Buffer.from(sumber.bin).toString('utf8')) as { file: string; alg: string; value: string }[];
    const { headerString } = getRawHeader(dari('win').asar);
    expect(isi).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: createHash('sha256').update(headerString).digest('hex') }]);
  });
  it.each(platform)('hanya membawa bahasa Indonesia dan Inggris (%s)', (nama) => {
    expect(readdirSync(join(dari(nama).sumber, '..', 'locales')).toSorted()).toEqual(['en-US.pak', 'id.pak']);
  });
});

describe('Berkas di dalam paket dapat dijalankan', () => {
  it('menyajikan layar, menyiapkan folder dengan data contoh lewat pekerja, dan menutup diri', () => {
    const isi = join(kerja, 'isi-linux');
    const data = join(kerja, 'data');
    const modul = join(isi, 'node_modules', 'electron');
    mkdirSync(modul);
    writeFileSync(join(modul, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
    writeFileSync(join(modul, 'index.js'), ELECTRON_UNTUK_ASAP);
    const keluaran = jalankan([join(isi, 'dist/main/electron.js')], { DATA_UJI: data });
    const hasil = JSON.parse(/^HASIL (.*)$/m.exec(keluaran)?.[1] ?? `"${keluaran.slice(-2000)}"`) as { halaman: number; skrip: number; kemajuan: { selesai: boolean } };
    expect(hasil).toMatchObject({ halaman: 200, skrip: 200, kemajuan: { selesai: true } });
    expect(readFileSync(join(data, 'data', 'simpul.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    kunciInstansi(join(data, 'data'))();
  }, 120_000);
});
