import { z } from 'zod';
import { command, query, zHalaman, zHalamanMasuk, zId, zOke, zUrut } from './entri.ts';

/** How long what was deleted is offered for restoring. */
export const HARI_SAMPAH = 30;

export const JENIS_SAMPAH = ['pegawai', 'riwayat', 'bukti', 'unit', 'penandatangan'] as const;
export const zJenisSampah = z.enum(JENIS_SAMPAH);
export type JenisSampah = z.infer<typeof zJenisSampah>;

export const KOLOM_URUT_SAMPAH = ['pada', 'pegawai'] as const;

const zButir = z.strictObject({ tabel: z.string().regex(/^[a-z_]{2,60}$/), id: zId });

/** The bin: everything that was deleted in the last 30 days, of every kind, and the way back. */
export const kontrakSampah = {
  'sampah.daftar': query({
    izin: 'pegawai.ubah',
    ket: 'Tempat sampah: catatan yang dihapus dalam 30 hari terakhir, siapa yang menghapus, dan sisa harinya.',
    masuk: z.strictObject({ ...zHalamanMasuk, urut: zUrut(KOLOM_URUT_SAMPAH, { kolom: 'pada', arah: 'turun' }), teks: z.string().max(100).default(''), jenis: zJenisSampah.nullish() }),
    keluar: zHalaman(
      z.object({
        id: zId,
        tabel: z.string(),
        jenis: zJenisSampah,
        /** Kind in words: the name of the history for its rows. */
        jenisNama: z.string(),
        judul: z.string(),
        pegawaiId: zId.nullable(),
        pegawai: z.string().nullable(),
        nip: z.string().nullable(),
        dihapusPada: z.int(),
        dihapusOleh: z.string(),
        /** What the audit says about the deletion, with its reason. */
        keterangan: z.string(),
        sisaHari: z.int(),
        /** History rows that were deleted together with this employee and come back with him. */
        beserta: z.int(),
      }),
    ),
    reads: ['pegawai', 'bukti', 'unit', 'penandatangan'],
  }),
  'sampah.pulihkan': command({
    izin: 'pegawai.ubah',
    ket: 'Memulihkan satu atau beberapa catatan dari tempat sampah; semuanya atau tidak satu pun.',
    masuk: z.strictObject({ butir: z.array(zButir).min(1).max(500) }),
    keluar: zOke.extend({ jumlah: z.int() }),
  }),
};
