import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sisip, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { catatBerkas } from '../berkas/queries.ts';
import { berkasKini, periksaSelesai, selesaikanLangkah } from '../sah/queries.ts';
import { ubahKirim, type Kirim } from './antrean.ts';

/** The account that signs. */
export interface Penandatangan {
  readonly id: string;
  readonly nama: string;
  readonly peran: string;
}

/** Content hash of a document as it was issued. */
export function hashAsli(db: ReadDb, dokumenId: string): string {
  const b = db.satu<{ hash: string }>('SELECT hash FROM dokumen WHERE id = ?', idDariTeks(dokumenId));
  if (b) return b.hash;
  throw new AppError('TIDAK_DITEMUKAN', 'Dokumen itu tidak ada.');
}

/**
 * Throws unless this account may sign this step now: ATURAN with the article where it is not its turn or the authority does not
 * hold (asked before a document leaves, not after). Returns the chain it belongs to.
 */
export function wajibBolehTtd(tx: WriteDb, akun: Penandatangan, k: Pick<Kirim, 'langkahId'>): string {
  const b = tx.satu<{ pengesahan_id: Buffer }>("SELECT pengesahan_id FROM pengesahan_langkah WHERE id = ? AND jenis = 'tanda-tangan' AND keadaan = 'menunggu' AND pengguna_id = ?", idDariTeks(k.langkahId), idDariTeks(akun.id));
  if (!b) throw new AppError('BENTROK', 'Surat ini tidak lagi menunggu tanda tangan Anda.', { saran: 'Muat ulang daftarnya.' });
  const pengesahanId = idKeTeks(b.pengesahan_id);
  const [temuan] = periksaSelesai(tx, { pengesahanId, langkahId: k.langkahId, akun }).temuan;
  if (temuan) throw new AppError('ATURAN', temuan.pesan, { saran: `Dasar: ${temuan.dasarHukum}` });
  return pengesahanId;
}

export interface Tertandatangani {
  readonly kirim: Kirim;
  readonly penandatangan: Penandatangan;
  readonly hash: string;
  readonly ukuran: number;
  readonly idDokumen: string | null;
  /** Name in the certificate. */
  readonly oleh: string;
}

/** The signed file as a further file of its document, the step, and the row of the queue: together or not at all. */
export function catatTertandatangani(tx: WriteDb, t: Tertandatangani): void {
  const { kirim } = t;
  const pengesahanId = wajibBolehTtd(tx, t.penandatangan, kirim);
  if (berkasKini(tx, kirim.dokumenId) !== kirim.hashSebelum) throw new AppError('BENTROK', 'Berkas surat ini berganti saat sedang ditandatangani.', { dampak: 'Tanda tangan itu tidak dicatat.', saran: 'Muat ulang daftarnya, lalu tandatangani lagi.' });
  const d = tx.satu<{ nomor: string; pegawai_id: Buffer | null; urut: number }>("SELECT d.nomor, d.pegawai_id, (SELECT coalesce(max(b.urut), 0) FROM dokumen_berkas b WHERE b.dokumen_id = d.id AND b.jenis = 'tte') urut FROM dokumen d WHERE d.id = ?", idDariTeks(kirim.dokumenId))!;
  catatBerkas(tx, { hash: t.hash, ukuran: t.ukuran, mime: 'application/pdf' });
  sisip(tx, 'dokumen_berkas', {
    dokumen_id: kirim.dokumenId, pegawai_id: d.pegawai_id === null ? null : idKeTeks(d.pegawai_id), jenis: 'tte', urut: d.urut + 1, hash: t.hash, ukuran: t.ukuran, dari_hash: kirim.hashSebelum, keterangan: `Ditandatangani secara elektronik oleh ${t.oleh}`,
  });
  selesaikanLangkah(tx, { pengesahanId, langkahId: kirim.langkahId, akun: t.penandatangan, hash: t.hash });
  ubahKirim(tx, kirim.id, { keadaan: 'ditandatangani', kode: 'ditandatangani', hashSesudah: t.hash, idDokumen: t.idDokumen });
  tx.ringkas.teks = `menandatangani secara elektronik ${d.nomor}`;
}
