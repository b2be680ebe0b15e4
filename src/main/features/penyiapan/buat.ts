import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Aplikasi, Buka } from '../../context.ts';
import { bukaBasisData } from '../../db/buka.ts';
import { periksaFolderAman } from '../../db/folder.ts';
import { migrasikan } from '../../db/migrasi.ts';
import { tulis, type WriteDb } from '../../db/tulis.ts';
import { galatBerkas } from '../../lib/atomic-file.ts';
import { ambilAcak } from '../../lib/crypto.ts';
import { bacaKunci, buatKunci, simpanKunci } from '../../lib/kunci.ts';
import type { Ports } from '../../ports.ts';
import { muatProfilBawaan } from '../kertas/pastikan.ts';

/** Set-up only ever runs in a folder without data, or over a set-up that was left before its recovery code was typed back. */
export function wajibKosong(app: Aplikasi): void {
  const t = tempat(app.config.folder);
  const kunci = app.keadaan.jenis === 'kosong' ? bacaKunci(t.kunci) : null;
  if (app.keadaan.jenis !== 'kosong' || kunci?.selesai || (!kunci && existsSync(t.basisData))) {
    throw new AppError('SUDAH_SIAP', 'Folder ini sudah berisi data Simpul ASN.', { saran: 'Masuk dengan akun Anda, atau pilih folder lain dengan --data.' });
  }
}

/** The secret of this machine under which the database key is wrapped; made at the first need. */
export async function rahasiaMesin(ports: Ports): Promise<Buffer> {
  const ada = await ports.rahasia.ambil('mesin');
  if (ada !== null) return Buffer.from(ada, 'base64');
  const baru = ambilAcak(32);
  await ports.rahasia.simpan('mesin', baru.toString('base64'));
  return baru;
}

/**
 * Makes key and database in an empty folder and fills the first rows in one transaction.
 * Returns the recovery code: the only time it exists outside the wrapped key.
 */
export async function isiPertama(app: Aplikasi, p: { readonly contoh: boolean; readonly selesai: boolean }, isi: (tx: WriteDb, dek: Buffer) => void): Promise<string> {
  const { config, ports } = app;
  const t = tempat(config.folder);
  try {
    mkdirSync(config.folder, { recursive: true, mode: 0o700 });
  } catch (galat) {
    throw galatBerkas(galat, config.folder);
  }
  periksaFolderAman(config.folder);
  for (const sisa of [t.basisData, `${t.basisData}-wal`, `${t.basisData}-shm`, t.kunci]) rmSync(sisa, { force: true });
  const rahasia = await rahasiaMesin(ports);
  const { dek, kode, berkas } = buatKunci(rahasia);
  const basis = bukaBasisData(t.basisData, dek, { baru: true });
  try {
    migrasikan(basis, config.folderMigrasi, () => undefined);
    if (p.contoh) basis.siap("INSERT INTO meta (kunci, nilai) VALUES ('contoh', '1')").run();
    const penulis = { basis, turunan: [], siar: () => undefined };
    tulis(penulis, { prosedur: 'penyiapan', pelaku: { penggunaId: null, nama: 'Penyiapan' }, now: config.jam(), tanpaRincian: true }, (tx) => {
      tx.ringkas.teks = p.contoh ? 'membuat data contoh' : 'menyiapkan Simpul ASN';
      isi(tx, dek);
      muatProfilBawaan(tx, config.folderSumber);
    });
  } finally {
    basis.tutup();
  }
  simpanKunci(t.kunci, { ...berkas, selesai: p.selesai });
  return kode;
}

/** Opens the folder that was just filled; throws what stands in the way. */
export async function bukaSetelahSiap(app: Aplikasi): Promise<Buka> {
  await app.bukaFolder();
  const { keadaan } = app;
  switch (keadaan.jenis) {
    case 'siap':
      return keadaan.buka;
    case 'terhalang':
      throw keadaan.galat;
    case 'kosong':
      throw new AppError('DALAM', 'Folder data yang baru dibuat tidak dapat dibuka.');
  }
}
