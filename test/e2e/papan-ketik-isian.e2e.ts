import type { Page } from '@playwright/test';
import { DATA_UTAMA } from '../../src/shared/pegawai/data-utama.ts';
import { expect, ke, masuk, test } from './dasar.ts';

const KOLOM = new Map(DATA_UTAMA.map((k) => [k.nama as string, k]));

interface Medan {
  readonly nama: string;
  readonly isi: string;
  readonly peran: string;
  readonly baca: boolean;
  readonly simpan: boolean;
  readonly urutan: number;
  readonly banyak: number;
}

/** The field with the keyboard, and its place among all fields as one reads them: section by section, line by line. */
async function medanAktif(page: Page): Promise<Medan> {
  return page.evaluate(() => {
    const e = document.activeElement as HTMLInputElement;
    const form = e.closest('form');
    const semua = [...(form?.querySelectorAll<HTMLElement>('input:not([type=hidden]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled])') ?? [])].filter((x) => x.offsetParent !== null);
    return { nama: e.getAttribute('name') ?? e.dataset['medan'] ?? '', isi: e.value ?? '', peran: `${e.tagName} ${e.type ?? ''} ${e.getAttribute('role') ?? ''} ${e.getAttribute('aria-haspopup') ?? ''}`, baca: e.readOnly ?? false, simpan: e.hasAttribute('data-simpan'), urutan: semua.indexOf(e), banyak: semua.length };
  });
}

/** What an operator would type into an empty text field; null: left as it is. */
function ketikan(nama: string): string | null {
  const k = KOLOM.get(nama);
  if (k?.jenis !== 'teks' && k?.jenis !== 'teks_panjang') return null;
  if (k.rahasia || k.bagian === 'kematian' || k.nama === 'nip') return null;
  const angka = /^\^\\d\{(\d+)\}\$$/.exec(k.pola?.regex.source ?? '');
  if (angka) return '7'.repeat(Number(angka[1]));
  if (k.nama.startsWith('email')) return 'contoh@contoh.go.id';
  return k.pola ? null : 'Contoh 1'.slice(0, k.maks ?? 8);
}

test('seluruh isian data pegawai diisi hanya dengan papan ketik: Enter ke isian berikut, Tab menurut urutan baca, Ctrl+S menyimpan', async ({ page, host }) => {
  test.setTimeout(120_000);
  await masuk(page, host);
  await ke(page, '/pegawai');
  await page.getByRole('row').nth(6).dblclick();
  await expect(page).toHaveURL(/pegawai\/[0-9a-f-]{36}/);
  await expect(page.locator('main')).toContainText('Pangkat dan golongan');
  await page.keyboard.press('Control+e');
  const form = page.locator('form[aria-label^="Ubah data utama"]');
  await expect(form.locator('[name="nip"]')).toBeFocused();

  const diisi = new Map<string, string>();
  const dikunjungi: number[] = [];
  for (let i = 0; i < 120; i++) {
    const m = await medanAktif(page);
    if (m.simpan) break;
    dikunjungi.push(m.urutan);
    const isi = ketikan(m.nama);
    if (isi !== null && m.isi === '' && !m.baca) {
      await page.keyboard.type(isi);
      diisi.set(m.nama, isi);
    }
    // A list that has opened by itself takes Escape first; the form stays.
    await page.keyboard.press(m.peran.startsWith('TEXTAREA') ? 'Tab' : 'Enter');
    if ((await medanAktif(page)).urutan === m.urutan) await page.keyboard.press('Tab');
  }
  const { simpan } = await medanAktif(page);
  expect(simpan).toBe(true);
  expect(dikunjungi.length).toBeGreaterThanOrEqual(60);
  expect(dikunjungi).toEqual(dikunjungi.toSorted((a, b) => a - b));
  expect(new Set(dikunjungi).size).toBe(dikunjungi.length);
  expect(diisi.size).toBeGreaterThan(10);

  await page.keyboard.press('Shift+Tab');
  await form.locator('[name="nama"]').focus();
  const letak: number[] = [];
  for (let i = 0; i < 25; i++) {
    letak.push(await page.evaluate(() => { const k = document.activeElement!.getBoundingClientRect(); const f = document.activeElement!.closest('form')!.getBoundingClientRect(); return Math.round((k.top - f.top + document.activeElement!.closest('form')!.querySelector('div')!.scrollTop) / 10) * 10_000 + Math.round(k.left); }));
    await page.keyboard.press('Tab');
  }
  expect(letak).toEqual(letak.toSorted((a, b) => a - b));

  await page.keyboard.press('Control+s');
  await expect(form).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(form.locator('[name="nip"]')).toBeFocused();
  for (const [nama, isi] of diisi) await expect(form.locator(`[name="${nama}"]`), nama).toHaveValue(isi);

  // Opened again at once, the panel also has the new revision: nobody gets a conflict with their own last change.
  await form.locator('[name="nip_lama"]').fill('888888888');
  await page.keyboard.press('Control+s');
  await expect(form).toHaveCount(0);
});
