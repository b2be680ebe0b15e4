import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

async function periksa(page: Page, tempat: string): Promise<string[]> {
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${tempat}: ${v.id} (${v.nodes.length}) ${v.nodes[0]?.html.slice(0, 160)}`);
}

const pdf = (n: number): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${n}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`);
const berkas = (name: string, n: number, buffer = pdf(n)) => ({ name, mimeType: 'application/pdf', buffer });

for (const warna of ['light', 'dark'] as const) {
  test(`pindaian diunggah, yang cocok diarsipkan sekali tekan, yang ragu diputuskan dengan papan ketik, lalu semuanya ada di arsip (${warna})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const konteks = await browser.newContext({ colorScheme: warna, viewport: { width: 1366, height: 768 } });
    konteks.setDefaultTimeout(15_000);
    const page = await konteks.newPage();
    const host = await jalankanHost(TEMPLAT());
    try {
      await masuk(page, host);
      await ke(page, '/pegawai');
      const nip = ((await page.getByRole('row').nth(2).textContent()) ?? '').replaceAll(/[\s\u00a0]/g, '').match(/(?:19|20)\d{16}/)![0];
      await ke(page, '/arsip?tab=tinjauan');
      await page.locator('input[type=file]').setInputFiles([berkas(`${nip}_KTP.pdf`, 1), berkas(`${nip}_SK_PNS.pdf`, 2), berkas('pindaian 7.pdf', 3), berkas('rusak.pdf', 4, Buffer.from('bukan pdf'))]);
      await page.getByRole('button', { name: 'Arsipkan 2 yang cocok' }).click({ timeout: 30_000 });
      await expect(page.getByText('2 berkas diarsipkan.')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'pindaian 7.pdf' })).toBeVisible();
      const salah = await periksa(page, 'tinjauan');
      await page.screenshot({ path: test.info().outputPath(`tinjauan-${warna}.png`) });
      await page.getByText('pindaian 7.pdf').first().click();
      await page.keyboard.press('t');
      await expect(page.getByText('pindaian 7.pdf disisihkan.')).toBeVisible();
      await ke(page, '/arsip?tab=tinjauan&titipan=tolak');
      await expect(page.getByText(/bukan PDF, PNG, JPEG/).first()).toBeVisible();
      await ke(page, `/arsip?teks=${nip}_`);
      await expect(page.getByText(`${nip}_KTP.pdf`).first()).toBeVisible();
      salah.push(...(await periksa(page, 'arsip')));
      await page.screenshot({ path: test.info().outputPath(`arsip-${warna}.png`) });
      await ke(page, '/arsip?tab=kelengkapan');
      await expect(page.getByRole('columnheader', { name: /SK PNS/ })).toBeVisible();
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      salah.push(...(await periksa(page, 'kelengkapan')));
      await page.screenshot({ path: test.info().outputPath(`kelengkapan-${warna}.png`) });
      await ke(page, '/arsip?tab=pemeriksaan');
      await page.getByRole('button', { name: 'Periksa semua berkas sekarang' }).click();
      await expect(page.getByText('semua utuh').first()).toBeVisible({ timeout: 30_000 });
      salah.push(...(await periksa(page, 'pemeriksaan')));
      await page.screenshot({ path: test.info().outputPath(`pemeriksaan-${warna}.png`) });
      expect(salah).toEqual([]);
    } finally {
      await konteks.close();
      await host.tutup();
    }
  });
}
