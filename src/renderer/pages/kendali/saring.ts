import { z } from 'zod';
import { KEADAAN_LEMBAR } from '../../../shared/domain/lembar-kendali.ts';

export const LIHAT = ['lembar', 'terbuka', 'permintaan', 'penerimaan', 'mutasi', 'kartu', 'musnah'] as const;

export const zSaringKendali = z.object({
  lihat: z.enum(LIHAT).default('lembar'),
  kertas: z.string().max(40).optional(),
  keadaan: z.enum(KEADAAN_LEMBAR).optional(),
  teks: z.coerce.string().max(100).optional(),
  bulan: z.string().regex(/^\d{4}-\d{2}$/).optional(),
});
export type SaringKendali = z.output<typeof zSaringKendali>;
