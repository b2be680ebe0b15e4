import { describe, expect, it } from 'vitest';
import { pilihanIsian, saringIsian } from './pilihanIsian.ts';

const DAFTAR = {
  isian: [
    { path: 'nama', jenis: 'teks' }, { path: 'nip', jenis: 'teks' }, { path: 'lama', jenis: 'objek' }, { path: 'lama.tmt', jenis: 'tanggal' },
    { path: 'lama.mkg', jenis: 'objek' }, { path: 'lama.mkg.tahun', jenis: 'angka' }, { path: 'lama.mkg.bulan', jenis: 'angka' },
    { path: 'kop', jenis: 'objek' }, { path: 'kop.jenis', jenis: 'teks' }, { path: 'kop.jarakAtasMm', jenis: 'angka' }, { path: 'saksi', jenis: 'daftar' }, { path: 'saksi[]', jenis: 'objek' }, { path: 'saksi[].nama', jenis: 'teks' },
  ],
  bentuk: ['panjang', 'utuh', 'nip', 'kapital', 'status', 'rupiah', 'terbilang', 'masakerja', 'gaji', 'atau-strip'].map((nama) => ({ nama, ket: `ket ${nama}` })),
} as const;
const isi = { isian: [...DAFTAR.isian], bentuk: [...DAFTAR.bentuk] };

describe('isian yang dapat disisipkan', () => {
  it('menawarkan setiap isian dengan bentuk yang dibuat untuk jenisnya', () => {
    const kode = pilihanIsian(isi, null).map((p) => p.kode);
    expect(kode).toContain('{lama.tmt|panjang}');
    expect(kode).toContain('{lama.tmt|panjang|atau-strip}');
    expect(kode).toContain('{lama.mkg|masakerja}');
    expect(kode).toContain('{nip|nip}');
    expect(kode).not.toContain('{nama|nip}');
    expect(kode).not.toContain('{lama}');
    expect(kode.filter((k) => k.includes('kop'))).toEqual([]);
    expect(kode.filter((k) => k.includes('saksi'))).toEqual([]);
  });

  it('di dalam bagian yang diulang mendahulukan unsurnya dan nomor urutnya', () => {
    const kode = pilihanIsian(isi, 'saksi').map((p) => p.kode);
    expect(kode[0]).toBe('{.nama}');
    expect(kode).toContain('{ke}');
    expect(kode).toContain('{nama}');
  });

  it('mencari menurut setiap kata, pada nama maupun bentuknya', () => {
    expect(saringIsian(pilihanIsian(isi, null), 'lama PANJANG').map((p) => p.kode)).toEqual(['{lama.tmt|panjang}', '{lama.tmt|panjang|atau-strip}']);
    expect(saringIsian(pilihanIsian(isi, null), 'tidak ada')).toEqual([]);
  });
});
