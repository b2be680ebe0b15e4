import cron from 'node-cron';
import type { Aplikasi, Buka } from '../context.ts';
import { tandaiDetak } from '../db/folder.ts';
import { umum, zonaWaktu } from '../db/pengaturan.ts';
import { mulaiHitungUlang } from '../features/aturan/hitung-ulang.ts';
import { mulaiSapuan, sapuanTerlewat } from '../features/arsip/sapuan.ts';
import { cadanganTerlewat, jadwalSah, mulaiCadangan } from '../features/cadangan/jadwal.ts';
import { jagaRangkaian, segarkanAntrean } from '../features/cetak/segarkan.ts';

const DETAK_MS = 60_000;
const CETAK_MS = 3000;

/** node-cron only enqueues: a scheduled and a clicked backup are the same job. A time missed while the PC was off is caught up now. */
export function pasangJadwal(app: Aplikasi, buka: Buka): () => void {
  const zona = zonaWaktu(buka.basis);
  let terpasang = '';
  let cadangan: ReturnType<typeof cron.schedule> | null = null;
  // Settings may be changed while the application runs, also by another process on the same file.
  const pasangCadangan = (): void => {
    const jadwal = umum(buka.basis).cadanganJadwal;
    if (jadwal === terpasang) return;
    void cadangan?.stop();
    terpasang = jadwal;
    cadangan = jadwalSah(jadwal) ? cron.schedule(jadwal, () => mulaiCadangan(buka, 'terjadwal'), { timezone: zona }) : null;
  };
  pasangCadangan();
  const jadwalSapuan = umum(buka.basis).sapuanJadwal;
  const sapuan = jadwalSah(jadwalSapuan) ? cron.schedule(jadwalSapuan, () => mulaiSapuan(buka, 'terjadwal'), { timezone: zona }) : null;
  const harian = cron.schedule('5 0 * * *', () => mulaiHitungUlang(buka, app.config.jam(), app.log), { timezone: zona });
  const detak = setInterval(() => {
    try {
      tandaiDetak(buka.basis, app.config.jam());
      pasangCadangan();
    } catch (galat) {
      // A full disk, or another machine on the file: whoever calls next is told; a timer must not end the program.
      app.log.error({ galat: String(galat) }, 'tanda hidup tidak tertulis');
    }
  }, DETAK_MS);
  let sibuk = false;
  const cetak = setInterval(() => {
    if (sibuk) return;
    sibuk = true;
    segarkanAntrean(app, buka)
      .then(() => jagaRangkaian(app, buka))
      .catch((galat: unknown) => app.log.warn({ galat: String(galat) }, 'keadaan antrean cetak tidak terbaca'))
      .finally(() => {
        sibuk = false;
      });
  }, CETAK_MS);
  detak.unref();
  cetak.unref();
  if (!buka.contoh && cadanganTerlewat(buka.basis, terpasang, app.config.jam(), zona)) mulaiCadangan(buka, 'susulan');
  if (!buka.contoh && sapuanTerlewat(buka.basis, app.config.jam(), zona)) mulaiSapuan(buka, 'susulan');
  return () => {
    void cadangan?.stop();
    void sapuan?.stop();
    void harian.stop();
    clearInterval(detak);
    clearInterval(cetak);
  };
}
