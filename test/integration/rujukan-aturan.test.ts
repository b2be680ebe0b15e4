import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/shared/errors.ts';
import { segarkanHarian } from '../../src/main/db/kini.ts';
import { sisip } from '../../src/main/db/tulis.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
});
afterAll(async () => uji.tutup());

const galat = (p: Promise<unknown>): Promise<AppError> => p.then(() => Promise.reject(new Error('seharusnya ditolak')), (e: unknown) => e as AppError);

describe('aturan bertanggal', () => {
  const versi = async (kode: string) => (await uji.panggil('operator', 'aturan.daftar', {})).find((a) => a.kode === kode)!.versi;
  const isiVersi = async (kode: string) => (await uji.panggil('operator', 'aturan.isi', { id: (await versi(kode))[0]!.id })).isi;
  const simpan = (kode: string, berlakuMulai: string, isiBaru: unknown) => uji.panggil('administrator', 'aturan.simpan', { kode, berlakuMulai, dasarHukum: 'PP Contoh 1/2027', sumber: 'Lembaran daerah contoh', catatan: null, isi: isiBaru });

  test('setiap aturan menyebut dasar hukum dan masa berlakunya', async () => {
    const semua = await uji.panggil('operator', 'aturan.daftar', {});
    expect(semua.map((a) => a.kode)).toEqual(expect.arrayContaining(['gaji_pokok_pns', 'bup', 'kgb']));
    for (const a of semua) for (const v of a.versi) expect(v.dasarHukum).not.toBe('');
  });

  test('versi baru menutup yang lama sehari sebelumnya; keduanya tetap ada', async () => {
    const lama = await versi('gaji_pokok_pns');
    await simpan('gaji_pokok_pns', '2027-01-01', await isiVersi('gaji_pokok_pns'));
    const baru = await versi('gaji_pokok_pns');
    expect(baru).toHaveLength(lama.length + 1);
    expect(baru[0]).toMatchObject({ berlakuMulai: '2027-01-01', berlakuSampai: null, berlaku: false, dasarHukum: 'PP Contoh 1/2027' });
    expect(baru[1]).toMatchObject({ berlakuMulai: lama[0]!.berlakuMulai, berlakuSampai: '2026-12-31', berlaku: true });
  });

  test('versi di antara dua versi berakhir sehari sebelum versi sesudahnya', async () => {
    await simpan('gaji_pokok_pns', '2026-06-01', await isiVersi('gaji_pokok_pns'));
    expect((await versi('gaji_pokok_pns')).map((v) => [v.berlakuMulai, v.berlakuSampai])).toEqual([['2027-01-01', null], ['2026-06-01', '2026-12-31'], ['2024-01-01', '2026-05-31']]);
  });

  test('tanggal mulai yang sama, isi yang salah bentuk, dan kode asing ditolak tanpa bekas', async () => {
    const sebelum = await uji.panggil('operator', 'aturan.daftar', {});
    expect((await galat(simpan('gaji_pokok_pns', '2027-01-01', await isiVersi('gaji_pokok_pns')))).kode).toBe('SUDAH_ADA');
    const g = await galat(simpan('gaji_pokok_pns', '2028-01-01', { golongan: { 'III/a': [[0, -5]] } }));
    expect(g.kode).toBe('MASUKAN');
    expect((g.details as { kolom: string }[])[0]!.kolom).toContain('isi.golongan.III/a');
    expect((await galat(simpan('cuti_pns', '2028-01-01', { lain: 1 }))).kode).toBe('MASUKAN');
    expect((await galat(simpan('aturan_karangan', '2028-01-01', {}))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(uji.panggil('operator', 'aturan.simpan', { kode: 'bup', berlakuMulai: '2028-01-01', dasarHukum: 'PP X', sumber: '', catatan: null, isi: {} }))).kode).toBe('TIDAK_BERHAK');
    expect(await uji.panggil('operator', 'aturan.daftar', {})).toEqual(sebelum);
  });

  test('bila batas usia pensiun berubah, tanggal pensiun semua pegawai dihitung ulang', async () => {
    const id = isi(uji.buka, (tx) => {
      const pegawaiId = sisipOrang(tx, { nama: 'Pensiun Contoh', nip: '197001011995031003', tanggalLahir: '1970-01-01', unitId: UNIT.dinasA });
      for (let i = 0; i < 250; i++) sisipOrang(tx, { nama: `Banyak ${i}`, unitId: UNIT.dinasA, tanpaRiwayat: true });
      sisip(tx, 'riwayat_skp', { pegawai_id: pegawaiId, tahun: 2025, kuadran: '2' });
      return pegawaiId;
    });
    const pensiun = async () => (await uji.panggil('operator', 'pegawai.cari', { teks: 'pensiun contoh' })).length && uji.buka.basis.satu<{ t: string }>("SELECT tmt_pensiun t FROM pegawai_kini WHERE nama LIKE 'Pensiun%'")!.t;
    expect(await pensiun()).toBe('2028-02-01');
    const bup = (await isiVersi('bup')) as { baku: number; jenisJabatan: Record<string, number> };
    await simpan('bup', '2026-11-01', { ...bup, baku: 60, jenisJabatan: { ...bup.jenisJabatan, '4': 60 } });
    await expect.poll(() => uji.buka.basis.satu<{ n: number }>("SELECT count(*) n FROM pegawai_kini WHERE berubah_pada <= '2026-11-23'")!.n, { timeout: 15_000 }).toBe(0);
    expect(await pensiun()).toBe('2030-02-01');
    expect((await uji.panggil('operator', 'pegawai.lihat', { id })).keadaan).toMatchObject({ bup: 60, tmtPensiun: '2030-02-01' });
  });

  test('aturan yang baru berlaku nanti tidak mengubah hari ini, tetapi berlaku pada harinya', async () => {
    const tmt = () => uji.buka.basis.satu<{ t: string }>("SELECT tmt_pensiun t FROM pegawai_kini WHERE nama LIKE 'Pensiun%'")!.t;
    const basi = (hari: string) => uji.buka.basis.satu<{ n: number }>('SELECT count(*) n FROM pegawai_kini WHERE berubah_pada <= ?', hari)!.n;
    const sebelum = tmt();
    const bup = (await isiVersi('bup')) as { baku: number; jenisJabatan: Record<string, number> };
    await simpan('bup', '2027-02-01', { ...bup, jenisJabatan: { ...bup.jenisJabatan, '4': 62 } });
    await expect.poll(() => basi('2026-11-23'), { timeout: 15_000 }).toBe(0);
    expect(tmt()).toBe(sebelum);
    const februari = Date.UTC(2027, 1, 1, 3);
    segarkanHarian(uji.buka.penulis, februari, 'Asia/Jakarta');
    expect(tmt()).toBe('2032-02-01');
    segarkanHarian(uji.buka.penulis, SEKARANG, 'Asia/Jakarta');
  });
});
