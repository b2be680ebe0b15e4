import { readFileSync } from 'node:fs';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { sisip, ubah } from '../../src/main/db/tulis.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { rekonsiliasi } from '../../src/main/features/kendali/sahkan.ts';
import { terimaLembar } from '../../src/main/features/kendali/terima.ts';
import { profilKertas } from '../../src/main/features/kertas/queries.ts';
import { stasiunIni } from '../../src/main/lib/stasiun.ts';
import type { KeadaanRangkaian } from '../../src/shared/contract/rangkaian.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';

let u: AplikasiUji;
let lab: LabCetak;
let dokumen: string[];
const SERI = 'f4-berseri';
const DI = { pencetakId: 'cups:LabSeri', baki: 'tray-2' };

async function siapkan(): Promise<void> {
  u = await bukaAplikasiUji({ penjadwal: true });
  sisipBanyak(u.buka, 40);
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  dokumen = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.map((d) => d.id);
}

const lihat = (id: string) => u.panggil('operator', 'rangkaian.lihat', { id });
const lembar = async (id: string) => (await u.panggil('operator', 'rangkaian.lembar', { id, batas: 500 })).baris;
const kendali = () => ringkasLembar(u.buka.basis, SERI).keadaan;

async function tunggu(id: string, keadaan: readonly KeadaanRangkaian[], sebab?: string) {
  const akhir = performance.now() + 25_000;
  for (;;) {
    const r = await lihat(id);
    if (keadaan.includes(r.keadaan) && (sebab === undefined || r.sebab === sebab)) return r;
    if (performance.now() > akhir) throw new Error(`tetap ${r.keadaan} (${r.sebab}): ${r.pesan}`);
    await tunda(60);
  }
}

const KALIBRASI = {
  stasiun: stasiunIni().id, stasiun_nama: 'uji', pencetak_nama: 'LabSeri', pencetak_id: DI.pencetakId, baki: DI.baki, sisi: 'depan', dx: 2, dy: -1, sx: 1, sy: 1, skew: 0, putar: 0, ukuran: '[]',
  residu_maks_mm: 0, residu_rms_mm: 0, dasar_id: null, sisa_mm: null, tanggal: '2026-11-23', catatan: '',
};
const kalibrasi = (kertas: string, berlakuSampai = '2027-05-22'): string => ubahUji(u.buka, (tx) => sisip(tx, 'kalibrasi', { ...KALIBRASI, kertas, berlaku_sampai: berlakuSampai }));

