import { z } from 'zod';
import type { NilaiBaris } from '../../../shared/riwayat/kolom.ts';
import { tersamar } from './nilai.ts';

export type Isian = Record<string, string | number | null>;

/**
 * The schema of a form whose values may be masked by the host: a masked value is not checked and goes back as it came, the
 * host puts the stored one in its place.
 */
export function skemaDenganSamaran(skema: z.ZodType<NilaiBaris>): z.ZodType<Isian, Isian> {
  return z.record(z.string(), z.union([z.string(), z.number(), z.null()]).optional().transform((v) => v ?? null)).transform((isi, ctx) => {
    const samar = Object.entries(isi).filter(([, v]) => tersamar(v));
    const hasil = skema.safeParse({ ...isi, ...Object.fromEntries(samar.map(([k]) => [k, null])) });
    if (hasil.success) return { ...hasil.data, ...Object.fromEntries(samar) };
    for (const isu of hasil.error.issues) ctx.addIssue({ code: 'custom', message: isu.message, path: [...isu.path] });
    return z.NEVER;
  }) as z.ZodType<Isian, Isian>;
}
