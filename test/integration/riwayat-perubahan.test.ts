import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bukaAplikasiUji, INSTANSI_UJI, PENANDATANGAN, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { pikselLambang, pngRgba } from '../pdf/lambang-contoh.ts';

let uji: AplikasiUji;
beforeEach(async () => {
  uji = await bukaAplikasiUji();
});
afterEach(() => uji.tutup());

const admin = () => uji.sebagai('administrator', { jenis: 'semua' });

describe('Riwayat perubahan catatan selain pegawai', () => {
  it('akun: siapa, kapan, nilai lama dan baru; kata sandi tidak pernah', async () => {
    const akun = (await admin()('akun.daftar', {})).find((a) => a.pengguna === 'operator')!;
    await admin()('akun.simpan', { id: akun.id, rev: akun.rev, data: { pengguna: 'operator', nama: 'Nama Baru', peran: 'operator', unitId: UNIT.dinasA, pegawaiId: null, aktif: true }, sandiBaru: 'sandi-yang-rahasia' });
    const [akhir] = await admin()('jejak.objek', { id: akun.id });
    expect(akhir).toMatchObject({ oleh: 'Uji administrator' });
    expect(akhir!.perubahan).toContainEqual(expect.objectContaining({ tabel: 'pengguna', kolom: 'nama', lama: 'Uji operator', baru: 'Nama Baru' }));
    expect(akhir!.perubahan).toContainEqual(expect.objectContaining({ kolom: 'unit_id', lama: null, baru: UNIT.dinasA }));
    expect(JSON.stringify(akhir)).not.toMatch(/sandi-yang-rahasia|scrypt|\$/);
  });

  it('penandatangan: juga penghapusannya', async () => {
    await admin()('pengaturan.hapusPenandatangan', { id: PENANDATANGAN });
    const [akhir] = await admin()('jejak.objek', { id: PENANDATANGAN });
    expect(akhir).toMatchObject({ prosedur: 'menghapus penandatangan Contoh Kepala, S.Sos., M.Si.', perubahan: [expect.objectContaining({ kolom: 'dihapus_pada', lama: null })] });
  });

  it('pengaturan: tiap isian yang berubah disebut dengan nilai lama dan baru, bukan teks utuhnya', async () => {
    await admin()('pengaturan.simpanInstansi', { ...INSTANSI_UJI, kota: 'Kota Lain', tembusan: ['Inspektorat'] });
    const [akhir] = await admin()('jejak.objek', { pengaturan: 'instansi' });
    const menurut = new Map(akhir!.perubahan.map((p) => [p.kolom, p]));
    expect(menurut.get('kota')).toMatchObject({ lama: 'Contoh', baru: 'Kota Lain' });
    expect(menurut.get('tembusan')).toMatchObject({ baru: 'Inspektorat' });
    expect(menurut.has('pemerintah')).toBe(false);
    await expect(uji.panggil('verifikator_opd', 'jejak.objek', { pengaturan: 'umum' })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
  });

  it('aturan: versi baru menutup versi sebelumnya, dan itu terbaca di riwayat keduanya', async () => {
    const a = (await admin()('aturan.daftar', {})).find((x) => x.kode === 'kgb')!;
    const lama = a.versi[0]!;
    const { isi } = await admin()('aturan.isi', { id: lama.id });
    const { id } = await admin()('aturan.simpan', { kode: 'kgb', berlakuMulai: '2030-01-01', dasarHukum: 'PP Uji 1/2029', sumber: '', catatan: null, isi });
    expect((await admin()('jejak.objek', { id }))[0]!.perubahan).toEqual([expect.objectContaining({ baru: 'ditambahkan' })]);
    expect((await admin()('jejak.objek', { id: lama.id }))[0]!.perubahan).toContainEqual(expect.objectContaining({ tabel: 'aturan', kolom: 'berlaku_sampai', baru: '2029-12-31' }));
  });
});

describe('Lambang daerah', () => {
  it('yang tersimpan dapat dilihat, diganti, dan dilepas; melepasnya dapat diurungkan', async () => {
    const gambar = { nama: 'lambang.png', mime: 'image/png', isi: new Uint8Array(pngRgba(pikselLambang(64), 64, 64)) };
    await expect(admin()('pengaturan.lambang', {})).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await admin()('pengaturan.simpanLambang', {}, gambar);
    const tersimpan = await uji.panggil('kepala', 'pengaturan.lambang', {});
    expect([...tersimpan.isi.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(await admin()('pengaturan.instansi', {})).toMatchObject({ adaLambang: true });
    await expect(uji.panggil('operator', 'pengaturan.hapusLambang', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await admin()('pengaturan.hapusLambang', {});
    expect(await admin()('pengaturan.instansi', {})).toMatchObject({ adaLambang: false });
    await expect(admin()('pengaturan.lambang', {})).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await admin()('jejak.urungkan', { seq: null });
    expect((await admin()('pengaturan.lambang', {})).isi).toEqual(tersimpan.isi);
    expect((await admin()('jejak.objek', { pengaturan: 'lambang' })).map((j) => j.prosedur)).toContain('melepas lambang daerah');
  });

  it('Garuda bagi kop pejabat pembina kepegawaian berdiri sendiri: dipasang, terlihat pada naskah keputusan, dan dilepas', async () => {
    const gambar = { nama: 'garuda.png', mime: 'image/png', isi: new Uint8Array(pngRgba(pikselLambang(64), 64, 64)) };
    const gambarDi = async (kode: string): Promise<number> => Buffer.from((await admin()('naskah.pratinjau', { kode })).isi).toString('latin1').split('/Subtype/Image').length - 1;
    expect(await gambarDi('sk-kp')).toBe(0);
    await admin()('pengaturan.simpanLambang', { mana: 'garuda' }, gambar);
    expect(await admin()('pengaturan.instansi', {})).toMatchObject({ adaLambang: false, adaGaruda: true });
    expect(await gambarDi('sk-kp')).toBeGreaterThan(0);
    expect(await gambarDi('ket-aktif')).toBe(0);
    await admin()('pengaturan.hapusLambang', { mana: 'garuda' });
    expect(await gambarDi('sk-kp')).toBe(0);
  });

  it('pemasangan pertama dapat diurungkan, lalu dipasang lagi', async () => {
    const gambar = { nama: 'lambang.png', mime: 'image/png', isi: new Uint8Array(pngRgba(pikselLambang(64), 64, 64)) };
    await admin()('pengaturan.simpanLambang', {}, gambar);
    await admin()('jejak.urungkan', { seq: null });
    expect(await admin()('pengaturan.instansi', {})).toMatchObject({ adaLambang: false });
    await admin()('pengaturan.simpanLambang', {}, gambar);
    expect(await admin()('pengaturan.instansi', {})).toMatchObject({ adaLambang: true });
  });
});
