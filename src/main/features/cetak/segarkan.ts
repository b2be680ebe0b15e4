import { pantau } from '../../cetak/cetak.ts';
import type { StatusPekerjaan } from '../../cetak/jenis.ts';
import type { Aplikasi, Buka } from '../../context.ts';
import { tulis, type WriteDb } from '../../db/tulis.ts';
import { apakahSedangDikirim } from './kirim.ts';
import { konfigurasiCetak, pencetakUntukPantau } from './konfigurasi.ts';
import { pekerjaanBerjalan, simpanStatus, ubahKeadaan, type Pekerjaan } from './pekerjaan.ts';

const SEMINGGU_MS = 7 * 24 * 3_600_000;
/** A printer that does not know a job any more is not asked for ever, except when somebody presses the button. */
const TANYA_TAK_DIKETAHUI_MS = 3_600_000;
/** Longer than any upload may take: a row still 'being sent' after this belongs to a process that ended. */
const TERTINGGAL_MS = 600_000;

const diamnya = new Map<string, number>();
const ULANG_DIAM_MS = 60_000;

/** Asks the printers about unfinished jobs and writes what changed; returns how many did. After a restart it goes on where it was. */
export async function segarkanAntrean(app: Aplikasi, buka: Buka, paksa = false): Promise<number> {
  const now = app.config.jam();
  const konfigurasi = konfigurasiCetak(buka.basis, app.config);
  const tulisSistem = (fn: (tx: WriteDb) => void): void => tulis(buka.penulis, { prosedur: 'cetak.segarkan', pelaku: { penggunaId: null, nama: 'Sistem' }, now: app.config.jam() }, fn);
  let berubah = 0;
  for (const p of pekerjaanBerjalan(buka.basis, now - SEMINGGU_MS)) {
    if (apakahSedangDikirim(p.id)) continue;
    if (p.jobId === null) {
      if (tandaiTertinggal(p, now, tulisSistem)) berubah++;
      continue;
    }
    if (!paksa && p.keadaan === 'tak-diketahui' && now - p.diubahPada > TANYA_TAK_DIKETAHUI_MS) continue;
    if (!paksa && now - (diamnya.get(p.pencetakId) ?? -Infinity) < ULANG_DIAM_MS) continue;
    const pencetak = pencetakUntukPantau(p.pencetakId, p.pencetakNama, konfigurasi);
    const s: StatusPekerjaan = pencetak === null ? { keadaan: 'tak-diketahui', pesan: 'Pencetak ini tidak ada lagi dalam pengaturan.', lembar: null } : await pantau(pencetak, String(p.jobId), konfigurasi, p.pelaku);
    // A silent printer costs a time-out for each of its jobs; it is left alone for a while.
    if (s.keadaan === 'tak-diketahui') diamnya.set(p.pencetakId, now);
    else diamnya.delete(p.pencetakId);
    if (!buka.basis.mentah.open) return berubah;
    if (s.keadaan === p.keadaan && s.pesan === p.pesan && (s.lembar ?? p.lembarSelesai) === p.lembarSelesai) continue;
    tulisSistem((tx) => simpanStatus(tx, p, s));
    berubah++;
  }
  return berubah;
}

/** A job without a number at its printer whose sender is gone: never sent, or nobody knows. */
function tandaiTertinggal(p: Pekerjaan, now: number, tulisSistem: (fn: (tx: WriteDb) => void) => void): boolean {
  if (now - p.diubahPada < TERTINGGAL_MS) return false;
  switch (p.keadaan) {
    case 'dicek':
    case 'menunggu':
      tulisSistem((tx) => ubahKeadaan(tx, p.id, 'gagal', 'Aplikasi berhenti sebelum pekerjaan ini dikirim. Kirim ulang bila perlu.'));
      return true;
    case 'dikirim':
      tulisSistem((tx) => ubahKeadaan(tx, p.id, 'tak-diketahui', 'Aplikasi berhenti saat mengirim. Lihat dulu lembar yang keluar sebelum mencetak ulang.'));
      return true;
    default:
      return false;
  }
}
