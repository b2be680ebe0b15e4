import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { tulis } from '../../src/main/db/tulis.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { pulihkanCadangan } from '../../src/main/features/cadangan/pulih.ts';
import { bacaBerkas, jalurBerkas, segelBerkas } from '../../src/main/lib/berkas.ts';
import { ambilAcak } from '../../src/main/lib/crypto.ts';
import { createApp } from '../../src/main/app.ts';
import { kunciInstansi } from '../../src/main/lib/instance-lock.ts';
import { bukaAplikasiUji, konfigurasiUji, portsUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';
import { cadangkan, rahasiaMesin } from '../support/cadangan-uji.ts';

let uji: AplikasiUji;
let luar: string;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
  luar = mkdtempSync(join(tmpdir(), 'simpul-cadangan-'));
});
afterEach(async () => {
  await uji.tutup();
  rmSync(luar, { recursive: true, force: true });
});

/** Sealed letters of 30 KB in the store, without waiting for the disk. */
function arsipkan(n: number): { readonly hash: string; readonly ukuran: number }[] {
  const surat = Array.from({ length: n }, (_, i) => {
    const { hash, ukuran, tersegel } = segelBerkas(uji.buka.dek, Buffer.concat([Buffer.from(`surat ${i} `), ambilAcak(30_000)]));
    const path = join(tempat(uji.folder).berkas, jalurBerkas(hash));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, tersegel);
    return { hash, ukuran };
  });
  tulis(uji.buka.penulis, { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, (tx) => {
    for (const b of surat) catatBerkas(tx, { ...b, mime: 'application/pdf' });
  });
  return surat;
}

describe('Arsip dalam cadangan', () => {
  it('pemulihan adalah pekerjaan yang menyebut tahap dan hitungannya; kunci dan kode tidak tercatat padanya', async () => {
    arsipkan(5);
    const letak = await cadangkan(uji, luar);
    const mulai = vi.spyOn(uji.buka.pelari, 'mulai');
    await uji.panggil('administrator', 'cadangan.pulihkan', { tempat: luar, kodePemulihan: 'KODE-RAHASIA' });
    expect(mulai.mock.calls.map(([jenis, masukan]) => [jenis, masukan])).toEqual([['pulih', { dari: letak, cap: expect.any(String) as unknown }]]);
    expect(readdirSync(uji.folder).filter((n) => n.startsWith('.pulih-'))).toEqual([]);
    const kabar: [number, number, string][] = [];
    await pulihkanCadangan({ dari: letak, ke: join(luar, 'lain'), rahasia: [await rahasiaMesin(uji)], kode: null, rahasiaTujuan: await rahasiaMesin(uji), now: SEKARANG }, { lapor: (...k) => kabar.push(k), dibatalkan: () => false });
    expect(kabar).toEqual([[0, 5, 'menyalin basis data'], ...[1, 2, 3, 4, 5].map((n) => [n, 5, 'menyalin arsip'])]);
  });

  it('pemulihan yang dibatalkan atau bertemu berkas rusak tidak meninggalkan apa pun, dan aplikasi tetap terbuka', async () => {
    arsipkan(4);
    const letak = await cadangkan(uji, luar);
    const tujuan = join(luar, 'batal');
    let tanya = 0;
    await expect(pulihkanCadangan({ dari: letak, ke: tujuan, rahasia: [await rahasiaMesin(uji)], kode: null, rahasiaTujuan: await rahasiaMesin(uji), now: SEKARANG }, { lapor: () => undefined, dibatalkan: () => ++tanya > 3 })).rejects.toMatchObject({ kode: 'DIBATALKAN' });
    expect(existsSync(tujuan) ? readdirSync(tujuan) : []).toEqual([]);
    const satu = readdirSync(join(luar, 'berkas'), { recursive: true, withFileTypes: true }).find((e) => e.isFile())!;
    writeFileSync(join(satu.parentPath, satu.name), 'rusak');
    await expect(uji.panggil('administrator', 'cadangan.pulihkan', { tempat: luar })).rejects.toMatchObject({ kode: 'CADANGAN_RUSAK' });
    expect(readdirSync(uji.folder).filter((n) => n.startsWith('.pulih-') || n.startsWith('lama-'))).toEqual([]);
    expect(uji.app.aplikasi.keadaan.jenis).toBe('siap');
  });

  it('pemeriksaan berjalan sebagai pekerjaan, dan kunci cadangan tidak pernah tertulis di baris pekerjaan', async () => {
    arsipkan(3);
    const letak = await cadangkan(uji, luar);
    expect(await uji.panggil('administrator', 'cadangan.periksa', { tempat: letak })).toMatchObject({ baik: true });
    const t = uji.buka.basis.satu<Record<string, unknown>>("SELECT * FROM tugas WHERE jenis = 'periksa_cadangan'")!;
    expect(t).toMatchObject({ keadaan: 'selesai', sudah: 3, jumlah: 3 });
    const isi = JSON.stringify(t);
    for (const bentuk of ['hex', 'base64', 'base64url'] as const) expect(isi).not.toContain(uji.buka.dek.toString(bentuk));
    expect(isi).not.toContain(JSON.stringify([...uji.buka.dek]));
  });

  it('surat yang banyak tercadang dan pulih seluruhnya', async () => {
    const surat = arsipkan(300);
    const letak = await cadangkan(uji, luar);
    await pulihkanCadangan({ dari: letak, ke: join(luar, 'baru'), rahasia: [await rahasiaMesin(uji)], kode: null, rahasiaTujuan: await rahasiaMesin(uji), now: SEKARANG });
    for (const { hash, ukuran } of surat) expect(bacaBerkas(tempat(join(luar, 'baru')).berkas, uji.buka.dek, hash)).toHaveLength(ukuran);
  });

  it('baris perintah di samping jendela tidak menyentuh pemulihan yang sedang disiapkan jendela itu', async () => {
    const kerja = join(uji.folder, '.pulih-20270101-000000');
    mkdirSync(kerja);
    const lepas = kunciInstansi(uji.folder);
    await (await createApp(konfigurasiUji(uji.folder), portsUji(uji.folder), { diam: true })).tutup();
    expect(existsSync(kerja)).toBe(true);
    lepas();
    await (await createApp(konfigurasiUji(uji.folder), portsUji(uji.folder), { diam: true })).tutup();
    expect(existsSync(kerja)).toBe(false);
  });
});
