import { expect, jalankanHost, ke, masuk, TEMPLAT, test } from './dasar.ts';

test('baris yang dipilih tetap terpilih ketika surat baris-baris di atasnya terbit; saringan lain mulai lagi dari atas', async ({ page }) => {
  test.setTimeout(120_000);
  const host = await jalankanHost(TEMPLAT());
  try {
    await masuk(page, host);
    await ke(page, '/kgb');
    const grid = page.getByRole('grid');
    await expect(grid.getByRole('row').nth(6)).toBeVisible();
    const aktif = grid.locator('tr[data-aktif]');
    await grid.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await expect(aktif).toHaveAttribute('aria-rowindex', '6');
    const orang = await aktif.locator('b').first().innerText();
    const terbit = await page.evaluate(async () => {
      const panggil = async (nama: string, masuk: unknown): Promise<unknown> => {
        const kepala = { 'content-type': 'application/json', authorization: `Bearer ${sessionStorage.getItem('simpul.token')}`, 'x-simpul-kunci': sessionStorage.getItem('simpul.kunci') ?? '' };
        return ((await (await fetch(`/rpc/${nama}`, { method: 'POST', body: JSON.stringify(masuk), headers: kepala })).json()) as { hasil: unknown }).hasil;
      };
      // The local month, as the screen counts it.
      const bulan = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit' }).format(new Date());
      const [penandatangan] = (await panggil('pengaturan.penandatangan', {})) as { id: string }[];
      const { baris } = (await panggil('kgb.jatuhTempo', { bulan })) as { baris: { pegawaiId: string; nama: string; jatuhTempo: boolean; tanggal: string; dokumenId: string | null; alasan: { berat: string }[] }[] };
      const jatuh = baris.filter((b) => b.dokumenId === null && b.jatuhTempo && b.tanggal === `${bulan}-01`);
      const hanya = jatuh.slice(0, 3).filter((b) => b.alasan.every((a) => a.berat !== 'tolak')).map((b) => b.pegawaiId);
      await panggil('kgb.terbit', { bulan, penandatanganId: penandatangan!.id, hanya });
      return hanya.length;
    });
    expect(terbit).toBeGreaterThan(0);
    await expect(aktif).toHaveAttribute('aria-rowindex', String(6 - terbit), { timeout: 30_000 });
    expect(await aktif.locator('b').first().innerText()).toBe(orang);
    await page.getByText(/^Terlambat \d+$/).click();
    await expect(aktif).toHaveAttribute('aria-rowindex', '2');
  } finally {
    await host.tutup();
  }
});
