import type { KonteksAction } from '../../context.ts';
import { ubah } from '../../db/tulis.ts';

/** Starts the job for these batches and notes it with each. */
export function jalankanKelompok(ctx: KonteksAction, kelompokId: readonly string[]): string {
  const tugasId = ctx.buka.pelari.mulai('terbit', { kelompokId }, ctx.pelaku);
  ctx.write((tx) => {
    for (const id of kelompokId) ubah(tx, 'kelompok', id, { tugas_id: tugasId }, null);
  });
  return tugasId;
}
