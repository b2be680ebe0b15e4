import { useCallback, useState } from 'react';
import type { z } from 'zod';

/** A remembered choice of this browser profile, checked when read: an older or foreign shape counts as absent. */
export function ambilSimpanan<S extends z.ZodType>(kunci: string, skema: S): z.output<S> | null {
  try {
    const mentah = localStorage.getItem(`simpul.${kunci}`);
    if (mentah === null) return null;
    const hasil = skema.safeParse(JSON.parse(mentah));
    return hasil.success ? hasil.data : null;
  } catch {
    return null;
  }
}

export function tulisSimpanan(kunci: string, nilai: unknown): void {
  try {
    localStorage.setItem(`simpul.${kunci}`, JSON.stringify(nilai));
  } catch {
    // A full or blocked store only costs a remembered choice.
  }
}

/** State that is remembered under `kunci`. */
export function useSimpanan<S extends z.ZodType>(kunci: string, skema: S, bawaan: z.output<S>): readonly [z.output<S>, (nilai: z.output<S>) => void] {
  const [nilai, setNilai] = useState(() => ambilSimpanan(kunci, skema) ?? bawaan);
  const ubah = useCallback(
    (baru: z.output<S>) => {
      setNilai(() => baru);
      tulisSimpanan(kunci, baru);
    },
    [kunci],
  );
  return [nilai, ubah];
}
