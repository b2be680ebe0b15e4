import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../../test/support/aturan-bawaan.ts';
import { cltn, cpns, hukdis, kgb, kontrak, potret, skpBaik, tunda } from '../../../../test/support/potret-contoh.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { susunTanggal, tambahBulan, tambahHari } from '../../domain/tanggal.ts';
import { hitungKgb, kgbBulan } from './aturan.ts';

const aturan = aturanBawaan();
const golonganPns = Object.keys(aturan.gajiPns[0]!.isi.golongan);
const golonganPppk = Object.keys(aturan.gajiPppk[0]!.isi.golongan);

const awalBulanAcak = fc
  .record({ tahun: fc.integer({ min: 2024, max: 2030 }), bulan: fc.integer({ min: 1, max: 12 }) })
  .map(({ tahun, bulan }) => susunTanggal(tahun, bulan, 1));

/** A person appointed young, so that the retirement age never cuts a column short. */
function pegawai(isi: Partial<PotretPegawai>, tmt: string): PotretPegawai {
  return potret({ tanggalLahir: '2008-01-01', tmtCpns: tmt, tmtPns: tmt, skp: skpBaik(2020, 2070), ...isi });
}

const pnsAcak = fc.record({ golongan: fc.constantFrom(...golonganPns), tmt: awalBulanAcak, bulanMkg: fc.integer({ min: 36, max: 400 }) }).map(({ golongan, tmt, bulanMkg }) =>
  pegawai({ pangkat: [cpns(golongan, tmt, `${Math.floor(bulanMkg / 12)}-${bulanMkg % 12}`)] }, tmt),
);

const pppkAcak = fc.record({ golongan: fc.constantFrom(...golonganPppk), tmt: awalBulanAcak, tahun: fc.integer({ min: 3, max: 33 }) }).map(({ golongan, tmt, tahun }) =>
  pegawai({ jenisAsn: 'PPPK', tmtCpns: null, tmtPns: null, pangkat: [cpns(golongan, tmt, `${tahun}-0`)], kontrak: [kontrak(tmt, '2075-12-31')] }, tmt),
);

const orangAcak = fc.oneof(pnsAcak, pppkAcak);

function semuaBulan(dari: string, jumlah: number): readonly string[] {
  return Array.from({ length: jumlah }, (_, i) => tambahBulan(dari, i).slice(0, 7));
}

/** Issues every KGB in turn and records it, the way an office that never misses one would. */
function jalankan(p: PotretPegawai): readonly { tanggal: string; lama: number; baru: number }[] {
  const hasil: { tanggal: string; lama: number; baru: number }[] = [];
  for (let orang = p; ; ) {
    const h = hitungKgb(orang, aturan);
    if (h.status !== 'langkah') return hasil;
    const l = h.langkah;
    hasil.push({ tanggal: l.tanggal, lama: l.gajiLama ?? -1, baru: l.gajiBaru ?? -1 });
    orang = { ...orang, kgb: [...orang.kgb, kgb(l.golongan, l.tanggal, `${l.mkgTahun}-${l.mkgBulan}`)] };
  }
}

