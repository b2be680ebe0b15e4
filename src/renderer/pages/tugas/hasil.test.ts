import { describe, expect, it } from 'vitest';
import { galatTugas, hasilTugas } from './hasil.ts';

describe('Hasil pekerjaan', () => {
  it('penerbitan menyebut surat jadi dan gagal, dan membuka kelompoknya', () => {
    const h = hasilTugas({ jenis: 'terbit', hasil: { jumlah: 1200, jadi: 1199, gagal: 1, kelompokId: 'k1' } });
    expect(h.butir).toEqual([['Surat jadi', '1.199'], ['Surat gagal', '1']]);
    expect(h.tautan).toMatchObject({ ke: '/kgb/kelompok/k1', izin: 'kgb.baca' });
  });

  it('yang terhenti sebelum ada hasil membuka daftarnya', () => {
    expect(hasilTugas({ jenis: 'terbit', hasil: { galat: {} } }).tautan?.ke).toBe('/kgb/kelompok');
    expect(hasilTugas({ jenis: 'impor_jalan', hasil: null }).tautan?.ke).toBe('/impor');
  });

  it('impor yang dibatalkan menyebut siapa dan unit apa yang tetap ada', () => {
    const h = hasilTugas({ jenis: 'impor_jalan', hasil: { galat: { pesan: 'Impor dibatalkan.', details: { tertinggal: ['1990 Contoh', 'Unit Contoh'] } } } });
    expect(h.daftar).toEqual(['1990 Contoh', 'Unit Contoh']);
  });

  it('mengurungkan impor menyebut yang tertinggal satu per satu', () => {
    const h = hasilTugas({ jenis: 'impor_urung', hasil: { imporId: 'i1', diurungkan: 9, tertinggal: ['1990 Contoh'] } });
    expect(h.daftar).toEqual(['1990 Contoh']);
    expect(h.butir.map(([, n]) => n)).toEqual(['9', '1']);
  });

  it('cadangan menyebut tempat dan ukurannya', () => {
    expect(hasilTugas({ jenis: 'cadangan', hasil: { tempat: 'D:/cadangan', ukuran: 2048, berkas: 3 } }).butir.map(([k]) => k)).toEqual(['Berkas', 'Ukuran', 'Tempat']);
  });

  it('galat dibaca lengkap dengan akibat dan sarannya', () => {
    expect(galatTugas({ galat: { kode: 'DIBATALKAN', pesan: 'a', dampak: 'b', saran: 'c', details: null } })).toEqual({ pesan: 'a', dampak: 'b', saran: 'c' });
    expect(galatTugas({ jadi: 1 })).toBeNull();
  });
});
