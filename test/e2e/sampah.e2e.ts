import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('pegawai yang dihapus ditemukan di tempat sampah, dengan siapa, alasannya, dan sisa harinya, lalu dipulihkan', async ({ page }) => {
  const host = await jalankanHost(TEMPLAT());
  try {
    await masuk(page, host);
    await ke(page, '/sampah');
    await expect(page.getByText('Tempat sampah kosong')).toBeVisible();
    await ke(page, '/pegawai');
    await page.getByRole('row').nth(3).dblclick();
    const judul = page.getByRole('heading', { level: 1 });
    await expect(judul).not.toHaveText('Halaman pegawai');
    const nama = await judul.innerText();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: /^Hapus/ }).click();
    await page.getByRole('dialog').getByLabel(/Alasan/).fill('tercatat dua kali');
    await page.getByRole('dialog').getByRole('button', { name: /^Hapus/ }).click();
    await expect(page).toHaveURL(/#\/pegawai$/);
    await ke(page, '/sampah');
    const baris = page.getByRole('row').nth(1);
    await expect(baris).toContainText('30 hari');
    await expect(baris).toContainText('tercatat dua kali');
    await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Pulihkan / }).click();
    await expect(page.getByText('Tempat sampah kosong')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(nama.split(',')[0]!.trim()).first()).toBeVisible();
  } finally {
    await host.tutup();
  }
});
