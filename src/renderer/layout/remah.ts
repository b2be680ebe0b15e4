import { useEffect, useSyncExternalStore } from 'react';

let ujung: string | null = null;
const pendengar = new Set<() => void>();

function ubah(baru: string | null): void {
  ujung = baru;
  for (const f of pendengar) f();
}

function dengar(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}

/** The last part of the breadcrumb while this screen is open: the name of what is shown (`Budi Santoso`). */
export function useRemah(label: string | null | undefined): void {
  useEffect(() => {
    ubah(label ?? null);
    return () => ubah(null);
  }, [label]);
}

export function useUjungRemah(): string | null {
  return useSyncExternalStore(dengar, () => ujung);
}
