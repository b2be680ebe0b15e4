import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sha256 } from '../../lib/crypto.ts';
import { serentak, sidikBerkas } from '../../lib/salin.ts';

const zBerkasManifes = z.tuple([z.string(), z.int(), z.string()]);

/** What a backup says of itself. `berkas`: content hash, stored size, sha256 of the stored (sealed) bytes. */
const zManifes = z.object({
  versi: z.literal(1),
  aplikasi: z.string(),
  dibuatPada: z.int(),
  sebab: z.string(),
  basisData: z.object({ ukuran: z.int(), sha256: z.string() }),
  kunci: z.object({ sha256: z.string() }),
  jumlah: z.record(z.string(), z.int()),
  berkas: z.array(zBerkasManifes),
});
export type Manifes = z.infer<typeof zManifes>;

const DIHITUNG = ['pegawai', 'dokumen', 'bukti', 'berkas', 'pengguna', 'jejak', 'nomor', 'riwayat_pangkat', 'riwayat_kgb', 'riwayat_jabatan'] as const;

/** Row counts that a restored copy must show again. */
export function hitungIsi(db: ReadDb): Record<string, number> {
  return Object.fromEntries(DIHITUNG.map((t) => [t, db.satu<{ n: number }>(`SELECT count(*) n FROM ${t}`)?.n ?? 0]));
}

export function rusak(pesan: string, cause?: unknown): AppError {
  return new AppError('CADANGAN_RUSAK', pesan, { dampak: 'Data yang sedang dipakai tidak berubah.', saran: 'Pilih cadangan lain yang terverifikasi.', cause });
}

/** The folder of one backup: the path itself, or the newest `cadangan-…` inside it. */
export function folderCadangan(path: string): string {
  if (existsSync(join(path, 'manifes.json'))) return path;
  const isi = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).filter((n) => n.startsWith('cadangan-') && existsSync(join(path, n, 'manifes.json'))) : [];
  const akhir = isi.toSorted().at(-1);
  if (!akhir) throw new AppError('TIDAK_DITEMUKAN', 'Tidak ada cadangan Simpul ASN di tempat itu.', { saran: 'Pilih folder cadangan-TANGGAL-JAM yang berisi manifes.json.' });
  return join(path, akhir);
}

/** The manifest, checked against its own hash file. */
export function bacaManifes(folder: string): Manifes {
  try {
    const teks = readFileSync(join(folder, 'manifes.json'), 'utf8');
    if (readFileSync(join(folder, 'manifes.sha256'), 'utf8').trim() !== sha256(teks)) throw new Error('sidik manifes berbeda');
    return zManifes.parse(JSON.parse(teks));
  } catch (cause) {
    throw rusak('Manifes cadangan rusak atau diubah.', cause);
  }
}

/** Files of all backups in one place lie in one store beside them, by content hash. */
export function gudangCadangan(folder: string): string {
  return join(folder, '..', 'berkas');
}

/** CADANGAN_RUSAK, as `path` does not hold what the manifest says. */
async function cocokkan(path: string, ukuran: number | null, sidik: string, pesan: string): Promise<void> {
  const ada = await sidikBerkas(path).catch((cause: unknown) => {
    throw rusak(pesan, cause);
  });
  if (ada.sidik !== sidik || (ukuran !== null && ada.ukuran !== ukuran)) throw rusak(pesan);
}

/** The wrapped key is the one the manifest names; it is looked at before it is tried. */
export async function periksaKunci(folder: string, m: Manifes): Promise<void> {
  await cocokkan(join(folder, 'kunci.json'), null, m.kunci.sha256, 'kunci.json di cadangan ini rusak atau hilang.');
}

/** Compares every file with the manifest; rejects with CADANGAN_RUSAK naming one that is wrong. */
export async function periksaBerkas(folder: string, m: Manifes, lapor: (sudah: number) => void = () => undefined): Promise<void> {
  await cocokkan(join(folder, 'simpul.db'), m.basisData.ukuran, m.basisData.sha256, 'Basis data di cadangan ini rusak atau tidak lengkap.');
  await periksaKunci(folder, m);
  const gudang = gudangCadangan(folder);
  let sudah = 0;
  await serentak(m.berkas, async ([hash, ukuran, sidik]) => {
    await cocokkan(join(gudang, hash.slice(0, 2), hash), ukuran, sidik, pesanRusak(hash));
    lapor(++sudah);
  });
}

export const pesanRusak = (hash: string): string => `Berkas arsip ${hash.slice(0, 12)}… di cadangan ini rusak atau hilang.`;
