import { nomorHari, tanggalSah } from '../../shared/domain/tanggal.ts';
import { hurufKolom, selTanggal, teksSel, type BarisSel, type Sel } from '../../shared/impor/lembar.ts';
import { sepertiRumus, type JenisKolom, type KolomTulis, type LembarTulis } from './kolom-tulis.ts';

/** Styles by index in `styles.xml`. */
const GAYA = { umum: 0, kepala: 1, teks: 2, tanggal: 3, uang: 4, teksRumus: 5 } as const;

const GAYA_KOLOM: Readonly<Record<JenisKolom, number>> = { teks: GAYA.teks, angka: GAYA.umum, uang: GAYA.uang, tanggal: GAYA.tanggal };

export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HURUF_TERBANYAK = 32_767;
const PERLU_DIAMANKAN = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/** Text for XML; control characters that XML cannot hold vanish, `_x0041_` keeps its letters. */
export function amankanXml(teks: string): string {
  if (!PERLU_DIAMANKAN.test(teks)) return teks;
  return teks
    .toWellFormed()
    .replace(TERLARANG, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

function selTeks(alamat: string, teks: string, gaya: number): string {
  const isi = teks.length > HURUF_TERBANYAK ? `${teks.slice(0, HURUF_TERBANYAK - 1)}…` : teks;
  return `<c r="${alamat}" s="${sepertiRumus(isi) ? GAYA.teksRumus : gaya}" t="inlineStr"><is><t xml:space="preserve">${amankanXml(isi)}</t></is></c>`;
}

function serial(iso: string): number {
  return nomorHari(iso) + 25_569;
}

/** One cell: text never becomes a formula, a number stays a number except in a text column, a day becomes a real date. */
function selXml(alamat: string, sel: Sel, jenis: JenisKolom): string {
  if (sel === null || sel === undefined || sel === '') return '';
  const iso = selTanggal(sel) ? sel.tanggal : typeof sel === 'string' && jenis === 'tanggal' ? sel : null;
  if (iso !== null && tanggalSah(iso)) return jenis === 'teks' ? selTeks(alamat, iso, GAYA.teks) : `<c r="${alamat}" s="${GAYA.tanggal}"><v>${serial(iso)}</v></c>`;
  if (selTanggal(sel)) return selTeks(alamat, sel.tanggal, GAYA.teks);
  if (typeof sel === 'string') return selTeks(alamat, sel, GAYA.teks);
  if (jenis === 'teks') return selTeks(alamat, String(sel), GAYA.teks);
  if (typeof sel === 'boolean') return `<c r="${alamat}" t="b"><v>${sel ? 1 : 0}</v></c>`;
  if (!Number.isFinite(sel)) return '';
  return `<c r="${alamat}" s="${jenis === 'uang' ? GAYA.uang : GAYA.umum}"><v>${sel}</v></c>`;
}

const LEBAR_MIN = 8;
const LEBAR_MAKS = 60;
/** Rows whose content decides how wide the columns are. */
const BARIS_CONTOH = 500;

/** Wide enough for the header with its filter button and for what the first rows hold, between 8 and 60 characters. */
function lebarKolom(kolom: KolomTulis, i: number, contoh: readonly BarisSel[]): number {
  if (kolom.lebar !== undefined) return kolom.lebar;
  const dasar = kolom.jenis === 'tanggal' ? 12 : kolom.jenis === 'uang' ? 14 : contoh.length === 0 ? 18 : LEBAR_MIN;
  const isi = contoh.reduce((n, b) => Math.max(n, teksSel(b[i]).length + 2), 0);
  return Math.min(Math.max(dasar, kolom.kepala.length + 4, isi), LEBAR_MAKS);
}

function validasi(kolom: readonly KolomTulis[], barisAkhir: number): string {
  const isi = kolom.flatMap((k, i) => {
    if (k.daftar === undefined && k.petunjuk === undefined) return [];
    const huruf = hurufKolom(i);
    const petunjuk = k.petunjuk === undefined ? '' : ` showInputMessage="1" promptTitle="${amankanXml(k.kepala.slice(0, 32))}" prompt="${amankanXml(k.petunjuk.slice(0, 250))}"`;
    const daftar = k.daftar === undefined ? '' : ' type="list" errorStyle="warning" showErrorMessage="1" errorTitle="Di luar daftar" error="Nilai ini tidak ada dalam daftar rujukan."';
    const rumus = k.daftar === undefined ? '' : `<formula1>${amankanXml(k.daftar)}</formula1>`;
    return [`<dataValidation${daftar} allowBlank="1"${petunjuk} sqref="${huruf}2:${huruf}${barisAkhir}">${rumus}</dataValidation>`];
  });
  return isi.length === 0 ? '' : `<dataValidations count="${isi.length}">${isi.join('')}</dataValidations>`;
}

const POTONG = 128 * 1024;

function* lanjutan(contoh: readonly BarisSel[], sumber: Iterator<BarisSel>): Generator<BarisSel> {
  yield* contoh;
  for (let s = sumber.next(); s.done !== true; s = sumber.next()) yield s.value;
}

/** The XML of a sheet in pieces: header bold and frozen, columns formatted, autofilter over what was written. */
export function* lembarXml({ kolom, baris, barisIsian = 0 }: LembarTulis): Generator<string> {
  const huruf = kolom.map((_, i) => hurufKolom(i));
  // The widths stand before the rows: the first ones are looked at ahead, the others are still written as they come.
  const sumber = baris[Symbol.iterator]();
  const contoh: BarisSel[] = [];
  while (contoh.length < BARIS_CONTOH) {
    const satu = sumber.next();
    if (satu.done === true) break;
    contoh.push(satu.value);
  }
  const cols = kolom.map((k, i) => `<col min="${i + 1}" max="${i + 1}" width="${lebarKolom(k, i, contoh)}" style="${GAYA_KOLOM[k.jenis]}" customWidth="1"/>`).join('');
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/>${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>` +
    `<row r="1" ht="30" customHeight="1">${kolom.map((k, i) => selTeks(`${huruf[i]}1`, k.kepala, GAYA.kepala)).join('')}</row>`;
  let nomor = 1;
  let kumpul = '';
  for (const satu of lanjutan(contoh, sumber)) {
    nomor++;
    kumpul += `<row r="${nomor}">${barisXml(satu, nomor, kolom, huruf)}</row>`;
    if (kumpul.length < POTONG) continue;
    yield kumpul;
    kumpul = '';
  }
  const akhir = huruf.at(-1) ?? 'A';
  yield `${kumpul}</sheetData><autoFilter ref="A1:${akhir}${nomor}"/>${validasi(kolom, Math.max(nomor, barisIsian + 1))}` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/></worksheet>';
}

function barisXml(baris: BarisSel, nomor: number, kolom: readonly KolomTulis[], huruf: readonly string[]): string {
  let xml = '';
  for (let i = 0; i < kolom.length; i++) xml += selXml(`${huruf[i]}${nomor}`, baris[i] ?? null, kolom[i]?.jenis ?? 'teks');
  return xml;
}
