import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bacaJpeg } from '../../src/main/pdf/jpeg.ts';
import { lambangKecil, siapkanLambang } from '../../src/main/pdf/lambang.ts';
import { buatPdf } from '../../src/main/pdf/mesin.ts';
import { bacaPng } from '../../src/main/pdf/png.ts';
import { AppError } from '../../src/shared/errors.ts';
import { mesinContoh, naskahSkgb, skgbContoh } from './contoh.ts';
import { pikselLambang, pngRgba, potongan } from './lambang-contoh.ts';

function kode(kerja: () => unknown): string {
  try {
    kerja();
  } catch (galat) {
    if (galat instanceof AppError) return galat.kode;
    throw galat;
  }
  return 'tidak ada galat';
}

function png(kepala: readonly number[], lebar: number, tinggi: number, baris: Buffer, lain: readonly Buffer[] = []): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(lebar, 0);
  ihdr.writeUInt32BE(tinggi, 4);
  ihdr.set(kepala, 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), potongan('IHDR', ihdr), ...lain, potongan('IDAT', deflateSync(baris)), potongan('IEND', Buffer.alloc(0))]);
}

describe('lambang', () => {
  it('RGBA besar menjadi PNG kecil berpalet tanpa tembus pandang', () => {
    const hasil = siapkanLambang(pngRgba(pikselLambang(600), 600, 600));
    expect([hasil.lebarPx, hasil.tinggiPx]).toEqual([240, 240]);
    expect(hasil.png.length).toBeLessThan(11_000);
    const piksel = bacaPng(hasil.png);
    expect([...piksel.rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(lambangKecil(hasil.png)).toBe(hasil.png);
  });

  it('gambar yang rumit diperkecil sampai surat tetap di bawah 45 KB', () => {
    const n = 500;
    const derau = Buffer.alloc(n * n * 4, 255);
    for (let i = 0; i < n * n; i++) for (let k = 0; k < 3; k++) derau[i * 4 + k] = Math.imul(i * 3 + k + 1, 2654435761) >>> 24;
    expect(siapkanLambang(pngRgba(derau, n, n)).png.length).toBeLessThanOrEqual(11_000);
  });

  it('kedalaman dan jenis warna PNG terbaca benar', () => {
    // Two pixels: 1-bit grey, 16-bit RGB with a transparent colour, 2-bit palette.
    expect([...bacaPng(png([1, 0, 0, 0, 0], 2, 1, Buffer.from([0, 0x40]))).rgba]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
    const rgb16 = png([16, 2, 0, 0, 0], 2, 1, Buffer.from([0, 255, 255, 0, 0, 0, 0, 0, 1, 0, 2, 0, 3]), [potongan('tRNS', Buffer.from([0, 1, 0, 2, 0, 3]))]);
    expect([...bacaPng(rgb16).rgba]).toEqual([255, 0, 0, 255, 0, 0, 0, 0]);
    const palet = png([2, 3, 0, 0, 0], 2, 1, Buffer.from([0, 0b01100000]), [potongan('PLTE', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]))]);
    expect([...bacaPng(palet).rgba]).toEqual([4, 5, 6, 255, 7, 8, 9, 255]);
  });

  it('PNG selang-seling (Adam7) sama dengan yang biasa', () => {
    const n = 13;
    const px = pikselLambang(n);
    const lintasan = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
    const baris: Buffer[] = [];
    for (const [x0, y0, dx, dy] of lintasan) {
      for (let y = y0; y < n; y += dy) {
        const satu = [0];
        for (let x = x0; x < n; x += dx) satu.push(...px.subarray((y * n + x) * 4, (y * n + x) * 4 + 4));
        baris.push(Buffer.from(satu));
      }
    }
    const selang = bacaPng(png([8, 6, 0, 0, 1], n, n, Buffer.concat(baris)));
    expect(Buffer.from(selang.rgba).equals(px)).toBe(true);
  });

  it('JPEG terbaca seperti gambar aslinya', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lambang-'));
    try {
      const pdf = join(folder, 'a.pdf');
      writeFileSync(pdf, buatPdf(mesinContoh(), [naskahSkgb(skgbContoh(0))], { judul: 'a', penulis: 'b', dibuat: 0 }));
      execFileSync('pdftoppm', ['-r', '40', '-singlefile', '-jpeg', pdf, join(folder, 'j')]);
      execFileSync('pdftoppm', ['-r', '40', '-singlefile', pdf, join(folder, 'j')]);
      const jpeg = readFileSync(join(folder, 'j.jpg'));
      const ppm = readFileSync(join(folder, 'j.ppm'));
      const hasil = bacaJpeg(jpeg);
      const awal = ppm.length - hasil.lebar * hasil.tinggi * 3;
      let selisih = 0;
      for (let i = 0; i < hasil.lebar * hasil.tinggi; i++) for (let k = 0; k < 3; k++) selisih += Math.abs((hasil.rgba[i * 4 + k] ?? 0) - (ppm[awal + i * 3 + k] ?? 0));
      expect(selisih / (hasil.lebar * hasil.tinggi * 3)).toBeLessThan(4);
      expect(siapkanLambang(jpeg).png.length).toBeLessThanOrEqual(11_000);
      expect(kode(() => bacaJpeg(jpeg.subarray(0, 300)))).toBe('BERKAS_RUSAK');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('berkas lain, berkas rusak, dan bom gambar ditolak dengan sebabnya', () => {
    expect(kode(() => siapkanLambang(Buffer.from('<svg onload="x"/>')))).toBe('BERKAS_RUSAK');
    expect(kode(() => siapkanLambang(pngRgba(pikselLambang(20), 20, 20).subarray(0, 90)))).toBe('BERKAS_RUSAK');
    expect(kode(() => siapkanLambang(png([8, 6, 0, 0, 0], 60_000, 60_000, Buffer.alloc(1000))))).toBe('TERLALU_BESAR');
    // Announces 4 × 4 pixels and unpacks to 50 MB.
    expect(kode(() => siapkanLambang(png([8, 6, 0, 0, 0], 4, 4, Buffer.alloc(50_000_000))))).toBe('BERKAS_RUSAK');
    expect(kode(() => siapkanLambang(png([8, 6, 0, 0, 0], 40, 40, Buffer.alloc(100))))).toBe('BERKAS_RUSAK');
  });
});
