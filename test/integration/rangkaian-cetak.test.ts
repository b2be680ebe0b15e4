import { readFileSync } from 'node:fs';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { cetakPekerjaan } from '../../src/main/cetak/ipp-pekerjaan.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { segarkanAntrean } from '../../src/main/features/cetak/segarkan.ts';
import type { KeadaanRangkaian } from '../../src/shared/contract/rangkaian.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';

const JUMLAH = 60;
let u: AplikasiUji;
let dokumen: string[];

async function siapkan(): Promise<void> {
  u = await bukaAplikasiUji({ penjadwal: true });
  sisipBanyak(u.buka, JUMLAH);
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  dokumen = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((d) => d.id);
}

const lihat = (id: string) => u.panggil('operator', 'rangkaian.lihat', { id });
const semuaLembar = async (id: string) => (await u.panggil('operator', 'rangkaian.lembar', { id, batas: 500 })).baris;
/** `1 tercetak, 2 rusak` … per place, living row last. */
const hitung = async (id: string) => {
  const h: Record<string, number> = {};
  for (const l of await semuaLembar(id)) h[l.keadaan] = (h[l.keadaan] ?? 0) + 1;
  return h;
};

async function tunggu(id: string, keadaan: readonly KeadaanRangkaian[], batasMs = 30_000) {
  const akhir = performance.now() + batasMs;
  for (;;) {
    await segarkanAntrean(u.app.aplikasi, u.buka, true);
    const r = await lihat(id);
    if (keadaan.includes(r.keadaan)) return r;
    if (performance.now() > akhir) throw new Error(`tetap ${r.keadaan} (${r.sebab}): ${r.pesan}`);
    await tunda(100);
  }
}

async function sampai(syarat: () => Promise<boolean>, batasMs = 20_000): Promise<void> {
  const akhir = performance.now() + batasMs;
  while (!(await syarat())) {
    if (performance.now() > akhir) throw new Error('tidak terjadi');
    await tunda(60);
  }
}

/** Places of the order whose living rows are not exactly one. */
async function tempatGanjil(id: string): Promise<number[]> {
  const hidup = new Map<number, number>();
  for (const l of await semuaLembar(id)) if (l.keadaan !== 'rusak' && l.keadaan !== 'diulang') hidup.set(l.urut, (hidup.get(l.urut) ?? 0) + 1);
  const { lembar } = await lihat(id);
  return Array.from({ length: lembar }, (_, i) => i + 1).filter((i) => hidup.get(i) !== 1);
}

describe('rangkaian tanpa pencetak', () => {
  beforeAll(siapkan, 60_000);
  afterAll(() => u.tutup());

  test('simpan PDF menunggu pernyataan orang; sesudah dinyatakan sudah dicetak, dokumennya terhitung tercetak', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 5), pencetakId: 'simpan:pdf' });
    expect(h).toMatchObject({ halaman: 5, lembar: 5 });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'perlu-orang', sebab: 'konfirmasi', dikirim: 5, tercetak: 0, tindakan: ['putuskan', 'ulang', 'batal'] });
    await u.panggil('operator', 'rangkaian.putuskan', { id: h.rangkaianId, baikSampai: 3, ulang: false });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'selesai', tercetak: 3 });
    expect(await hitung(h.rangkaianId)).toEqual({ tercetak: 3, batal: 2 });
    const tercetak = new Map((await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((d) => [d.id, d.tercetak]));
    expect(dokumen.slice(0, 5).map((id) => tercetak.get(id))).toEqual([1, 1, 1, 0, 0]);
    const log = await u.panggil('operator', 'rangkaian.log', { dokumenId: dokumen[0]! });
    expect(log.baris[0]).toMatchObject({ hasil: 'tercetak', oleh: 'Uji operator', tujuan: 'asli', kertas: 'F4', pencetak: 'Simpan PDF (cetak manual)', halaman: '1', label: 'asli' });
    expect(log.baris[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(log.baris[0]!.versiNaskah).not.toBe('');
  });

  test('salinan berlabel menjadi lembar tersendiri, terurut seperti diminta', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 2), pencetakId: 'simpan:pdf', salinan: ['asli', 'tembusan'], urutan: 'salinan' });
    expect(h).toMatchObject({ halaman: 4, lembar: 4 });
    expect((await semuaLembar(h.rangkaianId)).map((l) => [l.label, l.dokumenId])).toEqual([['asli', dokumen[0]], ['asli', dokumen[1]], ['tembusan', dokumen[0]], ['tembusan', dokumen[1]]]);
    await u.panggil('operator', 'rangkaian.batal', { id: h.rangkaianId });
    expect((await lihat(h.rangkaianId)).keadaan).toBe('dibatalkan');
  });

  test('dua sisi: tiap surat satu halaman mulai pada lembar baru, dengan punggung kosong di antaranya', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 3), pencetakId: 'simpan:pdf', sisi: 'dua-panjang' });
    expect(h).toMatchObject({ halaman: 3, lembar: 3 });
    const isi = await u.panggil('operator', 'cetak.pratinjauGabungan', { id: h.pekerjaanId[0]! });
    const halaman = ukuranHalamanPdf(isi.isi)!;
    expect(halaman).toHaveLength(5);
    for (const x of halaman) expect(Math.abs(x.tinggiMm - 330)).toBeLessThan(0.1);
  });

  test('akun lain lingkup tidak melihat rangkaian, lembar, maupun lognya', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 4), pencetakId: 'simpan:pdf' });
    const unit = u.sebagai('operator', { jenis: 'unit', unitId: '01900000-0000-7000-8000-000000000002' });
    expect((await unit('rangkaian.daftar', {})).baris.some((r) => r.id === h.rangkaianId)).toBe(false);
    await expect(unit('rangkaian.lihat', { id: h.rangkaianId })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(unit('rangkaian.batal', { id: h.rangkaianId })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    const semua = await u.panggil('operator', 'rangkaian.log', {});
    expect((await unit('rangkaian.log', {})).jumlah).toBeLessThan(semua.jumlah);
  });
});

