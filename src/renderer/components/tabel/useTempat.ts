import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ingatTempat, type TempatTabel } from './tempat.ts';
import type { Gerak } from './useGerak.ts';

interface Masukan<B> {
  readonly maya: Virtualizer<HTMLDivElement, Element>;
  readonly gerak: Gerak;
  /** Entry of the history and table. */
  readonly kunci: string;
  readonly ingat: TempatTabel | undefined;
  readonly baris: readonly B[];
  readonly kunciBaris: (b: B) => string;
  /** Filters and order as they stand in the address. */
  readonly saringan: string;
  /** Height of a row, px. */
  readonly tinggi: number;
}

interface Dulu<B> {
  readonly baris: readonly B[];
  readonly saringan: string;
  readonly indeks: number;
  readonly aktif: string | null;
}

/**
 * Remembers where the table stands, finds it again after Back, and begins at the top after another filter or order. When rows
 * come or go by themselves (letters are issued, somebody else saves) the chosen row stays chosen and stays where it is.
 */
export function useTempat<B>({ maya, gerak, kunci, ingat, baris, kunciBaris, saringan, tinggi }: Masukan<B>): void {
  const { length } = baris;
  const belumDipulihkan = useRef(ingat !== undefined);
  useEffect(() => {
    if (!belumDipulihkan.current || !ingat || length <= ingat.baris) return;
    belumDipulihkan.current = false;
    maya.scrollToOffset(ingat.gulir);
  }, [maya, ingat, length]);

  const dulu = useRef<Dulu<B> | null>(null);
  useEffect(() => {
    const { aktif, setAktif } = gerak;
    const gulir = maya.scrollOffset ?? 0;
    ingatTempat(kunci, { gulir, ...aktif });
    const di = (b: readonly B[], i: number): string | null => (b[i] === undefined ? null : kunciBaris(b[i]));
    const lama = dulu.current;
    if (lama && lama.baris.length > 0 && baris.length > 0 && lama.baris !== baris && (di(lama.baris, 0) !== di(baris, 0) || di(baris, lama.indeks) !== lama.aktif)) {
      const ke = lama.saringan === saringan ? baris.findIndex((b) => kunciBaris(b) === lama.aktif) : 0;
      if (ke >= 0 && ke !== aktif.baris) setAktif({ ...aktif, baris: ke });
      const geser = lama.saringan === saringan ? (ke < 0 ? 0 : (ke - lama.indeks) * tinggi) : -gulir;
      // Reading where the table can scroll to makes the browser lay it out at once: only where there is something to do.
      if (geser !== 0 && gulir > 0) maya.scrollToOffset(Math.max(0, gulir + geser));
    }
    // An answer still to come belongs to the filters that are set by then.
    if (lama?.baris !== baris || lama.indeks !== aktif.baris) dulu.current = { baris, saringan: lama?.baris === baris ? lama.saringan : saringan, indeks: aktif.baris, aktif: di(baris, aktif.baris) };
  });
}
