import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ingatTempat, type TempatTabel } from './tempat.ts';
import type { Gerak } from './useGerak.ts';

interface Masukan {
  readonly maya: Virtualizer<HTMLDivElement, Element>;
  readonly gerak: Gerak;
  /** Entry of the history and table. */
  readonly kunci: string;
  readonly ingat: TempatTabel | undefined;
  readonly baris: readonly unknown[];
  /** Key of the first row, null while there is none. */
  readonly kunciSatu: string | null;
}

/** Remembers where the table stands, finds it again after Back, and begins at the top after another filter or order. */
export function useTempat({ maya, gerak, kunci, ingat, baris, kunciSatu }: Masukan): void {
  const { length } = baris;
  const belumDipulihkan = useRef(ingat !== undefined);
  useEffect(() => {
    if (!belumDipulihkan.current || !ingat || length <= ingat.baris) return;
    belumDipulihkan.current = false;
    maya.scrollToOffset(ingat.gulir);
  }, [maya, ingat, length]);

  const gerakKini = useRef(gerak);
  useEffect(() => {
    gerakKini.current = gerak;
    ingatTempat(kunci, { gulir: maya.scrollOffset ?? 0, ...gerak.aktif });
  });

  const kunciLama = useRef<string | null>(null);
  useEffect(() => {
    if (kunciSatu === null) return;
    if (kunciLama.current !== null && kunciSatu !== kunciLama.current) {
      gerakKini.current.setAktif({ baris: 0, kolom: gerakKini.current.aktif.kolom });
      maya.scrollToOffset(0);
    }
    kunciLama.current = kunciSatu;
  }, [maya, kunciSatu]);
}
