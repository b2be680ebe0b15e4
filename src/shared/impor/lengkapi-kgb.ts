import type { TabelGaji } from '../domain/isi-aturan.ts';
import { selisihBulan } from '../domain/tanggal.ts';
import type { BarisImpor, KgbImpor, PangkatImpor } from './baris.ts';
import { hitungMkg, type AturanMkg } from './mkg.ts';

export interface KgbLengkap extends KgbImpor {
  readonly golongan: string;
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  /** The MKG was worked out (from the pay, or from the service) and not read from the letter. */
  readonly mkgDihitung: boolean;
}

function pangkatPada(pangkat: readonly PangkatImpor[], tmt: string): PangkatImpor | undefined {
  const sudah = pangkat.filter((p) => p.tmt !== undefined && p.tmt <= tmt).toSorted((a, b) => (a.tmt! < b.tmt! ? -1 : 1));
  return sudah.at(-1) ?? pangkat[0];
}

/** MKG from the pay: the year of the only salary step of the golongan with exactly that amount. */
function mkgDariGaji(golongan: string, gaji: number | undefined, tabel: TabelGaji | null): number | null {
  const cocok = gaji === undefined ? [] : (tabel?.golongan[golongan] ?? []).filter(([, rupiah]) => rupiah === gaji);
  return cocok.length === 1 ? cocok[0]![0] : null;
}

/**
 * A KGB of a list as a full history row. Lists often lack its MKG: then it is worked out and marked. Null when neither the
 * file nor the pay nor the service says it; such a KGB must not become a basis.
 */
export function lengkapiKgb(k: KgbImpor, data: BarisImpor, tabel: TabelGaji | null, aturan: AturanMkg): KgbLengkap | null {
  const p = pangkatPada(data.pangkat, k.tmt);
  if (p === undefined) return null;
  const dasar = { ...k, golongan: p.golongan };
  if (k.mkgTahun !== undefined) return { ...dasar, mkgTahun: k.mkgTahun, mkgBulan: k.mkgBulan ?? 0, mkgDihitung: false };
  const dariGaji = mkgDariGaji(p.golongan, k.gajiBaru, tabel);
  if (dariGaji !== null) return { ...dasar, mkgTahun: dariGaji, mkgBulan: 0, mkgDihitung: true };
  if (p.tmt !== undefined && p.tmt <= k.tmt && p.mkgTahun !== undefined) {
    const bulan = p.mkgTahun * 12 + (p.mkgBulan ?? 0) + selisihBulan(p.tmt, k.tmt);
    return { ...dasar, mkgTahun: Math.floor(bulan / 12), mkgBulan: bulan % 12, mkgDihitung: true };
  }
  const { tmtCpns, golonganAwal } = data.pegawai;
  const hitung = hitungMkg(p.golongan, k.tmt, tmtCpns, golonganAwal, aturan);
  return hitung === null ? null : { ...dasar, mkgTahun: hitung.mkg.tahun, mkgBulan: hitung.mkg.bulan, mkgDihitung: true };
}
