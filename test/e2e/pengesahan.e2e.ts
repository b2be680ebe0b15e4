import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, ke, masuk, test } from './dasar.ts';

async function bersih(page: Page, bagian: string): Promise<string[]> {
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map((v) => `${bagian}: ${v.id} ${v.nodes[0]?.html.slice(0, 160) ?? ''}`);
}

test('layar pengesahan dibuka dengan papan ketik; alur naskah dibuat dari tawaran bawaan dan tampil menurut urutannya', async ({ page, host }) => {
  test.setTimeout(90_000);
  await masuk(page, host, 'admin');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/pengesahan/);
  await expect(page.getByText('Tidak ada surat di sini')).toBeVisible();
  const salah = await bersih(page, 'surat');
  await page.getByRole('button', { name: 'Atur alur per naskah' }).click();
  await expect(page.getByText('Belum ada alur')).toBeVisible();
  await page.getByRole('button', { name: 'Alur baru' }).click();
  await expect(page.getByRole('combobox', { name: 'Paraf 1: Oleh' })).toHaveValue('Pejabat Pengawas');
  await expect(page.getByRole('combobox', { name: 'Paraf 2: Oleh' })).toHaveValue('Pejabat Administrator');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('grid').getByText('Paraf Pejabat Pengawas (basah)')).toBeVisible();
  salah.push(...(await bersih(page, 'alur')));
  await ke(page, '/pengesahan?lihat=kewenangan');
  await expect(page.getByText('Belum ada kewenangan yang dicatat')).toBeVisible();
  salah.push(...(await bersih(page, 'kewenangan')));
  await ke(page, '/pengesahan?lihat=pindaian');
  await expect(page.getByText('Tidak ada yang perlu ditinjau')).toBeVisible();
  salah.push(...(await bersih(page, 'pindaian')));
  expect(salah).toEqual([]);
});
