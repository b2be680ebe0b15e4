import { setImmediate as jeda } from 'node:timers/promises';
import { ukuranHalamanPdf } from '../../cetak/halaman-pdf.ts';
import type { RentangHalaman, SisiCetak } from '../../cetak/jenis.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { buatPenggabung, uraiPdf, type DokumenArsip, type PdfTerurai } from '../arsip/queries.ts';
import type { DokumenRencana, LembarRencana } from './rencana.ts';

/** A document of a job: where its pages lie in the job's file. */
export interface IsiCetak {
  readonly dokumen: DokumenArsip;
  readonly dariHalaman: number;
  readonly jumlahHalaman: number;
}

/** One file for the printer. `rentang`: only these pages of it, where the file could not be cut. */
export interface BerkasCetak {
  readonly pdf: Uint8Array;
  readonly halaman: number;
  readonly rentang: RentangHalaman | null;
}

const PER_JEDA = 25;

/** Where the archive lies and how it is opened. */
export interface GudangBerkas {
  readonly folder: string;
  readonly dek: Uint8Array;
}

/** How many pages each document has, and whether it can be joined with others. */
export async function hitungHalaman(g: GudangBerkas, dokumen: readonly DokumenArsip[]): Promise<DokumenRencana[]> {
  const hasil: DokumenRencana[] = [];
  const sudah = new Map<string, Pick<DokumenRencana, 'halaman' | 'asing'>>();
  for (const [i, d] of dokumen.entries()) {
    if (i > 0 && i % PER_JEDA === 0) await jeda();
    let h = sudah.get(d.hash);
    if (!h) {
      const mentah = bacaBerkas(g.folder, g.dek, d.hash);
      const pdf = uraiPdf(mentah);
      h = pdf === null ? { halaman: ukuranHalamanPdf(mentah)?.length ?? 1, asing: true } : { halaman: pdf.halaman.length, asing: false };
      sudah.set(d.hash, h);
    }
    hasil.push({ id: d.id, hash: d.hash, ...h });
  }
  return hasil;
}

type LembarBerkas = Pick<LembarRencana, 'hash' | 'dari' | 'sampai'>;

/**
 * The file of one job: the pages of its sheets, those of the archive byte for byte. A document that ends on the front of
 * a sheet is followed by an empty back, so that the next one begins on a sheet of its own.
 */
export async function susunPekerjaan(g: GudangBerkas, lembar: readonly LembarBerkas[], sisi: SisiCetak, meta: MetaPdf): Promise<BerkasCetak> {
  const gabung = buatPenggabung();
  let kini = null as { readonly hash: string; readonly pdf: PdfTerurai } | null;
  for (const [i, l] of lembar.entries()) {
    if (i > 0 && i % PER_JEDA === 0) await jeda();
    if (kini?.hash !== l.hash) {
      const mentah = bacaBerkas(g.folder, g.dek, l.hash);
      const pdf = uraiPdf(mentah);
      if (pdf === null) return berkasAsing(mentah, lembar);
      kini = { hash: l.hash, pdf };
    }
    gabung.tambah(kini.pdf, l.dari, l.sampai);
    if (sisi !== 'satu' && l.sampai === l.dari && i < lembar.length - 1) gabung.tambahKosong();
  }
  return { pdf: gabung.selesai(meta), halaman: gabung.jumlahHalaman, rentang: null };
}

function berkasAsing(mentah: Uint8Array, lembar: readonly LembarBerkas[]): BerkasCetak {
  const semua = ukuranHalamanPdf(mentah)?.length ?? 1;
  const dari = Math.min(...lembar.map((l) => l.dari));
  const sampai = Math.max(...lembar.map((l) => l.sampai));
  const utuh = dari === 1 && sampai === semua;
  return { pdf: mentah, halaman: sampai - dari + 1, rentang: utuh ? null : { dari, sampai } };
}
