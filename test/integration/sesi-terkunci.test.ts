import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kontrak, type Masuk, type NamaProsedur } from '../../src/shared/contract.ts';
import { AppError } from '../../src/shared/errors.ts';
import { bukaAplikasiUji, kirim, SANDI_UJI, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const MENIT = 60_000;
const masuk = (pengguna: string, sandi = SANDI_UJI) => kirim(uji.app, null, 'sesi.masuk', { pengguna, sandi });

async function galat(token: string, nama: NamaProsedur): Promise<AppError | null> {
  return kirim(uji.app, token, nama, {} as Masuk<typeof nama>).then(
    () => null,
    (e: unknown) => (e instanceof AppError ? e : Promise.reject(e as Error)),
  );
}

/** Every procedure that needs a session and answers something else than what `ditolak` looks for. */
async function yangMasihJalan(token: string, kecuali: readonly NamaProsedur[], ditolak: (g: AppError) => boolean): Promise<readonly string[]> {
  const jalan: string[] = [];
  for (const nama of Object.keys(kontrak) as NamaProsedur[]) {
    if (kontrak[nama].izin === 'publik' || kecuali.includes(nama)) continue;
    const g = await galat(token, nama);
    if (!g || !ditolak(g)) jalan.push(`${nama}: ${g?.kode ?? 'dijawab'}`);
  }
  return jalan;
}

describe('Layar yang dikunci', () => {
  it('tidak memberi apa pun lagi dengan token yang sama sampai kata sandi diketik, lalu sesi yang sama jalan terus', async () => {
    const { token } = await masuk('administrator');
    await kirim(uji.app, token, 'sesi.kunci', {});
    expect(await yangMasihJalan(token, ['sesi.keluar'], (g) => g.kode === 'AKUN_TERKUNCI')).toEqual([]);
    await expect(kirim(uji.app, token, 'sesi.buka', { sandi: 'salah-salah-salah' })).rejects.toMatchObject({ kode: 'SANDI_SALAH' });
    expect((await galat(token, 'pegawai.daftar'))?.kode).toBe('AKUN_TERKUNCI');
    await kirim(uji.app, token, 'sesi.buka', { sandi: SANDI_UJI });
    await expect(kirim(uji.app, token, 'sesi.saya', {})).resolves.toMatchObject({ pengguna: 'administrator' });
  });

  it('dapat ditinggalkan: keluar dari layar kunci mengakhiri sesinya', async () => {
    const { token } = await masuk('operator');
    await kirim(uji.app, token, 'sesi.kunci', {});
    await kirim(uji.app, token, 'sesi.keluar', {});
    await expect(kirim(uji.app, token, 'sesi.buka', { sandi: SANDI_UJI })).rejects.toMatchObject({ kode: 'BELUM_MASUK' });
  });

  it('tidak mendengar perubahan lewat aliran peristiwa', async () => {
    const [a, b] = [await masuk('operator'), await masuk('operator')];
    const dengar = async (token: string) => {
      const r = await uji.app.fetch(new Request('http://uji/peristiwa', { headers: { authorization: `Bearer ${token}` } }));
      const baca = r.body!.getReader();
      await baca.read();
      return baca;
    };
    const [telingaA, telingaB] = [await dengar(a.token), await dengar(b.token)];
    await kirim(uji.app, a.token, 'sesi.kunci', {});
    uji.app.aplikasi.siar({ jenis: 'berubah', topik: ['pegawai'] });
    uji.app.aplikasi.siar({ jenis: 'detak' });
    const teks = async (t: Awaited<ReturnType<typeof dengar>>) => new TextDecoder().decode((await t.read()).value);
    expect(await teks(telingaA)).toContain('detak');
    expect(await teks(telingaB)).toContain('berubah');
    await Promise.all([telingaA.cancel(), telingaB.cancel()]);
  });

  it('mengunci sendiri setelah diam walau halaman terus menyegarkan diri; panggilan orang memperpanjangnya', async () => {
    const { token } = await masuk('operator');
    const saya = async (latar: boolean): Promise<number> =>
      (await uji.app.fetch(new Request('http://uji/rpc/sesi.saya', { method: 'POST', body: '{}', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...(latar ? { 'x-simpul-latar': '1' } : {}) } }))).status;
    for (let m = 1; m <= 15; m++) {
      uji.aturJam(SEKARANG + m * MENIT);
      expect(await saya(true), `menit ${m}`).toBe(200);
    }
    uji.aturJam(SEKARANG + 15 * MENIT + 1000);
    expect(await saya(true)).toBe(423);

    await kirim(uji.app, token, 'sesi.buka', { sandi: SANDI_UJI });
    uji.aturJam(SEKARANG + 25 * MENIT);
    expect(await saya(false)).toBe(200);
    uji.aturJam(SEKARANG + 39 * MENIT);
    expect(await saya(true)).toBe(200);
    uji.aturJam(SEKARANG + 41 * MENIT);
    expect(await saya(true)).toBe(423);
  });
});

describe('Kata sandi awal dari Administrator', () => {
  const AWAL = 'sandi-awal-dari-admin';
  beforeEach(async () => {
    await uji.panggil('administrator', 'akun.simpan', { id: null, rev: null, data: { pengguna: 'baru', nama: 'Pegawai Baru', peran: 'administrator', unitId: null, pegawaiId: null, aktif: true }, sandiBaru: AWAL });
  });

  it('harus diganti dahulu: sampai itu semua prosedur lain ditolak, juga bila masuk lagi', async () => {
    for (let i = 0; i < 2; i++) {
      const a = await masuk('baru', AWAL);
      expect(a.wajibGantiSandi).toBe(true);
      expect(await yangMasihJalan(a.token, ['sesi.saya', 'sesi.gantiSandi', 'sesi.kunci', 'sesi.keluar'], (g) => g.kode === 'TIDAK_BERHAK' && JSON.stringify(g.details) === '{"wajibGantiSandi":true}')).toEqual([]);
      await expect(kirim(uji.app, a.token, 'sesi.saya', {})).resolves.toMatchObject({ pengguna: 'baru' });
    }
  });

  it('setelah diganti sesi yang sama boleh bekerja, dan masuk berikutnya tidak ditanya lagi', async () => {
    const { token } = await masuk('baru', AWAL);
    await kirim(uji.app, token, 'sesi.gantiSandi', { lama: AWAL, baru: 'sandi-milik-sendiri' });
    await expect(kirim(uji.app, token, 'akun.daftar', {})).resolves.toBeInstanceOf(Array);
    expect(await masuk('baru', 'sandi-milik-sendiri')).toMatchObject({ wajibGantiSandi: false });
  });
});
