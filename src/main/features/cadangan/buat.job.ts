import { z } from 'zod';
import { galatKeData } from '../../../shared/errors.ts';
import { idBaru } from '../../lib/id.ts';
import { defineJob, type KonteksTugas } from '../../jobs/job.ts';
import { buatCadangan } from './susun.ts';

const zMasuk = z.object({ ke: z.string(), sebab: z.enum(['terjadwal', 'tombol', 'cli', 'susulan']) });

function catat(ctx: KonteksTugas, isi: { tempat: string; ukuran: number; berkas: number; keadaan: string; pesan: string; sebab: string; now: number }): void {
  ctx.basis
    .siap('INSERT INTO cadangan (id, dibuat_pada, tempat, ukuran, berkas, keadaan, pesan, sebab) VALUES (?,?,?,?,?,?,?,?)')
    .run(idBaru(), isi.now, isi.tempat, isi.ukuran, isi.berkas, isi.keadaan, isi.pesan, isi.sebab);
  ctx.penulis.siar(new Set(['cadangan']));
}

/** One backup with its proof; scheduled, clicked and from the CLI alike. */
export const tugasCadangan = defineJob({
  jenis: 'cadangan',
  judul: 'Cadangan',
  masuk: zMasuk,
  lanjutSendiri: false,
  async jalankan(ctx, masuk) {
    const now = ctx.now();
    try {
      const hasil = await buatCadangan({
        basis: ctx.basis,
        dek: ctx.dek,
        folder: ctx.folder,
        versi: ctx.versi,
        ke: masuk.ke,
        now,
        zona: ctx.zona,
        sebab: masuk.sebab,
        dibatalkan: ctx.dibatalkan,
        lapor: (sudah, jumlah, pesan) => ctx.lapor({ sudah, jumlah, pesan }),
      });
      catat(ctx, { ...hasil, keadaan: 'terverifikasi', pesan: '', sebab: masuk.sebab, now });
      return hasil;
    } catch (galat) {
      const d = galatKeData(galat);
      catat(ctx, { tempat: masuk.ke, ukuran: 0, berkas: 0, keadaan: 'gagal', pesan: `${d.pesan} ${d.saran}`, sebab: masuk.sebab, now });
      throw galat;
    }
  },
});