describe.skipIf(!alatAda(...ALAT_LAB))('rangkaian pada CUPS sungguhan', { timeout: 90_000 }, () => {
  let lab: LabCetak;

  beforeAll(async () => {
    [lab] = await Promise.all([mulaiLabCetak({ LabA: 'pdf', LabB: 'pdf', LabHabis: 'pdf', LabMati: 'pdf' }), siapkan()]);
    ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket, pencetakIpp: [`Mati langsung|${lab.pencetak('LabMati').uriLangsung}`] }));
  }, 90_000);
  afterAll(async () => {
    await lab.hentikan();
    await u.tutup();
  });
  const halamanDiterima = (nama: string) => lab.pencetak(nama).diterima().map((d) => ukuranHalamanPdf(readFileSync(d.berkas))!.length);

  test('lembar pertama keluar sendiri dan sisanya menunggu jawaban; geser mencetaknya sekali lagi, tepat melepas sisanya', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 6), pencetakId: 'cups:LabA', periksaAwal: true, baki: 'tray-2' });
    expect(h.pekerjaanId).toHaveLength(2);
    await tunggu(h.rangkaianId, ['periksa-lembar-pertama']);
    for (let i = 0; i < 3; i++) await segarkanAntrean(u.app.aplikasi, u.buka, true);
    expect(halamanDiterima('LabA')).toEqual([1]);
    await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'geser' });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'dijeda', sebab: 'kalibrasi' });
    await segarkanAntrean(u.app.aplikasi, u.buka, true);
    expect(halamanDiterima('LabA')).toEqual([1]);
    await u.panggil('operator', 'rangkaian.lanjut', { id: h.rangkaianId });
    await tunggu(h.rangkaianId, ['periksa-lembar-pertama']);
    await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'tepat' });
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 6, diganti: 1 });
    expect(halamanDiterima('LabA')).toEqual([1, 1, 5]);
    expect(await hitung(h.rangkaianId)).toEqual({ tercetak: 6, rusak: 1 });
    expect(lab.pencetak('LabA').diterima().every((d) => d.lingkungan['IPP_MEDIA_COL']!.includes('tray-2'))).toBe(true);
    expect(await tempatGanjil(h.rangkaianId)).toEqual([]);
  });

  test('120 halaman: dijeda di tengah, dilanjutkan, sisanya dipindahkan ke pencetak lain; tiap halaman keluar tepat sekali', async () => {
    const awal = { LabA: halamanDiterima('LabA').length, LabB: halamanDiterima('LabB').length };
    lab.pencetak('LabA').tahan(true);
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen, salinan: ['asli', 'salinan'], urutan: 'salinan', pencetakId: 'cups:LabA', perPekerjaan: 20 });
    expect(h).toMatchObject({ halaman: 120, lembar: 120 });
    expect(h.pekerjaanId).toHaveLength(6);
    await lab.pencetak('LabA').tungguDipegang();
    await u.panggil('operator', 'rangkaian.jeda', { id: h.rangkaianId });
    lab.pencetak('LabA').tahan(false);
    await sampai(async () => (await lihat(h.rangkaianId)).tercetak === 20);
    await tunda(1200);
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'dijeda', tercetak: 20, dikirim: 0 });
    expect(halamanDiterima('LabA').slice(awal.LabA)).toEqual([20]);
    await u.panggil('operator', 'rangkaian.lanjut', { id: h.rangkaianId });
    await sampai(async () => (await lihat(h.rangkaianId)).tercetak >= 40);
    await u.panggil('operator', 'rangkaian.jeda', { id: h.rangkaianId }).catch(() => undefined);
    await sampai(async () => (await lihat(h.rangkaianId)).dikirim === 0);
    await u.panggil('operator', 'rangkaian.pindah', { id: h.rangkaianId, pencetakId: 'cups:LabB', baki: 'tray-2' });
    await u.panggil('operator', 'rangkaian.lanjut', { id: h.rangkaianId });
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 120, diganti: 0, pencetak: 'LabB', baki: 'tray-2' });
    const [a, b] = [halamanDiterima('LabA').slice(awal.LabA), halamanDiterima('LabB').slice(awal.LabB)];
    expect([...a, ...b]).toEqual([20, 20, 20, 20, 20, 20]);
    expect(b.length).toBeGreaterThan(0);
    expect(await tempatGanjil(h.rangkaianId)).toEqual([]);
    const perPencetak = new Map<string, number>();
    for (const l of await semuaLembar(h.rangkaianId)) perPencetak.set(l.pencetak!, (perPencetak.get(l.pencetak!) ?? 0) + 1);
    expect(perPencetak).toEqual(new Map([['LabA', 20 * a.length], ['LabB', 20 * b.length]]));
  });

  test('dibatalkan di tengah: yang di pencetak dibatalkan di sana, sisanya tidak dikirim; yang keluar dinyatakan orang', async () => {
    const awal = halamanDiterima('LabA').length;
    lab.pencetak('LabA').tahan(true);
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 50), pencetakId: 'cups:LabA', perPekerjaan: 20 });
    await lab.pencetak('LabA').tungguDipegang();
    await u.panggil('operator', 'rangkaian.batal', { id: h.rangkaianId });
    const r = await tunggu(h.rangkaianId, ['dibatalkan']);
    lab.pencetak('LabA').tahan(false);
    expect(r.pekerjaan.map((p) => p.keadaan)).toEqual(['dibatalkan', 'dibatalkan', 'dibatalkan']);
    expect(await hitung(h.rangkaianId)).toEqual({ ragu: 20, batal: 30 });
    await u.panggil('operator', 'rangkaian.putuskan', { id: h.rangkaianId, baikSampai: 2, ulang: false });
    expect(await hitung(h.rangkaianId)).toEqual({ tercetak: 2, batal: 48 });
    await tunda(700);
    expect(halamanDiterima('LabA').length - awal).toBeLessThanOrEqual(1);
    await u.panggil('operator', 'rangkaian.ulang', { id: h.rangkaianId, dari: 3, sampai: 5, rusak: false, alasan: 'dibutuhkan juga', pencetakId: 'cups:LabB' });
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 5 });
    expect(halamanDiterima('LabB').at(-1)).toBe(3);
    expect(await tempatGanjil(h.rangkaianId)).toEqual([]);
  });

  test('toner habis sesudah pekerjaan pertama: rangkaian menunggu dengan sebabnya dan lanjut sesudah orang menyatakan pencetaknya siap', async () => {
    const p = lab.pencetak('LabHabis');
    p.keluhan('marker-supply-empty-error');
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 40), pencetakId: 'cups:LabHabis', perPekerjaan: 20 });
    await sampai(async () => (await lihat(h.rangkaianId)).sebab === 'pencetak');
    const r = await lihat(h.rangkaianId);
    expect(r).toMatchObject({ keadaan: 'berjalan', tercetak: 20 });
    expect(r.pesan).toContain('toner atau tinta habis');
    expect(r.tindakan).toEqual(expect.arrayContaining(['jeda', 'lanjut', 'pindah', 'batal']));
    expect(await hitung(h.rangkaianId)).toEqual({ tercetak: 20, menunggu: 20 });
    p.keluhan('');
    p.reda('marker-supply-empty-error');
    // somebody feeds a sheet at the printer itself
    const isi = await u.panggil('operator', 'arsip.isi', { id: dokumen[0]! });
    await cetakPekerjaan({ uri: p.uriLangsung, batasMs: 5000 }, { judul: 'lembar sendiri', operator: 'seseorang', format: 'application/pdf', pekerjaan: [] }, isi.isi);
    // the queue still repeats what its last job told it: a person says that the printer is ready
    await u.panggil('operator', 'rangkaian.lanjut', { id: h.rangkaianId });
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 40, diganti: 0 });
    expect(halamanDiterima('LabHabis')).toEqual([20, 1, 20]);
  });

  test('kertas macet di tengah pekerjaan: terbaca dalam antrean, tidak dianggap gagal, dan berlanjut sesudah dibereskan', async () => {
    const p = lab.pencetak('LabHabis');
    const awal = halamanDiterima('LabHabis').length;
    p.macet(true);
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 25), pencetakId: 'cups:LabHabis', perPekerjaan: 20 });
    await sampai(async () => (await lihat(h.rangkaianId)).pesan.includes('kertas macet'));
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'berjalan', dikirim: 20, tercetak: 0 });
    p.macet(false);
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 25, diganti: 0 });
    expect(halamanDiterima('LabHabis').slice(awal)).toEqual([20, 5]);
  });

  test('pencetak hilang di tengah: lembarnya diragukan, sisanya menunggu; dijawab orang, sisanya keluar di pencetak lain', async () => {
    const awal = halamanDiterima('LabB').length;
    lab.pencetak('LabMati').tahan(true);
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 40), pencetakId: `ipp:${lab.pencetak('LabMati').uriLangsung}`, perPekerjaan: 20 });
    await lab.pencetak('LabMati').tungguDipegang();
    await lab.pencetak('LabMati').matikan();
    const r = await tunggu(h.rangkaianId, ['perlu-orang']);
    expect(r).toMatchObject({ sebab: 'ragu', ragu: 20, tercetak: 0 });
    expect(await hitung(h.rangkaianId)).toEqual({ ragu: 20, menunggu: 20 });
    await u.panggil('operator', 'rangkaian.jeda', { id: h.rangkaianId }).catch(() => undefined);
    await u.panggil('operator', 'rangkaian.pindah', { id: h.rangkaianId, pencetakId: 'cups:LabB' });
    await u.panggil('operator', 'cetak.ulang', { id: h.pekerjaanId[0]!, dariHalaman: 8, pencetakId: 'cups:LabB', alasan: 'pencetak rusak' });
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 40, diganti: 13 });
    expect(halamanDiterima('LabB').slice(awal)).toEqual([13, 20]);
    expect(await hitung(h.rangkaianId)).toEqual({ tercetak: 40, diulang: 13 });
    expect(await tempatGanjil(h.rangkaianId)).toEqual([]);
  });

  test('dua rangkaian pada satu pencetak tidak bercampur: yang kedua menunggu giliran', async () => {
    const awal = halamanDiterima('LabB').length;
    lab.pencetak('LabB').tahan(true);
    const [a, b] = [dokumen.slice(0, 30), dokumen.slice(30, 42)];
    const satu = await u.panggil('operator', 'cetak.kirim', { dokumenId: a, pencetakId: 'cups:LabB', perPekerjaan: 20 });
    await lab.pencetak('LabB').tungguDipegang();
    const dua = await u.panggil('operator', 'cetak.kirim', { dokumenId: b, pencetakId: 'cups:LabB', perPekerjaan: 20 });
    expect(await lihat(dua.rangkaianId)).toMatchObject({ keadaan: 'menunggu', sebab: 'giliran' });
    lab.pencetak('LabB').tahan(false);
    await tunggu(dua.rangkaianId, ['selesai']);
    expect((await lihat(satu.rangkaianId)).keadaan).toBe('selesai');
    expect(halamanDiterima('LabB').slice(awal)).toEqual([20, 10, 12]);
  });
});
