import { z } from 'zod';
import { tempat } from '../../config.ts';
import { defineJob } from '../../jobs/job.ts';
import { aturanArsip } from './aturan.ts';
import { prosesTitipan } from './proses-titipan.ts';

/** Reads a delivery of scans and suggests where each belongs. */
export const tugasUnggahArsip = defineJob({
  jenis: 'arsip_unggah',
  judul: 'Membaca unggahan arsip',
  masuk: z.object({ unggahanId: z.string() }),
  lanjutSendiri: true,
  jalankan: (ctx, masuk) =>
    prosesTitipan(
      {
        basis: ctx.basis, penulis: ctx.penulis, pelaku: ctx.pelaku, dek: ctx.dek, folder: tempat(ctx.folder).berkas, aturan: aturanArsip(ctx.basis, ctx.hariIni()),
        now: () => ctx.now(), dibatalkan: () => ctx.dibatalkan(), lapor: (sudah, jumlah, gagal) => ctx.lapor({ sudah, jumlah, gagal, pesan: 'membaca berkas' }),
      },
      masuk.unggahanId,
    ),
});
