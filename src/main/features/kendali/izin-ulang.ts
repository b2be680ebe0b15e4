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

/** A document on paper that another order still holds may be out already: until that is settled nobody can allow it once more. */
function wajibTidakDipesan(tx: WriteDb, pekerjaanId: string, dokumenId: string): void {
  const l = tx.satu<{ seri: string; nomor: string | null; judul: string | null }>(
    "SELECT l.seri, d.nomor, r.judul FROM lembar l LEFT JOIN dokumen d ON d.id = l.dokumen_id LEFT JOIN rangkaian_cetak r ON r.id = l.pekerjaan_id WHERE l.dokumen_id = ? AND l.keadaan = 'dipesan' AND l.pekerjaan_id <> ? ORDER BY l.awalan, l.urut LIMIT 1",
    idDariTeks(dokumenId),
    idDariTeks(pekerjaanId),
  );
  if (!l) return;
  throw new AppError('ATURAN', `Dokumen ${l.nomor ?? ''} sudah menempati lembar ${l.seri} yang dipesan ${l.judul === null ? 'pekerjaan lain' : `rangkaian "${l.judul}"`}.`.replace('  ', ' '), {
    dampak: 'Tidak ada lembar yang dipesan.',
    saran: 'Selesaikan atau batalkan rangkaian itu dahulu, sampai nomor serinya disahkan atau direkonsiliasi; sesudah itu minta cetak ulang bila masih perlu.',
    details: { dokumenId, seri: l.seri },
  });
}

/**
 * A document that was printed before takes a permission that somebody else gave; it is used up here, with the new sheet.
 * Throws ATURAN for a document without one, and for one that lies on a sheet another order holds.
 */
export function pakaiIzinUlang(tx: WriteDb, pekerjaanId: string, dokumen: readonly (string | null)[], lembar: readonly Lembar[]): void {
  for (const d of new Set(dokumen)) {
    if (d === null) continue;
    wajibTidakDipesan(tx, pekerjaanId, d);
    if (jumlahCetak(tx, d, pekerjaanId) === 0) continue;
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
