import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bacaLembar } from '../../src/main/lembar/baca.ts';
import { EKSPOR_BAGIAN_MAKS } from '../../src/shared/contract/daftar.ts';
import { bukaAplikasiUji, SEKARANG, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
});
afterAll(() => uji.tutup());

const NIP = '198501012010011001';
const kolom = [
  { kepala: 'NIP', jenis: 'teks' as const },
  { kepala: 'Nama', jenis: 'teks' as const },
  { kepala: 'Gaji', jenis: 'uang' as const },
  { kepala: 'TMT', jenis: 'tanggal' as const },
];
const isiCsv = (isi: Uint8Array): string[] => Buffer.from(isi).toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n');

describe('Ekspor daftar apa pun', () => {
  test('csv memuat kolom dan baris menurut urutan layar; teks yang mirip rumus tidak dijalankan', async () => {
    const baris = [[NIP, '=HYPERLINK("http://jahat")', -5, '2027-01-01'], ['0012', '+62 811', null, null], ['@a', '-', 1.5, '-']];
    const b = await uji.panggil('operator', 'daftar.ekspor', { judul: 'Antrean cetak', kolom, baris, bentuk: 'csv' });
    expect(b.nama).toBe('antrean-cetak-2026-11-23.csv');
    expect(isiCsv(b.isi)).toEqual(['NIP;Nama;Gaji;TMT', `${NIP};"'=HYPERLINK(""http://jahat"")";-5;2027-01-01`, "0012;'+62 811;;", "'@a;'-;1,5;'-"]);
  });

  test('xlsx menyimpan NIP sebagai teks, uang sebagai angka, tanggal sebagai tanggal, dan tidak memuat rumus', async () => {
    const b = await uji.panggil('operator', 'daftar.ekspor', { judul: 'Uji', kolom, baris: [[NIP, '=1+1', 3_252_900, '2027-01-01']], bentuk: 'xlsx' });
    const [lembar] = await bacaLembar(b.isi);
    expect(lembar?.baris).toEqual([['NIP', 'Nama', 'Gaji', 'TMT'], [NIP, '=1+1', 3_252_900, { tanggal: '2027-01-01' }]]);
  });

  test('tercatat di jejak dengan judul dan jumlah barisnya; setiap peran boleh atas apa yang sudah dilihatnya', async () => {
    await uji.panggil('asn', 'daftar.ekspor', { judul: 'Riwayat saya', kolom: kolom.slice(0, 1), baris: [[NIP], [NIP]], bentuk: 'csv' });
    const [jejak] = (await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris;
    expect(jejak).toMatchObject({ prosedur: 'daftar.ekspor', objek: 'mengekspor daftar Riwayat saya: 2 baris' });
  });

  test('daftar di atas 4 MB diterima, di atas batas baris, sel, atau 32 MB ditolak dengan jelas tanpa jejak', async () => {
    const { jumlah } = await uji.panggil('administrator', 'jejak.jumlah', {});
    const minta = (n: number, sel: string) => uji.panggil('operator', 'daftar.ekspor', { judul: 'Besar', kolom: kolom.slice(0, 1), baris: Array.from({ length: n }, () => [sel]), bentuk: 'csv' });
    expect(isiCsv((await minta(EKSPOR_BAGIAN_MAKS, 'x'.repeat(300))).isi)).toHaveLength(EKSPOR_BAGIAN_MAKS + 1);
    await expect(minta(EKSPOR_BAGIAN_MAKS + 1, 'x')).rejects.toMatchObject({ kode: 'MASUKAN', details: [{ kolom: 'baris' }] });
    await expect(minta(1, 'x'.repeat(2001))).rejects.toMatchObject({ kode: 'MASUKAN' });
    await expect(minta(EKSPOR_BAGIAN_MAKS, 'x'.repeat(1900))).rejects.toMatchObject({ kode: 'TERLALU_BESAR' });
    expect((await uji.panggil('administrator', 'jejak.jumlah', {})).jumlah).toBe(jumlah + 1);
  });

  test('daftar yang lebih panjang daripada satu kiriman dititipkan bagian demi bagian: 45.000 baris jadi satu berkas, semuanya, dalam urutannya', async () => {
    const bagian = (dari: number, n: number): string[][] => Array.from({ length: n }, (_, i) => [String(dari + i)]);
    const satu = await uji.panggil('operator', 'daftar.titip', { titipan: null, baris: bagian(0, 20_000) });
    const { titipan } = await uji.panggil('operator', 'daftar.titip', { titipan: satu.titipan, baris: bagian(20_000, 20_000) });
    const minta = { judul: 'Log cetak', kolom: kolom.slice(0, 1), titipan, baris: bagian(40_000, 5000), bentuk: 'csv' as const };
    await expect(uji.panggil('kepala', 'daftar.ekspor', minta)).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    const isi = isiCsv((await uji.panggil('operator', 'daftar.ekspor', minta)).isi);
    expect(isi).toHaveLength(45_001);
    expect(isi.slice(1).every((b, i) => b === String(i))).toBe(true);
    expect((await uji.panggil('administrator', 'jejak.daftar', { batas: 1 })).baris[0]).toMatchObject({ objek: 'mengekspor daftar Log cetak: 45000 baris' });
    await expect(uji.panggil('operator', 'daftar.ekspor', minta)).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });

  test('titipan yang ditinggalkan tidak menumpuk: tiap akun paling banyak dua, dan basi setelah sepuluh menit', async () => {
    const titip = async () => (await uji.panggil('operator', 'daftar.titip', { titipan: null, baris: [['x']] })).titipan;
    const [a, , c] = [await titip(), await titip(), await titip()];
    const lanjut = (titipan: string) => uji.panggil('operator', 'daftar.titip', { titipan, baris: [['y']] });
    await expect(lanjut(a)).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
    await expect(lanjut(c)).resolves.toEqual({ titipan: c });
    uji.aturJam(SEKARANG + 11 * 60_000);
    await expect(lanjut(c)).rejects.toMatchObject({ kode: 'TIDAK_DITEMUKAN' });
  });
});
