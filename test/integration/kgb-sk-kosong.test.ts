import { afterEach, beforeEach, expect, test } from 'vitest';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { BULAN, sisipOrang, TERBIT, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;

beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

test('nomor SK lama yang belum tercatat diperingatkan; suratnya dapat dilihat, dan terbit bila peringatannya diterima', async () => {
  const id = ubahUji(u.buka, (tx) => sisipOrang(tx, 0, { skNomor: null }));
  const daftar = await u.panggil('operator', 'kgb.jatuhTempo', { bulan: BULAN });
  expect(daftar.baris[0]!.alasan.map((a) => [a.kode, a.berat])).toContainEqual(['SK_BELUM_LENGKAP', 'peringatan']);
  await expect(u.panggil('operator', 'kgb.pratinjau', { pegawaiId: id, bulan: BULAN })).resolves.toBeDefined();
  const r = await u.panggil('operator', 'kgb.terbit', { ...TERBIT, sertakanPeringatan: true });
  expect(await u.buka.pelari.tunggu(r.tugasId)).toMatchObject({ jadi: 1, gagal: 0 });
});
