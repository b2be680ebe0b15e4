import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BENTUK_KEWENANGAN, barisTandaTangan, kewenanganBerlaku, periksaWewenang, sebutKewenangan, temuanKewenangan, type Kewenangan } from './kewenangan.ts';
import { tambahHari } from './tanggal.ts';

const DASAR = 'UU 30/2014 ps. 14';
const K: Kewenangan = {
  id: 'k1', produk: 'skgb', penandatanganId: 'p1', nama: 'Contoh Kepala', jabatan: 'Kepala BKPSDM', bentuk: 'a.n.', atasNama: 'Bupati Contoh Raya', melalui: '',
  mulai: '2026-01-01', sampai: '2026-06-30', skNomor: '188.45/17', skTanggal: '2025-12-20', skOleh: 'Bupati Contoh Raya',
};
const teks = (k: Pick<Kewenangan, 'bentuk' | 'jabatan' | 'atasNama' | 'melalui'>): string[] => barisTandaTangan(k).map((b) => (b.awalan ? `${b.awalan} ${b.teks}` : b.teks));

describe('susunan di atas nama penanda tangan', () => {
  const kasus: readonly [string, Partial<Kewenangan>, string[], string][] = [
    ['jabatannya sendiri', { bentuk: 'sendiri', jabatan: 'Bupati Contoh Raya', atasNama: '' }, ['BUPATI CONTOH RAYA,'], 'Bupati Contoh Raya'],
    ['atas nama', {}, ['a.n. BUPATI CONTOH RAYA', 'KEPALA BKPSDM,'], 'a.n. Bupati Contoh Raya, Kepala BKPSDM'],
    ['atas nama yang awalannya sudah diketik', { atasNama: 'a.n. Bupati Contoh Raya' }, ['a.n. BUPATI CONTOH RAYA', 'KEPALA BKPSDM,'], 'a.n. Bupati Contoh Raya, Kepala BKPSDM'],
    ['untuk beliau', { bentuk: 'u.b.', melalui: 'Kepala BKPSDM', jabatan: 'Sekretaris BKPSDM' }, ['a.n. BUPATI CONTOH RAYA', 'KEPALA BKPSDM,', 'u.b. SEKRETARIS BKPSDM,'], 'a.n. Bupati Contoh Raya, Kepala BKPSDM, u.b. Sekretaris BKPSDM'],
    ['pelaksana tugas', { bentuk: 'Plt.', atasNama: '' }, ['Plt. KEPALA BKPSDM,'], 'Plt. Kepala BKPSDM'],
    ['pelaksana tugas yang jabatannya sudah diawali Plt.', { bentuk: 'Plt.', atasNama: '', jabatan: 'Plt. Kepala BKPSDM' }, ['Plt. KEPALA BKPSDM,'], 'Plt. Kepala BKPSDM'],
    ['pelaksana harian atas nama', { bentuk: 'Plh.' }, ['a.n. BUPATI CONTOH RAYA', 'Plh. KEPALA BKPSDM,'], 'a.n. Bupati Contoh Raya, Plh. Kepala BKPSDM'],
  ];
  test.each(kasus)('%s', (_, beda, baris, sebaris) => {
    expect(teks({ ...K, ...beda })).toEqual(baris);
    expect(sebutKewenangan({ ...K, ...beda })).toBe(sebaris);
  });
});

describe('masa berlaku', () => {
  test('yang sudah berakhir ditolak dengan menyebut SK dan tanggalnya', () => {
    const t = temuanKewenangan(K, '2026-07-01', 'pada tanggal surat', DASAR)!;
    expect(t).toMatchObject({ kode: 'KEWENANGAN_BERAKHIR', berat: 'tolak', dasarHukum: DASAR });
    for (const isi of ['188.45/17', 'Bupati Contoh Raya', '30-06-2026', '01-07-2026']) expect(t.pesan).toContain(isi);
  });

  test('yang belum berlaku ditolak; hari pertama dan terakhir masih berlaku', () => {
    expect(temuanKewenangan(K, '2025-12-31', 'pada tanggal surat', DASAR)?.kode).toBe('KEWENANGAN_BELUM');
    expect(temuanKewenangan(K, '2026-01-01', '', DASAR)).toBeNull();
    expect(temuanKewenangan(K, '2026-06-30', '', DASAR)).toBeNull();
    expect(temuanKewenangan({ ...K, sampai: null }, '2099-01-01', '', DASAR)).toBeNull();
  });

  test('kewenangan khusus naskah itu didahulukan dari yang untuk semua naskah, lalu yang terbaru', () => {
    const semua = [{ ...K, id: 'lama' }, { ...K, id: 'umum', produk: '*', mulai: '2026-03-01' }, { ...K, id: 'baru', mulai: '2026-02-01' }, { ...K, id: 'lain', produk: 'sk-kp' }];
    expect(kewenanganBerlaku(semua, 'skgb', '2026-04-01').map((k) => k.id)).toEqual(['baru', 'lama', 'umum']);
    expect(kewenanganBerlaku(semua, 'skgb', '2026-01-15').map((k) => k.id)).toEqual(['lama']);
  });
});

describe('boleh menandatangani', () => {
  const minta = { produk: 'skgb', penandatanganId: 'p1', nama: 'Contoh Kepala', tanggal: '2026-03-01', dasarHukum: DASAR };

  test('naskah yang kewenangannya tidak pernah dicatat tidak diperiksa', () => {
    expect(periksaWewenang([], minta)).toBeNull();
    expect(periksaWewenang([{ ...K, produk: 'sk-kp' }], minta)).toBeNull();
  });

  test('pejabat tanpa kewenangan untuk naskah ini ditolak walau pejabat lain berwenang', () => {
    expect(periksaWewenang([K], { ...minta, penandatanganId: 'p2', nama: 'Orang Lain' })).toMatchObject({ temuan: { kode: 'KEWENANGAN_TIDAK_ADA' } });
    expect(periksaWewenang([K], minta)).toMatchObject({ wenang: { id: 'k1' } });
  });

  test('kewenangan tidak pernah berlaku di luar masanya, apa pun bentuknya', () => {
    const hari = (n: number): string => tambahHari('2026-01-01', n);
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 300 }), fc.constantFrom(...BENTUK_KEWENANGAN), (t, mulai, lama, bentuk) => {
        const k: Kewenangan = { ...K, bentuk, mulai: hari(mulai), sampai: hari(mulai + lama) };
        const h = periksaWewenang([k], { ...minta, tanggal: hari(t) })!;
        expect('wenang' in h).toBe(t >= mulai && t <= mulai + lama);
      }),
    );
  });
});
