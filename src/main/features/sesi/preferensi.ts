import { z } from 'zod';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks } from '../../lib/id.ts';

const SKEMA = {
  pegawai: z.object({ terakhir: z.array(z.string()).default([]), sematan: z.array(z.string()).default([]) }),
  cetak: z.object({ pencetakId: z.string(), baki: z.string().nullable(), kertas: z.string() }).nullable().default(null),
  alamat: z.string().nullable().default(null),
  rujukan: z.record(z.string(), z.array(z.string())).default({}),
} as const;
type Kunci = keyof typeof SKEMA;

/** A convenience that the application remembers for one account; its default when nothing was remembered. */
export function bacaPreferensi<K extends Kunci>(db: ReadDb, penggunaId: string, kunci: K): z.output<(typeof SKEMA)[K]> {
  const b = db.satu<{ nilai: string }>('SELECT nilai FROM preferensi WHERE pengguna_id = ? AND kunci = ?', idDariTeks(penggunaId), kunci);
  const isi = b ? (JSON.parse(b.nilai) as unknown) : kunci === 'pegawai' ? {} : undefined;
  return SKEMA[kunci].parse(isi) as z.output<(typeof SKEMA)[K]>;
}

export function simpanPreferensi<K extends Kunci>(tx: WriteDb, penggunaId: string, kunci: K, nilai: z.input<(typeof SKEMA)[K]>): void {
  jalankan(tx, 'INSERT INTO preferensi (pengguna_id, kunci, nilai, pada) VALUES (?,?,?,?) ON CONFLICT (pengguna_id, kunci) DO UPDATE SET nilai = excluded.nilai, pada = excluded.pada', [
    idDariTeks(penggunaId), kunci, JSON.stringify(nilai), tx.now,
  ]);
}
