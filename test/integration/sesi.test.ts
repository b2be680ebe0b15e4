import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bukaAplikasiUji, kirim, SANDI_UJI, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const masuk = (sandi: string, pengguna = 'operator') => kirim(uji.app, null, 'sesi.masuk', { pengguna, sandi });

describe('Masuk dan mengunci', () => {
  it('memberi token kepada sandi yang benar dan menyebut peran serta haknya', async () => {
    const { token, pengguna } = await masuk(SANDI_UJI);
    const saya = await kirim(uji.app, token, 'sesi.saya', {});
    expect(saya).toMatchObject({ pengguna: 'operator', peran: 'operator', peranNama: 'Operator BKPSDM' });
    expect(pengguna.izin).toContain('kgb.terbit');
    expect(pengguna.izin).not.toContain('akun');
  });

  it('mengunci akun lima menit setelah lima kali salah sandi, dan membukanya sesudah itu', async () => {
    for (let i = 0; i < 5; i++) await expect(masuk('salah-salah-salah')).rejects.toMatchObject({ kode: 'SANDI_SALAH' });
    await expect(masuk(SANDI_UJI)).rejects.toMatchObject({ kode: 'AKUN_TERKUNCI' });
    uji.aturJam(SEKARANG + 6 * 60_000);
    await expect(masuk(SANDI_UJI)).resolves.toHaveProperty('token');
  });

  it('tidak membedakan akun yang tidak ada dari sandi yang salah', async () => {
    const a = await masuk('salah-salah-salah', 'tidak.ada').catch((g: unknown) => g);
    const b = await masuk('salah-salah-salah').catch((g: unknown) => g);
    expect(String(a)).toBe(String(b));
  });

  it('mengunci layar setelah diam, juga bila halaman terus menyegarkan diri, dan membukanya dengan sandi', async () => {
    const { token } = await masuk(SANDI_UJI);
    uji.aturJam(SEKARANG + 16 * 60_000);
    await expect(kirim(uji.app, token, 'sesi.saya', {})).rejects.toMatchObject({ kode: 'AKUN_TERKUNCI' });
    await expect(kirim(uji.app, token, 'sesi.buka', { sandi: 'salah-salah-salah' })).rejects.toMatchObject({ kode: 'SANDI_SALAH' });
    await kirim(uji.app, token, 'sesi.buka', { sandi: SANDI_UJI });
    await expect(kirim(uji.app, token, 'sesi.saya', {})).resolves.toMatchObject({ pengguna: 'operator' });
  });

  it('mencatat masuk di jejak audit dan rantainya utuh', async () => {
    await masuk(SANDI_UJI);
    expect(await uji.panggil('administrator', 'jejak.periksa', {})).toMatchObject({ utuh: true, putusDi: null });
    const jejak = await uji.panggil('administrator', 'jejak.daftar', {});
    expect(jejak[0]).toMatchObject({ prosedur: 'sesi.masuk', oleh: 'Uji operator' });
  });
});
