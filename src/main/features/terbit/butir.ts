import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** One letter of a batch as the job works on it. */
export interface ButirKerja {
  readonly id: string;
  readonly kelompokId: string;
  readonly urut: number;
  readonly pegawaiId: string;
  readonly nip: string;
  readonly nama: string;
  readonly keadaan: 'antri' | 'bernomor' | 'jadi' | 'gagal' | 'batal';
  readonly nomor: string | null;
  readonly token: string | null;
  readonly data: string | null;
  readonly kunci: string;
  /** JSON of what was asked for this person in particular; null where the record says it all. */
  readonly masukan: string | null;
}

interface BarisButir {
  id: Buffer;
  kelompok_id: Buffer;
  urut: number;
  pegawai_id: Buffer;
  nip: string;
  nama: string;
  keadaan: ButirKerja['keadaan'];
  nomor: string | null;
  token: string | null;
  data: string | null;
  kunci_tunggal: string;
  masukan: string | null;
}

const KOLOM = 'id, kelompok_id, urut, pegawai_id, nip, nama, keadaan, nomor, token, data, kunci_tunggal, masukan';

function keButir(b: BarisButir): ButirKerja {
  return { id: idKeTeks(b.id), kelompokId: idKeTeks(b.kelompok_id), urut: b.urut, pegawaiId: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, keadaan: b.keadaan, nomor: b.nomor, token: b.token, data: b.data, kunci: b.kunci_tunggal, masukan: b.masukan };
}

/** The next unfinished letters after a place in the batch. */
export function butirBerikut(db: ReadDb, kelompokId: string, setelah: number, batas: number): ButirKerja[] {
  return db
    .baca<BarisButir>(`SELECT ${KOLOM} FROM kelompok_butir WHERE kelompok_id = ? AND urut > ? AND keadaan IN ('antri','bernomor') ORDER BY urut LIMIT ?`, idDariTeks(kelompokId), setelah, batas)
    .map(keButir);
}

export function bacaButir(db: ReadDb, id: string): ButirKerja | undefined {
  const b = db.satu<BarisButir>(`SELECT ${KOLOM} FROM kelompok_butir WHERE id = ?`, idDariTeks(id));
  return b && keButir(b);
}

/** The letter that already covers this step of this person, if any. */
export function sudahAda(db: ReadDb, pegawaiId: string, kunci: string): { readonly nomor: string | null; readonly jadi: boolean } | undefined {
  const b = db.satu<{ nomor: string | null; keadaan: string }>("SELECT nomor, keadaan FROM kelompok_butir WHERE pegawai_id = ? AND kunci_tunggal = ? AND keadaan IN ('bernomor','jadi')", idDariTeks(pegawaiId), kunci);
  return b && { nomor: b.nomor, jadi: b.keadaan === 'jadi' };
}

export function gagalkanButir(tx: WriteDb, id: string, galat: string, tautan: string | null): void {
  jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'gagal', galat = ?, tautan = ?, diubah_pada = ? WHERE id = ? AND keadaan IN ('antri','bernomor')", [galat, tautan, tx.now, idDariTeks(id)], 'kgb');
}

export interface HitunganButir {
  readonly jumlah: number;
  readonly jadi: number;
  readonly gagal: number;
  readonly antri: number;
}

export function hitungButir(db: ReadDb, kelompokId: string): HitunganButir {
  return db.satu<HitunganButir>(
    `SELECT count(*) jumlah, coalesce(sum(keadaan = 'jadi'), 0) jadi, coalesce(sum(keadaan = 'gagal'), 0) gagal, coalesce(sum(keadaan IN ('antri','bernomor')), 0) antri FROM kelompok_butir WHERE kelompok_id = ?`,
    idDariTeks(kelompokId),
  )!;
}
