import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

async function periksa(page: Page, tempat: string): Promise<string[]> {
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${tempat}: ${v.id} (${v.nodes.length}) ${v.nodes[0]?.html.slice(0, 140)}`);
}

async function seorangPegawai(page: Page): Promise<void> {
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(3).dblclick();
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
}

/** Opens something, looks at it, and closes it again with Escape. */
async function lapis(page: Page, tempat: string, buka: () => Promise<void>): Promise<string[]> {
  await buka();
  await expect(page.getByRole('dialog').first()).toBeVisible();
  const salah = await periksa(page, tempat);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog'), tempat).toHaveCount(0);
  return salah;
}

for (const warna of ['light', 'dark'] as const) {
  test(`dialog, panel, palet, lembar pintasan, kunci, halaman masuk dan layar pegawai tanpa halangan bagi pembaca layar (${warna})`, async ({ browser, host }) => {
    test.setTimeout(180_000);
    const konteks = await browser.newContext({ colorScheme: warna });
    const page = await konteks.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(host.url);
    await expect(page.getByRole('button', { name: 'Tampilkan kata sandi' })).toHaveCount(1);
    const salah = await periksa(page, 'masuk');
    await masuk(page, host);
    await seorangPegawai(page);
    salah.push(
      ...(await periksa(page, 'pegawai')),
      ...(await lapis(page, 'palet', () => page.keyboard.press('Control+k'))),
      ...(await lapis(page, 'pintasan', () => page.keyboard.press('F1'))),
      ...(await lapis(page, 'asal nilai', () => page.keyboard.press('F2'))),
      ...(await lapis(page, 'data utama', () => page.keyboard.press('Control+e'))),
      ...(await lapis(page, 'riwayat', () => page.locator('section[id^="riwayat-"] tr[data-baris]').first().click())),
      ...(await lapis(page, 'hapus pegawai', async () => {
        await page.locator('main [aria-haspopup="menu"]').first().click();
        await page.getByRole('menuitem', { name: /^Hapus/ }).click();
      })),
      ...(await lapis(page, 'ganti sandi', async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('ganti kata sandi');
        await page.getByRole('dialog').getByRole('button', { name: 'Ganti kata sandi' }).click();
        await expect(page.getByRole('dialog').getByRole('textbox').or(page.locator('input[type=password]')).first()).toBeVisible();
      })),
    );
    await page.keyboard.press('Control+Alt+l');
    await expect(page.getByLabel('Kata sandi', { exact: true })).toBeVisible();
    salah.push(...(await periksa(page, 'kunci')));
    await konteks.close();
    expect(salah).toEqual([]);
  });

  test(`penyiapan pertama dan halaman kelompok surat tanpa halangan bagi pembaca layar (${warna})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const konteks = await browser.newContext({ colorScheme: warna });
    const kosong = await jalankanHost(null);
    const contoh = await jalankanHost(TEMPLAT());
    try {
      const baru = await konteks.newPage();
      await baru.goto(kosong.url);
      const salah = await periksa(baru, 'penyiapan');
      await baru.getByRole('button', { name: /^Siapkan untuk instansi kami/ }).press('Enter');
      await expect(baru.getByLabel('Pemerintah daerah')).toBeFocused();
      salah.push(...(await periksa(baru, 'penyiapan: instansi')));

      const page = await konteks.newPage();
      await masuk(page, contoh);
      await ke(page, '/kgb');
      const tombol = page.getByRole('button', { name: /^Terbitkan \d+ surat$/ });
      await expect(tombol).toBeEnabled();
      await tombol.click();
      salah.push(...(await periksa(page, 'dialog terbitkan')));
      await page.getByRole('dialog').getByRole('button', { name: /^Terbitkan/ }).click();
      await expect(page.getByText(/ 0 gagal · 0 menunggu/)).toBeVisible({ timeout: 60_000 });
      salah.push(...(await periksa(page, 'kelompok')));
      expect(salah).toEqual([]);
    } finally {
      await konteks.close();
      await kosong.tutup();
      await contoh.tutup();
    }
  });
}

test('fokus papan ketik selalu terlihat: tiap pemberhentian Tab bergaris tepi, terang dan gelap', async ({ browser, host }) => {
  test.setTimeout(120_000);
  const salah: string[] = [];
  for (const warna of ['light', 'dark'] as const) {
    const konteks = await browser.newContext({ colorScheme: warna });
    const page = await konteks.newPage();
    await masuk(page, host);
    for (const jalur of ['/', '/pegawai', '/kgb', '/arsip', '/unit', '/cadangan']) {
      await ke(page, jalur);
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      await page.waitForTimeout(300);
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        const tak = await page.evaluate(async () => {
          const e = document.activeElement;
          if (!(e instanceof HTMLElement) || e === document.body) return null;
          const bergaris = (x: Element | null): boolean => {
            if (!x) return false;
            const g = getComputedStyle(x);
            return (g.outlineStyle !== 'none' && parseFloat(g.outlineWidth) > 0) || g.boxShadow !== 'none';
          };
          if ([e, e.parentElement, e.nextElementSibling].some(bergaris) || e.querySelector('[data-aktif]')) return null;
          const diam = (): Promise<void> => new Promise((ok) => setTimeout(ok, 250));
          await diam();
          const denganFokus = getComputedStyle(e).borderColor;
          e.blur();
          await diam();
          const tanpa = getComputedStyle(e).borderColor;
          e.focus();
          return denganFokus === tanpa ? e.outerHTML.slice(0, 120) : null;
        });
        if (tak !== null) salah.push(`${warna} ${jalur}: ${tak}`);
      }
    }
    await konteks.close();
  }
  expect([...new Set(salah)]).toEqual([]);
});
