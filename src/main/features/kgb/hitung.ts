import type { AturanBerlaku } from '../../../shared/domain/aturan.ts';
import type { PotretPegawai } from '../../../shared/domain/potret.ts';
import { hitungKgb, kgbBulan } from '../../../shared/layanan/kgb/aturan.ts';
import type { HasilKgb, LangkahKgb } from '../../../shared/layanan/kgb/tipe.ts';
import { AppError } from '../../../shared/errors.ts';
import { aturanBerlaku } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';

/** Which version of each dated rule is meant; equal keys give equal results. */
function versi(a: AturanBerlaku): string {
  return [a.pangkat, a.masaKerjaGolongan, a.bup, a.kedudukanHukum, a.nip, a.kgb].map((v) => v.berlakuMulai).join(' ');
}

export interface HitunganKgb {
  readonly hasil: HasilKgb;
  /** The rules that hold on the day of the step. */
  readonly aturan: AturanBerlaku;
}

/**
 * The next KGB of one employee as of today. The conditions are those in force on the day of the step itself (a rule
 * that begins between today and then already counts), so the step is found with today's rules and judged with its own.
 */
export function hitungPegawai(db: ReadDb, potret: PotretPegawai, hariIni: string): HitunganKgb {
  const kini = aturanBerlaku(db, hariIni);
  const awal = hitungKgb(potret, kini, { pada: hariIni });
  if (awal.status !== 'langkah') return { hasil: awal, aturan: kini };
  const nanti = aturanPada(db, awal.langkah.tanggal, kini);
  if (versi(nanti) === versi(kini)) return { hasil: awal, aturan: kini };
  return { hasil: hitungKgb(potret, nanti, { pada: hariIni }), aturan: nanti };
}

/** The step of one employee that falls, or would fall, in a month beyond his next one; judged with the rules of that month. */
export function hitungBulan(db: ReadDb, potret: PotretPegawai, bulan: string, hariIni: string): LangkahKgb | null {
  return kgbBulan(potret, aturanPada(db, `${bulan}-01`, aturanBerlaku(db, hariIni)), bulan, { pada: hariIni });
}

const tanpaAturan = new WeakMap<AturanBerlaku, Set<string>>();

/** Rules of a day for which none are on file (long ago) are those of today. */
function aturanPada(db: ReadDb, tanggal: string, kini: AturanBerlaku): AturanBerlaku {
  const dipakai = [kini.pangkat, kini.masaKerjaGolongan, kini.bup, kini.kedudukanHukum, kini.nip, kini.kgb];
  if (dipakai.every((v) => v.berlakuMulai <= tanggal) && tanggal <= kini.tanggal && dipakai.every((v) => v.berlakuSampai === null)) return kini;
  let tiada = tanpaAturan.get(kini);
  if (!tiada) tanpaAturan.set(kini, (tiada = new Set()));
  if (tiada.has(tanggal)) return kini;
  try {
    return aturanBerlaku(db, tanggal);
  } catch (galat) {
    if (!(galat instanceof AppError) || galat.kode !== 'BELUM_SIAP') throw galat;
    tiada.add(tanggal);
    return kini;
  }
}
