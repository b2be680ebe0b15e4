import type * as Docx from 'docx';
import type { Blok } from '../../shared/dokumen/blok.ts';
import type { Naskah } from '../../shared/dokumen/naskah.ts';
import { blokDocx } from './blok.ts';
import type { Pena } from './pena.ts';

/** What Word has in place of the fonts of the PDF, by look. */
const HURUF = { heros: 'Arial', bonum: 'Bookman Old Style' } as const;

interface Bagian {
  readonly mendatar: boolean;
  readonly blok: readonly Blok[];
}

/** Runs of blocks on paper that stands or lies; a section of its own in Word. */
function bagianArah(blok: readonly Blok[]): Bagian[] {
  const hasil: { mendatar: boolean; blok: Blok[] }[] = [{ mendatar: false, blok: [] }];
  for (const b of blok) {
    if (b.jenis === 'ganti-halaman' && b.arah !== undefined) hasil.push({ mendatar: b.arah === 'mendatar', blok: [] });
    else hasil.at(-1)!.blok.push(b);
  }
  return hasil.filter((b) => b.blok.length > 0);
}

/**
 * The document as a Word file (docx) for offices that go on working on it: same blocks, paper, margins and words. The QR code
 * is left out on purpose: it vouches for the archived PDF, and a file that anybody may change must not carry it.
 */
export async function tulisDocx(naskah: Naskah, lambang: (kunci: string) => Uint8Array | null): Promise<Uint8Array> {
  // Loaded at the first use: most sessions of an operator never need it.
  const docx: typeof Docx = await import('docx');
  const { kertas, tepi, huruf } = naskah;
  const mm = docx.convertMillimetersToTwip;
  const pena: Pena = { docx, ukuran: huruf.ukuran, lebarMm: kertas.lebarMm - tepi.kiri - tepi.kanan, lambang };
  const sections = bagianArah(naskah.blok).map(({ mendatar, blok }): Docx.ISectionOptions => {
    const lebarMm = mendatar ? kertas.tinggiMm - tepi.atas - tepi.bawah : pena.lebarMm;
    const margin = mendatar ? { top: mm(tepi.kiri), right: mm(tepi.atas), bottom: mm(tepi.kanan), left: mm(tepi.bawah) } : { top: mm(tepi.atas), right: mm(tepi.kanan), bottom: mm(tepi.bawah), left: mm(tepi.kiri) };
    return {
      // The library itself turns width and height of a page that lies.
      properties: { page: { size: { width: mm(kertas.lebarMm), height: mm(kertas.tinggiMm), orientation: mendatar ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT }, margin: { ...margin, footer: mm(6), header: mm(6) } } },
      ...(naskah.kaki === undefined ? {} : { footers: { default: new docx.Footer({ children: naskah.kaki.map((teks) => new docx.Paragraph({ children: [new docx.TextRun({ text: teks, size: 15 })] })) }) } }),
      children: blok.flatMap((b) => blokDocx({ ...pena, lebarMm }, b)),
    };
  });
  const berkas = new docx.Document({
    title: naskah.judul,
    creator: 'Simpul ASN',
    styles: { default: { document: { run: { font: HURUF[huruf.keluarga], size: Math.round(huruf.ukuran * 2), language: { value: 'id-ID' } }, paragraph: { spacing: { line: Math.round(240 * huruf.spasi), after: 0, before: 0 } } } } },
    sections,
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(berkas));
}
