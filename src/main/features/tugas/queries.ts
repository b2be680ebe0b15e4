import type { ReadDb } from '../../db/buka.ts';
import type { Konteks } from '../../context.ts';
import { imporMenunggu } from '../impor/buang.ts';
import { sqlLingkup } from '../pegawai/lingkup.ts';

const JAM = 3_600_000;
const KUNING_MS = 26 * JAM;
const MERAH_MS = 7 * 24 * JAM;

/** Age of the last verified backup: yellow after 26 hours, red after 7 days or when there is none. */
export function umurCadangan(db: ReadDb, now: number): { cadanganTerverifikasi: number | null; cadanganBerat: 'baik' | 'kuning' | 'merah' } {
  const pada = db.satu<{ pada: number | null }>("SELECT max(dibuat_pada) pada FROM cadangan WHERE keadaan = 'terverifikasi' AND sebab <> 'migrasi'")?.pada ?? null;
  const umur = pada === null ? Infinity : now - pada;
  return { cadanganTerverifikasi: pada, cadanganBerat: umur > MERAH_MS ? 'merah' : umur > KUNING_MS ? 'kuning' : 'baik' };
}

/** What waits for this user, by navigation entry; nothing waits: no number. */
export function hitunganNavigasi(ctx: Konteks): Record<string, number> {
  const hasil: Record<string, number> = {};
  if (ctx.boleh('kgb.baca')) {
    const l = sqlLingkup(ctx.sesi.lingkup, 'k');
    const bulan = ctx.hariIni.slice(0, 7);
    hasil['kgb'] = ctx.db.satu<{ n: number }>(
      `SELECT count(*) n FROM kgb_kini g JOIN pegawai_kini k ON k.pegawai_id = g.pegawai_id WHERE g.bulan = ? AND g.jatuh = 1 AND k.aktif = 1 AND ${l.sql}`, bulan, ...l.nilai)?.n ?? 0;
  }
  if (ctx.boleh('cetak')) {
    hasil['cetak'] = ctx.db.satu<{ n: number }>("SELECT count(*) n FROM rangkaian_cetak WHERE keadaan NOT IN ('selesai','dibatalkan') AND dihapus_pada IS NULL AND dibuat_pada > ?", ctx.now - MERAH_MS)?.n ?? 0;
  }
  if (ctx.boleh('impor')) hasil['impor'] = imporMenunggu(ctx.db, ctx.sesi.penggunaId, ctx.now - MERAH_MS);
  return Object.fromEntries(Object.entries(hasil).filter(([, n]) => n > 0));
}
