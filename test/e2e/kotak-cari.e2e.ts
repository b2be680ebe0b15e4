import { expect, ke, masuk, test } from './dasar.ts';

/** Every screen with a search field, and where in the address what was typed stands. */
const LAYAR_CARI = [['/pegawai', 'teks'], ['/kgb', 'teks'], ['/arsip', 'teks'], ['/sampah', 'teks'], ['/unit', 'teks'], ['/rujukan', 'teks'], ['/akun', 'teks'], ['/jejak', 'prosedur'], ['/tugas', 'cari'], ['/naskah', 'cari'], ['/kendali', 'teks']] as const;

test('di setiap daftar / menuju kotak cari, ketikan tercepat pun utuh, dan tersimpan pada alamat', async ({ page, host }) => {
  await masuk(page, host, 'admin');
  for (const [jalur, nama] of LAYAR_CARI) {
    await page.evaluate(() => document.querySelector('main *')?.setAttribute('data-lama', ''));
    await ke(page, jalur);
    await expect(page.locator('[data-lama]'), jalur).toHaveCount(0);
    await expect(page.locator('main').getByRole('textbox').first(), jalur).toBeVisible();
    const kotak = page.locator('main input:focus');
    await expect(kotak, jalur).toHaveCount(0);
    await page.keyboard.press('/');
    await expect(kotak, jalur).toHaveCount(1);
    // No pause at all between the keys: faster than any hand.
    await page.keyboard.type('kepala contoh tujuh');
    await expect(kotak, jalur).toHaveValue('kepala contoh tujuh');
    await expect(page, jalur).toHaveURL((u) => new URLSearchParams(u.hash.split('?')[1]).get(nama) === 'kepala contoh tujuh');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(page, jalur).toHaveURL((u) => new URLSearchParams(u.hash.split('?')[1]).get(nama) === 'kepala contoh tuju');
    await expect(kotak, jalur).toHaveValue('kepala contoh tuju');
  }
});
