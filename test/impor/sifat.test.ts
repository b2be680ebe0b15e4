import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandingkan } from '../../src/shared/impor/banding.ts';
import { skemaBarisImpor, type BarisImpor } from '../../src/shared/impor/baris.ts';
import { barisTemplat } from '../support/baris-templat.ts';
import { cocokkanKepala } from '../../src/shared/impor/kepala.ts';
import type { BarisSel, Sel } from '../../src/shared/impor/lembar.ts';
import { siapkanPemetaan } from '../../src/shared/impor/pemetaan.ts';
import { barisSalah, type AdaPegawai, type Rencana } from '../../src/shared/impor/rencana.ts';
import { KOLOM_TEMPLAT } from '../../src/shared/impor/templat.ts';
import { uraiBaris } from '../../src/shared/impor/urai-baris.ts';
import { KONTEKS, laksanakan, rencanaLembar } from './bantu.ts';

const KEPALA = KOLOM_TEMPLAT.map((k) => k.kepala);
const PEMETAAN = () => siapkanPemetaan(cocokkanKepala([KEPALA]));

const selApaPun: fc.Arbitrary<Sel> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 30 }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null),
  fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }).map((d) => ({ tanggal: d.toISOString().slice(0, 10) })),
  fc.constantFrom<Sel>('-', '0', '1.98505E+17', 1.98505e17, '00-00-0000', '31-02-2020', 'III/e', 'XVIII', 'Plt.', 'aB', "'=1+1", '99/99/99', '5 mei 85', ',,', '(1)', 'e', '#REF!'),
);

const nipSah = fc.tuple(fc.integer({ min: 1970, max: 1999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 40 })).map(
  ([t, b, h, jk, urut]) => `${t}${String(b).padStart(2, '0')}${String(h).padStart(2, '0')}${t + 24}03${jk}${String(urut).padStart(3, '0')}`,
);

const hari = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2026-10-01') }).map((d) => d.toISOString().slice(0, 10));
const kata = fc.constantFrom('Contoh', 'Umum', 'Mutasi', 'Ahli', 'Muda', 'Data', 'Kepala', 'Seksi', 'Kinerja');
const kalimat = fc.array(kata, { minLength: 1, maxLength: 4 }).map((k) => k.join(' '));
const mungkin = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined, freq: 2 });

/** Employees as they could stand in the database. */
const pegawaiTercatat: fc.Arbitrary<BarisImpor> = fc.record({
  nip: nipSah, nama: kalimat, agama: mungkin(fc.constantFrom('Islam', 'Katholik', 'Budha')), gelarBelakang: mungkin(fc.constantFrom('S.Kom.', 'S.E., M.M.')), unitKerja: mungkin(kalimat), alamat: mungkin(fc.constantFrom('=1+1', '-jalan', 'Jalan Contoh 5; RT 1', '@rumah')),
  golongan: fc.constantFrom('II/c', 'III/a', 'IV/b'), tmt: hari, mkg: fc.integer({ min: 0, max: 30 }), dihitung: fc.boolean(), gaji: mungkin(fc.integer({ min: 1, max: 9e6 })),
  tmtKgb: mungkin(hari), gajiKgb: mungkin(fc.integer({ min: 1, max: 9e6 })), jabatan: mungkin(kalimat), plt: mungkin(kalimat), tmtJabatan: mungkin(hari), tingkat: mungkin(fc.constantFrom('15', '40', '45')), tahunLulus: fc.integer({ min: 1990, max: 2020 }),
}).map((p): BarisImpor => {
  const bersih = <T extends object>(isi: T): T => JSON.parse(JSON.stringify(isi));
  return bersih({
    pegawai: { nip: p.nip, nama: p.nama, agama: p.agama, gelarBelakang: p.gelarBelakang, unitKerja: p.unitKerja, alamat: p.alamat, statusPegawai: 'PNS' as const },
    pangkat: [{ golongan: p.golongan, tmt: p.tmt, mkgTahun: p.mkg, mkgBulan: 0, mkgDihitung: p.dihitung, gajiPokok: p.gaji }],
    kgb: p.tmtKgb === undefined ? [] : [{ tmt: p.tmtKgb, gajiBaru: p.gajiKgb }],
    jabatan: [
      ...(p.jabatan === undefined ? [] : [{ nama: p.jabatan, tmt: p.tmtJabatan, jenisPenugasan: 'D' as const, unit: p.unitKerja }]),
      ...(p.jabatan === undefined || p.plt === undefined ? [] : [{ nama: p.plt, tmt: p.tmtJabatan, jenisPenugasan: 'PLT' as const }]),
    ],
    pendidikan: p.tingkat === undefined ? [] : [{ tingkat: p.tingkat, tahunLulus: p.tahunLulus }],
    kontrak: [],
    diturunkan: [],
  });
});

