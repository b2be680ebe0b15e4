import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import { galatBerkas } from '../../lib/atomic-file.ts';
import { jalurBerkas } from '../../lib/berkas.ts';
import { bacaKunci, bukaDenganKode, bukaDenganMesin, bungkusUlangMesin, simpanKunci } from '../../lib/kunci.ts';
import { salinTahan, serentak, sinkronFolder } from '../../lib/salin.ts';
import { capWaktu } from '../../lib/waktu.ts';
import { bacaManifes, folderCadangan, gudangCadangan, periksaBerkas, pesanRusak, rusak, type Manifes } from './manifes.ts';
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
export async function periksaCadangan(path: string, rahasia: readonly Buffer[], kode: string | null): Promise<{ folder: string; manifes: Manifes; dek: Buffer }> {
  const folder = folderCadangan(resolve(path));
  const manifes = bacaManifes(folder);
  await periksaBerkas(folder, manifes);
  const dek = kunciCadangan(folder, rahasia, kode);
  bukaDanBandingkan(folder, manifes, dek);
  return { folder, manifes, dek };
}

/** What a restore tells and is asked while it copies. */
export interface KabarPulih {
  readonly lapor: (sudah: number, jumlah: number, pesan: string) => void;
  readonly dibatalkan: () => boolean;
}
const TANPA_KABAR: KabarPulih = { lapor: () => undefined, dibatalkan: () => false };

function tolakBatal(k: KabarPulih): void {
  if (k.dibatalkan()) throw new AppError('DIBATALKAN', 'Pemulihan dibatalkan.', { dampak: 'Data yang sedang dipakai tidak berubah.', saran: 'Ulangi kapan saja.' });
}

/**
 * Fills the work folder from a backup; each file is compared with the manifest as it is read and is on the disk when this
 * resolves. On failure nothing is left of it. Needs no key.
 */
export async function salinKe(kerja: string, folder: string, k: KabarPulih = TANPA_KABAR): Promise<void> {
  const m = bacaManifes(folder);
  const jumlah = m.berkas.length;
  const salin = async (dari: string, ke: string, sidik: string, pesan: string): Promise<void> => {
    tolakBatal(k);
    if (!existsSync(dari) || (await salinTahan(dari, ke)).sidik !== sidik) throw rusak(pesan);
  };
  try {
    k.lapor(0, jumlah, 'menyalin basis data');
    await salin(join(folder, 'simpul.db'), join(kerja, 'simpul.db'), m.basisData.sha256, 'Basis data di cadangan ini rusak atau tidak lengkap.');
    const gudang = tempat(kerja).berkas;
    let sudah = 0;
    await serentak(m.berkas, async ([hash, , sidik]) => {
      await salin(join(gudangCadangan(folder), jalurBerkas(hash)), join(gudang, jalurBerkas(hash)), sidik, pesanRusak(hash));
      k.lapor(++sudah, jumlah, 'menyalin arsip');
    });
    await sinkronFolder([kerja, dirname(kerja), ...(jumlah > 0 ? [gudang] : []), ...m.berkas.map(([hash]) => dirname(join(gudang, jalurBerkas(hash))))]);
  } catch (galat) {
    rmSync(kerja, { recursive: true, force: true });
    throw galat instanceof AppError ? galat : galatBerkas(galat, kerja);
  }
}

/** A filled work folder becomes the data: its key is wrapped for this machine, then it is swapped. */
export function tukarPulih(b: Pick<BahanPulih, 'ke' | 'rahasiaTujuan' | 'now'>, folder: string, dek: Buffer): HasilPulih {
  const ke = resolve(b.ke);
  const cap = capPulih(b.now);
  const kerja = folderKerja(ke, cap);
  const lama = folderLama(ke, cap);
  const manifes = bacaManifes(folder);
  if (!existsSync(join(kerja, 'simpul.db'))) throw rusak('Salinan yang disiapkan untuk pemulihan tidak ada lagi.');
  try {
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

export const capPulih = (now: number): string => capWaktu(now, 'Asia/Jakarta');

/**
 * Verifies first, fills a new folder inside the destination, then swaps. The old data are kept in `lama-<waktu>`.
 * A crash before the swap leaves the old data; one during it is finished at the next start (`selesaikanPenukaran`).
 * Nothing is ever deleted but the unfinished copy. The destination must be closed.
 */
export async function pulihkanCadangan(b: BahanPulih, k: KabarPulih = TANPA_KABAR): Promise<HasilPulih> {
  const { folder, dek } = await periksaCadangan(b.dari, b.rahasia, b.kode);
  await salinKe(folderKerja(resolve(b.ke), capPulih(b.now)), folder, k);
  return tukarPulih(b, folder, dek);
}
