import { afterAll, beforeAll, expect, test } from 'vitest';
import { KOLOM_URUT_JEJAK } from '../../src/shared/contract/riwayat.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';

let uji: AplikasiUji;
beforeAll(async () => {
  uji = await bukaAplikasiUji();
  for (const peran of ['operator', 'kepala', 'asn'] as const) {
    for (let i = 0; i < 5; i++) await uji.panggil(peran, 'daftar.ekspor', { judul: `Daftar ${i}`, kolom: [{ kepala: 'A', jenis: 'teks' }], baris: [['x']], bentuk: 'csv' });
  }
});
afterAll(() => uji.tutup());

test.each(KOLOM_URUT_JEJAK.flatMap((k) => [[k, 'naik'], [k, 'turun']] as const))('jejak urut %s %s: semua baris tepat sekali dari halaman ke halaman, bukan hanya yang sudah termuat', async (kolom, arah) => {
  const semua: { seq: number; oleh: string; prosedur: string }[] = [];
  let setelah: string | null = null;
  do {
    const h: { baris: typeof semua; jumlah: number; berikut: string | null } = await uji.panggil('administrator', 'jejak.daftar', { urut: { kolom, arah }, batas: 4, setelah });
    semua.push(...h.baris);
    expect(h.jumlah).toBeGreaterThanOrEqual(15);
    setelah = h.berikut;
  } while (setelah !== null);
  const { jumlah } = await uji.panggil('administrator', 'jejak.jumlah', {});
  expect(new Set(semua.map((b) => b.seq)).size).toBe(jumlah);
  const kunci = semua.map((b) => [b[kolom], b.seq] as const);
  const urut = kunci.toSorted(([a, x], [b, y]) => (a === b ? x - y : a < b ? -1 : 1));
  expect(kunci).toEqual(arah === 'naik' ? urut : urut.toReversed());
});
