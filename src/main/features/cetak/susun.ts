import { setImmediate as jeda } from 'node:timers/promises';
import { ukuranHalamanPdf } from '../../cetak/halaman-pdf.ts';
import type { RentangHalaman } from '../../cetak/jenis.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { buatPenggabung, uraiPdf, type DokumenArsip } from '../arsip/queries.ts';

/** A document of a job: where its pages lie in the job's file. */
export interface IsiCetak {
  readonly dokumen: DokumenArsip;
  readonly dariHalaman: number;
  readonly jumlahHalaman: number;
}

/** One file for the printer. `rentang`: only these pages of it, where the file could not be cut. */
export interface BerkasCetak {
  readonly pdf: Uint8Array;
  readonly isi: readonly IsiCetak[];
  readonly halaman: number;
  readonly rentang: RentangHalaman | null;
}

/** A document and how many of its last pages are wanted; null: all. */
export interface MintaDokumen {
  readonly dokumen: DokumenArsip;
  readonly halamanTerakhir: number | null;
}

const PER_JEDA = 25;

/**
 * Archived documents to files of at most `maks` pages each (one longer document stays whole). The pages are those of
 * the archive, byte for byte; a file that is not of our own make is a job of its own.
 */
export async function* susunBerkas(folderBerkas: string, dek: Uint8Array, minta: readonly MintaDokumen[], meta: MetaPdf, maks: number): AsyncGenerator<BerkasCetak, void, void> {
  let g = buatPenggabung();
  let isi: IsiCetak[] = [];
  const selesai = (): BerkasCetak => {
    const jadi = { pdf: g.selesai(meta), isi, halaman: g.jumlahHalaman, rentang: null };
    g = buatPenggabung();
    isi = [];
    return jadi;
  };
  for (const [i, { dokumen, halamanTerakhir }] of minta.entries()) {
    if (i > 0 && i % PER_JEDA === 0) await jeda();
    const mentah = bacaBerkas(folderBerkas, dek, dokumen.hash);
    const pdf = uraiPdf(mentah);
    const semua = pdf === null ? (ukuranHalamanPdf(mentah)?.length ?? 1) : pdf.halaman.length;
    const ambil = Math.min(halamanTerakhir ?? semua, semua);
    if (isi.length > 0 && (pdf === null || g.jumlahHalaman + ambil > maks)) yield selesai();
    if (pdf === null) {
      const rentang = ambil === semua ? null : { dari: semua - ambil + 1, sampai: semua };
      yield { pdf: mentah, isi: [{ dokumen, dariHalaman: 1, jumlahHalaman: ambil }], halaman: ambil, rentang };
      continue;
    }
    isi.push({ dokumen, dariHalaman: g.jumlahHalaman + 1, jumlahHalaman: ambil });
    g.tambah(pdf, semua - ambil + 1);
  }
  if (isi.length > 0) yield selesai();
}

/** The documents that begin at or reach beyond page `dari` of a job, with what is left of each. */
export function sisaMulaiHalaman(isi: readonly IsiCetak[], dari: number): MintaDokumen[] {
  return isi.flatMap((i) => {
    const sisa = i.dariHalaman + i.jumlahHalaman - dari;
    return sisa <= 0 ? [] : [{ dokumen: i.dokumen, halamanTerakhir: Math.min(sisa, i.jumlahHalaman) }];
  });
}
