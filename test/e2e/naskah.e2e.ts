import type { Page } from '@playwright/test';
import { expect, masuk, test } from './dasar.ts';

/** Goes to the templates and to one of them, as an operator does with the keyboard. */
async function bukaNaskah(page: Page, cari: string, nama: RegExp): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByRole('navigation', { name: 'Daftar naskah' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(cari);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: nama })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Blok naskah menurut urutan' })).toBeVisible();
}

const hasil = (page: Page) => page.getByRole('region', { name: 'Hasil pemeriksaan' });

test('naskah disunting, diperiksa, disimpan sebagai versi, lalu bawaannya diberlakukan lagi, hanya dengan papan ketik', async ({ page, host }) => {
  await masuk(page, host, 'operator');
  await bukaNaskah(page, 'pangkat petikan', /^SK kenaikan pangkat \(petikan\)/);
  await expect(page).toHaveURL(/kode=sk-kp/);
  await expect(hasil(page)).toContainText(/Tidak ada temuan · \d halaman/);
  await expect(page.getByRole('region', { name: /^Draf / })).toContainText('KENAIKAN PANGKAT');

  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan Word' }).press('Enter')]);
  expect(word.suggestedFilename()).toMatch(/\.docx$/);

  const teks = page.locator('textarea', { hasText: 'Apabila di kemudian hari' });
  await teks.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Contoh perubahan.');
  await expect(page.getByText('belum disimpan')).toBeVisible();
  await expect(hasil(page)).toContainText('Tidak ada temuan');
  await expect(page.getByRole('region', { name: /^Draf / })).toContainText('Contoh perubahan.');
  await page.keyboard.press('Control+z');
  await expect(teks).not.toHaveValue(/Contoh perubahan/);
  await page.keyboard.press('Control+y');
  await expect(teks).toHaveValue(/Contoh perubahan/);

  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Apa yang diubah dan mengapa')).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Tulis paling sedikit 3 huruf.')).toBeVisible();
  await page.keyboard.type('contoh: menambah satu kalimat');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Naskah disimpan sebagai versi 1.')).toBeVisible();
  await expect(page.getByText('belum disimpan')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^SK kenaikan pangkat \(petikan\)/ })).toContainText('versi 1');

  await page.getByText('Riwayat', { exact: true }).click();
  const versi1 = page.getByRole('row').filter({ hasText: 'contoh: menambah satu kalimat' });
  await expect(versi1).toContainText('berlaku');
  await page.getByRole('button', { name: 'Lihat bawaan program' }).press('Enter');
  await expect(page.getByRole('region', { name: /bawaan program$/ })).toContainText('KENAIKAN PANGKAT');
  await expect(page.getByRole('region', { name: /bawaan program$/ })).not.toContainText('Contoh perubahan.');
  await page.getByRole('button', { name: 'Berlakukan lagi bawaan program' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Batal' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Berlaku lagi sebagai versi 2.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'kembali ke bawaan program' })).toContainText('berlaku');
  await page.getByText('Kata-kata', { exact: true }).click();
  await expect(teks).not.toHaveValue(/Contoh perubahan/);
});

test('isian yang tidak dikenal menahan penyimpanan dan disebut; temuannya menuju teksnya; isian dari daftar diterima', async ({ page, host }) => {
  await masuk(page, host, 'operator');
  await bukaNaskah(page, 'gaji berkala', /^Surat pemberitahuan KGB Serupa Arial/);
  await expect(hasil(page)).toContainText('Tidak ada temuan');
  const teks = page.locator('textarea', { hasText: 'Dengan ini diberitahukan' });
  await teks.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('{bukan.isian} ');
  await expect(hasil(page)).toContainText('{bukan.isian}');
  await expect(hasil(page)).toContainText('Belum dapat disimpan: masih ada 1 kesalahan.');
  await expect(page.getByText('Gambar ini dari sebelum kesalahan')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Simpan sebagai versi/ })).toBeDisabled();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByLabel('Cari naskah').focus();
  await hasil(page).getByRole('button', { name: /bukan\.isian/ }).press('Enter');
  await expect(teks).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < '{bukan.isian} '.length; i++) await page.keyboard.press('Delete');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('tanggal panjang');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(teks).toBeFocused();
  await expect(teks).toHaveValue(/^\{[A-Za-z.]+\|panjang\}Dengan/);
  await expect(hasil(page)).toContainText('Tidak ada temuan');
  await expect(page.getByRole('button', { name: /^Simpan sebagai versi/ })).toBeEnabled();

  await page.getByRole('link', { name: 'Beranda' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('belum disimpan');
  await page.getByRole('button', { name: 'Buang' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
});

test('suntingan yang ditinggalkan ditawarkan kembali; bila orang lain sudah menyimpan, draf tetap ada dan dapat dipakai di atasnya', async ({ page, host, browser }) => {
  await masuk(page, host, 'operator');
  await bukaNaskah(page, 'penundaan', /^SK penundaan/);
  const judul = page.getByLabel('Judul, kaki, baris 1, Judul');
  await judul.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' (draf saya)');
  await page.getByRole('link', { name: 'Beranda' }).press('Enter');
  await page.getByRole('button', { name: 'Simpan sebagai draf' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();

  const lain = await browser.newPage();
  await masuk(lain, host, 'admin');
  await bukaNaskah(lain, 'penundaan', /^SK penundaan/);
  await lain.getByText('Tata letak', { exact: true }).click();
  await lain.getByLabel('Kiri', { exact: true }).fill('30');
  await expect(hasil(lain)).toContainText('Tidak ada temuan');
  await lain.keyboard.press('Control+s');
  await lain.keyboard.type('tepi kiri 30 mm');
  await lain.keyboard.press('Control+s');
  await expect(lain.getByText('Naskah disimpan sebagai versi 1.')).toBeVisible();
  await lain.close();

  await bukaNaskah(page, 'penundaan', /^SK penundaan/);
  await expect(page.getByText(/^Lanjutkan suntingan/)).toBeVisible();
  await page.getByRole('button', { name: 'Lanjutkan', exact: true }).press('Enter');
  await expect(judul).toHaveValue(/\(draf saya\)$/);
  await expect(page.getByRole('alert')).toContainText('Orang lain sudah menyimpan versi 1');
  await expect(hasil(page)).toContainText('Tidak ada temuan');
  await page.getByRole('region', { name: 'Kata-kata' }).focus();
  await page.keyboard.press('Control+s');
  await page.keyboard.type('judul menyebut draf');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('sudah diubah orang lain menjadi versi 1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pakai draf saya di atas versi 1' }).press('Enter');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('judul menyebut draf');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Naskah disimpan sebagai versi 2.')).toBeVisible();
  await expect(judul).toHaveValue(/\(draf saya\)$/);

  await judul.focus();
  await page.keyboard.type('!');
  await page.getByRole('link', { name: 'Beranda' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan', exact: true }).press('Enter');
  await expect(page.getByLabel('Apa yang diubah dan mengapa')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/naskah/);
  await expect(judul).toHaveValue(/!/);
  await page.getByRole('link', { name: 'Beranda' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan', exact: true }).press('Enter');
  await page.keyboard.type('tanda seru');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await bukaNaskah(page, 'penundaan', /^SK penundaan/);
  await expect(page.getByText('versi 3', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Lanjutkan suntingan/)).toHaveCount(0);
});
