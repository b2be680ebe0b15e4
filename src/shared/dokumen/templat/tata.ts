import { z } from 'zod';
import { skemaTepi } from '../kertas.ts';
import { skemaKeluargaHuruf } from '../naskah.ts';

/** What the office sets beside the words: margins in mm, type in points, default paper, legal bases and copies. */
export const zTataNaskah = z.strictObject({
  tepi: skemaTepi,
  kertas: z.string().min(1).max(20),
  keluarga: skemaKeluargaHuruf,
  ukuran: z.number().min(8).max(13),
  spasi: z.number().min(0.9).max(2),
  sifat: z.string().max(60).default('Biasa'),
  lampiran: z.string().max(120).default('-'),
  perihal: z.string().max(300).default(''),
  mengingat: z.array(z.string().min(1).max(600)).max(30).default([]),
  tembusan: z.array(z.string().min(1).max(300)).max(30).default([]),
});
export type TataNaskah = z.infer<typeof zTataNaskah>;
