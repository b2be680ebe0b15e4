import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { LAYAR } from './alamat.ts';
import { expect, ke, masuk, test } from './dasar.ts';

/** Every screen that shows a list, with the views it has. */
const DAFTAR = [
  '/pegawai', '/kgb', '/kgb?tampil=terlambat', '/kgb?tampil=tertahan', '/kgb?tampil=semua', '/kgb/kelompok', '/cetak', '/cetak?lihat=log', '/arsip', '/impor', '/akun', '/akun?lihat=matriks', '/rujukan',
  '/pengaturan?bagian=penandatangan', '/cadangan', '/tugas', '/sampah', '/jejak', '/unit',
  '/kendali', '/kendali?lihat=terbuka', '/kendali?lihat=permintaan', '/kendali?lihat=penerimaan', '/kendali?lihat=mutasi', '/kendali?lihat=musnah',
];

/** Every screen of the application that needs no id; one that is not in DAFTAR may show no list. */
const LAIN = LAYAR.filter((j) => !DAFTAR.includes(j));

/** A csv of ours: ';', quotes doubled, CRLF, mark in front. */
function uraiCsv(teks: string): string[][] {
  const baris: string[][] = [[]];
  for (const [, kutip, polos, akhir] of teks.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    baris.at(-1)!.push(kutip === undefined ? (polos ?? '') : kutip.replaceAll('""', '"'));
    if (akhir === '\r\n') baris.push([]);
    if (akhir === '') break;
  }
  return baris.slice(0, -1);
}

async function ekspor(page: Page, butir: RegExp): Promise<string[][]> {
  const [unduhan] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), page.getByRole('button', { name: 'Ekspor', exact: true }).click().then(() => page.getByRole('menuitem', { name: butir }).click())]);
  return uraiCsv(readFileSync(await unduhan.path(), 'utf8'));
}

/** Lists, and trees of them. */
const daftar = (page: Page): Locator => page.locator('[role="grid"], [role="treegrid"]');

async function kepala(page: Page): Promise<string[]> {
  const semua = await daftar(page).locator('th:not([data-tanpa-ekspor])').allTextContents();
  return semua.map((s) => s.trim()).filter((s) => s !== '');
}

/** What the bar of the list says: shown and all. */
async function jumlah(page: Page): Promise<{ readonly tampil: number; readonly semua: number }> {
  const status = page.getByRole('status').filter({ hasText: /^menampilkan |^\d[\d.]* unit$/ });
  await expect(status).toBeVisible();
  const [tampil, semua] = [...(await status.innerText()).matchAll(/[\d.]+/g)].map((m) => Number(m[0].replaceAll('.', '')));
  return { tampil: tampil ?? -1, semua: semua ?? tampil ?? -1 };
}

test('setiap daftar mengekspor persis kolom dan semua baris yang dihitungnya', async ({ page, host }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  await masuk(page, host, 'admin');
  const salah: string[] = [];
  let berisi = 0;
  for (const jalur of [...DAFTAR, ...LAIN]) {
    await page.evaluate(() => document.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('data-lama', ''));
    await ke(page, jalur);
    await expect(page.locator('[data-lama]'), jalur).toHaveCount(0);
    if (LAIN.includes(jalur)) {
      // The stream of events never falls silent, so there is no network rest to wait for.
      await page.waitForTimeout(1500);
      if ((await daftar(page).count()) === 0) continue;
    }
    await expect(daftar(page), jalur).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Ekspor', exact: true }), jalur).toHaveCount(1);
    const { semua } = await jumlah(page);
    const csv = await ekspor(page, /^CSV/);
    // The audit gets a line for every export, also for the one before.
    const sesudah = await jumlah(page);
    const tampil = await kepala(page);
    // A tree says in the file, where nothing is indented, what stands above a line.
    const berkas = jalur === '/unit' ? csv[0]!.slice(0, tampil.length) : csv[0];
    if (JSON.stringify(berkas) !== JSON.stringify(tampil)) salah.push(`${jalur}: kepala ${JSON.stringify(csv[0])}, di layar ${JSON.stringify(await kepala(page))}`);
    if (csv.length - 1 < semua || csv.length - 1 > sesudah.semua) salah.push(`${jalur}: ${csv.length - 1} baris, di layar ${semua}`);
    if (semua > 0) berisi += 1;
  }
  expect(salah).toEqual([]);
  expect(berisi).toBeGreaterThan(8);
});

/** Lists whose only filter is the field of the table itself. */
const SARING_KATA = ['/kgb/kelompok', '/cetak', '/cetak?lihat=log', '/impor', '/akun?lihat=matriks', '/pengaturan?bagian=penandatangan', '/cadangan', '/tugas'];

test('setiap daftar dapat diurutkan dan disaring; urutannya ada di alamat', async ({ page, host }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  await masuk(page, host, 'admin');
  const salah: string[] = [];
  for (const jalur of DAFTAR) {
    await page.evaluate(() => document.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('data-lama', ''));
    await ke(page, jalur);
    await expect(page.locator('[data-lama]'), jalur).toHaveCount(0);
    await expect(daftar(page), jalur).toHaveCount(1);
    const tombol = daftar(page).locator('th').getByRole('button');
    // The heads come with the list's first answer.
    if (!(await tombol.first().waitFor().then(() => true, () => false))) {
      salah.push(`${jalur}: tidak dapat diurutkan`);
      continue;
    }
    const kolom = daftar(page).locator('th').filter({ has: page.getByRole('button') }).first();
    const dulu = await kolom.getAttribute('aria-sort');
    await kolom.getByRole('button').click();
    await expect(kolom, jalur).toHaveAttribute('aria-sort', dulu === 'ascending' ? 'descending' : 'ascending');
    await expect(page, jalur).toHaveURL(/[?&](urut|arah)=/);
    if (!SARING_KATA.includes(jalur)) continue;
    const medan = page.getByRole('textbox', { name: 'Saring daftar ini' });
    await medan.fill('kata-yang-tidak-ada');
    await expect(page.getByText('Tidak ada yang cocok dengan “kata-yang-tidak-ada”'), jalur).toBeVisible();
    expect((await jumlah(page)).semua, jalur).toBe(0);
    await page.getByRole('button', { name: /^Lepas saringan/ }).click();
    await expect(medan, jalur).toHaveValue('');
  }
  expect(salah).toEqual([]);
});

test('ekspor pegawai mengikuti urutan, kolom yang dipilih, dan pilihan baris', async ({ page, host }) => {
  await masuk(page, host, 'operator');
  await ke(page, '/pegawai?urut=nip&arah=turun');
  const { semua } = await jumlah(page);
  await page.getByRole('button', { name: 'Kolom', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Pangkat', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  const csv = await ekspor(page, /^CSV/);
  expect(csv[0]).not.toContain('Pangkat');
  expect(csv).toHaveLength(semua + 1);
  const nip = csv.slice(1).map((b) => b[0]!);
  expect(nip).toEqual(nip.toSorted().toReversed());
  expect(nip.every((n) => /^\d{18}$/.test(n))).toBe(true);
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('row').nth(3).getByRole('checkbox').check();
  const pilihan = await ekspor(page, /^2 yang dipilih ke CSV/);
  expect(pilihan.slice(1).map((b) => b[0])).toEqual([nip[0], nip[2]]);
});
