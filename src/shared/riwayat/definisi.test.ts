import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { adalahKodeRujukan } from '../rujukan/rujukan.ts';
import { KOLOM_CADANGAN, kosong, periksaBaris, semuaKolom, skemaBaris } from './definisi.ts';
import type { DefinisiRiwayat } from './definisi.ts';
import { RIWAYAT, riwayatMenurutKode } from './index.ts';
import { arbBaris, arbBarisSebagian, nilaiSalah } from '../../../test/support/arb-kolom.ts';

const SEMUA = RIWAYAT.map((def) => [def.kode, def] as const);

/** Columns the rule engine reads; a renamed one breaks the calculation of the salary increment. */
const UNTUK_ATURAN: Readonly<Record<string, readonly string[]>> = {
  pangkat: ['jenis_kp', 'golongan', 'tmt', 'mkg_tahun', 'mkg_bulan', 'gaji_pokok', 'mkg_dihitung'],
  kgb: ['tmt', 'golongan', 'mkg_tahun', 'mkg_bulan', 'gaji_lama', 'gaji_baru'],
  pmk: ['tmt', 'mkg_tahun', 'mkg_bulan', 'gaji_pokok'],
  cltn: ['mulai', 'selesai'],
  hukdis: ['jenis', 'tingkat', 'mulai', 'selesai', 'dibatalkan'],
  skp: ['tahun', 'hasil_kerja', 'perilaku', 'kuadran'],
  jabatan: ['jenis_jabatan', 'nama', 'eselon', 'unit_id', 'unit_nama', 'tmt', 'selesai', 'jenis_penugasan', 'kelas', 'bup', 'jabatan_kode'],
  kontrak: ['mulai', 'selesai'],
  pendidikan: ['tingkat', 'nama', 'tahun_lulus', 'nama_sekolah'],
  pemberhentian: ['jenis', 'tmt'],
  tunda_kgb: ['sampai', 'alasan'],
};

/** Histories demanded by the regulations of Cianjur, Tangerang and Poso, plus those BKN keeps. */
const WAJIB_ADA = (
  'perkawinan pasangan anak orang_tua saudara jabatan pendidikan diklat kursus pangkat kgb penghargaan hukdis ' +
  'pindah_instansi pindah_unit organisasi penugasan skp kinerja_periodik angka_kredit pmk cltn cuti tubel kontrak ' +
  'pemberhentian tunda_kgb'
).split(' ');

test('semua riwayat yang diwajibkan peraturan ada, masing-masing dengan kode dan tabel sendiri', () => {
  expect(RIWAYAT.map((d) => d.kode).toSorted()).toEqual(WAJIB_ADA.toSorted());
  expect(new Set(RIWAYAT.map((d) => d.tabel)).size).toBe(RIWAYAT.length);
  for (const def of RIWAYAT) expect(riwayatMenurutKode(def.kode)).toBe(def);
  expect(riwayatMenurutKode('tidak_ada')).toBeUndefined();
});

test.each(Object.entries(UNTUK_ATURAN))('riwayat %s memuat kolom yang dibaca mesin aturan', (kode, nama) => {
  const kolom = riwayatMenurutKode(kode)?.kolom.map((k) => k.nama);
  expect(kolom).toEqual(expect.arrayContaining([...nama]));
});

describe.each(SEMUA)('definisi %s', (_kode, def) => {
  const kolom = semuaKolom(def);

  test('nama kolom unik, snake_case, dan tidak memakai nama yang dicadangkan', () => {
    const nama = kolom.map((k) => k.nama);
    expect(new Set(nama).size).toBe(nama.length);
    for (const n of nama) {
      expect(n).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(KOLOM_CADANGAN).not.toContain(n);
    }
    expect(def.tabel).toBe(`riwayat_${def.kode}`);
  });

  test('kolom wajib tampil di tabel atau di formulir dengan label, dan label tidak kembar', () => {
    expect(kolom.some((k) => k.wajib)).toBe(true);
    expect(kolom.filter((k) => k.wajib && k.diTabel).length).toBeGreaterThan(0);
    expect(new Set(kolom.map((k) => k.label)).size).toBe(kolom.length);
  });

  test('pilihan, rujukan, dan urutan menunjuk pada yang ada', () => {
    expect(kolom.map((k) => k.nama)).toContain(def.urut);
    for (const k of kolom) {
      expect(k.jenis === 'pilihan', k.nama).toBe((k.pilihan ?? []).length > 0);
      expect(k.jenis === 'rujukan', k.nama).toBe(k.rujukan !== undefined);
      if (k.rujukan) expect(adalahKodeRujukan(k.rujukan)).toBe(true);
      if (k.rujukanMenurut) expect(kolom.map((x) => x.nama)).toContain(k.rujukanMenurut.kolom);
    }
  });

  test('ringkas dan pemeriksaan tidak pernah gagal pada baris sebagian', () => {
    fc.assert(
      fc.property(arbBarisSebagian(kolom), (baris) => {
        expect(typeof def.ringkas(baris)).toBe('string');
        expect(typeof def.ringkas(baris, () => undefined)).toBe('string');
        for (const temuan of periksaBaris(def, baris)) expect(kolom.map((k) => k.nama)).toContain(temuan.kolom);
      }),
      { numRuns: 60 },
    );
    expect(def.ringkas({})).not.toMatch(/undefined|null|NaN/);
  });

  test('skema menerima baris yang wajar dan mengembalikannya tanpa berubah', () => {
    fc.assert(
      fc.property(arbBaris(kolom), (baris) => {
        fc.pre((def.periksa?.(baris) ?? []).every((t) => t.berat !== 'tolak'));
        expect(skemaBaris(def).parse(baris)).toEqual(baris);
        expect(def.ringkas(baris)).not.toBe('');
      }),
      { numRuns: 30 },
    );
  });

  test('skema menolak kolom wajib yang kosong dan menyebut kolomnya', () => {
    const hasil = skemaBaris(def).safeParse(kosong(def));
    const ditolak = new Set(hasil.error?.issues.map((i) => i.path.join('.')));
    expect(hasil.success).toBe(false);
    for (const k of kolom.filter((x) => x.wajib && x.jenis !== 'ya_tidak')) expect(ditolak.has(k.nama), k.nama).toBe(true);
  });

  test('skema menolak nilai yang salah di tiap kolom, dalam bahasa Indonesia', () => {
    const [wajar] = fc.sample(arbBaris(kolom), { numRuns: 1, seed: 7 });
    for (const k of kolom) {
      for (const salah of nilaiSalah(k)) {
        const hasil = skemaBaris(def).safeParse({ ...wajar, [k.nama]: salah });
        const pesan = hasil.error?.issues.find((i) => i.path[0] === k.nama)?.message ?? '';
        expect(pesan, `${k.nama} = ${String(salah)}`).toContain(k.label);
      }
    }
  });

  test('skema menolak kolom yang tidak dikenal', () => {
    const [wajar] = fc.sample(arbBaris(kolom), { numRuns: 1, seed: 7 });
    const hasil = skemaBaris(def).safeParse({ ...wajar, gaji_rahasia: 1 });
    expect(hasil.error?.issues.map((i) => i.message).join()).toContain('gaji_rahasia');
  });
});

