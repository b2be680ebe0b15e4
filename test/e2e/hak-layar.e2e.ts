import type { Page } from '@playwright/test';
import { expect, ke, masuk, test } from './dasar.ts';

/** A call as the page itself makes it. */
async function panggil(page: Page, nama: string, isi: object): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([n, badan]) => {
      const r = await fetch(`/rpc/${n}`, { method: 'POST', body: badan!, headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionStorage.getItem('simpul.token')}`, 'x-simpul-kunci': sessionStorage.getItem('simpul.kunci') ?? '' } });
      const j = (await r.json()) as { hasil?: Record<string, unknown>; galat?: { pesan: string } };
      if (!j.hasil) throw new Error(j.galat?.pesan ?? r.statusText);
      return j.hasil;
    },
    [nama, JSON.stringify(isi)] as const,
  );
}

interface BarisKgb {
  readonly pegawaiId: string;
  readonly jatuhTempo: boolean;
  readonly dokumenId: string | null;
}

test('verifikator OPD tidak ditawari yang di luar haknya: surat bergaji disebut tertutup dengan sebabnya, tanpa satu pun penolakan dari aplikasi', async ({ browser, host }) => {
  test.setTimeout(120_000);
  // What the verifier of one unit would come upon: a letter issued for somebody of that unit.
  const opd = await browser.newPage();
  await masuk(opd, host, 'opd');
  let bulan = '';
  let siapa: BarisKgb | undefined;
  for (let i = 0; i < 14 && !siapa; i++) {
    bulan = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + i, 1)).toISOString().slice(0, 7);
    const h = await panggil(opd, 'kgb.jatuhTempo', { bulan });
    siapa = (h['baris'] as BarisKgb[]).find((b) => b.jatuhTempo && b.dokumenId === null);
  }
  expect(siapa, 'pegawai unit itu yang jatuh tempo dalam setahun').toBeDefined();
  const operator = await browser.newPage();
  await masuk(operator, host, 'operator');
  const penandatangan = (await panggil(operator, 'pengaturan.penandatangan', {})) as unknown as { id: string }[];
  const { tugasId, kelompokId } = await panggil(operator, 'kgb.terbit', { bulan, hanya: [siapa!.pegawaiId], penandatanganId: penandatangan[0]!.id, sertakanPeringatan: true });
  await expect.poll(async () => (await panggil(operator, 'tugas.lihat', { id: tugasId }))['keadaan'], { timeout: 30_000 }).toBe('selesai');

  const ditolak: string[] = [];
  opd.on('response', (r) => {
    if (r.status() >= 400) ditolak.push(`${r.status()} ${new URL(r.url()).pathname}`);
  });
  const TERTUTUP = 'Isi surat ini tidak ditampilkan';
  await ke(opd, `/kgb?bulan=${bulan}`);
  await expect(opd.getByText(TERTUTUP)).toBeVisible();
  await ke(opd, `/kgb/kelompok/${String(kelompokId)}`);
  await opd.getByRole('row').nth(1).click();
  await expect(opd.getByText(TERTUTUP)).toBeVisible();
  await expect(opd.getByText('PDF gabungan memuat gaji')).toBeVisible();
  await expect(opd.getByRole('button', { name: 'Unduh PDF gabungan' })).toHaveCount(0);
  await ke(opd, '/arsip');
  await opd.getByRole('row').nth(1).click();
  await expect(opd.getByText(TERTUTUP)).toBeVisible();
  await expect(opd.getByRole('button', { name: 'Simpan PDF' })).toHaveCount(0);
  await opd.waitForTimeout(800);
  expect(ditolak).toEqual([]);
  await opd.close();
  await operator.close();
});
