import type { AturanBup } from './isi-aturan.ts';
import type { PotretPegawai, RiwayatJabatan } from './potret.ts';
import { awalBulanBerikut, tambahTahun } from './tanggal.ts';

/** Retirement age and where it comes from; `pasti` is false when it rests on a default and not on the jabatan. */
export interface Bup {
  readonly usia: number;
  readonly tmtPensiun: string;
  /** Day on which the age is reached. */
  readonly tercapai: string;
  readonly dari: 'jabatan' | 'eselon' | 'namaJabatan' | 'jenisJabatan' | 'baku';
  readonly pasti: boolean;
  readonly jabatan: RiwayatJabatan | null;
}

/** The definitive jabatan (not PLT, PLH, PJ) that began last on or before the date; null when none is recorded. */
export function jabatanDefinitif(jabatan: readonly RiwayatJabatan[], tanggal: string): RiwayatJabatan | null {
  let terpilih: RiwayatJabatan | null = null;
  for (const j of jabatan) {
    if (j.tmt > tanggal || (j.jenisPenugasan !== 'D' && j.jenisPenugasan !== 'TT')) continue;
    if (terpilih === null || j.tmt > terpilih.tmt || (j.tmt === terpilih.tmt && j.id > terpilih.id)) terpilih = j;
  }
  return terpilih;
}

/**
 * The retirement age by the jabatan held on the date (never by golongan), and the TMT of the pension: the first of the
 * month after the birthday (PP 11/2017 ps. 239). The age in the BKN table of the jabatan goes first.
 */
export function hitungBup(
  potret: Pick<PotretPegawai, 'tanggalLahir' | 'jabatan'>,
  aturan: AturanBup,
  tanggal: string,
): Bup {
  const jabatan = jabatanDefinitif(potret.jabatan, tanggal);
  const { usia, dari } = usiaBup(jabatan, aturan);
  const tercapai = tambahTahun(potret.tanggalLahir, usia);
  return { usia, dari, tercapai, tmtPensiun: awalBulanBerikut(tercapai), pasti: dari !== 'baku', jabatan };
}

const rapikan = (nama: string): string => nama.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** What the name alone says of a post: 'Guru Muda' and 'Analis Ahli Madya' are functional whatever is recorded; null: nothing. */
export function dugaJenis(nama: string, aturan: AturanBup): 'fungsional' | 'pelaksana' | null {
  const n = ` ${rapikan(nama)} `;
  if (aturan.awalanFungsional?.some((a) => n.startsWith(` ${a} `)) || aturan.akhiranFungsional?.some((a) => n.endsWith(` ${a} `))) return 'fungsional';
  return aturan.awalanPelaksana?.some((a) => n.startsWith(` ${a}`)) ? 'pelaksana' : null;
}

/** The first pattern of functional names that fits; undefined: the age of its kind counts. */
export function polaBup(nama: string, aturan: AturanBup): AturanBup['polaNamaFungsional'][number] | undefined {
  const n = rapikan(nama);
  return aturan.polaNamaFungsional.find((p) => n.includes(p.mengandung));
}

function usiaBup(jabatan: RiwayatJabatan | null, aturan: AturanBup): Pick<Bup, 'usia' | 'dari'> {
  if (jabatan === null) return { usia: aturan.baku, dari: 'baku' };
  if (jabatan.bup !== null && jabatan.bup > 0) return { usia: jabatan.bup, dari: 'jabatan' };
  const menurutEselon = jabatan.eselon === null ? undefined : aturan.eselon[jabatan.eselon];
  if (menurutEselon !== undefined) return { usia: menurutEselon, dari: 'eselon' };
  if (jabatan.jenisJabatan === 2 || jabatan.jenisJabatan === 3 || dugaJenis(jabatan.nama, aturan) === 'fungsional') {
    const pola = polaBup(jabatan.nama, aturan);
    if (pola !== undefined) return { usia: pola.bup, dari: 'namaJabatan' };
  }
  const menurutJenis = aturan.jenisJabatan[String(jabatan.jenisJabatan)];
  return menurutJenis === undefined ? { usia: aturan.baku, dari: 'baku' } : { usia: menurutJenis, dari: 'jenisJabatan' };
}
