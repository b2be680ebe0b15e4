import PDFDocument from 'pdfkit';
import { denganPdf, type GambarAbu } from '../../src/main/pindai/berkas.ts';
import { gambarKePng } from '../../src/main/pindai/gambar.ts';

/** How a sheet lies on the glass, and how bad the glass is. */
export interface CaraPindai {
  readonly dpi?: number;
  /** Quarter turns clockwise. */
  readonly putar?: 0 | 1 | 2 | 3;
  /** Degrees. */
  readonly miring?: number;
  /** Share of pixels that are speckle. */
  readonly bintik?: number;
}

/** Numbers that look random and are the same in every run. */
export function deret(benih: number): () => number {
  let s = benih >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

function putarSeperempat({ lebar, tinggi, abu }: GambarAbu): GambarAbu {
  const hasil = new Uint8Array(abu.length);
  for (let y = 0; y < tinggi; y++) for (let x = 0; x < lebar; x++) hasil[x * tinggi + (tinggi - 1 - y)] = abu[y * lebar + x]!;
  return { lebar: tinggi, tinggi: lebar, abu: hasil };
}

function miringkan({ lebar, tinggi, abu }: GambarAbu, derajat: number): GambarAbu {
  const [c, s] = [Math.cos((derajat * Math.PI) / 180), Math.sin((derajat * Math.PI) / 180)];
  const hasil = new Uint8Array(abu.length).fill(255);
  for (let y = 0; y < tinggi; y++) {
    for (let x = 0; x < lebar; x++) {
      const [dx, dy] = [x - lebar / 2, y - tinggi / 2];
      const [u, v] = [Math.round(c * dx + s * dy + lebar / 2), Math.round(-s * dx + c * dy + tinggi / 2)];
      if (u >= 0 && u < lebar && v >= 0 && v < tinggi) hasil[y * lebar + x] = abu[v * lebar + u]!;
    }
  }
  return { lebar, tinggi, abu: hasil };
}

function bintiki(g: GambarAbu, bagian: number, acak: () => number): GambarAbu {
  const abu = new Uint8Array(g.abu);
  for (let i = 0; i < abu.length; i++) {
    const r = acak();
    abu[i] = r < bagian / 2 ? 0 : r < bagian ? 255 : Math.max(0, Math.min(255, abu[i]! + (acak() - 0.5) * 40));
  }
  return { ...g, abu };
}

/** The pages of a PDF as a scanner would give them back. */
export async function lembarPindai(pdf: Uint8Array, cara: CaraPindai = {}, benih = 1): Promise<GambarAbu[]> {
  const acak = deret(benih);
  return denganPdf(pdf, (t) =>
    Array.from({ length: t.jumlahHalaman }, (_, i) => {
      let g = t.gambar(i, cara.dpi ?? 150);
      if (cara.miring) g = miringkan(g, cara.miring);
      for (let k = 0; k < (cara.putar ?? 0); k++) g = putarSeperempat(g);
      return cara.bintik ? bintiki(g, cara.bintik, acak) : g;
    }),
  );
}

/** Sheets in one file, as the feeder of a scanner makes it. */
export async function tumpuk(lembar: readonly GambarAbu[], dpi = 150): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, compress: false });
  const bagian: Buffer[] = [];
  doc.on('data', (b: Buffer) => bagian.push(b));
  const selesai = new Promise<void>((jadi) => void doc.on('end', jadi));
  for (const g of lembar) {
    const ukuran: [number, number] = [(g.lebar * 72) / dpi, (g.tinggi * 72) / dpi];
    doc.addPage({ size: ukuran, margin: 0 });
    doc.image(Buffer.from(gambarKePng(g)), 0, 0, { width: ukuran[0], height: ukuran[1] });
  }
  doc.end();
  await selesai;
  return new Uint8Array(Buffer.concat(bagian));
}
