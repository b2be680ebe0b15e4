import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('kembali (Alt+←) mengembalikan saringan, urutan, tempat gulir, dan baris yang dipilih', async ({ page, host }) => {
  await masuk(page, host);
  await ke(page, '/pegawai?status=%5B%22PNS%22%5D');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(5)).toBeVisible();
  const nip = grid.getByRole('columnheader', { name: 'NIP' });
  await nip.getByRole('button').click();
  await expect(nip).toHaveAttribute('aria-sort', 'ascending');
  await nip.getByRole('button').click();
  await expect(nip).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/status=.*urut=nip&arah=turun/);
  await grid.focus();
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown');
  const aktif = grid.locator('tr[data-aktif]');
  await expect(aktif).toHaveAttribute('aria-rowindex', '62');
  const gulir = () => grid.evaluate((e) => e.parentElement!.scrollTop);
  const dulu = { baris: await aktif.innerText(), gulir: await gulir(), url: page.url() };
  expect(dulu.gulir).toBeGreaterThan(500);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(dulu.url);
  await expect(aktif).toHaveAttribute('aria-rowindex', '62');
  expect(await aktif.innerText()).toBe(dulu.baris);
  await expect.poll(async () => Math.abs((await gulir()) - dulu.gulir)).toBeLessThan(2);
  await expect(grid.locator('th[aria-sort="descending"]')).toHaveText('NIP');
});

test('listrik padam saat mengetik: setelah dibuka lagi formulir menawarkan isian itu, dan paling banyak 2 detik ketikan hilang', async ({ browser }) => {
  test.setTimeout(120_000);
  let host = await jalankanHost(TEMPLAT());
  try {
    const satu = await browser.newPage();
    await masuk(satu, host);
    await ke(satu, '/pegawai');
    await satu.getByRole('row').nth(3).dblclick();
    await expect(satu).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
    const jalur = new URL(satu.url()).hash.slice(1).replace(/\?.*$/, '');
    await expect(satu.locator('main')).toContainText('Pangkat dan golongan');
    await satu.keyboard.press('Control+e');
    await satu.waitForTimeout(500);
    const kolom = satu.locator('form [name="akte_kelahiran"]');
    await kolom.focus();
    await kolom.fill('');
    const waktu: number[] = [];
    const mulai = performance.now();
    while (performance.now() - mulai < 5000) {
      await satu.keyboard.press(String.fromCharCode(97 + (waktu.length % 26)));
      waktu.push(performance.now());
      await satu.waitForTimeout(120);
    }
    const mati = performance.now();
    await host.bunuh();
    await satu.close();
    const wajib = waktu.filter((w) => mati - w > 2000).length;
    expect(wajib).toBeGreaterThan(10);

    host = await host.lagi();
    const dua = await browser.newPage();
    await masuk(dua, host);
    await ke(dua, `${jalur}?`);
    await expect(dua.locator('main')).toContainText('Pangkat dan golongan');
    await dua.keyboard.press('Control+e');
    await expect(dua.getByText(/^Lanjutkan isian \d\d\.\d\d\?$/)).toBeVisible();
    await dua.getByRole('button', { name: /^Lanjutkan/ }).click();
    const isi = await dua.locator('form [name="akte_kelahiran"]').inputValue();
    const diketik = waktu.map((_, i) => String.fromCharCode(97 + (i % 26))).join('');
    expect(diketik.startsWith(isi)).toBe(true);
    expect(isi.length).toBeGreaterThanOrEqual(wajib);
  } finally {
    await host.tutup();
  }
});
