import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/shared/errors.ts';
import { BATAS_PINDAI } from '../../src/main/pindai/batas.ts';
import { bukaPdf, denganPdf, halamanGambar, pisahPdf } from '../../src/main/pindai/berkas.ts';
import { gambarKePdf, gambarKePng } from '../../src/main/pindai/gambar.ts';
import { bacaQr, qrHalaman } from '../../src/main/pindai/qr.ts';
import { lembarPindai, tumpuk, type CaraPindai } from '../support/pindaian.ts';

const ISI = 'https://verifikasi.contoh.go.id/surat/AB12CD34EF56GH78';

/** A letter of `n` F4 pages with the code at 22 mm on the last, as ours carry it. */
async function surat(n: number, isi: string | null = ISI): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, compress: false });
  const bagian: Buffer[] = [];
  doc.on('data', (b: Buffer) => bagian.push(b));
  const selesai = new Promise<void>((jadi) => void doc.on('end', jadi));
  for (let i = 1; i <= n; i++) {
    doc.addPage({ size: [609.449, 935.433], margin: 60 });
    doc.fontSize(12).text(`Halaman ${i}. `.repeat(120));
    if (i === n && isi !== null) {
      const { modules } = QRCode.create(isi, { errorCorrectionLevel: 'M' });
      const sisi = (22 * 72) / 25.4 / modules.size;
      for (let y = 0; y < modules.size; y++) for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) doc.rect(80 + x * sisi, 700 + y * sisi, sisi, sisi).fill('black');
    }
  }
  doc.end();
  await selesai;
  return new Uint8Array(Buffer.concat(bagian));
}

async function galat(p: Promise<unknown>): Promise<AppError> {
  const g = await p.then(() => null, (x: unknown) => x);
  if (g instanceof AppError) return g;
  throw g instanceof Error ? g : new Error('seharusnya ditolak');
}

