import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bacaIsi, daftarNaskah } from '../../src/main/features/naskah/berkas.ts';
import { buatPdf, halamanNaskah, periksaNaskah } from '../../src/main/pdf/mesin.ts';
import { MATRIKS_TETAP, salinanCetak } from '../../src/main/pdf/salinan-cetak.ts';
import { punyaPracetak } from '../../src/main/pdf/pracetak.ts';
import { tulisCepat } from '../../src/main/pdf/tulis-cepat.ts';
import { tulisPdfkit } from '../../src/main/pdf/tulis-pdfkit.ts';
import { susunNaskah } from '../../src/shared/dokumen/produk.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import type { Bagian, IsiTemplat } from '../../src/shared/dokumen/templat/isi.ts';
import { periksaHasil, periksaIsian } from '../../src/shared/dokumen/templat/periksa.ts';
import { tandaiPracetak } from '../../src/shared/dokumen/templat/pracetak.ts';
import { kamusProduk } from '../../src/shared/dokumen/produk.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import { alat, gambarHalaman, teksPdf } from './alat.ts';
import { bentukProduk, kertas, mesinContoh } from './contoh.ts';

const SUMBER = join(import.meta.dirname, '../../resources');
const META = { judul: 'Contoh', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };
const mesin = mesinContoh();
const polos = bacaIsi(SUMBER, 'sk-kp');

type Blok = { readonly [k: string]: Bagian };

/** The SK KP for a sheet on which all but the values is printed: letterhead, headings, labels, fixed words. */
function isiPracetak(): IsiTemplat {
  const { muat: _, ...lain } = polos;
  const blok = (polos['blok'] as readonly Blok[]).map((b): Blok => (b['dari'] === 'kop' ? { ...b, pracetak: true } : b['dari'] === 'tandaTangan' ? b : { ...b, pracetak: 'kecuali-isian' }));
  return { ...lain, blok };
}

function naskah(isi: IsiTemplat): Naskah {
  const produk = PRODUK.find((p) => p.kode === 'sk-kp')!;
  const data = produk.skema.parse(produk.contoh) as Parameters<typeof susunNaskah>[1];
  return susunNaskah(bentukProduk(daftarNaskah(SUMBER).find((n) => n.jenis === 'sk-kp')!, produk.kop, kertas('f4')), data, isi);
}

interface Kata {
  readonly teks: string;
  readonly [tepi: string]: string;
}

/** Every word with its four edges, as pdftotext finds it. */
function kata(pdf: Uint8Array): Kata[] {
  const pola = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  return [...alat(Buffer.from(pdf), 'pdftotext', ['-bbox'], ['-']).matchAll(pola)].map(([, kiri = '', atas = '', kanan = '', bawah = '', teks = '']) => ({ teks, kiri, atas, kanan, bawah }));
}

/** The same word at the same place; a fixed comma or bracket beside a value makes one word of both. */
function setempat(k: Kata, w: Kata): boolean {
  if (k.atas !== w.atas || k.bawah !== w.bawah) return false;
  if (k.teks === w.teks) return k.kiri === w.kiri && k.kanan === w.kanan;
  return (w.teks.startsWith(k.teks) && k.kiri === w.kiri) || (w.teks.endsWith(k.teks) && k.kanan === w.kanan) || (w.teks.includes(k.teks) && Number(k.kiri) > Number(w.kiri) && Number(k.kanan) < Number(w.kanan));
}

const isian = (pdf: Uint8Array): Buffer => Buffer.from(salinanCetak(pdf, { matriks: { depan: MATRIKS_TETAP }, pracetak: true }));

