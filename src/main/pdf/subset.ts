import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { HurufMuat, Kata } from './huruf.ts';

/** The five objects of an embedded composite font, as bodies; `ref` numbers are given by the caller. */
export interface HurufTanam {
  readonly peta: ReadonlyMap<number, number>;
  readonly badan: (nomor: number) => readonly Buffer[];
}

/** Glyphs of these words that the shared subset lacks: id → code points, in order of glyph id so that history does not matter. */
export function glifTambahan(huruf: HurufMuat, kata: Iterable<Kata>): ReadonlyMap<number, readonly number[]> {
  const tambahan = new Map<number, readonly number[]>();
  for (const k of kata) {
    k.glif.forEach((g, i) => {
      if (!huruf.dasar.has(g) && !tambahan.has(g)) tambahan.set(g, k.unikode[i] ?? []);
    });
  }
  return new Map([...tambahan].toSorted((a, b) => a[0] - b[0]));
}

/** Builds and compresses a subset: the shared glyphs, then the additional ones. */
export function tanamHuruf(huruf: HurufMuat, tambahan: ReadonlyMap<number, readonly number[]>, cidSet: boolean): HurufTanam {
  const peta = new Map(huruf.dasar);
  for (const g of tambahan.keys()) peta.set(g, peta.size);
  const subset = huruf.font.createSubset();
  for (const g of peta.keys()) subset.includeGlyph(g);
  const berkas = deflateSync(subset.encode(), { level: 9 });
  const unikode = [...peta.keys()].map((g) => huruf.unikode.get(g) ?? tambahan.get(g) ?? []);
  const cmap = deflateSync(Buffer.from(toUnicode(unikode), 'latin1'), { level: 9 });
  const k = 1000 / huruf.font.unitsPerEm;
  const lebar = [...peta.keys()].map((g) => Math.round(huruf.font.getGlyph(g).advanceWidth * k * 100) / 100);
  const set = cidSet ? deflateSync(bitSemua(peta.size)) : undefined;
  const nama = `${tagSubset(berkas)}+${huruf.font.postscriptName}`;
  return { peta, badan: (n) => badanHuruf(huruf, nama, n, { berkas, cmap, lebar, set }) };
}

interface IsiHuruf {
  readonly berkas: Buffer;
  readonly cmap: Buffer;
  readonly lebar: readonly number[];
  readonly set: Buffer | undefined;
}

/** Bodies in order: Type0 font, CIDFont, descriptor, font file, ToUnicode, and CIDSet for PDF/A-1. */
function badanHuruf(huruf: HurufMuat, nama: string, n: number, isi: IsiHuruf): Buffer[] {
  const { font } = huruf;
  const k = 1000 / font.unitsPerEm;
  const b = font.bbox;
  const kotak = [b.minX, b.minY, b.maxX, b.maxY].map((v) => Math.round(v * k)).join(' ');
  const tebal = huruf.kunci.endsWith('tebal') ? 140 : 85;
  const set = isi.set === undefined ? '' : `/CIDSet ${n + 5} 0 R`;
  return [
    teks(`<</Type/Font/Subtype/Type0/BaseFont/${nama}/Encoding/Identity-H/DescendantFonts[${n + 1} 0 R]/ToUnicode ${n + 4} 0 R>>`),
    teks(`<</Type/Font/Subtype/CIDFontType0/BaseFont/${nama}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${n + 2} 0 R/DW 1000/W[0[${isi.lebar.join(' ')}]]>>`),
    teks(`<</Type/FontDescriptor/FontName/${nama}/Flags 4/FontBBox[${kotak}]/ItalicAngle ${font.italicAngle}/Ascent ${Math.round(font.ascent * k)}/Descent ${Math.round(font.descent * k)}/CapHeight ${Math.round(font.capHeight * k)}/StemV ${tebal}/FontFile3 ${n + 3} 0 R${set}>>`),
    aliran('/Subtype/CIDFontType0C/Filter/FlateDecode', isi.berkas),
    aliran('/Filter/FlateDecode', isi.cmap),
    ...(isi.set === undefined ? [] : [aliran('/Filter/FlateDecode', isi.set)]),
  ];
}

/** Six capital letters that name the subset: the same glyphs always get the same name. */
function tagSubset(berkas: Buffer): string {
  const sidik = createHash('sha256').update(berkas).digest();
  return [...sidik.subarray(0, 6)].map((n) => String.fromCharCode(65 + (n % 26))).join('');
}

function bitSemua(n: number): Buffer {
  const b = Buffer.alloc(Math.ceil(n / 8), 0xff);
  if (n % 8 !== 0) b[b.length - 1] = (0xff << (8 - (n % 8))) & 0xff;
  return b;
}

function toUnicode(unikode: readonly (readonly number[])[]): string {
  const baris = unikode.map((kode, i) => `<${heks4(i)}> <${kode.map(utf16).join('')}>`).slice(1);
  let isi = '';
  // A bfchar section holds at most 100 lines.
  for (let i = 0; i < baris.length; i += 100) {
    const bagian = baris.slice(i, i + 100);
    isi += `${bagian.length} beginbfchar\n${bagian.join('\n')}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${isi}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(kode: number): string {
  if (kode < 0x10000) return heks4(kode);
  const v = kode - 0x10000;
  return heks4(0xd800 + (v >> 10)) + heks4(0xdc00 + (v & 0x3ff));
}

function heks4(n: number): string {
  return n.toString(16).padStart(4, '0').toUpperCase();
}

export function teks(isi: string): Buffer {
  return Buffer.from(isi, 'latin1');
}

/** A stream object's body. */
export function aliran(kamus: string, isi: Uint8Array): Buffer {
  return Buffer.concat([teks(`<<${kamus}/Length ${isi.length}>>\nstream\n`), isi, teks('\nendstream')]);
}
