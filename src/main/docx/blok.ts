import type * as Docx from 'docx';
import type { Blok, BlokDari, Teks } from '../../shared/dokumen/blok.ts';
import { jarak, larik, rata, tabelSel, type Pena, type Sel } from './pena.ts';

type Anak = Docx.Paragraph | Docx.Table;

const TITIK_DUA = 3;
const teksKosong = (t: Teks): boolean => (typeof t === 'string' ? t : t.map((p) => p.teks).join('')).trim() === '';

/** An empty line of the given height: what stands around a table has no space of its own in Word. */
function sela({ docx }: Pena, mm: number | undefined): Anak[] {
  if (mm === undefined || mm === 0) return [];
  return [new docx.Paragraph({ spacing: { before: docx.convertMillimetersToTwip(mm), after: 0, line: 20, lineRule: docx.LineRuleType.EXACT }, children: [] })];
}

function kop(pena: Pena, b: BlokDari<'kop'>): Anak[] {
  const { docx } = pena;
  const png = b.lambang === undefined ? null : pena.lambang(b.lambang);
  const sisi = Math.round(((b.tinggiLambangMm ?? 25) / 25.4) * 96);
  const gambar = png === null ? [] : [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [new docx.ImageRun({ type: 'png', data: png, transformation: { width: sisi, height: sisi } })] })];
  const tulisan = b.baris.map((g) => new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: larik(pena, g.teks, { ukuran: g.ukuran, tebal: g.tebal }) }));
  const tanpa = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const bersusun = [...gambar, ...tulisan];
  const badan: Anak[] = b.susunan === 'atas' || png === null ? bersusun : [new docx.Table({
    width: { size: docx.convertMillimetersToTwip(pena.lebarMm), type: docx.WidthType.DXA },
    borders: { top: tanpa, bottom: tanpa, left: tanpa, right: tanpa, insideHorizontal: tanpa, insideVertical: tanpa },
    rows: [new docx.TableRow({ children: [[28, gambar], [pena.lebarMm - 28, tulisan]].map(([l, anak]) => new docx.TableCell({ verticalAlign: docx.VerticalAlignTable.CENTER, width: { size: docx.convertMillimetersToTwip(l as number), type: docx.WidthType.DXA }, children: anak as Docx.Paragraph[] })) })],
  })];
  const gaya = b.garis === 'ganda' ? docx.BorderStyle.THIN_THICK_SMALL_GAP : docx.BorderStyle.SINGLE;
  const garis = b.garis === 'tanpa' ? [] : [new docx.Paragraph({ spacing: { line: 40, lineRule: docx.LineRuleType.EXACT }, border: { bottom: { style: gaya, size: b.garis === 'ganda' ? 24 : 8, color: '000000', space: 1 } }, children: [] })];
  return [...badan, ...garis];
}

function kepalaSurat(pena: Pena, b: BlokDari<'kepala-surat'>): Anak[] {
  const kiri = b.mulaiKananMm;
  const n = Math.max(b.butir.length, b.kanan.length + 1);
  const kanan: Sel[] = [{ teks: b.tempatTanggal }, ...b.kanan.map((k): Sel => ({ teks: k.gantung === undefined ? k.teks : typeof k.teks === 'string' ? `${k.gantung} ${k.teks}` : [{ teks: `${k.gantung} ` }, ...k.teks] }))];
  const baris = Array.from({ length: n }, (_, i): Sel[] => {
    const d = b.butir[i - 1];
    return [{ teks: d?.label ?? '' }, { teks: d === undefined ? '' : ':' }, { teks: d?.nilai ?? '' }, kanan[i] ?? { teks: '' }];
  });
  const sisa = b.butir[n - 1];
  if (sisa !== undefined) baris.push([{ teks: sisa.label }, { teks: ':' }, { teks: sisa.nilai }, { teks: '' }]);
  return tabelSel(pena, [b.lebarLabelMm, TITIK_DUA, kiri - b.lebarLabelMm - TITIK_DUA, pena.lebarMm - kiri], baris, { garis: false });
}

function paragraf(pena: Pena, b: BlokDari<'paragraf'>): Anak[] {
  const mm = pena.docx.convertMillimetersToTwip;
  const tanda = b.tanda === undefined ? 0 : (b.lebarTandaMm ?? 7);
  const isi = larik(pena, b.teks, { ukuran: b.ukuran, tebal: b.tebal });
  return [new pena.docx.Paragraph({
    ...jarak(pena, b),
    alignment: rata(pena, b.rata ?? 'penuh'),
    indent: { left: mm((b.indenKiriMm ?? 0) + tanda), ...(tanda > 0 ? { hanging: mm(tanda) } : { firstLine: mm(b.indenAwalMm ?? 0) }) },
    ...(tanda > 0 ? { tabStops: [{ type: pena.docx.TabStopType.LEFT, position: mm((b.indenKiriMm ?? 0) + tanda) }] } : {}),
    children: tanda > 0 ? [...larik(pena, b.tanda!), new pena.docx.TextRun({ children: [new pena.docx.Tab()] }), ...isi] : isi,
  })];
}

