import type { Keluar } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KolomRiwayat, NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { atributRujukan, labelRujukan } from '../../../shared/rujukan/rujukan.ts';
import type { ReadDb } from '../../db/buka.ts';
import type { WriteDb } from '../../db/tulis.ts';
import { bacaPreferensi, simpanPreferensi } from '../sesi/preferensi.ts';

export interface BarisRujukanDb {
  readonly no: number;
  readonly kode: string;
  readonly nama: string;
  readonly induk: string;
  readonly atribut: string;
  readonly aktif: number;
}

const DIINGAT = 5;
const PANJANG_TRIGRAM = 3;

/** Search form of a reference name: nothing is taken for a title, `S-1 PENDIDIKAN` keeps both words. */
export function normalRujukan(nama: string): string {
  return nama.normalize('NFD').replaceAll(/[\u0300-\u036f'’‘`´]/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();
}

export function wajibJenis(db: ReadDb, kode: string): { readonly judul: string; readonly baris: number } {
  const j = db.satu<{ judul: string; baris: number }>('SELECT judul, baris FROM rujukan_jenis WHERE jenis = ?', kode);
  if (!j) throw new AppError('TIDAK_DITEMUKAN', `Tabel rujukan ${kode} belum dimuat.`, { saran: 'Tunggu pekerjaan “Memuat rujukan” selesai, lalu ulangi.' });
  return j;
}

export interface SyaratRujukan {
  readonly sql: string;
  readonly nilai: readonly string[];
}

/** Words AND-ed in any order over the name (and its parents, where the label has them); a text that is a code finds it too. */
export function syaratRujukan(teks: string): SyaratRujukan {
  const kata = normalRujukan(teks).split(' ').filter((k) => k !== '');
  if (kata.length === 0) return { sql: '1=1', nilai: [] };
  const panjang = kata.filter((k) => k.length >= PANJANG_TRIGRAM);
  const pendek = kata.filter((k) => k.length < PANJANG_TRIGRAM);
  const sql = pendek.map(() => '(r.nama_cari GLOB ? OR r.nama_cari GLOB ?)');
  const nilai = pendek.flatMap((k) => [`${k}*`, `* ${k}*`]);
  if (panjang.length > 0) {
    sql.unshift('r.no IN (SELECT rowid FROM rujukan_fts WHERE rujukan_fts MATCH ?)');
    nilai.unshift(panjang.map((k) => `(nama : "${k}")`).join(' AND '));
  }
  return { sql: `((${sql.join(' AND ')}) OR r.kode = ?)`, nilai: [...nilai, teks.trim()] };
}

function keHasil(b: BarisRujukanDb): Keluar<'rujukan.cari'>[number] {
  return { kode: b.kode, nama: labelRujukan(b), induk: b.induk === '' ? null : b.induk };
}

/** Small tables have an order of their own (`urutan`); the others go by name. */
function bandingUrutan(a: BarisRujukanDb, b: BarisRujukanDb): number {
  const [x, y] = [atributRujukan(a)['urutan'], atributRujukan(b)['urutan']];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return 0;
}

const KOLOM = 'r.no, r.kode, r.nama, r.induk, r.atribut, r.aktif';

/** Type-ahead over one table: what this account chose last comes first, then names that begin with the text, then the rest. */
export function cariRujukan(db: ReadDb, penggunaId: string, kode: string, teks: string, batas: number): Keluar<'rujukan.cari'> {
  wajibJenis(db, kode);
  const s = syaratRujukan(teks);
  const utuh = normalRujukan(teks);
  const terakhir = (bacaPreferensi(db, penggunaId, 'rujukan')[kode] ?? []).slice(0, DIINGAT);
  const diingat = db
    .baca<BarisRujukanDb>(`SELECT ${KOLOM} FROM rujukan r WHERE r.jenis = ? AND r.aktif = 1 AND r.kode IN (SELECT value FROM json_each(?)) AND ${s.sql}`, kode, JSON.stringify(terakhir), ...s.nilai)
    .toSorted((a, b) => terakhir.indexOf(a.kode) - terakhir.indexOf(b.kode));
  const depan =
    utuh === ''
      ? db.baca<BarisRujukanDb>(`SELECT ${KOLOM} FROM rujukan r WHERE r.jenis = ? AND r.aktif = 1 ORDER BY r.nama_cari LIMIT ?`, kode, batas + DIINGAT)
      : db.baca<BarisRujukanDb>(`SELECT ${KOLOM} FROM rujukan r WHERE r.jenis = ? AND r.nama_cari >= ? AND r.nama_cari < ? AND r.aktif = 1 ORDER BY r.nama_cari LIMIT ?`, kode, utuh, `${utuh}{`, batas + DIINGAT);
  const lain =
    utuh === '' || depan.length >= batas ? [] : db.baca<BarisRujukanDb>(`SELECT ${KOLOM} FROM rujukan r WHERE r.jenis = ? AND r.aktif = 1 AND ${s.sql} ORDER BY length(r.nama_cari), r.nama_cari LIMIT ?`, kode, ...s.nilai, batas + depan.length + DIINGAT);
  const hasil = new Map<string, BarisRujukanDb>();
  for (const b of [...diingat, ...depan.toSorted(bandingUrutan), ...lain]) if (!hasil.has(b.kode)) hasil.set(b.kode, b);
  return [...hasil.values()].slice(0, batas).map(keHasil);
}

function rujukanKolom(k: KolomRiwayat, nilai: NilaiBaris): string | null {
  if (k.rujukan !== undefined) return k.rujukan;
  return k.rujukanMenurut === undefined ? null : (k.rujukanMenurut.peta[String(nilai[k.rujukanMenurut.kolom] ?? '')] ?? null);
}

/** Remembers what this account chose in a saved row, the last five of each table; what was there before is no choice. */
export function ingatPilihan(tx: WriteDb, penggunaId: string, kolom: readonly KolomRiwayat[], nilai: NilaiBaris, lama: NilaiBaris | null): void {
  const simpan: Record<string, string[]> = { ...bacaPreferensi(tx, penggunaId, 'rujukan') };
  let berubah = false;
  for (const k of kolom) {
    const jenis = rujukanKolom(k, nilai);
    const isi = nilai[k.nama] ?? null;
    if (jenis === null || isi === null || isi === (lama?.[k.nama] ?? null)) continue;
    const daftar = simpan[jenis] ?? [];
    if (daftar[0] === String(isi)) continue;
    simpan[jenis] = [String(isi), ...daftar.filter((d) => d !== String(isi))].slice(0, DIINGAT);
    berubah = true;
  }
  if (berubah) simpanPreferensi(tx, penggunaId, 'rujukan', simpan);
}
