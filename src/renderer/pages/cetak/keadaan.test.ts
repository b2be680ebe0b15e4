import { describe, expect, it } from 'vitest';
import { bisaBatal, bisaUlang, masihJalan, menyediakan, namaUkuran, potong, teksAlasan, teksKeadaan, uraiHasil, WARNA_CETAK, type KeadaanCetak } from './keadaan.ts';

const SEMUA = Object.keys(WARNA_CETAK) as KeadaanCetak[];

describe('keadaan pekerjaan cetak di layar', () => {
  it('menampilkan hijau hanya untuk yang dilaporkan selesai oleh pencetak', () => {
    expect(SEMUA.filter((k) => WARNA_CETAK[k] === 'hijau')).toEqual(['selesai']);
  });

  it('tidak menyebut selesai pada keadaan lain mana pun', () => {
    for (const keadaan of SEMUA.filter((k) => k !== 'selesai')) expect(teksKeadaan({ keadaan, lembarSelesai: 5, halaman: 5 })).not.toMatch(/selesai|tercetak/);
  });

  it('menyebut lembar yang sudah keluar selama mencetak', () => {
    expect(teksKeadaan({ keadaan: 'mencetak', lembarSelesai: 12, halaman: 1214 })).toBe('mencetak 12/1.214');
    expect(teksKeadaan({ keadaan: 'tak-diketahui', lembarSelesai: 3, halaman: 9 })).toBe('tidak diketahui, terakhir 3/9');
  });

  it('tidak menawarkan cetak ulang selama pekerjaan berjalan atau sesudah selesai', () => {
    expect(SEMUA.filter((k) => masihJalan(k) && bisaUlang(k))).toEqual([]);
    expect(bisaUlang('selesai')).toBe(false);
    expect(bisaBatal('selesai')).toBe(false);
    expect(bisaUlang('tak-diketahui')).toBe(true);
  });

  it('mencocokkan kertas tegak atau rebah dengan selisih kecil', () => {
    const f4 = { lebarMm: 215, tinggiMm: 330 };
    expect(menyediakan({ ukuran: [{ nama: 'F4', lebarMm: 330, tinggiMm: 215.9 }] }, f4)).toBe(true);
    expect(menyediakan({ ukuran: [{ nama: 'Legal', lebarMm: 215.9, tinggiMm: 355.6 }] }, f4)).toBe(false);
    expect(menyediakan({ ukuran: [] }, f4)).toBe(true);
  });

  it('membaca keadaan di depan catatan log', () => {
    expect(uraiHasil('disimpan: Disimpan untuk dicetak manual: a.pdf')).toEqual({ keadaan: 'disimpan', pesan: 'Disimpan untuk dicetak manual: a.pdf' });
    expect(uraiHasil('hasil lain')).toEqual({ keadaan: null, pesan: 'hasil lain' });
  });

  it('menyebut alasan pencetak dengan kata sehari-hari dan membiarkan yang tidak dikenal', () => {
    expect(teksAlasan('media-empty-report')).toBe('kertas habis');
    expect(teksAlasan('com.pabrik-aneh')).toBe('com.pabrik-aneh');
  });

  it('menyebut ukuran kertas dengan nama yang dikenal', () => {
    expect(namaUkuran('custom_f4_215x330mm')).toBe('F4');
    expect(namaUkuran('iso_a4_210x297mm')).toBe('A4');
    expect(namaUkuran('Folio Kantor')).toBe('Folio Kantor');
  });

  it('memotong daftar panjang tanpa kehilangan satu pun', () => {
    expect(potong([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(potong([], 2)).toEqual([]);
  });
});
