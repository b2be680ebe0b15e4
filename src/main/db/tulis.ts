import { AppError } from '../../shared/errors.ts';
import { idBaru, idDariTeks, idKeTeks } from '../lib/id.ts';
import { galatSqlite, type BasisData, type ReadDb } from './buka.ts';
import { catatJejak, type PerubahanBaris } from './jejak.ts';
import { capIsi, TABEL, topikTabel, type TabelTerjaga } from './tabel.ts';

export type NilaiKolom = string | number | null;
export type Isi = Readonly<Record<string, NilaiKolom>>;

/** Who does it, as the audit chain keeps it. */
export interface Pelaku {
  readonly penggunaId: string | null;
  readonly nama: string;
}

declare const tandaTulis: unique symbol;

/** A connection inside the write layer's transaction. Only `tulis` makes one; nothing else can write. */
export interface WriteDb extends ReadDb {
  readonly [tandaTulis]: true;
  readonly basis: BasisData;
  readonly now: number;
  readonly pelaku: Pelaku;
  readonly perubahan: PerubahanBaris[];
  readonly topik: Set<string>;
  /** Employees whose derived rows have to be made again before the commit. */
  readonly pegawaiBerubah: Set<string>;
  readonly ringkas: { teks: string };
}

/** Makes derived rows (caches) again for these employees and for `tx.perubahan`; runs inside the same transaction. */
export type Turunan = (tx: WriteDb, pegawaiId: readonly string[]) => unknown;

export interface Penulis {
  readonly basis: BasisData;
  readonly turunan: readonly Turunan[];
  /** Called after the commit with the topics that changed. */
  readonly siar: (topik: ReadonlySet<string>) => void;
}

export interface Perbuatan {
  readonly prosedur: string;
  readonly pelaku: Pelaku;
  readonly now: number;
  /** Told the number of the audit row and the changed topics once they are committed, when rows were changed. */
  readonly padaJejak?: (seq: number, topik: ReadonlySet<string>) => void;
  /** Demo data and first set-up: thousands of rows, one audit row that says how many. */
  readonly tanpaRincian?: boolean;
}

/**
 * One transaction with its audit row: rows, derived rows and audit are committed together or not at all.
 * `fn` is synchronous by type; nothing can be awaited inside. Durable when it returns.
 */
export function tulis<T>(penulis: Penulis, apa: Perbuatan, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  const { basis } = penulis;
  const isi = {
    ...basis,
    basis,
    now: apa.now,
    pelaku: apa.pelaku,
    perubahan: [] as PerubahanBaris[],
    topik: new Set<string>(),
    pegawaiBerubah: new Set<string>(),
    ringkas: { teks: '' },
  };
  const tx = isi as typeof isi & WriteDb;
  try {
    basis.siap('BEGIN IMMEDIATE').run();
  } catch (galat) {
    throw galatSqlite(galat, basis.path);
  }
  try {
    basis.siap('INSERT OR IGNORE INTO _izin_tulis VALUES (1)').run();
    let seq: number | null = null;
    const hasil = fn(tx) as T;
    if (tx.perubahan.length > 0 || tx.pegawaiBerubah.size > 0) {
      const id = [...tx.pegawaiBerubah];
      for (const t of penulis.turunan) t(tx, id);
    }
    if (tx.perubahan.length > 0 || tx.ringkas.teks !== '') {
      seq = catatJejak(basis, { ...apa, ringkas: tx.ringkas.teks, perubahan: apa.tanpaRincian ? [] : tx.perubahan });
      tx.topik.add('jejak');
    }
    basis.siap('DELETE FROM _izin_tulis').run();
    basis.siap('COMMIT').run();
    if (seq !== null && tx.perubahan.length > 0) apa.padaJejak?.(seq, tx.topik);
    if (tx.topik.size > 0) penulis.siar(tx.topik);
    return hasil;
  } catch (galat) {
    if (basis.mentah.inTransaction) basis.siap('ROLLBACK').run();
    throw galat instanceof AppError ? galat : galatSqlite(galat, basis.path);
  }
}

function tabelTerjaga(nama: string): TabelTerjaga {
  const t = TABEL.get(nama);
  if (!t) throw new AppError('DALAM', `Tabel ${nama} tidak dikenal lapis tulis.`);
  return t;
}

function keDriver(t: TabelTerjaga, kolom: string, nilai: NilaiKolom): string | number | Buffer | null {
  if (!t.kolom.has(kolom)) throw new AppError('DALAM', `Kolom ${t.nama}.${kolom} tidak ada.`);
  if (typeof nilai === 'number') return t.kolomTeks.has(kolom) ? String(nilai) : nilai;
  return nilai !== null && t.kolomId.has(kolom) ? idDariTeks(nilai) : nilai;
}

function tandai(tx: WriteDb, t: TabelTerjaga, id: string, pegawaiId: unknown): void {
  for (const k of topikTabel(t.nama)) tx.topik.add(k);
  if (t.nama === 'pegawai') tx.pegawaiBerubah.add(id);
  else if (t.nama.startsWith('riwayat_') && typeof pegawaiId === 'string') tx.pegawaiBerubah.add(pegawaiId);
}

