import { sha256 } from '../lib/crypto.ts';
import { idDariTeks } from '../lib/id.ts';
import type { BasisData, ReadDb } from './buka.ts';

export interface PerubahanBaris {
  readonly tabel: string;
  readonly id: string;
  readonly rev: number;
  readonly pegawaiId: string | null;
  /** null: the row was inserted. */
  readonly lama: Readonly<Record<string, string | number | null>> | null;
  readonly baru: Readonly<Record<string, string | number | null>> | null;
  /** Of an inserted row: the fingerprint of its values (`capIsi`). Rows written before there was one have none. */
  readonly cap?: string;
}

export interface IsiJejak {
  readonly prosedur: string;
  readonly pelaku: { readonly penggunaId: string | null; readonly nama: string };
  readonly now: number;
  readonly ringkas: string;
  readonly perubahan: readonly PerubahanBaris[];
  /** Objects that were seen, exported or printed without a change. */
  readonly objek?: readonly string[];
}

const AWAL = '0'.repeat(64);

/** Marks a hash that covers the objects as well (who saw what); the first rows of older files have hashes without it. */
const DENGAN_OBJEK = '2:';

/** `objek`: ids in order, null for a hash of the first kind. */
function hashJejak(sebelum: string, isi: readonly (string | number | null)[], objek: readonly Buffer[] | null): string {
  if (objek === null) return sha256(JSON.stringify([sebelum, ...isi]));
  return DENGAN_OBJEK + sha256(JSON.stringify([sebelum, ...isi, sha256(Buffer.concat(objek))]));
}

function idObjek(j: IsiJejak): readonly Buffer[] {
  const objek = new Set(j.objek ?? []);
  for (const p of j.perubahan) {
    objek.add(p.id);
    if (p.pegawaiId) objek.add(p.pegawaiId);
  }
  // As text they sort like their bytes, and several times faster.
  return [...new Set([...objek].map((id) => id.toLowerCase()))].toSorted().map(idDariTeks);
}

/** Appends one row to the chain; must run inside a write transaction with leave to write, so that two writers cannot fork it. */
export function catatJejak(basis: BasisData, j: IsiJejak): number {
  // What SQLite gives back is well-formed text; half a character would be hashed as one thing and read as another.
  const [nama, prosedur, ringkas] = [j.pelaku.nama, j.prosedur, j.ringkas].map((t) => t.toWellFormed()) as [string, string, string];
  const akhir = basis.siap('SELECT hash FROM jejak ORDER BY seq DESC LIMIT 1').get() as { hash: string } | undefined;
  const sebelum = akhir?.hash ?? AWAL;
  const perubahan = JSON.stringify(j.perubahan);
  const objek = idObjek(j);
  const hash = hashJejak(sebelum, [j.now, j.pelaku.penggunaId, nama, prosedur, ringkas, perubahan], objek);
  const oleh = j.pelaku.penggunaId;
  const { lastInsertRowid } = basis
    .siap('INSERT INTO jejak (pada, pengguna_id, pelaku, prosedur, ringkas, perubahan, sebelum, hash) VALUES (?,?,?,?,?,?,?,?)')
    .run(j.now, oleh === null ? null : idDariTeks(oleh), nama, prosedur, ringkas, perubahan, sebelum, hash);
  const seq = Number(lastInsertRowid);
  const s = basis.siap('INSERT INTO jejak_objek (objek_id, seq) VALUES (?,?)');
  for (const id of objek) s.run(id, seq);
  return seq;
}

interface BarisJejak {
  seq: number;
  pada: number;
  pengguna: string | null;
  pelaku: string;
  prosedur: string;
  ringkas: string;
  perubahan: string;
  sebelum: string;
  hash: string;
}

/** The objects of the rows after `dari` up to `sampai`, by row. */
function objekAntara(db: ReadDb, dari: number, sampai: number): ReadonlyMap<number, readonly Buffer[]> {
  const hasil = new Map<number, Buffer[]>();
  for (const o of db.baca<{ seq: number; objek_id: Buffer }>('SELECT seq, objek_id FROM jejak_objek WHERE seq > ? AND seq <= ? ORDER BY seq, objek_id', dari, sampai)) {
    const ada = hasil.get(o.seq);
    if (ada) ada.push(o.objek_id);
    else hasil.set(o.seq, [o.objek_id]);
  }
  return hasil;
}

/**
 * Walks the chain from the first row; `putusDi` is the first row whose content, objects or predecessor does not fit.
 * A row without objects in its hash after one with them does not fit either.
 */
export function periksaJejak(db: ReadDb): { utuh: boolean; baris: number; putusDi: number | null } {
  let sebelum = AWAL;
  let baris = 0;
  let dari = 0;
  let wajibObjek = false;
  for (;;) {
    const bagian = db.baca<BarisJejak>(
      `SELECT seq, pada, pelaku, prosedur, ringkas, perubahan, sebelum, hash,
         CASE WHEN pengguna_id IS NULL THEN NULL ELSE lower(
           substr(hex(pengguna_id),1,8)||'-'||substr(hex(pengguna_id),9,4)||'-'||substr(hex(pengguna_id),13,4)||'-'||substr(hex(pengguna_id),17,4)||'-'||substr(hex(pengguna_id),21)) END pengguna
       FROM jejak WHERE seq > ? ORDER BY seq LIMIT 2000`,
      dari,
    );
    if (bagian.length === 0) return { utuh: true, baris, putusDi: null };
    const objek = objekAntara(db, dari, bagian.at(-1)!.seq);
    for (const b of bagian) {
      wajibObjek ||= b.hash.startsWith(DENGAN_OBJEK);
      const harus = hashJejak(sebelum, [b.pada, b.pengguna, b.pelaku, b.prosedur, b.ringkas, b.perubahan], wajibObjek ? (objek.get(b.seq) ?? []) : null);
      if (b.sebelum !== sebelum || b.hash !== harus) return { utuh: false, baris, putusDi: b.seq };
      sebelum = b.hash;
      baris++;
      dari = b.seq;
    }
  }
}

