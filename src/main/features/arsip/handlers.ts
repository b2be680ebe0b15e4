import { setImmediate as jeda } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import { daftarArsip, segiArsip } from './daftar.ts';
import { daftarSapuan, sedangSapu } from './sapuan.ts';
import { penanganUnggah } from './penangan-unggah.ts';
import { berkasArsip, hashDokumen } from './queries.ts';

const PER_JEDA = 100;

export const penanganArsip = {
  ...penanganUnggah,
  'arsip.daftar': (masuk, ctx) => daftarArsip(ctx, masuk),
  'arsip.segi': (_masuk, ctx) => segiArsip(ctx),
  'arsip.isi': async (masuk, ctx) => {
    const b = berkasArsip(ctx, masuk.id);
    const isi = bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, b.hash);
    ctx.catat(`membuka arsip ${b.sebutan}`, b.sumber === 'dokumen' || b.pegawaiId === null ? [b.id] : [b.id, b.pegawaiId]);
    return { nama: b.namaBerkas, mime: b.mime, isi: new Uint8Array(isi) };
  },
  'arsip.sapu': async (_masuk, ctx) => {
    if (sedangSapu(ctx.db)) throw new AppError('BENTROK', 'Pemeriksaan berkas sedang berjalan.', { dampak: 'Pemeriksaan itu tidak terganggu.', saran: 'Tunggu sampai selesai; kemajuannya ada di Riwayat pekerjaan.' });
    return { tugasId: ctx.buka.pelari.mulai('arsip_sapu', { sebab: 'tombol' }, ctx.pelaku) };
  },
  'arsip.sapuan': (masuk, ctx) => daftarSapuan(ctx, masuk.batas),
  'arsip.periksa': async (_masuk, ctx) => {
    const folder = tempat(ctx.config.folder).berkas;
    const semua = hashDokumen(ctx.db, ctx.sesi.lingkup);
    const hilang: string[] = [];
    const rusak: string[] = [];
    for (const [i, { hash, nomor }] of semua.entries()) {
      if (i > 0 && i % PER_JEDA === 0) await jeda();
      try {
        bacaBerkas(folder, ctx.buka.dek, hash);
      } catch (galat) {
        if (!(galat instanceof AppError)) throw galat;
        (galat.kode === 'TIDAK_DITEMUKAN' ? hilang : rusak).push(nomor);
      }
    }
    return { diperiksa: semua.length, hilang, rusak };
  },
} satisfies Pick<PetaPenangan, 'arsip.daftar' | 'arsip.segi' | 'arsip.isi' | 'arsip.sapu' | 'arsip.sapuan' | 'arsip.periksa'>;
