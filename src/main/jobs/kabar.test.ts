import { expect, test } from 'vitest';
import type { Tugas } from './pelari.ts';
import { siarTugas } from './kabar.ts';

const TUGAS: Tugas = {
  id: '01900000-0000-7000-8000-000000000001', jenis: 'terbit', judul: 'Surat KGB Januari 2027', keadaan: 'selesai', sudah: 1214, jumlah: 1214, gagal: 2, lajuPerDetik: null, sisaDetik: null,
  pesan: '', dibuatPada: 0, mulaiPada: 1000, selesaiPada: 12_000, oleh: 'Operator', hasil: null, dapatDilanjutkan: false,
};

function kabar(t: Partial<Tugas>): readonly string[] {
  const hasil: string[] = [];
  siarTugas({ siar: () => undefined, ports: { rahasia: { ambil: async () => null, simpan: async () => undefined }, pilihSimpan: async () => null, beritahu: (judul, isi) => hasil.push(`${judul}: ${isi}`), kemampuan: { simpanDialog: false } } }, { ...TUGAS, ...t });
  return hasil;
}

test.each<[string, Partial<Tugas>, readonly string[]]>([
  ['yang lama dan selesai', {}, ['Surat KGB Januari 2027: Selesai: 1.214 butir, 2 gagal.']],
  ['yang lama dan gagal', { keadaan: 'gagal' }, ['Surat KGB Januari 2027: Gagal. Sebabnya ada di Riwayat pekerjaan.']],
  ['yang singkat', { selesaiPada: 5000 }, []],
  ['yang masih berjalan', { keadaan: 'berjalan', selesaiPada: null }, []],
  ['yang dibatalkan orangnya sendiri', { keadaan: 'dibatalkan' }, []],
])('desktop mengabarkan pekerjaan %s', (_nama, t, isi) => {
  expect(kabar(t)).toEqual(isi);
});
