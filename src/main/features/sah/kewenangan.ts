import { z } from 'zod';
import { BENTUK_KEWENANGAN, periksaWewenang, type BarisJabatan, type Kewenangan } from '../../../shared/domain/kewenangan.ts';
import { AppError, type Temuan } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/** An authority with the account that signs in it electronically. */
export interface KewenanganAkun extends Kewenangan {
  readonly penggunaId: string | null;
}

export interface BarisKewenangan {
  id: Buffer;
  produk: string;
  penandatangan_id: Buffer;
  nama: string;
  jabatan: string;
  bentuk: Kewenangan['bentuk'];
  atas_nama: string;
  melalui: string;
  mulai: string;
  sampai: string | null;
  sk_nomor: string;
  sk_tanggal: string | null;
  sk_oleh: string;
  pengguna_id: Buffer | null;
}

export function keKewenangan(b: BarisKewenangan): KewenanganAkun {
  return {
    id: idKeTeks(b.id), produk: b.produk, penandatanganId: idKeTeks(b.penandatangan_id), nama: b.nama, jabatan: b.jabatan, bentuk: b.bentuk, atasNama: b.atas_nama, melalui: b.melalui,
    mulai: b.mulai, sampai: b.sampai, skNomor: b.sk_nomor, skTanggal: b.sk_tanggal, skOleh: b.sk_oleh, penggunaId: b.pengguna_id === null ? null : idKeTeks(b.pengguna_id),
  };
}

export const SQL_KEWENANGAN = `SELECT k.id, k.produk, k.penandatangan_id, t.nama, t.jabatan, k.bentuk, k.atas_nama, k.melalui, k.mulai, k.sampai, k.sk_nomor, k.sk_tanggal, k.sk_oleh, k.pengguna_id
  FROM kewenangan k JOIN penandatangan t ON t.id = k.penandatangan_id WHERE k.dihapus_pada IS NULL`;

/** All authorities that concern a product: its own and those for every product. */
export function kewenanganProduk(db: ReadDb, produk: string): KewenanganAkun[] {
  return db.baca<BarisKewenangan>(`${SQL_KEWENANGAN} AND k.produk IN (?, '*') ORDER BY k.mulai`, produk).map(keKewenangan);
}

interface BarisPejabat {
  nama: string;
  jabatan: string;
  atas_nama: string;
  berlaku_mulai: string;
  berlaku_sampai: string | null;
  sk_pelimpahan: string;
}

/**
 * The authority of an official as the list of officials has it: for products without authorities of their own.
 * Its id is empty, since it is no row of `kewenangan`.
 */
export function kewenanganPejabat(db: ReadDb, penandatanganId: string, produk: string): KewenanganAkun | null {
  const b = db.satu<BarisPejabat>('SELECT nama, jabatan, atas_nama, berlaku_mulai, berlaku_sampai, sk_pelimpahan FROM penandatangan WHERE id = ?', idDariTeks(penandatanganId));
  if (!b) return null;
  return {
    id: '', produk, penandatanganId, nama: b.nama, jabatan: b.jabatan, bentuk: b.atas_nama === '' ? 'sendiri' : 'a.n.', atasNama: b.atas_nama, melalui: '', mulai: b.berlaku_mulai, sampai: b.berlaku_sampai,
    skNomor: b.sk_pelimpahan, skTanggal: null, skOleh: '', penggunaId: null,
  };
}

/** The active account of an official, found by his NIP; null when he has none, or more than one. */
export function akunPejabat(db: ReadDb, penandatanganId: string): string | null {
  const akun = db.baca<{ id: Buffer }>(
    "SELECT g.id FROM penandatangan t JOIN pegawai p ON p.nip = replace(t.nip, ' ', '') JOIN pengguna g ON g.pegawai_id = p.id WHERE t.id = ? AND t.nip <> '' AND g.aktif = 1 AND g.dihapus_pada IS NULL LIMIT 2",
    idDariTeks(penandatanganId),
  );
  return akun.length === 1 ? idKeTeks(akun[0]!.id) : null;
}

const zBeku = z.object({
  kewenangan: z.object({
    id: z.string(), produk: z.string(), penandatanganId: z.string(), nama: z.string(), jabatan: z.string(), bentuk: z.enum(BENTUK_KEWENANGAN), atasNama: z.string(), melalui: z.string(),
    mulai: z.string(), sampai: z.string().nullable(), skNomor: z.string(), skTanggal: z.string().nullable(), skOleh: z.string(),
  }),
  baris: z.array(z.object({ awalan: z.string().optional(), teks: z.string() })),
});

/** The authority as it was when the document was made. */
export function bekukan(k: Kewenangan, baris: readonly BarisJabatan[]): string {
  return JSON.stringify(zBeku.parse({ kewenangan: k, baris }));
}

export function cairkan(teks: string): { readonly kewenangan: Kewenangan; readonly baris: readonly string[] } | null {
  if (teks === '') return null;
  const { kewenangan, baris } = zBeku.parse(JSON.parse(teks));
  return { kewenangan, baris: baris.map((b) => (b.awalan === undefined ? b.teks : `${b.awalan} ${b.teks}`)) };
}

/** A refusal with its article. */
export function tolakTemuan(t: Temuan, saran: string, dampak = 'Tidak ada yang berubah.'): AppError {
  return new AppError('ATURAN', `${t.pesan} (${t.dasarHukum})`, { dampak, saran, details: t });
}

/**
 * In what authority an official signs this product on this date; null for a product whose authorities the office has not entered.
 * Throws ATURAN, naming the decree and its dates, when he has none: asked before any number is given.
 */
export function wewenangTerbit(db: ReadDb, p: { readonly produk: string; readonly penandatanganId: string; readonly tanggal: string; readonly dasarHukum: string }): KewenanganAkun | null {
  const semua = kewenanganProduk(db, p.produk);
  const nama = db.satu<{ nama: string }>('SELECT nama FROM penandatangan WHERE id = ?', idDariTeks(p.penandatanganId))?.nama ?? 'Pejabat itu';
  const h = periksaWewenang(semua, { ...p, nama });
  if (h === null) return null;
  if ('temuan' in h) throw tolakTemuan(h.temuan, 'Pilih penandatangan lain, ubah tanggal surat, atau catat SK pelimpahannya di Pengesahan › Kewenangan.', 'Belum ada surat yang dibuat dan belum ada nomor yang dipakai.');
  return semua.find((k) => k.id === h.wenang.id)!;
}
