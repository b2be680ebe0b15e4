import { afterAll, beforeAll, expect, test } from 'vitest';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { BULAN, sisipOrang, ubahUji } from '../support/kgb-uji.ts';

let u: AplikasiUji;
let id: string;
beforeAll(async () => {
  u = await bukaAplikasiUji();
  id = ubahUji(u.buka, (tx) => sisipOrang(tx, 1, { unitId: UNIT.dinasA }));
});
afterAll(() => u.tutup());

test('setiap nilai turunan di daftar KGB menyebut SK dan aturan asalnya', async () => {
  const asal = await u.panggil('operator', 'kgb.asal', { pegawaiId: id, bulan: BULAN });
  expect(asal['tanggal']).toMatch(/^Dihitung dari kenaikan gaji berkala terakhir TMT 1 Januari 2025, SK nomor 800\/2\/CONTOH tanggal 1 November 2024, .*\(PP .*\)\.$/);
  expect(asal['mkg']).toBe('6 th 0 bl pada 1 Januari 2025, ditambah lamanya sampai 1 Januari 2027: 8 th 0 bl.');
  expect(asal['gaji']).toMatch(/baru Rp\s[\d.]+: tabel gaji golongan III\/a pada masa kerja 8 th 0 bl \(.+\)\.$/);
  expect(asal['berikut']).toContain('1 Januari 2029');
  expect(await u.panggil('operator', 'kgb.asal', { pegawaiId: id })).toEqual(asal);
});

test('tanpa hak atas gaji, asal gaji tidak disebut; di luar lingkup unit tidak ada jawaban', async () => {
  const tanpa = await u.panggil('verifikator_opd', 'kgb.asal', { pegawaiId: id, bulan: BULAN });
  expect(Object.keys(tanpa)).not.toContain('gaji');
  expect(JSON.stringify(tanpa)).not.toContain('Rp');
  await expect(u.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasB })('kgb.asal', { pegawaiId: id })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
});

test('tanpa SK dasar dikatakan sebabnya, dan KGB yang terlewat disebut tanggalnya', async () => {
  const [tanpaDasar, terlewat] = ubahUji(u.buka, (tx) => {
    const kosong = sisipOrang(tx, 2);
    for (const t of ['riwayat_pangkat', 'riwayat_kgb']) for (const b of tx.baca<{ id: Buffer }>(`SELECT r.id FROM ${t} r JOIN pegawai p ON p.id = r.pegawai_id WHERE p.nama LIKE 'Citra%'`)) tx.basis.siap(`UPDATE ${t} SET dihapus_pada = 1 WHERE id = ?`).run(b.id);
    return [kosong, sisipOrang(tx, 3, { tmtKgb: '2021-01-01' })] as const;
  });
  expect((await u.panggil('operator', 'kgb.asal', { pegawaiId: tanpaDasar }))['tanggal']).toMatch(/\S/);
  expect(JSON.stringify(await u.panggil('operator', 'kgb.asal', { pegawaiId: terlewat }))).toMatch(/Januari 202[35]/);
});
