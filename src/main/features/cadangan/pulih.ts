import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { galatBerkas } from '../../lib/atomic-file.ts';
import { jalurBerkas } from '../../lib/berkas.ts';
import { bacaKunci, bukaDenganKode, bukaDenganMesin, bungkusUlangMesin, simpanKunci } from '../../lib/kunci.ts';
import { capWaktu } from '../../lib/waktu.ts';
import { bacaManifes, folderCadangan, gudangCadangan, periksaBerkas, sidikBerkas, type Manifes } from './manifes.ts';
import { bukaDanBandingkan } from './susun.ts';
import { folderKerja, folderLama, tandaiSiap, tukar } from './tukar.ts';

export interface BahanPulih {
  readonly dari: string;
  readonly ke: string;
  /** Secrets of this machine to try, and the recovery code when none of them fits. */
  readonly rahasia: readonly Buffer[];
  readonly kode: string | null;
  /** Secret under which the key is wrapped at the destination. */
  readonly rahasiaTujuan: Buffer;
  readonly now: number;
}

export interface HasilPulih {
  readonly folder: string;
  /** Where the old data were moved, or '' when the destination was empty. */
  readonly dataLama: string;
  readonly manifes: Manifes;
}

/** Finds the database key of a backup: by a secret of this machine, else by the recovery code. */
export function kunciCadangan(folder: string, rahasia: readonly Buffer[], kode: string | null): Buffer {
  const berkas = bacaKunci(join(folder, 'kunci.json'));
  if (!berkas) throw new AppError('CADANGAN_RUSAK', 'kunci.json tidak ada di cadangan ini.');
  for (const r of rahasia) {
    try {
      return bukaDenganMesin(berkas, r);
    } catch {
      // another machine's secret
    }
  }
  if (kode !== null) return bukaDenganKode(berkas, kode);
  throw new AppError('KUNCI_SALAH', 'Cadangan ini dibuat di komputer lain; kuncinya tidak ada di sini.', {
    dampak: 'Tidak ada yang berubah.',
    saran: 'Masukkan kode pemulihan (di baris perintah: SIMPUL_KODE_PEMULIHAN).',
  });
}

/** Full check of a backup: every hash, the key, the database itself, the counts. Returns its manifest. */
export function periksaCadangan(path: string, rahasia: readonly Buffer[], kode: string | null): { folder: string; manifes: Manifes; dek: Buffer } {
  const folder = folderCadangan(resolve(path));
  const manifes = bacaManifes(folder);
  periksaBerkas(folder, manifes);
  const dek = kunciCadangan(folder, rahasia, kode);
  bukaDanBandingkan(folder, manifes, dek);
  return { folder, manifes, dek };
}

function salinKe(kerja: string, folder: string, m: Manifes): void {
  mkdirSync(kerja, { recursive: true, mode: 0o700 });
  copyFileSync(join(folder, 'simpul.db'), join(kerja, 'simpul.db'));
  if (sidikBerkas(join(kerja, 'simpul.db')) !== m.basisData.sha256) throw new AppError('CADANGAN_RUSAK', 'Salinan pemulihan tidak sama dengan cadangannya.', { saran: 'Periksa diska tujuan.' });
  const gudang = tempat(kerja).berkas;
  for (const [hash, , sidik] of m.berkas) {
    const ke = join(gudang, jalurBerkas(hash));
    mkdirSync(dirname(ke), { recursive: true, mode: 0o700 });
    copyFileSync(join(gudangCadangan(folder), jalurBerkas(hash)), ke);
    if (sidikBerkas(ke) !== sidik) throw new AppError('CADANGAN_RUSAK', 'Salinan berkas arsip tidak sama dengan cadangannya.', { saran: 'Periksa diska tujuan.' });
  }
}

/**
 * Verifies first, fills a new folder inside the destination, then swaps. The old data are kept in `lama-<waktu>`.
 * A crash before the swap leaves the old data; one during it is finished at the next start (`selesaikanPenukaran`).
 * Nothing is ever deleted but the unfinished copy. The destination must be closed.
 */
export function pulihkanCadangan(b: BahanPulih): HasilPulih {
  const { folder, manifes, dek } = periksaCadangan(b.dari, b.rahasia, b.kode);
  const ke = resolve(b.ke);
  const cap = capWaktu(b.now, 'Asia/Jakarta');
  const kerja = folderKerja(ke, cap);
  const lama = folderLama(ke, cap);
  try {
    salinKe(kerja, folder, manifes);
    const kunci = bacaKunci(join(folder, 'kunci.json'))!;
    simpanKunci(join(kerja, 'kunci.json'), { ...bungkusUlangMesin(kunci, dek, b.rahasiaTujuan), selesai: true });
  } catch (galat) {
    rmSync(kerja, { recursive: true, force: true });
    throw galat instanceof AppError ? galat : galatBerkas(galat, ke);
  }
  tandaiSiap(kerja);
  tukar(ke, cap);
  return { folder: ke, dataLama: existsSync(lama) ? lama : '', manifes };
}
