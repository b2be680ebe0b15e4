import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BENTUK_ISIAN } from './bentuk.ts';
import { isiBagian, type IsiTemplat } from './isi.ts';
import { kamusIsian } from './kamus.ts';
import { periksaIsian } from './periksa.ts';

const SKEMA = z.object({
  nama: z.string(),
  tanggal: z.iso.date(),
  tmt: z.iso.date().nullable(),
  jenis: z.enum(['PNS', 'PPPK']),
  mkg: z.object({ tahun: z.int(), bulan: z.int() }),
  dasar: z.array(z.string()),
  anak: z.array(z.object({ nama: z.string(), lahir: z.iso.date() })),
  kop: z.object({ jenis: z.literal('kop'), garis: z.string() }),
});
const DATA = {
  nama: 'Pegawai {nama} Contoh', tanggal: '2027-01-31', tmt: null, jenis: 'PPPK', mkg: { tahun: 4, bulan: 6 }, dasar: ['UU 20/2023;', 'PP 11/2017;'],
  anak: [{ nama: 'Satu', lahir: '2010-05-01' }], kop: { jenis: 'kop', garis: 'ganda' },
};
const isi = (teks: string): unknown => (isiBagian({ teks }, DATA) as { teks: string }).teks;

describe('naskah dengan isian', () => {
  it.each([
    ['tanpa isian', 'tanpa isian'],
    ['Nama: {nama}.', 'Nama: Pegawai {nama} Contoh.'],
    ['{tanggal|panjang}', '31 Januari 2027'],
    ['{ tanggal | utuh }', '31\u00a0Januari\u00a02027'],
    ['{mkg|masakerja}', '4 tahun 6 bulan'],
    ['{mkg.tahun} th', '4 th'],
    ['{jenis|status|kapital}', 'PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA'],
    ['{tmt|panjang|atau-strip}, Nomor {tidakAda|atau-strip}', '-, Nomor -'],
    ['{tmt|panjang}', ''],
    ['{{nama} dan {dasar.1}', '{nama} dan PP 11/2017;'],
  ])('“%s” menjadi “%s”', (teks, harus) => {
    expect(isi(teks)).toBe(harus);
  });

  it('bagian bersyarat ada atau tidak, bagian berulang ada sebanyak daftarnya, dan isi daftar tidak dibaca sebagai isian', () => {
    const templat: IsiTemplat = {
      blok: [
        { dari: 'kop', jarakBawahMm: 4 },
        { teks: 'NIP', bila: 'jenis!=PPPK' },
        { teks: 'NI PPPK', bila: 'jenis=PPPK' },
        { teks: 'sampai {tmt|panjang}', bila: 'tmt' },
        { teks: 'tanpa batas', bila: '!tmt' },
        { tanda: '{ke}.', teks: '{.}', ulang: 'dasar' },
        { tanda: '{huruf}.', teks: '{.nama}, {.lahir|panjang}', ulang: 'anak' },
      ],
    };
    const harus = {
      blok: [
        { jenis: 'kop', garis: 'ganda', jarakBawahMm: 4 }, { teks: 'NI PPPK' }, { teks: 'tanpa batas' },
        { tanda: '1.', teks: 'UU 20/2023;' }, { tanda: '2.', teks: 'PP 11/2017;' }, { tanda: 'a.', teks: 'Satu, 1 Mei 2010' },
      ],
    };
    expect(isiBagian(templat, DATA)).toEqual(harus);
    expect(isiBagian(templat, { ...DATA, dasar: [], anak: [] })).toEqual({ blok: harus.blok.slice(0, 3) });
    expect(isiBagian(templat, DATA)).toEqual(harus);
  });

  it('setiap bentuk menolak nilai yang bukan jenisnya: tidak ada “undefined” atau “[object Object]” pada surat', () => {
    for (const [nama, b] of Object.entries(BENTUK_ISIAN)) {
      for (const v of [undefined, null, {}, [], Number.NaN, true]) expect(b.tulis(v), nama).toBeNull();
    }
    expect(isi('{mkg} {dasar} {kop.jenis}')).toBe('  kop');
  });
});

describe('pemeriksaan naskah sebelum dipakai', () => {
  const kamus = kamusIsian(SKEMA);
  const kode = (blok: IsiTemplat): string[] => periksaIsian(blok, kamus).map((t) => t.kode);

  it('menyebut isian, bentuk, dan daftar yang tidak dikenal beserta letaknya', () => {
    expect(kode({ blok: [{ teks: '{nama} {mkg.bulan} {dasar.0} {tmt|panjang|atau-strip}', bila: 'tmt' }, { teks: '{ke} {huruf} {.lahir|panjang}', ulang: 'anak' }, { dari: 'kop' }] })).toEqual([]);
    expect(kode({ blok: [{ teks: '{namaLengkap}' }] })).toEqual(['ISIAN_TIDAK_DIKENAL']);
    expect(kode({ blok: [{ teks: '{tanggal|pnjang}' }] })).toEqual(['BENTUK_TIDAK_DIKENAL']);
    expect(kode({ blok: [{ teks: 'x', ulang: 'nama' }] })).toEqual(['BUKAN_DAFTAR']);
    expect(kode({ blok: [{ teks: '{.nama}' }, { teks: '{ke}' }] })).toEqual(['ISIAN_LUAR_DAFTAR', 'ISIAN_TIDAK_DIKENAL']);
    expect(kode({ blok: [{ teks: '{.umur}', ulang: 'anak' }, { teks: 'x', bila: 'status=aktif' }, { dari: 'kepala' }] })).toEqual(['ISIAN_TIDAK_DIKENAL', 'ISIAN_TIDAK_DIKENAL', 'ISIAN_TIDAK_DIKENAL']);
    expect(periksaIsian({ judul: 'x', blok: [{ teks: 'a' }, { teks: '{namaLengkap}' }] }, kamus)[0]?.pesan).toBe('{namaLengkap} di blok ke-2 tidak dikenal. Pilih dari daftar isian.');
  });
});
