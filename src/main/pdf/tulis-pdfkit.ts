import PDFDocument from 'pdfkit';
import type { SumberTulis } from './tulis-cepat.ts';
import type { MetaPdf } from './meta.ts';
import { PEMBUAT } from './meta.ts';
import { langkahQr } from './isi-halaman.ts';
import type { Halaman, Matriks, Operasi, OpTeks } from './operasi.ts';

/**
 * The same pages through plain pdfkit: slower, but nothing in it is ours except the places. Tests compare the
 * pictures of both writers; it also serves whoever doubts a file of the fast one.
 */
export function tulisPdfkit(halaman: readonly Halaman[], meta: MetaPdf, sumber: SumberTulis, matriks?: Matriks): Promise<Buffer> {
  const waktu = new Date(meta.dibuat);
  const a1 = meta.pdfa === '1b';
  const doc = new PDFDocument({
    autoFirstPage: false,
    // Without this pdfkit would open its built-in Helvetica, which PDF/A forbids.
    font: '',
    subset: a1 ? 'PDF/A-1b' : 'PDF/A-2b',
    pdfVersion: a1 ? '1.4' : '1.7',
    lang: 'id-ID',
    displayTitle: true,
    info: { Title: meta.judul, Author: meta.penulis, Creator: PEMBUAT, Producer: PEMBUAT, CreationDate: waktu, ModDate: waktu },
  });
  const potongan: Buffer[] = [];
  return new Promise((selesai, gagal) => {
    doc.on('data', (b: Buffer) => potongan.push(b));
    doc.on('end', () => selesai(Buffer.concat(potongan)));
    doc.on('error', gagal);
    for (const kunci of hurufTerpakai(halaman)) {
      const { berkas } = sumber.huruf(kunci);
      doc.registerFont(kunci, Buffer.from(berkas.buffer, berkas.byteOffset, berkas.byteLength));
    }
    for (const h of halaman) {
      doc.addPage({ size: [h.lebar, h.tinggi], margin: 0 });
      doc.save();
      // pdfkit works from the top left: the matrix of page points is carried over to that system.
      if (matriks !== undefined) doc.transform(...balik(matriks, h.tinggi));
      let pracetak = false;
      for (const o of h.operasi) {
        if ((o.pracetak === true) !== pracetak) {
          if (pracetak) doc.endMarkedContent();
          else doc.markContent('Pracetak');
          pracetak = !pracetak;
        }
        gambarkan(doc, o, sumber);
      }
      if (pracetak) doc.endMarkedContent();
      doc.restore();
    }
    doc.end();
  });
}

function hurufTerpakai(halaman: readonly Halaman[]): Set<string> {
  return new Set(halaman.flatMap((h) => h.operasi.flatMap((o) => (o.op === 'teks' ? [o.huruf] : []))));
}

function balik([a, b, c, d, e, f]: Matriks, H: number): Matriks {
  return [a, -b, -c, d, e + c * H, H - f - d * H];
}

function gambarkan(doc: PDFKit.PDFDocument, o: Operasi, sumber: SumberTulis): void {
  switch (o.op) {
    case 'teks':
      gambarTeks(doc, o, sumber);
      break;
    case 'garis':
      doc.lineWidth(o.tebal).moveTo(o.x1, o.y).lineTo(o.x2, o.y + o.turun).stroke();
      break;
    case 'kotak':
      doc.fillColor([o.abu * 255, o.abu * 255, o.abu * 255]);
      doc.rect(o.x, o.y, o.lebar, o.tinggi).fill();
      doc.fillColor('black');
      break;
    case 'gambar':
      doc.image(Buffer.from(sumber.gambar(o.kunci).asli), o.x, o.y, { width: o.lebar, height: o.tinggi });
      break;
    case 'qr': {
      const u = langkahQr(o);
      doc.save().transform(u, 0, 0, u, o.x, o.y);
      const { lari } = o.modul;
      for (let i = 0; i < lari.length; i += 3) doc.rect(lari[i] ?? 0, lari[i + 1] ?? 0, lari[i + 2] ?? 0, 1);
      doc.fill('black').restore();
      break;
    }
  }
}

function gambarTeks(doc: PDFKit.PDFDocument, o: OpTeks, sumber: SumberTulis): void {
  const huruf = sumber.huruf(o.huruf);
  doc.font(o.huruf, o.ukuran);
  const pilihan = { lineBreak: false, baseline: 'alphabetic' } as const;
  // A bound space inside a word is not stretched: such a line is drawn word by word.
  if (o.spasi === 0 || o.kata.every((k) => !k.teks.includes(' '))) {
    // Zero would make pdfkit shape words together with their spaces.
    doc.text(o.kata.map((k) => k.teks).join(' '), o.x, o.y, { ...pilihan, wordSpacing: Math.max(o.spasi, 1e-9) });
    return;
  }
  let x = o.x;
  for (const k of o.kata) {
    doc.text(k.teks, x, o.y, { ...pilihan, wordSpacing: 1e-9 });
    x += ((k.lebar + huruf.spasi.lebar) * o.ukuran) / 1000 + o.spasi;
  }
}
