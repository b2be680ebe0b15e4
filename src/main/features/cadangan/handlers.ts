import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import cron from 'node-cron';
import { AppError, galatKeData } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { umum, zonaWaktu } from '../../db/pengaturan.ts';
import { idKeTeks } from '../../lib/id.ts';
import { folderCadanganBawaan } from './jadwal.ts';
import { bacaManifes, folderCadangan, periksaKunci } from './manifes.ts';
import { capPulih, kunciCadangan, tukarPulih } from './pulih.ts';
import { sesudahCadangan } from './sesudah.ts';
import { folderKerja } from './tukar.ts';

interface Baris {
  id: Buffer;
  dibuat_pada: number;
  tempat: string;
  ukuran: number;
  berkas: number;
  keadaan: string;
  pesan: string;
  sebab: string;
}

type Keadaan = 'berjalan' | 'terverifikasi' | 'gagal';
type Sebab = 'terjadwal' | 'tombol' | 'cli' | 'migrasi' | 'susulan';

function berikut(jadwal: string, zona: string): number | null {
  if (!cron.validate(jadwal)) return null;
  const t = cron.createTask(jadwal, () => undefined, { timezone: zona });
  const n = t.getNextRun();
  void t.destroy();
  return n?.getTime() ?? null;
}

export const penanganCadangan = {
  'cadangan.daftar': (_masuk, ctx) => {
    const { cadanganJadwal } = umum(ctx.db);
    return {
      baris: ctx.db.baca<Baris>('SELECT * FROM cadangan ORDER BY dibuat_pada DESC LIMIT 100').map((b) => ({
        id: idKeTeks(b.id), dibuatPada: b.dibuat_pada, tempat: b.tempat, ukuran: b.ukuran, berkas: b.berkas, keadaan: b.keadaan as Keadaan, pesan: b.pesan, sebab: b.sebab as Sebab, tersedia: existsSync(join(b.tempat, 'manifes.json')),
      })),
      jadwal: cadanganJadwal,
      berikut: berikut(cadanganJadwal, zonaWaktu(ctx.db)),
      folder: folderCadanganBawaan(ctx.db, ctx.buka.basis.path),
    };
  },
  'cadangan.sesudah': (masuk, ctx) => sesudahCadangan(ctx.db, bacaManifes(folderCadangan(resolve(masuk.tempat))).dibuatPada),
  'cadangan.buat': async (masuk, ctx) => ({
    tugasId: ctx.buka.pelari.mulai('cadangan', { ke: masuk.ke ?? folderCadanganBawaan(ctx.db, ctx.buka.basis.path), sebab: 'tombol' }, ctx.pelaku),
  }),
  'cadangan.periksa': async (masuk, ctx) => {
    const rahasia = await ctx.ports.rahasia.ambil('mesin');
    try {
      const folder = folderCadangan(resolve(masuk.tempat));
      const manifes = bacaManifes(folder);
      await periksaKunci(folder, manifes);
      const dek = kunciCadangan(folder, rahasia === null ? [] : [Buffer.from(rahasia, 'base64')], null);
      await ctx.buka.pelari.tunggu(ctx.buka.pelari.mulai('periksa_cadangan', { folder }, ctx.pelaku, dek));
      return { baik: true, pesan: 'Semua sidik cocok dan basis datanya dapat dibuka.', dibuatPada: manifes.dibuatPada, pegawai: manifes.jumlah['pegawai'] ?? 0, dokumen: manifes.jumlah['dokumen'] ?? 0 };
    } catch (galat) {
      const d = galatKeData(galat);
      return { baik: false, pesan: `${d.pesan} ${d.saran}`, dibuatPada: null, pegawai: null, dokumen: null };
    }
  },
  'cadangan.pulihkan': async (masuk, ctx) => {
    if (ctx.buka.pelari.berjalan() > 0) throw new AppError('BENTROK', 'Masih ada pekerjaan latar yang berjalan.', { saran: 'Tunggu sampai selesai atau batalkan, lalu ulangi.' });
    const rahasia = await ctx.ports.rahasia.ambil('mesin');
    if (rahasia === null) throw new AppError('KUNCI_SALAH', 'Rahasia komputer ini tidak terbaca.', { saran: 'Jalankan ulang aplikasi.' });
    const milik = Buffer.from(rahasia, 'base64');
    const kode = masuk.kodePemulihan ?? null;
    const folder = folderCadangan(resolve(masuk.tempat));
    const manifes = bacaManifes(folder);
    await periksaKunci(folder, manifes);
    const dek = kunciCadangan(folder, [milik], kode);
    // Checked and copied while the data are still open: a bad backup changes nothing, nobody is signed out, and it shows how far it is.
    const cap = capPulih(ctx.now);
    await ctx.buka.pelari.tunggu(ctx.buka.pelari.mulai('pulih', { dari: folder, cap }, ctx.pelaku, dek));
    try {
      ctx.write((tx) => {
        tx.ringkas.teks = 'memulihkan dari cadangan';
      });
    } catch (galat) {
      rmSync(folderKerja(resolve(ctx.config.folder), cap), { recursive: true, force: true });
      throw galat;
    }
    await ctx.aplikasi.tutup();
    try {
      const hasil = tukarPulih({ ke: ctx.config.folder, rahasiaTujuan: milik, now: ctx.now }, folder, dek);
      return { dataLama: hasil.dataLama, pegawai: hasil.manifes.jumlah['pegawai'] ?? 0, dokumen: hasil.manifes.jumlah['dokumen'] ?? 0 };
    } finally {
      await ctx.aplikasi.bukaFolder();
    }
  },
} satisfies Pick<PetaPenangan, 'cadangan.daftar' | 'cadangan.sesudah' | 'cadangan.buat' | 'cadangan.periksa' | 'cadangan.pulihkan'>;
