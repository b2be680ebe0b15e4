import type { AturanBerlaku } from './aturan.ts';
import { bandingGolongan } from './golongan.ts';
import type { DataSk, PotretPegawai } from './potret.ts';
import { tambahBulan } from './tanggal.ts';

/** A decree that sets the pay: 'CPNS' and 'PPPK' are the first appointment. */
export interface DasarGaji extends DataSk {
  readonly jenis: 'CPNS' | 'PPPK' | 'KP' | 'PMK' | 'KGB';
  readonly id: string;
  readonly golongan: string;
  readonly tmt: string;
  readonly mkgTahun: number;
  readonly mkgBulan: number;
  /** Pay in the decree as recorded, rupiah; null where it does not say. */
  readonly gajiPokok: number | null;
  readonly mkgDihitung: boolean;
}

const BOBOT_JENIS = { CPNS: 0, PPPK: 0, KGB: 1, KP: 2, PMK: 3 } as const;

/**
 * All decrees that can carry a KGB, earliest first; the last one with a TMT up to the day asked for is the basis.
 * Of several with the same TMT the later in this order wins: higher golongan (the promotion takes effect that day),
 * then greater MKG (never to the employee's loss), then later SK date, then PMK over KP over KGB over appointment, then id.
 */
export function daftarDasar(potret: PotretPegawai, aturan: AturanBerlaku): readonly DasarGaji[] {
  const daftar: DasarGaji[] = [];
  const pengangkatan = aturan.kgb.isi.jenisKpPengangkatan;
  for (const p of potret.pangkat) {
    const awal = pengangkatan.includes(p.jenisKp);
    daftar.push({ ...p, jenis: awal ? (potret.jenisAsn === 'PPPK' ? 'PPPK' : 'CPNS') : 'KP' });
  }
  for (const k of potret.kgb) daftar.push({ ...k, jenis: 'KGB', gajiPokok: k.gajiBaru, mkgDihitung: k.mkgDihitung === true });
  for (const m of potret.pmk) {
    const golongan = golonganPada(potret, m.tmt);
    if (golongan !== null) daftar.push({ ...m, jenis: 'PMK', golongan, mkgDihitung: false });
  }
  // A row without a full TMT cannot be placed in time; it is left out here and shows up as a missing basis.
  const bertanggal = daftar.every((d) => d.tmt.length === 10) ? daftar : daftar.filter((d) => d.tmt.length === 10);
  return bertanggal.length < 2 ? bertanggal : bertanggal.toSorted(bandingDasar);
}

function bandingDasar(a: DasarGaji, b: DasarGaji): number {
  if (a.tmt !== b.tmt) return a.tmt < b.tmt ? -1 : 1;
  const golongan = bandingGolongan(a.golongan, b.golongan);
  if (golongan !== 0) return golongan;
  const mkg = a.mkgTahun * 12 + a.mkgBulan - (b.mkgTahun * 12 + b.mkgBulan);
  if (mkg !== 0) return mkg;
  const sk = (a.skTanggal ?? '').localeCompare(b.skTanggal ?? '');
  if (sk !== 0) return sk;
  const jenis = BOBOT_JENIS[a.jenis] - BOBOT_JENIS[b.jenis];
  return jenis !== 0 ? jenis : a.id < b.id ? -1 : 1;
}

/** The golongan by the pangkat history on a date; the earliest one when the history begins later; null without any. */
export function golonganPada(potret: PotretPegawai, tanggal: string): string | null {
  let pilihan: { tmt: string; golongan: string } | null = null;
  for (const p of potret.pangkat) {
    const cocok = p.tmt <= tanggal;
    if (pilihan === null) pilihan = p;
    else if (cocok && (pilihan.tmt > tanggal || p.tmt > pilihan.tmt)) pilihan = p;
    else if (cocok && p.tmt === pilihan.tmt && bandingGolongan(p.golongan, pilihan.golongan) > 0) pilihan = p;
    else if (!cocok && pilihan.tmt > tanggal && p.tmt < pilihan.tmt) pilihan = p;
  }
  return pilihan === null ? null : pilihan.golongan;
}

/** The last of the decrees with a TMT up to the date; null when none. `daftar` as `daftarDasar` gives it. */
export function dasarPada(daftar: readonly DasarGaji[], tanggal: string): DasarGaji | null {
  return daftar.findLast((d) => d.tmt <= tanggal) ?? null;
}

/** True while a PNS is still CPNS on the date; without TMT PNS only for the months the rule file allows, and never after a promotion. */
export function masihCpns(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): boolean {
  if (potret.jenisAsn !== 'PNS') return false;
  if (potret.tmtPns !== null) return potret.tmtPns > tanggal;
  if (potret.tmtCpns === null) return false;
  const { jenisKpPengangkatan, bulanCpnsTanpaTmtPns } = aturan.kgb.isi;
  const pernahNaik = potret.pangkat.some((p) => p.tmt <= tanggal && !jenisKpPengangkatan.includes(p.jenisKp));
  return !pernahNaik && tanggal <= tambahBulan(potret.tmtCpns, bulanCpnsTanpaTmtPns);
}
