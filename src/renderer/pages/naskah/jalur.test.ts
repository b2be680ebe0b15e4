import { describe, expect, it } from 'vitest';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import { bagianDi, buang, gandakan, gantiDi, PARAGRAF_BARU, pindahkan, sisipkanSesudah, sisipkanTeks, ulangDi } from './jalur.ts';

const ISI: IsiTemplat = {
  judul: 'Surat {nama}',
  blok: [
    { dari: 'kop' },
    { jenis: 'paragraf', teks: [{ teks: 'satu ' }, { teks: 'dua', tebal: true }] },
    { jenis: 'diktum', label: 'Mengingat', butir: [{ ulang: 'mengingat', tanda: '{ke}.', teks: '{.}' }, { teks: 'tetap' }] },
  ],
};

describe('bagian naskah menurut jalurnya', () => {
  it('mengganti satu teks dan membiarkan bagian lain sebagai objek yang sama', () => {
    const baru = gantiDi(ISI, ['blok', 1, 'teks', 1, 'teks'], 'tiga');
    expect(bagianDi(baru, ['blok', 1, 'teks', 1])).toEqual({ teks: 'tiga', tebal: true });
    expect(bagianDi(baru, ['blok', 2])).toBe(bagianDi(ISI, ['blok', 2]));
    expect(bagianDi(ISI, ['blok', 1, 'teks', 1, 'teks'])).toBe('dua');
    expect(gantiDi(ISI, ['blok', 9, 'teks'], 'x')).toBe(ISI);
  });

  it('memindahkan blok, dan di ujung daftar membiarkannya', () => {
    expect(bagianDi(pindahkan(ISI, ['blok', 2], -1), ['blok', 1, 'label'])).toBe('Mengingat');
    expect(pindahkan(ISI, ['blok', 0], -1)).toBe(ISI);
    expect(pindahkan(ISI, ['blok', 2], 1)).toBe(ISI);
  });

  it('menggandakan, menyisipkan dan membuang, tetapi tidak sampai daftarnya kosong', () => {
    expect(bagianDi(gandakan(ISI, ['blok', 2, 'butir', 1]), ['blok', 2, 'butir'])).toHaveLength(3);
    expect(bagianDi(sisipkanSesudah(ISI, ['blok', 0], PARAGRAF_BARU), ['blok', 1])).toBe(PARAGRAF_BARU);
    const satu = buang(ISI, ['blok', 2, 'butir', 0]);
    expect(bagianDi(satu, ['blok', 2, 'butir'])).toEqual([{ teks: 'tetap' }]);
    expect(buang(satu, ['blok', 2, 'butir', 0])).toBe(satu);
    expect(buang(ISI, ['judul'])).toBe(ISI);
  });

  it('tahu di dalam daftar mana sebuah teks diulang', () => {
    expect(ulangDi(ISI, ['blok', 2, 'butir', 0, 'teks'])).toBe('mengingat');
    expect(ulangDi(ISI, ['blok', 2, 'butir', 1, 'teks'])).toBeNull();
  });

  it('menyisipkan isian di tempat kursor atau mengganti yang terpilih', () => {
    expect(sisipkanTeks('Nama: .', 6, 6, '{nama}')).toEqual({ teks: 'Nama: {nama}.', letak: 12 });
    expect(sisipkanTeks('Nama: XXX.', 6, 9, '{nama}').teks).toBe('Nama: {nama}.');
    expect(sisipkanTeks('a', 9, 9, '{b}')).toEqual({ teks: 'a{b}', letak: 4 });
  });
});
