import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ukuranHalamanPdf } from '../../src/main/cetak/halaman-pdf.ts';
import { buatPenggabung, uraiPdf } from '../../src/main/features/arsip/gabung-pdf.ts';
import { buatPdf, halamanNaskah } from '../../src/main/pdf/mesin.ts';
import { dapatDisalin, matriksKoreksi, MATRIKS_TETAP, salinanCetak } from '../../src/main/pdf/salinan-cetak.ts';
import { tulisPdfkit } from '../../src/main/pdf/tulis-pdfkit.ts';
import { koreksi, type Distorsi } from '../../src/shared/domain/kalibrasi.ts';
import { alat, gambarHalaman, qpdf } from './alat.ts';
import { drhContoh, mesinContoh, naskahSkgb, skgbContoh } from './contoh.ts';
import { naskahDrh } from '../../src/shared/dokumen/drh.ts';

const mesin = mesinContoh();
const META = { judul: 'Contoh', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };
const F4 = { lebarMm: 215, tinggiMm: 330 };
const D: Distorsi = { dx: 2, dy: -1.5, sx: 1.004, sy: 0.997, skew: 0 };
const MATRIKS = matriksKoreksi(koreksi(D, 0, F4));
const satu = (): Buffer => buatPdf(mesin, [naskahSkgb(skgbContoh(0))], META);

interface Kata {
  readonly teks: string;
  readonly x: number;
  readonly y: number;
}

/** Words with their top left corners in points, page by page. */
function kataPdf(pdf: Uint8Array): Kata[][] {
  const html = alat(Buffer.from(pdf), 'pdftotext', ['-bbox'], ['-']);
  return html.split('<page ').slice(1).map((h) => [...h.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)</g)].map((m) => ({ teks: m[3]!, x: Number(m[1]), y: Number(m[2]) })));
}

