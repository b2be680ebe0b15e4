/** The one clock of the application. Everything else gets `now` handed in. */
export type Jam = () => number;

export const jamSistem: Jam = () => Date.now();

const pemformat = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in an Indonesian time zone, ISO text. */
export function tanggalDi(now: number, zona: string): string {
  let f = pemformat.get(zona);
  if (!f) {
    f = new Intl.DateTimeFormat('en-CA', { timeZone: zona, year: 'numeric', month: '2-digit', day: '2-digit' });
    pemformat.set(zona, f);
  }
  return f.format(now);
}

/** `YYYYMMDD-HHMMSS` in a time zone, for folder and file names. */
export function capWaktu(now: number, zona: string): string {
  const jam = new Intl.DateTimeFormat('en-GB', { timeZone: zona, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(now);
  return `${tanggalDi(now, zona).replaceAll('-', '')}-${jam.replaceAll(':', '')}`;
}