/** Inserts a row; returns its id (a new UUIDv7 unless `nilai.id` is given). */
export function sisip(tx: WriteDb, tabel: string, nilai: Isi): string {
  const t = tabelTerjaga(tabel);
  const id = typeof nilai['id'] === 'string' ? nilai['id'] : idKeTeks(idBaru());
  const oleh = tx.pelaku.penggunaId;
  const lengkap: Isi = { ...nilai, id, rev: 1, dibuat_pada: tx.now, dibuat_oleh: oleh, diubah_pada: tx.now, diubah_oleh: oleh };
  const kolom = Object.keys(lengkap);
  const sql = `INSERT INTO ${tabel} (${kolom.map((k) => `"${k}"`).join(',')}) VALUES (${kolom.map(() => '?').join(',')})`;
  tx.basis.siap(sql).run(...kolom.map((k) => keDriver(t, k, lengkap[k] ?? null)));
  tx.perubahan.push({ tabel, id, rev: 1, pegawaiId: (nilai['pegawai_id'] as string | undefined) ?? null, lama: null, baru: null, cap: capIsi(t, lengkap) });
  tandai(tx, t, id, nilai['pegawai_id']);
  return id;
}

type BarisMentah = Record<string, string | number | Buffer | null>;

/** A live row as plain values (ids as text), or undefined. */
export function ambilBaris(db: ReadDb, tabel: string, id: string, termasukTerhapus = false): Record<string, NilaiKolom> | undefined {
  const t = tabelTerjaga(tabel);
  const b = db.satu<BarisMentah>(`SELECT * FROM ${tabel} WHERE id = ?${termasukTerhapus ? '' : ' AND dihapus_pada IS NULL'}`, idDariTeks(id));
  if (!b) return undefined;
  return Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v instanceof Uint8Array && t.kolomId.has(k) ? idKeTeks(v) : (v as NilaiKolom)]));
}

/**
 * Updates the given columns. `rev` is the revision the caller saw: a different one throws BENTROK with both values per field.
 * Columns that do not change are left alone; nothing to change is not an error. Returns the revision after it.
 */
export function ubah(tx: WriteDb, tabel: string, id: string, nilai: Isi, rev: number | null, termasukTerhapus = false): number {
  const t = tabelTerjaga(tabel);
  const lama = ambilBaris(tx, tabel, id, termasukTerhapus);
  if (!lama) throw new AppError('TIDAK_DITEMUKAN', 'Catatan yang akan diubah sudah tidak ada.', { saran: 'Muat ulang halaman ini.' });
  const revLama = Number(lama['rev']);
  const beda = Object.keys(nilai).filter((k) => (lama[k] ?? null) !== (nilai[k] ?? null));
  if (rev !== null && rev !== revLama) {
    throw new AppError('BENTROK', 'Catatan ini sudah diubah orang lain sejak Anda membukanya.', {
      dampak: 'Isian Anda belum disimpan dan yang tersimpan tidak ditimpa.',
      saran: 'Bandingkan kedua nilai lalu pilih yang benar.',
      details: { rev: revLama, beda: beda.map((kolom) => ({ kolom, tersimpan: lama[kolom] ?? null, anda: nilai[kolom] ?? null })) },
    });
  }
  if (beda.length === 0) return revLama;
  const sql = `UPDATE ${tabel} SET ${beda.map((k) => `"${k}"=?`).join(',')}, rev=?, diubah_pada=?, diubah_oleh=? WHERE id=?`;
  const oleh = tx.pelaku.penggunaId;
  tx.basis.siap(sql).run(...beda.map((k) => keDriver(t, k, nilai[k] ?? null)), revLama + 1, tx.now, oleh === null ? null : idDariTeks(oleh), idDariTeks(id));
  const pegawaiId = (lama['pegawai_id'] as string | undefined) ?? null;
  tx.perubahan.push({
    tabel,
    id,
    rev: revLama + 1,
    pegawaiId,
    lama: Object.fromEntries(beda.map((k) => [k, lama[k] ?? null])),
    baru: Object.fromEntries(beda.map((k) => [k, nilai[k] ?? null])),
  });
  tandai(tx, t, id, pegawaiId);
  return revLama + 1;
}

/** Ends a row (`dihapus_pada`); it stays for 30 days and for the audit. */
export function hapus(tx: WriteDb, tabel: string, id: string, rev: number | null): void {
  ubah(tx, tabel, id, { dihapus_pada: tx.now }, rev);
}

/** A statement on an unguarded table (caches, queues, preferences) inside the transaction; `topik` tells the screens. */
export function jalankan(tx: WriteDb, sql: string, nilai: readonly (string | number | Buffer | null)[], topik?: string): number {
  if (topik) tx.topik.add(topik);
  return tx.basis.siap(sql).run(...nilai).changes;
}
