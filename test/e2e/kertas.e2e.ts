import AxeBuilder from '@axe-core/playwright';
import { expect, ke, masuk, test } from './dasar.ts';

test('profil kertas dilihat dan diubah: lembarnya tergambar, perubahan tersimpan, kode tidak dapat diganti', async ({ page, host }) => {
  await masuk(page, host, 'admin');
  await ke(page, '/kertas');
  await page.getByRole('row', { name: /Kartu ID-1/ }).click();
  await expect(page.getByRole('img', { name: 'Lembar Kartu ID-1, 85,6 × 53,98 mm' })).toBeVisible();
  await page.getByRole('button', { name: 'Ubah profil' }).click();
  const form = page.getByRole('form', { name: 'Profil Kartu ID-1' });
  await expect(form.getByLabel('Kode')).toBeDisabled();
  await form.getByLabel('Tepi atas (mm)').fill('3,5');
  await page.keyboard.press('Control+s');
  await expect(form).toBeHidden();
  await page.getByRole('row', { name: /Kartu ID-1/ }).click();
  await page.getByRole('button', { name: 'Ubah profil' }).click();
  await expect(form.getByLabel('Tepi atas (mm)')).toHaveValue('3,5');
  await page.keyboard.press('Escape');
});

test('kalibrasi dari angka mistar: salah ketik disebut, hasil tergambar, disimpan, lalu lembar uji diukur lagi', async ({ page, host }) => {
  await masuk(page, host, 'admin');
  await ke(page, '/kertas/kalibrasi?kertas=f4');
  const isi = async (lembar: number, nilai: readonly string[]): Promise<void> => {
    const nama = ['Kiri atas ke tepi kiri', 'Kiri atas ke tepi atas', 'Kanan atas ke tepi kanan', 'Kanan atas ke tepi atas', 'Kiri bawah ke tepi kiri', 'Kiri bawah ke tepi bawah', 'Kanan bawah ke tepi kanan', 'Kanan bawah ke tepi bawah'];
    for (const [i, n] of nilai.entries()) await page.getByLabel(`Lembar ${lembar}, ${nama[i]!}`).fill(n);
  };
  await isi(1, ['12', '9', '8', '9', '12', '11', '80', '11']);
  await expect(page.getByText('Lembar 1, kanan bawah ke tepi kanan: tertulis 80,0, kira-kira 8,0 mm.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Simpan kalibrasi' })).toBeDisabled();
  await page.getByLabel('Lembar 1, Kanan bawah ke tepi kanan').fill('8');
  await expect(page.getByText('mendatar 2,00 mm, tegak -1,00 mm')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan kalibrasi' }).click();
  await expect(page.getByText('Yang diukur sekarang: lembar uji dengan kalibrasi tersimpan.')).toBeVisible();
  await isi(1, ['10,2', '10', '9,8', '10', '10,2', '10', '9,8', '10']);
  await expect(page.getByText('Lolos: simpangan paling banyak 0,5 mm.')).toBeVisible();
  await ke(page, '/kertas?lihat=kalibrasi');
  await expect(page.getByRole('row', { name: /f4.*depan.*berlaku/ })).toBeVisible();
});
