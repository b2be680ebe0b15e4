import type { Peristiwa } from '../context.ts';

export interface Siaran {
  kirim(p: Peristiwa): void;
  alir(): ReadableStream<Uint8Array>;
  tutup(): void;
}

const DETAK_MS = 15_000;

/** Events are hints: newline-delimited JSON to every listener; a lost one costs a refetch, nothing else. */
export function buatSiaran(): Siaran {
  const pendengar = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const sandi = new TextEncoder();
  const kirim = (p: Peristiwa): void => {
    const baris = sandi.encode(`${JSON.stringify(p)}\n`);
    for (const c of pendengar) {
      try {
        c.enqueue(baris);
      } catch {
        pendengar.delete(c);
      }
    }
  };
  const detak = setInterval(() => kirim({ jenis: 'detak' }), DETAK_MS);
  detak.unref();
  return {
    kirim,
    alir: () => {
      let milik: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream<Uint8Array>({
        start: (c) => {
          milik = c;
          pendengar.add(c);
          c.enqueue(sandi.encode(`${JSON.stringify({ jenis: 'detak' })}\n`));
        },
        cancel: () => {
          pendengar.delete(milik);
        },
      });
    },
    tutup: () => {
      clearInterval(detak);
      for (const c of pendengar) {
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
