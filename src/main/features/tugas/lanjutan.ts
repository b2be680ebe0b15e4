import { z } from 'zod';
import { zId } from '../../../shared/contract/entri.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Izin } from '../../../shared/izin.ts';
import type { Konteks, KonteksAction } from '../../context.ts';
import { ubah } from '../../db/tulis.ts';
import { dapatDilanjutkan, keTugas, pekerjaanSama, terbengkalai, type BarisTugas } from '../../jobs/tugas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { satuImpor } from '../impor/simpanan.ts';
import { setengahDiurungkan } from '../impor/urung.ts';
import { hitungButir } from '../terbit/butir.ts';
import { kelompokBerjalan, wajibSeluruhKelompok } from '../terbit/kelompok.ts';

interface Lanjutan {
  /** The right of the action that starts this kind: whoever may not start it may not go on with it either. */
  readonly izin: Izin;
  /** Refuses when the data have moved on, so that a second run would repeat or spoil something. */
  readonly periksa: (ctx: KonteksAction, masukan: unknown, tugasId: string) => void;
}

const zImpor = z.object({ imporId: zId });
const zKelompok = z.object({ kelompokId: z.array(zId).min(1) });

function tolak(pesan: string, saran: string): AppError {
  return new AppError('ATURAN', pesan, { dampak: 'Tidak ada yang diubah.', saran });
}

/** An import in one of these states; in any other, somebody has gone on from the import page since. */
function imporDalam(boleh: readonly string[], pesan: string): Lanjutan['periksa'] {
  return (ctx, masukan) => {
    if (!boleh.includes(satuImpor(ctx.db, zImpor.parse(masukan).imporId).keadaan)) throw tolak(pesan, 'Buka impornya untuk melihat keadaannya sekarang.');
  };
}

function periksaTerbit(ctx: KonteksAction, masukan: unknown, tugasId: string): void {
  const { kelompokId } = zKelompok.parse(masukan);
  for (const k of kelompokId) {
    wajibSeluruhKelompok(ctx.db, ctx.sesi.lingkup, k);
    if (kelompokBerjalan(ctx.db, k, ctx.now)) throw new AppError('BENTROK', 'Kelompok ini sedang diterbitkan oleh pekerjaan lain.', { dampak: 'Penerbitannya tidak terganggu.', saran: 'Tunggu sampai selesai.' });
  }
  if (kelompokId.every((k) => hitungButir(ctx.db, k).antri === 0)) throw tolak('Tidak ada surat yang tersisa pada kelompok ini.', 'Surat yang gagal diulang dari halaman kelompoknya.');
  ctx.write((tx) => {
    for (const k of kelompokId) ubah(tx, 'kelompok', k, { tugas_id: tugasId }, null);
    tx.ringkas.teks = 'melanjutkan penerbitan surat';
  });
}

const LANJUTAN: Readonly<Record<string, Lanjutan>> = {
  terbit: { izin: 'terbit', periksa: periksaTerbit },
  // A dry run of an import that is being written would throw away what is needed to take it back.
  impor_periksa: { izin: 'impor', periksa: imporDalam(['diperiksa', 'gagal'], 'Berkas ini sudah diuji lagi sesudahnya, atau sudah ditulis.') },
  impor_jalan: {
    izin: 'impor',
    periksa(ctx, masukan, tugasId) {
      imporDalam(['berjalan', 'siap'], 'Impor ini sudah selesai atau sudah diurungkan.')(ctx, masukan, tugasId);
      if (setengahDiurungkan(ctx.db, zImpor.parse(masukan).imporId)) throw tolak('Sebagian impor ini sudah diurungkan.', 'Urungkan impornya sampai selesai, lalu muat berkasnya lagi.');
    },
  },
  impor_urung: { izin: 'impor', periksa: imporDalam(['selesai', 'siap'], 'Impor ini sudah diurungkan, atau sedang ditulis.') },
  muat_rujukan: { izin: 'rujukan.ubah', periksa: () => undefined },
};

/** Why a kind never goes on; the row alone cannot tell. */
const TAK_DILANJUTKAN: Readonly<Record<string, readonly [pesan: string, saran: string]>> = {
  cadangan: ['Cadangan yang terhenti tidak dilanjutkan: datanya sudah bergerak sejak itu.', 'Buat cadangan baru di Kelola › Cadangan.'],
  pulih: ['Pemulihan yang terhenti tidak dilanjutkan: data tidak berubah.', 'Mulai lagi di Kelola › Cadangan.'],
  periksa_cadangan: ['Pemeriksaan cadangan yang terhenti tidak dilanjutkan.', 'Mulai lagi di Kelola › Cadangan.'],
  contoh: ['Pembuatan data contoh dilanjutkan dari halaman penyiapan, bukan dari sini.', 'Bila akun contoh sudah dapat dipakai masuk, datanya sudah lengkap.'],
};

/** A job as this user sees it: "can be continued" also asks for the right of its kind. */
export function tugasBagi(ctx: Konteks, b: BarisTugas): ReturnType<typeof keTugas> {
  const t = keTugas(b, ctx.now);
  const izin = LANJUTAN[b.jenis]?.izin;
  return { ...t, dapatDilanjutkan: (t.dapatDilanjutkan || terbengkalai(ctx.db, b.id)) && izin !== undefined && ctx.boleh(izin) };
}

/** Starts an ended job again under its own id, on the work that is left. Throws AppError with the reason when that makes no sense. */
export function lanjutkanTugas(ctx: KonteksAction, b: BarisTugas, tugasId: string): void {
  const tetap = TAK_DILANJUTKAN[b.jenis];
  if (tetap) throw tolak(...tetap);
  if (!dapatDilanjutkan(b) && !terbengkalai(ctx.db, b.id)) throw new AppError('BENTROK', b.keadaan === 'selesai' ? 'Pekerjaan ini sudah selesai.' : 'Pekerjaan ini masih berjalan.', { dampak: 'Pekerjaan itu tidak terganggu.', saran: 'Muat ulang riwayat pekerjaan.' });
  const l = LANJUTAN[b.jenis];
  if (!l) throw tolak('Pekerjaan ini tidak dapat dilanjutkan.', 'Mulai lagi dari layarnya.');
  if (!ctx.boleh(l.izin)) throw new AppError('TIDAK_BERHAK', `Melanjutkan pekerjaan ini memerlukan hak ${l.izin}.`, { saran: 'Minta orang yang memulainya melanjutkan.' });
  const { masukan } = ctx.db.satu<{ masukan: string }>('SELECT masukan FROM tugas WHERE id = ?', idDariTeks(tugasId))!;
  if (pekerjaanSama(ctx.db, masukan, b.id)) {
    throw new AppError('BENTROK', 'Pekerjaan lain atas data yang sama sedang berjalan.', { dampak: 'Pekerjaan itu tidak terganggu.', saran: 'Tunggu sampai selesai.' });
  }
  l.periksa(ctx, JSON.parse(masukan), tugasId);
  ctx.buka.pelari.lanjutkan(tugasId);
  ctx.catat(`melanjutkan pekerjaan: ${b.judul}`, []);
}
