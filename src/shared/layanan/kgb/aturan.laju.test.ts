import { expect, test } from 'vitest';
import { aturanBawaan } from '../../../../test/support/aturan-bawaan.ts';
import { cltn, cpns, hukdis, kgb, pangkat, potret } from '../../../../test/support/potret-contoh.ts';
import { susunTanggal } from '../../domain/tanggal.ts';
import { hitungKgb, kgbBulan } from './aturan.ts';

test('lima puluh ribu pegawai dihitung dalam hitungan detik', () => {
  const aturan = aturanBawaan();
  const orang = Array.from({ length: 50_000 }, (_, i) => {
    const tmt = susunTanggal(2016 + (i % 5), 1 + (i % 12), 1);
    const naik = susunTanggal(2020 + (i % 5), 1 + (i % 12), 1);
    const terakhir = susunTanggal(2024 + (i % 2), 1 + (i % 12), 1);
    return potret({
      pangkat: [cpns('III/a', tmt), pangkat('III/b', naik, '4-0')],
      kgb: [kgb('III/a', susunTanggal(2018 + (i % 5), 1 + (i % 12), 1), '2-0'), kgb('III/b', terakhir, '8-0')],
      cltn: i % 50 === 0 ? [cltn('2024-06-01', '2024-12-31')] : [],
      hukdis: i % 40 === 0 ? [hukdis('23', 'S', '2026-01-01', '2026-06-30')] : [],
    });
  });
  const mulai = performance.now();
  const jumlah = orang.filter((p) => hitungKgb(p, aturan, { pada: '2026-06-01' }).status === 'langkah').length;
  const hitung = performance.now() - mulai;
  const mulaiBulan = performance.now();
  const bulan = orang.filter((p) => kgbBulan(p, aturan, '2027-06', { pada: '2026-06-01' }) !== null).length;
  const daftar = performance.now() - mulaiBulan;
  const catatan = `hitungKgb 50.000: ${hitung.toFixed(0)} ms; kgbBulan 50.000: ${daftar.toFixed(0)} ms (${bulan} baris)`;
  expect(jumlah).toBe(50_000);
  expect(bulan).toBeGreaterThan(4_000);
  // Alone it takes about a second; generous for a loaded machine, and the figures come with a failure.
  expect(hitung + daftar, catatan).toBeLessThan(6_000);
});
