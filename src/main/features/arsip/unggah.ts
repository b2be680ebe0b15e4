import type { BerkasIsi } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import { tempat } from '../../config.ts';
import type { Konteks, KonteksAction } from '../../context.ts';
import type { ReadDb } from '../../db/buka.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import { simpanBerkas } from '../../lib/berkas.ts';
import { idBaru, idDariTeks, idKeTeks } from '../../lib/id.ts';
import { BATAS_BUKTI, periksaBerkas } from '../../lib/jenis-berkas.ts';
import { bacaDaftarZip } from '../../lib/zip-baca.ts';
import { catatBerkas } from '../berkas/queries.ts';

export const BERKAS_ZIP_MAKS = 5000;
const NAMA_MAKS = 240;
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

interface TitipanBaru {
  readonly nama: string;
  readonly hashAsal: string;
  readonly hash: string | null;
  readonly ukuran: number;
  readonly mime: string | null;
  readonly keadaan: 'antri' | 'tolak';
  readonly alasan: readonly string[];
}

/** For the eye only: no control characters, not endless. */
export function namaTampil(nama: string): string {
  return nama.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ').trim().slice(0, NAMA_MAKS) || 'tanpa nama';
}

/** A name that tries to leave its folder says that the zip was not made by a scanner. */
export function namaMenyusup(nama: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(nama) || nama.split(/[\\/]/).includes('..') || nama.includes('\u0000');
}

export function satuUnggahan(db: ReadDb, id: string): { readonly nama: string; readonly keadaan: string } {
  const b = db.satu<{ nama: string; keadaan: string; pengguna_id: Buffer }>('SELECT nama, keadaan, pengguna_id FROM unggahan_arsip WHERE id = ?', idDariTeks(id));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Unggahan itu tidak ada.', { saran: 'Mulai unggahan baru dari layar Arsip.' });
  return b;
}

export function mulaiUnggahan(tx: WriteDb, ctx: Konteks, nama: string): { id: string } {
  const id = idBaru();
  jalankan(tx, "INSERT INTO unggahan_arsip (id, nama, keadaan, pengguna_id, pelaku, dibuat_pada) VALUES (?,?,'terima',?,?,?)", [id, namaTampil(nama), idDariTeks(ctx.sesi.penggunaId), ctx.sesi.nama, tx.now], 'titipan');
  return { id: idKeTeks(id) };
}

function sisipTitipan(tx: WriteDb, unggahanId: string, isi: readonly TitipanBaru[]): void {
  const { n } = tx.satu<{ n: number }>('SELECT coalesce(max(urut), 0) n FROM arsip_titipan WHERE unggahan_id = ?', idDariTeks(unggahanId))!;
  isi.forEach((t, i) => {
    jalankan(
      tx, 'INSERT INTO arsip_titipan (id, unggahan_id, urut, nama, hash_asal, hash, ukuran, mime, keadaan, alasan, diubah_pada) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
      [idBaru(), idDariTeks(unggahanId), n + 1 + i, namaTampil(t.nama), t.hashAsal, t.hash, t.ukuran, t.mime, t.keadaan, JSON.stringify(t.alasan), tx.now], 'titipan',
    );
  });
}

/** What is wrong with a file in one sentence, or null; anything but an expected refusal goes on. */
export function alasanTolak(galat: unknown): string {
  if (galat instanceof AppError) return `${galat.message} ${galat.saran}`.trim();
  throw galat;
}

/**
 * Takes one file of a delivery: a scan, or a zip whose parts are listed here and read by the job. A bad file becomes a line that says
 * why, and the delivery goes on. The bytes are on disk before the row names them.
 */
export function terimaBerkas(ctx: KonteksAction, unggahanId: string, berkas: BerkasIsi): { diterima: number; ditolak: number } {
  const u = satuUnggahan(ctx.db, unggahanId);
  if (u.keadaan !== 'terima') throw new AppError('BENTROK', 'Unggahan ini sudah diproses.', { dampak: 'Berkas itu tidak ditambahkan.', saran: 'Mulai unggahan baru.' });
  const isi = Buffer.from(berkas.isi.buffer, berkas.isi.byteOffset, berkas.isi.byteLength);
  const baru = isi.subarray(0, 4).equals(ZIP) ? terimaZip(ctx, berkas.nama, isi) : [terimaSatu(ctx, berkas.nama, isi)];
  ctx.write((tx) => {
    const mime = baru[0]?.hash === null ? 'application/zip' : (baru[0]?.mime ?? 'application/octet-stream');
    for (const hash of new Set(baru.filter((b) => b.keadaan === 'antri').map((b) => b.hashAsal))) catatBerkas(tx, { hash, ukuran: isi.length, mime });
    sisipTitipan(tx, unggahanId, baru);
  });
  return { diterima: baru.filter((b) => b.keadaan === 'antri').length, ditolak: baru.filter((b) => b.keadaan === 'tolak').length };
}

const tolak = (nama: string, ukuran: number, alasan: string): TitipanBaru => ({ nama, hashAsal: '', hash: null, ukuran, mime: null, keadaan: 'tolak', alasan: [alasan] });

function terimaSatu(ctx: KonteksAction, nama: string, isi: Buffer): TitipanBaru {
  try {
    const mime = periksaBerkas(isi, BATAS_BUKTI);
    const { hash, ukuran } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, isi);
    return { nama, hashAsal: hash, hash, ukuran, mime, keadaan: 'antri', alasan: [] };
  } catch (galat) {
    return tolak(nama, isi.length, alasanTolak(galat));
  }
}

function terimaZip(ctx: KonteksAction, nama: string, isi: Buffer): TitipanBaru[] {
  try {
    const bagian = bacaDaftarZip(isi, BERKAS_ZIP_MAKS);
    if (bagian.length === 0) return [tolak(nama, isi.length, 'Zip ini kosong.')];
    const { hash } = simpanBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, isi);
    return bagian.map((b) => (namaMenyusup(b.nama) ? tolak(b.nama, b.padat, 'Nama berkas ini mencoba keluar dari foldernya; berkas tidak dibaca.') : { nama: b.nama, hashAsal: hash, hash: null, ukuran: b.padat, mime: null, keadaan: 'antri', alasan: [] }));
  } catch (galat) {
    return [tolak(nama, isi.length, alasanTolak(galat))];
  }
}
