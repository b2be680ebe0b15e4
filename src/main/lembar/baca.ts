import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Lembar } from '../../shared/impor/lembar.ts';
import { bacaCsv, uraiTeks } from './baca-csv.ts';
import { bacaHtml } from './baca-html.ts';
import { bacaXls } from './baca-xls.ts';
import { bacaXlsx } from './baca-xlsx.ts';
import { BATAS_BAKU, rusak, terlaluBesar, ukuran, type BatasLembar } from './batas.ts';

export interface OpsiBaca {
  readonly batas?: Partial<BatasLembar>;
  /** Name of the only sheet of a csv; default 'Lembar 1'. */
  readonly nama?: string;
}

const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function ambil(sumber: Uint8Array | string, batas: BatasLembar): Promise<Buffer> {
  if (typeof sumber !== 'string') return Buffer.from(sumber.buffer, sumber.byteOffset, sumber.byteLength);
  const { size } = await stat(sumber).catch((galat: unknown) => {
    throw rusak(`Berkas "${basename(sumber)}" tidak dapat dibuka.`, 'Pastikan berkas masih ada dan tidak sedang dipakai program lain.', galat);
  });
  tolakUkuran(size, batas);
  return readFile(sumber);
}

function tolakUkuran(byte: number, batas: BatasLembar): void {
  if (byte > batas.byte) throw terlaluBesar(`Ukuran berkas ${ukuran(byte)}, batasnya ${ukuran(batas.byte)}.`);
}

async function menurutIsi(data: Buffer, nama: string, batas: BatasLembar): Promise<Lembar[]> {
  if (data.length === 0) throw rusak('Berkas kosong (0 byte).', 'Ekspor atau simpan ulang berkas itu, lalu coba lagi.');
  if (data.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return bacaXlsx(data, batas);
  if (data.subarray(0, 8).equals(OLE2)) return bacaXls(data, batas);
  if (data.subarray(0, 5).toString('latin1') === '%PDF-') throw rusak('Ini berkas PDF, bukan lembar kerja.', 'Pilih berkas xlsx, xls atau csv.');
  const teks = uraiTeks(data);
  const awal = teks.slice(0, 4096).replace(/^[\ufeff\s]+/, '');
  if (awal.startsWith('<')) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(awal)) throw rusak('Berkas XML Spreadsheet 2003 belum didukung.', 'Buka di Excel, simpan sebagai xlsx, lalu coba lagi.');
    return bacaHtml(teks, batas);
  }
  return bacaCsv(teks, nama, batas);
}

/**
 * Reads a spreadsheet from bytes or a path: xlsx, xls (BIFF8, or an HTML table under that name), csv. The content decides,
 * not the file name. Throws AppError BERKAS_RUSAK or TERLALU_BESAR; nothing else.
 */
export async function bacaLembar(sumber: Uint8Array | string, opsi: OpsiBaca = {}): Promise<Lembar[]> {
  const batas = { ...BATAS_BAKU, ...opsi.batas };
  try {
    const data = await ambil(sumber, batas);
    tolakUkuran(data.length, batas);
    const lembar = await menurutIsi(data, opsi.nama ?? 'Lembar 1', batas);
    if (lembar.every((l) => l.baris.length === 0)) throw rusak('Berkas tidak berisi data.', 'Pilih berkas yang berisi daftar pegawai.');
    return lembar;
  } catch (galat) {
    if (galat instanceof AppError) throw galat;
    throw rusak('Berkas rusak atau bukan lembar kerja yang dikenal.', 'Buka berkas itu di Excel, simpan ulang sebagai xlsx, lalu coba lagi.', galat);
  }
}
