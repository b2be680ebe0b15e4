import { pantau } from '../../cetak/cetak.ts';
import type { StatusPekerjaan } from '../../cetak/jenis.ts';
import type { Aplikasi, Buka } from '../../context.ts';
import { apakahSedangDikirim, pengirimHidup, tulisSistem } from './kirim.ts';
import { pencetakTersimpan } from './konfigurasi.ts';
import { dorong, dunia, majukanRangkaian } from './pelaksana.ts';
import { AKHIR, dipantau, pekerjaanBerjalan, pekerjaanMenurutId, simpanStatus, ubahKeadaan, type Pekerjaan } from './pekerjaan.ts';
import { adaRangkaianJalan } from './rangkaian.ts';

const SEMINGGU_MS = 7 * 24 * 3_600_000;
/** A printer that does not know a job any more is not asked for ever, except when somebody presses the button. */
const TANYA_TAK_DIKETAHUI_MS = 3_600_000;
/** Longer than any upload may take: a row still 'being sent' after this belongs to a process that ended. */
const TERTINGGAL_MS = 600_000;

const diamnya = new Map<string, number>();
const ULANG_DIAM_MS = 60_000;

/** Asks the printers about unfinished jobs, then takes each order a step further; returns how much changed. After a restart it goes on where it was. */
export async function segarkanAntrean(app: Aplikasi, buka: Buka, paksa = false): Promise<number> {
  const berubah = await tanyaPencetak(app, buka, paksa);
  if (!buka.basis.mentah.open) return berubah;
  return berubah + (await majukanRangkaian(dunia(app, buka)));
}

/** Keeps the orders going by itself, as long as there are any under way. */
export function jagaRangkaian(app: Aplikasi, buka: Buka): void {
  if (adaRangkaianJalan(buka.basis)) dorong(app, buka, () => segarkanAntrean(app, buka));
}

async function tanyaPencetak(app: Aplikasi, buka: Buka, paksa: boolean): Promise<number> {
  const now = app.config.jam();
  const { konfigurasi } = dunia(app, buka);
  let berubah = 0;
  for (const p of pekerjaanBerjalan(buka.basis, now - SEMINGGU_MS)) {
    if (p.jobId === null) {
      if (tandaiTertinggal(p, now, { app, buka })) berubah++;
      continue;
    }
    if (!paksa && p.keadaan === 'tak-diketahui' && now - p.diubahPada > TANYA_TAK_DIKETAHUI_MS) continue;
    if (!paksa && now - (diamnya.get(p.pencetakId) ?? -Infinity) < ULANG_DIAM_MS) continue;
    const pencetak = dipantau(p.pencetakId) ? pencetakTersimpan(p.pencetakId, p.pencetakNama, konfigurasi) : null;
    const s: StatusPekerjaan = pencetak === null ? { keadaan: 'tak-diketahui', pesan: 'Pencetak ini tidak ada lagi dalam pengaturan.', lembar: null } : await pantau(pencetak, String(p.jobId), konfigurasi, p.pelaku);
    // A silent printer costs a time-out for each of its jobs; it is left alone for a while.
    if (s.keadaan === 'tak-diketahui') diamnya.set(p.pencetakId, now);
    else diamnya.delete(p.pencetakId);
    if (!buka.basis.mentah.open) return berubah;
    if (s.keadaan === p.keadaan && s.pesan === p.pesan && (s.lembar ?? p.lembarSelesai) === p.lembarSelesai) continue;
    if (simpanBilaMasih(p, s, { app, buka })) berubah++;
  }
  return berubah;
}

/** While the printer was asked a person may have decided on the job; that stands. */
function simpanBilaMasih(p: Pekerjaan, s: StatusPekerjaan, d: { readonly app: Aplikasi; readonly buka: Buka }): boolean {
  return tulisSistem(d, (tx) => {
    if (AKHIR.has(pekerjaanMenurutId(tx, p.id).keadaan)) return false;
    simpanStatus(tx, p, s);
    return true;
  });
}

/**
 * A job without a number at its printer whose sender is gone: never sent, or nobody knows. `p` was read a while ago, and other
 * printers were asked since: the row is looked at once more, and what moved meanwhile stands.
 */
function tandaiTertinggal(p: Pekerjaan, now: number, d: { readonly app: Aplikasi; readonly buka: Buka }): boolean {
  if (apakahSedangDikirim(p.id) || (pengirimHidup(p) && now - p.diubahPada < TERTINGGAL_MS)) return false;
  return tulisSistem(d, (tx) => {
    const kini = pekerjaanMenurutId(tx, p.id);
    if (kini.jobId !== null || kini.keadaan !== p.keadaan || apakahSedangDikirim(p.id)) return false;
    switch (kini.keadaan) {
      case 'dicek':
      case 'menunggu':
        ubahKeadaan(tx, p.id, 'gagal', 'Aplikasi berhenti sebelum pekerjaan ini dikirim. Kirim ulang bila perlu.');
        return true;
      case 'dikirim':
        ubahKeadaan(tx, p.id, 'tak-diketahui', 'Aplikasi berhenti saat mengirim. Lihat dulu lembar yang keluar sebelum mencetak ulang.');
        return true;
      default:
        return false;
    }
  });
}
