import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as dasar, type Page } from '@playwright/test';
import { argumenTanpaJaringan } from './jaringan.ts';

const AKAR = new URL('../..', import.meta.url).pathname;
export const PRELOAD_TANPA_JARINGAN = new URL('./tanpa-jaringan.mjs', import.meta.url).href;

export interface Host {
  readonly url: string;
  readonly folder: string;
  /** Stops, and removes the folder. */
  tutup(): Promise<void>;
  /** As a power cut: no chance to write anything more. */
  bunuh(): Promise<void>;
  /** Stops (unless it was killed) and starts again on the same folder. */
  lagi(): Promise<Host>;
}

async function nyalakan(folder: string): Promise<Host> {
  const data = join(folder, 'data');
  const anak = spawn(process.execPath, ['--import', PRELOAD_TANPA_JARINGAN, join(AKAR, 'src/main/hosts/web/index.ts'), '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((ok, tolak) => {
    anak.stdout.on('data', (b) => {
      const cocok = /SIMPUL-URL (\S+)/.exec(String(b));
      if (cocok) ok(cocok[1]!);
    });
    anak.on('exit', (kode) => tolak(new Error(`host berhenti dengan kode ${kode}`)));
  });
  const hentikan = async (tanda: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (anak.exitCode !== null || anak.signalCode !== null) return;
    const selesai = new Promise((ok) => anak.once('exit', ok));
    anak.kill(tanda);
    await selesai;
  };
  return {
    url,
    folder: data,
    async tutup() {
      await hentikan('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
    bunuh: () => hentikan('SIGKILL'),
    async lagi() {
      await hentikan('SIGTERM');
      return nyalakan(folder);
    },
  };
}

/** The web host as `npm start` runs it, on a folder of its own (`dari` is copied into it; none: an empty folder). */
export async function jalankanHost(dari: string | null): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-e2e-host-'));
  if (dari !== null) cpSync(dari, join(folder, 'data'), { recursive: true });
  return nyalakan(folder);
}

export const TEMPLAT = (): string => process.env['SIMPUL_E2E_TEMPLAT'] ?? '';

interface Alat {
  /** Fails the test on a page error, a console error, a CSP violation, or a request that leaves this machine. */
  readonly awas: void;
}

export const test = dasar.extend<Alat, { host: Host }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...argumenTanpaJaringan(Number(process.env['SIMPUL_E2E_PENGHALANG']))] });
    },
    { scope: 'worker' },
  ],
  host: [
    async ({}, use) => {
      const host = await jalankanHost(TEMPLAT());
      await use(host);
      await host.tutup();
    },
    { scope: 'worker' },
  ],
  awas: [
    async ({ page }, use) => {
      const temuan: string[] = [];
      page.on('pageerror', (e) => temuan.push(`galat halaman: ${e.message}`));
      page.on('console', (m) => {
        // A refused call (a wrong password, a conflict) is logged by the browser itself.
        if (m.type() === 'error' && !/Failed to load resource/.test(m.text())) temuan.push(`konsol: ${m.text()}`);
      });
      page.on('request', (r) => {
        const { hostname, protocol } = new URL(r.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') temuan.push(`keluar: ${r.url()}`);
      });
      await use();
      expect(temuan).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the application and signs in as one of the demo accounts; the start page is open, wherever the account was last. */
export async function masuk(page: Page, host: Host, pengguna = 'operator'): Promise<void> {
  await masukKembali(page, host, pengguna);
  await ke(page, '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
}

/** The same, at the place the account left. */
export async function masukKembali(page: Page, host: Host, pengguna = 'operator'): Promise<void> {
  await page.goto(host.url);
  await page.getByLabel('Nama pengguna', { exact: true }).fill(pengguna);
  await page.getByLabel('Kata sandi', { exact: true }).fill(`contoh-${pengguna}-2027`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Goes to a route as a link in the application would. */
export async function ke(page: Page, jalur: string): Promise<void> {
  await page.evaluate((j) => {
    window.location.hash = j;
  }, jalur);
}

export const ADMIN_BARU = { nama: 'Admin Contoh', pengguna: 'admin', sandi: 'sandi-uji-2027' } as const;

/** The wizard from the first screen to "Administrator", by keyboard: Enter goes to the next field, Ctrl+Enter ends a step. */
export async function isiInstansi(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Siapkan untuk instansi kami/ }).press('Enter');
  await expect(page.getByLabel('Pemerintah daerah')).toBeFocused();
  for (const isi of ['PEMERINTAH KABUPATEN CONTOH', 'BADAN KEPEGAWAIAN CONTOH', 'BKPSDM', 'Contoh', 'Bupati Contoh']) {
    await page.keyboard.type(isi);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByLabel('Zona waktu').first()).toBeFocused();
  await page.getByLabel('Surat KGB ditujukan kepada').fill('Kepala Badan Keuangan Contoh');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Kop surat' })).toBeVisible();
  await expect(page.getByLabel('Alamat *')).toBeFocused();
  await page.keyboard.type('Jalan Contoh Nomor 1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Nama dengan gelar')).toBeFocused();
  await page.keyboard.type('Dr. Contoh Kepala, M.Si.');
  await page.getByLabel('Jabatan').fill('Kepala BKPSDM');
  await page.getByLabel('Berlaku mulai').fill('1-1-2020');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Hari kerja' })).toBeVisible();
}

/** The administrator and the recovery code typed back; ends on the sign-in page and returns the code. */
export async function isiAdmin(page: Page): Promise<string> {
  await page.getByLabel('Nama lengkap').fill(ADMIN_BARU.nama);
  await page.getByLabel('Nama pengguna').fill(ADMIN_BARU.pengguna);
  await page.getByLabel('Kata sandi').first().fill(ADMIN_BARU.sandi);
  await page.getByLabel('Ketik lagi kata sandi').fill(ADMIN_BARU.sandi);
  await page.keyboard.press('Control+Enter');
  const kode = (await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{2,4}){5,}$/).textContent({ timeout: 30_000 })) ?? '';
  await page.getByRole('button', { name: 'Saya sudah menyimpan kode ini' }).press('Enter');
  await expect(page.getByLabel('Ketik kembali kode pemulihan')).toBeFocused();
  return kode;
}

export async function masukAdminBaru(page: Page): Promise<void> {
  await page.getByLabel('Nama pengguna', { exact: true }).fill(ADMIN_BARU.pengguna);
  await page.getByLabel('Kata sandi', { exact: true }).fill(ADMIN_BARU.sandi);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