describe('pemeriksaan antarkolom', () => {
  const def = (kode: string): DefinisiRiwayat => {
    const d = riwayatMenurutKode(kode);
    if (!d) throw new Error(kode);
    return d;
  };
  const pesan = (kode: string, nilai: Record<string, string | number>) =>
    skemaBaris(def(kode))
      .safeParse(nilai)
      .error?.issues.map((i) => `${i.path.join('.')}: ${i.message}`) ?? [];

  test('perjanjian kerja yang selesai sebelum dimulai ditolak', () => {
    expect(pesan('kontrak', { mulai: '2024-03-01', selesai: '2024-02-29' })).toEqual(['selesai: Perjanjian selesai sebelum dimulai.']);
    expect(pesan('kontrak', { mulai: '2024-03-01', selesai: '2024-03-01' })).toEqual([]);
  });

  test('SKP tanpa predikat dan tanpa nilai ditolak; SKP lama cukup nilainya', () => {
    expect(pesan('skp', { tahun: 2024 })).toEqual(['kuadran: Isi predikat kinerja, atau nilai SKP untuk tahun lama.']);
    expect(pesan('skp', { tahun: 2018, nilai_prestasi: 86.4 })).toEqual([]);
  });

  test('kinerja periodik lintas tahun diterima, mundur ditolak', () => {
    const dasar = { tahun: 2024, periodik: '1', kuadran: '2' };
    expect(pesan('kinerja_periodik', { ...dasar, bulan_mulai: 12, bulan_selesai: 2, tahun_selesai: 2025 })).toEqual([]);
    expect(pesan('kinerja_periodik', { ...dasar, bulan_mulai: 12, bulan_selesai: 2 })).toEqual(['bulan_selesai: Masa penilaian selesai sebelum dimulai.']);
  });

  test('gaji berkala yang turun hanya diperingatkan, dan SK yang belum diisi disebut', () => {
    const baris = skemaBaris(def('kgb')).parse({ tmt: '2024-03-01', golongan: 'III/b', mkg_tahun: 4, mkg_bulan: 0, gaji_lama: 3_000_000, gaji_baru: 2_900_000 });
    const temuan = periksaBaris(def('kgb'), baris);
    expect(temuan.map((t) => [t.kolom, t.berat])).toEqual([
      ['gaji_baru', 'peringatan'],
      ['sk_nomor', 'peringatan'],
      ['sk_tanggal', 'peringatan'],
    ]);
  });

  test('perceraian tanpa izin diperingatkan dengan dasar hukumnya', () => {
    const temuan = periksaBaris(def('perkawinan'), { peristiwa: 'cerai', tanggal: '2020-01-01', pasangan_nama: 'Contoh' });
    expect(temuan[0]?.dasarHukum).toContain('PP 10/1983');
  });

  test('garis waktu dibaca seperti di surat', () => {
    expect(def('kgb').ringkas({ golongan: 'III/b', mkg_tahun: 4, mkg_bulan: 0, tmt: '2024-03-01', gaji_baru: 3_026_400 })).toBe(
      'KGB III/b · MKG 4 th 0 bl · TMT 1 Maret 2024 · Rp 3.026.400',
    );
    expect(def('jabatan').ringkas({ jenis_penugasan: 'PLT', nama: 'Kepala Bidang Mutasi', tmt: '2024-02-01' })).toBe(
      'PLT Kepala Bidang Mutasi · TMT 1 Februari 2024',
    );
    expect(def('penghargaan').ringkas({ jenis: '201', tahun: 2020 }, (r, k) => (r === 'penghargaan' && k === '201' ? 'KARYA SATYA 10 TAHUN' : undefined))).toBe(
      'KARYA SATYA 10 TAHUN · 2020',
    );
  });
});
