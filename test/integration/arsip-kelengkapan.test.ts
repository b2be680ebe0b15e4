import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempat } from '../../src/main/config.ts';
import { sisip, tulis, ubah, type WriteDb } from '../../src/main/db/tulis.ts';
import { pastikanIndeks } from '../../src/main/features/arsip/indeks.ts';
import { catatBerkas } from '../../src/main/features/berkas/queries.ts';
import { simpanBerkas } from '../../src/main/lib/berkas.ts';
import { skemaArsip } from '../../src/shared/domain/arsip.ts';
import { bukaAplikasiUji, SEKARANG, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let u: AplikasiUji;
let sari: string;
let pppk: string;
let n = 0;

function buktikan(tx: WriteDb, pegawaiId: string, kode: string, barisId: string, dokumen: string | null = null): string {
  const b = simpanBerkas(tempat(u.folder).berkas, u.buka.dek, Buffer.from(`%PDF ${++n}`));
  catatBerkas(tx, { ...b, mime: 'application/pdf' });
  return sisip(tx, 'bukti', { pegawai_id: pegawaiId, kode, baris_id: barisId, nama: 'x.pdf', hash: b.hash, dokumen_bkn: dokumen });
}

beforeAll(async () => {
  u = await bukaAplikasiUji();
  isi(u.buka, (tx) => {
    sari = sisipOrang(tx, { nama: 'Sari Contoh', unitId: UNIT.dinasA });
    pppk = sisipOrang(tx, { nama: 'Putri Umpama', unitId: UNIT.dinasB, jenisAsn: 'PPPK', golongan: 'IX' });
    for (let i = 0; i < 20; i++) sisipOrang(tx, { nama: `Orang ${String(i).padStart(2, '0')} Rekaan`, unitId: i % 2 === 0 ? UNIT.dinasA : UNIT.dinasB });
  });
});
afterAll(() => u.tutup());

const keadaan = async (id: string) => Object.fromEntries((await u.panggil('operator', 'arsip.kelengkapan', { pegawaiId: id })).map((b) => [b.kode, b.keadaan]));

describe('kelengkapan berkas', () => {
  test('yang diminta mengikuti status: SK PNS tidak diminta dari PPPK, perjanjian kerja tidak dari PNS, KGB hanya bila tercatat', async () => {
    expect(Object.keys(await keadaan(sari))).toEqual(expect.arrayContaining(['sk-cpns', 'sk-pns', 'pangkat', 'ktp', 'skp-1', 'skp-2']));
    expect(Object.keys(await keadaan(sari))).not.toContain('kontrak');
    expect(Object.keys(await keadaan(sari))).not.toContain('kgb');
    expect(Object.keys(await keadaan(pppk))).toEqual(expect.arrayContaining(['kontrak', 'ktp']));
    expect(Object.keys(await keadaan(pppk))).not.toContain('sk-pns');
  });

  test('bukti pada catatan yang berlaku menghijaukan; pada catatan lama tidak, dan lepas lagi bila buktinya dilepas', async () => {
    let bukti = '';
    isi(u.buka, (tx) => {
      const [lama] = tx.baca<{ id: string }>("SELECT lower(hex(id)) id FROM riwayat_pangkat WHERE pegawai_id = (SELECT pegawai_id FROM pegawai_kini WHERE nama LIKE 'Sari%') ORDER BY tmt");
      const h = lama!.id;
      buktikan(tx, sari, 'pangkat', `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`);
    });
    expect((await keadaan(sari))['pangkat']).toBe('ada');
    isi(u.buka, (tx) => {
      const baru = sisip(tx, 'riwayat_pangkat', { pegawai_id: sari, jenis_kp: '101', golongan: 'III/c', tmt: '2018-04-01', mkg_tahun: 8, mkg_bulan: 0, sk_nomor: '1', sk_tanggal: '2018-03-01' });
      expect(baru).not.toBe('');
      bukti = baru;
    });
    expect((await keadaan(sari))['pangkat']).toBe('belum');
    let id = '';
    isi(u.buka, (tx) => {
      id = buktikan(tx, sari, 'pangkat', bukti);
    });
    expect((await keadaan(sari))['pangkat']).toBe('ada');
    isi(u.buka, (tx) => void ubah(tx, 'bukti', id, { dihapus_pada: 1 }, null));
    expect((await keadaan(sari))['pangkat']).toBe('belum');
  });

  test('SKP dua tahun dihitung per tahunnya', async () => {
    isi(u.buka, (tx) => buktikan(tx, sari, 'skp', sisip(tx, 'riwayat_skp', { pegawai_id: sari, tahun: 2025, kuadran: 2 })));
    expect(await keadaan(sari)).toMatchObject({ 'skp-1': 'ada', 'skp-2': 'belum' });
  });

  test('siapa belum punya SK PNS: daftar, jumlah, dan ringkasannya sama, juga bagi akun satu OPD', async () => {
    isi(u.buka, (tx) => void buktikan(tx, sari, 'data_utama', sari, '887'));
    for (const [peran, orang] of [['operator', 20], ['verifikator_opd', 10]] as const) {
      const d = await u.panggil(peran, 'arsip.kelengkapanDaftar', { saring: { butir: 'sk-pns', keadaan: 'belum' }, batas: 500 });
      const r = (await u.panggil(peran, 'arsip.kelengkapanRingkas', {})).find((x) => x.kode === 'sk-pns')!;
      expect([d.jumlah, d.baris.length, r.belum, r.ada]).toEqual([orang, orang, orang, 1]);
      expect(d.baris.map((b) => b.nama)).toEqual(d.baris.map((b) => b.nama).toSorted());
    }
    const sebagian = await u.panggil('operator', 'arsip.kelengkapanDaftar', { batas: 5 });
    expect(sebagian.berikut).not.toBeNull();
    expect((await u.panggil('operator', 'arsip.kelengkapanDaftar', { batas: 500 })).jumlah).toBe(22);
    await expect(u.panggil('verifikator_opd', 'arsip.kelengkapan', { pegawaiId: pppk })).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });

  test('administrator memberi KTP masa berlaku: yang lebih tua menjadi kedaluwarsa, ikut terhitung dan tercari, dan yang baru menghijaukannya lagi', async () => {
    const diterima = Date.UTC(2026, 0, 5);
    tulis(u.buka.penulis, { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: diterima }, (tx) => void buktikan(tx, pppk, 'data_utama', pppk, 'ktp'));
    const sebelum = await keadaan(pppk);
    expect(sebelum['ktp']).toBe('ada');
    const versi = (await u.panggil('administrator', 'aturan.daftar', {})).find((a) => a.kode === 'arsip')!.versi[0]!;
    const kini = await u.panggil('administrator', 'aturan.isi', { id: versi.id });
    const aturan = skemaArsip.parse(kini.isi);
    const jenis = aturan.jenis.map((j) => (j.kode === 'pindai-ktp' ? { ...j, berlakuBulan: 6 } : j));
    await u.panggil('administrator', 'aturan.simpan', { kode: 'arsip', berlakuMulai: '2026-11-01', dasarHukum: 'Ketetapan instansi (uji)', sumber: 'uji', catatan: null, isi: { ...aturan, jenis } });
    // The dates of the index follow a changed rule at the next start.
    expect(pastikanIndeks(u.buka.penulis, SEKARANG, 'Asia/Jakarta')).toBeGreaterThan(0);
    expect((await keadaan(pppk))['ktp']).toBe('kedaluwarsa');
    const lewat = await u.panggil('operator', 'arsip.kelengkapanDaftar', { saring: { butir: 'ktp', keadaan: 'kedaluwarsa' } });
    expect(lewat.baris.map((b) => [b.pegawaiId, b.butir['ktp']])).toEqual([[pppk, 'kedaluwarsa']]);
    expect((await u.panggil('operator', 'arsip.kelengkapanRingkas', {})).find((b) => b.kode === 'ktp')).toMatchObject({ kedaluwarsa: 1 });
    isi(u.buka, (tx) => void buktikan(tx, pppk, 'data_utama', pppk, 'ktp'));
    expect((await keadaan(pppk))['ktp']).toBe('ada');
  });
});
