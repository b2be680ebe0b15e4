import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { berhak, izinIsiDokumen, type Lingkup } from '../../../shared/izin.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { potongHalaman, sqlHalaman } from '../../db/halaman.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';

type SaringArsip = MasukTerurai<'arsip.daftar'>['saring'];
type Dokumen = Keluar<'arsip.daftar'>['baris'][number];
type Nilai = string | number | Buffer;

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Nilai[];
}

/** Names of the kinds of document, as the archive shows them. */
export const NAMA_JENIS: Readonly<Record<string, string>> = { skgb: 'Surat kenaikan gaji berkala', penundaan: 'Keputusan penundaan KGB' };

interface BarisDokumen {
  id: Buffer;
  jenis: string;
  nomor: string;
  tanggal: string;
  perihal: string;
  pegawai_id: Buffer | null;
  nip: string | null;
  nama: string | null;
  unit: string | null;
  hash: string;
  ukuran: number;
  kelompok_id: Buffer | null;
  dibuat_pada: number;
  tercetak: number;
}

const DARI = 'FROM dokumen d LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id';
const TERCETAK = "(SELECT count(*) FROM cetak_dokumen c JOIN pekerjaan_cetak p ON p.id = c.pekerjaan_id WHERE c.dokumen_id = d.id AND p.keadaan = 'selesai')";
const KOLOM = `d.id, d.jenis, d.nomor, d.tanggal, d.perihal, d.pegawai_id, d.nip, d.nama, d.hash, d.ukuran, d.kelompok_id, d.dibuat_pada, u.nama unit, ${TERCETAK} tercetak`;

/** Row scope of documents: those of people in scope; one that belongs to nobody is seen only with the whole scope. */
function syaratLingkup(lingkup: Lingkup): Syarat {
  return lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
}

function pola(teks: string): string {
  return `%${teks.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function syaratSaring(lingkup: Lingkup, s: SaringArsip): Syarat {
  const dasar = syaratLingkup(lingkup);
  const sql = ['d.dihapus_pada IS NULL', dasar.sql];
  const nilai: Nilai[] = [...dasar.nilai];
  const tambah = (syarat: string, ...n: readonly Nilai[]): void => {
    sql.push(syarat);
    nilai.push(...n);
  };
  if (s.teks !== undefined && s.teks.trim() !== '') {
    const p = pola(s.teks);
    tambah("(d.nomor LIKE ? ESCAPE '\\' OR d.nama LIKE ? ESCAPE '\\' OR d.nip LIKE ? ESCAPE '\\')", p, p, pola(s.teks.replaceAll(/(?<=\d)\s+(?=\d)/g, '')));
  }
  if (s.jenis !== undefined) tambah('d.jenis = ?', s.jenis);
  if (s.pegawaiId !== undefined) tambah('d.pegawai_id = ?', idDariTeks(s.pegawaiId));
  if (s.kelompokId !== undefined) tambah('d.kelompok_id = ?', idDariTeks(s.kelompokId));
  if (s.dari !== undefined) tambah('d.tanggal >= ?', s.dari);
  if (s.sampai !== undefined) tambah('d.tanggal <= ?', s.sampai);
  return { sql: sql.join(' AND '), nilai };
}

function keDokumen(b: BarisDokumen): Dokumen {
  return {
    id: idKeTeks(b.id), jenis: b.jenis, jenisNama: NAMA_JENIS[b.jenis] ?? b.jenis, nomor: b.nomor, tanggal: b.tanggal, perihal: b.perihal,
    pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id), nip: b.nip, nama: b.nama, unit: b.unit, sha256: b.hash, ukuran: b.ukuran,
    kelompokId: b.kelompok_id === null ? null : idKeTeks(b.kelompok_id), dibuatPada: b.dibuat_pada, tercetak: b.tercetak,
  };
}

/** Each order walks along an index of its own; a document that belongs to nobody stands where an empty name does. */
const KUNCI_URUT = { dibuat: 'd.dibuat_pada', tanggal: 'd.tanggal', nomor: 'd.nomor', nama: "ifnull(d.nama, '')", nip: "ifnull(d.nip, '')" } as const;

/** One page of the archive. */
export function daftarDokumen(db: ReadDb, lingkup: Lingkup, m: MasukTerurai<'arsip.daftar'>): Keluar<'arsip.daftar'> {
  const s = syaratSaring(lingkup, m.saring);
  const urut = { ...m.urut, kunci: KUNCI_URUT[m.urut.kolom], id: 'd.id' };
  const h = sqlHalaman(urut, m.setelah ?? null);
  const baris = db.baca<BarisDokumen & { kunci: string | number }>(
    `SELECT ${KOLOM}, ${urut.kunci} kunci ${DARI} LEFT JOIN unit u ON u.id = k.unit_id WHERE ${s.sql} AND ${h.lanjut} ${h.urut} LIMIT ?`, ...s.nilai, ...h.nilai, m.batas + 1,
  );
  const { jumlah } = db.satu<{ jumlah: number }>(`SELECT count(*) jumlah ${DARI} WHERE ${s.sql}`, ...s.nilai)!;
  const halaman = potongHalaman(urut, baris, m.batas, (b) => [b.kunci, b.id]);
  return { baris: halaman.baris.map(keDokumen), jumlah, berikut: halaman.berikut };
}

/** A document as the printer and the reader need it. */
export interface DokumenArsip {
  readonly id: string;
  readonly jenis: string;
  readonly nomor: string;
  readonly nama: string;
  readonly hash: string;
  readonly kertas: string;
}

interface BarisArsip {
  id: Buffer;
  jenis: string;
  nomor: string;
  nama: string | null;
  hash: string;
  kertas: string;
}

const KOLOM_ARSIP = 'd.id, d.jenis, d.nomor, d.nama, d.hash, d.kertas';
const keArsip = (b: BarisArsip): DokumenArsip => ({ id: idKeTeks(b.id), jenis: b.jenis, nomor: b.nomor, nama: b.nama ?? '', hash: b.hash, kertas: b.kertas });

/** Throws TIDAK_DITEMUKAN both when there is no such document and when it lies outside the scope. */
export function dokumenDalamLingkup(db: ReadDb, lingkup: Lingkup, id: string): DokumenArsip {
  const l = syaratLingkup(lingkup);
  const b = db.satu<BarisArsip>(`SELECT ${KOLOM_ARSIP} ${DARI} WHERE d.id = ? AND d.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(id), ...l.nilai);
  if (b) return keArsip(b);
  throw new AppError('TIDAK_DITEMUKAN', 'Dokumen itu tidak ada, atau milik pegawai di luar lingkup unit Anda.', { saran: 'Cari dari daftar arsip.' });
}

