import type { Lingkup } from '../../../shared/izin.ts';
import type { Konteks } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';
import { kelasDari, takAda, wajibBolehKelas } from './akses.ts';

interface Syarat {
  readonly sql: string;
  readonly nilai: readonly Buffer[];
}

const DARI = 'FROM dokumen d LEFT JOIN pegawai_kini k ON k.pegawai_id = d.pegawai_id';

/** Row scope of documents: those of people in scope; one that belongs to nobody is seen only with the whole scope. */
function syaratLingkup(lingkup: Lingkup): Syarat {
  return lingkup.jenis === 'semua' ? { sql: '1=1', nilai: [] } : sqlLingkup(lingkup, 'k');
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

interface BarisDokumen {
  id: Buffer;
  jenis: string;
  nomor: string;
  nama: string | null;
  hash: string;
  kertas: string;
}

const KOLOM_ARSIP = 'd.id, d.jenis, d.nomor, d.nama, d.hash, d.kertas';
const keArsip = (b: BarisDokumen): DokumenArsip => ({ id: idKeTeks(b.id), jenis: b.jenis, nomor: b.nomor, nama: b.nama ?? '', hash: b.hash, kertas: b.kertas });

/** Throws TIDAK_DITEMUKAN both when there is no such document and when it lies outside the scope. */
export function dokumenDalamLingkup(db: ReadDb, lingkup: Lingkup, id: string): DokumenArsip {
  const l = syaratLingkup(lingkup);
  const b = db.satu<BarisDokumen>(`SELECT ${KOLOM_ARSIP} ${DARI} WHERE d.id = ? AND d.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(id), ...l.nilai);
  if (b) return keArsip(b);
  throw takAda();
}

/** The letters of a batch in scope, in the order of their numbers; without the cancelled ones. */
export function dokumenKelompok(db: ReadDb, lingkup: Lingkup, kelompokId: string): DokumenArsip[] {
  const l = syaratLingkup(lingkup);
  return db
    .baca<BarisDokumen>(
      `SELECT ${KOLOM_ARSIP} ${DARI} JOIN kelompok_butir b ON b.dokumen_id = d.id WHERE d.kelompok_id = ? AND b.kelompok_id = d.kelompok_id AND b.keadaan = 'jadi' AND d.dihapus_pada IS NULL AND ${l.sql} ORDER BY b.urut`,
      idDariTeks(kelompokId),
      ...l.nilai,
    )
    .map(keArsip);
}

/** SQL for the id of the file that counts of a letter: the last one signed electronically, else its scan; NULL where it has neither. */
export function sqlBerkasUtama(dokumenId: string): string {
  const akhir = (jenis: string): string => `(SELECT b.id FROM dokumen_berkas b WHERE b.dokumen_id = ${dokumenId} AND b.jenis = '${jenis}' AND b.dihapus_pada IS NULL ORDER BY b.urut DESC LIMIT 1)`;
  return `coalesce(${akhir('tte')}, ${akhir('pindaian')})`;
}

/** Content hashes of all documents in scope, with a number to name each by. */
export function hashDokumen(db: ReadDb, lingkup: Lingkup): { readonly hash: string; readonly nomor: string }[] {
  const l = syaratLingkup(lingkup);
  return db.baca(`SELECT d.hash, min(d.nomor) nomor ${DARI} WHERE d.dihapus_pada IS NULL AND ${l.sql} GROUP BY d.hash`, ...l.nilai);
}

/** A letter is shown and printed only for those who may see its access class. */
export function wajibBolehLihat(ctx: Konteks, d: Pick<DokumenArsip, 'id'>): void {
  wajibBolehKelas(ctx, kelasDari(ctx.db.satu<{ kelas: string }>('SELECT kelas FROM arsip WHERE id = ?', idDariTeks(d.id))?.kelas ?? ''));
}

/** A file name that every system takes, from the number and the name. */
export function namaBerkasDokumen(d: Pick<DokumenArsip, 'nomor' | 'nama'>): string {
  return `${bersih(`${d.nomor} ${d.nama}`)}.pdf`;
}

const bersih = (t: string): string => t.replaceAll(/[^\p{L}\p{N}.,-]+/gu, '-').slice(0, 120);
const AKHIRAN: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** One kept paper of whatever source, as it is opened. */
export interface BerkasArsip {
  readonly id: string;
  readonly sumber: string;
  readonly pegawaiId: string | null;
  readonly sebutan: string;
  readonly namaBerkas: string;
  readonly hash: string;
  readonly mime: string;
}

/** Throws TIDAK_DITEMUKAN outside the scope and for what must not be known of, TIDAK_BERHAK for what may not be opened. */
export function berkasArsip(ctx: Konteks, id: string): BerkasArsip {
  const l = syaratLingkup(ctx.sesi.lingkup);
  const b = ctx.db.satu<{ sumber: string; pegawai_id: Buffer | null; nomor: string; perihal: string; nama: string | null; hash: string; mime: string; kelas: string }>(
    `SELECT a.sumber, a.pegawai_id, a.nomor, a.perihal, a.nama, a.hash, a.mime, a.kelas FROM arsip a LEFT JOIN pegawai_kini k ON k.pegawai_id = a.pegawai_id WHERE a.id = ? AND a.dihapus_pada IS NULL AND ${l.sql}`, idDariTeks(id), ...l.nilai,
  );
  if (!b) throw takAda();
  wajibBolehKelas(ctx, kelasDari(b.kelas));
  const sebutan = b.sumber === 'bukti' ? b.perihal : b.nomor;
  const nama = b.sumber === 'bukti' ? b.perihal.replace(/\.[A-Za-z0-9]{1,5}$/, '') : b.nomor;
  return { id, sumber: b.sumber, pegawaiId: b.pegawai_id === null ? null : idKeTeks(b.pegawai_id), sebutan, namaBerkas: `${bersih(`${nama} ${b.nama ?? ''}`.trim())}.${AKHIRAN[b.mime] ?? 'bin'}`, hash: b.hash, mime: b.mime };
}

// The other features reach the archive through this file only.
export { gabungDokumen } from './gabungan.ts';
export { buatPenggabung, uraiPdf, type PdfTerurai } from './gabung-pdf.ts';
