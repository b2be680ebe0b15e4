import { langkahKini, sebutLangkah } from '../../../shared/domain/pengesahan.ts';
import type { MasalahPindai } from '../../../shared/contract/pindai.ts';
import { sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { bacaLangkah, pengesahanDokumen } from './baca.ts';
import { selesaikanLangkah } from './langkah.ts';

/** A scanned letter, as it is about to go to its document. */
export interface PindaianSurat {
  readonly id: string;
  readonly hash: string;
  readonly ukuran: number;
  readonly tumpukan: string;
}

export type HasilCocok = { readonly ok: true } | { readonly ok: false; readonly masalah: MasalahPindai; readonly catatan: string };

/** Puts a scan to its document and completes the chain; or says why not, and nothing is changed. */
export function pasangPindaian(tx: WriteDb, p: PindaianSurat, dokumenId: string): HasilCocok {
  const sah = pengesahanDokumen(tx, dokumenId);
  if (sah === null) return { ok: false, masalah: 'tanpa-pengesahan', catatan: 'Surat ini tidak menunggu pindaian: naskahnya tanpa alur tanda tangan.' };
  const ada = tx.satu("SELECT 1 FROM dokumen_berkas WHERE dokumen_id = ? AND jenis = 'pindaian' AND dihapus_pada IS NULL", idDariTeks(dokumenId));
  if (ada !== undefined) return { ok: false, masalah: 'ganda', catatan: `Surat ${sah.nomor} sudah punya pindaian.` };
  const kini = sah.keadaan === 'berjalan' ? langkahKini(bacaLangkah(tx, sah)) : null;
  if (kini?.jenis !== 'pindai') {
    const sebab = kini === null ? `pengesahannya ${sah.keadaan === 'berjalan' ? 'berhenti' : sah.keadaan}` : `${sebutLangkah(kini)} belum selesai`;
    return { ok: false, masalah: 'belum-gilirannya', catatan: `Surat ${sah.nomor}: ${sebab}.` };
  }
  const d = tx.satu<{ hash: string; pegawai_id: Buffer | null }>('SELECT hash, pegawai_id FROM dokumen WHERE id = ?', idDariTeks(dokumenId))!;
  // A place once taken is never free again, also where its file was taken off.
  const { urut } = tx.satu<{ urut: number }>("SELECT coalesce(max(urut), 0) + 1 urut FROM dokumen_berkas WHERE dokumen_id = ? AND jenis = 'pindaian'", idDariTeks(dokumenId))!;
  sisip(tx, 'dokumen_berkas', {
    dokumen_id: dokumenId, pegawai_id: d.pegawai_id === null ? null : idKeTeks(d.pegawai_id), jenis: 'pindaian', urut, hash: p.hash, ukuran: p.ukuran, dari_hash: d.hash, keterangan: `pindaian dari ${p.tumpukan}`,
  });
  selesaikanLangkah(tx, { pengesahanId: sah.id, akun: null, olehNama: tx.pelaku.nama, hash: p.hash });
  return { ok: true };
}

/** Scans that came before their letter was signed are tried again, once the step before is done. */
export function cocokkanTertunda(tx: WriteDb, dokumenId: string): boolean {
  const b = tx.satu<{ id: Buffer; hash: string; ukuran: number; nama: string }>(
    "SELECT p.id, p.hash, p.ukuran, t.nama FROM pindaian p JOIN tumpukan_pindai t ON t.id = p.tumpukan_id WHERE p.dokumen_id = ? AND p.keadaan = 'tinjau' AND p.masalah = 'belum-gilirannya' AND p.dihapus_pada IS NULL ORDER BY p.dibuat_pada LIMIT 1",
    idDariTeks(dokumenId),
  );
  if (b === undefined) return false;
  const id = idKeTeks(b.id);
  if (!pasangPindaian(tx, { id, hash: b.hash, ukuran: b.ukuran, tumpukan: b.nama }, dokumenId).ok) return false;
  ubah(tx, 'pindaian', id, { keadaan: 'cocok', masalah: null, catatan: '' }, null);
  return true;
}
