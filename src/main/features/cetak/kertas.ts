import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skemaKertas, type Kertas } from '../../../shared/dokumen/kertas.ts';
import { AppError } from '../../../shared/errors.ts';

/** All papers on file; the code is written in capitals, as documents carry it. */
export function daftarKertas(folderSumber: string): Kertas[] {
  const folder = join(folderSumber, 'kertas');
  return readdirSync(folder)
    .filter((n) => n.endsWith('.json'))
    .toSorted()
    .map((n) => skemaKertas.parse(JSON.parse(readFileSync(join(folder, n), 'utf8'))));
}

export function bacaKertasCetak(folderSumber: string, kode: string): Kertas {
  const k = daftarKertas(folderSumber).find((x) => x.kode === kode.toLowerCase());
  if (k) return k;
  throw new AppError('MASUKAN', `Ukuran kertas "${kode}" tidak dikenal.`, { saran: 'Pilih ukuran dari daftar kertas.' });
}
