import type { Peristiwa } from '../context.ts';

export interface Siaran {
  kirim(p: Peristiwa): void;
  /** What one listener may hear; it is asked for every event. */
  alir(boleh: (p: Peristiwa) => boolean): ReadableStream<Uint8Array>;
  tutup(): void;
}

const DETAK_MS = 15_000;

/** Events are hints: newline-delimited JSON to every listener; a lost one costs a refetch, nothing else. */
export function buatSiaran(): Siaran {
  const pendengar = new Map<ReadableStreamDefaultController<Uint8Array>, (p: Peristiwa) => boolean>();
  const sandi = new TextEncoder();
  const kirim = (p: Peristiwa): void => {
    const baris = sandi.encode(`${JSON.stringify(p)}\n`);
    for (const [c, boleh] of pendengar) {
      try {
        if (boleh(p)) c.enqueue(baris);
      } catch {
        pendengar.delete(c);
      }
    }
  };
  const detak = setInterval(() => kirim({ jenis: 'detak' }), DETAK_MS);
  detak.unref();
  return {
    kirim,
    alir: (boleh) => {
      let milik: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream<Uint8Array>({
        start: (c) => {
          milik = c;
          pendengar.set(c, boleh);
          c.enqueue(sandi.encode(`${JSON.stringify({ jenis: 'detak' })}\n`));
        },
        cancel: () => {
          pendengar.delete(milik);
        },
      });
    },
    tutup: () => {
      clearInterval(detak);
      for (const c of pendengar.keys()) {
        try {
          c.close();
        } catch {
          // already gone
        }
      }
      pendengar.clear();
    },
  };
}
