/** A unit on the way up; `puncak`: it has no parent. */
export interface UnitJalur {
  readonly nama: string;
  readonly jenis: string;
  readonly puncak: boolean;
}

const ratakan = (teks: string): string => ` ${teks.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** The government itself stands in the letterhead already; a root that is an OPD stays. */
function pemerintahan(u: UnitJalur, pemerintah: string): boolean {
  return u.puncak && (u.jenis === 'pemerintah' || /^pemerintah(an)?\b/i.test(u.nama.trim()) || ratakan(u.nama) === ratakan(pemerintah));
}

/**
 * 'Subbagian Umum, Sekretariat, Dinas Kesehatan': a unit as a letter names it, from the unit itself up to its perangkat
 * daerah. `jalur` begins with the unit and goes upwards. An ancestor whose name was said already is not said again; the
 * unit itself always is. '' without a unit.
 */
export function sebutUnitKerja(jalur: readonly UnitJalur[], pemerintah: string): string {
  const disebut: string[] = [];
  for (const u of jalur) {
    if (disebut.length > 0 && (pemerintahan(u, pemerintah) || ratakan(disebut.join(', ')).includes(ratakan(u.nama)))) continue;
    if (u.nama.trim() !== '') disebut.push(u.nama.trim());
  }
  return disebut.join(', ');
}
