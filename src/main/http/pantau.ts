import type { BasisData } from '../db/buka.ts';
import type { Siaran } from './peristiwa.ts';

const SELANG_MS = 1500;
const SEMUA = ['pegawai', 'kgb', 'dokumen', 'cetak', 'tugas', 'impor', 'bukti', 'unit', 'rujukan', 'aturan', 'pengguna', 'pengaturan', 'penandatangan', 'naskah_versi', 'profil_kertas', 'kalibrasi', 'kendali', 'tte', 'kewenangan', 'alur_produk', 'pengesahan', 'pindaian', 'arsip', 'titipan', 'sapuan', 'cadangan', 'jejak'];

/**
 * Tells the screens that another process (the CLI) committed something. While jobs run their commits are seen here as well,
 * but they name their topics themselves: everything is told once, when the last one is done.
 */
export function pantauPerubahan(basis: BasisData, siaran: Siaran, sibuk: () => boolean): () => void {
  let versi = basis.mentah.pragma('data_version', { simple: true });
  const t = setInterval(() => {
    if (sibuk()) return;
    const kini = basis.mentah.pragma('data_version', { simple: true });
    if (kini === versi) return;
    versi = kini;
    siaran.kirim({ jenis: 'berubah', topik: SEMUA });
  }, SELANG_MS);
  t.unref();
  return () => clearInterval(t);
}
