import { RIWAYAT } from '../../../shared/riwayat/index.ts';
import { hapus, jalankan, type WriteDb } from '../../db/tulis.ts';
import { idDariTeks, idKeTeks } from '../../lib/id.ts';

/**
 * Takes back what a cancelled letter changed: its history rows end and its item is `batal`, so that the same can be issued again
 * under a new number. Its own number stays used and the document stays in the archive.
 */
export function tarikTerbitan(tx: WriteDb, dokumenId: string, alasan: string): void {
  const id = idDariTeks(dokumenId);
  const d = tx.satu<{ pegawai_id: Buffer | null }>('SELECT pegawai_id FROM dokumen WHERE id = ?', id);
  if (d?.pegawai_id) {
    for (const { tabel } of RIWAYAT) {
      const baris = tx.baca<{ id: Buffer }>(`SELECT id FROM ${tabel} WHERE pegawai_id = ? AND dokumen_id = ? AND dihapus_pada IS NULL`, d.pegawai_id, id);
      for (const b of baris) hapus(tx, tabel, idKeTeks(b.id), null);
    }
  }
  jalankan(tx, "UPDATE kelompok_butir SET keadaan = 'batal', galat = ?, diubah_pada = ? WHERE dokumen_id = ? AND keadaan = 'jadi'", [`Dibatalkan: ${alasan}`, tx.now, id], 'kgb');
}
