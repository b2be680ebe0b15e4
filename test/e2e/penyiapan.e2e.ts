import { gambarLambang } from '../../src/main/features/penyiapan/contoh/lambang-contoh.ts';
import { expect, isiAdmin, isiInstansi, jalankanHost, masukAdminBaru, test, type Host } from './dasar.ts';

let kosong: Host;
test.beforeEach(async () => {
  kosong = await jalankanHost(null);
});
test.afterEach(() => kosong.tutup());

test('kantor baru disiapkan tanpa lambang dan tanpa tetikus, sampai kode pemulihan diketik ulang dan masuk pertama kali', async ({ page }) => {
  await page.goto(kosong.url);
  await isiInstansi(page);

  const libur = page.getByLabel('Hari libur dan cuti bersama');
  await libur.fill('1-1-2027 Tahun Baru\nkapan saja');
  await libur.press('Control+Enter');
  await expect(page.getByText(/^Baris 2: /)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hari kerja' })).toBeVisible();
  await libur.fill('1-1-2027 Tahun Baru\n1-5-2027 Hari Buruh');
  await libur.press('Control+Enter');

  await expect(page.getByLabel('Nama lengkap')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible();
  const kode = await isiAdmin(page);
  await page.keyboard.type('AAAA-BBBB-CCCC');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Tidak sama dengan kode/)).toBeVisible();
  await page.getByLabel('Ketik kembali kode pemulihan').fill(kode.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');

  await masukAdminBaru(page);
  await expect(page.getByText('Belum ada pegawai')).toBeVisible();
  await expect(page.getByText(/DATA CONTOH/)).toHaveCount(0);
});

test('isian yang kurang disebut di tempatnya, tombol tidak bergeser di bawah kursor, dan lambang tampak pada kop', async ({ page }) => {
  await page.goto(kosong.url);
  await page.getByRole('button', { name: /^Siapkan untuk instansi kami/ }).click();
  await expect(page.getByLabel('Pemerintah daerah')).toBeFocused();
  // The message appears when the field is left, that is while the button is being pressed.
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByText('Wajib diisi.')).toHaveCount(6);
  await expect(page.getByLabel('Pemerintah daerah')).toBeFocused();

  await page.reload();
  await isiInstansi(page);
  await page.getByRole('button', { name: 'Kembali' }).click();
  await page.getByRole('button', { name: 'Kembali' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: Buffer.from(gambarLambang()) });
  await expect(page.getByRole('img', { name: 'Lambang daerah' })).toBeVisible();
  await page.getByRole('button', { name: 'Lepas lambang' }).click();
  await expect(page.getByRole('img', { name: 'Lambang daerah' })).toHaveCount(0);
});
