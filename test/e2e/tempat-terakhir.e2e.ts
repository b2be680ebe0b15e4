import { expect, jalankanHost, ke, masuk, masukKembali, TEMPLAT, test } from './dasar.ts';

test('saringan dan urutan kembali setelah aplikasi ditutup dan dibuka lagi, masing-masing untuk akunnya', async ({ browser }) => {
  test.setTimeout(120_000);
  let host = await jalankanHost(TEMPLAT());
  try {
    const pertama = await browser.newPage();
    await masuk(pertama, host);
    await ke(pertama, '/pegawai?golongan=%5B%22III%2Fc%22%5D&urut=nip&arah=turun');
    const jumlah = pertama.getByRole('status').filter({ hasText: /^menampilkan / });
    await expect(jumlah).toBeVisible();
    const tampil = await jumlah.innerText();
    const disimpan = pertama.waitForResponse((r) => r.url().endsWith('/rpc/sesi.simpanAlamat'));
    await ke(pertama, '/pegawai?golongan=%5B%22III%2Fc%22%5D&urut=nip&arah=naik');
    await disimpan;
    await pertama.close();

    host = await host.lagi();
    const kedua = await browser.newPage();
    await masukKembali(kedua, host);
    await expect(kedua.getByRole('heading', { level: 1 })).toHaveText('Pegawai');
    await expect(kedua).toHaveURL(/golongan=.*III.*urut=nip/);
    await expect(kedua.getByRole('status').filter({ hasText: tampil })).toBeVisible();

    await kedua.getByRole('button', { name: 'Operator BKPSDM' }).click();
    await kedua.getByRole('menuitem', { name: 'Keluar' }).click();
    await expect(kedua.getByLabel('Nama pengguna', { exact: true })).toBeVisible();
    expect(kedua.url()).not.toContain('III');
    const masukDiSini = async (pengguna: string): Promise<void> => {
      await kedua.getByLabel('Nama pengguna', { exact: true }).fill(pengguna);
      await kedua.getByLabel('Kata sandi', { exact: true }).fill(`contoh-${pengguna}-2027`);
      await kedua.keyboard.press('Enter');
    };
    await masukDiSini('kepala');
    await expect(kedua.getByRole('heading', { level: 1 })).toHaveText('Beranda');
    expect(kedua.url()).not.toContain('III');
    await kedua.getByRole('button', { name: /Kepala/ }).first().click();
    await kedua.getByRole('menuitem', { name: 'Keluar' }).click();
    await masukDiSini('operator');
    await expect(kedua).toHaveURL(/pegawai\?golongan=/);
    await expect(kedua.getByRole('status').filter({ hasText: tampil })).toBeVisible();
    await kedua.close();
  } finally {
    await host.tutup();
  }
});
