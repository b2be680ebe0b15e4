import type { Page } from '@playwright/test';
import { LAYAR_DAN_TAMPILAN } from './alamat.ts';
import { expect, ke, masuk, test } from './dasar.ts';

interface Pintasan {
  readonly id: string;
  readonly lingkup: string;
  readonly label: string;
  readonly tombol: readonly string[];
}

/** Two commands of one scope on the same key. */
function bentrok(p: readonly Pintasan[]): string[] {
  const terpakai = new Map<string, string>();
  return p.flatMap(({ id, lingkup, tombol }) =>
    tombol.flatMap((t) => {
      const kunci = `${lingkup} ${t.toLowerCase()}`;
      const lain = terpakai.get(kunci);
      terpakai.set(kunci, id);
      return lain === undefined || lain === id ? [] : [`${kunci}: ${lain}, ${id}`];
    }),
  );
}

async function pintasan(page: Page): Promise<Pintasan[]> {
  await page.keyboard.press('F1');
  await expect(page.locator('tr[data-perintah]').first()).toBeVisible();
  const semua = await page.locator('tr[data-perintah]').evaluateAll((b) => b.map((e) => ({ id: e.getAttribute('data-perintah') ?? '', lingkup: e.getAttribute('data-lingkup') ?? '', label: e.firstElementChild?.textContent ?? '', tombol: (e.getAttribute('data-tombol') ?? '').split('\n') })));
  await page.keyboard.press('Escape');
  await expect(page.locator('tr[data-perintah]')).toHaveCount(0);
  return semua;
}

async function diPalet(page: Page): Promise<Set<string>> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').locator('[data-perintah]').first()).toBeVisible();
  const id = await page.getByRole('dialog').locator('[data-perintah]').evaluateAll((b) => b.map((e) => e.getAttribute('data-perintah') ?? ''));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return new Set(id);
}

/** What the open menu offers, by command; a line that is no command counts as '?'. */
async function isiMenu(page: Page, tombol: ReturnType<Page['locator']>): Promise<string[]> {
  await tombol.click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  const id = await page.getByRole('menuitem').evaluateAll((b) => b.map((e) => e.getAttribute('data-perintah') ?? `? ${e.textContent}`));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  return id;
}

async function seorangPegawai(page: Page): Promise<void> {
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(3).dblclick();
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
}

test('setiap perintah menu ada di palet, di setiap layar dan di layar seorang pegawai', async ({ page, host }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  await masuk(page, host, 'admin');
  const salah: string[] = [];
  let diperiksa = 0;
  for (const jalur of [...LAYAR_DAN_TAMPILAN, 'seorang pegawai']) {
    if (jalur === 'seorang pegawai') await seorangPegawai(page);
    else await ke(page, jalur);
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await page.waitForTimeout(400);
    const tombol = page.locator('[aria-haspopup="menu"]:visible');
    const dariMenu: string[] = [];
    // The rows of a history have the same menu each: two of them are enough.
    for (let i = 0; i < Math.min(4, await tombol.count()); i++) dariMenu.push(...(await isiMenu(page, tombol.nth(i))));
    const palet = await diPalet(page);
    diperiksa += dariMenu.length;
    for (const id of dariMenu) if (!palet.has(id)) salah.push(`${jalur}: ${id}`);
  }
  expect(salah).toEqual([]);
  expect(diperiksa).toBeGreaterThan(60);
});

test('F1 memuat pintasan setiap layar: semuanya bernama, tidak ada dua perintah pada satu tombol dalam satu lingkup', async ({ page, host }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(15_000);
  expect(bentrok([{ id: 'a', lingkup: 'layar', label: '', tombol: ['n'] }, { id: 'b', lingkup: 'layar', label: '', tombol: ['N'] }])).toHaveLength(1);
  await masuk(page, host, 'admin');
  const salah: string[] = [];
  for (const jalur of [...LAYAR_DAN_TAMPILAN, 'seorang pegawai']) {
    if (jalur === 'seorang pegawai') await seorangPegawai(page);
    else await ke(page, jalur);
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await page.waitForTimeout(300);
    const p = await pintasan(page);
    expect(p.map((x) => x.id)).toEqual(expect.arrayContaining(['palet', 'bantuan', 'kembali']));
    salah.push(...bentrok(p).map((b) => `${jalur}: ${b}`), ...p.filter((x) => x.label.trim() === '').map((x) => `${jalur}: ${x.id} tanpa nama`));
  }
  expect(salah).toEqual([]);
});

test('F1 dan Ctrl+K berlaku juga selama panel isian terbuka, dan Esc hanya menutup lapis teratas', async ({ page, host }) => {
  await masuk(page, host);
  await seorangPegawai(page);
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: /^Simpan/ }) });
  await expect(panel).toBeVisible();
  await panel.getByRole('textbox').nth(1).focus();
  await page.keyboard.press('F1');
  await expect(page.locator('tr[data-perintah="palet"]')).toBeVisible();
  await expect(page.locator('tr[data-lingkup="formulir"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('tr[data-perintah]')).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.locator('[data-palet]')).toBeFocused();
  await page.keyboard.type('jejak');
  await expect(page.getByRole('dialog').getByRole('button', { name: /Jejak/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-palet]')).toHaveCount(0);
  await expect(panel).toBeVisible();
});
