import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bacaIsi, daftarNaskah } from '../../src/main/features/naskah/berkas.ts';
import { buatPdf, halamanNaskah, periksaNaskah } from '../../src/main/pdf/mesin.ts';
import { tulisCepat } from '../../src/main/pdf/tulis-cepat.ts';
import { tulisPdfkit } from '../../src/main/pdf/tulis-pdfkit.ts';
import { kamusProduk, susunNaskah } from '../../src/shared/dokumen/produk.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { periksaHasil, periksaIsian } from '../../src/shared/dokumen/templat/periksa.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import { alat, gambarHalaman, teksPdf } from './alat.ts';
import { bentukProduk, kertas, mesinContoh } from './contoh.ts';
import { samaRupa } from './rupa.ts';

const SUMBER = join(import.meta.dirname, '../../resources');
const NASKAH = daftarNaskah(SUMBER);
const mesin = mesinContoh();
const META = { judul: 'Contoh', penulis: 'BKPSDM', dibuat: 1_795_000_000_000 };
const PANJANG = 'Pegawai Bernama Sangat Panjang '.repeat(4).slice(0, 120).trim();

function naskah(kode: string, kodeKertas: string, lain: object = {}): Naskah {
  const produk = PRODUK.find((p) => p.kode === kode)!;
  const data = produk.skema.parse({ ...produk.contoh, ...lain }) as Parameters<typeof susunNaskah>[1];
  return susunNaskah(bentukProduk(NASKAH.find((n) => n.jenis === kode)!, produk.kop, kertas(kodeKertas)), data, bacaIsi(SUMBER, kode));
}

describe.each(PRODUK.map((p) => [p.kode, p] as const))('naskah bawaan %s', (kode, produk) => {
  it('hanya menyebut isian yang ada, menyebut sumbernya, dan berbentuk utuh', () => {
    expect(periksaIsian(bacaIsi(SUMBER, kode), kamusProduk(produk))).toEqual([]);
    expect(NASKAH.find((n) => n.jenis === kode)?.sumber).toMatch(/Dicatat \d{4}-\d\d-\d\d/);
    expect(periksaHasil(naskah(kode, 'f4'))).toEqual([]);
    expect(periksaNaskah(mesin, naskah(kode, 'f4'))).toEqual([]);
  });

  it.each(['f4', 'a4', 'legal'])('rupanya pada %s seperti yang disetujui', (k) => {
    samaRupa(`produk/${kode}-${k}`, buatPdf(mesin, [naskah(kode, k)], META));
  });

  it('digambar sama oleh penulis cepat dan oleh pdfkit biasa, piksel demi piksel', async () => {
    const halaman = halamanNaskah(mesin, [naskah(kode, 'f4')]);
    const biasa = gambarHalaman(await tulisPdfkit(halaman, META, mesin), 60);
    const cepat = gambarHalaman(tulisCepat(halaman, META, mesin), 60);
    expect(cepat.map((g, i) => g.equals(biasa[i]!))).toEqual(halaman.map(() => true));
  });

  it('berkasnya utuh dan membawa semua hurufnya', () => {
    const pdf = buatPdf(mesin, [naskah(kode, 'f4')], META);
    expect(alat(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors found');
    for (const b of alat(pdf, 'pdffonts', []).trim().split('\n').slice(2)) expect(b).toMatch(/\+TeXGyre\S+ .* yes yes yes/);
    expect(buatPdf(mesinContoh(), [naskah(kode, 'f4')], META).equals(pdf)).toBe(true);
  });

  it('tidak ada isian yang tertulis kosong atau mentah, dan teksnya dapat disalin', () => {
    const teks = teksPdf(buatPdf(mesin, [naskah(kode, 'f4')], META));
    expect(teks).not.toMatch(/[{}]|undefined|null|\[object|, ,|: ?;/);
    expect(teks.length).toBeGreaterThan(300);
  });

  it('nama 120 huruf tidak merusak tata letak', () => {
    if (!('nama' in produk.skema.shape)) return;
    const panjang = naskah(kode, 'f4', { nama: PANJANG });
    expect(periksaNaskah(mesin, panjang).filter((t) => t.berat === 'tolak')).toEqual([]);
    for (const h of halamanNaskah(mesin, [panjang])) {
      for (const o of h.operasi) if (o.op === 'teks') expect(o.x).toBeLessThan(h.lebar);
    }
  });
});

it('setiap naskah di resources/naskah milik satu produk, dan setiap produk punya naskah', () => {
  expect([...new Set(NASKAH.map((n) => n.jenis))]).toEqual(PRODUK.map((p) => p.kode));
  expect(JSON.parse(readFileSync(join(SUMBER, 'naskah', 'sk-kp.json'), 'utf8'))).toMatchObject({ jenis: 'sk-kp' });
});

it('gambar yang disetujui tidak kosong', () => {
  expect(new Set(gambarHalaman(buatPdf(mesin, [naskah('sk-kp', 'f4')], META), 60)[0]).size).toBeGreaterThan(50);
});