/** The letters of a batch in scope, in the order of their numbers. */
export function dokumenKelompok(db: ReadDb, lingkup: Lingkup, kelompokId: string): DokumenArsip[] {
  const l = syaratLingkup(lingkup);
  return db
    .baca<BarisArsip>(
      `SELECT ${KOLOM_ARSIP} ${DARI} JOIN kelompok_butir b ON b.dokumen_id = d.id WHERE d.kelompok_id = ? AND b.kelompok_id = d.kelompok_id AND d.dihapus_pada IS NULL AND ${l.sql} ORDER BY b.urut`,
      idDariTeks(kelompokId),
      ...l.nilai,
    )
    .map(keArsip);
}

/** Content hashes of all documents in scope, with a number to name each by. */
export function hashDokumen(db: ReadDb, lingkup: Lingkup): { readonly hash: string; readonly nomor: string }[] {
  const l = syaratLingkup(lingkup);
  return db.baca(`SELECT d.hash, min(d.nomor) nomor ${DARI} WHERE d.dihapus_pada IS NULL AND ${l.sql} GROUP BY d.hash`, ...l.nilai);
}

/** A letter that tells pay is shown only to those who may see pay. */
export function wajibBolehLihat(ctx: Konteks, d: Pick<DokumenArsip, 'jenis'>): void {
  if (berhak(ctx.sesi.peran, izinIsiDokumen(d.jenis))) return;
  throw new AppError('TIDAK_BERHAK', 'Surat ini memuat gaji, dan akun Anda tidak berhak melihat gaji.', { saran: 'Minta Administrator bila Anda memerlukannya.' });
}

/** A file name that every system takes, from the number and the name. */
export function namaBerkasDokumen(d: Pick<DokumenArsip, 'nomor' | 'nama'>): string {
  return `${`${d.nomor} ${d.nama}`.replaceAll(/[^\p{L}\p{N}.,-]+/gu, '-').slice(0, 120)}.pdf`;
}

// The other features reach the archive through this file only.
export { gabungDokumen } from './gabungan.ts';
export { buatPenggabung, uraiPdf, type PdfTerurai } from './gabung-pdf.ts';
