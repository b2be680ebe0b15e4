import type { SQLiteTable as Tabel } from 'drizzle-orm/sqlite-core';
import { sha256 } from '../lib/crypto.ts';
import { getTableConfig, getTableName, is, SQLiteTable } from './drizzle.ts';
import * as berkas from './schema/berkas.ts';
import * as cetak from './schema/cetak.ts';
import * as kendali from './schema/kendali.ts';
import * as kertas from './schema/kertas.ts';
import * as pegawai from './schema/pegawai.ts';
import * as pengesahan from './schema/pengesahan.ts';
import * as rujukan from './schema/rujukan.ts';
import * as sistem from './schema/sistem.ts';
import * as tte from './schema/tte.ts';

/** A table the write layer guards: rows with id, rev and who/when columns. */
export interface TabelTerjaga {
  readonly nama: string;
  readonly kolom: ReadonlySet<string>;
  /** Columns kept as 16-byte ids. */
  readonly kolomId: ReadonlySet<string>;
  /** Columns of text: a number for one of them is written as its digits, not as SQLite would (4.0). */
  readonly kolomTeks: ReadonlySet<string>;
  readonly punyaPegawai: boolean;
  /** Values that an insert may leave out, as text. */
  readonly bawaan: ReadonlyMap<string, string>;
}

/** What the write layer changes with every change of a row. */
const BERGANTI: ReadonlySet<string> = new Set(['rev', 'diubah_pada', 'diubah_oleh']);

/**
 * The fingerprint of a row's values. What is null or at its default is left out, so that it is the same for a row as it was
 * given and as it stands in the table, also after a column was added.
 */
export function capIsi(t: TabelTerjaga, nilai: Readonly<Record<string, string | number | null | undefined>>): string {
  const isi: string[] = [];
  for (const k of Object.keys(nilai).toSorted()) {
    const v = nilai[k];
    if (v === null || v === undefined || BERGANTI.has(k)) continue;
    const teks = String(v).toWellFormed();
    if (teks !== t.bawaan.get(k)) isi.push(k, teks);
  }
  return sha256(JSON.stringify(isi));
}

function semuaTabel(): Tabel[] {
  const nilai = [sistem, pegawai, berkas, rujukan, tte, pengesahan, kendali, cetak, kertas].flatMap((m) => Object.values(m) as unknown[]);
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
    kolomTeks: new Set(kolom.filter((k) => k.getSQLType() === 'text').map((k) => k.name)),
    punyaPegawai: nama.has('pegawai_id'),
    bawaan: new Map(kolom.flatMap((k) => (typeof k.default === 'string' || typeof k.default === 'number' ? [[k.name, String(k.default)] as const] : []))),
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
  rangkaian_cetak: ['cetak', 'dokumen'],
  bukti: ['bukti'],
  penerimaan_lembar: ['kendali'],
  mutasi_lembar: ['kendali'],
  persetujuan_lembar: ['kendali'],
  dokumen_berkas: ['dokumen'],
  pengesahan_langkah: ['pengesahan'],
  tumpukan_pindai: ['pindaian'],
};

/** What the screens call it: the `reads` of the contract. */
export function topikTabel(nama: string): readonly string[] {
  if (nama === 'pegawai' || nama.startsWith('riwayat_')) return ['pegawai', 'kgb'];
  return TOPIK[nama] ?? [nama];
}
