import type { SQLiteTable as Tabel } from 'drizzle-orm/sqlite-core';
import { getTableConfig, getTableName, is, SQLiteTable } from './drizzle.ts';
import * as berkas from './schema/berkas.ts';
import * as pegawai from './schema/pegawai.ts';
import * as rujukan from './schema/rujukan.ts';
import * as sistem from './schema/sistem.ts';

/** A table the write layer guards: rows with id, rev and who/when columns. */
export interface TabelTerjaga {
  readonly nama: string;
  readonly kolom: ReadonlySet<string>;
  /** Columns kept as 16-byte ids. */
  readonly kolomId: ReadonlySet<string>;
  readonly punyaPegawai: boolean;
}

function semuaTabel(): Tabel[] {
  const nilai = [sistem, pegawai, berkas, rujukan].flatMap((m) => Object.values(m) as unknown[]);
  return [...nilai, ...Object.values(pegawai.tabelRiwayatMenurutKode)].filter((t): t is Tabel => is(t, SQLiteTable));
}

function terjaga(t: Tabel): TabelTerjaga | null {
  const kolom = getTableConfig(t).columns;
  const nama = new Set(kolom.map((k) => k.name));
  if (!nama.has('rev') || !nama.has('dihapus_pada')) return null;
  return {
    nama: getTableName(t),
    kolom: nama,
    kolomId: new Set(kolom.filter((k) => k.getSQLType() === 'blob').map((k) => k.name)),
    punyaPegawai: nama.has('pegawai_id'),
  };
}

/** All guarded tables by name. */
export const TABEL: ReadonlyMap<string, TabelTerjaga> = new Map(
  semuaTabel()
    .map(terjaga)
    .filter((t) => t !== null)
    .map((t) => [t.nama, t]),
);

const TOPIK: Readonly<Record<string, readonly string[]>> = {
  dokumen: ['dokumen', 'kgb'],
  kelompok: ['kgb'],
  pekerjaan_cetak: ['cetak', 'dokumen'],
  bukti: ['bukti'],
};

/** What the screens call it: the `reads` of the contract. */
export function topikTabel(nama: string): readonly string[] {
  if (nama === 'pegawai' || nama.startsWith('riwayat_')) return ['pegawai', 'kgb'];
  return TOPIK[nama] ?? [nama];
}
