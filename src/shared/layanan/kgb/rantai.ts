import type { AturanBerlaku, VersiAturan } from '../../domain/aturan.ts';
import type { TabelGaji } from '../../domain/isi-aturan.ts';
import { langkahBerikut, tabelGajiPada } from '../../domain/gaji.ts';
import { keBulan, mkgPada, tanggalMencapaiMkg } from '../../domain/masa-kerja.ts';
import type { PotretPegawai, RiwayatCltn } from '../../domain/potret.ts';
import { awalBulanSejak } from '../../domain/tanggal.ts';
import { geserTanggal, type Pergeseran } from './pergeseran.ts';
import type { DasarKgb } from './tipe.ts';

/** A KGB as dates and months only; reasons and pay are added where it is shown. */
export interface Ruas {
  readonly ke: number;
  readonly semula: string;
  readonly tanggal: string;
  /** MKG of the table row that is reached, months. */
  readonly targetBulan: number;
  /** MKG on `tanggal`, months. */
  readonly mkgBulan: number;
  /** MKG that the pay before it rests on, months. */
  readonly mkgLamaBulan: number;
  readonly pergeseran: readonly Pergeseran[];
  /** Held without a known end: `tanggal` is then the date it would have had, and no later KGB can be told. */
  readonly tertahan: boolean;
}

/**
 * The salary table whose rows set the steps on a date. Before the earliest table on file that one stands in: its rows
 * (MKG years) have been the same since the columns were laid down, only the amounts change.
 */
export function tabelLangkah(aturan: AturanBerlaku, potret: PotretPegawai, tanggal: string): VersiAturan<TabelGaji> | null {
  const semua = potret.jenisAsn === 'PNS' ? aturan.gajiPns : aturan.gajiPppk;
  return tabelGajiPada(aturan, potret.jenisAsn, tanggal) ?? semua[0] ?? null;
}

/** The KGB that follow from a basis in order, until `cukup` says so for the one just added, or the table ends. */
export function susunRantai(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  dasar: DasarKgb,
  cukup: (ruas: Ruas) => boolean,
): readonly Ruas[] {
  const hasil: Ruas[] = [];
  let mkgLama = keBulan({ tahun: dasar.mkgTahun, bulan: dasar.mkgBulan });
  let sejak = dasar.tmt;
  for (let ke = 1; ; ke++) {
    const ruas = ruasBerikut(potret, aturan, dasar, { ke, mkgLama, sejak });
    if (ruas === null) return hasil;
    hasil.push(ruas);
    if (ruas.tertahan || cukup(ruas)) return hasil;
    mkgLama = ruas.mkgBulan;
    sejak = ruas.tanggal;
  }
}

function ruasBerikut(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  dasar: DasarKgb,
  { ke, mkgLama, sejak }: { readonly ke: number; readonly mkgLama: number; readonly sejak: string },
): Ruas | null {
  const mkg0 = { tahun: dasar.mkgTahun, bulan: dasar.mkgBulan };
  const cltn = potret.cltn;
  const dulu = cltn.length === 0 ? cltn : cltn.filter((c) => c.selesai !== null && c.mulai < sejak);
  const kapan = (target: number, masa: readonly RiwayatCltn[]) => {
    const tanggal = tanggalMencapaiMkg(dasar.tmt, mkg0, target, masa);
    return tanggal === null ? null : awalBulanSejak(tanggal);
  };

  const target = targetPada(potret, aturan, dasar.golongan, mkgLama, sejak, (t) => kapan(t, dulu) ?? sejak);
  if (target === null) return null;
  const semula = kapan(target, dulu) ?? sejak;
  const setelahCltn = cltn.length === 0 ? semula : kapan(target, cltn);
  const geser = geserTanggal(potret, aturan, semula, setelahCltn, sejak);
  const mkg = mkgPada(dasar.tmt, mkg0, geser.tanggal, cltn);
  return {
    ke,
    semula,
    tanggal: geser.tanggal,
    targetBulan: target,
    mkgBulan: Math.max(keBulan(mkg), target),
    mkgLamaBulan: mkgLama,
    pergeseran: geser.pergeseran,
    tertahan: geser.tertahan,
  };
}

/** The next row by the table in force on the date on which that row is reached. */
function targetPada(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  golongan: string,
  mkgBulan: number,
  sejak: string,
  kapan: (target: number) => string,
): number | null {
  const awal = tabelLangkah(aturan, potret, sejak);
  const langkah = awal && langkahBerikut(awal.isi, golongan, mkgBulan);
  if (!langkah) return null;
  const berlaku = tabelLangkah(aturan, potret, kapan(langkah.mkgTahun * 12));
  if (berlaku === null || berlaku === awal) return langkah.mkgTahun * 12;
  const baru = langkahBerikut(berlaku.isi, golongan, mkgBulan);
  return baru === null ? null : baru.mkgTahun * 12;
}
