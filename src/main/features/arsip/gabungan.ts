import { setImmediate as jeda } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import type { MetaPdf } from '../../pdf/meta.ts';
import { buatPenggabung, uraiPdf } from './gabung-pdf.ts';
import type { DokumenArsip } from './queries.ts';

const PER_JEDA = 50;

/** One PDF of all these letters, page contents byte for byte as archived; each file's hash is checked on the way. */
export async function gabungDokumen(folderBerkas: string, dek: Uint8Array, dokumen: readonly DokumenArsip[], meta: MetaPdf): Promise<Buffer> {
  const g = buatPenggabung();
  for (const [i, d] of dokumen.entries()) {
    if (i > 0 && i % PER_JEDA === 0) await jeda();
    const pdf = uraiPdf(bacaBerkas(folderBerkas, dek, d.hash));
    if (pdf === null) {
      throw new AppError('BERKAS_RUSAK', `Dokumen ${d.nomor} tidak dapat digabung karena bukan buatan program ini (misalnya sudah bertanda tangan elektronik).`, {
        dampak: 'Berkas gabungan tidak dibuat; arsip tidak berubah.',
        saran: 'Buka atau cetak dokumen itu sendiri.',
      });
    }
    g.tambah(pdf);
  }
  return g.selesai(meta);
}
