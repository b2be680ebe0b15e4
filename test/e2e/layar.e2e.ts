import AxeBuilder from '@axe-core/playwright';
import { LAYAR } from './alamat.ts';
import { expect, ke, masuk, test } from './dasar.ts';

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

test('banner data contoh ada di setiap layar, juga sebelum masuk', async ({ page, host }) => {
  await page.goto(host.url);
  await expect(page.getByText(/DATA CONTOH/)).toBeVisible();
  await masuk(page, host);
  await ke(page, '/kgb');
  await expect(page.getByText(/DATA CONTOH/)).toBeVisible();
});
