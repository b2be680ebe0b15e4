import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tulisDocx } from '../../src/main/docx/tulis.ts';
import { bacaIsi, daftarNaskah } from '../../src/main/features/naskah/berkas.ts';
import { uraiEntitas } from '../../src/main/lembar/entitas.ts';
import { daftarZip, teksEntri } from '../../src/main/lembar/zip-periksa.ts';
import type { Blok, Teks } from '../../src/shared/dokumen/blok.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';
import { susunNaskah } from '../../src/shared/dokumen/produk.ts';
import { PRODUK } from '../../src/shared/layanan/produk.ts';
import { bentukProduk, kertas, lambangContoh } from './contoh.ts';

const SUMBER = join(import.meta.dirname, '../../resources');
const LAMBANG = lambangContoh();
const polos = (t: Teks): string => (typeof t === 'string' ? t : t.map((p) => p.teks).join(''));
const rapat = (t: string): string => t.replace(/\s+/g, '');

/** Every text of a block that the reader sees. */
function teksBlok(b: Blok): string[] {
  switch (b.jenis) {
    case 'kop':
      return b.baris.map((x) => x.teks);
    case 'kepala-surat':
      return [b.tempatTanggal, ...b.butir.flatMap((x) => [x.label, polos(x.nilai)]), ...b.kanan.map((x) => polos(x.teks))];
    case 'paragraf':
      return [polos(b.teks)];
    case 'daftar-data':
      return b.butir.flatMap((x) => [polos(x.label), polos(x.nilai)]);
    case 'tabel':
      return [...(b.kepala === false ? [] : b.kolom.map((k) => k.judul)), ...b.baris.flat().map(polos)];
    case 'diktum':
      return [b.label, ...b.butir.map((x) => polos(x.teks))];
    case 'tanda-tangan':
      return [...(b.pembuka ?? []), ...b.jabatan.map((j) => j.teks), b.nama, ...b.keterangan];
    case 'tembusan':
      return b.butir.length === 0 ? [] : [b.judul, ...b.butir];
    default:
      return [];
  }
}

function naskah(kode: string): Naskah {
  const produk = PRODUK.find((p) => p.kode === kode)!;
  return susunNaskah(bentukProduk(daftarNaskah(SUMBER).find((n) => n.jenis === kode)!, produk.kop, kertas('f4')), produk.skema.parse(produk.contoh) as Parameters<typeof susunNaskah>[1], bacaIsi(SUMBER, kode));
}

async function xmlWord(n: Naskah): Promise<string> {
  const data = Buffer.from(await tulisDocx(n, () => LAMBANG));
  return teksEntri(data, daftarZip(data), 'word/document.xml');
}

const twip = (mm: number): string => String(Math.floor((mm / 25.4) * 1440));

/** Width, height, direction and margins (top, right, bottom, left) of each section, twips. */
const ukuran = (xml: string): string[][] => [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"\/><w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g)].map((m) => m.slice(1));

describe.each(PRODUK.map((p) => p.kode))('naskah %s sebagai Word', (kode) => {
  it('memuat setiap kata dari suratnya, menurut urutannya tiap blok, pada kertas dan tepi yang sama', async () => {
    const n = naskah(kode);
    const xml = await xmlWord(n);
    const teks = rapat(uraiEntitas([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('')));
    expect(n.blok.flatMap(teksBlok).filter((t) => !teks.includes(rapat(t)))).toEqual([]);
    expect(ukuran(xml)[0]).toEqual(['12188', '18708', 'portrait', twip(n.tepi.atas), twip(n.tepi.kanan), twip(n.tepi.bawah), twip(n.tepi.kiri)]);
  });
});

it('lampiran mendatar menjadi bagian mendatar, kepala tabel berulang, dan QR tidak ikut', async () => {
  const xml = await xmlWord(naskah('sk-kp-kolektif'));
  expect(ukuran(xml).map((u) => u.slice(0, 3))).toEqual([['12188', '18708', 'portrait'], ['18708', '12188', 'landscape']]);
  expect(xml.includes('<w:tblHeader/>')).toBe(true);
  expect(xml.match(/<pic:pic/g) ?? []).toHaveLength(1);
});
