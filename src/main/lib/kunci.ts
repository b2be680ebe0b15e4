import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { tulisAtomik } from './atomic-file.ts';
import { ambilAcak, bukaSegel, kodePemulihanBaru, kunciDariKode, rapikanKodePemulihan, segel, sha256 } from './crypto.ts';

const zKunci = z.object({
  versi: z.literal(1),
  /** First 16 hex digits of sha256(key): tells a wrong key from a damaged file. */
  sidik: z.string(),
  mesin: z.object({ isi: z.string() }).nullable(),
  pemulihan: z.object({ garam: z.string(), isi: z.string() }),
  selesai: z.boolean(),
});
export type BerkasKunci = z.infer<typeof zKunci>;

const KONTEKS_MESIN = 'simpul:dek:mesin';
const KONTEKS_PEMULIHAN = 'simpul:dek:pemulihan';

const sidikDek = (dek: Uint8Array): string => sha256(dek).slice(0, 16);

/** A new database key, wrapped twice: by the machine's secret and by the recovery code (shown once). */
export function buatKunci(rahasiaMesin: Uint8Array): { dek: Buffer; kode: string; berkas: BerkasKunci } {
  const dek = ambilAcak(32);
  const kode = kodePemulihanBaru();
  const garam = ambilAcak(16);
  const berkas: BerkasKunci = {
    versi: 1,
    sidik: sidikDek(dek),
    mesin: { isi: segel(rahasiaMesin, dek, KONTEKS_MESIN).toString('base64') },
    pemulihan: { garam: garam.toString('base64'), isi: segel(kunciDariKode(kode, garam), dek, KONTEKS_PEMULIHAN).toString('base64') },
    selesai: false,
  };
  return { dek, kode, berkas };
}

export function simpanKunci(path: string, berkas: BerkasKunci): void {
  tulisAtomik(path, JSON.stringify(berkas, null, 1));
}

/** null when there is none; throws KUNCI_SALAH when it cannot be read. */
export function bacaKunci(path: string): BerkasKunci | null {
  if (!existsSync(path)) return null;
  try {
    return zKunci.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AppError('KUNCI_SALAH', 'Berkas kunci.json rusak atau bukan milik Simpul ASN.', {
      dampak: 'Basis data tidak dibuka dan tidak berubah.',
      saran: 'Kembalikan kunci.json dari cadangan folder yang sama, atau pulihkan dari cadangan dengan kode pemulihan.',
      cause,
    });
  }
}

function salah(saran: string, cause: unknown): AppError {
  return new AppError('KUNCI_SALAH', 'Kunci basis data tidak cocok.', { dampak: 'Basis data tidak dibuka dan tidak berubah.', saran, cause });
}

export function bukaDenganMesin(berkas: BerkasKunci, rahasiaMesin: Uint8Array): Buffer {
  try {
    if (!berkas.mesin) throw new Error('tanpa kunci mesin');
    return bukaSegel(rahasiaMesin, Buffer.from(berkas.mesin.isi, 'base64'), KONTEKS_MESIN);
  } catch (cause) {
    throw salah('Folder ini berasal dari komputer atau akun lain. Masukkan kode pemulihan, atau pulihkan dari cadangan.', cause);
  }
}

/** Opens with the recovery code; check characters catch a typing error before the slow key derivation. */
export function bukaDenganKode(berkas: BerkasKunci, kodeDiketik: string): Buffer {
  const kode = rapikanKodePemulihan(kodeDiketik);
  if (kode === null) throw salah('Kode pemulihan salah ketik: periksa tiap kelompok empat huruf.', undefined);
  try {
    return bukaSegel(kunciDariKode(kode, Buffer.from(berkas.pemulihan.garam, 'base64')), Buffer.from(berkas.pemulihan.isi, 'base64'), KONTEKS_PEMULIHAN);
  } catch (cause) {
    throw salah('Kode pemulihan ini bukan milik basis data ini.', cause);
  }
}

export function bungkusUlangMesin(berkas: BerkasKunci, dek: Uint8Array, rahasiaMesin: Uint8Array): BerkasKunci {
  return { ...berkas, mesin: { isi: segel(rahasiaMesin, dek, KONTEKS_MESIN).toString('base64') } };
}
