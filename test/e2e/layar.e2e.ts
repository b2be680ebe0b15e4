import AxeBuilder from '@axe-core/playwright';
import { LAYAR } from './alamat.ts';
import { expect, jalankanHost, ke, masuk, test } from './dasar.ts';

for (const warna of ['light', 'dark'] as const) {
  test(`setiap layar dapat dipakai dengan pembaca layar dan muat di 1366 × 768 (${warna})`, async ({ browser, host }) => {
    test.setTimeout(180_000);
    const konteks = await browser.newContext({ colorScheme: warna });
    const page = await konteks.newPage();
    await masuk(page, host, 'admin');
    const salah: string[] = [];
    for (const jalur of LAYAR) {
      await ke(page, jalur);
      await expect(page.locator('main')).toBeVisible();
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      await page.waitForTimeout(600);
      const lebar = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (lebar > 0) salah.push(`${jalur}: halaman bergulir ${lebar} px ke samping`);
      const judul = await page.getByRole('heading', { level: 1 }).count();
      if (judul !== 1) salah.push(`${jalur}: ${judul} judul utama (h1)`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const v of violations) if (v.impact === 'serious' || v.impact === 'critical') salah.push(`${jalur}: ${v.id} (${v.nodes.length}) ${v.nodes[0]?.html.slice(0, 120)}`);
    }
    await konteks.close();
    expect(salah).toEqual([]);
  });
}

test('layar pegawai lengkap: riwayat, garis waktu, per tanggal', async ({ page, host }) => {
  await masuk(page, host);
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(3).dblclick();
  await expect(page).toHaveURL(/pegawai\//);
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id} ${v.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

test('banner data contoh ada di setiap layar: penyiapannya, sebelum masuk, semua layar, seorang pegawai, dan layar kunci', async ({ page, host }) => {
  test.setTimeout(180_000);
  const banner = page.getByRole('note').filter({ hasText: 'DATA CONTOH' });
  await page.goto(host.url);
  await expect(banner).toBeVisible();
  await masuk(page, host, 'admin');
  for (const jalur of LAYAR) {
    await ke(page, jalur);
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 }), jalur).toBeVisible();
    await expect(banner, jalur).toBeVisible();
  }
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(3).dblclick();
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  await expect(banner).toBeVisible();
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible();
  await expect(banner).toBeVisible();

  const kosong = await jalankanHost(null);
  try {
    await page.goto(kosong.url);
    await expect(page.getByRole('button', { name: /^Siapkan untuk instansi kami/ })).toBeVisible();
    await expect(banner).toHaveCount(0);
    await page.getByText('300', { exact: true }).click();
    await page.getByRole('button', { name: /^Coba dengan data contoh/ }).click();
    await expect(banner).toBeVisible();
    await expect(page.getByText('contoh-admin-2027')).toBeVisible({ timeout: 120_000 });
    await expect(banner).toBeVisible();
  } finally {
    await kosong.tutup();
  }
});
