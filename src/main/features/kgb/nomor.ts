import { tulisNomorSurat } from '../../../shared/domain/nomor-surat.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { ambilAcak } from '../../lib/crypto.ts';
import { idDariTeks } from '../../lib/id.ts';
import type { PilihanTerbit } from './pilihan.ts';

/** A register: the pattern family and the year. */
export type BukuNomor = Pick<PilihanTerbit, 'pola' | 'buku' | 'tahun' | 'tanggal'>;

/** The numbers that would be given next, without taking them: given-back ones first, then the highest plus one. */
export function urutBerikut(db: ReadDb, buku: string, tahun: number, jumlah: number): number[] {
  const bebas = db.baca<{ urut: number }>("SELECT urut FROM nomor WHERE buku = ? AND tahun = ? AND keadaan = 'bebas' ORDER BY urut LIMIT ?", buku, tahun, jumlah).map((b) => b.urut);
  const akhir = db.satu<{ n: number | null }>('SELECT max(urut) n FROM nomor WHERE buku = ? AND tahun = ?', buku, tahun)?.n ?? 0;
  return [...bebas, ...Array.from({ length: jumlah - bebas.length }, (_, i) => akhir + 1 + i)];
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
  return urutBerikut(tx, b.buku, b.tahun, butirId.length).map((urut, i) => {
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
