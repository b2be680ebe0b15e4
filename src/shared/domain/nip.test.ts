import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../test/support/aturan-bawaan.ts';
import { bacaNip, bagianNip, formatNip, periksaNik, periksaNip } from './nip.ts';

const aturan = aturanBawaan().nip.isi;
const pns = { jenisAsn: 'PNS', hariIni: '2026-11-23' } as const;
const kode = (h: { temuan: readonly { kode: string }[] }) => h.temuan.map((t) => t.kode);

describe('NIP', () => {
  test('ditulis 8-6-1-3 dan dibaca kembali tanpa spasi', () => {
    expect(formatNip('199001012015031999')).toBe('19900101 201503 1 999');
    expect(bacaNip('19900101 201503 1 999', aturan).nilai).toBe('199001012015031999');
    expect(bacaNip(" '199001012015031999 ", aturan)).toEqual({ nilai: '199001012015031999', temuan: [] });
    expect(formatNip('12345')).toBe('12345');
  });

  test('bagian NIP bernama', () => {
    expect(bagianNip('199001012015031999', 'PNS', aturan)).toEqual({
      tanggalLahir: '1990-01-01',
      tahunPengangkatan: 2015,
      bulanAtauPerjanjian: 3,
      tmtCpns: '2015-03-01',
      jenisKelamin: 'L',
      nomorUrut: '999',
    });
  });

  test.each(['1.98505E+17', '1,98505e+17', '1.99E17'])('NIP "%s" dari lembar kerja ditolak dengan saran format Teks', (masukan) => {
    const hasil = periksaNip(masukan, pns, aturan);
    expect(kode(hasil)).toEqual(['NIP_NOTASI_ILMIAH']);
    expect(hasil.temuan[0]?.pesan).toContain('sebagai Teks');
    expect(hasil.nilai).toBeNull();
  });

  test('NIP yang terbaca sebagai bilangan tidak dipercaya', () => {
    expect(kode(periksaNip(Number('199001012015031999'), pns, aturan))).toEqual(['NIP_NOTASI_ILMIAH']);
    expect(kode(periksaNip('199001012015031000', pns, aturan))).toEqual(['NIP_ANGKA_HILANG']);
  });

  test('NIP 17 angka ditandai dan disimpan, tidak dibuang', () => {
    const hasil = periksaNip('19700113 98903 2 002', pns, aturan);
    expect(kode(hasil)).toEqual(['NIP_PANJANG']);
    expect(hasil.nilai).toBe('19700113989032002');
    expect(hasil.temuan[0]?.pesan).toContain('17 angka');
  });

  test('NIP lama sembilan angka disebut NIP lama', () => {
    expect(periksaNip('131234567', pns, aturan).temuan[0]?.pesan).toContain('NIP lama');
  });

  test.each([
    ['199013012015031001', 'NIP_BAGIAN'],
    ['199001012015131001', 'NIP_BAGIAN'],
    ['199001012015033001', 'NIP_JENIS_KELAMIN'],
    ['202701012050031001', 'NIP_LAHIR'],
    ['199001012003031001', 'NIP_USIA'],
    ['19900101201503X001', 'NIP_BUKAN_ANGKA'],
    ['', 'NIP_KOSONG'],
    ['0', 'NIP_KOSONG'],
    [0, 'NIP_KOSONG'],
    [null, 'NIP_KOSONG'],
  ])('%s ditolak: %s', (masukan, harap) => {
    expect(periksaNip(masukan, pns, aturan).temuan).toContainEqual(expect.objectContaining({ kode: harap, berat: 'tolak' }));
  });

  test('beda dengan data pegawai hanya peringatan', () => {
    const hasil = periksaNip('199001012015031001', { ...pns, tanggalLahir: '1990-01-02', tmtCpns: '2015-04-01', jenisKelamin: 'P' }, aturan);
    expect(kode(hasil)).toEqual(['NIP_LAHIR_BEDA', 'NIP_CPNS_BEDA', 'NIP_JENIS_KELAMIN_BEDA']);
    expect(hasil.temuan.every((t) => t.berat === 'peringatan')).toBe(true);
  });

  test('NI PPPK: angka 13–14 nomor perjanjian, bukan bulan', () => {
    const nip = '199001012024211001';
    expect(periksaNip(nip, { ...pns, jenisAsn: 'PPPK' }, aturan)).toMatchObject({ temuan: [], bagian: { tmtCpns: null, bulanAtauPerjanjian: 21 } });
    expect(kode(periksaNip(nip, pns, aturan))).toEqual(['NIP_BAGIAN']);
  });

  test('NIP apa pun yang sah lolos, dan satu angka yang dihapus selalu ditandai', () => {
    const sah = fc
      .record({ l: fc.integer({ min: 1955, max: 2000 }), b: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 28 }), usia: fc.integer({ min: 19, max: 45 }), bc: fc.integer({ min: 1, max: 12 }), k: fc.constantFrom('1', '2'), u: fc.integer({ min: 1, max: 999 }) })
      .map(({ l, b, h, usia, bc, k, u }) => `${l}${String(b).padStart(2, '0')}${String(h).padStart(2, '0')}${l + usia}${String(bc).padStart(2, '0')}${k}${String(u).padStart(3, '0')}`);
    fc.assert(
      fc.property(sah, fc.integer({ min: 0, max: 17 }), (nip, buang) => {
        expect(periksaNip(formatNip(nip), { ...pns, hariIni: '2050-01-01' }, aturan).temuan).toEqual([]);
        expect(kode(periksaNip(nip.slice(0, buang) + nip.slice(buang + 1), pns, aturan))).toEqual(['NIP_PANJANG']);
      }),
    );
  });
});

describe('NIK', () => {
  test('hari lahir perempuan ditambah 40', () => {
    expect(periksaNik('3201014505850001', { tanggalLahir: '1985-05-05', jenisKelamin: 'P' }, aturan).temuan).toEqual([]);
    expect(kode(periksaNik('3201014505850001', { tanggalLahir: '1985-05-05', jenisKelamin: 'L' }, aturan))).toEqual(['NIK_JENIS_KELAMIN_BEDA']);
  });

  test('tanggal lahir yang berbeda hanya peringatan', () => {
    expect(periksaNik('3201010505850001', { tanggalLahir: '1985-05-06' }, aturan).temuan).toMatchObject([{ kode: 'NIK_LAHIR_BEDA', berat: 'peringatan' }]);
  });

  test.each([['320101050585001', 'NIK_PANJANG'], ['3.20101E+15', 'NIK_NOTASI_ILMIAH'], ['', 'NIK_KOSONG'], ['3201010505850000', 'NIK_URUT']])('%s ditolak: %s', (nik, harap) => {
    expect(kode(periksaNik(nik, {}, aturan))).toEqual([harap]);
  });
});
