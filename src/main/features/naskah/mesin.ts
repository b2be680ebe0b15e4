import { join } from 'node:path';
import { bacaBerkas } from '../../lib/berkas.ts';
import { siapkanMesin, type MesinPdf } from '../../pdf/mesin.ts';
import { lambangKecil } from '../../pdf/lambang.ts';

export interface SumberBerkas {
  readonly folderBerkas: string;
  readonly folderSumber: string;
  readonly dek: Uint8Array;
}

const siap = new Map<string, MesinPdf>();
const SIAP_MAKS = 3;

/** The PDF engine of this thread with the emblem of a batch. Throws when the emblem's file is gone, before anything is numbered. */
export function mesinUntuk(s: SumberBerkas, lambang: string | null): MesinPdf {
  const kunci = `${s.folderSumber}|${lambang ?? ''}`;
  const ada = siap.get(kunci);
  if (ada) return ada;
  const baru = siapkanMesin({
    fontDir: join(s.folderSumber, 'fonts'),
    ...(lambang === null ? {} : { lambang: { daerah: lambangKecil(bacaBerkas(s.folderBerkas, s.dek, lambang)) } }),
  });
  if (siap.size >= SIAP_MAKS) siap.clear();
  siap.set(kunci, baru);
  return baru;
}
