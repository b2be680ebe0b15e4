import { rmSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { defineJob } from '../../jobs/job.ts';
import { bacaManifes, periksaBerkas } from './manifes.ts';
import { salinKe } from './pulih.ts';
import { bukaDanBandingkan } from './susun.ts';
import { folderKerja } from './tukar.ts';

function kunci(titipan: Buffer | null): Buffer {
  if (titipan) return titipan;
  throw new AppError('KUNCI_SALAH', 'Kunci cadangan itu tidak lagi ada di sini.', { dampak: 'Tidak ada yang berubah.', saran: 'Mulai lagi dari Kelola › Cadangan.' });
}

/** The long part of a restore, while the application stays open: copies, compares, opens the copy. The swap is the handler's. */
export const tugasPulih = defineJob({
  jenis: 'pulih',
  judul: 'Pemulihan cadangan',
  masuk: z.object({ dari: z.string(), cap: z.string() }),
  lanjutSendiri: false,
  async jalankan(ctx, { dari, cap }) {
    const dek = kunci(ctx.titipan);
    const kerja = folderKerja(ctx.folder, cap);
    await salinKe(kerja, dari, { lapor: (sudah, jumlah, pesan) => ctx.lapor({ sudah, jumlah, pesan }), dibatalkan: () => ctx.dibatalkan() });
    try {
      bukaDanBandingkan(kerja, bacaManifes(dari), dek);
    } catch (galat) {
      rmSync(kerja, { recursive: true, force: true });
      throw galat;
    }
    return { dari };
  },
});

/** Every hash, the database itself, the counts of a backup, without touching anything. */
export const tugasPeriksaCadangan = defineJob({
  jenis: 'periksa_cadangan',
  judul: 'Pemeriksaan cadangan',
  masuk: z.object({ folder: z.string() }),
  lanjutSendiri: false,
  async jalankan(ctx, { folder }) {
    const dek = kunci(ctx.titipan);
    const m = bacaManifes(folder);
    await periksaBerkas(folder, m, (sudah) => {
      if (ctx.dibatalkan()) throw new AppError('DIBATALKAN', 'Pemeriksaan dibatalkan.', { dampak: 'Cadangannya tidak berubah.', saran: 'Ulangi kapan saja.' });
      ctx.lapor({ sudah, jumlah: m.berkas.length, pesan: 'mencocokkan arsip' });
    });
    bukaDanBandingkan(folder, m, dek);
    return { folder };
  },
});