describe('salinan cetak', () => {
  it('memindahkan isi menurut matriks, ukuran halaman tetap, dan berkas asalnya tidak tersentuh', () => {
    const asal = satu();
    const sidik = createHash('sha256').update(asal).digest('hex');
    const salinan = Buffer.from(salinanCetak(asal, { matriks: { depan: MATRIKS }, pracetak: false }));
    expect(createHash('sha256').update(asal).digest('hex')).toBe(sidik);
    expect(salinan.subarray(0, asal.length).equals(asal)).toBe(true);
    expect(ukuranHalamanPdf(salinan)).toEqual(ukuranHalamanPdf(asal));
    const [dulu, kini] = [kataPdf(asal)[0]!, kataPdf(salinan)[0]!];
    expect(kini.map((k) => k.teks)).toEqual(dulu.map((k) => k.teks));
    const [a, , , d, e, f] = MATRIKS;
    kini.forEach((k, i) => {
      expect(Math.abs(k.x - (a * dulu[i]!.x + e))).toBeLessThan(0.01);
      // The line's height is scaled too: its top moves by at most that.
      expect(Math.abs(k.y - (d * dulu[i]!.y - f))).toBeLessThan(0.05);
    });
    expect(alat(salinan, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    for (const b of alat(salinan, 'pdffonts', []).trim().split('\n').slice(2)) expect(b).toMatch(/\+TeXGyre\S+ .* yes yes yes/);
  });

  it('tanpa kalibrasi dan tanpa pracetak berkasnya sendiri yang dicetak', () => {
    const asal = satu();
    expect(salinanCetak(asal, { matriks: { depan: MATRIKS_TETAP }, pracetak: false })).toBe(asal);
  });

  it('sama dengan berkas yang sejak awal digambar dengan matriks itu, piksel demi piksel', () => {
    const halaman = halamanNaskah(mesin, [naskahSkgb(skgbContoh(0))]);
    const H = halaman[0]!.tinggi;
    const [a, b, c, d, e, f] = MATRIKS;
    // The engine's own matrix is about the bottom left corner.
    const langsung = buatPdf(mesin, [naskahSkgb(skgbContoh(0))], META, { matriks: [a, b, c, d, e - c * H, f + H - d * H] });
    const salinan = Buffer.from(salinanCetak(satu(), { matriks: { depan: MATRIKS }, pracetak: false }));
    expect(gambarHalaman(salinan, 60)[0]!.equals(gambarHalaman(langsung, 60)[0]!)).toBe(true);
  });

  it('pada cetak dua sisi halaman genap memakai sisi belakang; pada satu sisi semuanya sisi depan', () => {
    const g = buatPenggabung();
    for (let i = 0; i < 4; i++) g.tambah(uraiPdf(buatPdf(mesin, [naskahSkgb(skgbContoh(i))], META))!);
    const gabung = g.selesai(META);
    const geser = (mm: number) => matriksKoreksi([1, 0, 0, 1, mm, 0]);
    const dulu = kataPdf(gabung);
    const beda = (pdf: Uint8Array): number[] => kataPdf(pdf).map((h, i) => Math.round((h[0]!.x - dulu[i]![0]!.x) * (25.4 / 72)));
    expect(beda(salinanCetak(gabung, { matriks: { depan: geser(3), belakang: geser(-2) }, pracetak: false }))).toEqual([3, -2, 3, -2]);
    expect(beda(salinanCetak(gabung, { matriks: { depan: geser(3) }, pracetak: false }))).toEqual([3, 3, 3, 3]);
  });

  it('berlaku juga untuk berkas pdfkit, naskah berhalaman banyak, dan halaman yang diputar', async () => {
    const biasa = await tulisPdfkit(halamanNaskah(mesin, [naskahDrh(drhContoh(120))]), META, mesin);
    const salinan = salinanCetak(biasa, { matriks: { depan: MATRIKS }, pracetak: false });
    const [dulu, kini] = [kataPdf(biasa), kataPdf(salinan)];
    expect(kini.length).toBe(dulu.length);
    expect(kini.length).toBeGreaterThan(2);
    for (const [i, h] of kini.entries()) expect(Math.abs(h[0]!.x - (MATRIKS[0] * dulu[i]![0]!.x + MATRIKS[4]))).toBeLessThan(0.01);
    // The matrix is about the page as it is seen: turned by 90° its words move to the same side of the sheet.
    for (const putar of [90, 180, 270]) {
      const diputar = qpdf(satu(), ['--object-streams=disable'], [`--rotate=+${putar}`]);
      const geser = salinanCetak(diputar, { matriks: { depan: matriksKoreksi([1, 0, 0, 1, 5, 8]) }, pracetak: false });
      const [a, b] = [tinta(diputar), tinta(Buffer.from(geser))];
      expect([b[0] - a[0], b[1] - a[1]]).toEqual([expect.closeTo((5 / 25.4) * 72, -0.5), expect.closeTo((8 / 25.4) * 72, -0.5)]);
    }
  });

  it('berkas dengan tabel acuan berupa aliran dan objek yang dikemas (buatan program lain) dapat disalin juga', () => {
    const lain = qpdf(satu(), ['--object-streams=generate']);
    expect(uraiPdf(lain)).toBeNull();
    const salinan = Buffer.from(salinanCetak(lain, { matriks: { depan: MATRIKS }, pracetak: false }));
    const [dulu, kini] = [kataPdf(lain)[0]!, kataPdf(salinan)[0]!];
    expect(Math.abs(kini[0]!.x - (MATRIKS[0] * dulu[0]!.x + MATRIKS[4]))).toBeLessThan(0.01);
    expect(alat(salinan, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    expect(ukuranHalamanPdf(salinan)).toEqual(ukuranHalamanPdf(lain));
  });

  it('berkas yang bersandi, rusak, terpotong, atau bukan PDF ditolak dengan jalan keluarnya', () => {
    const sandi = qpdf(satu(), ['--encrypt', '', 'rahasia', '256', '--']);
    const asal = satu();
    for (const buruk of [sandi, Buffer.from('bukan pdf'), asal.subarray(0, asal.length - 200), Buffer.concat([asal.subarray(0, 9000), asal.subarray(9100)]), Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n')]) {
      expect(dapatDisalin(buruk)).toBe(false);
      expect(() => salinanCetak(buruk, { matriks: { depan: MATRIKS }, pracetak: false })).toThrow(/salinan cetaknya tidak dapat dibuat/);
    }
  });

  it('tanda tangan yang tampak ikut tercetak dan ikut bergeser; isian tanda tangannya sendiri tidak tersisa', () => {
    const bertanda = denganTandaTangan(satu());
    expect(alat(bertanda, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    const geser = matriksKoreksi([1, 0, 0, 1, (40 / 72) * 25.4, 0]);
    const salinan = Buffer.from(salinanCetak(bertanda, { matriks: { depan: geser }, pracetak: false }));
    expect(alat(salinan, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    expect(kotakHitam(gambarHalaman(bertanda, 72)[0]!)).toEqual([100, 150]);
    expect(kotakHitam(gambarHalaman(salinan, 72)[0]!)).toEqual([140, 190]);
    const akhir = alat(salinan, 'qpdf', ['--qdf', '--object-streams=disable'], ['-']);
    expect(akhir).not.toMatch(/\/AcroForm|\/Annots/);
  });

  it('seribu halaman disalin dalam kurang dari 0,3 ms sehalaman', () => {
    const g = buatPenggabung();
    const isi = Array.from({ length: 20 }, (_, i) => uraiPdf(buatPdf(mesin, [naskahSkgb(skgbContoh(i))], META))!);
    for (let i = 0; i < 1000; i++) g.tambah(isi[i % 20]!);
    const pdf = g.selesai(META);
    salinanCetak(pdf, { matriks: { depan: MATRIKS, belakang: MATRIKS_TETAP }, pracetak: false });
    const mulai = process.cpuUsage();
    salinanCetak(pdf, { matriks: { depan: MATRIKS, belakang: MATRIKS_TETAP }, pracetak: false });
    const { user, system } = process.cpuUsage(mulai);
    expect((user + system) / 1e6).toBeLessThan(0.3);
  });
});

/** Top left corner of all ink of the first page, in pixels of 72 dpi. */
function tinta(pdf: Buffer): [number, number] {
  const pgm = gambarHalaman(pdf, 72)[0]!;
  const kepala = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))!;
  const [lebar, tinggi] = [Number(kepala[1]), Number(kepala[2])];
  let [x0, y0] = [lebar, tinggi];
  for (let y = 0; y < tinggi; y++) {
    for (let x = 0; x < lebar; x++) {
      if (pgm[kepala[0].length + y * lebar + x]! > 128) continue;
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
    }
  }
  return [x0, y0];
}

/** An update with a signature field that shows a black square of 50 points, as a provider appends it. */
function denganTandaTangan(pdf: Buffer): Buffer {
  const t = pdf.toString('latin1');
  const halaman = /(\d+) 0 obj\n(<<\/Type\/Page\/[\s\S]*?>>)\nendobj/.exec(t)!;
  const akar = Number(/\/Root (\d+) 0 R/.exec(t)![1]);
  const katalog = new RegExp(`\\n${akar} 0 obj\\n(<<[\\s\\S]*?>>)\\nendobj`).exec(t)![1]!;
  const n = Number(/\/Size (\d+)/.exec(t)![1]);
  const prev = Number(/startxref\n(\d+)/.exec(t)![1]);
  const rupa = deflateSync(Buffer.from('0 0 0 rg 0 0 100 100 re f'));
  const objek: [number, Buffer][] = [
    [Number(halaman[1]), Buffer.from(halaman[2]!.replace(/>>$/, `/Annots[${n} 0 R]>>`), 'latin1')],
    [akar, Buffer.from(katalog.replace(/>>$/, `/AcroForm<</Fields[${n} 0 R]/SigFlags 3>>>>`), 'latin1')],
    [n, Buffer.from(`<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/F 132/Rect[100 400 150 450]/P ${halaman[1]} 0 R/AP<</N ${n + 1} 0 R>>>>`, 'latin1')],
    [n + 1, Buffer.concat([Buffer.from(`<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Filter/FlateDecode/Length ${rupa.length}>>stream\n`), rupa, Buffer.from('\nendstream')])],
  ];
  let isi = pdf;
  let xref = '';
  for (const [nomor, b] of objek) {
    xref += `${nomor} 1\n${String(isi.length).padStart(10, '0')} 00000 n \n`;
    isi = Buffer.concat([isi, Buffer.from(`${nomor} 0 obj\n`), b, Buffer.from('\nendobj\n')]);
  }
  return Buffer.concat([isi, Buffer.from(`xref\n${xref}trailer\n<</Size ${n + 2}/Root ${akar} 0 R/Prev ${prev}>>\nstartxref\n${isi.length}\n%%EOF\n`)]);
}

/** Where the longest run of black begins and ends at the height of the square, in a picture of 72 dpi. */
function kotakHitam(pgm: Buffer): [number, number] {
  const kepala = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))!;
  const [lebar, tinggi] = [Number(kepala[1]), Number(kepala[2])];
  const y = tinggi - 425;
  let terpanjang: [number, number] = [0, 0];
  for (let x = 0, mulai = -1; x <= lebar; x++) {
    const gelap = x < lebar && pgm[kepala[0].length + y * lebar + x]! < 40;
    if (gelap && mulai < 0) mulai = x;
    if (!gelap && mulai >= 0) {
      if (x - mulai > terpanjang[1] - terpanjang[0]) terpanjang = [mulai, x];
      mulai = -1;
    }
  }
  return terpanjang;
}
