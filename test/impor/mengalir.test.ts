import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cocokkanKepala } from '../../src/shared/impor/kepala.ts';
import type { BarisSel } from '../../src/shared/impor/lembar.ts';
import { siapkanPemetaan } from '../../src/shared/impor/pemetaan.ts';
import { rencanakanMengalir } from '../../src/shared/impor/rencana-mengalir.ts';
import { penghitungRencana, type AdaPegawai, type RencanaBaris } from '../../src/shared/impor/rencana.ts';
import { KONTEKS, laksanakan, rencanaLembar } from './bantu.ts';

const KEPALA: BarisSel = ['NIP', 'Nama', 'Golongan', 'TMT', 'Agama'];

/** The list planned window by window must be what it is planned at once. */
async function samakan(lembar: readonly BarisSel[], ada: ReadonlyMap<string, AdaPegawai>): Promise<void> {
  const sekaligus = rencanaLembar(lembar, ada);
  const hitung = penghitungRencana();
  const baris: RencanaBaris[] = [];
  const alat = { cari: async (data: readonly AdaPegawai['data'][]) => new Map(data.flatMap((d) => (ada.has(d.pegawai.nip) ? [[d.pegawai.nip, ada.get(d.pegawai.nip)!] as const] : []))), selaraskan: <T>(b: T) => b, letak: Promise.resolve(new Map([...ada.keys()].toReversed().map((n, i) => [n, i]))) };
  for await (const bagian of rencanakanMengalir(lembar, siapkanPemetaan(cocokkanKepala(lembar)), KONTEKS, alat)) {
    baris.push(...bagian);
    for (const b of bagian) hitung.terima(b);
  }
  expect(baris.toSorted((a, b) => a.nomor - b.nomor)).toEqual(sekaligus.baris);
  expect([hitung.jumlah(), hitung.ringkas()]).toEqual([sekaligus.jumlah, sekaligus.ringkasMasalah]);
}

describe('daftar yang diuji bagian demi bagian', () => {
  test('memberi hasil yang sama dengan seluruh daftar sekaligus, juga bagi NIP ganda dan orang yang sudah tercatat', async () => {
    const nip = fc.constantFrom('199001012015031001', "'199001012015031001", '19900101 201503 1 001', '199001012015031002', '198505052010012002', '1970011398903200', '', '-', 1.98505e17);
    const baris = fc.tuple(nip, fc.constantFrom('Contoh Satu', 'Contoh Dua', '', 'CONTOH SATU, S.E.'), fc.constantFrom('III/a', 'III/b', 'x', ''), fc.constantFrom('01-04-2020', '01-04-2022', '31-02-2020', ''), fc.constantFrom('Islam', 'Hindu', 'entah', null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(baris.map((b): BarisSel => b), fc.constant<BarisSel>([]), fc.constant(KEPALA)), { maxLength: 25 }), fc.array(baris, { maxLength: 5 }), async (isi, dulu) => {
        const ada = laksanakan(rencanaLembar([KEPALA, ...dulu]), new Map(), (_, baru) => baru);
        await samakan([KEPALA, ...isi], ada);
      }),
      { numRuns: 300 },
    );
  });

  test('NIP yang terulang ratusan baris kemudian tetap bertemu', async () => {
    const nip = (i: number): string => `19900101201503${1 + (i % 2)}${String(i % 999).padStart(3, '0')}`;
    const isi = Array.from({ length: 1900 }, (_, i): BarisSel => [nip(i), `Contoh ${String.fromCharCode(65 + (i % 20))}`, i < 1500 ? 'III/a' : 'III/b', i < 1500 ? '01-04-2019' : '01-04-2023', 'Islam']);
    await samakan([KEPALA, ...isi], new Map());
  });
});
