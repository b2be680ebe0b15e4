import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tulis, ubah } from '../../src/main/db/tulis.ts';
import { sisipOrang, ubahUji } from '../support/kgb-uji.ts';
import { bukaAplikasiUji, kirim, SANDI_UJI, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';

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
    expect(pengguna.izin).toContain('terbit');
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
    const jejak = (await uji.panggil('administrator', 'jejak.daftar', {})).baris;
    expect(jejak[0]).toMatchObject({ prosedur: 'sesi.masuk', oleh: 'Uji operator' });
  });
});

/** As the command line does it beside the web host: a change in the file that this process has not heard of. */
function dariProsesLain(pengguna: string, isi: Readonly<Record<string, string | number | null | undefined>>): void {
  const { basis, penulis } = uji.buka;
  const { id } = basis.satu<{ id: string }>("SELECT lower(substr(hex(id),1,8)||'-'||substr(hex(id),9,4)||'-'||substr(hex(id),13,4)||'-'||substr(hex(id),17,4)||'-'||substr(hex(id),21)) id FROM pengguna WHERE pengguna = ?", pengguna)!;
  tulis({ ...penulis, siar: () => undefined }, { prosedur: 'akun.simpan', pelaku: { penggunaId: null, nama: 'Baris perintah' }, now: SEKARANG }, (tx) => void ubah(tx, 'pengguna', id, Object.fromEntries(Object.entries(isi).map(([k, v]) => [k, v ?? null])), null));
}

describe('Akun yang diubah ketika masih masuk', () => {
  it('mengakhiri sesi begitu akun dinonaktifkan, ganti peran, atau ganti unit dari proses lain', async () => {
    for (const isi of [{ aktif: 0 }, { peran: 'pengawas', aktif: 1 }, { peran: 'operator', unit_id: UNIT.dinasB }]) {
      const { token } = await masuk(SANDI_UJI, 'kepala');
      await expect(kirim(uji.app, token, 'sesi.saya', {})).resolves.toMatchObject({ pengguna: 'kepala' });
      dariProsesLain('kepala', isi);
      await expect(kirim(uji.app, token, 'pegawai.daftar', {})).rejects.toMatchObject({ kode: 'BELUM_MASUK' });
      dariProsesLain('kepala', { aktif: 1, peran: 'kepala', unit_id: null });
    }
  });

  it('setelah ganti sandi sesi ini terus, sesi lain akun itu berakhir', async () => {
    const [a, b] = [await masuk(SANDI_UJI), await masuk(SANDI_UJI)];
    await kirim(uji.app, a.token, 'sesi.gantiSandi', { lama: SANDI_UJI, baru: 'sandi-baru-operator' });
    await expect(kirim(uji.app, a.token, 'sesi.saya', {})).resolves.toMatchObject({ pengguna: 'operator' });
    await expect(kirim(uji.app, b.token, 'sesi.saya', {})).rejects.toMatchObject({ kode: 'BELUM_MASUK' });
  });

  it('tidak menyebut nama orang yang disematkan bila ia di luar lingkup unit', async () => {
    const [dalam, luar] = ubahUji(uji.buka, (tx) => [sisipOrang(tx, 0, { unitId: UNIT.bidangA1 }), sisipOrang(tx, 1, { unitId: UNIT.dinasB })]);
    for (const pegawaiId of [dalam!, luar!]) await uji.panggil('verifikator_opd', 'sesi.sematkan', { pegawaiId, semat: true });
    expect((await uji.panggil('verifikator_opd', 'sesi.sematan', {})).sematan.map((o) => o.id)).toEqual([dalam]);
  });
});

