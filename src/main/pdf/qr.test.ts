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

/** The four penalties of ISO/IEC 18004 7.8.3, counted plainly. */
function denda(petak: string): number {
  const n = Math.sqrt(petak.length);
  const baris = Array.from({ length: n }, (_, r) => petak.slice(r * n, r * n + n));
  const kolom = Array.from({ length: n }, (_, c) => baris.map((b) => b[c]).join(''));
  let nilai = 0;
  for (const garis of [...baris, ...kolom]) {
    for (const lari of garis.match(/0{5,}|1{5,}/g) ?? []) nilai += lari.length - 2;
    for (let i = 0; i + 11 <= n; i++) if (['10111010000', '00001011101'].includes(garis.slice(i, i + 11))) nilai += 40;
  }
  for (let r = 1; r < n; r++) {
    for (let c = 1; c < n; c++) {
      const empat = `${baris[r]?.slice(c - 1, c + 1)}${baris[r - 1]?.slice(c - 1, c + 1)}`;
      if (empat === '0000' || empat === '1111') nilai += 3;
    }
  }
  const gelap = petak.replaceAll('0', '').length;
  return nilai + 10 * Math.floor(Math.abs((gelap * 100) / (n * n) - 50) / 5);
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

  it('topeng yang dipilih berdenda paling rendah, dihitung petak demi petak', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9:/.-]{1,213}$/), (teks) => {
        const semua = pustaka(teks).map(denda);
        expect(denda(lukis(simbolQr(teks)))).toBe(Math.min(...semua));
      }),
      { numRuns: 60 },
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
