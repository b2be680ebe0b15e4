import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IZIN_PERAN, izinAkun, type Lingkup } from '../../src/shared/izin.ts';
import { tulis, ubah } from '../../src/main/db/tulis.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang } from '../support/kgb-uji.ts';

const UNIT_A: Lingkup = { jenis: 'unit', unitId: UNIT.dinasA };

let uji: AplikasiUji;
let dalam: string;
let luar: string;
let riwayatLuar: string;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
  const { penulis, basis } = uji.buka;
  [dalam, luar] = tulis(penulis, { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG, tanpaRincian: true }, (tx) => [
    sisipOrang(tx, 0, { nama: 'Dalam Unit', unitId: UNIT.bidangA1 }),
    sisipOrang(tx, 1, { nama: 'Luar Unit', unitId: UNIT.dinasB }),
  ]) as [string, string];
  for (const [id, nama] of [[dalam, 'Dalam Unit'], [luar, 'Luar Unit']] as const) {
    tulis(penulis, { prosedur: 'pegawai.simpan', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, (tx) => {
      ubah(tx, 'pegawai', id, { no_hp: '0811' }, null);
      tx.ringkas.teks = `mengubah data utama ${nama}`;
    });
    await uji.panggil('administrator', 'pegawai.buka', { id });
  }
  const teksId = (tabel: string, pegawaiId: string) =>
    basis.satu<{ id: string }>(`SELECT lower(substr(hex(id),1,8)||'-'||substr(hex(id),9,4)||'-'||substr(hex(id),13,4)||'-'||substr(hex(id),17,4)||'-'||substr(hex(id),21)) id FROM ${tabel} WHERE hex(pegawai_id) = ?`, pegawaiId.replaceAll('-', '').toUpperCase())!.id;
  riwayatLuar = teksId('riwayat_kgb', luar);
  tulis(penulis, { prosedur: 'riwayat.simpan', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, (tx) => {
    ubah(tx, 'riwayat_kgb', riwayatLuar, { sk_nomor: '800/LUAR' }, null);
    tx.ringkas.teks = 'mengubah riwayat KGB Luar Unit';
  });
  tulis(penulis, { prosedur: 'pegawai.ubahMassal', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, (tx) => {
    for (const id of [dalam, luar]) ubah(tx, 'pegawai', id, { agama: 1 }, null);
    tx.ringkas.teks = 'mengubah agama Dalam Unit dan Luar Unit';
  });
});
afterAll(() => uji.tutup());

describe('Jejak audit bagi akun satu unit kerja', () => {
  it('menyebut yang terjadi pada pegawai unitnya dan perbuatannya sendiri, tidak pernah nama pegawai unit lain', async () => {
    const semua = await uji.panggil('kepala', 'jejak.daftar', {});
    expect(JSON.stringify(semua)).toContain('Luar Unit');
    const unit = uji.sebagai('kepala', UNIT_A);
    const h = await unit('jejak.daftar', {});
    expect(JSON.stringify(h)).not.toContain('Luar Unit');
    expect(h.baris.map((b) => b.objek)).toEqual(expect.arrayContaining(['mengubah data utama Dalam Unit', expect.stringContaining('melihat NIK')]));
    expect(h.jumlah).toBe(h.baris.length);
    expect(h.jumlah).toBeLessThan(semua.jumlah);
    expect((await unit('jejak.jumlah', {})).jumlah).toBe(h.jumlah);
  });

  it('perubahan sekaligus atas dua unit tampak tanpa ringkasannya, dengan banyaknya perubahan di unitnya saja', async () => {
    const h = await uji.sebagai('kepala', UNIT_A)('jejak.daftar', { prosedur: 'pegawai.ubahMassal' });
    expect(h.baris).toMatchObject([{ objek: 'menyangkut juga pegawai di luar lingkup unit Anda', jumlah: 1 }]);
    const o = await uji.sebagai('kepala', UNIT_A)('jejak.objek', { id: dalam });
    expect(JSON.stringify(o)).not.toContain('Luar Unit');
    expect(o[0]!.perubahan).toHaveLength(1);
  });

  it('riwayat satu catatan di luar unitnya tidak ada baginya: pegawainya maupun baris riwayatnya', async () => {
    const unit = uji.sebagai('kepala', UNIT_A);
    for (const id of [luar, riwayatLuar]) await expect(unit('jejak.objek', { id })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(uji.panggil('kepala', 'jejak.objek', { id: riwayatLuar })).resolves.toHaveLength(1);
    await expect(uji.sebagai('kepala', { jenis: 'unit', unitId: UNIT.dinasB })('jejak.objek', { id: riwayatLuar })).resolves.toHaveLength(1);
  });

  it('perubahan sendiri pada pegawai yang sekarang di luar lingkupnya tidak lagi dapat diurungkan', async () => {
    const penuh = uji.sebagai('operator', { jenis: 'semua' });
    const [kgb] = await penuh('riwayat.daftar', { pegawaiId: luar, kode: 'kgb' });
    await penuh('riwayat.hapus', { kode: 'kgb', id: kgb!.id, rev: kgb!.rev });
    const { seq } = uji.buka.basis.satu<{ seq: number }>('SELECT max(seq) seq FROM jejak')!;
    await expect(uji.sebagai('operator', UNIT_A)('jejak.urungkan', { seq })).rejects.toMatchObject({ kode: 'ATURAN' });
    expect((await penuh('jejak.urungkan', { seq })).jumlah).toBe(1);
  });

  it('impor memuat pegawai di luar unitnya, dan naskah berlaku bagi seluruh instansi: keduanya tidak terbuka bagi akun satu unit', async () => {
    await expect(uji.sebagai('operator', UNIT_A)('impor.daftar', {})).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    await expect(uji.sebagai('operator', UNIT_A)('naskah.lihat', { kode: 'skgb' })).rejects.toMatchObject({ kode: 'TIDAK_BERHAK' });
    expect(izinAkun('operator', UNIT_A)).toEqual(IZIN_PERAN.operator.filter((i) => i !== 'impor' && i !== 'naskah' && i !== 'arsip.kelola' && i !== 'kendali.baca' && i !== 'kendali' && i !== 'pindai'));
    expect(izinAkun('operator', { jenis: 'semua' })).toEqual(IZIN_PERAN.operator);
  });
});