function qpdf(pdf: Uint8Array, ...argumen: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pindai-uji-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('qpdf', [...argumen.map((a) => a.replace('ASAL', join(folder, 'a.pdf'))), join(folder, 'b.pdf')]);
    return readFileSync(join(folder, 'b.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('membaca QR dari pindaian', () => {
  const kasus: readonly [string, CaraPindai][] = [
    ['lurus, 150 dpi', {}],
    ['terbalik', { putar: 2 }],
    ['menyamping ke kanan', { putar: 1 }],
    ['menyamping ke kiri, berbintik', { putar: 3, bintik: 0.02 }],
    ['miring 3 derajat', { miring: 3 }],
    ['miring dan terbalik, berbintik', { miring: -2.5, putar: 2, bintik: 0.03 }],
    ['200 dpi berbintik banyak', { dpi: 200, bintik: 0.08 }],
    ['100 dpi', { dpi: 100 }],
  ];
  test.each(kasus)('%s', async (_, cara) => {
    const lembar = await lembarPindai(await surat(1), cara, 7);
    const pdf = await tumpuk(lembar, cara.dpi ?? 150);
    expect(await denganPdf(pdf, (t) => qrHalaman(t, 0))).toEqual([ISI]);
  });

  test('halaman tanpa QR tidak memberi apa-apa', async () => {
    expect(await denganPdf(await surat(1, null), (t) => qrHalaman(t, 0))).toEqual([]);
  });
});

describe('memisahkan tumpukan', () => {
  test('setiap bagian berisi halamannya sendiri, sah menurut qpdf, dan isinya tidak digambar ulang', async () => {
    const pdf = await tumpuk([...(await lembarPindai(await surat(2))), ...(await lembarPindai(await surat(1, 'https://contoh/LAIN')))]);
    const [dua, satu] = await pisahPdf(pdf, [{ dari: 0, jumlah: 2 }, { dari: 2, jumlah: 1 }]);
    for (const [bagian, n] of [[dua!, 2], [satu!, 1]] as const) {
      qpdf(bagian, '--static-id', 'ASAL');
      expect(await denganPdf(bagian, (t) => t.jumlahHalaman)).toBe(n);
    }
    expect(await denganPdf(dua!, (t) => qrHalaman(t, 1))).toEqual([ISI]);
    const [asal, hasil] = await Promise.all([halamanGambar(pdf, 2, 100), halamanGambar(satu!, 0, 100)]);
    expect(Buffer.from(hasil.abu).equals(Buffer.from(asal.abu))).toBe(true);
  });

  test('potongan yang sama menghasilkan byte yang sama, agar unggahan ulang dikenali', async () => {
    const pdf = await surat(3);
    const [a] = await pisahPdf(pdf, [{ dari: 1, jumlah: 1 }]);
    const [b] = await pisahPdf(pdf, [{ dari: 1, jumlah: 1 }]);
    expect(Buffer.from(a!).equals(Buffer.from(b!))).toBe(true);
  });
});

describe('gambar menjadi PDF satu halaman', () => {
  test('PNG pindaian dan JPEG tetap pikselnya dan terbaca QR-nya', async () => {
    const [g] = await lembarPindai(await surat(1));
    const png = gambarKePng(g!);
    const pdf = gambarKePdf(png);
    expect(await denganPdf(pdf, (t) => [t.jumlahHalaman, Math.round(t.ukuran(0).lebarMm)])).toEqual([1, 215]);
    expect(await denganPdf(pdf, (t) => qrHalaman(t, 0))).toEqual([ISI]);
    const folder = mkdtempSync(join(tmpdir(), 'pindai-uji-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), pdf);
      execFileSync('qpdf', ['--check', join(folder, 'a.pdf')]);
      execFileSync('pdftoppm', ['-jpeg', '-r', '150', join(folder, 'a.pdf'), join(folder, 'h')]);
      const jpeg = gambarKePdf(readFileSync(join(folder, 'h-1.jpg')));
      expect(await denganPdf(jpeg, (t) => qrHalaman(t, 0))).toEqual([ISI]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('gambar terpotong atau terlalu besar ditolak dengan sebabnya', async () => {
    const [g] = await lembarPindai(await surat(1));
    const png = gambarKePng(g!);
    expect(() => gambarKePdf(png.slice(0, png.length / 2))).toThrow('terpotong');
    expect(() => gambarKePdf(png, { ...BATAS_PINDAI, piksel: 1000 })).toThrow('terlalu besar');
    expect(() => gambarKePdf(new TextEncoder().encode('bukan gambar'))).toThrow('bukan JPEG atau PNG');
  });
});

describe('berkas yang ditolak', () => {
  test.each([
    ['JavaScript', '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>', 'JavaScript'],
    ['JavaScript yang namanya disamarkan', '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>>>', 'JavaScript'],
    ['perintah menjalankan program', '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(cmd.exe)>>>>', 'perintah menjalankan program'],
    ['berkas di dalamnya', '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[]>>>>>>', 'berkas lain'],
  ])('%s', async (_, katalog, sebab) => {
    const pdf = Buffer.from(`%PDF-1.4\n1 0 obj\n${katalog}\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 900]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`);
    expect(await galat(bukaPdf(pdf))).toMatchObject({ kode: 'BERKAS_RUSAK', message: expect.stringContaining(sebab) as string });
  });

  test('yang disembunyikan dalam aliran objek juga ditemukan', async () => {
    const asal = Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 900]>>\nendobj\n4 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n');
    const rapat = qpdf(qpdf(asal, '--warning-exit-0', 'ASAL'), '--object-streams=generate', 'ASAL');
    expect(rapat.includes('/JavaScript')).toBe(false);
    expect(await galat(bukaPdf(rapat))).toMatchObject({ kode: 'BERKAS_RUSAK', message: expect.stringContaining('JavaScript') as string });
  });

  test('piksel yang kebetulan bertuliskan /JS bukan JavaScript', async () => {
    const pdf = await surat(1);
    const isi = Buffer.from(pdf).toString('latin1').replace('stream\n', 'stream\n% /JS (kebetulan)\n');
    expect(await denganPdf(Buffer.from(isi, 'latin1'), (t) => t.jumlahHalaman)).toBe(1);
  });

  test('terkunci kata sandi, rusak, terpotong, dan bukan PDF', async () => {
    const pdf = await surat(1);
    expect((await galat(bukaPdf(qpdf(pdf, '--encrypt', 'rahasia', 'rahasia', '256', '--', 'ASAL')))).message).toContain('terkunci');
    expect((await galat(bukaPdf(Buffer.from(`%PDF-1.4\n${'x'.repeat(500)}`)))).message).toContain('rusak');
    expect((await galat(bukaPdf(new TextEncoder().encode('<html>galat 502</html>')))).message).toContain('bukan PDF');
  });

  test('sepuluh ribu halaman ditolak dengan jumlahnya, tanpa menggambar satu pun', async () => {
    const n = 10_000;
    const kids = Array.from({ length: n }, (_, i) => `${i + 3} 0 R`).join(' ');
    const halaman = Array.from({ length: n }, (_, i) => `${i + 3} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 900]>>\nendobj\n`).join('');
    const pdf = Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${n}>>\nendobj\n${halaman}trailer\n<</Root 1 0 R/Size ${n + 3}>>\n%%EOF\n`);
    const g = await galat(bukaPdf(pdf));
    expect([g.kode, g.message]).toEqual(['TERLALU_BESAR', 'PDF ini 10000 halaman; paling banyak 2000.']);
  });

  test('terlalu banyak byte, halaman sebesar spanduk, dan halaman yang tidak kunjung selesai', async () => {
    const pdf = await surat(1);
    expect((await galat(bukaPdf(pdf, { ...BATAS_PINDAI, byte: 1000 }))).kode).toBe('TERLALU_BESAR');
    const t = await bukaPdf(pdf, { ...BATAS_PINDAI, piksel: 1_000_000 });
    expect(() => t.gambar(0, 200)).toThrow('terlalu besar');
    t.tutup();
    const doc = new PDFDocument({ autoFirstPage: false, compress: false });
    const bagian: Buffer[] = [];
    doc.on('data', (b: Buffer) => bagian.push(b));
    const selesai = new Promise<void>((jadi) => void doc.on('end', jadi));
    doc.addPage({ size: [600, 900] });
    for (let i = 0; i < 4000; i++) doc.rect(i % 500, (i * 7) % 800, 90, 90).fillOpacity(0.5).fill('#888888');
    doc.end();
    await selesai;
    let jam = 0;
    const lambat = await bukaPdf(Buffer.concat(bagian), { ...BATAS_PINDAI, msHalaman: 5 }, () => jam++);
    expect(() => lambat.gambar(0, 200)).toThrow('batas waktunya');
    lambat.tutup();
    expect(await bacaQr({ lebar: 10, tinggi: 10, abu: new Uint8Array(100) })).toEqual([]);
  });
});
