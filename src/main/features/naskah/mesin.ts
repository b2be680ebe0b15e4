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

/** The PDF engine of this thread with the emblems of a document. Throws when the emblem's file is gone, before anything is numbered. */
export function mesinUntuk(s: SumberBerkas, lambang: string | null, garuda: string | null = null): MesinPdf {
  const kunci = `${s.folderSumber}|${lambang ?? ''}|${garuda ?? ''}`;
  const ada = siap.get(kunci);
  if (ada) return ada;
  const gambar = (nama: string, hash: string | null): Record<string, Uint8Array> => (hash === null ? {} : { [nama]: lambangKecil(bacaBerkas(s.folderBerkas, s.dek, hash)) });
  const baru = siapkanMesin({ fontDir: join(s.folderSumber, 'fonts'), lambang: { ...gambar('daerah', lambang), ...gambar('garuda', garuda) } });
  if (siap.size >= SIAP_MAKS) siap.clear();
  siap.set(kunci, baru);
  return baru;
}
