import { z } from 'zod';

/** A row of the list of approvals: what BKN approved for one person. `jenisKp` is the BKN code. */
export const skemaBarisKp = z.object({
  golongan: z.string().regex(/^(I|II|III)\/[a-d]$|^IV\/[a-e]$/, 'Golongan ruang ditulis misalnya III/d.'),
  tmt: z.iso.date(),
  jenisKp: z.string().regex(/^2?\d{2,3}$/, 'Jenis kenaikan pangkat ditulis dengan kode BKN, misalnya 101 (reguler).'),
  mkgTahun: z.int().min(0).max(60),
  mkgBulan: z.int().min(0).max(11),
  nomorPertek: z.string().trim().min(3).max(100),
  tanggalPertek: z.iso.date(),
  pejabatPertek: z.string().trim().min(3).max(160),
});
export type BarisKp = z.infer<typeof skemaBarisKp>;
