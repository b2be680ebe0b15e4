import { bacaNomorSurat, tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { ambilAcak } from '../../lib/crypto.ts';
import { idDariTeks } from '../../lib/id.ts';
import type { PilihanKelompok } from './jalur.ts';

/** A register: the pattern family and the year; `tabel` are the histories whose decrees may bear its numbers from before the application. */
export interface BukuNomor extends Pick<PilihanKelompok, 'pola' | 'buku' | 'tahun' | 'tanggal'> {
  readonly tabel: readonly string[];
}

/** A register goes on counting when only the width of its number changes. */
export function bukuDariPola(pola: string): string {
  return pola.replace(/\{urut:\d+\}/, '{urut}');
}

/** Letters from before the application: recorded decrees without a document of ours. */
const tercatat = (tabel: readonly string[], kolom: string, syarat: string): string =>
  tabel.map((t) => `SELECT ${kolom} FROM ${t} WHERE ${syarat} AND dokumen_id IS NULL AND dihapus_pada IS NULL`).join(' UNION ALL ');

/**
 * The highest number of this register that letters from before the application bear (imported or entered by hand). There may
 * be hundreds of thousands of them: a pattern that names its year is answered by the index of the numbers alone.
 */
function urutTercatat(db: ReadDb, b: BukuNomor): number {
  const awalan = b.pola.split('{')[0]!;
  const tahun = b.pola.includes('{tahun}') ? 'instr(sk_nomor, ?) > 0' : 'substr(sk_tanggal, 1, 4) = ?';
  const nilai = [awalan, `${awalan}\u{10ffff}`, String(b.tahun)];
  return db
    .baca<{ sk_nomor: string }>(tercatat(b.tabel, 'sk_nomor', `sk_nomor >= ? AND sk_nomor < ? AND ${tahun}`), ...b.tabel.flatMap(() => nilai))
    .reduce((akhir, r) => {
      const baca = bacaNomorSurat(b.pola, r.sk_nomor);
      return baca !== null && (baca.tahun ?? b.tahun) === b.tahun ? Math.max(akhir, baca.urut) : akhir;
    }, 0);
}

/** True when a letter bears this very number: of another register (the pattern was changed), imported, or entered by hand. */
function terpakai(db: ReadDb, tabel: readonly string[], teks: string): boolean {
  return db.satu(`SELECT 1 FROM nomor WHERE teks = ? AND keadaan = 'dipakai' UNION ALL ${tercatat(tabel, '1', 'sk_nomor = ?')}`, teks, ...tabel.map(() => teks)) !== undefined;
}

/**
 * The numbers that would be given next, without taking them: given-back ones first, then the highest plus one. A new
 * register goes on after the letters issued before the application; a number that a letter bears already is passed over.
 */
export function urutBerikut(db: ReadDb, b: BukuNomor, jumlah: number): number[] {
  const sah = (urut: number): boolean => !terpakai(db, b.tabel, tulisNomorSurat(b.pola, urut, b.tanggal));
  const hasil = db.baca<{ urut: number }>("SELECT urut FROM nomor WHERE buku = ? AND tahun = ? AND keadaan = 'bebas' ORDER BY urut LIMIT ?", b.buku, b.tahun, jumlah).map((x) => x.urut).filter(sah);
  let urut = db.satu<{ n: number | null }>('SELECT max(urut) n FROM nomor WHERE buku = ? AND tahun = ?', b.buku, b.tahun)?.n ?? urutTercatat(db, b);
  while (hasil.length < jumlah) if (sah(++urut)) hasil.push(urut);
  return hasil;
}

export interface NomorDiberikan {
  readonly urut: number;
  readonly teks: string;
}

/**
 * Takes one number for each item. Runs inside BEGIN IMMEDIATE, so two runs in two processes queue here; the primary
 * key (buku, tahun, urut) and the unique item make a double use impossible even so.
 */
export function ambilNomor(tx: WriteDb, b: BukuNomor, butirId: readonly string[]): NomorDiberikan[] {
  return urutBerikut(tx, b, butirId.length).map((urut, i) => {
    const teks = tulisNomorSurat(b.pola, urut, b.tanggal);
    jalankan(
      tx,
      `INSERT INTO nomor (buku, tahun, urut, teks, keadaan, butir_id, pada) VALUES (?,?,?,?,'dipakai',?,?)
       ON CONFLICT (buku, tahun, urut) DO UPDATE SET keadaan = 'dipakai', teks = excluded.teks, butir_id = excluded.butir_id, pada = excluded.pada WHERE nomor.keadaan = 'bebas'`,
      [b.buku, b.tahun, urut, teks, idDariTeks(butirId[i]!), tx.now],
    );
    return { urut, teks };
  });
}

/** Gives a number back before anything was issued under it; the next letter takes it first. */
export function kembalikanNomor(tx: WriteDb, butirId: string): void {
  jalankan(tx, "UPDATE nomor SET keadaan = 'bebas', butir_id = NULL, pada = ? WHERE butir_id = ? AND keadaan = 'dipakai'", [tx.now, idDariTeks(butirId)]);
}

const ABJAD = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** The code by which a letter is looked up. It has no order and cannot be guessed: 80 random bits in four groups. */
export function tokenBaru(): string {
  return [...ambilAcak(16)].map((b, i) => (i > 0 && i % 4 === 0 ? '-' : '') + ABJAD[b & 31]).join('');
}

/** Same length as a real one, for checking the layout. */
export const TOKEN_CONTOH = 'XXXX-XXXX-XXXX-XXXX';
