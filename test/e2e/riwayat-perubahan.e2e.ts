import { expect, ke, masuk, test } from './dasar.ts';

test('Riwayat perubahan ada di tempat catatannya disunting: akun, penandatangan, pengaturan, aturan, KGB', async ({ page, host }) => {
  test.setTimeout(90_000);
  await masuk(page, host, 'admin');
  for (const jalur of ['/akun', '/pengaturan?bagian=penandatangan', '/pengaturan?bagian=instansi', '/pengaturan?bagian=umum', '/aturan', '/kgb']) {
    await ke(page, jalur);
    await page.getByRole('main').getByRole('button', { name: 'Riwayat perubahan' }).first().click();
    const panel = page.getByRole('dialog', { name: /^Riwayat perubahan – / });
    await expect(panel, jalur).toBeVisible();
    await expect(panel.getByText('Belum ada perubahan yang tercatat.').or(panel.getByRole('listitem').first()), jalur).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel, jalur).toBeHidden();
  }
});

test('lambang yang tersimpan tampak pada kop di Pengaturan dan dapat dilepas lalu dikembalikan', async ({ page, host }) => {
  await masuk(page, host, 'admin');
  await ke(page, '/pengaturan?bagian=instansi');
  const lambang = page.getByRole('img', { name: 'Lambang' }).first();
  await expect(lambang).toBeVisible();
  expect(await lambang.evaluate((i) => (i instanceof HTMLImageElement ? i.naturalWidth : 0))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Lepas lambang daerah' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lepas lambang daerah' }).click();
  await expect(page.getByText('Belum ada lambang daerah.')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click();
  await expect(lambang).toBeVisible();
});
