import { describe, expect, it } from 'vitest';
import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { cocokKata, tempatKgb } from '../../../shared/layanan/kgb/tempat.ts';
import { alasanUtama, dapatDipilih, geserBulan, karenaKinerja, pilihanAwal, rincianPilihan, tempatMenerbitkan } from './saring.ts';

function baris(ubah: Partial<BarisKgb>): BarisKgb {
  return {
    pegawaiId: 'a', nip: '198609262015051001', nama: 'Budi Santoso', jatuhTempo: true, tanggal: '2027-01-01', golongan: 'III/a', mkgTahun: 4, mkgBulan: 0, gajiLama: 1, gajiBaru: 2,
    alasan: [], unit: null, status: 'PNS', terlambat: false, dokumenId: null, nomor: null, berikut: null, ...ubah,
  };
}
const ingat = { kode: 'MKG_DIHITUNG', pesan: 'MKG dihitung.', dasarHukum: '', berat: 'peringatan' } as const;
const kinerja = { kode: 'SKP_KURANG', pesan: 'Predikat kinerja tahun 2026 "Kurang", di bawah syarat paling rendah "Baik".', dasarHukum: 'PP 7/1977 ps. 11', berat: 'tolak' } as const;

describe('daftar jatuh tempo di layar', () => {
  it('menaruh tiap orang di tepat satu daftar', () => {
    expect(tempatKgb(baris({}), '2027-01')).toBe('jatuh');
    expect(tempatKgb(baris({ tanggal: '2026-11-01' }), '2027-01')).toBe('terlambat');
    expect(tempatKgb(baris({ jatuhTempo: false }), '2027-01')).toBe('tertahan');
    expect(tempatKgb(baris({ dokumenId: 'd', tanggal: '2026-11-01' }), '2027-01')).toBe('terbit');
  });

  it('mencentang hanya yang bulan ini dan tanpa peringatan', () => {
    const semua = [baris({ pegawaiId: 'a' }), baris({ pegawaiId: 'b', alasan: [ingat] }), baris({ pegawaiId: 'c', tanggal: '2026-11-01' }), baris({ pegawaiId: 'd', jatuhTempo: false, alasan: [kinerja] }), baris({ pegawaiId: 'e', dokumenId: 'x' })];
    expect([...pilihanAwal(semua, '2027-01', 'skgb')]).toEqual(['a']);
    expect(pilihanAwal(semua, '2027-01', 'penundaan').size).toBe(0);
  });

  it('membolehkan mencentang yang berperingatan, tidak yang tertahan atau sudah terbit', () => {
    expect(dapatDipilih(baris({ alasan: [ingat] }), 'skgb')).toBe(true);
    expect(dapatDipilih(baris({ jatuhTempo: false, alasan: [kinerja] }), 'skgb')).toBe(false);
    expect(dapatDipilih(baris({ dokumenId: 'x' }), 'skgb')).toBe(false);
  });

  it('menyebut bagian pilihan: bulan ini, terlambat, dan yang tertutup saringan', () => {
    const dipilih = [baris({ pegawaiId: 'a' }), baris({ pegawaiId: 'b' }), baris({ pegawaiId: 'c', tanggal: '2026-11-01' })];
    expect(rincianPilihan(dipilih, [dipilih[2]!], '2027-01', 'terlambat')).toEqual({ jatuh: 2, terlambat: 1, tersaring: 0 });
    expect(rincianPilihan(dipilih, [dipilih[0]!], '2027-01', 'jatuh')).toEqual({ jatuh: 2, terlambat: 1, tersaring: 1 });
  });

  it('menerbitkan hanya dari daftar satu bulan, bukan dari daftar lintas bulan', () => {
    expect(tempatMenerbitkan('jatuh', 'skgb', false)).toBe(true);
    expect(tempatMenerbitkan('terlambat', 'skgb', false)).toBe(true);
    expect(tempatMenerbitkan('tertahan', 'penundaan', false)).toBe(true);
    expect(tempatMenerbitkan('semua', 'skgb', false)).toBe(false);
    expect(tempatMenerbitkan('jatuh', 'skgb', true)).toBe(false);
  });

  it('menawarkan penundaan hanya bagi yang kinerjanya di bawah syarat', () => {
    expect(karenaKinerja(baris({ jatuhTempo: false, alasan: [kinerja] }))).toBe(true);
    expect(karenaKinerja(baris({ jatuhTempo: false, alasan: [{ ...kinerja, kode: 'SKP_TIDAK_ADA', pesan: 'Predikat kinerja tahun 2026 belum tercatat.' }] }))).toBe(false);
    expect(karenaKinerja(baris({ jatuhTempo: false, alasan: [{ ...kinerja, kode: 'HUKDIS', pesan: 'Hukuman disiplin sedang.' }] }))).toBe(false);
  });

  it('mendahulukan alasan yang menahan', () => {
    expect(alasanUtama(baris({ alasan: [ingat, kinerja] }))).toBe(kinerja);
    expect(alasanUtama(baris({}))).toBeNull();
  });

  it('menemukan orang dari potongan nama tanpa urutan atau NIP berspasi', () => {
    expect(cocokKata(baris({}), 'santoso bud')).toBe(true);
    expect(cocokKata(baris({}), '19860926 201505')).toBe(true);
    expect(cocokKata(baris({}), 'siti')).toBe(false);
  });

  it('melangkah antarbulan melewati pergantian tahun', () => {
    expect(geserBulan('2027-01', -1)).toBe('2026-12');
    expect(geserBulan('2026-12', 1)).toBe('2027-01');
    expect(geserBulan('2027-05', 12)).toBe('2028-05');
  });
});
