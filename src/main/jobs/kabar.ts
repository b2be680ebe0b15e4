import { formatAngka } from '../../shared/domain/format.ts';
import type { Aplikasi } from '../context.ts';
import type { Tugas } from './pelari.ts';

/** Long enough to look away; shorter jobs end under the eyes of who started them. */
const BERITAHU_MS = 10_000;

/** The screens hear of every step of a job, the desktop only of the end of a long one. */
export function siarTugas({ siar, ports }: Pick<Aplikasi, 'siar' | 'ports'>, t: Tugas): void {
  siar({ jenis: 'tugas', tugas: t });
  if (t.mulaiPada === null || t.selesaiPada === null || t.selesaiPada - t.mulaiPada < BERITAHU_MS) return;
  if (t.keadaan === 'selesai') ports.beritahu(t.judul, `Selesai: ${formatAngka(t.sudah)} butir${t.gagal > 0 ? `, ${formatAngka(t.gagal)} gagal` : ''}.`);
  if (t.keadaan === 'gagal') ports.beritahu(t.judul, 'Gagal. Sebabnya ada di Riwayat pekerjaan.');
}
