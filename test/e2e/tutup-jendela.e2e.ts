import type { Page } from '@playwright/test';
import { expect, masuk, test } from './dasar.ts';

test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Electron/45.4.1 Safari/537.36' });

/** The desktop: a page that objects to closing stays open without the browser's own question. */
async function cobaTutup(page: Page): Promise<void> {
  page.once('dialog', (d) => void d.dismiss());
  await page.close({ runBeforeUnload: true });
}

const ditutup = (page: Page) => page.evaluate(() => (window as unknown as { ditutup?: number }).ditutup ?? 0);

async function bukaIsian(page: Page, isi: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]!}#/pegawai`);
  await page.getByRole('grid').getByRole('row').nth(1).dblclick();
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  // The page of the person, not the list it was opened from: only there Ctrl+E has somebody to edit.
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
  await page.keyboard.press('Control+e');
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Tempat lahir', { exact: false }).first().fill(isi);
}

test('menutup jendela desktop saat ada isian bertanya sekali, dengan empat pilihan, dan draf ditawarkan lagi tanpa menimpa yang diubah orang lain', async ({ page, host, browser }) => {
  await page.addInitScript(() => {
    window.close = () => {
      const w = window as unknown as { ditutup?: number };
      w.ditutup = (w.ditutup ?? 0) + 1;
    };
  });
  await masuk(page, host);
  await bukaIsian(page, 'Tempat Percobaan');
  await cobaTutup(page);
  const tanya = page.getByRole('dialog', { name: 'Isian ini belum disimpan' });
  for (const nama of ['Simpan', 'Simpan sebagai draf', 'Buang isian', 'Batal']) await expect(tanya.getByRole('button', { name: nama, exact: true })).toBeVisible();
  await tanya.getByRole('button', { name: 'Batal', exact: true }).click();
  expect(await ditutup(page)).toBe(0);
  await cobaTutup(page);
  await tanya.getByRole('button', { name: 'Simpan sebagai draf' }).click();
  await expect.poll(() => ditutup(page)).toBe(1);
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog').getByText('Lanjutkan isian')).toBeVisible();
  // Somebody else changes the same field while the draft lies there.
  const lain = await browser.newContext();
  const orangLain = await lain.newPage();
  await masuk(orangLain, host, 'operator');
  await orangLain.goto(`${orangLain.url().split('#')[0]!}#${page.url().split('#')[1]!.split('?')[0]!}`);
  await expect(orangLain.getByRole('heading', { level: 1 })).toBeVisible();
  await orangLain.keyboard.press('Control+e');
  await orangLain.getByRole('dialog').getByLabel('Tempat lahir', { exact: false }).first().fill('Tempat Orang Lain');
  await orangLain.keyboard.press('Control+s');
  await expect(orangLain.getByRole('dialog')).toBeHidden();
  await lain.close();
  await page.getByRole('dialog').getByRole('button', { name: 'Lanjutkan', exact: false }).click();
  await page.keyboard.press('Control+s');
  const bentrok = page.getByRole('dialog').filter({ has: page.getByRole('radio') });
  await expect(bentrok).toContainText('Tempat Orang Lain');
  await expect(bentrok).toContainText('Tempat Percobaan');
});
