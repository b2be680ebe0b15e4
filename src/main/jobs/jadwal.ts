import cron from 'node-cron';
import type { Aplikasi, Buka } from '../context.ts';
import { tandaiDetak } from '../db/folder.ts';
import { umum, zonaWaktu } from '../db/pengaturan.ts';
import { mulaiHitungUlang } from '../features/aturan/hitung-ulang.ts';
import { cadanganTerlewat, mulaiCadangan } from '../features/cadangan/jadwal.ts';
import { segarkanAntrean } from '../features/cetak/segarkan.ts';

const DETAK_MS = 60_000;
const CETAK_MS = 3000;

/** node-cron only enqueues: a scheduled and a clicked backup are the same job. A time missed while the PC was off is caught up now. */
export function pasangJadwal(app: Aplikasi, buka: Buka): () => void {
  const zona = zonaWaktu(buka.basis);
  const { cadanganJadwal } = umum(buka.basis);
  const tugas = cron.validate(cadanganJadwal) ? [cron.schedule(cadanganJadwal, () => mulaiCadangan(buka, 'terjadwal'), { timezone: zona })] : [];
  const harian = cron.schedule('5 0 * * *', () => mulaiHitungUlang(buka, app.config.jam(), app.log), { timezone: zona });
  const detak = setInterval(() => tandaiDetak(buka.basis, app.config.jam()), DETAK_MS);
  let sibuk = false;
  const cetak = setInterval(() => {
    if (sibuk) return;
    sibuk = true;
    segarkanAntrean(app, buka)
      .catch((galat: unknown) => app.log.warn({ galat: String(galat) }, 'keadaan antrean cetak tidak terbaca'))
      .finally(() => {
        sibuk = false;
      });
  }, CETAK_MS);
  detak.unref();
  cetak.unref();
  if (!buka.contoh && cadanganTerlewat(buka.basis, cadanganJadwal, app.config.jam(), zona)) mulaiCadangan(buka, 'susulan');
  return () => {
    for (const t of [...tugas, harian]) void t.stop();
    clearInterval(detak);
    clearInterval(cetak);
  };
}
