import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batal, daftarPencetak, kirim, pantau } from '../../src/main/cetak/cetak.ts';
import { tungguSelesai } from '../support/tunggu-cetak.ts';
import { atr } from '../../src/main/cetak/ipp-baca.ts';
import { daftarPekerjaan } from '../../src/main/cetak/ipp-pekerjaan.ts';
import { alatAda } from '../support/alat.ts';
import { ALAT_LAB } from '../support/lab-cetak.ts';
import { halamanUji, KOTAK_100, KOTAK_KARTU, ukurPdf, ukurUrf } from './halaman-uji.ts';
import {
  A4,
  antrean,
  bukaMeja,
  daftar,
  diterima,
  F4,
  halanganDari,
  harusTepat,
  jalankan,
  judulBaru,
  KARTU,
  keluar,
  kerja,
  konfigurasi,
  lab,
  langsung,
  LEGAL,
  lp,
  mediaCol,
  satuSaja,
  tanpaPraperiksa,
  tunggu,
} from './meja-cetak.ts';

let f4: Buffer;
let a4: Buffer;

describe.skipIf(!alatAda(...ALAT_LAB))(
  'mencetak pada CUPS dan pencetak IPP sungguhan',
  { concurrent: true, timeout: 40_000 },
  () => {
    beforeAll(async () => {
      await bukaMeja();
      f4 = await halamanUji(F4, KOTAK_100);
      a4 = await halamanUji(A4, KOTAK_100);
    });

    afterAll(async () => {
      await lab.hentikan();
    });

    it('daftar pencetak memuat antrean CUPS dan pencetak langsung dengan ukuran, rentang, baki, dan jenis kertasnya', () => {
      expect(daftar.filter((p) => p.jenis === 'cups').map((p) => p.id)).toEqual(
        expect.arrayContaining(['cups:LabF4', 'cups:LabUrf', 'cups:LabKaku']),
      );
      for (const p of [antrean('LabF4'), langsung('LabF4')]) {
        expect(p).toMatchObject({ status: 'siap', alasan: [], terimaPdf: true, tanpaSkala: true, bisaSebagian: true });
        expect(p.ukuran).toContainEqual(expect.objectContaining({ lebarMm: 215, tinggiMm: 330 }));
        expect(p.rentangUkuran).toEqual({ lebarMm: { min: 54, maks: 330 }, tinggiMm: { min: 54, maks: 483 } });
        expect(p.baki).toContainEqual({ kode: 'tray-2', nama: 'Baki 2' });
        expect(p.jenisKertas).toContainEqual({ kode: 'stationery-preprinted', nama: 'Kertas berblangko' });
      }
      expect(antrean('LabKaku').rentangUkuran).toBeUndefined();
    });

    it('kotak 100 mm pada F4 lewat CUPS tetap 100 mm di tempatnya, dari baki dan jenis kertas yang diminta', async () => {
      const hasil = await keluar(
        'LabF4',
        antrean('LabF4'),
        kerja(f4, F4, { baki: 'tray-2', jenisKertas: 'stationery-preprinted' }),
      );
      harusTepat(await ukurPdf(hasil.berkas, KOTAK_100), F4, KOTAK_100);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(/x-dimension=21500 y-dimension=33000/);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(/media-source=tray-2\b/);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(/media-type=stationery-preprinted\b/);
      expect(hasil.lingkungan['IPP_SIDES']).toBe('one-sided');
    });

    it.each([
      ['A4', A4, KOTAK_100, '21000', '29700', {}],
      ['Legal', LEGAL, KOTAK_100, '21590', '35560', { sisi: 'dua-panjang' }],
      ['kartu', KARTU, KOTAK_KARTU, '8560', '5398', { baki: 'manual', jenisKertas: 'cardstock' }],
    ] as const)('%s lewat CUPS tepat ukuran dan tempatnya', async (_nama, kertas, kotak, x, y, lain) => {
      const hasil = await keluar('LabDua', antrean('LabDua'), kerja(await halamanUji(kertas, kotak), kertas, lain));
      harusTepat(await ukurPdf(hasil.berkas, kotak), kertas, kotak);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toContain(`x-dimension=${x} y-dimension=${y}`);
      expect(hasil.lingkungan['IPP_SIDES']).toBe('sisi' in lain ? 'two-sided-long-edge' : 'one-sided');
    });

    it('halaman rebah A4 diputar ke kertas tegak tanpa mengecil', async () => {
      const rebah = { lebarMm: 297, tinggiMm: 210 };
      const kotak = { x: 40, y: 30, sisi: 100 };
      const hasil = await keluar('LabF4', antrean('LabF4'), kerja(await halamanUji(rebah, kotak), rebah));
      // turned clockwise: what lay 30 mm from the top lies 80 mm from the left of the upright sheet
      harusTepat(await ukurPdf(hasil.berkas, { x: 80, y: 40, sisi: 100 }), A4, { x: 80, y: 40, sisi: 100 });
    });

    it('pencetak raster menerima F4 dengan kotak yang tepat', async () => {
      const hasil = await keluar('LabUrf', antrean('LabUrf'), kerja(f4, F4, { baki: 'tray-3' }));
      harusTepat(ukurUrf(hasil.berkas, KOTAK_100), F4, KOTAK_100);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(/media-source=tray-3\b/);
      // eight bits a pixel, so greys and the emblem stay what they are
      expect(readFileSync(hasil.berkas).readUInt8(12)).toBe(8);
    });

    it('IPP langsung menyampaikan byte yang sama, dengan baki dan larangan penskalaan', async () => {
      const pekerjaan = kerja(f4, F4, { baki: 'tray-1', jenisKertas: 'stationery-letterhead', judul: 'SK langsung' });
      const hasil = await keluar('LabTiga', langsung('LabTiga'), pekerjaan);
      expect(readFileSync(hasil.berkas).equals(f4)).toBe(true);
      expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(
        /x-dimension=21500 y-dimension=33000.*media-source=tray-1 media-type=stationery-letterhead/,
      );
      // CUPS applies the option itself and does not pass it on; addressed directly the printer must get it
      expect(hasil.lingkungan['IPP_PRINT_SCALING']).toBe('none');
      const selesai = await daftarPekerjaan({ uri: lab.pencetak('LabTiga').uriLangsung, batasMs: 5000 }, 'completed');
      expect(selesai.map((p) => p.judul)).toContain(hasil.lingkungan['IPP_JOB_NAME']);
    });

    it('hanya halaman yang diminta yang keluar', async () => {
      const banyak = await halamanUji(F4, KOTAK_100, 20);
      const hasil = await keluar('LabF4', antrean('LabF4'), kerja(banyak, F4, { halaman: { dari: 5, sampai: 7 } }));
      const { stdout } = await jalankan('pdfinfo', [hasil.berkas]);
      expect(stdout).toMatch(/Pages:\s+3\n/);
    });

    it('baki, jenis kertas, atau ukuran yang tidak ada ditolak sebelum mencetak, dengan daftar yang tersedia', async () => {
      const judul = judulBaru('ditolak');
      const kasus = [
        [antrean('LabF4'), kerja(f4, F4, { baki: 'tray-9' }), 'baki', 'tray-2 (Baki 2)'],
        [langsung('LabF4'), kerja(f4, F4, { baki: 'tray-9' }), 'baki', 'tray-2 (Baki 2)'],
        [antrean('LabF4'), kerja(f4, F4, { jenisKertas: 'emas' }), 'jenis-kertas', 'cardstock (Karton)'],
        [antrean('LabKaku'), kerja(f4, F4), 'ukuran', 'iso_a4_210x297mm (210 × 297 mm)'],
        [langsung('LabKaku'), kerja(f4, F4), 'ukuran', 'iso_a4_210x297mm (210 × 297 mm)'],
        [langsung('LabUrf'), kerja(f4, F4), 'format', 'lewat antrean CUPS'],
      ] as const;
      for (const [pencetak, pekerjaan, kode, tersedia] of kasus) {
        expect(await halanganDari(kirim(pencetak, { ...pekerjaan, judul }, konfigurasi))).toMatchObject({
          kode: 'PENCETAK_TIDAK_SIAP',
          details: { siap: false, halangan: [{ kode, tersedia: expect.arrayContaining([tersedia]) }] },
        });
      }
      expect(['LabF4', 'LabKaku', 'LabUrf'].flatMap((n) => diterima(n, judul))).toEqual([]);
      const diAntrean = await daftarPekerjaan({ uri: lab.pencetak('LabF4').uriAntrean, batasMs: 5000 }, 'completed');
      expect(diAntrean.filter((p) => p.judul === judul)).toEqual([]);
    });

    describe('kegagalan CUPS yang diam-diam', () => {
      it('baki yang dikirim sendirian hilang tanpa kata; karena itu baki selalu di dalam media-col', async () => {
        const hasil = await tanpaPraperiksa('LabF4', f4, [
          mediaCol(21500, 33000),
          atr('media-source', 'keyword', 'tray-2'),
        ]);
        expect(hasil.lingkungan['IPP_MEDIA_COL']).toContain('x-dimension=21500');
        expect(hasil.lingkungan['IPP_MEDIA_COL']).not.toContain('media-source');
      });

      it('mode warna yang tidak disebut menjadi hitam putih satu bit pada pencetak raster; karena itu selalu disebut', async () => {
        const { berkas } = await tanpaPraperiksa('LabUrf', f4, [mediaCol(21500, 33000)]);
        expect(readFileSync(berkas).readUInt8(12)).toBe(1);
        // and without print-scaling the page shrank to the printable area
        const { x } = ukurUrf(berkas, KOTAK_100);
        expect((x[1] ?? 0) - (x[0] ?? 0)).toBeLessThan(97);
      });

      it('baki yang tidak ada diabaikan CUPS dan tercetak juga; praperiksa kita yang menolaknya', async () => {
        const hasil = await tanpaPraperiksa('LabF4', f4, [mediaCol(21500, 33000, 'tray-9')]);
        expect(hasil.lingkungan['IPP_MEDIA_COL']).not.toContain('media-source');
      });

      it('ukuran yang tidak didukung hilang meski diminta setia, lalu CUPS menyebutnya selesai; praperiksa kita yang menolaknya', async () => {
        const hasil = await tanpaPraperiksa('LabKaku', f4, [mediaCol(21500, 33000)]);
        expect(hasil.lingkungan['IPP_MEDIA_COL'] ?? '').not.toContain('21500');
      });

      it('pekerjaan lp yang dibatalkan CUPS sendiri terbaca dibatalkan, bukan selesai, walau lp keluar dengan 0', async () => {
        const judul = judulBaru('lp F4');
        const jobId = await lp('LabKaku', judul, f4, '-o', 'media=Custom.215x330mm');
        expect(await tunggu(antrean('LabKaku'), jobId)).toMatchObject({ keadaan: 'dibatalkan' });
        expect(diterima('LabKaku', judul)).toEqual([]);
      });

      it('jumlah salinan hilang pada antrean tanpa copies-supported; dua pekerjaan memberi dua lembar', async () => {
        const judul = judulBaru('lp tiga salinan');
        const jobId = await lp('LabKaku', judul, a4, '-n', '3', '-o', 'media=A4');
        expect(await tunggu(antrean('LabKaku'), jobId)).toMatchObject({ keadaan: 'selesai' });
        const lewatLp = satuSaja('LabKaku', judul);
        expect(lewatLp.lingkungan['IPP_COPIES'] ?? '1').toBe('1');
        expect((await jalankan('pdfinfo', [lewatLp.berkas])).stdout).toMatch(/Pages:\s+1\n/);
        await Promise.all([1, 2].map(() => keluar('LabKaku', antrean('LabKaku'), kerja(a4, A4))));
      });

      it('bawaan antrean yang mengecilkan dan membolak-balik tidak mengubah apa pun, karena semua pilihan disebut', async () => {
        const bawaan = [
          '-o',
          'print-scaling-default=fit',
          '-o',
          'sides-default=two-sided-long-edge',
          '-o',
          'InputSlot=Tray3',
          '-o',
          'PageSize=A4',
        ];
        await jalankan('lpadmin', ['-p', 'LabBawaan', ...bawaan], { env: lab.env });
        const hasil = await keluar('LabBawaan', antrean('LabBawaan'), kerja(f4, F4, { baki: 'tray-1' }));
        harusTepat(ukurUrf(hasil.berkas, KOTAK_100), F4, KOTAK_100);
        expect(hasil.lingkungan['IPP_SIDES']).toBe('one-sided');
        expect(hasil.lingkungan['IPP_MEDIA_COL']).toMatch(/media-source=tray-1\b/);
      });
    });

    it('kertas habis tampak pada daftar dan menahan pekerjaan berikutnya, langsung maupun lewat CUPS', async () => {
      const p = lab.pencetak('LabHabis');
      p.keluhan('media-empty-error');
      await keluar('LabHabis', antrean('LabHabis'), kerja(a4, A4));
      const kini = await daftarPencetak(konfigurasi);
      for (const id of ['cups:LabHabis', 'ipp:LabHabis']) {
        const pencetak = kini.find((x) => x.id === id);
        expect(pencetak?.alasan.some((a) => a.startsWith('media-empty'))).toBe(true);
        if (pencetak === undefined) continue;
        expect(await halanganDari(kirim(pencetak, kerja(a4, A4), konfigurasi))).toMatchObject({
          kode: 'PENCETAK_TIDAK_SIAP',
          message: expect.stringContaining('kertas habis'),
        });
      }
      expect(p.diterima()).toHaveLength(1);
      const dinyatakanWajar = { ...konfigurasi, abaikanAlasan: { 'ipp:LabHabis': ['media-empty-report'] } };
      expect(await kirim(langsung('LabHabis'), kerja(a4, A4), dinyatakanWajar)).toMatchObject({
        peringatan: ['Pencetak melaporkan: kertas habis.'],
      });
    });

    it('pekerjaan yang dibatalkan terlihat dibatalkan, bukan selesai', async () => {
      const p = antrean('LabBatal');
      lab.pencetak('LabBatal').tahan(true);
      const { jobId } = await kirim(p, kerja(a4, A4), konfigurasi);
      await lab.pencetak('LabBatal').tungguDipegang();
      expect(await pantau(p, jobId, konfigurasi)).toMatchObject({ keadaan: 'mencetak' });
      const tanpaSoket = { ...konfigurasi, cups: { uri: lab.cupsUri } };
      await expect(batal(p, jobId, tanpaSoket)).rejects.toMatchObject({ kode: 'PENCETAK' });
      await batal(p, jobId, konfigurasi);
      lab.pencetak('LabBatal').tahan(false);
      expect(await tunggu(p, jobId)).toMatchObject({ keadaan: 'dibatalkan' });
    });

    it('pencetak yang mati di tengah pekerjaan: status tidak pernah selesai, dan diketahui dalam batas waktu', async () => {
      const mati = [lab.pencetak('LabPutus'), lab.pencetak('LabPutusLangsung')];
      const pencetak = [antrean('LabPutus'), langsung('LabPutusLangsung')];
      for (const p of mati) p.tahan(true);
      const terkirim = await Promise.all(pencetak.map((p) => kirim(p, kerja(a4, A4), konfigurasi)));
      await Promise.all(mati.map((p) => p.tungguDipegang()));
      // this printer takes one job at a time: the second is put off, not failed
      expect(await halanganDari(kirim(langsung('LabPutusLangsung'), kerja(a4, A4), konfigurasi))).toMatchObject({
        kode: 'PENCETAK_TIDAK_SIAP',
        details: { mungkinTerkirim: false },
      });
      await Promise.all(mati.map((p) => p.matikan()));
      const mulai = performance.now();
      const status = await Promise.all(
        pencetak.map((p, i) => tungguSelesai(p, terkirim[i]?.jobId ?? '', konfigurasi, { batasMs: 2500 })),
      );
      expect(performance.now() - mulai).toBeLessThan(6000);
      for (const s of status) expect(['gagal', 'tak-diketahui']).toContain(s.keadaan);
      for (const p of mati) expect(p.diterima()).toEqual([]);
      expect(await halanganDari(kirim(langsung('LabPutusLangsung'), kerja(a4, A4), konfigurasi))).toMatchObject({
        kode: 'PENCETAK',
        details: { mungkinTerkirim: false },
      });
      const kini = await daftarPencetak({ ...konfigurasi, cups: null });
      expect(kini.find((p) => p.id === 'ipp:LabPutusLangsung')).toMatchObject({ status: 'tak-terjangkau' });
    });
  },
);
