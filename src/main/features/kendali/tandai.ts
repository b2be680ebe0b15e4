import type { KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { AppError } from '../../../shared/errors.ts';
import type { WriteDb } from '../../db/tulis.ts';
import { catatMutasi } from './buku.ts';
import { wajibRentang } from './lembar.ts';

export interface Tanda {
  readonly kertas: string;
  readonly seriAwal: string;
  readonly seriAkhir?: string | null;
  readonly menjadi: Extract<KeadaanLembar, 'rusak' | 'hilang' | 'uji'>;
  readonly sebab: string;
}

/**
 * Marks sheets that were not printed as spoiled, lost or used for a test. Throws ATURAN for a printed sheet: voiding it takes
 * a second person. Returns how many.
 */
export function tandaiLembar(tx: WriteDb, t: Tanda): number {
  const isi = wajibRentang(tx, t.kertas, t.seriAwal, t.seriAkhir ?? null);
  const tercetak = isi.find((l) => l.keadaan === 'tercetak');
  if (tercetak) throw new AppError('ATURAN', `Lembar ${tercetak.seri} sudah tercetak.`, { dampak: 'Tidak ada lembar yang berubah.', saran: 'Minta pembatalan lembar itu; pejabat yang berhak menyetujuinya.' });
  catatMutasi(tx, isi, { perbuatan: 'tandai', ke: t.menjadi, sebab: t.sebab });
  return isi.length;
}
