import { z } from 'zod';
import { defineJob } from '../../jobs/job.ts';
import { idDariTeks } from '../../lib/id.ts';
import { satuImpor } from './simpanan.ts';
import { kembalikanBaris, yangTertinggal } from './urung.ts';

/** Takes a whole import back, except records that somebody changed or used afterwards: those are listed. Units stay. */
export const tugasImporUrung = defineJob({
  jenis: 'impor_urung',
  judul: 'Mengurungkan impor',
  masuk: z.object({ imporId: z.string() }),
  lanjutSendiri: true,
  jalankan(ctx, { imporId }) {
    const id = idDariTeks(imporId);
    const jumlah = ctx.basis.satu<{ n: number }>('SELECT count(*) n FROM impor_baris WHERE impor_id = ? AND diterapkan > 0', id)?.n ?? 0;
    kembalikanBaris(ctx, imporId, 'impor.urungkan', 'mengurungkan');
    const tertinggal = yangTertinggal(ctx, imporId);
    const { isi } = satuImpor(ctx.basis, imporId);
    ctx.basis.siap("UPDATE impor SET keadaan = 'diurungkan', ringkas = ? WHERE id = ?").run(JSON.stringify({ ...isi, urungGagal: tertinggal }), id);
    ctx.penulis.siar(new Set(['impor', 'pegawai', 'kgb']));
    return { imporId, diurungkan: jumlah - tertinggal.length, tertinggal };
  },
});
