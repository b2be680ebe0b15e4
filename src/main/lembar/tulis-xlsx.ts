import type { BarisSel } from '../../shared/impor/lembar.ts';
import { namaLembarSah, type KolomTulis, type LembarTulis } from './kolom-tulis.ts';
import { amankanXml, lembarXml, STYLES_XML } from './lembar-xml.ts';
import { penulisZip } from './zip-tulis.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PAKET = 'http://schemas.openxmlformats.org/package/2006';
const RELASI = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const JENIS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function namaUnik(lembar: readonly LembarTulis[]): string[] {
  const dipakai = new Set<string>();
  return lembar.map(({ judul }) => {
    let nama = namaLembarSah(judul);
    for (let ke = 2; dipakai.has(nama.toLowerCase()); ke++) nama = `${namaLembarSah(judul).slice(0, 27)} (${ke})`;
    dipakai.add(nama.toLowerCase());
    return nama;
  });
}

function isiPaket(jumlah: number): string {
  const lembar = Array.from({ length: jumlah }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${JENIS}.worksheet+xml"/>`).join('');
  return `${XML}<Types xmlns="${PAKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${JENIS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${JENIS}.styles+xml"/>${lembar}</Types>`;
}

function bukuXml(nama: readonly string[]): string {
  const lembar = nama.map((n, i) => `<sheet name="${amankanXml(n)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELASI}"><sheets>${lembar}</sheets></workbook>`;
}

function relasiBuku(jumlah: number): string {
  const lembar = Array.from({ length: jumlah }, (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELASI}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('');
  return `${XML}<Relationships xmlns="${PAKET}/relationships">${lembar}<Relationship Id="rId${jumlah + 1}" Type="${RELASI}/styles" Target="styles.xml"/></Relationships>`;
}

/**
 * A workbook of several sheets. Written by ourselves, row by row: the library's writer that knows autofilter and lists
 * needs over 1 GB for 50,000 rows, its streaming one knows neither.
 */
export async function tulisBuku(lembar: readonly LembarTulis[]): Promise<Buffer> {
  const zip = penulisZip();
  await zip.tambah('[Content_Types].xml', [isiPaket(lembar.length)]);
  await zip.tambah('_rels/.rels', [`${XML}<Relationships xmlns="${PAKET}/relationships"><Relationship Id="rId1" Type="${RELASI}/officeDocument" Target="xl/workbook.xml"/></Relationships>`]);
  await zip.tambah('xl/workbook.xml', [bukuXml(namaUnik(lembar))]);
  await zip.tambah('xl/_rels/workbook.xml.rels', [relasiBuku(lembar.length)]);
  await zip.tambah('xl/styles.xml', [STYLES_XML]);
  for (const [i, satu] of lembar.entries()) await zip.tambah(`xl/worksheets/sheet${i + 1}.xml`, lembarXml(satu));
  return zip.selesai();
}

/** One list as xlsx: header bold and frozen, autofilter, text columns as '@', cells that look like formulas quoted. */
export function tulisXlsx(judul: string, kolom: readonly KolomTulis[], baris: Iterable<BarisSel>): Promise<Buffer> {
  return tulisBuku([{ judul, kolom, baris }]);
}
