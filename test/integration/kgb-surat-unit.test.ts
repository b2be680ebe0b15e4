import { afterEach, beforeEach, expect, test } from 'vitest';
import { bukaAplikasiUji, sisipUnit, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang, TERBIT, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

const SEKSI = '01900000-0000-7000-8000-0000000000a1';

test('surat KGB menyebut unit kerja sampai perangkat daerahnya, tanpa pemerintah yang sudah ada pada kop', async () => {
  ubahUji(u.buka, (tx) => {
    sisipUnit(tx, SEKSI, 'Seksi Produksi', UNIT.bidangA1);
    [SEKSI, UNIT.bidangA1, UNIT.dinasB].forEach((unitId, i) => sisipOrang(tx, i, { unitId }));
  });
  const { tugasId } = await u.panggil('operator', 'kgb.terbit', TERBIT);
  await u.buka.pelari.tunggu(tugasId);
  const beku = u.buka.basis.baca<{ unit: string }>("SELECT json_extract(data, '$.surat.unitKerja') unit FROM dokumen");
  expect(beku.map((b) => b.unit).toSorted()).toEqual(['Bidang A1, Dinas A', 'Dinas B', 'Seksi Produksi, Bidang A1, Dinas A']);
});
