import { describe, expect, it } from 'vitest';
import { kgb } from '../../../shared/riwayat/kepangkatan.ts';
import { jabatan } from '../../../shared/riwayat/jabatan.ts';
import { perluDicari, petakanTempelan, susunTempelan, uraiTsv } from './tempel.ts';

const KODE = new Map([
  ['jenis_jabatan:Pelaksana', '4'],
  ['jenis_penugasan:D', 'D'],
  ['jabatan_pelaksana:Pengolah Data', 'A1'],
  ['unit:Dinas Contoh', '01900000-0000-7000-8000-000000000001'],
]);
const ktx = { hariIni: '2027-01-10', kode: (tabel: string, teks: string) => KODE.get(`${tabel}:${teks}`) };

describe('tempelan dari Excel', () => {
  it('memisah sel, juga sel berkutip yang memuat ganti baris', () => {
    expect(uraiTsv('a\tb\r\n"c\nd"\t"e ""f"""\r\n\t\r\n')).toEqual([['a', 'b'], ['c\nd', 'e "f"']]);
  });

  it('mengenali baris judul menurut nama kolom dan melewati kolom asing', () => {
    const sel = uraiTsv('Golongan ruang\tCatatan kami\tTMT gaji baru\nIII/a\tx\t1-4-2025');
    expect(petakanTempelan(sel, kgb)).toEqual({ kolom: ['golongan', null, 'tmt'], mulai: 1 });
  });

  it('memakai urutan kolom formulir bila tidak ada judul', () => {
    const { kolom, mulai } = petakanTempelan(uraiTsv('1/4/25\t3a\t4\t0'), kgb);
    expect(kolom).toEqual(['tmt', 'golongan', 'mkg_tahun', 'mkg_bulan']);
    expect(mulai).toBe(0);
  });

  it('membaca tanggal, golongan, dan rupiah seperti orang menulisnya', () => {
    const sel = uraiTsv('1 Apr 2025\tIII A\t4\t0\tRp 2.785.700\t2.903.600');
    const [b] = susunTempelan(sel, petakanTempelan(sel, kgb).kolom, kgb, ktx);
    expect(b?.masalah).toEqual({});
    expect(b?.nilai).toMatchObject({ tmt: '2025-04-01', golongan: 'III/a', mkg_tahun: 4, gaji_lama: 2785700, gaji_baru: 2903600 });
  });

  it('menyebut kolom yang salah dan tidak meloloskan barisnya', () => {
    const sel = uraiTsv('31/2/2025\tIII/a\t4\t0\t\tbanyak');
    const [b] = susunTempelan(sel, petakanTempelan(sel, kgb).kolom, kgb, ktx);
    expect(Object.keys(b?.masalah ?? {}).toSorted()).toEqual(['gaji_baru', 'tmt']);
  });

  it('mencari kode jabatan di tabel menurut jenis jabatannya', () => {
    const peta = ['jabatan_kode', 'jenis_jabatan', 'nama', 'jenis_penugasan', 'tmt', 'unit_id'];
    const sel = [['Pengolah Data', 'Pelaksana', 'Pengolah Data', 'D', '01042025', 'Dinas Contoh']];
    const [b] = susunTempelan(sel, peta, jabatan, ktx);
    expect(b?.masalah).toEqual({});
    expect(b?.nilai).toMatchObject({ jabatan_kode: 'A1', jenis_jabatan: '4', unit_id: '01900000-0000-7000-8000-000000000001' });
    expect([...perluDicari(sel, peta, jabatan).keys()].toSorted()).toEqual(['jabatan_fungsional', 'jabatan_pelaksana', 'jenis_jabatan', 'jenis_penugasan', 'unit']);
  });
});
