import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '../../src/shared/errors.ts';
import { bukaAplikasiUji, UNIT, type AplikasiUji } from '../support/aplikasi.ts';
import { isi, sisipOrang } from './isi-pegawai.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
});
afterAll(async () => uji.tutup());

const galat = (p: Promise<unknown>): Promise<AppError> => p.then(() => Promise.reject(new Error('seharusnya ditolak')), (e: unknown) => e as AppError);

describe('unit kerja', () => {
  const pohon = (peran: 'operator' | 'verifikator_opd' = 'operator') => uji.panggil(peran, 'unit.pohon', {});
  const simpan = (id: string | null, nama: string, indukId: string | null, rev: number | null = null) => uji.panggil('operator', 'unit.simpan', { id, rev, data: { indukId, nama } });
  const pegawaiTerlihat = async () => (await uji.panggil('verifikator_opd', 'pegawai.daftar', { batas: 500 })).baris.map((b) => b.nama);

  test('pohon urut induk lalu anak, jumlah pegawai menghitung cabangnya', async () => {
    isi(uji.buka, (tx) => {
      sisipOrang(tx, { nama: 'Warga A1', unitId: UNIT.bidangA1 });
      sisipOrang(tx, { nama: 'Warga B', unitId: UNIT.dinasB });
    });
    const p = await pohon();
    expect(p.map((u) => [u.nama, u.tingkat])).toEqual([['Pemerintah Kabupaten Contoh Raya', 0], ['Dinas A', 1], ['Bidang A1', 2], ['Dinas B', 1]]);
    expect(p.find((u) => u.nama === 'Dinas A')!.jumlahPegawai).toBe(1);
    expect(p[0]!.jumlahPegawai).toBe(2);
  });

  test('verifikator OPD melihat cabangnya saja, tanpa induknya', async () => {
    const p = await pohon('verifikator_opd');
    expect(p.map((u) => [u.nama, u.tingkat, u.indukId])).toEqual([['Dinas A', 0, null], ['Bidang A1', 1, UNIT.dinasA]]);
  });

  test('memindah unit memindah seluruh cabang dan yang dilihat verifikator', async () => {
    expect(await pegawaiTerlihat()).toContain('Warga A1');
    const { id: sub } = await simpan(null, 'Seksi A1a', UNIT.bidangA1);
    isi(uji.buka, (tx) => sisipOrang(tx, { nama: 'Warga Seksi', unitId: sub }));
    expect(await pegawaiTerlihat()).toContain('Warga Seksi');
    const rev = (await pohon()).find((u) => u.id === UNIT.bidangA1)!.rev;
    await simpan(UNIT.bidangA1, 'Bidang A1', UNIT.dinasB, rev);
    expect(await pegawaiTerlihat()).not.toContain('Warga A1');
    expect(await pegawaiTerlihat()).not.toContain('Warga Seksi');
    expect((await uji.panggil('operator', 'pegawai.daftar', { saring: { unitId: UNIT.dinasB } })).baris.map((b) => b.nama)).toEqual(expect.arrayContaining(['Warga A1', 'Warga Seksi', 'Warga B']));
    expect((await pohon()).map((u) => [u.nama, u.tingkat])).toEqual([['Pemerintah Kabupaten Contoh Raya', 0], ['Dinas A', 1], ['Dinas B', 1], ['Bidang A1', 2], ['Seksi A1a', 3]]);
  });

  test('unit tidak dapat dipindah ke bawah cabangnya sendiri', async () => {
    const p = await pohon();
    const seksi = p.find((u) => u.nama === 'Seksi A1a')!;
    for (const induk of [seksi.id, UNIT.dinasB]) {
      const g = await galat(simpan(UNIT.dinasB, 'Dinas B', induk, p.find((u) => u.id === UNIT.dinasB)!.rev));
      expect(g.kode).toBe('ATURAN');
    }
    expect((await pohon()).map((u) => u.nama)).toEqual(p.map((u) => u.nama));
  });

  test('akun berlingkup unit hanya mengatur unit di dalam cabangnya', async () => {
    const op = uji.sebagai('operator', { jenis: 'unit', unitId: UNIT.dinasA });
    const data = (nama: string, indukId: string | null) => ({ nama, indukId });
    expect((await galat(op('unit.simpan', { id: UNIT.dinasB, rev: 1, data: data('Direbut', UNIT.dinasA) }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(op('unit.simpan', { id: null, rev: null, data: data('Titipan', UNIT.dinasB) }))).kode).toBe('TIDAK_DITEMUKAN');
    expect((await galat(op('unit.simpan', { id: UNIT.dinasA, rev: 1, data: data('Lepas', null) }))).kode).toBe('TIDAK_BERHAK');
    expect((await galat(op('unit.tutup', { id: UNIT.dinasB }))).kode).toBe('TIDAK_DITEMUKAN');
    await op('unit.simpan', { id: null, rev: null, data: data('Bidang A2', UNIT.dinasA) });
    expect((await pohon('verifikator_opd')).map((u) => u.nama)).toContain('Bidang A2');
  });

  test('nama kembar di bawah induk yang sama dan rev lama ditolak', async () => {
    expect((await galat(simpan(null, 'DINAS A', UNIT.pemda))).kode).toBe('SUDAH_ADA');
    expect((await galat(simpan(UNIT.dinasA, 'Dinas A Baru', UNIT.pemda, 99))).kode).toBe('BENTROK');
  });

  test('menutup unit yang masih berpegawai atau bercabang ditolak; yang kosong ditutup dan tidak dapat dijadikan induk', async () => {
    expect((await galat(uji.panggil('operator', 'unit.tutup', { id: UNIT.dinasB }))).message).toMatch(/pegawai aktif dan .* unit/);
    const { id } = await simpan(null, 'Unit Kosong', UNIT.pemda);
    await uji.panggil('operator', 'unit.tutup', { id });
    expect((await pohon()).find((u) => u.id === id)!.aktif).toBe(false);
    expect((await galat(simpan(null, 'Anak', id))).kode).toBe('ATURAN');
  });

  test('turunan unit selalu sama dengan pohonnya', async () => {
    const dariPohon = new Set<string>();
    const p = await pohon();
    const induk = new Map(p.map((u) => [u.id, u.indukId]));
    for (const u of p) for (let a: string | null | undefined = u.id, j = 0; a; a = induk.get(a), j++) dariPohon.add(`${a}|${u.id}|${j}`);
    const teks = "lower(substr(hex(X),1,8)||'-'||substr(hex(X),9,4)||'-'||substr(hex(X),13,4)||'-'||substr(hex(X),17,4)||'-'||substr(hex(X),21))";
    const ada = uji.buka.basis.baca<{ t: string }>(`SELECT ${teks.replaceAll('X', 'leluhur_id')} || '|' || ${teks.replaceAll('X', 'unit_id')} || '|' || jarak t FROM unit_turunan`);
    expect(new Set(ada.map((b) => b.t))).toEqual(dariPohon);
  });
});
