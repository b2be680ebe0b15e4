import { expect, ke, masuk, test } from './dasar.ts';

test('kotak di kepala daftar KGB hanya menyentuh baris yang tampak, dan tombolnya menyebut bagian dari tab lain', async ({ page, host }) => {
  await masuk(page, host);
  await ke(page, '/kgb');
  const terbitkan = page.getByRole('button', { name: /^Terbitkan \d+ surat$/ });
  await expect(terbitkan).toBeEnabled();
  const angka = async (): Promise<number> => Number(/\d+/.exec((await terbitkan.textContent()) ?? '')![0]);
  const bulanIni = await angka();
  await page.getByText(/^Terlambat \d+$/).click();
  const kepala = page.getByRole('grid').getByRole('checkbox').first();
  await expect(kepala).not.toBeChecked();
  await page.getByRole('grid').getByRole('checkbox').nth(1).check();
  await expect(terbitkan).toHaveText(`Terbitkan ${bulanIni + 1} surat`);
  await expect(page.locator('footer small').first()).toHaveText(new RegExp(`^${bulanIni} \\p{L}+ \\+ 1 terlambat`, 'u'));
  const telat = (await page.getByRole('grid').getByRole('checkbox').count()) - 1;
  if (telat > 1) await kepala.click();
  else await kepala.uncheck();
  await expect(terbitkan).toHaveText(`Terbitkan ${bulanIni} surat`);
});

test('daftar lintas bulan tidak mencentang siapa pun dan tidak menerbitkan; yang berperingatan ditemukan dari kakinya', async ({ page, host }) => {
  await masuk(page, host);
  await ke(page, '/kgb?semua=true');
  await expect(page.getByRole('button', { name: /^Ke daftar / })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Terbitkan/ })).toHaveCount(0);
  await expect(page.getByRole('grid').getByRole('checkbox')).toHaveCount(0);
  await page.getByRole('button', { name: /^Ke daftar / }).click();
  const luput = page.getByRole('button', { name: /berperingatan belum dicentang$/ });
  await expect(luput).toBeVisible();
  const n = Number(/\d+/.exec((await luput.textContent()) ?? '')![0]);
  await luput.click();
  await expect(page.getByText(`menampilkan ${n} dari ${n}`)).toBeVisible();
});
