import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';

export type Pencatat = Logger;

/** Numbers that look like a NIP or NIK never reach a log file. */
export function tanpaNomorPribadi(teks: string): string {
  return teks.replaceAll(/\d[\d .]{13,24}\d/g, '[nomor]');
}

/** Log file in the data folder; no names, NIP or NIK: callers log codes and counts, and texts pass a filter. */
export function bukaPencatat(folder: string): Pencatat {
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 });
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: tanpaNomorPribadi } },
    pino.destination({ dest: join(folder, 'log', 'simpul.log'), sync: true, mkdir: true, append: true }),
  );
}

export const pencatatDiam: Pencatat = pino({ enabled: false });
