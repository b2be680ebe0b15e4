import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { panggil } from './client.ts';
import { queryClient, useQ } from './kueri.ts';
import { dengarSesi, keadaanSesi } from './sesi.ts';

// Read once after signing in; from then on what this page writes is newer than any answer.
queryClient.setQueryDefaults(['sesi.pilihan'], { staleTime: Infinity, refetchOnWindowFocus: false });

const JEDA_MS = 250;
const ditulis = new Map<string, unknown>();
const tunggu = new Map<string, ReturnType<typeof setTimeout>>();
const pendengar = new Set<() => void>();

dengarSesi(() => {
  if (keadaanSesi() === 'keluar') ditulis.clear();
});

function dengar(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}

function tulis(kunci: string, nilai: unknown): void {
  ditulis.set(kunci, nilai);
  for (const f of pendengar) f();
  clearTimeout(tunggu.get(kunci));
  // Only a remembered choice: when it cannot be kept there is nothing to tell.
  tunggu.set(kunci, setTimeout(() => void panggil('sesi.simpanPilihan', { kunci, nilai }).catch(() => undefined), JEDA_MS));
}

/** True once the remembered choices of the account are here, or cannot be had. */
export function useSimpananSiap(aktif: boolean): boolean {
  return !useQ('sesi.pilihan', {}, { aktif }).isPending;
}

/**
 * A choice that the host remembers for this account: the port, and with it the browser's store, is another one at each
 * start. Checked when read: an older shape counts as absent. `bawaan` must keep its identity between renders.
 */
export function useSimpanan<S extends z.ZodType>(kunci: string, skema: S, bawaan: z.output<S>): readonly [z.output<S>, (nilai: z.output<S>) => void] {
  const tersimpan = useQ('sesi.pilihan', {}).data?.[kunci];
  const baru = useSyncExternalStore(dengar, () => ditulis.get(kunci));
  const mentah = baru === undefined ? tersimpan : baru;
  const nilai = useMemo(() => (mentah === undefined ? bawaan : (skema.safeParse(mentah).data ?? bawaan)), [mentah, skema, bawaan]);
  return [nilai, useCallback((n: z.output<S>) => tulis(kunci, n), [kunci])];
}
