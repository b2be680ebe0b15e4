import { expect, test } from 'vitest';
import { sebutUnitKerja, type UnitJalur } from './unit-kerja.ts';

const u = (nama: string, lain: Partial<UnitJalur> = {}): UnitJalur => ({ nama, jenis: '', puncak: false, ...lain });
const PEMKAB = u('Pemerintah Kabupaten Contoh', { jenis: 'pemerintah', puncak: true });

test.each([
  ['bagian dari dinas', [u('Sekretariat'), u('Dinas Kesehatan'), PEMKAB], 'Sekretariat, Dinas Kesehatan'],
  ['tiga tingkat', [u('Subbagian Umum dan Kepegawaian'), u('Sekretariat'), u('Dinas Kesehatan'), PEMKAB], 'Subbagian Umum dan Kepegawaian, Sekretariat, Dinas Kesehatan'],
  ['dinas itu sendiri', [u('Dinas Kesehatan'), PEMKAB], 'Dinas Kesehatan'],
  ['nama atasan sudah termuat tidak diulang', [u('Subbagian Tata Usaha UPTD Puskesmas Contoh'), u('UPTD Puskesmas Contoh'), u('Dinas Kesehatan'), PEMKAB], 'Subbagian Tata Usaha UPTD Puskesmas Contoh, Dinas Kesehatan'],
  ['sepotong kata bukan nama yang sama', [u('Bidang Dinasti'), u('Dinas'), PEMKAB], 'Bidang Dinasti, Dinas'],
  ['pohon yang puncaknya perangkat daerah', [u('Sekretariat'), u('Badan Kepegawaian', { puncak: true })], 'Sekretariat, Badan Kepegawaian'],
  ['puncak bernama pemerintah pada kop', [u('Sekretariat'), u('Dinas Sosial'), u('Kabupaten Contoh', { puncak: true })], 'Sekretariat, Dinas Sosial'],
  ['pegawai langsung di bawah pemerintah', [PEMKAB], 'Pemerintah Kabupaten Contoh'],
  ['tanpa unit', [], ''],
])('unit kerja pada surat: %s', (_, jalur, teks) => {
  expect(sebutUnitKerja(jalur, 'Kabupaten Contoh')).toBe(teks);
});
