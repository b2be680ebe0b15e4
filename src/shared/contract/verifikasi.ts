import { z } from 'zod';
import { action, zBerkas, zId, zKosong } from './entri.ts';
import { zPeriksaTtd } from './tte.ts';

/**
 * How a file belongs to us. `asli`: byte for byte as issued; `bertanda-tangan`: the signed file of the archive; `pindaian`: a scan we
 * keep; `turunan`: begins with a file of ours, with something behind it; `berkode`: carries the code of a letter of ours, but is no
 * file of ours; `bukan`: nothing of it is known.
 */
export const ASAL_BERKAS = ['asli', 'bertanda-tangan', 'pindaian', 'turunan', 'berkode', 'bukan'] as const;
export type AsalBerkas = (typeof ASAL_BERKAS)[number];

/** What anybody may know of a letter: no NIP, no full name, nothing of its content. */
export const zSuratUmum = z.object({
  jenisNama: z.string(), nomor: z.string(), tanggal: z.string(), namaSamar: z.string(),
  /** terbit: has no chain of approval. */
  keadaan: z.enum(['terbit', 'berjalan', 'sah', 'ditolak', 'batal']),
  tandaTangan: z.array(z.object({ jabatan: z.string(), pada: z.string(), cara: z.enum(['basah', 'elektronik']) })),
});
export type SuratUmum = z.infer<typeof zSuratUmum>;

export const zPeriksaDokumen = z.object({
  asal: z.enum(ASAL_BERKAS),
  /** Ours, unchanged, and every signature on it holds. */
  asli: z.boolean(),
  berubah: z.enum(['tidak', 'ada-tambahan', 'ya', 'tidak-diketahui']),
  surat: zSuratUmum.nullable(),
  /** Only for accounts that see this document. */
  dokumenId: zId.nullable(),
  ttd: zPeriksaTtd,
  sha256: z.string(),
  kalimat: z.array(z.string()),
});
export type PeriksaDokumen = z.infer<typeof zPeriksaDokumen>;

export const kontrakVerifikasi = {
  'dokumen.periksa': action({
    izin: 'arsip.baca', ket: 'Memeriksa sebuah berkas: surat kita atau bukan, ditandatangani siapa dan kapan, berubah atau tidak.', masuk: zKosong, keluar: zPeriksaDokumen, unggah: true, catat: true,
  }),
  'token.ekspor': action({
    izin: 'pengaturan', ket: 'Daftar kode verifikasi semua surat untuk instansi yang menayangkannya di tempat lain; nama disamarkan.',
    masuk: z.strictObject({ bentuk: z.enum(['csv', 'json']).default('csv') }), keluar: zBerkas, catat: true,
  }),
};
