import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tunda } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import { createApp } from '../../src/main/app.ts';
import { simpanPengaturan } from '../../src/main/db/pengaturan.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { uraiPdf } from '../../src/main/features/arsip/gabung-pdf.ts';
import { segarkanAntrean } from '../../src/main/features/cetak/segarkan.ts';
import { alatAda } from '../support/alat.ts';
import { bukaAplikasiUji, konfigurasiUji, portsUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipBanyak, TERBIT, ubahUji } from '../support/kgb-uji.ts';
import { ALAT_LAB, mulaiLabCetak, type LabCetak } from '../support/lab-cetak.ts';

const JUMLAH = 70;
let u: AplikasiUji;
let kelompokId: string;
let dokumen: readonly { id: string; sha256: string; unit: string | null }[];

async function siapkan(): Promise<void> {
  u = await bukaAplikasiUji();
  sisipBanyak(u.buka, JUMLAH);
  const r = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(r.tugasId);
  kelompokId = r.kelompokId;
  dokumen = (await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris;
}

async function galatDari(p: Promise<unknown>): Promise<AppError> {
  const g = await p.then(
    () => new Error('seharusnya gagal'),
    (x: unknown) => x,
  );
  if (!(g instanceof AppError)) throw g;
  return g;
}

const antrean = () => u.panggil('operator', 'cetak.antrean', {});
const satu = async (id: string) => (await antrean()).find((p) => p.id === id)!;

async function tungguKeadaan(id: string, keadaan: readonly string[], batasMs = 20_000) {
  const akhir = performance.now() + batasMs;
  for (;;) {
    await segarkanAntrean(u.app.aplikasi, u.buka, true);
    const p = await satu(id);
    if (keadaan.includes(p.keadaan)) return p;
    if (performance.now() > akhir) throw new Error(`tetap ${p.keadaan}: ${p.pesan}`);
    await tunda(150);
  }
}

describe('cetak manual', () => {
  beforeAll(siapkan, 60_000);
  afterAll(() => u.tutup());

  test('simpan PDF: satu berkas, tercatat disimpan dan tidak pernah selesai, log cetak per dokumen dengan sidiknya', async () => {
    const h = await u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'simpan:pdf' });
    expect(h).toMatchObject({ halaman: JUMLAH });
    expect(h.pekerjaanId).toHaveLength(1);
    const p = await satu(h.pekerjaanId[0]!);
    expect(p).toMatchObject({ keadaan: 'disimpan', halaman: JUMLAH, lembarSelesai: 0, oleh: 'Uji operator' });
    const isi = readFileSync(p.pesan.replace(/^.*?: (?=\/)/, ''));
    expect(ukuranHalamanPdf(isi)).toHaveLength(JUMLAH);
    const pratinjau = await u.panggil('operator', 'cetak.pratinjauGabungan', { id: p.id });
    expect(Buffer.from(pratinjau.isi).equals(isi)).toBe(true);
    const log = u.buka.basis.baca<{ hash: string; n: number }>('SELECT hash, jumlah_halaman n FROM cetak_dokumen ORDER BY dari_halaman');
    expect(log).toHaveLength(JUMLAH);
    expect(new Set(log.map((l) => l.hash))).toEqual(new Set(dokumen.map((d) => d.sha256)));
    expect((await u.panggil('operator', 'arsip.daftar', { batas: 1 })).baris[0]!.tercetak).toBe(0);
    expect((await u.panggil('operator', 'cetak.log', { dokumenId: dokumen[0]!.id }))[0]).toMatchObject({ oleh: 'Uji operator', tujuan: 'asli' });
  });

  test('dokumen F4 tidak dikirim sebagai A4, dan akun unit lain tidak melihat pekerjaan ini', async () => {
    const g = await galatDari(u.panggil('operator', 'cetak.kirim', { dokumenId: [dokumen[0]!.id], pencetakId: 'simpan:pdf', kertas: 'A4' }));
    expect(g).toMatchObject({ kode: 'PENCETAK_TIDAK_SIAP' });
    const unitA = u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    expect(await unitA('cetak.antrean', {})).toEqual([]);
    const luar = dokumen.find((d) => d.unit === 'Dinas B')!;
    expect((await galatDari(unitA('cetak.kirim', { dokumenId: [luar.id], pencetakId: 'simpan:pdf' }))).kode).toBe('TIDAK_DITEMUKAN');
  });

  test('pekerjaan yang tertinggal karena aplikasi mati tidak pernah dianggap tercetak', async () => {
    const dasar = { judul: 'Tertinggal', pencetak_id: 'cups:X', pencetak_nama: 'X', job_id: null, halaman: 1, lembar_selesai: 0, pesan: '', kertas: 'F4', baki: null, jenis_kertas: null, sisi: 'satu', tujuan: 'asli', alasan: '', pelaku: 'Uji', selesai_pada: null };
    const [a, b] = ubahUji(u.buka, (tx) => [sisip(tx, 'pekerjaan_cetak', { ...dasar, keadaan: 'dicek' }), sisip(tx, 'pekerjaan_cetak', { ...dasar, keadaan: 'dikirim' })]);
    u.aturJam(SEKARANG + 3_600_000);
    await segarkanAntrean(u.app.aplikasi, u.buka);
    u.aturJam(SEKARANG);
    expect([(await satu(a)).keadaan, (await satu(b)).keadaan]).toEqual(['gagal', 'tak-diketahui']);
  });

  test('pencetak terakhir diingat per pengguna', async () => {
    expect(await u.panggil('operator', 'cetak.bawaan', {})).toBeNull();
    await u.panggil('operator', 'cetak.simpanBawaan', { pencetakId: 'simpan:pdf', baki: null, kertas: 'F4' });
    expect(await u.panggil('operator', 'cetak.bawaan', {})).toEqual({ pencetakId: 'simpan:pdf', baki: null, kertas: 'F4' });
    expect(await u.panggil('kepala', 'cetak.bawaan', {})).toBeNull();
    expect((await u.panggil('operator', 'cetak.kertas', {})).find((k) => k.kode === 'F4')).toMatchObject({ lebarMm: 215, tinggiMm: 330 });
  });
});

