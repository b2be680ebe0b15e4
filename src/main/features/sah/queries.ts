import { barisTandaTangan, sebutKewenangan } from '../../../shared/domain/kewenangan.ts';
import { langkahKini, sebutLangkah } from '../../../shared/domain/pengesahan.ts';
import type { BentukSurat } from '../../../shared/dokumen/bentuk-surat.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks, idDariTeks } from '../../lib/id.ts';
import { pejabatSk, tercetakTtd, type BarisPenandatangan } from '../naskah/bentuk.ts';
import { alurBawaan, alurBerlaku } from './alur.ts';
import { bacaLangkah, pengesahanDokumen, SQL_TERCETAK } from './baca.ts';
import { akunPejabat, wewenangTerbit, type KewenanganAkun } from './kewenangan.ts';

/**
 * Asked before any number of a product is given: may this official sign it on this date, and can he sign it the way its flow
 * says? Null for a product without authorities of its own. Throws ATURAN naming the decree and its dates.
 */
export function wajibWewenang(db: ReadDb, p: { readonly produk: string; readonly penandatanganId: string; readonly tanggal: string }): KewenanganAkun | null {
  const k = wewenangTerbit(db, { ...p, dasarHukum: alurBawaan(db, p.tanggal).isi.dasarHukum.kewenangan });
  const alur = alurBerlaku(db, p.produk, p.tanggal);
  if (alur?.cara === 'elektronik' && (k?.penggunaId ?? akunPejabat(db, p.penandatanganId)) === null) {
    throw new AppError('ATURAN', 'Naskah ini ditandatangani secara elektronik, tetapi penandatangan itu belum mempunyai akun yang menandatangani.', {
      dampak: 'Belum ada surat yang dibuat dan belum ada nomor yang dipakai.', saran: 'Tunjuk akunnya di Pengesahan › Kewenangan, atau pilih penandatangan lain.',
    });
  }
  return k;
}

/**
 * The signer as the letter prints him and as the history names him, in the authority he holds for this product on this date; of a
 * product without authorities as the list of officials has him; `catatan` is what a document signed electronically says at its foot. Throws ATURAN as `wajibWewenang` does.
 */
export function penandaTangan(db: ReadDb, p: BarisPenandatangan, produk: string, tanggal: string): { readonly id: string; readonly tercetak: BentukSurat['penandatangan']; readonly sebutan: string; readonly catatan: readonly string[] } {
  const id = idKeTeks(p.id);
  const catatan = alurBerlaku(db, produk, tanggal)?.cara === 'elektronik' ? alurBawaan(db, tanggal).isi.catatanTte : [];
  const k = wajibWewenang(db, { produk, penandatanganId: id, tanggal });
  if (k === null) return { id, tercetak: tercetakTtd(p), sebutan: pejabatSk(p), catatan };
  return { id, tercetak: { ...tercetakTtd(p), jabatan: barisTandaTangan(k) }, sebutan: sebutKewenangan(k), catatan };
}

/**
 * Asked before a document is printed for good. Its foot says that it was signed electronically, so before it was there is
 * nothing to print, except while its flow wants hand-written initials on paper. Throws ATURAN.
 */
export function wajibSiapCetak(db: ReadDb, d: { readonly id: string; readonly nomor: string }): void {
  const p = pengesahanDokumen(db, d.id);
  if (p === null || p.cara !== 'elektronik' || p.keadaan === 'sah') return;
  const kini = p.keadaan === 'berjalan' ? langkahKini(bacaLangkah(db, p)) : null;
  if (kini?.jenis === 'cetak' || kini?.cara === 'basah') return;
  throw new AppError('ATURAN', `Surat ${d.nomor} belum ditandatangani secara elektronik${p.keadaan === 'berjalan' ? (kini === null ? '' : `: masih menunggu ${sebutLangkah(kini)}`) : `: pengesahannya ${p.keadaan}`}.`, {
    dampak: 'Tidak ada yang dicetak: kaki suratnya menyatakan sudah ditandatangani, padahal belum.',
    saran: 'Selesaikan pengesahannya dahulu; untuk melihat hasil cetaknya pilih tujuan uji.',
    details: { dokumenId: d.id },
  });
}

export interface TungguTandaTangan {
  readonly langkahId: string;
  readonly pengesahanId: string;
  readonly dokumenId: string;
  readonly urut: number;
}

/** Electronic signatures that wait for this account now, oldest first. */
export function tungguTandaTangan(db: ReadDb, penggunaId: string): TungguTandaTangan[] {
  return db
    .baca<{ id: Buffer; pengesahan_id: Buffer; dokumen_id: Buffer; urut: number }>(
      `SELECT l.id, l.pengesahan_id, p.dokumen_id, l.urut FROM pengesahan_langkah l JOIN pengesahan p ON p.id = l.pengesahan_id
       LEFT JOIN pengesahan_langkah s ON s.pengesahan_id = p.id AND s.urut = p.langkah_kini
       WHERE l.jenis = 'tanda-tangan' AND l.cara = 'elektronik' AND l.pengguna_id = ? AND l.keadaan = 'menunggu' AND p.keadaan = 'berjalan' AND p.dihapus_pada IS NULL
       AND l.urut = p.langkah_kini + (s.jenis = 'cetak' AND ${SQL_TERCETAK} IS NOT NULL) ORDER BY p.dibuat_pada, p.id`,
      idDariTeks(penggunaId),
    )
    .map((b) => ({ langkahId: idKeTeks(b.id), pengesahanId: idKeTeks(b.pengesahan_id), dokumenId: idKeTeks(b.dokumen_id), urut: b.urut }));
}

// The other features reach the approvals through this file only.
export { alurBerlaku } from './alur.ts';
export { bacaLangkah, berkasKini, pengesahanDokumen, wajibPengesahan, type LangkahBaris, type Pengesahan } from './baca.ts';
export { namaProduk } from './daftar.ts';
export { mulaiPengesahan, periksaSelesai, selesaikanLangkah, tandaiTercetak, type MulaiPengesahan, type SelesaiLangkah } from './langkah.ts';
