import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { catatMutasi } from './buku.ts';
import { bacaLembar, type Lembar } from './lembar.ts';

/** Sheets that wait for destruction: spoiled ones and those used for tests. */
export function lembarMenungguMusnah(db: ReadDb, kertas: string | null): Lembar[] {
  const urut = "l.keadaan IN ('rusak', 'uji') ORDER BY l.kertas, l.awalan, l.urut";
  return kertas === null ? bacaLembar(db, urut) : bacaLembar(db, `l.kertas = ? AND ${urut}`, kertas);
}

/** The sheets of these ids in the order of their serials. Throws BENTROK for one that does not wait for destruction (any more). */
export function wajibMenungguMusnah(db: ReadDb, id: readonly string[]): Lembar[] {
  const isi = [...new Set(id)].flatMap((i) => bacaLembar(db, 'l.id = ?', idDariTeks(i)));
  const bukan = isi.find((l) => l.keadaan !== 'rusak' && l.keadaan !== 'uji');
  const dampak = 'Tidak ada lembar yang dimusnahkan dalam catatan.';
  if (bukan) throw new AppError('BENTROK', `Lembar ${bukan.seri} berkeadaan ${bukan.keadaan}; yang dapat dimusnahkan hanya lembar rusak dan uji.`, { dampak, saran: 'Muat ulang daftar lembar yang menunggu pemusnahan.' });
  if (isi.length === 0) throw new AppError('MASUKAN', 'Belum ada lembar yang dipilih.', { dampak, saran: 'Pilih lembar rusak atau uji yang akan dimusnahkan.' });
  return isi.toSorted((a, b) => a.kertas.localeCompare(b.kertas) || a.awalan.localeCompare(b.awalan) || a.urut - b.urut);
}

/** Enters the destruction under the number of its berita acara. */
export function catatMusnah(tx: WriteDb, lembar: readonly Lembar[], baNomor: string): void {
  catatMutasi(tx, lembar, { perbuatan: 'musnahkan', ke: 'dimusnahkan', baNomor });
}
