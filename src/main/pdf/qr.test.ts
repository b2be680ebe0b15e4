import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import type { SimbolQr } from './operasi.ts';
import { simbolQr } from './qr.ts';

function lukis(s: SimbolQr): string {
  const petak = new Uint8Array(s.ukuran * s.ukuran);
  for (let i = 0; i < s.lari.length; i += 3) {
    const [c, r, panjang] = [s.lari[i] ?? 0, s.lari[i + 1] ?? 0, s.lari[i + 2] ?? 0];
    for (let k = 0; k < panjang; k++) petak[r * s.ukuran + c + k] = 1;
  }
  return petak.join('');
}

/** The library's symbol of the same text in byte mode with each mask. */
function pustaka(teks: string): string[] {
  return ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((maskPattern) =>
    Uint8Array.from(QRCode.create([{ data: Buffer.from(teks, 'utf8'), mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern }).modules.data).join(''),
  );
}

describe('kode QR', () => {
  it('modul demi modul sama dengan pustaka qrcode untuk topeng yang dipilih, semua ukuran', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9:/.?=&-]{1,230}$/), (teks) => {
        expect(pustaka(teks)).toContain(lukis(simbolQr(teks)));
      }),
      { numRuns: 120 },
    );
  });

  it('setiap versi 1 sampai 10 tepat pada batas muatannya', () => {
    for (const n of [14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213, 214]) {
      const teks = 'x'.repeat(n);
      expect(pustaka(teks), String(n)).toContain(lukis(simbolQr(teks)));
    }
  });

  it('teks yang lebih panjang tetap menjadi simbol', () => {
    expect(simbolQr('y'.repeat(400)).ukuran).toBeGreaterThan(57);
  });
});
