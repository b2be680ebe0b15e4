import { normalNama, pisahGelar } from '../../../shared/domain/nama.ts';
import type { Lingkup } from '../../../shared/izin.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from './lingkup.ts';
import { PANJANG_TRIGRAM, trigramNama } from './trigram.ts';

/** A typed search: words of the name and fragments of a number, by how they can be looked up. */
export interface KataCari {
  readonly nama: readonly string[];
  readonly angka: readonly string[];
}

export interface Syarat {
  readonly sql: string;
  readonly nilai: readonly (string | number | Buffer)[];
}

const HANYA_NOMOR = /^[\d\s.\-_/'’]+$/;

/** Words of a search text. A number in groups (`19860926 201505 1 001`) is one number; titles fall away. */
export function uraiCari(teks: string): KataCari {
  if (HANYA_NOMOR.test(teks)) {
    const nomor = teks.replaceAll(/\D/g, '');
    return { nama: [], angka: nomor === '' ? [] : [nomor] };
  }
  const [depan = '', ...belakang] = teks.split(',');
  // `Santoso, Budi` is a name turned round, `Budi Santoso, S.E.` a name with a title.
  const bagian = [normalNama(depan), ...belakang.filter((b) => pisahGelar(`Xx ${b}`).nama !== 'Xx').map(normalNama)];
  const kata = bagian.flatMap((b) => b.split(' ')).filter((k) => k !== '');
  return { nama: kata.filter((k) => !/^\d+$/.test(k)), angka: kata.filter((k) => /^\d+$/.test(k)) };
}

/** Typed without dot or capital (`ir budi`, `budi skom`) a title looks like a word of the name. */
function miripGelar(kata: string): boolean {
  return pisahGelar(`${kata}. Xx`).gelarDepan !== '' || pisahGelar(`Xx ${kata[0]!.toUpperCase()}${kata.slice(1)}`).gelarBelakang !== '';
}

interface SyaratIndeks {
  /** For the trigram index; null when nothing of the search stands in it. */
  readonly match: string | null;
  /** What the row itself must fulfil: digits too few for the index, words of which only some trigrams were asked for. */
  readonly baris: Syarat;
}

function syaratIndeks(db: ReadDb, k: KataCari, denganNik: boolean, alias: string): SyaratIndeks {
  const nomor = denganNik ? '{nip nik}' : 'nip';
  const nama = k.nama.map((n) => ({ n, ...trigramNama(db, n) }));
  const match = [
    ...nama.flatMap((n) => n.trigram.map((t) => `(nama : "${t}")`)),
    ...k.angka.filter((n) => n.length >= PANJANG_TRIGRAM).map((n) => `(${nomor} : "${n}")`),
  ];
  const periksa = nama.filter((n) => !n.pasti).map((n) => ({ sql: `instr(${alias}.nama_cari, ?) > 0`, nilai: n.n }));
  const pendek = k.angka.filter((n) => n.length < PANJANG_TRIGRAM).map((n) => ({ sql: `instr(${alias}.nip, ?) > 0`, nilai: n }));
  const baris = [...periksa, ...pendek];
  return { match: match.length === 0 ? null : match.join(' AND '), baris: { sql: baris.map((b) => b.sql).join(' AND ') || '1=1', nilai: baris.map((b) => b.nilai) } };
}

/** One or two digits alone: the order makes the database walk the narrow index of the NIP and touch the table only for what fits. */
function urutanPendek(k: KataCari): string {
  return k.nama.length > 0 || k.angka.some((n) => n.length >= PANJANG_TRIGRAM) ? '' : 'ORDER BY k.nip, k.pegawai_id';
}

/** A search by joining: walks the matches of the trigram index one by one, so a LIMIT ends it early. */
interface Gabung extends Syarat {
  readonly dari: string;
}

function gabung(db: ReadDb, k: KataCari, denganNik: boolean): Gabung {
  const { match, baris } = syaratIndeks(db, k, denganNik, 'k');
  if (match === null) return { dari: 'pegawai_kini k', ...baris };
  return { dari: 'pegawai_fts f CROSS JOIN pegawai_kini k ON k.no = f.rowid', sql: `f.pegawai_fts MATCH ? AND ${baris.sql}`, nilai: [match, ...baris.nilai] };
}

/** The words to look for: without what may be a title, when nobody carries it in the name. Null when there is nothing to search for. */
function kataDicari(db: ReadDb, teks: string, denganNik: boolean): KataCari | null {
  const penuh = uraiCari(teks);
  if (penuh.nama.length + penuh.angka.length === 0) return null;
  const tanpaGelar = { nama: penuh.nama.filter((n) => !miripGelar(n)), angka: penuh.angka };
  if (tanpaGelar.nama.length === penuh.nama.length || tanpaGelar.nama.length + tanpaGelar.angka.length === 0) return penuh;
  const g = gabung(db, penuh, denganNik);
  return db.satu(`SELECT 1 FROM ${g.dari} WHERE ${g.sql} LIMIT 1`, ...g.nilai) ? penuh : tanpaGelar;
}

/** The search as a condition on `pegawai_kini`; null when the text holds nothing to search for. */
export function syaratCari(db: ReadDb, teks: string, denganNik: boolean, alias = 'k'): Syarat | null {
  const k = kataDicari(db, teks, denganNik);
  if (k === null) return null;
  const { match, baris } = syaratIndeks(db, k, denganNik, alias);
  if (match === null) return baris;
  return { sql: `${alias}.no IN (SELECT rowid FROM pegawai_fts WHERE pegawai_fts MATCH ?) AND ${baris.sql}`, nilai: [match, ...baris.nilai] };
}

export interface HasilCari {
  readonly id: string;
  readonly nip: string;
  readonly nama: string;
  readonly golongan: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
}

interface BarisCari extends Omit<HasilCari, 'id'> {
  readonly pegawai_id: Buffer;
  readonly nama_cari: string;
}

/** More than shown, so that matches at the beginning of a word can go first. */
const CALON = 200;
const KOLOM = 'k.pegawai_id, k.nip, k.nama, k.nama_cari, k.golongan, k.jabatan, u.nama unit';

/** People by any fragment of name, NIP or (with the right) NIK; names that begin with the text first. */
export function cariPegawai(db: ReadDb, lingkup: Lingkup, teks: string, batas: number, denganNik: boolean): HasilCari[] {
  const dicari = kataDicari(db, teks, denganNik);
  if (dicari === null) return [];
  const l = sqlLingkup(lingkup);
  const utuh = normalNama(teks);
  const depan =
    utuh === ''
      ? []
      : db.baca<BarisCari>(
          `SELECT ${KOLOM} FROM pegawai_kini k LEFT JOIN unit u ON u.id = k.unit_id WHERE k.nama_cari >= ? AND k.nama_cari < ? AND ${l.sql} ORDER BY k.nama_cari, k.pegawai_id LIMIT ?`,
          utuh, `${utuh}{`, ...l.nilai, batas,
        );
  if (depan.length >= batas) return depan.map(keHasil);
  const g = gabung(db, dicari, denganNik);
  const lain = db.baca<BarisCari>(`SELECT ${KOLOM} FROM ${g.dari} LEFT JOIN unit u ON u.id = k.unit_id WHERE ${g.sql} AND ${l.sql} ${urutanPendek(dicari)} LIMIT ?`, ...g.nilai, ...l.nilai, CALON);
  const sudah = new Set(depan.map((d) => d.nip));
  const kata = uraiCari(teks).nama;
  const nilai = (b: BarisCari): number => kata.filter((n) => !` ${b.nama_cari}`.includes(` ${n}`)).length;
  const urut = lain
    .filter((b) => !sudah.has(b.nip))
    .map((b) => ({ b, n: nilai(b) }))
    .toSorted((x, y) => x.n - y.n || (x.b.nama_cari < y.b.nama_cari ? -1 : x.b.nama_cari > y.b.nama_cari ? 1 : 0));
  return [...depan, ...urut.map((x) => x.b)].slice(0, batas).map(keHasil);
}

function keHasil(b: BarisCari): HasilCari {
  return { id: idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, golongan: b.golongan, jabatan: b.jabatan, unit: b.unit };
}
