import { describe, expect, it } from 'vitest';
import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { naskahDrh } from '../../src/shared/dokumen/drh.ts';
import { drhContoh, mesinContoh, naskahPenundaan, naskahSkgb, penundaanContoh, skgbContoh } from './contoh.ts';
import { samaRupa } from './rupa.ts';

const mesin = mesinContoh();

describe('rupa naskah yang disetujui', () => {
  const meta = { judul: 'Contoh', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };

  it.each([
    ['skgb-pns', () => naskahSkgb(skgbContoh(0))],
    ['skgb-cpns', () => naskahSkgb(skgbContoh(1))],
    ['penundaan', () => naskahPenundaan(penundaanContoh())],
    ['drh', () => naskahDrh(drhContoh(24))],
  ] as const)('%s tidak berubah', (nama, naskah) => {
    samaRupa(nama, buatPdf(mesin, [naskah()], meta));
  });

  it('pembanding ini merasakan satu baris yang bergeser', () => {
    const data = skgbContoh(0);
    const geser = naskahSkgb({ ...data, bentuk: { ...data.bentuk, tepi: { ...data.bentuk.tepi, atas: data.bentuk.tepi.atas + 1 } } });
    expect(() => samaRupa('skgb-pns', buatPdf(mesin, [geser], meta))).toThrow(/skgb-pns halaman 1/);
  });
});
