import type { Pencatat } from '../lib/logger.ts';
import { TUNGGU_KUNCI_MS, type BasisData } from '../db/buka.ts';
import { idDariTeks } from '../lib/id.ts';
import type { Jam } from '../lib/waktu.ts';
import { langkahBaru, SQL_CATAT } from './langkah.ts';
import type { BarisTugas } from './tugas.ts';

export type Kemajuan = Pick<BarisTugas, 'sudah' | 'jumlah' | 'gagal' | 'pesan'>;

/** How far a running job is: the last progress told (the row may be a second behind), and what the log tells of it. */
export interface Maju {
  maju: Kemajuan | null;
  tercatat: Kemajuan | null;
}

/** What is written of a job in its row and its log. */
export interface CatatanTugas {
  mulai(id: string, pertama: boolean, pelaku: string): void;
  /** A hint only: rather than wait for the worker's lock, and hold up every call, the next one is written. */
  tandaHidup(id: string, m: Maju | undefined): void;
  akhiri(id: string, keadaan: string, pesan: string, hasil: unknown, m: Maju | undefined): void;
  putus(id: Buffer): void;
}

const TUNGGU_TANDA_MS = 25;

function sibuk(galat: unknown): boolean {
  return galat instanceof Error && 'code' in galat && String(galat.code).startsWith('SQLITE_BUSY');
}

export function catatanTugas(basis: BasisData, jam: Jam, log: Pencatat): CatatanTugas {
  const ubah = (sql: string, ...nilai: (string | number | Buffer | null)[]): void => void basis.siap(sql).run(...nilai);
  const catat = (id: Buffer, teks: string): void => ubah(SQL_CATAT, jam(), teks, id);
  const catatMaju = (id: string, m: Maju | undefined): void => {
    const k = m?.maju;
    if (!m || !k) return ubah('UPDATE tugas SET detak=? WHERE id=?', jam(), idDariTeks(id));
    ubah('UPDATE tugas SET detak=?, sudah=?, jumlah=?, gagal=?, pesan=? WHERE id=?', jam(), k.sudah, k.jumlah, k.gagal, k.pesan, idDariTeks(id));
    const langkah = langkahBaru(m.tercatat, k);
    if (langkah !== null) catat(idDariTeks(id), langkah);
    m.tercatat = k;
  };
  return {
    mulai(id, pertama, pelaku) {
      ubah("UPDATE tugas SET keadaan='berjalan', pid=?, detak=?, mulai_pada=?, selesai_pada=NULL, pesan='' WHERE id=?", process.pid, jam(), jam(), idDariTeks(id));
      catat(idDariTeks(id), pertama ? `Dimulai oleh ${pelaku}.` : 'Dilanjutkan dari yang belum selesai.');
    },
    tandaHidup(id, m) {
      basis.mentah.pragma(`busy_timeout=${TUNGGU_TANDA_MS}`);
      try {
        catatMaju(id, m);
      } catch (galat) {
        // A timer or a message of the worker calls this: a full disk must not end the program from here.
        if (!sibuk(galat)) log.error({ tugas: id, galat: String(galat) }, 'tanda hidup pekerjaan tidak tertulis');
      } finally {
        basis.mentah.pragma(`busy_timeout=${TUNGGU_KUNCI_MS}`);
      }
    },
    akhiri(id, keadaan, pesan, hasil, m) {
      try {
        catatMaju(id, m);
        catat(idDariTeks(id), keadaan === 'selesai' ? 'Selesai.' : `${keadaan === 'gagal' ? 'Gagal' : 'Dibatalkan'}: ${pesan}`);
        ubah('UPDATE tugas SET keadaan=?, pesan=?, hasil=?, selesai_pada=?, pid=NULL WHERE id=?', keadaan, pesan, JSON.stringify(hasil), jam(), idDariTeks(id));
      } catch (galat) {
        // The row keeps 'berjalan'; the next start finds it and says that it was interrupted.
        log.error({ tugas: id, galat: String(galat) }, 'akhir pekerjaan tidak tertulis');
      }
    },
    putus(id) {
      catat(id, 'Terputus karena aplikasi berhenti.');
      ubah("UPDATE tugas SET keadaan='terputus', pid=NULL, pesan='Terputus karena aplikasi berhenti.' WHERE id=? AND keadaan IN ('berjalan','antri')", id);
    },
  };
}
