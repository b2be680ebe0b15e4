import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { tulisAtomik } from './atomic-file.ts';
import { bukaSegel, segel, sha256, turunkanKunci } from './crypto.ts';

const kunciBerkas = new WeakMap<Uint8Array, Buffer>();

function kunci(dek: Uint8Array): Buffer {
  let k = kunciBerkas.get(dek);
  if (!k) kunciBerkas.set(dek, (k = turunkanKunci(dek, 'berkas')));
  return k;
}

/** Where the file of a content hash lies, relative to the store: `ab/abcdef…`. */
export function jalurBerkas(hash: string): string {
  return join(hash.slice(0, 2), hash);
}

/** The sealed bytes of a file and its content hash (of the plain bytes), ready to be written. */
export function segelBerkas(dek: Uint8Array, isi: Uint8Array): { readonly hash: string; readonly ukuran: number; readonly tersegel: Buffer } {
  const hash = sha256(isi);
  return { hash, ukuran: isi.length, tersegel: segel(kunci(dek), isi, `berkas:${hash}`) };
}

/** Stores a file by content hash, encrypted; durable when it returns. Storing the same bytes twice is free. */
export function simpanBerkas(folder: string, dek: Uint8Array, isi: Uint8Array): { readonly hash: string; readonly ukuran: number } {
  const { hash, ukuran, tersegel } = segelBerkas(dek, isi);
  const path = join(folder, jalurBerkas(hash));
  if (!existsSync(path)) tulisAtomik(path, tersegel);
  return { hash, ukuran };
}

/** The plain bytes, checked against their hash. Throws TIDAK_DITEMUKAN or BERKAS_RUSAK. */
export function bacaBerkas(folder: string, dek: Uint8Array, hash: string): Buffer {
  let tersegel: Buffer;
  try {
    tersegel = readFileSync(join(folder, jalurBerkas(hash)));
  } catch (cause) {
    throw new AppError('TIDAK_DITEMUKAN', 'Berkas arsip ini tidak ada di folder data.', { saran: 'Pulihkan berkasnya dari cadangan; catatannya tetap ada.', cause });
  }
  try {
    const isi = bukaSegel(kunci(dek), tersegel, `berkas:${hash}`);
    if (sha256(isi) !== hash) throw new Error('sidik berbeda');
    return isi;
  } catch (cause) {
    throw new AppError('BERKAS_RUSAK', 'Isi berkas arsip tidak sama dengan sidiknya: rusak atau diubah.', { dampak: 'Berkas itu tidak dipakai; catatannya tetap ada.', saran: 'Pulihkan berkasnya dari cadangan terverifikasi.', cause });
  }
}
