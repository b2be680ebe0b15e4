import { readFileSync } from 'node:fs';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('dari daftar jatuh tempo sampai surat bernomor di arsip, lalu PDF gabungan', async ({ page }) => {
  test.setTimeout(120_000);
  const host = await jalankanHost(TEMPLAT());
  try {
    await masuk(page, host);
    await ke(page, '/kgb');
    const tombol = page.getByRole('button', { name: /^Terbitkan \d+ surat$/ });
    await expect(tombol).toBeEnabled();
    const jumlah = Number(/\d+/.exec((await tombol.textContent()) ?? '')![0]);
    expect(jumlah).toBeGreaterThan(0);
    await expect(page.locator('canvas').first()).toBeVisible();
    await tombol.click();
    const dialog = page.getByRole('dialog');
    if (await dialog.isVisible().catch(() => false)) await dialog.getByRole('button', { name: /Terbitkan/ }).click();
    await expect(page.getByText(new RegExp(`\\b${jumlah}\\b.*(surat|jadi|terbit)`, 'i')).first()).toBeVisible({ timeout: 60_000 });
    await ke(page, '/arsip');
    await expect(page.getByText(/800\.1\.11\.13\/0*1-BKPSDM\/2026/).first()).toBeVisible();
    await expect(page.getByText(new RegExp(`dari ${jumlah}\\b`)).first()).toBeVisible();
  } finally {
    await host.tutup();
  }
});

test('daftar berantakan diimpor: pemetaan, uji coba, tulis, lalu ditemukan dengan Ctrl+K', async ({ page, host }) => {
  test.setTimeout(120_000);
  await masuk(page, host);
  await ke(page, '/impor');
  const berkas = { name: 'nominatif.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(new URL('../lembar/contoh/nominatif-berantakan.xlsx', import.meta.url)) };
  await page.locator('input[type=file]').first().setInputFiles(berkas);
  await expect(page.getByText(/Tanggal Masuk/).first()).toBeVisible({ timeout: 60_000 });
});
