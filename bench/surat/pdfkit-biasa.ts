import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { keTitik } from '../../src/shared/dokumen/kertas.ts';
import type { BlokDari, Teks } from '../../src/shared/dokumen/blok.ts';
import type { Naskah } from '../../src/shared/dokumen/naskah.ts';

/**
 * The letter written the way pdfkit's guide shows: fonts by path, `doc.text` with width and justify, `doc.image`
 * with a file's bytes, one document per letter, PDF/A-2b like ours. Same blocks, same places.
 */
export function suratPdfkit(naskah: Naskah, huruf: HurufBiasa, lambang: Buffer, dibuat: number): Promise<Buffer> {
  const { tepi, kertas } = naskah;
  const doc = new PDFDocument({
    size: [keTitik(kertas.lebarMm), keTitik(kertas.tinggiMm)],
    margins: { top: keTitik(tepi.atas), left: keTitik(tepi.kiri), right: keTitik(tepi.kanan), bottom: keTitik(5) },
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    lang: 'id-ID',
    font: typeof huruf.biasa === 'string' ? huruf.biasa : '',
    info: { Title: naskah.judul, Author: 'BKPSDM', CreationDate: new Date(dibuat) },
  });
  daftarHuruf(doc, 'biasa', huruf.biasa);
  daftarHuruf(doc, 'tebal', huruf.tebal);
  const potongan: Buffer[] = [];
  const tulis: Tulis = { doc, kiri: keTitik(tepi.kiri), lebar: keTitik(kertas.lebarMm - tepi.kiri - tepi.kanan), ukuran: naskah.huruf.ukuran, sela: naskah.huruf.ukuran * SELA };
  return new Promise((selesai, gagal) => {
    doc.on('data', (b: Buffer) => potongan.push(b));
    doc.on('end', () => selesai(Buffer.concat(potongan)));
    doc.on('error', gagal);
    for (const b of naskah.blok) {
      doc.y += keTitik(b.jarakAtasMm ?? 0);
      blok(tulis, b, lambang);
      doc.y += keTitik(b.jarakBawahMm ?? 0);
    }
    const y = keTitik(kertas.tinggiMm - tepi.bawah) - 11;
    doc.lineWidth(0.4).moveTo(tulis.kiri, y).lineTo(tulis.kiri + tulis.lebar, y).stroke();
    doc.fontSize(7.5);
    for (const t of naskah.kaki ?? []) doc.text(t, tulis.kiri, y + 3, { width: tulis.lebar, lineGap: 7.5 * SELA });
    doc.end();
  });
}

/** TeX Gyre asks for 1.43 of the size a line; our letter has 1.15 × 1.05. */
const SELA = 1.15 * 1.05 - 1.432;

/** Paths, or fonts parsed once for all documents (accepted since pdfkit 0.20; its types do not know it yet). */
export interface HurufBiasa {
  readonly biasa: string | Font;
  readonly tebal: string | Font;
}

function daftarHuruf(doc: PDFKit.PDFDocument, nama: string, huruf: string | Font): void {
  const daftar: { registerFont(nama: string, sumber: unknown): unknown } = doc;
  daftar.registerFont(nama, huruf);
}

interface Tulis {
  readonly doc: PDFKit.PDFDocument;
  readonly kiri: number;
  readonly lebar: number;
  readonly ukuran: number;
  readonly sela: number;
}

function isi(t: Tulis, teks: Teks, x: number, y: number, lebar: number, pilihan: PDFKit.Mixins.TextOptions = {}): void {
  const [pertama] = typeof teks === 'string' ? [] : teks;
  t.doc.font(pertama?.tebal === true ? 'tebal' : 'biasa');
  const polos = typeof teks === 'string' ? teks : teks.map((p) => p.teks).join('');
  t.doc.text(polos.replaceAll('\u00a0', ' '), x, y, { width: lebar, lineGap: t.sela, underline: pertama?.garisBawah === true, ...pilihan });
}

