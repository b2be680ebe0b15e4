import { describe, expect, it } from 'vitest';
import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { TataNaskah } from '../../../shared/dokumen/templat/tata.ts';
import { kelompokNaskah } from './kelompok.ts';
import { mulaiSunting, samaDraf, sunting, type Draf, type Sunting } from './sunting.ts';
import { barisDari, galatBaris } from './tata.ts';
import { blokTemuan, isianTemuan } from './temuan.ts';

const TATA: TataNaskah = { tepi: { atas: 10, kanan: 10, bawah: 10, kiri: 10 }, kertas: 'f4', keluarga: 'heros', ukuran: 11, spasi: 1, sifat: 'Biasa', lampiran: '-', perihal: '', mengingat: [], tembusan: [] };
const draf = (judul: string): Draf => ({ tata: TATA, isi: { judul } });
const ketik = (s: Sunting, judul: string, pada: number, kunci = 'judul'): Sunting => sunting(s, { jenis: 'ubah', ubah: () => draf(judul), kunci, pada });

describe('draf naskah', () => {
  it('mengurungkan ketikan yang bersambung sekaligus, dan yang terpisah satu per satu', () => {
    let s = mulaiSunting(draf('a'));
    s = ketik(ketik(ketik(s, 'ab', 1000), 'abc', 1500), 'abcd', 9000);
    s = sunting(s, { jenis: 'urung' });
    expect(s.kini.isi['judul']).toBe('abc');
    s = sunting(s, { jenis: 'urung' });
    expect(s.kini.isi['judul']).toBe('a');
    expect(sunting(s, { jenis: 'urung' })).toBe(s);
    s = sunting(sunting(s, { jenis: 'ulang' }), { jenis: 'ulang' });
    expect(s.kini.isi['judul']).toBe('abcd');
    expect(sunting(s, { jenis: 'ulang' })).toBe(s);
  });

  it('perubahan baru menghapus yang dapat diulangi; tanpa perubahan tidak ada langkah', () => {
    const s = ketik(sunting(ketik(mulaiSunting(draf('a')), 'b', 1), { jenis: 'urung' }), 'c', 2);
    expect(s.nanti).toEqual([]);
    expect(sunting(s, { jenis: 'ubah', ubah: (d) => d, kunci: null, pada: 3 })).toBe(s);
    expect(samaDraf(draf('a'), draf('a'))).toBe(true);
    expect(samaDraf(draf('a'), draf('b'))).toBe(false);
  });

  it('daftar satu butir tiap baris, dengan batas panjang dan banyaknya', () => {
    expect(barisDari(' a \n\n b\n')).toEqual(['a', 'b']);
    expect(galatBaris(['a', 'x'.repeat(301)], 300)).toContain('Baris 2');
    expect(galatBaris(Array.from({ length: 31 }, () => 'a'), 300)).toContain('30');
    expect(galatBaris(['a'], 300)).toBeNull();
  });
});

describe('temuan menuju bloknya', () => {
  const isi: IsiTemplat = { blok: [{ dari: 'kop' }, { jenis: 'paragraf', teks: 'a', ulang: 'x' }, { jenis: 'paragraf', teks: 'b' }] };
  const t = (pesan: string) => ({ kode: 'X', berat: 'tolak' as const, pesan });
  it('menurut urutan blok naskah, atau blok dokumen bila urutannya pasti sama', () => {
    expect(blokTemuan(t('{foo} di blok ke-3 tidak dikenal.'), isi)).toBe(2);
    expect(blokTemuan(t('{foo} di blok ke-9 tidak dikenal.'), isi)).toBeNull();
    expect(blokTemuan(t('Blok ke-2 (teks): wajib diisi'), isi)).toBe(1);
    expect(blokTemuan(t('Blok ke-3 (teks): wajib diisi'), isi)).toBeNull();
    expect(blokTemuan(t('Surat ini 2 halaman.'), isi)).toBeNull();
    expect(isianTemuan(t('{foo.bar} di blok ke-3 tidak dikenal.'))).toBe('{foo.bar');
  });
});

describe('daftar naskah', () => {
  const n = (kode: string, layanan: string, produk: string) => ({ kode, jenis: kode, nama: 'Serupa Arial', produk, layanan, versi: 0, diubahPada: null, diubahOleh: null });
  it('dikelompokkan menurut layanan dan dicari menurut setiap kata', () => {
    const semua = [n('skgb', 'kgb', 'Surat KGB'), n('sk-kp', 'kp', 'SK kenaikan pangkat'), n('penundaan', 'kgb', 'SK penundaan')];
    expect(kelompokNaskah(semua, '').map((k) => [k.layanan, k.isi.length])).toEqual([['kgb', 2], ['kp', 1]]);
    expect(kelompokNaskah(semua, 'arial PANGKAT').map((k) => k.layanan)).toEqual(['kp']);
    expect(kelompokNaskah(semua, 'zzz')).toEqual([]);
  });
});