describe('lembar pracetak', () => {
  const n = naskah(isiPracetak());
  const penuh = buatPdf(mesin, [n], META);
  let biasa: Buffer;
  beforeAll(async () => {
    biasa = await tulisPdfkit(halamanNaskah(mesin, [n]), META, mesin);
  });

  it('naskah yang ditandai tetap naskah yang sah, dan arsipnya memuat semua katanya', () => {
    expect(periksaIsian(isiPracetak(), kamusProduk(PRODUK.find((p) => p.kode === 'sk-kp')!))).toEqual([]);
    expect(periksaHasil(n)).toEqual([]);
    const { muat: _, ...tanpaMuat } = polos;
    expect(teksPdf(penuh)).toBe(teksPdf(buatPdf(mesin, [naskah(tanpaMuat)], META)));
    expect(alat(penuh, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
  });

  it.each(['cepat', 'pdfkit'])('pada salinan isian (penulis %s) kata yang tersisa berdiri persis di tempatnya, dan yang sudah tercetak tidak ada', (penulis) => {
    const asal = penulis === 'cepat' ? penuh : biasa;
    const salinan = isian(asal);
    const [semua, sisa] = [kata(asal), kata(salinan)];
    expect(sisa.length).toBeGreaterThan(40);
    expect(sisa.length).toBeLessThan(semua.length * 0.7);
    expect(sisa.filter((k) => !semua.some((w) => setempat(k, w)))).toEqual([]);
    expect(sisa.filter((k) => semua.some((w) => w.teks === k.teks && setempat(k, w))).length).toBeGreaterThan(sisa.length * 0.8);
    const teks = teksPdf(salinan);
    for (const tetap of ['Menimbang', 'MEMUTUSKAN', 'Tempat, tanggal lahir', 'terhitung mulai tanggal', 'Petikan keputusan ini diberikan', 'PETIKAN']) {
      expect(teksPdf(asal)).toContain(tetap);
      expect(teks).not.toContain(tetap);
    }
    const { nama, nomor } = PRODUK.find((p) => p.kode === 'sk-kp')!.contoh as unknown as { nama: string; nomor: string };
    for (const nilai of [nama, nomor, 'CONTOH KEPALA DAERAH']) expect(teks).toContain(nilai);
    expect(alat(salinan, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
  });

  it('kedua penulis sama rupanya, penuh maupun isian, dan arsip tanpa salinan tidak berubah rupanya oleh tanda', () => {
    const gambar = (pdf: Buffer): Buffer => gambarHalaman(pdf, 60)[0]!;
    expect(gambar(biasa).equals(gambar(penuh))).toBe(true);
    expect(gambar(isian(biasa)).equals(gambar(isian(penuh)))).toBe(true);
    const tanpaTanda = halamanNaskah(mesin, [n]).map((h) => ({ ...h, operasi: h.operasi.map((o) => ({ ...o, pracetak: false })) }));
    expect(gambar(tulisCepat(tanpaTanda, META, mesin)).equals(gambar(penuh))).toBe(true);
    expect(punyaPracetak(penuh)).toBe(true);
    expect(punyaPracetak(buatPdf(mesin, [naskah(polos)], META))).toBe(false);
  });

  it('naskah tanpa tanda tidak tersentuh: isinya objek yang sama dan berkasnya tidak memuat tanda', () => {
    expect(tandaiPracetak(polos)).toBe(polos);
    const pdf = buatPdf(mesin, [naskah(polos)], META);
    expect(kata(isian(pdf))).toEqual(kata(pdf));
  });

  it('isian yang memaksa naskah mengecil ditegur, karena tempatnya pada lembar tidak lagi tepat', () => {
    const kecil = naskah({ ...isiPracetak(), muat: { maks: 1, skalaMin: 0.7 } });
    const panjang: Naskah = { ...kecil, blok: [...kecil.blok, ...Array.from({ length: 9 }, () => ({ jenis: 'paragraf' as const, teks: 'Tambahan yang panjang sekali. '.repeat(7) }))] };
    expect(periksaNaskah(mesin, panjang).map((t) => t.kode)).toContain('PRACETAK_MENGECIL');
  });
});