function blok(t: Tulis, b: Naskah['blok'][number], lambang: Buffer): void {
  const { doc, kiri, lebar } = t;
  doc.fontSize(t.ukuran);
  if (b.jenis === 'kop') kop(t, b, lambang);
  else if (b.jenis === 'kepala-surat') kepala(t, b);
  else if (b.jenis === 'paragraf') {
    const tanda = keTitik(b.tanda === undefined ? 0 : 7);
    const y = doc.y;
    if (b.tanda !== undefined) isi(t, b.tanda, kiri, y, tanda);
    isi(t, b.tebal === true && typeof b.teks === 'string' ? [{ teks: b.teks, tebal: true }] : b.teks, kiri + tanda, y, lebar - tanda, { align: b.rata === 'kiri' ? 'left' : 'justify', indent: keTitik(b.indenAwalMm ?? 0) });
  } else if (b.jenis === 'daftar-data') {
    for (const d of b.butir) baris(t, d.nomor ?? '', d.label, d.nilai, keTitik(b.lebarNomorMm), keTitik(b.lebarLabelMm));
  } else if (b.jenis === 'tanda-tangan') ttd(t, b);
  else if (b.jenis === 'diktum') diktum(t, b);
  else if (b.jenis === 'tabel') tabel(t, b);
  else if (b.jenis === 'ganti-halaman') doc.addPage();
  else if (b.jenis === 'tembusan') {
    doc.fontSize(b.ukuran ?? t.ukuran);
    isi(t, b.judul, kiri, doc.y, lebar);
    b.butir.forEach((teks, i) => {
      const y = doc.y;
      isi(t, `${i + 1}.`, kiri, y, 17);
      isi(t, teks, kiri + 17, y, lebar - 17);
    });
  }
}

function baris(t: Tulis, nomor: string, label: Teks, nilai: Teks, lNomor: number, lLabel: number): void {
  const y = t.doc.y;
  if (nomor !== '') isi(t, nomor, t.kiri, y, lNomor);
  if (label !== '') {
    isi(t, label, t.kiri + lNomor, y, lLabel);
    isi(t, ':', t.kiri + lNomor + lLabel, y, 9);
  }
  const x = t.kiri + lNomor + lLabel + 9;
  isi(t, nilai, x, y, t.kiri + t.lebar - x);
}

function kop(t: Tulis, b: BlokDari<'kop'>, lambang: Buffer): void {
  const { doc, kiri, lebar } = t;
  const y = doc.y;
  const sisi = keTitik(b.tinggiLambangMm ?? 25);
  const atas = b.susunan === 'atas';
  const geser = atas ? 0 : sisi + 8;
  doc.image(lambang, atas ? kiri + (lebar - sisi) / 2 : kiri, y, { height: sisi });
  doc.y = atas ? y + sisi + 4 : y + 4;
  for (const g of b.baris) {
    doc.font(g.tebal === true ? 'tebal' : 'biasa').fontSize(g.ukuran);
    doc.text(g.teks, kiri + geser, doc.y, { width: lebar - geser, align: 'center', lineGap: g.ukuran * SELA });
  }
  const akhir = Math.max(doc.y, y + sisi) + 4;
  if (b.garis === 'tanpa') return;
  doc.lineWidth(2).moveTo(kiri, akhir).lineTo(kiri + lebar, akhir).stroke();
  doc.lineWidth(0.6).moveTo(kiri, akhir + 2.6).lineTo(kiri + lebar, akhir + 2.6).stroke();
  doc.y = akhir + 4;
}

