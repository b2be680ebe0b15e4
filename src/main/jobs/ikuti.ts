import type { Worker } from 'node:worker_threads';
import { galatDariData, type GalatData } from '../../shared/errors.ts';
import type { Pencatat } from '../lib/logger.ts';
import type { PesanPekerja } from './kerjakan.ts';

/** What is done with the news of a thread. `akhir` is called exactly once. */
export interface Pengikut {
  readonly lapor: (p: Extract<PesanPekerja, { jenis: 'lapor' }>) => void;
  readonly berubah: (topik: readonly string[]) => void;
  readonly detak: () => void;
  readonly akhir: (galat: GalatData | null, hasil: unknown) => void;
}

const SELANG_DETAK_MS = 3000;
const KEHABISAN_MEMORI: GalatData = { kode: 'TERLALU_BESAR', pesan: 'Pekerjaan ini memerlukan memori lebih dari yang tersedia.', dampak: 'Yang sudah tersimpan utuh.', saran: 'Bagi berkasnya menjadi beberapa bagian.' };
const BERHENTI: GalatData = { kode: 'DALAM', pesan: 'Pekerjaan berhenti tidak terduga.', dampak: 'Yang sudah jadi tetap tersimpan.', saran: 'Lanjutkan dari riwayat pekerjaan.' };

/** Follows a thread to its end, whether it tells it or dies. Resolves with the result, rejects with the job's AppError. */
export function ikuti(id: string, worker: Worker, log: Pencatat, p: Pengikut): Promise<unknown> {
  return new Promise((ok, tolak) => {
    const detak = setInterval(p.detak, SELANG_DETAK_MS);
    let beres = false;
    const tutup = (galat: GalatData | null, hasil: unknown): void => {
      if (beres) return;
      beres = true;
      clearInterval(detak);
      p.akhir(galat, hasil);
      if (galat === null) ok(hasil);
      else tolak(galatDariData(galat));
    };
    worker.on('message', (pesan: PesanPekerja) => {
      switch (pesan.jenis) {
        case 'lapor':
          return p.lapor(pesan);
        case 'berubah':
          return p.berubah(pesan.topik);
        case 'selesai':
          return tutup(null, pesan.hasil);
        case 'gagal':
          if (pesan.galat.kode === 'DALAM') log.error({ tugas: id, rinci: pesan.rinci }, 'pekerjaan gagal');
          return tutup(pesan.galat, null);
      }
    });
    const mati = (sebab: unknown): void => {
      if (beres) return;
      log.error({ tugas: id, sebab: sebab instanceof Error ? (sebab.stack ?? sebab.message) : String(sebab) }, 'pekerja berhenti');
      tutup(sebab instanceof Error && 'code' in sebab && sebab.code === 'ERR_WORKER_OUT_OF_MEMORY' ? KEHABISAN_MEMORI : BERHENTI, null);
    };
    worker.on('error', mati);
    worker.on('exit', () => mati('keluar'));
  });
}
