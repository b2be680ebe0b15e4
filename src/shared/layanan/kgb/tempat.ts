export const TEMPAT_KGB = ['jatuh', 'terlambat', 'tertahan', 'terbit'] as const;
export type TempatKgb = (typeof TEMPAT_KGB)[number];

interface BarisDaftar {
  readonly jatuhTempo: boolean;
  readonly tanggal: string | null;
  readonly dokumenId: string | null;
}

/** In which of the four lists of a month (`2027-01`) a row stands; each row stands in exactly one. `terlambat`: its own month is an earlier one. */
export function tempatKgb(b: BarisDaftar, bulan: string): TempatKgb {
  if (b.dokumenId !== null) return 'terbit';
  if (!b.jatuhTempo) return 'tertahan';
  return b.tanggal !== null && b.tanggal < `${bulan}-01` ? 'terlambat' : 'jatuh';
}

/** True when every word occurs in the name or NIP; digits alone, spaced or dotted, are looked for in the NIP. '' fits everybody. */
export function cocokKata(b: { readonly nama: string; readonly nip: string }, teks: string): boolean {
  const angka = teks.replaceAll(/[\s.]/g, '');
  if (/^\d+$/.test(angka)) return b.nip.includes(angka);
  const isi = `${b.nama} ${b.nip}`.toLowerCase();
  return teks.toLowerCase().split(/\s+/).filter(Boolean).every((k) => isi.includes(k));
}
