import { z } from 'zod';

/** Copies of a document in the order in which they are printed. */
export const LABEL_SALINAN = ['asli', 'petikan', 'salinan', 'tembusan'] as const;
export const zSisiCetak = z.enum(['satu', 'dua-panjang', 'dua-pendek']);

const ukuran = z.number().min(20).max(1000);
const tepi = z.number().min(0).max(100);

/**
 * Paper as the office uses it, lengths in mm. `tepi` are the edges no ink may reach. `mode` isian: what the words mark as
 * pre-printed is left out. `produk`: codes of products, or `layanan:kp` for all of a service. `terkendali`: every sheet has a
 * serial and stands in the ledger. `kertas` is the code of the size, null for one of its own.
 */
export const zProfilKertas = z.strictObject({
  kode: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Kode berisi huruf kecil, angka, dan tanda hubung.'),
  nama: z.string().trim().min(2).max(120),
  kertas: z.string().max(20).nullable(),
  lebarMm: ukuran,
  tinggiMm: ukuran,
  tepi: z.strictObject({ atas: tepi, kanan: tepi, bawah: tepi, kiri: tepi }),
  mode: z.enum(['penuh', 'isian']),
  pencetakId: z.string().max(300).nullable(),
  baki: z.string().max(60).nullable(),
  jenisKertas: z.string().max(60).nullable(),
  sisi: zSisiCetak,
  salinan: z.array(z.enum(LABEL_SALINAN)).min(1).max(10),
  terkendali: z.boolean(),
  produk: z.array(z.string().min(1).max(60)).max(100),
  aktif: z.boolean(),
  sumber: z.string().max(600),
});
export type ProfilKertas = z.infer<typeof zProfilKertas>;
