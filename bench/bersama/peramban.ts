import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { masukLayar } from '../../test/support/ukur-layar.ts';
import { SANDI_OPERATOR } from './demo.ts';

const CHROMIUM = process.env['SIMPUL_CHROMIUM'] ?? '/usr/bin/chromium';
const ARG = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling', '--disable-renderer-backgrounding'];

export function adaChromium(): boolean {
  return existsSync(CHROMIUM);
}

export interface Tundaan {
  readonly p50: number;
  readonly p99: number;
  readonly maks: number;
  readonly rssMb: number;
}

export interface Host {
  readonly url: string;
  nolkan(): void;
  tundaan(): Promise<Tundaan>;
  tutup(): Promise<void>;
}

/** The web host on a data folder, as a process of its own. */
export async function mulaiHost(folder: string): Promise<Host> {
  const anak: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('host.ts', import.meta.url)), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const baris = createInterface({ input: anak.stdout! });
  const tunggu = (awal: string): Promise<string> =>
    new Promise((ok, gagal) => {
      const terima = (b: string): void => {
        if (!b.startsWith(awal)) return;
        baris.off('line', terima);
        ok(b.slice(awal.length));
      };
      baris.on('line', terima);
      anak.once('exit', () => gagal(new Error('host berhenti')));
    });
  const url = await tunggu('SIMPUL-URL ');
  return {
    url,
    nolkan: () => void anak.stdin?.write('nol\n'),
    async tundaan() {
      const jawab = tunggu('TUNDAAN ');
      anak.stdin?.write('ukur\n');
      return JSON.parse(await jawab) as Tundaan;
    },
    tutup: () =>
      new Promise((ok) => {
        anak.once('exit', () => ok());
        anak.stdin?.end();
      }),
  };
}

/** Runs `fn` on a signed-in page of a sample folder in Chromium. */
export async function diPeramban<T>(folder: string, fn: (page: Page, host: Host) => Promise<T>): Promise<T> {
  // The screens are built when they are older than their sources.
  const { siapkanLayar } = (await import(new URL('../../scripts/layar.mjs', import.meta.url).href)) as { readonly siapkanLayar: () => void };
  siapkanLayar();
  const host = await mulaiHost(folder);
  const peramban = await chromium.launch({ executablePath: CHROMIUM, args: ARG });
  try {
    const konteks = await peramban.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    const page = await konteks.newPage();
    await masukLayar(page, host.url, 'operator', SANDI_OPERATOR);
    return await fn(page, host);
  } finally {
    await peramban.close();
    await host.tutup();
  }
}