function jumlahCocok({ jumlah: j, baris }: Rencana): void {
  expect(j.baru + j.berubah + j.sama + j.salah + j.kosong + j.gabung).toBe(j.baca);
  expect(baris).toHaveLength(j.baca);
}

describe('sifat impor', () => {
  test('mengurai tidak pernah gagal pada sel apa pun, dan hasilnya selalu memenuhi skema', () => {
    fc.assert(
      fc.property(fc.array(selApaPun, { minLength: KEPALA.length, maxLength: KEPALA.length }), fc.option(nipSah), (sel, nip) => {
        const baris = nip === null ? sel : [nip, 'Contoh Satu', ...sel.slice(2)];
        const hasil = uraiBaris(baris, 7, PEMETAAN(), KONTEKS);
        if (hasil.data !== null) skemaBarisImpor.parse(hasil.data);
        if (hasil.data === null && !hasil.kosong) expect(hasil.masalah.some((m) => m.berat === 'galat')).toBe(true);
        for (const m of hasil.masalah) expect([m.baris, m.pesan !== '', m.saran !== '']).toEqual([7, true, true]);
      }),
      { numRuns: 400 },
    );
  });

  test('mencari kepala tidak pernah gagal pada lembar apa pun', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(selApaPun, fc.constantFrom<Sel>(...KEPALA, 'TMT', 'No SK', 'Tahun')), { maxLength: 12 }), { maxLength: 8 }), (baris) => {
        const hasil = cocokkanKepala(baris);
        for (const k of hasil.kolom) expect(k.bidang === null || k.keyakinan !== 'perlu dipilih').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('tidak ada baris yang hilang: baru + berubah + sama + salah + kosong + gabung = baris yang dibaca', () => {
    const nip = fc.constantFrom('199001012015031001', '199001012015031002', '198505052010012002', '1970011398903200', '', '-', 1.98505e17);
    const baris = fc.tuple(nip, fc.constantFrom('Contoh Satu', 'Contoh Dua', '', 'CONTOH SATU, S.E.'), fc.constantFrom('III/a', 'III/b', 'x', ''), fc.constantFrom('01-04-2020', '01-04-2022', '31-02-2020', ''), selApaPun);
    fc.assert(
      fc.property(fc.array(fc.oneof(baris.map((b): BarisSel => b), fc.constant<BarisSel>([])), { maxLength: 25 }), (isi) => {
        const lembar = [['NIP', 'Nama', 'Golongan', 'TMT', 'Agama'], ...isi];
        const rencana = rencanaLembar(lembar);
        expect(rencana.jumlah.baca).toBe(isi.length);
        jumlahCocok(rencana);
        expect(rencana.baris.map((b) => b.nomor)).toEqual(isi.map((_, i) => i + 2));
        expect(barisSalah(rencana).baris).toHaveLength(rencana.jumlah.salah);
        const ada = laksanakan(rencana, new Map(), (lama, baru) => bandingkan(lama, baru).hasil);
        const lagi = rencanaLembar(lembar, ada);
        expect([lagi.jumlah.baru, lagi.jumlah.berubah]).toEqual([0, 0]);
      }),
      { numRuns: 400 },
    );
  });

  test('mengimpor ekspor sendiri menghasilkan "sama" untuk semua baris', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pegawaiTercatat, { selector: (p) => p.pegawai.nip, minLength: 1, maxLength: 8 }), (pegawai) => {
        const ada = new Map(pegawai.map((data): [string, AdaPegawai] => [data.pegawai.nip, { id: data.pegawai.nip, data: { ...data, pegawai: { ...data.pegawai, tanggalLahir: `${data.pegawai.nip.slice(0, 4)}-${data.pegawai.nip.slice(4, 6)}-${data.pegawai.nip.slice(6, 8)}`, jenisKelamin: data.pegawai.nip[14] === '1' ? 'L' : 'P', tmtCpns: `${data.pegawai.nip.slice(8, 12)}-03-01` } } }]));
        const lembar = [KEPALA, ...[...ada.values()].map((a) => barisTemplat(a.data))];
        const rencana = rencanaLembar(lembar, ada);
        expect(rencana.baris.map((b) => ({ keadaan: b.keadaan, ubah: b.ubah, galat: b.masalah.filter((m) => m.berat === 'galat') }))).toEqual(pegawai.map(() => ({ keadaan: 'sama', ubah: [], galat: [] })));
      }),
      { numRuns: 300 },
    );
  });
});
