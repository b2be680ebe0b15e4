import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';

const AKAR = join(import.meta.dirname, '..', '..');
let akar: string;
let data: string;
const jalan: ChildProcess[] = [];

/** A checkout of its own: real scripts and sources, our own node_modules/electron, screens that look freshly built. */
beforeEach(() => {
  akar = mkdtempSync(join(tmpdir(), 'simpul-mulai-'));
  data = join(akar, 'data-uji');
  cpSync(join(AKAR, 'scripts'), join(akar, 'scripts'), { recursive: true });
  cpSync(join(AKAR, 'package.json'), join(akar, 'package.json'));
  cpSync(join(AKAR, 'vite.config.ts'), join(akar, 'vite.config.ts'));
  symlinkSync(join(AKAR, 'src'), join(akar, 'src'));
  mkdirSync(join(akar, 'node_modules', 'electron'), { recursive: true });
  symlinkSync(join(AKAR, 'node_modules', 'vite'), join(akar, 'node_modules', 'vite'));
  mkdirSync(join(akar, 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(akar, 'dist', 'renderer', 'index.html'), '');
  const nanti = Date.now() / 1000 + 3600;
  utimesSync(join(akar, 'dist', 'renderer', 'index.html'), nanti, nanti);
});
afterEach(() => {
  for (const p of jalan.splice(0)) {
    try {
      process.kill(-p.pid!, 'SIGKILL');
    } catch {
      // already ended
    }
  }
  rmSync(akar, { recursive: true, force: true });
});

interface Jalan {
  readonly pid: number;
  readonly keluaran: () => string;
  readonly galat: () => string;
  readonly selesai: Promise<number>;
  tunggu(pola: RegExp): Promise<RegExpExecArray>;
}

function mulai(arg: readonly string[], env: Readonly<Record<string, string>> = {}, node: readonly string[] = []): Jalan {
  const { DISPLAY: _d, WAYLAND_DISPLAY: _w, NODE_OPTIONS: _n, ...bersih } = process.env;
  // a group of its own, so that a test can press Ctrl+C on all of it as a terminal does
  const p = spawn(process.execPath, [...node, join(akar, 'scripts', 'start.mjs'), ...arg], { cwd: akar, detached: true, env: { ...bersih, CI: 'true', ...env } });
  jalan.push(p);
  let keluaran = '';
  let galat = '';
  p.stdout.on('data', (d: Buffer) => (keluaran += d.toString()));
  p.stderr.on('data', (d: Buffer) => (galat += d.toString()));
  const selesai = new Promise<number>((ok) => p.on('close', (kode) => ok(kode ?? -1)));
  return {
    pid: p.pid!,
    keluaran: () => keluaran,
    galat: () => galat,
    selesai,
    tunggu: (pola) =>
      new Promise((ok, gagal) => {
        const lihat = (): void => {
          const m = pola.exec(keluaran);
          if (m) ok(m);
        };
        p.stdout.on('data', lihat);
        lihat();
        void selesai.then(() => gagal(new Error(`berakhir tanpa ${String(pola)}: ${keluaran}${galat}`)));
      }),
  };
}

const BARIS_WEB = /^Simpul ASN berjalan di peramban \((.+)\)\. Buka: (http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{43})$/m;
const baris = (t: string): string[] => t.split('\n').filter(Boolean);
const tanpaTumpukan = (j: Jalan): void => expect(j.keluaran() + j.galat()).not.toMatch(/^\s+at |node:internal|Error:/m);

function pasangElectron(naskah: string): void {
  mkdirSync(join(akar, 'node_modules', 'electron', 'dist'));
  writeFileSync(join(akar, 'node_modules', 'electron', 'path.txt'), 'electron');
  const exe = join(akar, 'node_modules', 'electron', 'dist', 'electron');
  writeFileSync(exe, `#!/bin/sh\n${naskah}\n`);
  chmodSync(exe, 0o755);
  writeFileSync(join(akar, 'scripts', 'build.mjs'), '');
}

describe('npm start', () => {
  it('tanpa layar dan tanpa Electron mencetak satu baris dengan alamat dalam sepuluh detik, dan Ctrl+C menutupnya rapi', async () => {
    const awal = performance.now();
    const j = mulai(['--data', data]);
    const m = await j.tunggu(BARIS_WEB);
    expect(performance.now() - awal).toBeLessThan(10_000);
    expect(m[1]).toBe('tidak ada layar grafis');
    expect(baris(j.keluaran())).toHaveLength(1);
    expect(() => kunciInstansi(data)).toThrowError(/sudah berjalan/);
    const url = new URL(m[2]!);
    const jawab = await fetch(new URL('/rpc/sistem.keadaan', url), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-simpul-kunci': url.hash.slice(3) } });
    expect(jawab.status).toBe(200);
    // the terminal signals the whole group, npm passes its own on as well
    process.kill(-j.pid, 'SIGINT');
    process.kill(j.pid, 'SIGINT');
    expect(await j.selesai).toBe(0);
    kunciInstansi(data)();
    tanpaTumpukan(j);
  }, 30_000);

  it('tanpa jaringan untuk mengambil Electron tetap berjalan di peramban, tanpa jejak tumpukan', async () => {
    writeFileSync(join(akar, 'node_modules', 'electron', 'install.js'), "throw new Error('getaddrinfo ENOTFOUND');");
    const j = mulai(['--data', data], { DISPLAY: ':99' });
    expect((await j.tunggu(BARIS_WEB))[1]).toBe('Electron belum terpasang dan tidak dapat diunduh sekarang');
    tanpaTumpukan(j);
    process.kill(j.pid, 'SIGTERM');
    expect(await j.selesai).toBe(0);
  }, 30_000);

  it('membuka Electron bila ada dan meneruskan --data', async () => {
    pasangElectron('echo "argumen: $@"');
    const j = mulai(['--data', data], { DISPLAY: ':99' });
    expect(await j.selesai).toBe(0);
    expect(baris(j.keluaran())).toEqual(['Membuka Simpul ASN (Electron).', `argumen: ${akar} --data ${data}`]);
  });

  it('beralih ke peramban bila Electron mati seketika', async () => {
    pasangElectron('exit 127');
    const j = mulai(['--data', data], { DISPLAY: ':99' });
    expect((await j.tunggu(BARIS_WEB))[1]).toBe('Electron tidak dapat berjalan di komputer ini');
    process.kill(-j.pid, 'SIGINT');
    expect(await j.selesai).toBe(0);
  }, 30_000);

  it('dengan Node yang terlalu lama mengatakan satu baris', async () => {
    const j = mulai(['--data', data], {}, ['--import', "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})"]);
    expect(await j.selesai).toBe(1);
    expect(baris(j.galat())).toEqual(['Simpul ASN memerlukan Node 24 ke atas; yang berjalan v20.20.2. Jalankan "npm ci" lalu "npm start".']);
    expect(j.keluaran()).toBe('');
  });

  it('sebelum npm ci mengatakan satu baris', async () => {
    rmSync(join(akar, 'node_modules'), { recursive: true });
    const j = mulai([]);
    expect(await j.selesai).toBe(1);
    expect(baris(j.galat())).toEqual(['Bagian-bagian Simpul ASN belum terpasang. Jalankan "npm ci" lalu "npm start".']);
  });

  it('mengatakan pilihan yang salah dalam satu baris', async () => {
    const j = mulai(['--web', '--tidak-ada']);
    expect(await j.selesai).toBe(1);
    expect(baris(j.galat())).toEqual([expect.stringMatching(/^Pilihan pada baris perintah tidak dikenal/)]);
    expect(j.keluaran()).toBe('');
  }, 30_000);

  it('mengatakan bahwa folder sudah dipakai, dan yang sedang berjalan tidak terganggu', async () => {
    const lepas = kunciInstansi(data);
    const j = mulai(['--web', '--data', data]);
    expect(await j.selesai).toBe(1);
    expect(baris(j.galat())).toEqual([expect.stringMatching(/^Simpul ASN sudah berjalan dengan folder data ini\./)]);
    expect(() => kunciInstansi(data)).toThrowError(/sudah berjalan/);
    lepas();
  }, 30_000);
});
