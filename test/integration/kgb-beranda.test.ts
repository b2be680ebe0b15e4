import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sisip } from '../../src/main/db/tulis.ts';
import { tempatKgb } from '../../src/shared/layanan/kgb/tempat.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { sisipOrang, ubahUji } from '../support/kgb-uji.ts';
import { sisipOrang as sisipTanpaRiwayat } from './isi-pegawai.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
  ubahUji(uji.buka, (tx) => {
    sisipOrang(tx, 1, { nama: 'Telat Biasa', tmtKgb: '2024-08-01' });
    // Postponed once, and the day it moved to has passed as well.
    const tunda = sisipOrang(tx, 2, { nama: 'Telat Ditunda', tmtKgb: '2024-03-01' });
    sisip(tx, 'riwayat_tunda_kgb', { pegawai_id: tunda, tmt_semula: '2026-03-01', sampai: '2026-08-31', sk_nomor: '800/1/TUNDA', sk_tanggal: '2026-02-20' });
    sisipOrang(tx, 3, { nama: 'Bulan Ini', tmtKgb: '2024-11-01' });
    sisipTanpaRiwayat(tx, { nama: 'Tanpa Dasar', tanpaRiwayat: true });
    const henti = sisipTanpaRiwayat(tx, { nama: 'Sudah Berhenti', tanpaRiwayat: true });
    sisip(tx, 'riwayat_pemberhentian', { pegawai_id: henti, jenis: '01', tmt: '2020-01-01', sk_nomor: '888/1', sk_tanggal: '2019-12-01' });
  });
});
afterAll(async () => uji.tutup());

describe('angka di beranda sama dengan daftar yang dibukanya', () => {
  test('KGB yang lewat tanggalnya: tab Terlambat, termasuk yang pernah ditunda', async () => {
    const telat = (await uji.panggil('operator', 'beranda.ringkasan', {})).jatuhTempo.find((j) => j.kode === 'kgb_terlambat');
    expect(telat?.tautan).toBe('/kgb?bulan=2026-11&tampil=terlambat');
    const daftar = await uji.panggil('operator', 'kgb.jatuhTempo', { bulan: '2026-11' });
    const tab = daftar.baris.filter((b) => tempatKgb(b, '2026-11') === 'terlambat');
    expect(tab.map((b) => b.nama)).toEqual(expect.arrayContaining(['Telat Biasa', 'Telat Ditunda']));
    expect(tab).toHaveLength(telat!.jumlah);
  });

  test('yang belum punya dasar KGB: tepat orang-orang itu, tanpa yang sudah berhenti', async () => {
    const dasar = (await uji.panggil('operator', 'beranda.ringkasan', {})).perhatian.find((p) => p.kode === 'tanpa_dasar');
    expect(dasar?.tautan).toBe('/kgb?tampil=tertahan&tanpaDasar=true');
    const { baris } = await uji.panggil('operator', 'kgb.jatuhTempo', { bulan: '2026-11', tanpaDasar: true });
    expect(baris.map((b) => b.nama)).toContain('Tanpa Dasar');
    expect(baris.map((b) => b.nama)).not.toContain('Sudah Berhenti');
    expect(dasar?.judul).toBe(`${baris.length} pegawai belum punya dasar KGB`);
    expect(baris.every((b) => tempatKgb(b, '2026-11') === 'tertahan')).toBe(true);
  });
});
