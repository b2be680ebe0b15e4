import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('bentrok pada unit kerja menampilkan nama unit induknya, bukan kodenya', async ({ page, browser }) => {
  test.setTimeout(90_000);
  const host = await jalankanHost(TEMPLAT());
  const lain = await browser.newContext();
  try {
    await masuk(page, host, 'admin');
    await ke(page, '/unit');
    await page.getByRole('row').nth(2).click();
    await page.getByRole('button', { name: 'Ubah atau pindahkan' }).click();
    const form = page.getByRole('form', { name: /^Unit / });
    await expect(form.getByLabel('Nama unit')).toBeVisible();
    const nama = await form.getByLabel('Nama unit').inputValue();
    // Somebody else moves the same unit to the top meanwhile.
    const orangLain = await lain.newPage();
    await masuk(orangLain, host, 'operator');
    const induk = await orangLain.evaluate(async (n) => {
      const panggil = async (prosedur: string, masukan: unknown): Promise<unknown> => {
        const jawab = await fetch(`/rpc/${prosedur}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-simpul-kunci': sessionStorage.getItem('simpul.kunci') ?? '', authorization: `Bearer ${sessionStorage.getItem('simpul.token') ?? ''}` }, body: JSON.stringify(masukan) });
        return ((await jawab.json()) as { hasil: unknown }).hasil;
      };
      type Unit = { id: string; rev: number; nama: string; indukId: string | null; singkatan: string; jenis: string; eselon: string | null; kode: string };
      const semua = (await panggil('unit.pohon', {})) as Unit[];
      const u = semua.find((x) => x.nama === n)!;
      const { id, rev, indukId, ...data } = u;
      const hasil = await panggil('unit.simpan', { id, rev, data: { nama: data.nama, singkatan: data.singkatan, jenis: data.jenis, eselon: data.eselon, kode: data.kode, indukId: null } });
      return hasil === undefined ? '' : (semua.find((x) => x.id === indukId)?.nama ?? '');
    }, nama);
    expect(induk).not.toBe('');
    await form.getByLabel('Singkatan').fill('UJI');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog').filter({ has: page.getByRole('radio') });
    await expect(dialog).toContainText(induk);
    await expect(dialog).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  } finally {
    await lain.close();
    await host.tutup();
  }
});
