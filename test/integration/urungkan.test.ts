import { afterEach, beforeEach, expect, it } from 'vitest';
import { bukaAplikasiUji, kirim, SANDI_UJI, type AplikasiUji } from '../support/aplikasi.ts';

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