describe.skipIf(!alatAda(...ALAT_LAB))('mencetak kelompok pada CUPS sungguhan', { timeout: 60_000 }, () => {
  let lab: LabCetak;

  beforeAll(async () => {
    [lab] = await Promise.all([mulaiLabCetak({ LabF4: 'pdf', LabLain: 'pdf', LabKaku: 'kaku', LabMati: 'pdf' }), siapkan()]);
    ubahUji(u.buka, (tx) => simpanPengaturan(tx, 'umum', { cupsServer: lab.cupsSoket, pencetakIpp: [`Mati langsung|${lab.pencetak('LabMati').uriLangsung}`] }));
  }, 90_000);
  afterAll(async () => {
    await lab.hentikan();
    await u.tutup();
  });

  test('70 surat menjadi dua pekerjaan, keluar pada F4 dari baki yang diminta, dan baru selesai setelah pencetak mengatakannya', async () => {
    const pencetak = await u.panggil('operator', 'cetak.pencetak', {});
    expect(pencetak.find((p) => p.id === 'cups:LabF4')).toMatchObject({ status: 'siap', jenis: 'cups' });
    const h = await u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'cups:LabF4', baki: 'tray-2' });
    expect(h).toMatchObject({ halaman: JUMLAH });
    expect(h.pekerjaanId).toHaveLength(2);
    const p = await Promise.all(h.pekerjaanId.map((id) => tungguKeadaan(id, ['selesai', 'gagal'])));
    expect(p.map((x) => [x.keadaan, x.halaman])).toEqual([['selesai', 50], ['selesai', 20]]);
    const terima = lab.pencetak('LabF4').diterima();
    expect(terima).toHaveLength(2);
    expect(terima[0]!.lingkungan['IPP_MEDIA_COL']).toContain('tray-2');
    expect(ukuranHalamanPdf(readFileSync(terima[0]!.berkas))).toHaveLength(50);
    expect((await u.panggil('operator', 'arsip.daftar', { batas: 500 })).baris.every((b) => b.tercetak === 1)).toBe(true);
  });

  test('baki atau ukuran yang tidak ada: ditolak sebelum apa pun dikirim atau dicatat', async () => {
    const sebelum = (await antrean()).length;
    const baki = await galatDari(u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'cups:LabF4', baki: 'tray-9' }));
    expect(baki).toMatchObject({ kode: 'PENCETAK_TIDAK_SIAP' });
    expect(baki.saran).toContain('tray-2');
    expect((await galatDari(u.panggil('operator', 'cetak.kirim', { kelompokId, pencetakId: 'cups:LabKaku' }))).kode).toBe('PENCETAK_TIDAK_SIAP');
    expect(await antrean()).toHaveLength(sebelum);
    expect(lab.pencetak('LabKaku').diterima()).toHaveLength(0);
  });

  test('pekerjaan yang tertahan dapat dibatalkan, lalu dikirim ulang mulai halaman 15 ke pencetak lain', async () => {
    lab.pencetak('LabF4').tahan(true);
    const lama = lab.pencetak('LabF4').diterima().length;
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 20).map((d) => d.id), pencetakId: 'cups:LabF4' });
    const [id] = h.pekerjaanId;
    await tungguKeadaan(id!, ['mencetak', 'menunggu']);
    expect((await galatDari(u.panggil('operator', 'cetak.ulang', { id: id!, alasan: 'macet' }))).kode).toBe('BENTROK');
    await u.panggil('operator', 'cetak.batal', { id: id! });
    const p = await tungguKeadaan(id!, ['dibatalkan', 'gagal', 'selesai']);
    expect(p.keadaan).not.toBe('selesai');
    lab.pencetak('LabF4').tahan(false);
    const ulang = await u.panggil('operator', 'cetak.ulang', { id: id!, dariHalaman: 15, pencetakId: 'cups:LabLain', alasan: 'kertas macet' });
    expect(await tungguKeadaan(ulang.pekerjaanId, ['selesai', 'gagal'])).toMatchObject({ keadaan: 'selesai', halaman: 6, tujuan: 'ulang', pencetak: 'LabLain' });
    const terima = lab.pencetak('LabLain').diterima();
    const keluar = readFileSync(terima[0]!.berkas);
    expect(ukuranHalamanPdf(keluar)).toHaveLength(6);
    writeFileSync(join(u.folder, 'ulang.pdf'), keluar);
    const surat = await u.panggil('operator', 'arsip.isi', { id: dokumen[14]!.id });
    writeFileSync(join(u.folder, 'surat.pdf'), surat.isi);
    const gambar = (nama: string): Buffer => execFileSync('pdftoppm', ['-r', '40', '-gray', '-f', '1', '-l', '1', '-singlefile', join(u.folder, nama)], { maxBuffer: 1 << 26 });
    expect(gambar('ulang.pdf').equals(gambar('surat.pdf'))).toBe(true);
    expect((await u.panggil('operator', 'cetak.log', { dokumenId: dokumen[14]!.id }))[0]).toMatchObject({ tujuan: 'ulang: kertas macet', pencetak: 'LabLain' });
    expect(lab.pencetak('LabF4').diterima().length - lama).toBeLessThanOrEqual(1);
  });

  test('pratinjau gabungan adalah berkas yang dikirim, halaman demi halaman', async () => {
    const [p] = await antrean();
    const pratinjau = await u.panggil('operator', 'cetak.pratinjauGabungan', { id: p!.id });
    expect(uraiPdf(Buffer.from(pratinjau.isi))!.halaman).toHaveLength(p!.halaman);
  });

  test('berkas yang diterima pencetak sama byte demi byte dengan pratinjau dan dengan PDF yang disimpan', async () => {
    const mati = lab.pencetak('LabMati');
    const dokumenId = dokumen.slice(0, 3).map((d) => d.id);
    const kirim = async (pencetakId: string) => (await u.panggil('operator', 'cetak.kirim', { dokumenId, pencetakId })).pekerjaanId[0]!;
    const pratinjau = async (id: string) => Buffer.from((await u.panggil('operator', 'cetak.pratinjauGabungan', { id })).isi);
    const id = await kirim(`ipp:${mati.uriLangsung}`);
    expect((await tungguKeadaan(id, ['selesai', 'gagal'])).keadaan).toBe('selesai');
    const diterima = readFileSync(mati.diterima().at(-1)!.berkas);
    expect(diterima.equals(await pratinjau(id))).toBe(true);
    const disimpan = await kirim('simpan:pdf');
    const berkas = readFileSync((await satu(disimpan)).pesan.replace(/^.*?: (?=\/)/, ''));
    expect(berkas.equals(await pratinjau(disimpan))).toBe(true);
    const isi = (pdf: Buffer) => uraiPdf(pdf)!.halaman.map((h) => uraiPdf(pdf)!.objek.get(Number(/\/Contents (\d+) 0 R/.exec(uraiPdf(pdf)!.objek.get(h)!.kamus)![1]))!.aliran!.toString('base64'));
    expect(isi(diterima)).toEqual(isi(berkas));
  });

  test('pencetak hilang di tengah pekerjaan: gagal atau tak diketahui, tidak pernah selesai, juga sesudah aplikasi dibuka lagi', async () => {
    const mati = lab.pencetak('LabMati');
    mati.tahan(true);
    const idLangsung = `ipp:${mati.uriLangsung}`;
    const sudah = (await antrean()).filter((x) => x.keadaan === 'selesai' && x.pencetak.includes('Mati')).length;
    const h = await u.panggil('operator', 'cetak.kirim', { dokumenId: dokumen.slice(0, 3).map((d) => d.id), pencetakId: idLangsung });
    const [id] = h.pekerjaanId;
    expect((await satu(id!)).keadaan).toMatch(/menunggu|mencetak/);
    await mati.matikan();
    expect((await tungguKeadaan(id!, ['gagal', 'tak-diketahui'])).pesan).not.toBe('');
    const sebelum = (await antrean()).length;
    expect((await galatDari(u.panggil('operator', 'cetak.kirim', { dokumenId: [dokumen[0]!.id], pencetakId: idLangsung }))).kode).toMatch(/^PENCETAK/);
    expect(await antrean()).toHaveLength(sebelum);
    const lagi = await createApp(konfigurasiUji(u.folder), portsUji(u.folder), { diam: true });
    try {
      if (lagi.aplikasi.keadaan.jenis !== 'siap') throw new Error('aplikasi tidak terbuka');
      await segarkanAntrean(lagi.aplikasi, lagi.aplikasi.keadaan.buka, true);
      const b = lagi.aplikasi.keadaan.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM pekerjaan_cetak WHERE pencetak_id = ? AND keadaan = 'selesai'", idLangsung)!;
      expect(b.n).toBe(sudah);
    } finally {
      await lagi.tutup();
    }
  });
});
