import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { naskahDrh } from '../../src/shared/dokumen/drh.ts';
import { gambarHalaman } from './alat.ts';
import { drhContoh, mesinContoh, naskahPenundaan, naskahSkgb, penundaanContoh, skgbContoh } from './contoh.ts';

const EMAS = join(import.meta.dirname, 'emas');
const mesin = mesinContoh();

/**
 * Pictures that a person looked at and found good (60 dpi grey, gzipped PGM). Another version of the renderer may
 * shade edges differently; a moved line or a lost block is far above the tolerance. PERBARUI_RUPA=1 writes them anew.
 */
function bandingkan(nama: string, pdf: Buffer): void {
  gambarHalaman(pdf, 60).forEach((gambar, i) => {
    const berkas = join(EMAS, `${nama}-${i + 1}.pgm.gz`);
    if (process.env['PERBARUI_RUPA'] === '1') {
      mkdirSync(EMAS, { recursive: true });
      writeFileSync(berkas, gzipSync(gambar, { level: 9 }));
    }
    expect(existsSync(berkas), `gambar ${nama} halaman ${i + 1} belum pernah disetujui`).toBe(true);
    const emas = gunzipSync(readFileSync(berkas));
    expect(gambar.length).toBe(emas.length);
    let selisih = 0;
    for (let k = 0; k < emas.length; k++) selisih += Math.abs((gambar[k] ?? 0) - (emas[k] ?? 0));
    expect(selisih / emas.length, `${nama} halaman ${i + 1}`).toBeLessThan(0.5);
  });
}

describe('rupa naskah yang disetujui', () => {
  const meta = { judul: 'Contoh', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };

  it.each([
    ['skgb-pns', () => naskahSkgb(skgbContoh(0))],
    ['skgb-cpns', () => naskahSkgb(skgbContoh(1))],
    ['penundaan', () => naskahPenundaan(penundaanContoh())],
    ['drh', () => naskahDrh(drhContoh(24))],
  ] as const)('%s tidak berubah', (nama, naskah) => {
    bandingkan(nama, buatPdf(mesin, [naskah()], meta));
  });

  it('pembanding ini merasakan satu baris yang bergeser', () => {
    const data = skgbContoh(0);
    const geser = naskahSkgb({ ...data, bentuk: { ...data.bentuk, tepi: { ...data.bentuk.tepi, atas: data.bentuk.tepi.atas + 1 } } });
    expect(() => bandingkan('skgb-pns', buatPdf(mesin, [geser], meta))).toThrow(/skgb-pns halaman 1/);
  });
});