function daftarData(pena: Pena, b: BlokDari<'daftar-data'>): Anak[] {
  const inden = b.indenMm ?? 0;
  const lebar = [inden, b.lebarNomorMm, b.lebarLabelMm, TITIK_DUA];
  const baris = b.butir.map((d): Sel[] => [{ teks: '' }, { teks: d.nomor ?? '' }, { teks: d.label }, { teks: teksKosong(d.label) ? '' : ':' }, { teks: d.nilai }]);
  return tabelSel(pena, [...lebar, pena.lebarMm - inden - b.lebarNomorMm - b.lebarLabelMm - TITIK_DUA], baris, { garis: false, ...(b.ukuran === undefined ? {} : { ukuran: b.ukuran }) });
}

function diktum(pena: Pena, b: BlokDari<'diktum'>): Anak[] {
  const bertanda = b.butir.some((d) => d.tanda !== undefined);
  const tanda = bertanda ? b.lebarTandaMm : 0;
  const lebar = [b.lebarLabelMm, TITIK_DUA, ...(bertanda ? [tanda] : []), pena.lebarMm - b.lebarLabelMm - TITIK_DUA - tanda];
  const baris = b.butir.map((d, i): Sel[] => [{ teks: i === 0 ? b.label : '' }, { teks: i === 0 ? ':' : '' }, ...(bertanda ? [{ teks: d.tanda ?? '' }] : []), { teks: d.teks, rata: 'penuh' }]);
  return tabelSel(pena, lebar, baris, { garis: false });
}

function tabel(pena: Pena, b: BlokDari<'tabel'>): Anak[] {
  const jumlah = b.kolom.reduce((n, k) => n + k.bagian, 0);
  const kepala = b.kepala === false ? [] : [b.kolom.map((k): Sel => ({ teks: k.judul, rata: 'tengah', gaya: { tebal: true } }))];
  const isi = b.baris.map((r) => b.kolom.map((k, i): Sel => ({ teks: r[i] ?? '', rata: k.rata })));
  return tabelSel(pena, b.kolom.map((k) => (pena.lebarMm * k.bagian) / jumlah), [...kepala, ...isi], { garis: b.garis !== false, kepala: kepala.length > 0, ukuran: b.ukuran ?? pena.ukuran * 0.9 });
}

function tandaTangan(pena: Pena, b: BlokDari<'tanda-tangan'>): Anak[] {
  const { docx } = pena;
  const mm = docx.convertMillimetersToTwip;
  const baris = (teks: Teks, lain: Docx.IParagraphOptions = {}, gaya = {}): Docx.Paragraph => new docx.Paragraph({ indent: { left: mm(b.mulaiMm) }, keepNext: true, ...lain, children: larik(pena, teks, gaya) });
  const nama = baris(b.nama, { spacing: { before: mm(b.ruangMm) }, keepNext: b.keterangan.length > 0 }, { tebal: true, garisBawah: true });
  const akhir = b.keterangan.map((t, i) => baris(t, { keepNext: i < b.keterangan.length - 1 }));
  return [...(b.pembuka ?? []).map((t) => baris(t)), ...b.jabatan.map((j) => baris(j.awalan === undefined ? j.teks : `${j.awalan} ${j.teks}`)), nama, ...akhir];
}

function tembusan(pena: Pena, b: BlokDari<'tembusan'>): Anak[] {
  if (b.butir.length === 0) return [];
  const gaya = { ukuran: b.ukuran };
  return [b.judul, ...b.butir.map((t, i) => `${i + 1}. ${t}`)].map((t) => new pena.docx.Paragraph({ children: larik(pena, t, gaya) }));
}

/** One block as paragraphs and tables, with the space around it. */
export function blokDocx(pena: Pena, b: Blok): Anak[] {
  const berjarak = (isi: Anak[]): Anak[] => [...sela(pena, b.jarakAtasMm), ...isi, ...sela(pena, b.jarakBawahMm)];
  switch (b.jenis) {
    case 'kop':
      return berjarak(kop(pena, b));
    case 'kepala-surat':
      return berjarak(kepalaSurat(pena, b));
    case 'paragraf':
      return paragraf(pena, b);
    case 'daftar-data':
      return berjarak(daftarData(pena, b));
    case 'tabel':
      return berjarak(tabel(pena, b));
    case 'diktum':
      return berjarak(diktum(pena, b));
    case 'tanda-tangan':
      return berjarak(tandaTangan(pena, b));
    case 'tembusan':
      return berjarak(tembusan(pena, b));
    case 'qr':
      return [];
    case 'jarak':
      return sela(pena, b.mm);
    case 'ganti-halaman':
      return [new pena.docx.Paragraph({ children: [new pena.docx.PageBreak()] })];
  }
}
