import { z } from 'zod';
import { JENIS_PENYEDIA } from '../../shared/contract/tte.ts';
import { zInstansi, type Instansi } from '../../shared/contract/penyiapan.ts';
import type { ReadDb } from './buka.ts';
import { sisip, ubah, type WriteDb } from './tulis.ts';
import { idKeTeks } from '../lib/id.ts';

export const zUmum = z.object({
  kunciSetelahMenit: z.int().default(15),
  cadanganJadwal: z.string().default('0 12,16 * * 1-5'),
  /** When every stored file is checked against its hash: at the end of the week. */
  sapuanJadwal: z.string().default('0 16 * * 5'),
  cadanganFolder: z.string().nullable().default(null),
  cupsServer: z.string().nullable().default(null),
  pencetakIpp: z.array(z.string()).default([]),
});
export type Umum = z.infer<typeof zUmum>;

/** The signature provider; its password lies with the secrets of the machine. */
export const zTte = z.object({
  penyedia: z.enum(JENIS_PENYEDIA).nullable().default(null),
  alamatServer: z.string().default(''),
  serentak: z.int().default(3),
  batasDetik: z.int().default(60),
  /** Trusted root certificates, PEM. */
  akar: z.array(z.string()).default([]),
});

const zGambar = z.object({ hash: z.string().nullable() });

/** Number pattern by product. */
const zPolaNomor = z.record(z.string(), z.string());

const SKEMA = { instansi: zInstansi, umum: zUmum, lambang: zGambar, garuda: zGambar, polaNomor: zPolaNomor, tte: zTte } as const;
type Kunci = keyof typeof SKEMA;

/** A setting, or null when it was never written, or its first writing was undone. */
export function bacaPengaturan<K extends Kunci>(db: ReadDb, kunci: K): z.output<(typeof SKEMA)[K]> | null {
  const b = db.satu<{ nilai: string }>('SELECT nilai FROM pengaturan WHERE kunci = ? AND dihapus_pada IS NULL', kunci);
  return b ? (SKEMA[kunci].parse(JSON.parse(b.nilai)) as z.output<(typeof SKEMA)[K]>) : null;
}

export function simpanPengaturan<K extends Kunci>(tx: WriteDb, kunci: K, nilai: z.input<(typeof SKEMA)[K]>): void {
  const isi = JSON.stringify(SKEMA[kunci].parse(nilai));
  const b = tx.satu<{ id: Buffer }>('SELECT id FROM pengaturan WHERE kunci = ?', kunci);
  if (b) ubah(tx, 'pengaturan', idKeTeks(b.id), { nilai: isi, dihapus_pada: null }, null, true);
  else sisip(tx, 'pengaturan', { kunci, nilai: isi });
}

/** Content hash of an emblem, null while there is none. */
export function hashLambang(db: ReadDb, mana: 'daerah' | 'garuda'): string | null {
  return bacaPengaturan(db, mana === 'daerah' ? 'lambang' : 'garuda')?.hash ?? null;
}

export function umum(db: ReadDb): Umum {
  return bacaPengaturan(db, 'umum') ?? zUmum.parse({});
}

export function instansi(db: ReadDb): Instansi | null {
  return bacaPengaturan(db, 'instansi');
}

export function zonaWaktu(db: ReadDb): string {
  return instansi(db)?.zonaWaktu ?? 'Asia/Jakarta';
}

/** A fact about the file itself (table `meta`). */
export function meta(db: ReadDb, kunci: string): string | null {
  return db.satu<{ nilai: string }>('SELECT nilai FROM meta WHERE kunci = ?', kunci)?.nilai ?? null;
}
