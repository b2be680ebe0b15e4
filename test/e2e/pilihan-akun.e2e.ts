import type { Page } from '@playwright/test';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

const kolomPangkat = (page: Page) => page.getByRole('columnheader', { name: 'Pangkat', exact: true });

test('kolom, tampilan tersimpan, kerapatan, dan tema kembali setelah aplikasi ditutup dan dibuka lagi; akun lain tidak melihatnya', async ({ browser }) => {
  test.setTimeout(120_000);
  let host = await jalankanHost(TEMPLAT());
  try {
    const satu = await browser.newPage();
    await masuk(satu, host);
    await ke(satu, '/pegawai?urut=nip&arah=turun');
    await expect(kolomPangkat(satu)).toBeVisible();
    const tersimpan = (kunci: string) => satu.waitForResponse((r) => r.url().endsWith('/rpc/sesi.simpanPilihan') && (r.request().postData() ?? '').includes(kunci));
    await satu.getByRole('button', { name: 'Kolom', exact: true }).click();
    await Promise.all([tersimpan('kolom.pegawai'), satu.getByRole('checkbox', { name: 'Pangkat', exact: true }).uncheck()]);
    await satu.keyboard.press('Escape');
    await satu.getByRole('button', { name: 'Tampilan', exact: true }).click();
    await satu.getByRole('textbox', { name: /tampilan/i }).fill('NIP terbaru');
    await Promise.all([tersimpan('tampilan.pegawai'), satu.keyboard.press('Enter')]);
    await satu.keyboard.press('Escape');
    await Promise.all([tersimpan('tema'), satu.getByRole('button', { name: /gelap/i }).click()]);
    await satu.close();

    host = await host.lagi();
    const konteks = await browser.newContext();
    const dua = await konteks.newPage();
    await masuk(dua, host);
    await expect(dua.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await ke(dua, '/pegawai');
    await expect(dua.getByRole('columnheader', { name: 'Nama', exact: true })).toBeVisible();
    await expect(kolomPangkat(dua)).toHaveCount(0);
    await dua.getByRole('button', { name: 'Tampilan', exact: true }).click();
    await dua.getByRole('button', { name: 'NIP terbaru', exact: true }).click();
    await expect(dua).toHaveURL(/urut=nip&arah=turun/);
    const lain = await (await browser.newContext()).newPage();
    await masuk(lain, host, 'kepala');
    await ke(lain, '/pegawai');
    await expect(kolomPangkat(lain)).toBeVisible();
    await expect(lain.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  } finally {
    await host.tutup();
  }
});
