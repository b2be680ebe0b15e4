import { setTimeout as tunda } from 'node:timers/promises';
import { pantau } from '../../src/main/cetak/cetak.ts';
import type { KonfigurasiCetak, Pencetak, StatusPekerjaan } from '../../src/main/cetak/jenis.ts';

export interface PilihanTunggu {
  readonly batasMs: number;
  /** Default 250 ms. */
  readonly selangMs?: number;
  readonly operator?: string;
  readonly sinyal?: AbortSignal;
  readonly lapor?: (status: StatusPekerjaan) => void;
}

function akhir(status: StatusPekerjaan): boolean {
  return status.keadaan === 'selesai' || status.keadaan === 'dibatalkan' || status.keadaan === 'gagal';
}

/**
 * Watches until the job ends or `batasMs` is over. A moment's silence of the printer is waited out; at the limit the
 * answer is 'tak-diketahui' with what was last known, so an unfinished job is never taken for a printed one.
 */
export async function tungguSelesai(
  pencetak: Pencetak,
  jobId: string,
  konfigurasi: KonfigurasiCetak,
  pilihan: PilihanTunggu,
): Promise<StatusPekerjaan> {
  const batasWaktu = AbortSignal.timeout(pilihan.batasMs);
  const sinyal = pilihan.sinyal === undefined ? batasWaktu : AbortSignal.any([batasWaktu, pilihan.sinyal]);
  const perTanya = { ...konfigurasi, batasWaktuMs: Math.min(konfigurasi.batasWaktuMs ?? pilihan.batasMs, pilihan.batasMs) };
  for (;;) {
    const status = await pantau(pencetak, jobId, perTanya, pilihan.operator);
    pilihan.lapor?.(status);
    if (akhir(status) || !pencetak.bisaDipantau) return status;
    if (sinyal.aborted) {
      return {
        ...status,
        keadaan: 'tak-diketahui',
        pesan: `Belum selesai dalam batas waktu. Terakhir: ${status.pesan}`,
      };
    }
    // an abort only ends the pause; the loop then takes its last look
    await tunda(pilihan.selangMs ?? 250, undefined, { signal: sinyal }).catch(() => undefined);
  }
}
