import { z } from 'zod';

/** One signature of a PDF as it was found. Instants in ms; `waktu` is the signer's word unless a timestamp vouches for it. */
export const zTtdDiperiksa = z.object({
  urut: z.int(),
  penandatangan: z.string().nullable(),
  instansi: z.string().nullable(),
  penerbit: z.string().nullable(),
  nomorSeri: z.string().nullable(),
  berlakuDari: z.number().nullable(),
  berlakuSampai: z.number().nullable(),
  waktu: z.number().nullable(),
  sumberWaktu: z.enum(['stempel-waktu', 'penanda-tangan', 'tidak-ada']),
  alasan: z.string().nullable(),
  tempat: z.string().nullable(),
  /** Nothing that it covers was changed since. */
  utuh: z.boolean(),
  /** It covers all bytes of the file; false where something was added behind it. */
  seluruhBerkas: z.boolean(),
  rantai: z.enum(['dipercaya', 'tidak-dipercaya', 'akar-belum-diatur']),
  /** Why it is not valid; empty for a valid one. */
  masalah: z.array(z.string()),
});
export type TtdDiperiksa = z.infer<typeof zTtdDiperiksa>;

/** The signatures of a file together. `sah-ada-tambahan`: every signature holds, but something was added behind the last one. */
export const zPeriksaTtd = z.object({
  kesimpulan: z.enum(['sah', 'sah-ada-tambahan', 'tidak-sah', 'tanpa-tanda-tangan', 'bukan-pdf']),
  tandaTangan: z.array(zTtdDiperiksa),
  /** What looks like a signature but cannot be one. */
  cacat: z.array(z.string()),
});
export type PeriksaTtd = z.infer<typeof zPeriksaTtd>;

/** What becomes of one document at the provider; every answer and every silence of the server is one of these. */
export const KODE_TTE = [
  'ditandatangani',
  'passphrase-salah',
  'pengguna-tidak-terdaftar',
  'pengguna-belum-bersertifikat',
  'pengguna-ditangguhkan',
  'pengguna-dicabut',
  'pengguna-perlu-perbarui',
  'sertifikat-kedaluwarsa',
  'tak-diketahui',
  'gagal-sementara',
  'gagal',
] as const;
export type KodeTte = (typeof KODE_TTE)[number];

export const JENIS_PENYEDIA = ['bsre-v1', 'bsre-v2'] as const;
export type JenisPenyedia = (typeof JENIS_PENYEDIA)[number];
