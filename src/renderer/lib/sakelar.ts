export interface Sakelar {
  buka(): void;
  tutup(): void;
  terbuka(): boolean;
  dengar(f: () => void): () => void;
}

/** An open/closed switch outside React, for dialogs that are opened from anywhere; read it with useSyncExternalStore. */
export function buatSakelar(): Sakelar {
  let nilai = false;
  const pendengar = new Set<() => void>();
  const ubah = (baru: boolean): void => {
    nilai = baru;
    for (const f of pendengar) f();
  };
  return {
    buka: () => ubah(true),
    tutup: () => ubah(false),
    terbuka: () => nilai,
    dengar: (f) => {
      pendengar.add(f);
      return () => pendengar.delete(f);
    },
  };
}
