import { describe, expect, it } from 'vitest';
import { teksAngka, teksNip, teksRupiah, teksTanggal } from '../../lib/bentuk.ts';
import { isiEkspor, urutkan } from './ekspor.ts';
import type { KolomTabel } from './tipe.ts';

interface Baris {
  readonly nip: string;
  readonly n: number | null;
  readonly tmt: string | null;
}
const BARIS: readonly Baris[] = [{ nip: '198501012010011001', n: 1234, tmt: '2027-01-31' }, { nip: '0012', n: null, tmt: null }];
const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'nip', judul: 'NIP', lebar: 100, teks: (b) => teksNip(b.nip) },
  { id: 'n', judul: 'Jumlah', lebar: 100, nilai: (b) => b.n, teks: (b) => (b.n === null ? '–' : teksAngka(b.n)) },
  { id: 'gaji', judul: 'Gaji', lebar: 100, nilai: (b) => b.n, teks: (b) => teksRupiah(b.n) },
  { id: 'tmt', judul: 'TMT', lebar: 100, teks: (b) => teksTanggal(b.tmt) },
  { id: 'kode', judul: 'Kode', lebar: 100, nilai: (b) => b.nip.slice(0, 2) },
];

describe('isi ekspor tabel', () => {
  it('memuat kolom menurut urutannya; angka, uang dan tanggal tetap jenisnya, NIP dan kode tetap teks', () => {
    expect(isiEkspor(KOLOM, BARIS)).toEqual({
      kolom: [{ kepala: 'NIP', jenis: 'teks' }, { kepala: 'Jumlah', jenis: 'angka' }, { kepala: 'Gaji', jenis: 'uang' }, { kepala: 'TMT', jenis: 'tanggal' }, { kepala: 'Kode', jenis: 'teks' }],
      baris: [['198501012010011001', 1234, 1234, '2027-01-31', '19'], ['0012', null, null, null, '00']],
    });
  });

  it('menulis teks yang tampil bila teks itu bukan angkanya sendiri', () => {
    const kolom: KolomTabel<Baris>[] = [{ id: 'lama', judul: 'Lama', lebar: 80, nilai: (b) => b.n, teks: (b) => (b.n === null ? '' : `${b.n} mnt`) }];
    expect(isiEkspor(kolom, BARIS)).toEqual({ kolom: [{ kepala: 'Lama', jenis: 'teks' }], baris: [['1234 mnt'], ['']] });
  });

  it('kolom yang hanya tautan tidak ikut: tidak ada isinya untuk diekspor', () => {
    const kolom: KolomTabel<Baris>[] = [KOLOM[0]!, { id: 'lihat', judul: 'Lihat', lebar: 56, teks: () => '', tanpaEkspor: true }];
    expect(isiEkspor(kolom, BARIS)).toEqual({ kolom: [{ kepala: 'NIP', jenis: 'teks' }], baris: [['198501012010011001'], ['0012']] });
  });

  it('mengurutkan baris yang belum termuat seperti tabelnya', () => {
    expect(urutkan(BARIS, KOLOM, { kolom: 'kode', arah: 'naik' }).map((b) => b.nip)).toEqual(['0012', '198501012010011001']);
    expect(urutkan(BARIS, KOLOM, null)).toBe(BARIS);
  });
});
