import { z } from 'zod';
import { defineJob } from '../../jobs/job.ts';
import { salinKe } from './pulih.ts';
import { folderKerja } from './tukar.ts';

/** The long part of a restore, while the application stays open: checks and copies. The swap is the handler's, and needs the key. */
export const tugasPulih = defineJob({
  jenis: 'pulih',
  judul: 'Pemulihan cadangan',
  masuk: z.object({ dari: z.string(), cap: z.string() }),
  lanjutSendiri: false,
  async jalankan(ctx, { dari, cap }) {
    await salinKe(folderKerja(ctx.folder, cap), dari, { lapor: (sudah, jumlah, pesan) => ctx.lapor({ sudah, jumlah, pesan }), dibatalkan: () => ctx.dibatalkan() });
    return { dari };
  },
});