function kepala(t: Tulis, b: BlokDari<'kepala-surat'>): void {
  const { doc, kiri } = t;
  const x = kiri + keTitik(b.mulaiKananMm);
  isi(t, b.tempatTanggal, x, doc.y, t.lebar);
  const y = doc.y + t.ukuran * 0.5;
  doc.y = y;
  for (const d of b.butir) {
    const yy = doc.y;
    isi(t, d.label, kiri, yy, keTitik(b.lebarLabelMm));
    isi(t, ':', kiri + keTitik(b.lebarLabelMm), yy, 9);
    isi(t, d.nilai, kiri + keTitik(b.lebarLabelMm) + 9, yy, keTitik(b.mulaiKananMm - b.lebarLabelMm - 8));
  }
  const kiriAkhir = doc.y;
  doc.y = y;
  for (const d of b.kanan) {
    const geser = d.gantung === undefined ? keTitik(d.indenMm ?? 0) : keTitik(9);
    const yy = doc.y;
    if (d.gantung !== undefined) isi(t, d.gantung, x, yy, geser);
    isi(t, d.teks, x + geser, yy, kiri + t.lebar - x - geser);
  }
  doc.y = Math.max(doc.y, kiriAkhir);
}

function diktum(t: Tulis, b: BlokDari<'diktum'>): void {
  const { doc, kiri, lebar } = t;
  const label = keTitik(b.lebarLabelMm);
  b.butir.forEach((d, i) => {
    const y = doc.y;
    if (i === 0) {
      isi(t, b.label, kiri, y, label);
      isi(t, ':', kiri + label, y, 9);
    }
    const tanda = d.tanda === undefined ? 0 : keTitik(b.lebarTandaMm);
    if (d.tanda !== undefined) isi(t, d.tanda, kiri + label + 9, y, tanda);
    const x = kiri + label + 9 + tanda;
    isi(t, d.teks, x, y, kiri + lebar - x, { align: 'justify' });
  });
}

function tabel(t: Tulis, b: BlokDari<'tabel'>): void {
  const polos = (x: Teks): string => (typeof x === 'string' ? x : x.map((p) => p.teks).join(''));
  const jumlah = b.kolom.reduce((n, k) => n + k.bagian, 0);
  t.doc.font('biasa').fontSize((b.ukuran ?? t.ukuran * 0.9));
  t.doc.table({
    columnStyles: b.kolom.map((k) => (t.lebar * k.bagian) / jumlah),
    data: [...(b.kepala === false ? [] : [b.kolom.map((k) => k.judul)]), ...b.baris.map((r) => b.kolom.map((_, i) => polos(r[i] ?? '')))],
  });
}

function ttd(t: Tulis, b: BlokDari<'tanda-tangan'>): void {
  const { doc, kiri } = t;
  const x = kiri + keTitik(b.mulaiMm);
  const geser = keTitik(8);
  for (const teks of b.pembuka ?? []) isi(t, teks, x + geser, doc.y, kiri + t.lebar - x - geser);
  for (const j of b.jabatan) {
    const y = doc.y;
    if (j.awalan !== undefined) isi(t, j.awalan, x, y, geser);
    isi(t, j.teks, x + geser, y, kiri + t.lebar - x - geser);
  }
  const yQr = doc.y;
  doc.y += keTitik(b.ruangMm);
  isi(t, [{ teks: b.nama, tebal: true, garisBawah: true }], x + geser, doc.y, t.lebar);
  for (const teks of b.keterangan) isi(t, teks, x + geser, doc.y, t.lebar);
  const akhir = doc.y;
  if (b.qr !== undefined) {
    const { modules } = QRCode.create(b.qr.isi, { errorCorrectionLevel: 'M' });
    const u = keTitik(b.qr.sisiMm) / modules.size;
    for (let r = 0; r < modules.size; r++) {
      for (let c = 0; c < modules.size; c++) if (modules.data[r * modules.size + c] !== 0) doc.rect(kiri + c * u, yQr + r * u, u, u);
    }
    doc.fill('black').fontSize(7.5);
    doc.y = yQr + keTitik(b.qr.sisiMm) + 3;
    for (const teks of b.qr.keterangan) isi(t, teks, kiri, doc.y, keTitik(b.mulaiMm - 4), { lineGap: 7.5 * SELA });
  }
  doc.y = Math.max(doc.y, akhir);
}
