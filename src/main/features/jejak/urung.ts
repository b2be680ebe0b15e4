import type { PerubahanBaris } from '../../db/jejak.ts';

const SAH = 'Bila langkahnya keliru, tolak suratnya lalu ajukan lagi, atau batalkan, di layar Pengesahan.';
const CETAK = 'Batalkan yang belum dicetak, atau cetak ulang dengan alasan, di antrean cetak.';
const KENDALI = 'Betulkan dengan koreksi di buku kertas kendali.';

/**
 * What cannot be taken back, and what to do instead. Either it is out of the house or read by others already, or its row
 * holds a unique place (a document's one approval, a stack's content, a paper's code) that a row taken back keeps for ever.
 *
 * What stays with the undo, and why that is safe:
 * - `kewenangan`, `alur_produk`: a letter keeps its steps and the words of the authority as they were when it was issued, and
 *   no place is unique, so the same can be saved again;
 * - `naskah_versi`: the number of a version taken back is passed over, never given again;
 * - `pengaturan`: the value before is a whole value;
 * - people, histories, signing officials, evidence added by hand: each row stands alone and comes back from the bin as well.
 * `lembar`, `lembar_cetak`, `unggahan_arsip`, `arsip_titipan` are not in the trail: they follow procedures of their own, whose
 * guarded rows stand below.
 */
export const TANPA_URUNG: ReadonlyMap<string, string> = new Map([
  ['dokumen', 'Surat yang terbit tidak ditarik dengan cara ini; batalkan pengesahannya atau terbitkan surat pencabutan.'],
  ['kelompok', 'Batalkan butir yang belum bernomor di layar kelompoknya.'],
  ['dokumen_berkas', 'Berkas bertanda tangan atau pindaian yang sudah dipasang tetap ada di arsip surat itu.'],
  ['pengesahan', SAH],
  ['pengesahan_langkah', SAH],
  ['tumpukan_pindai', 'Sisihkan pindaian yang keliru dengan alasan di tinjauan pindaian.'],
  ['pindaian', 'Cocokkan atau sisihkan pindaian itu dengan alasan di tinjauan pindaian.'],
  ['pekerjaan_cetak', CETAK],
  ['rangkaian_cetak', CETAK],
  ['penerimaan_lembar', KENDALI],
  ['mutasi_lembar', KENDALI],
  ['persetujuan_lembar', KENDALI],
  ['profil_kertas', 'Simpan lagi profil kertas itu dengan isi yang benar, atau tandai tidak dipakai.'],
  ['kalibrasi', 'Simpan kalibrasi baru; yang terbaru yang dipakai.'],
  ['pengguna', 'Ubah atau nonaktifkan akunnya di pengaturan pengguna.'],
  ['aturan', 'Simpan aturan yang benar dengan tanggal berlakunya.'],
  ['unit', 'Ubah unit itu di daftar unit kerja.'],
]);

const TITIPAN = 'Kembalikan berkasnya ke antrean tinjauan unggahan, lalu putuskan lagi.';

/** Why this change is not taken back in one step: what to do instead. Null: it may be. */
export function saranTanpaUrung(prosedur: string, perubahan: readonly PerubahanBaris[]): string | null {
  // The decision on an upload lies beside the trail, in `arsip_titipan`: its evidence alone would come or go without it.
  if (prosedur.startsWith('arsip.titipan')) return TITIPAN;
  for (const p of perubahan) {
    const saran = TANPA_URUNG.get(p.tabel);
    if (saran !== undefined) return saran;
  }
  return null;
}
