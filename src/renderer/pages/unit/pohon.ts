import type { Keluar } from '../../../shared/contract.ts';

export type Unit = Keluar<'unit.pohon'>[number];

/** One visible line of the tree. */
export interface BarisPohon {
  readonly unit: Unit;
  /** Active employees of the unit itself, without the units below it. */
  readonly sendiri: number;
  readonly punyaAnak: boolean;
  readonly terbuka: boolean;
  /** Found by the filter itself; false for a unit that only stands above a find. */
  readonly cocok: boolean;
  /** Place among the visible units of the same parent, from 1, and their number. */
  readonly ke: number;
  readonly dari: number;
}

export interface SaringPohon {
  readonly teks: string;
  readonly denganTertutup: boolean;
}

/** Children by parent, '' for the top, in the order in which they come. */
export function anakMenurutInduk(unit: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  return Map.groupBy(unit, (u) => u.indukId ?? '');
}

/** What the filter finds, and all units above it, so that each find stands in its place. */
function tampak(unit: readonly Unit[], s: SaringPohon): { readonly lihat: ReadonlySet<string>; readonly cocok: ReadonlySet<string> } {
  const kata = s.teks.toLowerCase().split(/\s+/).filter(Boolean);
  const menurutId = new Map(unit.map((u) => [u.id, u]));
  const lihat = new Set<string>();
  const cocok = new Set<string>();
  for (const u of unit) {
    const isi = `${u.nama} ${u.singkatan} ${u.kode}`.toLowerCase();
    if ((!u.aktif && !s.denganTertutup) || !kata.every((k) => isi.includes(k))) continue;
    cocok.add(u.id);
    for (let x: Unit | undefined = u; x && !lihat.has(x.id); x = x.indukId === null ? undefined : menurutId.get(x.indukId)) lihat.add(x.id);
  }
  return { lihat, cocok };
}

/** The visible lines; `banding` orders units of the same parent. While a filter is typed every branch that holds a find is open. */
export function susunPohon(unit: readonly Unit[], terbuka: ReadonlySet<string>, s: SaringPohon, banding: ((a: BarisPohon, b: BarisPohon) => number) | null = null): readonly BarisPohon[] {
  const semuaAnak = anakMenurutInduk(unit);
  const { lihat, cocok } = tampak(unit, s);
  const mencari = s.teks.trim() !== '';
  const hasil: BarisPohon[] = [];
  const jelajah = (induk: string): void => {
    const anak = (semuaAnak.get(induk) ?? []).filter((u) => lihat.has(u.id));
    const sejajar = anak.map((u): BarisPohon => {
      const bawah = semuaAnak.get(u.id) ?? [];
      const punyaAnak = bawah.some((b) => lihat.has(b.id));
      const buka = punyaAnak && (mencari || terbuka.has(u.id));
      return { unit: u, sendiri: u.jumlahPegawai - bawah.reduce((n, b) => n + b.jumlahPegawai, 0), punyaAnak, terbuka: buka, cocok: cocok.has(u.id), ke: 0, dari: anak.length };
    });
    (banding ? sejajar.toSorted(banding) : sejajar).forEach((b, i) => {
      hasil.push({ ...b, ke: i + 1 });
      if (b.terbuka) jelajah(b.unit.id);
    });
  };
  jelajah('');
  return hasil;
}

/** Number of units in a branch, itself included. */
export function besarCabang(unit: readonly Unit[], id: string): number {
  const anak = anakMenurutInduk(unit);
  const hitung = (x: string): number => (anak.get(x) ?? []).reduce((n, u) => n + hitung(u.id), 1);
  return hitung(id);
}

/** The unit and all units above it. */
export function leluhur(unit: readonly Unit[], id: string | null): readonly string[] {
  const u = unit.find((x) => x.id === id);
  return u ? [u.id, ...leluhur(unit, u.indukId)] : [];
}
