import { describe, expect, it } from 'vitest';
import { cocokBaris } from './cocok.ts';
import type { KolomTabel } from './tipe.ts';

type Baris = { readonly nama: string; readonly nip: string; readonly sudah: number };
const KOLOM: readonly KolomTabel<Baris>[] = [
  { id: 'nama', judul: 'Nama', lebar: 100, nilai: (b) => b.nama },
  { id: 'nip', judul: 'NIP', lebar: 100, teks: (b) => b.nip },
  { id: 'keadaan', judul: 'Keadaan', lebar: 100, tersembunyi: true, teks: (b) => (b.sudah > 0 ? 'Selesai' : 'Menunggu') },
];
const BUDI: Baris = { nama: 'Budi Santoso', nip: '19850101 201001 1 001', sudah: 1 };

describe('saringan kata pada daftar', () => {
  it.each(['budi', 'SANTOSO budi', '198501012010011001', '19850101 201001', 'santoso selesai', ''])('“%s” menemukan Budi', (cari) => expect(cocokBaris(KOLOM, cari)(BUDI)).toBe(true));
  it.each(['budi menunggu', 'siti', '19850102', 'santosobudi'])('“%s” tidak menemukan Budi', (cari) => expect(cocokBaris(KOLOM, cari)(BUDI)).toBe(false));
});