describe('Aliran peristiwa', () => {
  it('pekerjaan orang lain hanya terdengar oleh yang boleh melihatnya, dan tidak lagi setelah keluar', async () => {
    const dengar = async (token: string) => {
      const r = await uji.app.fetch(new Request('http://uji/peristiwa', { headers: { authorization: `Bearer ${token}` } }));
      const baca = r.body!.getReader();
      await baca.read();
      let teks = '';
      const jalan = (async () => {
        for (;;) {
          const { done, value } = await baca.read();
          if (done) return;
          teks += new TextDecoder().decode(value);
        }
      })();
      return { teks: () => teks, tutup: async () => void (await baca.cancel(), await jalan) };
    };
    const [operator, opd, pergi] = await Promise.all([masuk(SANDI_UJI), masuk(SANDI_UJI, 'verifikator_opd'), masuk(SANDI_UJI, 'pengawas')]);
    const telinga = await Promise.all([operator, opd, pergi].map((m) => dengar(m.token)));
    await kirim(uji.app, pergi.token, 'sesi.keluar', {});
    const tugasId = uji.buka.pelari.mulai('muat_rujukan', { sendirian: false }, { penggunaId: operator.pengguna.id, nama: 'Uji operator' });
    uji.buka.pelari.batal(tugasId);
    await uji.buka.pelari.tunggu(tugasId).catch(() => undefined);
    await new Promise((ok) => setTimeout(ok, 50));
    expect(telinga.map((t) => t.teks().includes(tugasId))).toEqual([true, false, false]);
    expect(telinga[1]!.teks()).toContain('berubah');
    expect(telinga[2]!.teks()).toBe('');
    await Promise.all(telinga.map((t) => t.tutup()));
  });
});

describe('Tempat terakhir', () => {
  it('tiap akun menemukan layar dan saringannya sendiri saat masuk lagi; mengingatnya bukan perubahan data dan tidak masuk jejak', async () => {
    const a = await masuk(SANDI_UJI);
    expect(a.alamat).toBeNull();
    const jejak = (await uji.panggil('administrator', 'jejak.jumlah', {})).jumlah;
    await kirim(uji.app, a.token, 'sesi.simpanAlamat', { alamat: '/pegawai?golongan=["III/c"]&urut=nip' });
    expect((await uji.panggil('administrator', 'jejak.jumlah', {})).jumlah).toBe(jejak);
    expect((await masuk(SANDI_UJI)).alamat).toBe('/pegawai?golongan=["III/c"]&urut=nip');
    expect((await masuk(SANDI_UJI, 'kepala')).alamat).toBeNull();
    for (const alamat of ['//luar.test/x', 'pegawai', `/${'a'.repeat(2000)}`]) await expect(kirim(uji.app, a.token, 'sesi.simpanAlamat', { alamat })).rejects.toMatchObject({ kode: 'MASUKAN' });
  });
});

describe('Pilihan tampilan', () => {
  it('kolom, tampilan tersimpan, tema, penandatangan dan kertas terakhir milik tiap akun sendiri, tetap ada setelah masuk lagi, dan tidak masuk jejak', async () => {
    const a = await masuk(SANDI_UJI);
    const jejak = (await uji.panggil('administrator', 'jejak.jumlah', {})).jumlah;
    const kolom = { tampil: { pangkat: false }, urutan: ['nip', 'nama'] };
    await kirim(uji.app, a.token, 'sesi.simpanPilihan', { kunci: 'kolom.pegawai', nilai: kolom });
    await kirim(uji.app, a.token, 'sesi.simpanPilihan', { kunci: 'tema', nilai: 'light' });
    await kirim(uji.app, a.token, 'sesi.simpanPilihan', { kunci: 'tema', nilai: 'dark' });
    const lagi = await masuk(SANDI_UJI);
    expect(await kirim(uji.app, lagi.token, 'sesi.pilihan', {})).toEqual({ 'kolom.pegawai': kolom, tema: 'dark' });
    expect(await kirim(uji.app, (await masuk(SANDI_UJI, 'kepala')).token, 'sesi.pilihan', {})).toEqual({});
    expect((await uji.panggil('administrator', 'jejak.jumlah', {})).jumlah).toBe(jejak + 2);
  });

  it('yang terlalu besar untuk sebuah pilihan ditolak, dan yang lama tetap', async () => {
    const { token } = await masuk(SANDI_UJI);
    await kirim(uji.app, token, 'sesi.simpanPilihan', { kunci: 'tema', nilai: 'dark' });
    await expect(kirim(uji.app, token, 'sesi.simpanPilihan', { kunci: 'tema', nilai: 'x'.repeat(70_000) })).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(kirim(uji.app, token, 'sesi.simpanPilihan', { kunci: '../x', nilai: 1 })).rejects.toMatchObject({ kode: 'MASUKAN' });
    expect(await kirim(uji.app, token, 'sesi.pilihan', {})).toEqual({ tema: 'dark' });
  });
});
