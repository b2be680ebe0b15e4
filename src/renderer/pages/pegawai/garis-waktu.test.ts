import { describe, expect, it } from 'vitest';
import { posisiTahun, susunGaris, type Peristiwa } from './garis-waktu.ts';

const p = (tanggal: string, kode: string, ringkas = kode): Peristiwa => ({ tanggal, kode, judul: kode, ringkas, barisId: `${kode}${tanggal}`, sk: null });

describe('garis waktu karier', () => {
  it('menaruh tahun tanpa tanggal di tengah tahunnya', () => {
    expect(posisiTahun('2016')).toBe(2016.5);
    expect(posisiTahun('2016-01-01')).toBe(2016);
    expect(posisiTahun('')).toBeNull();
  });

  it('menyusun peristiwa dari kiri ke kanan di dalam lebarnya', () => {
    const g = susunGaris([p('2015-05-01', 'data_utama'), p('2019-04-01', 'pangkat', 'III/b · reguler'), p('2025-04-01', 'kgb')], 900, '2027-01-10', '2044-10-01');
    const x = g.tanda.map((t) => t.x);
    expect(x).toEqual(x.toSorted((a, b) => a - b));
    expect(Math.min(...x)).toBeGreaterThanOrEqual(14);
    expect(g.x('2044-10-01')).toBeLessThanOrEqual(900 - 14);
    expect(g.tanda[1]?.label).toBe('III/b');
  });

  it('tidak menumpuk tulisan golongan yang berdekatan', () => {
    const g = susunGaris([p('2019-04-01', 'pangkat', 'III/b'), p('2019-06-01', 'pangkat', 'III/b')], 400, '2027-01-10', null);
    expect(g.tanda.map((t) => t.label)).toEqual(['III/b', '']);
  });

  it('meninggalkan keluarga dan yang tidak bertanggal', () => {
    expect(susunGaris([p('2019-04-01', 'anak'), p('', 'skp')], 400, '2027-01-10', null).tanda).toEqual([]);
  });
});
