import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/buka.ts';
import { ubah, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';
import type { Lembar } from './lembar.ts';

/** How often a document was printed on controlled paper: jobs, less those entered by mistake. `kecuali`: a job that is under way. */
export function jumlahCetak(db: ReadDb, dokumenId: string, kecuali: string | null = null): number {
  const id = idDariTeks(dokumenId);
  return db.satu<{ n: number }>(
    `SELECT count(DISTINCT m.pekerjaan_id) n FROM mutasi_lembar m WHERE m.dokumen_id = ? AND m.ke = 'tercetak' AND m.pekerjaan_id IS NOT ?
      AND NOT EXISTS (SELECT 1 FROM mutasi_lembar k WHERE k.dokumen_id = m.dokumen_id AND k.perbuatan = 'koreksi' AND k.dari = 'tercetak' AND k.awalan = m.awalan AND k.kertas = m.kertas AND k.dari_urut <= m.dari_urut AND k.sampai_urut >= m.sampai_urut AND k.no > m.no)`,
    id,
    kecuali === null ? null : idDariTeks(kecuali),
  )!.n;
}

/**
 * A document that was printed before takes a permission that somebody else gave; it is used up here, with the new sheet.
 * Throws ATURAN for a document without one.
 */
export function pakaiIzinUlang(tx: WriteDb, pekerjaanId: string, dokumen: readonly (string | null)[], lembar: readonly Lembar[]): void {
  for (const d of new Set(dokumen)) {
    if (d === null || jumlahCetak(tx, d, pekerjaanId) === 0) continue;
    const izin = tx.satu<{ id: Buffer; pekerjaan_id: Buffer | null }>(
      "SELECT id, pekerjaan_id FROM persetujuan_lembar WHERE dokumen_id = ? AND jenis = 'cetak-ulang' AND (keadaan = 'disetujui' OR (keadaan = 'terpakai' AND pekerjaan_id = ?)) ORDER BY diputus_pada DESC LIMIT 1",
      idDariTeks(d),
      idDariTeks(pekerjaanId),
    );
    if (!izin) {
      const lama = tx.satu<{ seri: string; nomor: string | null }>("SELECT m.seri_awal seri, d.nomor FROM mutasi_lembar m LEFT JOIN dokumen d ON d.id = m.dokumen_id WHERE m.dokumen_id = ? AND m.ke = 'tercetak' ORDER BY m.no DESC LIMIT 1", idDariTeks(d))!;
      throw new AppError('ATURAN', `Dokumen ${lama.nomor ?? ''} sudah tercetak pada lembar ${lama.seri}.`.replace('  ', ' '), {
        dampak: 'Tidak ada lembar yang dipesan.',
        saran: 'Minta cetak ulang di layar Lembar kendali; setelah disetujui orang lain lembar lama dibatalkan dan dokumen dapat dicetak pada nomor seri baru.',
        details: { dokumenId: d, seri: lama.seri },
      });
    }
    if (izin.pekerjaan_id === null) ubah(tx, 'persetujuan_lembar', idKeTeks(izin.id), { keadaan: 'terpakai', pekerjaan_id: pekerjaanId, lembar_baru_id: lembar[dokumen.indexOf(d)]!.id }, null);
  }
}
