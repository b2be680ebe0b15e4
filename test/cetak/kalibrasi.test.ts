import { rmSync } from 'node:fs';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/main/app.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { balikan, petakan } from '../../src/shared/domain/afin.ts';
import { distorsiAfin, SUDUT, type Distorsi, type UkuranLembar } from '../../src/shared/domain/kalibrasi.ts';
import type { Sesi } from '../../src/main/context.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, kirim, konfigurasiUji, portsUji, SEKARANG } from '../support/aplikasi.ts';
import { ubahUji } from '../support/kgb-uji.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';
import { gambarPdf, type Gambar } from './halaman-uji.ts';

/** A printer that feeds crookedly, on a real CUPS: what it receives is rendered at 600 dpi and laid on paper with its fault. */

const F4 = { lebarMm: 215, tinggiMm: 330 };
const PX_MM = 600 / 25.4;
const LURUS: Distorsi = { dx: 0, dy: 0, sx: 1, sy: 1, skew: 0 };

/** Darkness of the sheet at a place in mm, as that printer would leave it. */
function diKertas(g: Gambar, d: Distorsi): (x: number, y: number) => boolean {
  const asal = balikan(distorsiAfin(d));
  return (x, y) => {
    const [px, py] = petakan(asal, x, y).map((mm) => Math.floor(mm * PX_MM));
    return (g.piksel[(py ?? 0) * g.lebar + (px ?? 0)] ?? 255) < 128;
  };
}

const LANGKAH = 0.01;

/** Middle of the one line that crosses the stretch, read in three places beside the middle of the cross. */
function garisDi(gelap: (t: number, samping: number) => boolean, sekitar: number, samping: number): number {
  const baca = [-3, -2, 2, 3].flatMap((geser) => {
    let [awal, akhir] = [Number.NaN, Number.NaN];
    for (let t = sekitar - 3.5; t < sekitar + 3.5; t += LANGKAH) {
      if (!gelap(t, samping + geser)) continue;
      if (Number.isNaN(awal)) awal = t;
      akhir = t;
    }
    return Number.isNaN(awal) || akhir - awal > 0.5 ? [] : [(awal + akhir) / 2];
  });
  expect(baca.length).toBeGreaterThanOrEqual(2);
  return baca.reduce((a, b) => a + b, 0) / baca.length;
}

/** The figures a careful person would read: from each crosshair to its two nearest edges. */
function ukur(g: Gambar, d: Distorsi, kira: Distorsi): UkuranLembar {
  const gelap = diKertas(g, d);
  return SUDUT.map((sudut) => {
    const x0 = sudut.startsWith('kiri') ? 10 : F4.lebarMm - 10;
    const y0 = sudut.endsWith('atas') ? 10 : F4.tinggiMm - 10;
    // Rough places by eye, then the lines themselves.
    const [xd, yd] = petakan(distorsiAfin(kira), x0, y0);
    const x = garisDi((t, s) => gelap(t, s), xd, yd);
    const y = garisDi((t, s) => gelap(s, t), yd, xd);
    return { sudut, datar: x0 === 10 ? x : F4.lebarMm - x, tegak: y0 === 10 ? y : F4.tinggiMm - y };
  });
}

describe.skipIf(!alatAda(...ALAT_LAB))('kalibrasi melalui CUPS sungguhan', () => {
  let lab: LabCetak;
  beforeAll(async () => {
    lab = await mulaiLabCetak({ LabMiring: 'pdf' });
  }, 60_000);
  afterAll(() => lab.hentikan());

  const terakhir = async (ke: number): Promise<Gambar> => {
    for (let i = 0; i < 300 && lab.pencetak('LabMiring').diterima().length < ke; i++) await tunda(50);
    const d = lab.pencetak('LabMiring').diterima()[ke - 1];
    if (d === undefined) throw new Error('lembar tidak keluar');
    expect(d.lingkungan['IPP_MEDIA_COL']).toMatch(/21500/);
    return gambarPdf(d.berkas);
  };

  it.each([
    ['bergeser dan berskala', { dx: 2.3, dy: -1.7, sx: 1.004, sy: 0.9965, skew: 0 }, false],
    ['miring pula', { dx: -1.4, dy: 2.1, sx: 0.997, sy: 1.003, skew: 0.004 }, true],
  ] as const)('pencetak yang %s: lembar kalibrasi dicetak, diukur, disimpan; sesudah aplikasi dibuka lagi cetak ujinya meleset paling banyak 0,1 mm', async (_apa, d, miring) => {
    const u = await bukaAplikasiUji();
    ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsUri }));
    const sudah = lab.pencetak('LabMiring').diterima().length;
    const tujuan = { pencetakId: 'cups:LabMiring', baki: 'tray-2' };
    const cetak = await u.panggil('operator', 'kalibrasi.cetak', { kertas: 'f4', ...tujuan });
    expect(cetak.jobId).not.toBe('');
    const lembar = [ukur(await terakhir(sudah + 1), d, d)];
    const hasil = await u.panggil('operator', 'kalibrasi.hitung', { kertas: 'f4', lembar, miring });
    expect(hasil.hasil!.temuan).toEqual([]);
    expect(hasil.hasil!.simpanganMm).toBeGreaterThan(2);
    expect(hasil.hasil!.residu.maksMm).toBeLessThan(0.1);
    const simpan = await u.panggil('operator', 'kalibrasi.simpan', { kertas: 'f4', lembar, miring, ...tujuan, pencetakNama: 'LabMiring', sisi: 'depan' });

    // Another run of the program on the same folder: all it knows is in the table.
    await u.app.tutup();
    const lagi = await createApp(konfigurasiUji(u.folder), portsUji(u.folder), { diam: true });
    if (lagi.aplikasi.keadaan.jenis !== 'siap') throw new Error('tidak terbuka lagi');
    const sesi: Sesi = { penggunaId: '01900000-0000-7000-8000-000000000001', pengguna: 'operator', nama: 'Uji', peran: 'operator', lingkup: { jenis: 'semua' }, izin: ['cetak'] };
    const token = lagi.aplikasi.gudangSesi.buat(sesi, SEKARANG);
    await kirim(lagi, token, 'kalibrasi.cetak', { kertas: 'f4', ...tujuan, dasarId: simpan.id });
    const uji = [ukur(await terakhir(sudah + 2), d, LURUS)];
    const terukur = await kirim(lagi, token, 'kalibrasi.hitung', { kertas: 'f4', lembar: uji, miring, dasarId: simpan.id });
    expect(terukur.hasil!.lolosUji).toBe(true);
    expect(terukur.hasil!.simpanganMm).toBeLessThan(0.1);
    for (const s of uji[0]!) {
      expect(Math.abs(s.datar! - 10)).toBeLessThan(0.1);
      expect(Math.abs(s.tegak! - 10)).toBeLessThan(0.1);
    }
    await lagi.tutup();
    rmSync(u.folder, { recursive: true, force: true });
  }, 60_000);
});
