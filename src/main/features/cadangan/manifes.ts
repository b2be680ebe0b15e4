import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sha256 } from '../../lib/crypto.ts';

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

const POTONG = 1 << 20;

/** sha256 of a file, read in pieces. */
export function sidikBerkas(path: string): string {
  const h = createHash('sha256');
  const fd = openSync(path, 'r');
  try {
    const b = Buffer.allocUnsafe(POTONG);
    for (let n = readSync(fd, b, 0, POTONG, null); n > 0; n = readSync(fd, b, 0, POTONG, null)) h.update(b.subarray(0, n));
    return h.digest('hex');
  } finally {
    closeSync(fd);
  }
}

function rusak(pesan: string, cause?: unknown): AppError {
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

/** Compares every file with the manifest; throws CADANGAN_RUSAK naming the first that is wrong. */
export function periksaBerkas(folder: string, m: Manifes, lapor: (sudah: number) => void = () => undefined): void {
  const db = join(folder, 'simpul.db');
  if (!existsSync(db) || statSync(db).size !== m.basisData.ukuran || sidikBerkas(db) !== m.basisData.sha256) throw rusak('Basis data di cadangan ini rusak atau tidak lengkap.');
  const kunci = join(folder, 'kunci.json');
  if (!existsSync(kunci) || sidikBerkas(kunci) !== m.kunci.sha256) throw rusak('kunci.json di cadangan ini rusak atau hilang.');
  const gudang = gudangCadangan(folder);
  m.berkas.forEach(([hash, ukuran, sidik], i) => {
    const path = join(gudang, hash.slice(0, 2), hash);
    if (!existsSync(path) || statSync(path).size !== ukuran || sidikBerkas(path) !== sidik) throw rusak(`Berkas arsip ${hash.slice(0, 12)}… di cadangan ini rusak atau hilang.`);
    lapor(i + 1);
  });
}
