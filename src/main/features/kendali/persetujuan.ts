import { peralihan, type KeadaanLembar } from '../../../shared/domain/lembar-kendali.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { sisip, ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import { catatMutasi } from './buku.ts';
import { bacaLembar, type Lembar } from './lembar.ts';

export type JenisPermintaan = 'cetak-ulang' | 'batal' | 'koreksi';

export interface Permintaan {
  readonly lembarId: string;
  readonly jenis: JenisPermintaan;
  /** Of `batal`: rusak or hilang; of `koreksi`: what it shall be. A reprint spoils the old sheet. */
  readonly menjadi: KeadaanLembar;
  readonly alasan: string;
}

const TETAP = 'Tidak ada yang dicatat.';

function satuLembar(db: ReadDb, id: string): Lembar {
  const l = bacaLembar(db, 'l.id = ?', idDariTeks(id))[0];
  if (l) return l;
  throw new AppError('TIDAK_DITEMUKAN', 'Lembar itu tidak ada.', { saran: 'Cari nomor serinya di daftar lembar.' });
}

function wajibDapat(l: Lembar, p: Permintaan): void {
  if (p.jenis === 'cetak-ulang') {
    if (l.dokumenId !== null && (l.keadaan === 'tercetak' || l.keadaan === 'rusak' || l.keadaan === 'hilang') && (p.menjadi === 'rusak' || p.menjadi === 'hilang')) return;
    throw new AppError('ATURAN', `Lembar ${l.seri} tidak memuat dokumen yang tercetak.`, { dampak: TETAP, saran: 'Cetak ulang diminta lewat lembar tempat dokumen itu tercetak.' });
  }
  if (peralihan(p.jenis, l.keadaan, p.menjadi) !== null) return;
  throw new AppError('ATURAN', `Lembar ${l.seri} berkeadaan ${l.keadaan}; tidak dapat menjadi ${p.menjadi} lewat ${p.jenis}.`, { dampak: TETAP, saran: 'Lihat kisah lembar itu.' });
}

/** Asks a second person; nothing changes on the sheet yet. Throws ATURAN for what is not possible, SUDAH_ADA while another request for the sheet is open. */
export function mintaPersetujuan(tx: WriteDb, p: Permintaan): string {
  const l = satuLembar(tx, p.lembarId);
  wajibDapat(l, p);
  if (tx.satu("SELECT 1 FROM persetujuan_lembar WHERE lembar_id = ? AND keadaan = 'menunggu'", idDariTeks(l.id))) {
    throw new AppError('SUDAH_ADA', `Untuk lembar ${l.seri} masih ada permintaan yang menunggu putusan.`, { dampak: TETAP, saran: 'Tunggu putusannya, atau minta pejabat menolaknya dahulu.' });
  }
  return sisip(tx, 'persetujuan_lembar', {
    lembar_id: l.id, kertas: l.kertas, seri: l.seri, jenis: p.jenis, dari: l.keadaan, menjadi: p.menjadi, dokumen_id: l.dokumenId, alasan: p.alasan, keadaan: 'menunggu',
    pemohon_id: tx.pelaku.penggunaId, pemohon: tx.pelaku.nama, penyetuju_id: null, penyetuju: null, diputus_pada: null, catatan: '', pekerjaan_id: null, lembar_baru_id: null,
  });
}

interface BarisPermintaan {
  lembar_id: Buffer;
  jenis: JenisPermintaan;
  dari: KeadaanLembar;
  menjadi: KeadaanLembar;
  alasan: string;
  keadaan: string;
  pemohon_id: Buffer | null;
}

/** The sheets a decision changes: of a reprint all that bear the document, else the one asked for. */
function lembarTerkena(tx: WriteDb, l: Lembar, jenis: JenisPermintaan): Lembar[] {
  if (jenis !== 'cetak-ulang' || l.dokumenId === null) return [l];
  return bacaLembar(tx, "l.dokumen_id = ? AND l.keadaan = 'tercetak' ORDER BY l.awalan, l.urut", idDariTeks(l.dokumenId));
}

/**
 * Decides a request. Agreed, the entries are made at once: of a reprint the old sheets are voided and the document may take a
 * new one. Throws TIDAK_BERHAK for one's own request, BENTROK when it was decided or the sheet has changed since.
 */
export function putuskanPersetujuan(tx: WriteDb, p: { readonly id: string; readonly setuju: boolean; readonly catatan: string }): { readonly lembar: number } {
  const b = tx.satu<BarisPermintaan>('SELECT lembar_id, jenis, dari, menjadi, alasan, keadaan, pemohon_id FROM persetujuan_lembar WHERE id = ?', idDariTeks(p.id));
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Permintaan itu tidak ada.', { saran: 'Muat ulang daftarnya.' });
  if (b.keadaan !== 'menunggu') throw new AppError('BENTROK', `Permintaan ini sudah ${b.keadaan}.`, { dampak: TETAP, saran: 'Muat ulang daftarnya.' });
  if (b.pemohon_id !== null && tx.pelaku.penggunaId === idKeTeks(b.pemohon_id)) {
    throw new AppError('TIDAK_BERHAK', 'Permintaan sendiri tidak dapat diputus sendiri.', { dampak: TETAP, saran: 'Minta pejabat lain yang berhak memutusnya.' });
  }
  const putusan = { penyetuju_id: tx.pelaku.penggunaId, penyetuju: tx.pelaku.nama, diputus_pada: tx.now, catatan: p.catatan };
  if (!p.setuju) {
    ubah(tx, 'persetujuan_lembar', p.id, { ...putusan, keadaan: 'ditolak' }, null);
    return { lembar: 0 };
  }
  const l = satuLembar(tx, idKeTeks(b.lembar_id));
  if (l.keadaan !== b.dari) throw new AppError('BENTROK', `Lembar ${l.seri} sejak diminta sudah berubah dari ${b.dari} menjadi ${l.keadaan}.`, { dampak: TETAP, saran: 'Tolak permintaan ini; bila masih perlu, minta yang baru.' });
  ubah(tx, 'persetujuan_lembar', p.id, { ...putusan, keadaan: 'disetujui' }, null);
  const kena = lembarTerkena(tx, l, b.jenis);
  catatMutasi(tx, kena, { perbuatan: b.jenis === 'cetak-ulang' ? 'batal' : b.jenis, ke: b.menjadi, sebab: b.alasan, penyetuju: tx.pelaku.nama, persetujuanId: p.id });
  return { lembar: kena.length };
}
