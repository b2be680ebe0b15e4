import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { Keluar, Masuk, NamaProsedur } from '../../src/shared/contract.ts';
import { mulaiBingkai, selesaiBingkai, type Bingkai } from '../../test/support/ukur-layar.ts';
import { salinanDemo } from '../bersama/demo.ts';
import { hasil, persentil, type Hasil } from '../bersama/hasil.ts';
import { adaChromium, diPeramban, type Host, type Tundaan } from '../bersama/peramban.ts';

const JUMLAH = 1000;
const BATAS_BINGKAI_MS = 100;
const DIAM_MS = 15_000;

/** A call from the page itself, with its session. */
async function panggil<N extends NamaProsedur>(page: Page, nama: N, masuk: Masuk<N>): Promise<Keluar<N>> {
  const isi = await page.evaluate(
    async ([n, m]) => {
      const kepala = { 'Content-Type': 'application/json', 'X-Simpul-Kunci': sessionStorage.getItem('simpul.kunci') ?? '', Authorization: `Bearer ${sessionStorage.getItem('simpul.token')}` };
      return (await fetch(`/rpc/${n}`, { method: 'POST', headers: kepala, body: JSON.stringify(m) })).json() as Promise<{ hasil?: unknown; galat?: unknown }>;
    },
    [nama, masuk] as const,
  );
  if (isi.galat !== undefined) throw new Error(`${nama}: ${JSON.stringify(isi.galat)}`);
  return isi.hasil as Keluar<N>;
}

interface UkuranTanggap {
  /** The same screen on the same machine just before, with nothing going on. */
  readonly diam: Bingkai;
  readonly terbit: Bingkai;
  readonly tundaan: Tundaan;
  readonly detik: number;
}

const tunggu = (ms: number): Promise<void> => new Promise((ok) => setTimeout(ok, ms));

async function terbitkan(page: Page, host: Host, bulan: string): Promise<UkuranTanggap> {
  await page.evaluate((b) => {
    window.location.hash = `#/kgb?bulan=%22${b}%22`;
  }, bulan);
  await page.getByRole('grid').first().waitFor();
  await tunggu(3000);
  const { baris } = await panggil(page, 'kgb.jatuhTempo', { bulan });
  const hanya = baris.filter((b) => b.jatuhTempo && b.dokumenId === null && b.alasan.length === 0).slice(0, JUMLAH).map((b) => b.pegawaiId);
  const penandatangan = (await panggil(page, 'pengaturan.penandatangan', {}))[0];
  if (hanya.length < JUMLAH || !penandatangan) throw new Error(`hanya ${hanya.length} orang yang dapat diterbitkan`);
  await tunggu(2000);
  await mulaiBingkai(page);
  await tunggu(DIAM_MS);
  const diam = await selesaiBingkai(page);
  host.nolkan();
  await mulaiBingkai(page);
  const mulai = performance.now();
  const { tugasId } = await panggil(page, 'kgb.terbit', { bulan, penandatanganId: penandatangan.id, hanya });
  for (;;) {
    await tunggu(500);
    const t = await panggil(page, 'tugas.lihat', { id: tugasId });
    if (t.keadaan === 'selesai') break;
    if (t.keadaan !== 'berjalan' && t.keadaan !== 'antri') throw new Error(`penerbitan ${t.keadaan}: ${t.pesan}`);
  }
  const detik = (performance.now() - mulai) / 1000;
  const terbit = await selesaiBingkai(page);
  return { diam, terbit, tundaan: await host.tundaan(), detik };
}

/** While 1,000 letters are issued the KGB screen keeps painting and the host keeps answering; limits in milliseconds. */
export async function jalankan(): Promise<Hasil[]> {
  if (!adaChromium()) {
    process.stderr.write('Chromium tidak ada: tolok ukur tanggap dilewati.\n');
    return [];
  }
  const folder = salinanDemo();
  try {
    const bulan = '2027-01';
    const u = await diPeramban(folder, (page, host) => terbitkan(page, host, bulan));
    const DIAM = 'layar yang sama tanpa pekerjaan, sesaat sebelumnya';
    const { diam, terbit } = u;
    const lewat = (b: Bingkai): number => b.selang.filter((s) => s > BATAS_BINGKAI_MS).length;
    const rinci = `${u.detik.toFixed(1)} s, ${terbit.selang.length} bingkai, ${lewat(terbit)} di atas ${BATAS_BINGKAI_MS} ms; tanpa pekerjaan ${lewat(diam)} dari ${diam.selang.length}`;
    const terlama = (n: readonly number[]): number => Math.max(1, ...n);
    return [
      hasil(`Tugas terpanjang di layar selama ${JUMLAH} surat terbit`, 'batas yang diminta', terlama(terbit.tugasPanjang), BATAS_BINGKAI_MS, 'ms'),
      hasil(`Jarak bingkai terpanjang selama ${JUMLAH} surat terbit (${rinci})`, 'batas yang diminta', terlama(terbit.selang), BATAS_BINGKAI_MS, 'ms'),
      hasil(`Jarak bingkai terpanjang selama ${JUMLAH} surat terbit`, DIAM, terlama(terbit.selang), terlama(diam.selang), 'ms'),
      hasil(`Jarak bingkai selama ${JUMLAH} surat terbit, p99`, DIAM, persentil(terbit.selang, 0.99), persentil(diam.selang, 0.99), 'ms'),
      hasil('Tundaan putaran peristiwa host selama terbit, p99', 'batas yang diminta', u.tundaan.p99, BATAS_BINGKAI_MS, 'ms'),
      hasil('Tundaan putaran peristiwa host selama terbit, terlama', 'batas yang diminta', u.tundaan.maks, BATAS_BINGKAI_MS, 'ms'),
    ];
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}
