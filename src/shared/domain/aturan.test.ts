import { describe, expect, test } from 'vitest';
import { berkasAturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { AppError } from '../errors.ts';
import { berlakuPada, skemaBerkasAturan, susunAturan, versiAturan, type VersiAturan } from './aturan.ts';
import { SKEMA_ISI } from './isi-aturan.ts';

const berkas = berkasAturanBawaan();

function versi<T>(berlakuMulai: string, berlakuSampai: string | null, isi: T): VersiAturan<T> {
  return { berlakuMulai, berlakuSampai, dasarHukum: 'PP contoh', sumber: 'contoh', tanggalSumber: '2026-01-01', keyakinan: 'asumsi', isi };
}

describe('berkas aturan bawaan', () => {
  test.each(berkas.map((b) => [b.kode, b] as const))('%s berbentuk benar, bersumber, dan versinya tidak bertumpuk', (_, b) => {
    expect(skemaBerkasAturan.safeParse(b).error).toBeUndefined();
    const urut = b.versi.toSorted((x, y) => x.berlakuMulai.localeCompare(y.berlakuMulai));
    for (let i = 1; i < urut.length; i++) expect((urut[i - 1]!.berlakuSampai ?? '9999') < urut[i]!.berlakuMulai).toBe(true);
  });

  test('setiap aturan yang dibaca kode ada dan isinya sesuai skema', () => {
    for (const kode of Object.keys(SKEMA_ISI) as (keyof typeof SKEMA_ISI)[]) expect(versiAturan(berkas, kode).length).toBeGreaterThan(0);
  });

  test('tabel gaji memuat tepat golongan yang ada pada tabel pangkat', () => {
    const a = susunAturan(berkas, '2026-06-01');
    expect(Object.keys(a.gajiPns[0]!.isi.golongan)).toEqual(a.pangkat.isi.pangkat.map((p) => p.golongan));
    expect(Object.keys(a.gajiPppk[0]!.isi.golongan)).toHaveLength(17);
  });

  test('semua kode kedudukan hukum pada aturan KGB ada pada tabel kedudukan hukum', () => {
    const a = susunAturan(berkas, '2026-06-01');
    const dikenal = new Set(a.kedudukanHukum.isi.kedudukan.map((k) => k.kode));
    const { tahan, peringatkan, cltn } = a.kgb.isi.kedudukan;
    expect([...tahan, ...peringatkan, ...cltn].filter((k) => !dikenal.has(k))).toEqual([]);
    expect(tahan.filter((k) => peringatkan.includes(k))).toEqual([]);
  });
});

describe('versi aturan', () => {
  const daftar = [versi('2019-01-01', '2023-12-31', 'lama'), versi('2024-01-01', null, 'baru')];

  test.each([['2018-12-31', undefined], ['2019-01-01', 'lama'], ['2023-12-31', 'lama'], ['2024-01-01', 'baru'], ['2099-01-01', 'baru']])('pada %s berlaku %s', (tanggal, harap) => {
    expect(berlakuPada(daftar, tanggal)?.isi).toBe(harap);
  });

  test('aturan yang belum ada disebut namanya', () => {
    const tanpaBup = berkas.filter((b) => b.kode !== 'bup');
    expect(() => susunAturan(tanpaBup, '2026-06-01')).toThrow(AppError);
    expect(() => susunAturan(tanpaBup, '2026-06-01')).toThrow(/"bup"/);
    expect(() => susunAturan(berkas, '1950-01-01')).toThrow(/belum ada/);
  });

  test('aturan yang isinya rusak ditolak dan bagian yang salah disebut', () => {
    const rusak = berkas.map((b) => (b.kode === 'kgb' ? { ...b, versi: [versi('1977-04-01', null, { persenCpns: 'delapan puluh' })] } : b));
    expect(() => susunAturan(rusak, '2026-06-01')).toThrow(/kgb.*persenCpns/);
  });
});
