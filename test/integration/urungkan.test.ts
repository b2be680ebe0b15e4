import { afterEach, beforeEach, expect, it } from 'vitest';
import { TANPA_SAMPAH } from '../../src/main/features/sampah/jenis.ts';
import { TANPA_URUNG } from '../../src/main/features/jejak/urung.ts';
import { bukaAplikasiUji, kirim, SANDI_UJI, type AplikasiUji } from '../support/aplikasi.ts';
import { simpanAlur, simpanWenang, terbitkanSurat } from '../support/sah-uji.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

it('setiap perubahan menyebut nomor jejaknya, sehingga yang diurungkan tepat perubahan itu walau sudah ada perubahan lain', async () => {
  const { token } = await kirim(uji.app, null, 'sesi.masuk', { pengguna: 'administrator', sandi: SANDI_UJI });
  const simpan = async (nama: string): Promise<number> => {
    const data = { nama, nip: '', pangkat: '', jabatan: 'Kepala', atasNama: '', berlakuMulai: '2026-01-01', berlakuSampai: null, skPelimpahan: '' };
    const jawab = await uji.app.fetch(
      new Request('http://uji/rpc/pengaturan.simpanPenandatangan', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ id: null, rev: null, data }) }),
    );
    expect(jawab.status).toBe(200);
    return Number(jawab.headers.get('x-simpul-jejak'));
  };
  const pertama = await simpan('Contoh Pertama');
  await simpan('Contoh Kedua');
  await kirim(uji.app, token, 'jejak.urungkan', { seq: pertama });
  const nama = (await kirim(uji.app, token, 'pengaturan.penandatangan', {})).map((p) => p.nama);
  expect(nama).toContain('Contoh Kedua');
  expect(nama).not.toContain('Contoh Pertama');
  await expect(kirim(uji.app, token, 'jejak.urungkan', { seq: pertama })).rejects.toMatchObject({ kode: 'ATURAN' });
});

it('langkah pengesahan tidak diurungkan; penolakannya menyebut tolak dan ajukan lagi, dan suratnya tetap dapat dilanjutkan', async () => {
  await simpanAlur(uji);
  const { baris } = await terbitkanSurat(uji, 1);
  const { id, dokumenId } = baris[0]!;
  await uji.panggil('operator', 'sah.tandaiCetak', { id: [id], pada: '2026-11-23', alasan: 'dicetak di bagian umum' });
  await uji.panggil('operator', 'sah.tolak', { id, alasan: 'salah pangkat' });
  await expect(uji.panggil('operator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('ajukan lagi') as string });
  await uji.panggil('operator', 'sah.ajukanLagi', { id, alasan: 'sudah diperbaiki' });
  expect(await uji.panggil('operator', 'sah.lihat', { dokumenId })).toMatchObject({ keadaan: 'berjalan', kini: { jenis: 'paraf' } });
});

it('profil kertas tidak diurungkan: kodenya tetap dapat disimpan lagi dengan isi yang benar', async () => {
  const [asal] = await uji.panggil('administrator', 'kertas.daftar', {});
  const { id: _id, rev: _rev, alas: _alas, diubahPada: _pada, ...isi } = asal!;
  const baru = { ...isi, kode: 'khusus', nama: 'Kertas kusus', produk: [] };
  const { rev } = await uji.panggil('administrator', 'kertas.simpan', { ...baru, rev: 0 });
  await expect(uji.panggil('administrator', 'jejak.urungkan', { seq: null })).rejects.toMatchObject({ kode: 'ATURAN', saran: expect.stringContaining('Simpan lagi') as string });
  expect(await uji.panggil('administrator', 'kertas.simpan', { ...baru, nama: 'Kertas khusus', rev })).toMatchObject({ rev: 2 });
});

it('alur dan kewenangan boleh diurungkan lalu disimpan lagi; surat yang sudah terbit tetap menurut langkahnya', async () => {
  await simpanAlur(uji);
  const { baris } = await terbitkanSurat(uji, 1);
  await simpanWenang(uji);
  const urungkan = () => uji.panggil('administrator', 'jejak.urungkan', { seq: null });
  expect((await urungkan()).jumlah).toBe(1);
  expect((await urungkan()).jumlah).toBe(1);
  expect(await uji.panggil('operator', 'sah.lihat', { dokumenId: baris[0]!.dokumenId })).toMatchObject({ keadaan: 'berjalan', jumlahLangkah: 5 });
  await simpanAlur(uji);
  await simpanWenang(uji);
  expect(await uji.panggil('administrator', 'alurProduk.daftar', {})).toHaveLength(1);
});

it('yang tidak mempunyai tempat sampah juga tidak diurungkan, kecuali yang aman disimpan lagi', () => {
  expect(Object.keys(TANPA_SAMPAH).filter((t) => !TANPA_URUNG.has(t)).toSorted()).toEqual(['alur_produk', 'kewenangan', 'naskah_versi', 'pengaturan']);
});
