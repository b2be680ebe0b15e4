import { AppError } from '../../../shared/errors.ts';
import type { Konteks, PetaPenangan } from '../../context.ts';
import { syaratMilik } from '../../db/akun.ts';
import { bacaCatatan } from '../../jobs/langkah.ts';
import { BARIS_TUGAS, keTugas, type BarisTugas } from '../../jobs/tugas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { buatLaporan } from './laporan.ts';
import { lanjutkanTugas, tugasBagi } from './lanjutan.ts';
import { hitunganNavigasi, umurCadangan } from './queries.ts';

function satuTugas(ctx: Konteks, id: string): BarisTugas {
  const m = syaratMilik(ctx.sesi);
  const b = ctx.db.satu<BarisTugas>(`${BARIS_TUGAS} WHERE id = ? AND ${m.sql}`, idDariTeks(id), ...m.nilai);
  if (!b) throw new AppError('TIDAK_DITEMUKAN', 'Pekerjaan itu tidak ada.', { saran: 'Muat ulang daftar pekerjaan.' });
  return b;
}

export const penanganTugas = {
  'tugas.daftar': (masuk, ctx) => {
    const m = syaratMilik(ctx.sesi);
    return ctx.db.baca<BarisTugas>(`${BARIS_TUGAS} WHERE ${m.sql} ORDER BY dibuat_pada DESC LIMIT ?`, ...m.nilai, masuk.batas).map((b) => tugasBagi(ctx, b));
  },
  'tugas.jumlah': (_masuk, ctx) => {
    const m = syaratMilik(ctx.sesi);
    return { jumlah: ctx.db.satu<{ n: number }>(`SELECT count(*) n FROM tugas WHERE ${m.sql}`, ...m.nilai)!.n };
  },
  'tugas.lihat': (masuk, ctx) => tugasBagi(ctx, satuTugas(ctx, masuk.id)),
  'tugas.catatan': (masuk, ctx) => {
    satuTugas(ctx, masuk.id);
    return bacaCatatan(ctx.db.satu<{ catatan: string }>('SELECT catatan FROM tugas WHERE id = ?', idDariTeks(masuk.id))!.catatan);
  },
  'tugas.batal': async (masuk, ctx) => {
    satuTugas(ctx, masuk.id);
    ctx.buka.pelari.batal(masuk.id);
    return { oke: true };
  },
  'tugas.lanjutkan': async (masuk, ctx) => {
    lanjutkanTugas(ctx, satuTugas(ctx, masuk.id), masuk.id);
    return { oke: true };
  },
  'sistem.kaki': (_masuk, ctx) => {
    const m = syaratMilik(ctx.sesi);
    const tugas = ctx.db.baca<BarisTugas>(`${BARIS_TUGAS} WHERE ${m.sql} AND keadaan IN ('berjalan','antri') ORDER BY dibuat_pada`, ...m.nilai).map((b) => keTugas(b, ctx.now));
    return {
      folder: ctx.config.folder,
      terakhirSimpan: ctx.db.satu<{ pada: number }>('SELECT pada FROM jejak ORDER BY seq DESC LIMIT 1')?.pada ?? null,
      ...umurCadangan(ctx.db, ctx.now),
      tugas,
      navigasi: hitunganNavigasi(ctx),
    };
  },
  'sistem.laporan': async (_masuk, ctx) => buatLaporan(ctx),
} satisfies Pick<PetaPenangan, 'tugas.daftar' | 'tugas.jumlah' | 'tugas.lihat' | 'tugas.catatan' | 'tugas.batal' | 'tugas.lanjutkan' | 'sistem.kaki' | 'sistem.laporan'>;
