import { z } from 'zod';
import { skemaAlurPengesahan, skemaParaf, type AturanAlurPengesahan, type CaraSah, type ParafAlur } from '../../../shared/domain/isi-aturan.ts';
import { susunLangkah, type Alur } from '../../../shared/domain/pengesahan.ts';
import { berlakuPada, versiAturan } from '../../../shared/domain/aturan.ts';
import { NAMA_PERAN, zPeran } from '../../../shared/izin.ts';
import { semuaAturan } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

export interface AlurBerlaku extends Alur {
  readonly id: string;
  readonly produk: string;
}

const zParaf = z.array(skemaParaf);

export function uraiParaf(teks: string): ParafAlur[] {
  return zParaf.parse(JSON.parse(teks));
}

/** The flow of a product on a date: of its rows in force the one that began last; null: the product goes out without initials. */
export function alurBerlaku(db: ReadDb, produk: string, tanggal: string): AlurBerlaku | null {
  const b = db.satu<{ id: Buffer; cara: CaraSah; paraf: string }>(
    'SELECT id, cara, paraf FROM alur_produk WHERE produk = ? AND berlaku_mulai <= ? AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?) AND dihapus_pada IS NULL ORDER BY berlaku_mulai DESC, id DESC LIMIT 1',
    produk, tanggal, tanggal,
  );
  return b ? { id: idKeTeks(b.id), produk, cara: b.cara, paraf: uraiParaf(b.paraf) } : null;
}

const BELUM_ADA: AturanAlurPengesahan = { cara: 'basah', paraf: [], catatanTte: [], dasarHukum: { paraf: '', tandaTangan: '', cetak: '', kewenangan: '' } };

/** The default flow in force on a date, and the articles that refusals name. Of a database without the rule yet: none. */
export function alurBawaan(db: ReadDb, tanggal: string): { readonly isi: AturanAlurPengesahan; readonly dasarHukum: string } {
  const semua = semuaAturan(db).filter((a) => a.kode === 'alur_pengesahan');
  const v = semua.length === 0 ? null : berlakuPada(versiAturan(semua, 'alur_pengesahan'), tanggal);
  return v === null ? { isi: BELUM_ADA, dasarHukum: '' } : { isi: skemaAlurPengesahan.parse(v.isi), dasarHukum: v.dasarHukum };
}

/** Whom a step of a flow means, in words. */
export function namaParaf(db: ReadDb, p: ParafAlur): string {
  if ((p.jabatan ?? '') !== '') return p.jabatan!;
  if (p.penandatanganId !== undefined) return db.satu<{ jabatan: string }>('SELECT jabatan FROM penandatangan WHERE id = ?', idDariTeks(p.penandatanganId))?.jabatan ?? '';
  const peran = zPeran.safeParse(p.peran);
  if (peran.success) return NAMA_PERAN[peran.data];
  if (p.penggunaId !== undefined) return db.satu<{ nama: string }>('SELECT nama FROM pengguna WHERE id = ?', idDariTeks(p.penggunaId))?.nama ?? '';
  return p.peran ?? '';
}

/** The steps of a flow in words: "Cetak", "Paraf Pejabat Pengawas (basah)". */
export function sebutAlur(db: ReadDb, a: Alur): string[] {
  const nama = { cetak: 'Cetak', paraf: 'Paraf', 'tanda-tangan': 'Tanda tangan', pindai: 'Pindai' } as const;
  return susunLangkah(a).map((l) => [nama[l.jenis], l.siapa === null ? (l.jenis === 'tanda-tangan' ? 'penanda tangan surat' : '') : namaParaf(db, l.siapa), l.cara === null ? '' : `(${l.cara})`].filter((t) => t !== '').join(' '));
}