describe.skipIf(!alatAda(...ALAT_LAB))('rangkaian dengan profil kertas, kalibrasi, dan lembar kendali', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    [lab] = await Promise.all([mulaiLabCetak({ LabSeri: 'pdf' }), siapkan()]);
    ubahUji(u.buka, (tx) => {
      simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket, pencetakIpp: [] });
      ubah(tx, 'profil_kertas', profilKertas(tx, SERI)!.id, { mode: 'penuh' }, null);
      terimaLembar(tx, { kertas: SERI, seriAwal: 'KD-0001', seriAkhir: 'KD-0100', tanggal: '2026-11-20', baNomor: 'BA-1', baTanggal: '2026-11-20', dariSiapa: 'Percetakan', kotak: '1', pindaianHash: null, catatan: '' });
    });
  }, 90_000);
  afterAll(async () => {
    await lab.hentikan();
    await u.tutup();
  });

  test('blangko pracetak tanpa kalibrasi ditolak; habis masanya ditolak; yang berlaku masuk ke salinan cetak dan ke log, arsipnya tidak berubah', async () => {
    const minta = { dokumenId: dokumen.slice(0, 1), profil: 'f4-kop', ...DI };
    const tolak = await u.panggil('operator', 'cetak.kirim', minta).catch((e: unknown) => e);
    expect(tolak).toMatchObject({ kode: 'PENCETAK_TIDAK_SIAP', message: expect.stringContaining('belum dikalibrasi'), saran: expect.stringContaining('Kalibrasi dahulu') });
    kalibrasi('f4-kop', '2026-11-01');
    expect(await u.panggil('operator', 'cetak.kirim', minta).catch((e: unknown) => e)).toMatchObject({ message: expect.stringContaining('habis masa berlakunya') });
    expect((await u.panggil('operator', 'rangkaian.daftar', {})).jumlah).toBe(0);
    const id = kalibrasi('f4-kop');
    const arsip = (await u.panggil('operator', 'arsip.isi', { id: dokumen[0]! })).isi;
    const h = await u.panggil('operator', 'cetak.kirim', minta);
    await tunggu(h.rangkaianId, ['selesai']);
    expect(Buffer.from((await u.panggil('operator', 'arsip.isi', { id: dokumen[0]! })).isi).equals(Buffer.from(arsip))).toBe(true);
    const log = (await u.panggil('operator', 'rangkaian.log', { dokumenId: dokumen[0]! })).baris[0]!;
    expect(log).toMatchObject({ hasil: 'tercetak', profil: 'f4-kop', baki: 'tray-2', pencetak: 'LabSeri' });
    expect(JSON.parse(log.kalibrasi!)).toEqual({ depan: id });
    const dikirim = await u.panggil('operator', 'cetak.pratinjauGabungan', { id: h.pekerjaanId[0]! });
    kalibrasi('f4-kop');
    const kemudian = await u.panggil('operator', 'cetak.pratinjauGabungan', { id: h.pekerjaanId[0]! });
    expect(Buffer.from(kemudian.isi).equals(Buffer.from(dikirim.isi))).toBe(true);
    expect(Buffer.from(dikirim.isi).includes(Buffer.from(arsip.slice(0, 20)))).toBe(true);
    expect(lab.pencetak('LabSeri').diterima().at(-1)!.lingkungan['IPP_MEDIA_COL']).toMatch(/x-dimension=21500 y-dimension=33000.*tray-2/);
    expect(readFileSync(lab.pencetak('LabSeri').diterima().at(-1)!.berkas).length).toBeGreaterThan(1000);
  });

  test('lembar kendali: dipesan saat diajukan, lembar pertama diperiksa, seri terpasang saat dikirim, dan disahkan dengan seri pertama dan terakhir', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 5), profil: SERI, seriMulai: 'KD-0001', ...DI });
    expect(h.peringatan.join()).toContain('belum dikalibrasi');
    expect(kendali()).toMatchObject({ dipesan: 5, tersedia: 95 });
    await tunggu(h.rangkaianId, ['periksa-lembar-pertama']);
    expect((await lembar(h.rangkaianId)).map((l) => l.seri)).toEqual(['KD-0001', null, null, null, null]);
    await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'tepat' });
    await tunggu(h.rangkaianId, ['perlu-orang'], 'seri-akhir');
    expect((await lembar(h.rangkaianId)).map((l) => l.seri)).toEqual(['KD-0001', 'KD-0002', 'KD-0003', 'KD-0004', 'KD-0005']);
    expect(await u.panggil('operator', 'rangkaian.seriAkhir', { id: h.rangkaianId, seriAwal: 'KD-0001', seriAkhir: 'KD-0005' })).toMatchObject({ cocok: true });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'selesai', tercetak: 5, seriAwal: 'KD-0001', seriAkhir: 'KD-0005' });
    expect(kendali()).toMatchObject({ tercetak: 5, dipesan: 0, tersedia: 95 });
  });

  test('lembar pertama bergeser: lembarnya rusak di buku kendali, penggantinya bernomor seri baru', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(5, 8), profil: SERI, ...DI });
    await tunggu(h.rangkaianId, ['periksa-lembar-pertama']);
    await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'geser' });
    expect(kendali()).toMatchObject({ rusak: 1, dipesan: 3 });
    await u.panggil('operator', 'rangkaian.lanjut', { id: h.rangkaianId });
    await tunggu(h.rangkaianId, ['periksa-lembar-pertama']);
    await u.panggil('operator', 'rangkaian.periksa', { id: h.rangkaianId, hasil: 'tepat' });
    await tunggu(h.rangkaianId, ['perlu-orang'], 'seri-akhir');
    expect((await lembar(h.rangkaianId)).map((l) => [l.urut, l.keadaan, l.seri])).toEqual([[1, 'rusak', 'KD-0006'], [1, 'tercetak', 'KD-0007'], [2, 'tercetak', 'KD-0008'], [3, 'tercetak', 'KD-0009']]);
    await u.panggil('operator', 'rangkaian.seriAkhir', { id: h.rangkaianId, seriAwal: '7', seriAkhir: '9' });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'selesai' });
    expect(kendali()).toMatchObject({ tercetak: 8, rusak: 1, dipesan: 0, tersedia: 91 });
  });

  test('seri yang tidak cocok menghentikan rangkaian sampai direkonsiliasi; tidak ada lembar yang berubah sebelum itu', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(8, 11), profil: SERI, periksaAwal: false, ...DI });
    await tunggu(h.rangkaianId, ['perlu-orang'], 'seri-akhir');
    expect(await u.panggil('operator', 'rangkaian.seriAkhir', { id: h.rangkaianId, seriAwal: 'KD-0010', seriAkhir: 'KD-0013' })).toMatchObject({ cocok: false, pesan: expect.stringContaining('Selisih') });
    expect(await lihat(h.rangkaianId)).toMatchObject({ keadaan: 'perlu-orang', sebab: 'rekonsiliasi' });
    expect(kendali()).toMatchObject({ dipesan: 3, tercetak: 8 });
    await expect(u.panggil('operator', 'rangkaian.ulang', { id: h.rangkaianId, dari: 1, alasan: 'coba saja' })).rejects.toMatchObject({ kode: 'BENTROK' });
    ubahUji(u.buka, (tx) => rekonsiliasi(tx, { pekerjaanId: h.rangkaianId, butir: [{ seriAwal: 'KD-0010', seriAkhir: 'KD-0012', menjadi: 'tercetak' }, { seriAwal: 'KD-0013', menjadi: 'rusak', sebab: 'tertarik dua' }] }));
    await u.panggil('operator', 'cetak.segarkan', {});
    expect(await tunggu(h.rangkaianId, ['selesai'])).toMatchObject({ tercetak: 3 });
    expect(kendali()).toMatchObject({ dipesan: 0, tercetak: 11, rusak: 2 });
  });

  test('dibatalkan sebelum ada yang keluar mengembalikan semua lembar; dokumen yang sudah tercetak perlu izin untuk seri baru', async () => {
    lab.pencetak('LabSeri').tahan(true);
    const plain = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(20, 21), ...DI });
    await lab.pencetak('LabSeri').tungguDipegang();
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(11, 15), profil: SERI, ...DI });
    expect(kendali()).toMatchObject({ dipesan: 4 });
    await u.panggil('operator', 'rangkaian.batal', { id: h.rangkaianId });
    lab.pencetak('LabSeri').tahan(false);
    expect(await tunggu(h.rangkaianId, ['dibatalkan'])).toMatchObject({ tercetak: 0 });
    expect(kendali()).toMatchObject({ dipesan: 0, tercetak: 11, rusak: 2, tersedia: 87 });
    await tunggu(plain.rangkaianId, ['selesai']);
    await expect(u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 1), profil: SERI, tujuan: 'ulang', alasan: 'hilang', ...DI })).rejects.toMatchObject({ kode: 'ATURAN', message: expect.stringContaining('sudah tercetak') });
    expect(kendali()).toMatchObject({ dipesan: 0 });
  });
});
