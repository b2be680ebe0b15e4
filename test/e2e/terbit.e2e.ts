import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, masuk, test, type Host } from './dasar.ts';

const AKAR = new URL('../..', import.meta.url).pathname;
const TANGGA = ['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a'];

interface Orang {
  readonly nip: string;
  readonly nama: string;
  readonly golongan: string | null;
}

/** Civil servants of the demo who may rise by one golongan on 1 January 2027, as the command line says. */
function orang(host: Host, banyak: number): Orang[] {
  const env = { ...process.env, SIMPUL_PENGGUNA: 'operator', SIMPUL_SANDI: 'contoh-operator-2027' };
  const panggil = <T>(nama: string, masuk: unknown): T => JSON.parse(execFileSync(process.execPath, [join(AKAR, 'bin', 'simpul.mjs'), 'panggil', nama, JSON.stringify(masuk), '--data', host.folder], { encoding: 'utf8', env })) as T;
  const calon = panggil<{ readonly baris: Orang[] }>('pegawai.daftar', { batas: 300 }).baris.filter((o) => TANGGA.slice(0, -1).includes(o.golongan ?? ''));
  const isi = (o: Orang) => ({ golongan: naik(o), tmt: '2027-01-01', jenisKp: '101', mkgTahun: 10, mkgBulan: 0, nomorPertek: 'PG-1', tanggalPertek: '2026-11-10', pejabatPertek: 'Kepala Kantor Regional Contoh' });
  const nilai = panggil<{ readonly baris: { readonly temuan: { readonly berat: string }[] }[] }>('terbit.periksa', { produk: 'sk-kp', baris: calon.map((o) => ({ nip: o.nip, isi: isi(o) })) });
  return calon.filter((_, k) => !nilai.baris[k]!.temuan.some((t) => t.berat === 'tolak')).slice(0, banyak);
}

const naik = (o: Orang): string => TANGGA[TANGGA.indexOf(o.golongan!) + 1]!;
const baris = (o: Orang, i: number): string => `'${o.nip},${naik(o)},1 Januari 2027,101,10,0,PG-${i},10-11-2026`;
const KEPALA = 'NIP,Gol Baru,TMT KP,Jenis KP,MK Tahun,MK Bulan,No Pertek,Tgl Pertek';

test('SK kenaikan pangkat diterbitkan dari daftar: tiap baris dinilai, suratnya dilihat, nomornya berurutan, hanya dengan papan ketik sesudah berkas dipilih', async ({ page, host }) => {
  const [a, b, c] = orang(host, 3) as [Orang, Orang, Orang];
  const isi = [KEPALA, baris(a, 1), baris(b, 2), baris(c, 3).replace(/,1 Januari 2027,/, ',15 Januari 2027,'), "'199001012015011999,III/a,1 Januari 2027,101,10,0,PG-4,10-11-2026"].join('\n');
  await masuk(page, host, 'operator');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByText('Belum ada daftar yang dimuat')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'persetujuan.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) });
  const tabel = page.getByRole('grid', { name: /SK kenaikan pangkat/ });
  await expect(tabel).toContainText(a.nama);
  // Whoever approved is not in the list: it is asked once.
  await page.getByLabel('Pejabat pertimbangan teknis').fill('Kepala Kantor Regional Contoh');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Ditolak 2')).toBeVisible();
  await expect(tabel.getByRole('row').filter({ hasText: c.nama })).toContainText('bukan periode kenaikan pangkat');
  await expect(tabel.getByRole('row').filter({ hasText: '199001012015011999'.slice(0, 8) })).toContainText('tidak ada dalam data pegawai');
  await page.getByLabel('Sertakan yang berperingatan').check();
  await expect(page.getByRole('button', { name: 'Terbitkan 2 SK' })).toBeEnabled();
  await expect(page.getByRole('region', { name: 'Pratinjau surat' })).toContainText('halaman 1 dari');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 baris tidak ikut');
  await expect(dialog).toContainText(/800\.1\.3\.2\/1\/20\d\d/);
  await dialog.getByRole('button', { name: 'Terbitkan 2 SK' }).press('Enter');
  await expect(page).toHaveURL(/kgb\/kelompok\//);
  await expect(page.getByText('Jadi 2')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('grid')).toContainText(/800\.1\.3\.2\/2\/20\d\d/);
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByText('Belum ada daftar yang dimuat')).toBeVisible();
});
