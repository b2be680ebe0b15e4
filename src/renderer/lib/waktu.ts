import dayjs from 'dayjs';
import 'dayjs/locale/id';

dayjs.locale('id');

/** The only place of the renderer that reads the clock: instants are shown relative to it, never stored from it. */
export function sekarang(): number {
  return Date.now();
}

/** Today on this machine as ISO date. */
export function hariIni(): string {
  return dayjs(sekarang()).format('YYYY-MM-DD');
}

/** Instant (ms) as `26-01-2027 14.05`. */
export function teksSaat(ms: number): string {
  return dayjs(ms).format('DD-MM-YYYY HH.mm');
}

/** Instant (ms) as `14.05`. */
export function teksJam(ms: number): string {
  return dayjs(ms).format('HH.mm');
}