describe('sifat KGB untuk siapa pun', () => {
  test('gaji selalu naik pada KGB dan tanggalnya selalu setelah TMT dasar', () => {
    fc.assert(
      fc.property(orangAcak, (p) => {
        let sebelum = p.pangkat[0]!.tmt;
        for (const l of jalankan(p)) {
          expect(l.baru).toBeGreaterThan(l.lama);
          expect(l.tanggal > sebelum).toBe(true);
          expect(l.tanggal.endsWith('-01')).toBe(true);
          sebelum = l.tanggal;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('daftar tiap bulan selama 42 tahun memuat setiap KGB tepat satu kali', () => {
    fc.assert(
      fc.property(orangAcak, (p) => {
        const tmt = p.pangkat[0]!.tmt;
        const daftar = semuaBulan(tmt, 42 * 12).flatMap((b) => kgbBulan(p, aturan, b, { pada: tmt }) ?? []);
        expect(daftar.map((l) => l.tanggal)).toEqual(jalankan(p).map((l) => l.tanggal));
        expect(daftar.every((l) => l.jatuhTempo)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('hanya KGB pertama yang jatuh tempo selama suratnya belum direkam', () => {
    fc.assert(
      fc.property(orangAcak, (p) => {
        const daftar = semuaBulan(p.pangkat[0]!.tmt, 30 * 12).flatMap((b) => kgbBulan(p, aturan, b) ?? []);
        expect(daftar.filter((l) => l.jatuhTempo)).toHaveLength(Math.min(1, daftar.length));
      }),
      { numRuns: 40 },
    );
  });

  test('CLTN tidak pernah memajukan KGB, dan menundanya paling sedikit selama CLTN itu', () => {
    fc.assert(
      fc.property(pnsAcak, fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 1100 }), (p, mulai, lama) => {
        const tanpa = hitungKgb(p, aturan);
        if (tanpa.status !== 'langkah') return;
        const awal = tambahHari(p.pangkat[0]!.tmt, mulai);
        const dengan = hitungKgb({ ...p, cltn: [cltn(awal, tambahHari(awal, lama - 1))] }, aturan);
        if (dengan.status !== 'langkah') throw new Error('KGB hilang karena CLTN');
        expect(dengan.langkah.tanggal >= tanpa.langkah.tanggal).toBe(true);
        if (awal <= tanpa.langkah.tanggal) expect(dengan.langkah.tanggal > tambahHari(awal, lama - 1)).toBe(true);
        else expect(dengan.langkah.tanggal).toBe(tanpa.langkah.tanggal);
      }),
      { numRuns: 300 },
    );
  });

  test('penundaan dan hukuman tidak pernah memajukan KGB dan tidak menggeser KGB sesudahnya', () => {
    fc.assert(
      fc.property(pnsAcak, fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 365 }), fc.boolean(), (p, mulai, lama, memakaiTunda) => {
        const tanpa = hitungKgb(p, aturan);
        if (tanpa.status !== 'langkah') return;
        const awal = tambahHari(tanpa.langkah.tanggal, mulai);
        const akhir = tambahHari(awal, lama);
        const isi = memakaiTunda ? { tundaKgb: [tunda(akhir)] } : { hukdis: [hukdis('25', 'S', awal, akhir)] };
        const dengan = hitungKgb({ ...p, ...isi }, aturan);
        if (dengan.status !== 'langkah') throw new Error('KGB hilang karena penundaan');
        expect(dengan.langkah.tanggal >= tanpa.langkah.tanggal).toBe(true);
        // A hold of at most 12 months ends before the KGB two years on, which then keeps its date.
        const jauh = tanpa.langkah.berikut !== null && dengan.langkah.tanggal < tanpa.langkah.berikut && akhir < tanpa.langkah.berikut;
        if (jauh) expect(dengan.langkah.berikut).toBe(tanpa.langkah.berikut);
        expect(dengan.langkah.gajiBaru ?? 0).toBeGreaterThanOrEqual(tanpa.langkah.gajiBaru ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  test('apa pun riwayatnya, daftar bulan dan hitungan perorangan sepakat, dan satu KGB jatuh tempo hanya pada satu bulan', () => {
    const hari = fc.integer({ min: 0, max: 3000 }).map((n) => tambahHari('2023-01-01', n));
    const riwayat = fc.record({
      cltn: fc.array(fc.tuple(hari, fc.option(fc.integer({ min: 0, max: 800 }))).map(([m, n]) => cltn(m, n === null ? null : tambahHari(m, n))), { maxLength: 2 }),
      hukdis: fc.array(
        fc.tuple(fc.constantFrom('2', '4', '9', '12', '23', '27'), fc.constantFrom('R' as const, 'S' as const, 'B' as const), hari, fc.option(fc.integer({ min: 0, max: 500 })))
          .map(([j, t, m, n]) => hukdis(j, t, m, n === null ? null : tambahHari(m, n))),
        { maxLength: 2 },
      ),
      tundaKgb: fc.array(fc.tuple(hari, fc.option(hari)).map(([t, sk]) => tunda(t, sk)), { maxLength: 2 }),
      skp: fc.array(fc.record({ id: fc.constant('s'), tahun: fc.integer({ min: 2023, max: 2035 }), kuadran: fc.integer({ min: 1, max: 5 }) }), { maxLength: 6 }),
      tanggalMeninggal: fc.option(hari),
      kedudukanHukum: fc.constantFrom('01', '02', '03', '04', '15', '99'),
    });
    fc.assert(
      fc.property(orangAcak, riwayat, (p, isi) => {
        const orang = { ...p, ...isi };
        const satu = hitungKgb(orang, aturan);
        if (satu.status !== 'langkah') return;
        const { langkah } = satu;
        expect(langkah.tanggal >= langkah.tanggalSemula).toBe(true);
        expect(langkah.jatuhTempo).toBe(langkah.alasan.every((a) => a.berat !== 'tolak'));
        const pada = p.pangkat[0]!.tmt;
        const dariBulan = kgbBulan(orang, aturan, langkah.tanggal.slice(0, 7), { pada });
        expect(dariBulan).toMatchObject({ tanggal: langkah.tanggal, gajiBaru: langkah.gajiBaru, mkgTahun: langkah.mkgTahun, jatuhTempo: langkah.jatuhTempo });
        if (langkah.tanggalSemula !== langkah.tanggal) {
          expect(kgbBulan(orang, aturan, langkah.tanggalSemula.slice(0, 7), { pada })).toMatchObject({ jatuhTempo: false, tanggal: langkah.tanggal });
        }
        const daftar = semuaBulan(pada, 15 * 12).flatMap((b) => kgbBulan(orang, aturan, b, { pada }) ?? []);
        const jatuh = daftar.filter((l) => l.jatuhTempo).map((l) => l.tanggal);
        expect(new Set(jatuh).size).toBe(jatuh.length);
      }),
      { numRuns: 150 },
    );
  });
});
