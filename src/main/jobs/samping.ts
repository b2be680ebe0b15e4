import { Worker, type MessagePort } from 'node:worker_threads';
import { AppError, galatDariData, galatKeData, type GalatData } from '../../shared/errors.ts';
import { bukaBasisData, galatSqlite } from '../db/buka.ts';
import type { PembacaSamping } from './job.ts';

/** What such a thread is started with. */
export interface DataSamping {
  readonly samping: { readonly basisData: string; readonly dek: Uint8Array };
}

interface Tanya {
  readonly sql: string;
  readonly nilai: readonly (string | number | null)[];
}
type Jawab = { readonly baris: readonly unknown[] } | { readonly galat: GalatData };

/** It keeps no rows between two questions, and what it reads it reads once. */
const BATAS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };
const SIMPANAN_KB = 16_384;

/** The thread itself: answers until the one who asked ends it. */
export function layaniSamping(port: MessagePort, { samping }: DataSamping): void {
  const basis = bukaBasisData(samping.basisData, samping.dek, { hanyaBaca: true });
  basis.mentah.pragma(`cache_size=-${SIMPANAN_KB}`);
  port.on('message', ({ sql, nilai }: Tanya) => {
    try {
      port.postMessage({ baris: basis.baca(sql, ...nilai) } satisfies Jawab);
    } catch (galat) {
      port.postMessage({ galat: galatKeData(galatSqlite(galat, samping.basisData)) } satisfies Jawab);
    }
  });
}

/** Starts the thread from the file of the job worker, which serves as both. */
export function bukaSamping(pekerja: URL, samping: DataSamping['samping']): PembacaSamping & { tutup(): Promise<void> } {
  const utas = new Worker(pekerja, { workerData: { samping } satisfies DataSamping, resourceLimits: BATAS });
  const menunggu: { readonly ok: (baris: readonly unknown[]) => void; readonly gagal: (galat: Error) => void }[] = [];
  let mati: Error | null = null;
  const akhiri = (galat: Error): void => {
    mati ??= galat;
    for (const m of menunggu.splice(0)) m.gagal(mati);
  };
  utas.on('message', (j: Jawab) => {
    const m = menunggu.shift();
    if ('galat' in j) m?.gagal(galatDariData(j.galat));
    else m?.ok(j.baris);
  });
  utas.on('error', (galat) => akhiri(galat instanceof Error ? galat : new Error(String(galat))));
  utas.on('exit', () => akhiri(new AppError('DALAM', 'Utas pembaca berhenti sebelum menjawab.')));
  return {
    baca: <T>(sql: string, ...nilai: readonly (string | number | null)[]) =>
      new Promise<readonly T[]>((ok, gagal) => {
        if (mati) return gagal(mati);
        menunggu.push({ ok: ok as (baris: readonly unknown[]) => void, gagal });
        utas.postMessage({ sql, nilai } satisfies Tanya);
      }),
    tutup: async () => void (await utas.terminate()),
  };
}
