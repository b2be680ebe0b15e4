import { expect, ke, masuk, test } from './dasar.ts';

test('F2 pada baris daftar menyebut aturan dan SK asal nilai turunannya: KGB dan pegawai', async ({ page, host }) => {
  await masuk(page, host);
  await ke(page, '/kgb?tampil=semua');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Asal nilai' });
  await expect(dialog).toContainText(/Dihitung dari .* TMT|Belum ada/);
  await expect(dialog).toContainText('tabel gaji');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await ke(page, '/pegawai');
  const pegawai = page.getByRole('grid', { name: 'Pegawai' });
  await expect(pegawai.getByRole('row').nth(1)).toBeVisible();
  await pegawai.focus();
  await page.keyboard.press('F2');
  await expect(dialog).toContainText('Dari riwayat pangkat');
  await expect(dialog).toContainText('Batas usia pensiun');
});
