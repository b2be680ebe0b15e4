import { z } from 'zod';

/** Paper as data in millimetres (resources/kertas/*.json). The page is always built at this size, 1:1; nobody downstream scales. */
export const skemaKertas = z.object({
  kode: z.string().regex(/^[a-z0-9-]+$/),
  nama: z.string().min(1),
  lebarMm: z.number().min(20).max(1000),
  tinggiMm: z.number().min(20).max(1000),
  sumber: z.string(),
});
export type Kertas = z.infer<typeof skemaKertas>;

/** Margins in millimetres. */
export const skemaTepi = z.object({
  atas: z.number().min(0).max(150),
  kanan: z.number().min(0).max(150),
  bawah: z.number().min(0).max(150),
  kiri: z.number().min(0).max(150),
});

/** PDF points in one millimetre. */
export const PT_PER_MM = 72 / 25.4;

/** Millimetres to PDF points, unrounded. */
export function keTitik(mm: number): number {
  return mm * PT_PER_MM;
}
