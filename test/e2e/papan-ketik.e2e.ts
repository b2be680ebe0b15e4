import { expect, masuk, test } from './dasar.ts';

test('siapa pun ditemukan dan dibuka dari layar mana pun hanya dengan papan ketik', async ({ page, host }) => {
  await masuk(page, host);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first()).toBeFocused();
  await page.keyboard.type('sari', { delay: 30 });
  await expect(page.getByRole('dialog').getByRole('button', { name: /Sari/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
});

test('F1 menampilkan pintasan layar ini, Esc menutupnya saja', async ({ page, host }) => {
  await masuk(page, host);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('Ctrl');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('kata sandi salah: pesan jelas, isian tetap, dan yang benar langsung masuk', async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByLabel('Nama pengguna').fill('kepala');
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan ini');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/salah/i).first()).toBeVisible();
  await expect(page.getByLabel('Nama pengguna', { exact: true })).toHaveValue('kepala');
  await page.getByLabel('Kata sandi', { exact: true }).fill('contoh-kepala-2027');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('verifikator OPD hanya melihat pegawai unitnya dan tanpa gaji', async ({ page, host }) => {
  await masuk(page, host, 'opd');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Impor' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Akun' })).toHaveCount(0);
});
