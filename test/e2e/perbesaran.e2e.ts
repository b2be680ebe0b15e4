import type { Page } from '@playwright/test';
import { LAYAR_DAN_TAMPILAN } from './alamat.ts';
import { expect, ke, masuk, test } from './dasar.ts';

/** 1366 × 768 at 200 % has this many CSS pixels. */
const SEPARUH = { width: 683, height: 384 };

/** What a person would have to push sideways to read: the page, or the screen inside the frame. */
async function bergulirSamping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasil: string[] = [];
    const akar = document.documentElement;
    if (akar.scrollWidth > akar.clientWidth) hasil.push(`halaman ${akar.scrollWidth - akar.clientWidth} px`);
    const main = document.querySelector('main');
    if (!main) return ['tanpa isi'];
    if (main.scrollWidth > main.clientWidth) hasil.push(`isi ${main.scrollWidth - main.clientWidth} px`);
    if (main.clientHeight < 150) hasil.push(`isi hanya ${main.clientHeight} px tinggi`);
    // A control beyond the right edge is out of reach unless its own list scrolls.
    for (const el of main.querySelectorAll<HTMLElement>('button, input, a[href], [role="tab"]')) {
      const r = el.getBoundingClientRect();
      if (r.width === 0 || r.right <= akar.clientWidth + 1 || el.closest('[aria-hidden="true"]')) continue;
      let e: HTMLElement | null = el;
      while (e && e !== main && !(e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX))) e = e.parentElement;
      if (e === main || e === null) hasil.push(`di luar jangkauan: ${(el.getAttribute('aria-label') ?? el.textContent).trim().slice(0, 40)}`);
    }
    return hasil;
  });
}

test('setiap layar dapat dipakai pada perbesaran 200 % tanpa menggulir halaman ke samping', async ({ browser, host }) => {
  test.setTimeout(240_000);
  const konteks = await browser.newContext({ viewport: SEPARUH });
  const page = await konteks.newPage();
  page.setDefaultTimeout(15_000);
  await masuk(page, host, 'admin');
  const salah: string[] = [];
  const periksa = async (jalur: string): Promise<void> => {
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await page.waitForTimeout(500);
    for (const s of await bergulirSamping(page)) salah.push(`${jalur}: ${s}`);
  };
  for (const jalur of LAYAR_DAN_TAMPILAN) {
    await ke(page, jalur);
    await periksa(jalur);
  }
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(3).dblclick();
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
  await periksa('/pegawai/satu');
  await konteks.close();
  expect(salah).toEqual([]);
});
