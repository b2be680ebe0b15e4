import { AppError } from '../../../shared/errors.ts';
import type { Konteks } from '../../context.ts';
import { syaratMilik } from '../../db/akun.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';
import { satuImpor } from './simpanan.ts';

/** What is checked and not yet written; one whose dry run found nothing to write waits for nobody. */
const MENUNGGU = "(keadaan = 'perlu_dipilih' OR (keadaan = 'siap' AND coalesce(json_extract(ringkas, '$.jumlah.baru'), 0) + coalesce(json_extract(ringkas, '$.jumlah.berubah'), 0) > 0))";
const BOLEH = ['perlu_dipilih', 'siap', 'gagal'] as const;

/** How many of the account's own imports since an instant wait for a decision. */
export function imporMenunggu(db: ReadDb, penggunaId: string, sejak: number): number {
  return db.satu<{ n: number }>(`SELECT count(*) n FROM impor WHERE ${MENUNGGU} AND pengguna_id = ? AND dibuat_pada > ?`, idDariTeks(penggunaId), sejak)?.n ?? 0;
}

/** Imports this account may discard as far as who made them goes. */
export function milikImpor(ctx: Konteks): (b: { readonly keadaan: string; readonly pengguna_id: Buffer | null }) => boolean {
  const semua = syaratMilik(ctx.sesi).nilai.length === 0;
  const aku = idDariTeks(ctx.sesi.penggunaId);
  return (b) => BOLEH.some((k) => k === b.keadaan) && (semua || b.pengguna_id?.equals(aku) === true);
}

/** Sets an import aside that was never written; file and mapping stay, so that it can be tried again. */
export function buangImpor(tx: WriteDb, id: string, ctx: Konteks): void {
  const b = satuImpor(tx, id);
  if (!BOLEH.some((k) => k === b.keadaan)) throw new AppError('BENTROK', 'Impor ini sedang berjalan atau sudah ditulis.', { saran: 'Impor yang sudah ditulis diurungkan, bukan dibuang.' });
  if (!milikImpor(ctx)(b)) throw new AppError('TIDAK_BERHAK', 'Impor ini dibuat orang lain.', { saran: `Minta ${b.pelaku} atau Administrator membuangnya.` });
  if (tx.satu('SELECT 1 FROM impor_baris WHERE impor_id = ? AND diterapkan = 1 LIMIT 1', idDariTeks(id))) throw new AppError('BENTROK', 'Sebagian impor ini sudah ditulis.', { saran: 'Urungkan dulu, atau lanjutkan dengan Jalankan.' });
  jalankan(tx, "UPDATE impor SET keadaan = 'dibuang' WHERE id = ?", [idDariTeks(id)], 'impor');
  tx.ringkas.teks = `membuang impor ${b.nama_berkas}`;
}
