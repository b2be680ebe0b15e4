import type { BarisKgb } from '../../../shared/contract/kgb.ts';
import { TEMPAT_KGB, tempatKgb } from '../../../shared/layanan/kgb/tempat.ts';

export const TAMPIL = [...TEMPAT_KGB, 'semua'] as const;
export type Tampil = (typeof TAMPIL)[number];
export type JenisSurat = 'skgb' | 'penundaan';

/** How many rows stand in each list of the month. */
export function jumlahTampil(baris: readonly BarisKgb[], bulan: string): Readonly<Record<Tampil, number>> {
  const n: Record<Tampil, number> = { jatuh: 0, terlambat: 0, tertahan: 0, terbit: 0, semua: baris.length };
  for (const b of baris) n[tempatKgb(b, bulan)]++;
  return n;
}

/** True for somebody whose performance holds the KGB: only then may a decree postpone it. */
export function karenaKinerja(b: BarisKgb): boolean {
  return b.dokumenId === null && b.tanggal !== null && b.alasan.some((a) => a.kode === 'SKP_KURANG');
}

/** May this row be checked for that kind of letter? */
export function dapatDipilih(b: BarisKgb, jenis: JenisSurat): boolean {
  if (jenis === 'penundaan') return karenaKinerja(b);
  return b.dokumenId === null && b.jatuhTempo && !b.alasan.some((a) => a.berat === 'tolak');
}

/** A person has to look before this letter goes out. */
export function perluDilihat(b: BarisKgb): boolean {
  return b.alasan.some((a) => a.berat === 'peringatan');
}

/** The lists that letters are issued from: due and late of one month, and the decree of postponement; never a list across months. */
export function tempatMenerbitkan(tampil: Tampil, jenis: JenisSurat, lintas: boolean): boolean {
  return !lintas && (jenis === 'penundaan' || tampil === 'jatuh' || tampil === 'terlambat');
}

/** What is checked before anybody touched a box: the month's own letters without a warning. Postponements are never preselected. */
export function pilihanAwal(baris: readonly BarisKgb[], bulan: string, jenis: JenisSurat): ReadonlySet<string> {
  if (jenis === 'penundaan') return new Set();
  return new Set(baris.filter((b) => tempatKgb(b, bulan) === 'jatuh' && dapatDipilih(b, jenis) && !perluDilihat(b)).map((b) => b.pegawaiId));
}

/** The parts of a selection: of the month, late, and how many of this very tab its filter keeps from sight. */
export function rincianPilihan(terpilih: readonly BarisKgb[], tampak: readonly BarisKgb[], bulan: string, tampil: Tampil): { readonly jatuh: number; readonly terlambat: number; readonly tersaring: number } {
  const id = new Set(tampak.map((b) => b.pegawaiId));
  const di = (x: Tampil): readonly BarisKgb[] => terpilih.filter((b) => tempatKgb(b, bulan) === x);
  return { jatuh: di('jatuh').length, terlambat: di('terlambat').length, tersaring: di(tampil).filter((b) => !id.has(b.pegawaiId)).length };
}

const URUT_BERAT = { tolak: 0, peringatan: 1, catatan: 2 } as const;

/** The reasons of this row, what holds it first. */
export function menurutBerat(b: BarisKgb): BarisKgb['alasan'] {
  return b.alasan.toSorted((x, y) => URUT_BERAT[x.berat] - URUT_BERAT[y.berat]);
}

/** The reason that matters most for this row, or null. */
export function alasanUtama(b: BarisKgb): BarisKgb['alasan'][number] | null {
  return menurutBerat(b)[0] ?? null;
}

/** `2027-01` a number of months further or back. */
export function geserBulan(bulan: string, n: number): string {
  const [t = 0, b = 1] = bulan.split('-').map(Number);
  const urut = t * 12 + b - 1 + n;
  return `${Math.floor(urut / 12)}-${String((urut % 12) + 1).padStart(2, '0')}`;
}
