import { readXls } from 'hucre/xlsx';
import type { Lembar } from '../../shared/impor/lembar.ts';
import { rusak, terlaluBesar, type BatasLembar } from './batas.ts';
import { keSel } from './baca-xlsx.ts';
import { pengumpul } from './kumpul.ts';

const TERKUNCI = ['Berkas dikunci dengan kata sandi.', 'Buka kuncinya di Excel, simpan tanpa kata sandi, lalu coba lagi.'] as const;

function namaAliran(nama: string): Buffer {
  return Buffer.from(nama, 'utf16le');
}

/** BIFF8 announces encryption with record 0x2F right behind the first BOF. */
function biffTerkunci(data: Buffer): boolean {
  let p = data.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  for (let i = 0; p >= 0 && i < 8 && p + 4 <= data.length; i++) {
    if (data.readUInt16LE(p) === 0x2f) return true;
    p += 4 + data.readUInt16LE(p + 2);
  }
  return false;
}

/** An Excel 97–2003 workbook; also tells a locked workbook and other documents in the same container apart. */
export async function bacaXls(data: Buffer, batas: BatasLembar): Promise<Lembar[]> {
  if (data.includes(namaAliran('EncryptedPackage'))) throw rusak(...TERKUNCI);
  if (data.includes(namaAliran('WordDocument'))) throw rusak('Ini dokumen Word, bukan lembar kerja.', 'Pilih berkas xlsx, xls atau csv.');
  if (biffTerkunci(data)) throw rusak(...TERKUNCI);
  const buku = await readXls(data);
  if (buku.sheets.length > batas.lembar) throw terlaluBesar(`Berkas berisi ${buku.sheets.length} lembar.`, 'Simpan lembar yang diperlukan saja ke berkas baru.');
  return buku.sheets.map((lembar) => {
    const kumpul = pengumpul(lembar.name, batas);
    lembar.rows.forEach((baris, indeks) => kumpul.terima(indeks, Array.from(baris ?? [], keSel)));
    return { nama: lembar.name, asal: 'xls', tersembunyi: false, baris: kumpul.baris };
  });
}
