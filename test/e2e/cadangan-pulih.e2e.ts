import { expect, ke, masuk, test } from './dasar.ts';

test('dialog pemulihan menyebut umur cadangan dan apa yang hilang sesudahnya', async ({ page, host }) => {
  test.setTimeout(120_000);
  await masuk(page, host, 'admin');
  await ke(page, '/cadangan');
  await expect(page.getByRole('heading', { level: 1, name: 'Cadangan' })).toBeVisible();
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'terverifikasi' }).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('row').filter({ hasText: 'terverifikasi' }).first().click();
  await page.getByRole('button', { name: 'Pulihkan…' }).first().click();
  await expect(page.getByRole('dialog').getByText(/^Cadangan ini dibuat /)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('textbox', { name: 'Periksa cadangan di folder lain' }).fill('/tmp/tidak-ada-cadangan');
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await expect(page.getByText('Tidak dapat dipulihkan')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pulihkan…' })).toBeDisabled();
});
