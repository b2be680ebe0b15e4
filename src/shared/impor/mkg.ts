import type { AturanMasaKerjaGolongan, TabelGaji } from '../domain/isi-aturan.ts';
import { dariBulan, geserMkg, type MasaKerja } from '../domain/masa-kerja.ts';
import { selisihBulan } from '../domain/tanggal.ts';

/** The dated rules an MKG is computed from; both come from resources/aturan. */
export interface AturanMkg {
  readonly geser: AturanMasaKerjaGolongan;
  /** First year of the salary column per golongan: a D-III starts at II/c with 3 years. */
  readonly mkgAwal: Readonly<Record<string, number>>;
}

/** The first MKG year of each golongan in a salary table. */
export function mkgAwalDariTabel(tabel: TabelGaji): Record<string, number> {
  return Object.fromEntries(Object.entries(tabel.golongan).map(([golongan, baris]) => [golongan, baris[0]?.[0] ?? 0]));
}

export interface MkgTerhitung {
  readonly mkg: MasaKerja;
  /** What had to be assumed, in Indonesian; '' when nothing. */
  readonly anggapan: string;
}

/**
 * MKG on the TMT of a PNS golongan from the TMT CPNS: first MKG of the golongan of appointment, plus the service,
 * with the shift of the rule for each group boundary crossed. Without the golongan of appointment no crossing is
 * assumed and said so. Null when it cannot be computed (no dates, PPPK, TMT before CPNS).
 */
export function hitungMkg(golongan: string, tmt: string | undefined, tmtCpns: string | undefined, golonganAwal: string | undefined, aturan: AturanMkg): MkgTerhitung | null {
  if (tmt === undefined || tmtCpns === undefined || tmt < tmtCpns || !golongan.includes('/')) return null;
  const asal = golonganAwal ?? (tmt === tmtCpns ? golongan : undefined);
  const lama = selisihBulan(tmtCpns, tmt);
  if (asal === undefined) {
    return { mkg: dariBulan(lama), anggapan: 'golongan awal tidak ada dalam berkas, dianggap tidak pernah berpindah golongan' };
  }
  const awal = (aturan.mkgAwal[asal] ?? 0) * 12;
  const mkg = geserMkg(dariBulan(awal + lama), asal, golongan, aturan.geser);
  return { mkg, anggapan: '' };
}
