import { describe, expect, it } from 'vitest';
import { teksLibur, uraiLibur } from './libur.ts';

describe('daftar hari libur yang diketik atau ditempel', () => {
  it('menerima beberapa cara menulis tanggal dan mengurutkannya', () => {
    const { libur, masalah } = uraiLibur('17/8/2027 Hari Kemerdekaan\n1-1-2027\tTahun Baru\n2027-05-01 Hari Buruh\n', '2027-01-02');
    expect(masalah).toEqual([]);
    expect(libur).toEqual([
      { tanggal: '2027-01-01', nama: 'Tahun Baru' },
      { tanggal: '2027-05-01', nama: 'Hari Buruh' },
      { tanggal: '2027-08-17', nama: 'Hari Kemerdekaan' },
    ]);
  });

  it('menyebut baris yang bukan tanggal', () => {
    expect(uraiLibur('1-1-2027 Tahun Baru\nNatal', '2027-01-02').masalah.map((m) => m.baris)).toEqual([2]);
    expect(uraiLibur('31-2-2027 Salah', '2027-01-02').masalah).toHaveLength(1);
  });

  it('menuliskan kembali apa yang dibaca', () => {
    const teks = '01-01-2027 Tahun Baru\n25-12-2027 Natal';
    expect(teksLibur(uraiLibur(teks, '2027-01-02').libur)).toBe(teks);
  });
});
