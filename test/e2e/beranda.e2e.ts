import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('beranda menampilkan pekerjaan yang sedang berjalan beserta kemajuannya; sesudahnya riwayat menyebut langkah dan waktunya', async ({ browser }) => {
  test.setTimeout(120_000);
  const host = await jalankanHost(TEMPLAT());
  try {
    const beranda = await browser.newPage();
    await masuk(beranda, host);
    await ke(beranda, '/');
    await expect(beranda.getByRole('region', { name: 'Sedang berjalan' })).toHaveCount(0);
    const lain = await browser.newPage();
    await masuk(lain, host);
    await ke(lain, '/kgb');
    const terbitkan = lain.getByRole('button', { name: /^Terbitkan \d+ surat$/ });
    await expect(terbitkan).toBeEnabled();
    await terbitkan.click();
    const jalan = beranda.getByRole('region', { name: 'Sedang berjalan' });
    await Promise.all([
      expect(jalan.getByText('Menerbitkan surat')).toBeVisible({ timeout: 30_000 }),
      expect(jalan.getByRole('progressbar', { name: 'Menerbitkan surat' })).toBeAttached({ timeout: 30_000 }),
      lain.getByRole('dialog').getByRole('button', { name: /^Terbitkan/ }).click(),
    ]);
    await expect(jalan).toHaveCount(0, { timeout: 60_000 });
    await ke(beranda, '/tugas');
    await expect(beranda.getByRole('list', { name: 'Catatan' }).getByRole('listitem').first()).toContainText(/^\d.*Dimulai oleh /);
    await expect(beranda.getByRole('list', { name: 'Catatan' })).toContainText('Selesai.');
  } finally {
    await host.tutup();
  }
});
