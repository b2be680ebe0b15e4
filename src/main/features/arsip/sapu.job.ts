import { z } from 'zod';
import { tempat } from '../../config.ts';
import { defineJob } from '../../jobs/job.ts';
import { sapuArsip } from './sapu.ts';

/** The integrity sweep; scheduled, caught up, clicked and from the CLI alike. */
export const tugasSapuArsip = defineJob({
  jenis: 'arsip_sapu',
  judul: 'Pemeriksaan berkas arsip',
  masuk: z.object({ sebab: z.enum(['terjadwal', 'susulan', 'tombol', 'cli']) }),
  lanjutSendiri: true,
  jalankan: async (ctx, masuk) =>
    sapuArsip({
      basis: ctx.basis, penulis: ctx.penulis, pelaku: ctx.pelaku, dek: ctx.dek, folder: tempat(ctx.folder).berkas, sebab: masuk.sebab,
      now: () => ctx.now(), dibatalkan: () => ctx.dibatalkan(), lapor: (sudah, jumlah, gagal) => ctx.lapor({ sudah, jumlah, gagal, pesan: 'memeriksa berkas' }),
    }),
});
