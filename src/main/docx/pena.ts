import type * as Docx from 'docx';
import type { Blok, Rata, Teks } from '../../shared/dokumen/blok.ts';

/** What every block needs to be written: the library, the type size (pt), the width between the margins (mm), and the emblems. */
export interface Pena {
  readonly docx: typeof Docx;
  readonly ukuran: number;
  readonly lebarMm: number;
  readonly lambang: (kunci: string) => Uint8Array | null;
}

interface Gaya {
  readonly ukuran?: number | undefined;
  readonly tebal?: boolean | undefined;
  readonly garisBawah?: boolean;
}

/** Runs of a text; '\n' begins a new line. */
export function larik({ docx }: Pena, teks: Teks, gaya: Gaya = {}): Docx.TextRun[] {
  const potongan = typeof teks === 'string' ? [{ teks }] : teks;
  return potongan.flatMap((p) =>
    p.teks.split('\n').map((baris, i) => {
      const { tebal, miring, garisBawah } = p as { tebal?: boolean; miring?: boolean; garisBawah?: boolean };
      return new docx.TextRun({
        text: baris,
        ...(i > 0 ? { break: 1 } : {}),
        bold: tebal === true || gaya.tebal === true,
        italics: miring === true,
        ...(garisBawah === true || gaya.garisBawah === true ? { underline: {} } : {}),
        ...(gaya.ukuran === undefined ? {} : { size: Math.round(gaya.ukuran * 2) }),
      });
    }),
  );
}

export function rata({ docx }: Pena, r: Rata | undefined): (typeof Docx.AlignmentType)[keyof typeof Docx.AlignmentType] {
  const { LEFT, CENTER, RIGHT, JUSTIFIED } = docx.AlignmentType;
  return { kiri: LEFT, tengah: CENTER, kanan: RIGHT, penuh: JUSTIFIED }[r ?? 'kiri'];
}

type Jarak = Pick<Blok, 'jarakAtasMm' | 'jarakBawahMm' | 'bersamaBerikutnya'>;

/** Space around a block, and whether it stays with the next one. */
export function jarak({ docx }: Pena, b: Jarak): Docx.IParagraphOptions {
  return { spacing: { before: docx.convertMillimetersToTwip(b.jarakAtasMm ?? 0), after: docx.convertMillimetersToTwip(b.jarakBawahMm ?? 0) }, keepNext: b.bersamaBerikutnya === true };
}

export interface Sel {
  readonly teks: Teks;
  readonly rata?: Rata | undefined;
  readonly gaya?: Gaya;
}

const LEBAR_TERKECIL = 1;

/** A table of the given widths (mm); without lines it is how Word sets columns of text. */
export function tabelSel(pena: Pena, lebar: readonly number[], baris: readonly (readonly Sel[])[], p: { readonly garis: boolean; readonly kepala?: boolean; readonly ukuran?: number }): Docx.Table[] {
  // Word knows no table without rows, and no column without width.
  if (baris.length === 0) return [];
  const lebarMm = lebar.map((l) => Math.max(l, LEBAR_TERKECIL));
  const { docx } = pena;
  const mm = docx.convertMillimetersToTwip;
  const tanpa = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const garis = p.garis ? {} : { borders: { top: tanpa, bottom: tanpa, left: tanpa, right: tanpa, insideHorizontal: tanpa, insideVertical: tanpa } };
  const tepi = p.garis ? { top: 30, bottom: 30, left: 60, right: 60 } : { top: 0, bottom: 0, left: 0, right: 40 };
  return [new docx.Table({
    width: { size: mm(lebarMm.reduce((n, l) => n + l, 0)), type: docx.WidthType.DXA },
    columnWidths: lebarMm.map((l) => mm(l)),
    layout: docx.TableLayoutType.FIXED,
    ...garis,
    rows: baris.map((sel, i) => new docx.TableRow({
      cantSplit: true,
      tableHeader: p.kepala === true && i === 0,
      children: lebarMm.map((l, k) => new docx.TableCell({
        width: { size: mm(l), type: docx.WidthType.DXA },
        margins: tepi,
        children: [new docx.Paragraph({ alignment: rata(pena, sel[k]?.rata), children: larik(pena, sel[k]?.teks ?? '', { ukuran: p.ukuran, ...sel[k]?.gaya }) })],
      })),
    })),
  })];
}
