import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

async function bersih(page: Page, apa: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${apa}: ${v.id} ${v.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function bagian(page: Page, nama: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Bagian lembar kendali' }).getByText(nama, { exact: true }).click();
}

test('kertas berseri dari kotak sampai kartu kendali: diterima, dipindai, ditandai, diminta koreksi, diputus orang lain, dan kartunya seimbang', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const host = await jalankanHost(TEMPLAT());
  try {
    await masuk(page, host);
    await ke(page, '/kendali');
    await expect(page.getByText('Belum ada kertas kendali')).toBeVisible();
    await page.keyboard.press('n');
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Jenis kertas').first().click();
    await page.getByRole('option').first().click();
    await panel.getByLabel('Nomor seri pertama').fill('KP-A 0001');
    await panel.getByLabel('Nomor seri terakhir').fill('KP-A 0250');
    await expect(panel.getByText('250 lembar')).toBeVisible();
    await panel.getByLabel('Nomor berita acara').fill('000.3/18/2026');
    await panel.getByLabel('Diterima dari').fill('Percetakan Contoh');
    await bersih(page, 'penerimaan');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('250 lembar dicatat: KP-A 0001 sampai KP-A 0250.')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /dari 250/ })).toBeVisible();

    // A scanner types without blanks and ends with Enter.
    await page.keyboard.press('/');
    await page.keyboard.type('KPA0042');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: /KP-A 0042/ })).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await bersih(page, 'lembar');
    await page.getByRole('button', { name: 'Tandai…' }).click();
    await page.getByRole('dialog').getByLabel('Sebab').fill('sobek di mesin');
    await page.getByRole('dialog').getByRole('button', { name: 'Tandai' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /KP-A 0042 Rusak/ })).toBeVisible();
    await page.getByRole('button', { name: 'Minta koreksi…' }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('yang sobek lembar lain');
    await page.getByRole('dialog').getByRole('button', { name: 'Kirim permintaan' }).click();
    await expect(page.getByText(/Permintaan .* menunggu putusan/)).toBeVisible();

    // A word that is just fading away has no contrast to speak of.
    await expect(page.getByText('Permintaan dikirim.')).toHaveCount(0, { timeout: 15_000 });
    for (const b of ['Penerimaan', 'Mutasi', 'Rekonsiliasi', 'Pemusnahan']) {
      await bagian(page, b);
      await expect(page.getByRole('grid')).toBeVisible();
      await bersih(page, b);
    }
    await bagian(page, 'Kartu kendali');
    await expect(page.getByText('Seimbang')).toBeVisible();
    await bersih(page, 'kartu');

    const pengawas = await (await browser.newContext()).newPage();
    await masuk(pengawas, host, 'pengawas');
    await ke(pengawas, '/kendali?lihat=permintaan');
    await pengawas.getByRole('button', { name: 'Setujui' }).click();
    await pengawas.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await expect(pengawas.getByRole('row', { name: /Disetujui/ })).toBeVisible();
    await expect(pengawas.getByRole('button', { name: 'Terima kertas' })).toHaveCount(0);
    await ke(pengawas, '/kendali');
    await expect(pengawas.getByRole('button', { name: /250 tersedia/ })).toBeVisible();
    await pengawas.context().close();
  } finally {
    await host.tutup();
  }
});
