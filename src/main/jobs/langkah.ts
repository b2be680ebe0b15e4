import { z } from 'zod';
import { formatAngka } from '../../shared/domain/format.ts';

/** What a job said of itself. */
interface Kemajuan {
  readonly sudah: number;
  readonly jumlah: number;
  readonly gagal: number;
  readonly pesan: string;
}

export interface Langkah {
  readonly pada: number;
  readonly teks: string;
}

const zCatatan = z.array(z.object({ pada: z.number(), teks: z.string() }));
const BAGIAN = 4;
/** A job that is resumed often does not grow its row without end. */
export const LANGKAH_MAKS = 300;

export const SQL_CATAT = `UPDATE tugas SET catatan = json_insert(catatan, '$[#]', json_object('pada', ?, 'teks', ?)) WHERE id = ? AND json_array_length(catatan) < ${LANGKAH_MAKS}`;

export function bacaCatatan(teks: string): Langkah[] {
  return zCatatan.parse(JSON.parse(teks));
}

const bagian = (m: Kemajuan): number => (m.jumlah > 0 ? Math.floor((m.sudah * BAGIAN) / m.jumlah) : 0);

/** A line for the log when there is something new to say: another stage, another quarter, more failures. Null otherwise. */
export function langkahBaru(lama: Kemajuan | null, m: Kemajuan): string | null {
  const tahap = m.pesan !== '' && m.pesan !== lama?.pesan ? m.pesan : '';
  const maju = m.jumlah > 1 && bagian(m) > (lama ? bagian(lama) : 0) ? `${formatAngka(m.sudah)} dari ${formatAngka(m.jumlah)} (${Math.floor((m.sudah * 100) / m.jumlah)} %)` : '';
  const gagal = m.gagal > (lama?.gagal ?? 0) ? `${formatAngka(m.gagal)} gagal` : '';
  return [tahap, maju, gagal].filter(Boolean).join(' · ') || null;
}
