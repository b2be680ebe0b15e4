import { afterEach, beforeEach, expect, test } from 'vitest';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';

let u: AplikasiUji;
beforeEach(async () => {
  u = await bukaAplikasiUji();
});
afterEach(() => u.tutup());

const DAFTAR = { nama: 'daftar.csv', mime: 'text/csv', isi: Buffer.from('NIP;Nama;Golongan;TMT Golongan;MK Tahun;MK Bulan\n199001012015031999;Budi Contoh;III/b;01-04-2023;8;1') };

async function uji(): Promise<string> {
  const { imporId, tugasId } = await u.panggil('operator', 'impor.periksa', {}, DAFTAR);
  await u.buka.pelari.tunggu(tugasId);
  return imporId;
}
const lencana = async (peran: 'operator' | 'administrator') => (await u.panggil(peran, 'sistem.kaki', {})).navigasi['impor'] ?? 0;
const menunggu = async (peran: 'operator' | 'administrator') => (await u.panggil(peran, 'beranda.ringkasan', {})).menunggu.filter((m) => m.kode === 'impor').map((m) => m.jumlah);

test('impor yang diuji menunggu pembuatnya saja, dan tidak lagi setelah dibuang; berkasnya dapat diuji lagi', async () => {
  const id = await uji();
  expect([await lencana('operator'), await menunggu('operator')]).toEqual([1, [1]]);
  expect([await lencana('administrator'), await menunggu('administrator')]).toEqual([0, []]);
  expect(await u.panggil('operator', 'impor.lihat', { id })).toMatchObject({ dapatDibuang: true });
  await u.panggil('operator', 'impor.buang', { id });
  expect([await lencana('operator'), await menunggu('operator')]).toEqual([0, []]);
  const buangan = await u.panggil('operator', 'impor.lihat', { id });
  expect(buangan).toMatchObject({ keadaan: 'dibuang', dapatDibuang: false });
  await expect(u.panggil('operator', 'impor.jalankan', { id })).rejects.toMatchObject({ kode: 'BENTROK' });
  const { tugasId } = await u.panggil('operator', 'impor.petakan', { id, pemetaan: buangan.kepala.map(({ indeks, sasaran }) => ({ indeks, sasaran })) });
  await u.buka.pelari.tunggu(tugasId);
  expect(await u.panggil('operator', 'impor.lihat', { id })).toMatchObject({ keadaan: 'siap' });
});

test('impor yang tidak menulis apa pun tidak menunggu siapa pun; yang sudah ditulis tidak dapat dibuang', async () => {
  const id = await uji();
  const { tugasId } = await u.panggil('operator', 'impor.jalankan', { id });
  await u.buka.pelari.tunggu(tugasId);
  await expect(u.panggil('operator', 'impor.buang', { id })).rejects.toMatchObject({ kode: 'BENTROK' });
  const ulang = await uji();
  expect(await u.panggil('operator', 'impor.lihat', { id: ulang })).toMatchObject({ keadaan: 'siap', jumlah: { baru: 0, berubah: 0, sama: 1 } });
  expect([await lencana('operator'), await menunggu('operator')]).toEqual([0, []]);
});

test('impor orang lain tidak menunggu saya, tetapi dapat dibuang oleh yang berhak atas semua pekerjaan', async () => {
  const id = await uji();
  u.buka.basis.mentah.exec('UPDATE impor SET pengguna_id = randomblob(16)');
  expect(await menunggu('operator')).toEqual([]);
  await u.panggil('operator', 'impor.buang', { id });
  expect(await u.panggil('operator', 'impor.lihat', { id })).toMatchObject({ keadaan: 'dibuang' });
});
