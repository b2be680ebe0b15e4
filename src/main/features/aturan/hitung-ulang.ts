import type { Buka } from '../../context.ts';
import { segarkanSebagian } from '../../db/kini.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { jalankan, type WriteDb } from '../../db/tulis.ts';
import type { Pencatat } from '../../lib/logger.ts';

/** Marks every employee's derived rows as out of date; part of the transaction that changes the rule, so that nothing is forgotten. */
export function tandaiHitungUlang(tx: WriteDb, hariIni: string): number {
  return jalankan(tx, 'UPDATE pegawai_kini SET berubah_pada = ?', [hariIni], 'pegawai');
}

/**
 * Makes the marked rows again in short transactions, letting calls through between them. What is left when the program
 * ends is done at its next start, where the same marks are looked for.
 */
export function mulaiHitungUlang(buka: Buka, now: number, log: Pencatat): void {
  const langkah = (): void => {
    if (!buka.basis.mentah.open) return;
    try {
      if (segarkanSebagian(buka.penulis, now, zonaWaktu(buka.basis)) > 0) setImmediate(langkah);
    } catch (galat) {
      log.error({ galat: galat instanceof Error ? galat.message : String(galat) }, 'hitung ulang berhenti; dilanjutkan saat aplikasi dibuka lagi');
    }
  };
  setImmediate(langkah);
}
