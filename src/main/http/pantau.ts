import type { BasisData } from '../db/buka.ts';
import type { Siaran } from './peristiwa.ts';

const SELANG_MS = 1500;
const SEMUA = ['pegawai', 'kgb', 'dokumen', 'cetak', 'tugas', 'impor', 'bukti', 'unit', 'rujukan', 'aturan', 'pengguna', 'pengaturan', 'penandatangan', 'cadangan', 'jejak'];

/** Tells the screens that another process (the CLI, a worker) committed something. */
export function pantauPerubahan(basis: BasisData, siaran: Siaran): () => void {
  let versi = basis.mentah.pragma('data_version', { simple: true });
  const t = setInterval(() => {
    const kini = basis.mentah.pragma('data_version', { simple: true });
    if (kini === versi) return;
    versi = kini;
    siaran.kirim({ jenis: 'berubah', topik: SEMUA });
  }, SELANG_MS);
  t.unref();
  return () => clearInterval(t);
}
