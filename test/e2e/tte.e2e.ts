import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { jalankanSimulator } from '../support/simulator-bsre.ts';
import { expect, jalankanHost, ke, masuk, TEMPLAT, test, type Host } from './dasar.ts';

const AKAR = new URL('../..', import.meta.url).pathname;
const NIK = '3500000000000001';
const PASSPHRASE = 'passphrase-peramban';

function simpul<T>(host: Host, akun: 'admin' | 'operator', ...argv: readonly string[]): T {
  const env = { ...process.env, SIMPUL_PENGGUNA: akun, SIMPUL_SANDI: `contoh-${akun}-2027` };
  return JSON.parse(execFileSync(process.execPath, [join(AKAR, 'bin', 'simpul.mjs'), ...argv, '--data', host.folder], { encoding: 'utf8', env })) as T;
}

async function tanpaCacat(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id} ${v.nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('menandatangani sekaligus dari layar: pengaturan penyedia, passphrase salah berhenti, yang benar menyelesaikan, hasilnya terlihat', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const sim = await jalankanSimulator(() => Date.now());
  await sim.tambah({ nik: NIK, nama: 'Contoh Kepala', passphrase: PASSPHRASE });
  const host = await jalankanHost(TEMPLAT());
  const kerja = mkdtempSync(join(tmpdir(), 'tte-e2e-'));
  try {
    writeFileSync(join(kerja, 'akar.pem'), sim.akarPem);
    await masuk(page, host, 'admin');
    await ke(page, '/pengaturan?bagian=tte');
    await page.getByRole('combobox', { name: 'Penyedia' }).click();
    await page.getByRole('option', { name: 'BSrE eSign Client v1' }).click();
    await page.getByLabel('Alamat server').fill(sim.alamat);
    await page.getByLabel('Nama pengguna aplikasi').fill(sim.pengguna);
    await page.getByLabel('Sandi aplikasi').fill(sim.sandi);
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByText('Pengaturan tanda tangan elektronik disimpan.')).toBeVisible();
    await page.locator('input[type=file]').setInputFiles(join(kerja, 'akar.pem'));
    await expect(page.getByText('Induk Simulasi UJI')).toBeVisible();
    const kepala = simpul<{ penggunaId: string; nama: string; peran: string }[]>(host, 'admin', 'panggil', 'tte.identitas', '{}').find((a) => a.peran === 'kepala')!;
    await page.getByRole('combobox', { name: 'Akun' }).fill(kepala.nama);
    await page.getByRole('option', { name: kepala.nama }).first().click();
    await page.getByLabel('NIK', { exact: true }).fill(NIK);
    await page.getByRole('button', { name: 'Catat' }).click();
    await expect(page.getByText('3500••••••••0001')).toBeVisible();
    await tanpaCacat(page);

    const pejabat = simpul<{ id: string; jabatan: string; berlakuSampai: string | null }[]>(host, 'operator', 'penandatangan', '--json').find((p) => p.berlakuSampai === null && p.jabatan.startsWith('Kepala Badan'))!;
    const simpan = (nama: string, data: object) => simpul(host, 'admin', 'panggil', nama, JSON.stringify({ id: null, rev: null, data }));
    simpan('alurProduk.simpan', { produk: 'skgb', berlakuMulai: '2020-01-01', berlakuSampai: null, cara: 'elektronik', paraf: [], dasarHukum: 'uji' });
    simpan('kewenangan.simpan', { produk: 'skgb', penandatanganId: pejabat.id, bentuk: 'a.n.', atasNama: 'Bupati', mulai: '2020-01-01', sampai: null, skNomor: '1/2020', skTanggal: '2020-01-01', skOleh: 'Bupati', penggunaId: kepala.penggunaId });
    const bulan = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', year: 'numeric', month: '2-digit' }).format(Date.now()).slice(0, 7);
    const nip = simpul<{ nip: string; jatuhTempo: boolean; alasan: unknown[] }[]>(host, 'operator', 'kgb', 'jatuh-tempo', '--bulan', bulan, '--json').filter((b) => b.jatuhTempo && b.alasan.length === 0).slice(0, 2);
    simpul(host, 'operator', 'kgb', 'terbit', '--bulan', bulan, '--penandatangan', pejabat.id, '--hanya', nip.map((b) => b.nip).join(','), '--json');

    const konteks = await browser.newContext();
    const kepalaLayar = await konteks.newPage();
    await masuk(kepalaLayar, host, 'kepala');
    await ke(kepalaLayar, '/tanda-tangan');
    const n = nip.length;
    await kepalaLayar.getByRole('button', { name: `Tanda tangani ${n} dokumen` }).click();
    const dialog = kepalaLayar.getByRole('dialog');
    await expect(dialog).toContainText('siap dipakai');
    await tanpaCacat(kepalaLayar);
    await dialog.getByLabel('Passphrase').fill('keliru');
    await kepalaLayar.keyboard.press('Enter');
    await expect(dialog).toContainText('Passphrase salah');
    await dialog.getByRole('button', { name: 'Selesai' }).click();
    expect(sim.catatan.salahPassphrase).toBe(1);
    await kepalaLayar.getByRole('button', { name: `Tanda tangani ${n} dokumen` }).click();
    await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
    await kepalaLayar.keyboard.press('Enter');
    await expect(dialog).toContainText(`${n} dari ${n} ditandatangani`, { timeout: 20_000 });
    await tanpaCacat(kepalaLayar);
    await dialog.getByRole('button', { name: 'Selesai' }).click();
    await expect(kepalaLayar.getByText('Tidak ada yang menunggu tanda tangan Anda')).toBeVisible();
    await konteks.close();

    await ke(page, '/arsip');
    const berkasSurat = page.getByRole('group', { name: 'Berkas lain surat ini' });
    await expect(berkasSurat.getByRole('button').first()).toHaveText('Bertanda tangan elektronik');
    await expect(berkasSurat.getByRole('button', { name: 'Bertanda tangan elektronik' })).toHaveAttribute('aria-pressed', 'true');
    const simpanPdf = async (): Promise<string> => {
      const tombol = page.getByRole('button', { name: 'Simpan PDF' }).filter({ hasText: 'Simpan PDF' });
      await expect(tombol).toBeEnabled();
      const [unduhan] = await Promise.all([page.waitForEvent('download'), tombol.click()]);
      return unduhan.path();
    };
    const bertanda = await simpanPdf();
    expect(readFileSync(bertanda).includes('/ByteRange')).toBe(true);
    await berkasSurat.getByRole('button', { name: 'Naskah sebelum ditandatangani' }).click();
    await expect.poll(async () => readFileSync(await simpanPdf()).includes('/ByteRange')).toBe(false);
    await tanpaCacat(page);

    await page.getByRole('tab', { name: 'Periksa keaslian berkas' }).click();
    const hasil = page.getByRole('region', { name: 'Hasil pemeriksaan keaslian' });
    await page.locator('input[type=file]').setInputFiles({ name: 'diterima.pdf', mimeType: 'application/pdf', buffer: readFileSync(bertanda) });
    await expect(hasil).toContainText('Surat kami, tidak berubah');
    await expect(hasil).toContainText('berkas bertanda tangan dari arsip kami');
    await tanpaCacat(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'ditambahi.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([readFileSync(bertanda), Buffer.from('% x\n%%EOF\n')]) });
    await expect(hasil).toContainText('Jangan dipercaya begitu saja');
    await expect(hasil).toContainText('ada yang ditambahkan setelahnya');
    await page.locator('input[type=file]').setInputFiles({ name: 'asing.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan surat') });
    await expect(hasil).toContainText('Bukan surat kami');
    await tanpaCacat(page);
    const [daftar] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan daftar kode (CSV)' }).click()]);
    expect(daftar.suggestedFilename()).toMatch(/^kode-verifikasi-.*\.csv$/);
    expect(readFileSync(await daftar.path(), 'utf8').trim().split('\n').length).toBeGreaterThan(n);
  } finally {
    await host.tutup();
    await sim.tutup();
    rmSync(kerja, { recursive: true, force: true });
  }
});
