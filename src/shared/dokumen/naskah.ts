import { z } from 'zod';
import { skemaBlok } from './blok.ts';
import { skemaKertas, skemaTepi } from './kertas.ts';

/** Font families known to the engine: heros looks like Arial (surat), bonum like Bookman Old Style (keputusan). */
export const skemaKeluargaHuruf = z.enum(['heros', 'bonum']);
export type KeluargaHuruf = z.infer<typeof skemaKeluargaHuruf>;

/**
 * A document as data: millimetres for places, points for type. It holds finished text only; who fills a
 * template (a function today, an office-edited template later) ends with this shape, and everything
 * behind it (layout, preview, print copy, archive) knows nothing else.
 */
export const skemaNaskah = z.object({
  versi: z.literal(1),
  judul: z.string().min(1),
  kertas: skemaKertas,
  tepi: skemaTepi,
  huruf: z.object({
    keluarga: skemaKeluargaHuruf,
    ukuran: z.number().min(6).max(20),
    /** Line height as a multiple of single spacing (1.15 × size). */
    spasi: z.number().min(0.8).max(3),
  }),
  blok: z.array(skemaBlok).min(1).max(2000).readonly(),
  /** A note in small type at the foot of every page, inside the margins. */
  kaki: z.array(z.string()).readonly().optional(),
  nomorHalaman: z.enum(['tanpa', 'bawah-tengah']).optional(),
  /**
   * Type and spacing may shrink in steps down to `skalaMin` to stay within `maks` pages. If that is not enough:
   * a finding, or with `bilaTidak: 'biarkan'` the full size on as many pages as it takes.
   */
  muat: z
    .object({
      maks: z.number().int().min(1),
      skalaMin: z.number().min(0.6).max(1),
      bilaTidak: z.enum(['laporkan', 'biarkan']).optional(),
    })
    .optional(),
});
export type Naskah = z.infer<typeof skemaNaskah>;
