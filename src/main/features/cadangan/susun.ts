import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { bukaBasisData, type BasisData } from '../../db/buka.ts';
import { periksaJejak } from '../../db/jejak.ts';
import { salinBasisData } from '../../db/salin.ts';
import { galatBerkas, tulisAtomik } from '../../lib/atomic-file.ts';
import { jalurBerkas } from '../../lib/berkas.ts';
import { sha256 } from '../../lib/crypto.ts';
import { salinTahan, serentak, sidikBerkas, sinkronBerkas, sinkronFolder } from '../../lib/salin.ts';
import { capWaktu } from '../../lib/waktu.ts';
import { bacaManifes, gudangCadangan, hitungIsi, periksaBerkas, type Manifes } from './manifes.ts';

const SISA_MS = 6 * 3_600_000;

export interface BahanCadangan {
  readonly basis: BasisData;
  readonly dek: Buffer;
  readonly folder: string;
  readonly versi: string;
  readonly ke: string;
  readonly now: number;
  readonly zona: string;
  readonly sebab: string;
  readonly dibatalkan: () => boolean;
  readonly lapor: (sudah: number, jumlah: number, pesan: string) => void;
}

export interface HasilCadangan {
  readonly tempat: string;
  readonly ukuran: number;
  readonly berkas: number;
  readonly jumlah: Readonly<Record<string, number>>;
}

/** Copies what the store at the target lacks; returns the manifest lines of all files the database names. */
async function salinArsip(b: BahanCadangan, gudang: string): Promise<Manifes['berkas']> {
  const daftar = b.basis.baca<{ hash: string }>('SELECT hash FROM berkas ORDER BY hash');
  const asal = tempat(b.folder).berkas;
  let sudah = 0;
  const berkas = await serentak(daftar, async ({ hash }): Promise<Manifes['berkas'][number]> => {
    if (b.dibatalkan()) throw new AppError('DIBATALKAN', 'Pencadangan dibatalkan.', { dampak: 'Cadangan yang belum jadi dihapus.', saran: 'Ulangi kapan saja.' });
    const sumber = join(asal, jalurBerkas(hash));
    if (!existsSync(sumber)) {
      throw new AppError('BERKAS_RUSAK', `Berkas arsip ${hash.slice(0, 12)}… tidak ada di folder data, jadi cadangan tidak akan lengkap.`, { dampak: 'Cadangan tidak dibuat.', saran: 'Jalankan Arsip › Periksa, lalu pulihkan berkas itu dari cadangan lama.' });
    }
    const tujuan = join(gudang, jalurBerkas(hash));
    let isi = existsSync(tujuan) ? await sidikBerkas(sumber) : null;
    if (isi === null || (await sidikBerkas(tujuan)).sidik !== isi.sidik) isi = await salinTahan(sumber, tujuan);
    b.lapor(++sudah, daftar.length, 'menyalin arsip');
    return [hash, isi.ukuran, isi.sidik];
  });
  // Also of files that were already there: a run that was cut off may have left names that are not on the disk yet.
  await sinkronFolder([gudang, ...daftar.map(({ hash }) => join(gudang, jalurBerkas(hash), '..'))].filter((f) => existsSync(f)));
  return berkas;
}

/**
 * Makes a backup and proves it: read back, opened with its key, counted. What does not pass is removed and does not count.
 * Every file and every name is on the disk before the manifest is, and the manifest before the folder gets its name.
 */
export async function buatCadangan(b: BahanCadangan): Promise<HasilCadangan> {
  const ke = resolve(b.ke);
  if (ke === resolve(b.folder) || `${ke}${sep}`.startsWith(`${resolve(tempat(b.folder).berkas)}${sep}`)) {
    throw new AppError('MASUKAN', 'Cadangan tidak boleh ditaruh di dalam folder data itu sendiri.', { saran: 'Pilih folder di diska lain.' });
  }
  const akhir = join(ke, `cadangan-${capWaktu(b.now, b.zona)}`);
  const kerja = join(ke, `.sedang-${capWaktu(b.now, b.zona)}`);
  try {
    mkdirSync(ke, { recursive: true, mode: 0o700 });
    // What a killed run left behind; a running one is protected by its folder's fresh time.
    for (const n of readdirSync(ke)) if (n.startsWith('.sedang-') && b.now - statSync(join(ke, n)).mtimeMs > SISA_MS) rmSync(join(ke, n), { recursive: true, force: true });
    mkdirSync(kerja, { recursive: true, mode: 0o700 });
    const db = join(kerja, 'simpul.db');
    rmSync(db, { force: true });
    b.lapor(0, 1, 'menyalin basis data');
    // Files first named by the database before this instant are on disk; later ones are not in this copy.
    salinBasisData(b.basis, b.dek, db);
    const salinan = bukaBasisData(db, b.dek, { hanyaBaca: true });
    let jumlah: Record<string, number>;
    try {
      jumlah = hitungIsi(salinan);
      const jejak = periksaJejak(salinan);
      if (!jejak.utuh) throw new AppError('BASIS_DATA_RUSAK', `Rantai jejak audit putus di baris ${jejak.putusDi}.`, { dampak: 'Cadangan tidak dibuat agar tidak menutupi keadaan ini.', saran: 'Hubungi pengelola sistem; jangan hapus cadangan lama.' });
    } finally {
      salinan.tutup();
    }
    copyFileSync(tempat(b.folder).kunci, join(kerja, 'kunci.json'));
    const berkas = await salinArsip(b, gudangCadangan(kerja));
    await sinkronBerkas(db);
    await sinkronBerkas(join(kerja, 'kunci.json'));
    const basisData = await sidikBerkas(db);
    const manifes: Manifes = {
      versi: 1,
      aplikasi: b.versi,
      dibuatPada: b.now,
      sebab: b.sebab,
      basisData: { ukuran: basisData.ukuran, sha256: basisData.sidik },
      kunci: { sha256: (await sidikBerkas(join(kerja, 'kunci.json'))).sidik },
      jumlah,
      berkas,
    };
    const teks = JSON.stringify(manifes);
    tulisAtomik(join(kerja, 'manifes.json'), teks);
    tulisAtomik(join(kerja, 'manifes.sha256'), sha256(teks));
    await periksaBerkas(kerja, bacaManifes(kerja), (n) => b.lapor(n, berkas.length, 'memeriksa ulang'));
    renameSync(kerja, akhir);
    await sinkronFolder([ke]);
    return { tempat: akhir, ukuran: manifes.basisData.ukuran + berkas.reduce((n, x) => n + x[1], 0), berkas: berkas.length, jumlah };
  } catch (galat) {
    rmSync(kerja, { recursive: true, force: true });
    throw galat instanceof AppError ? galat : galatBerkas(galat, ke);
  }
}

/** Opens the database of a backup with a key and compares its counts with the manifest. */
export function bukaDanBandingkan(folder: string, m: Manifes, dek: Uint8Array): void {
  const db = bukaBasisData(join(folder, 'simpul.db'), dek, { hanyaBaca: true });
  try {
    if (db.mentah.pragma('integrity_check', { simple: true }) !== 'ok') throw new AppError('CADANGAN_RUSAK', 'Basis data di cadangan ini tidak lolos pemeriksaan.');
    const kini = hitungIsi(db);
    for (const [tabel, n] of Object.entries(m.jumlah)) {
      if (kini[tabel] !== n) throw new AppError('CADANGAN_RUSAK', `Jumlah ${tabel} di cadangan (${kini[tabel]}) tidak sama dengan manifesnya (${n}).`);
    }
  } finally {
    db.tutup();
  }
}

