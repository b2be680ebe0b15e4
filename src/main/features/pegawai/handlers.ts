import { AppError } from '../../../shared/errors.ts';
import { DATA_UTAMA } from '../../../shared/pegawai/data-utama.ts';
import type { PetaPenangan } from '../../context.ts';
import { ambilBaris } from '../../db/tulis.ts';
import { ringkasanBeranda } from './beranda.ts';
import { bukaSamaran } from './buka-samar.ts';
import { cariPegawai } from './cari.ts';
import { daftarPegawai } from './daftar.ts';
import { drhPegawai } from './drh.ts';
import { eksporPegawai } from './ekspor.ts';
import { bacaFoto, simpanFoto } from './foto.ts';
import { garisWaktu } from './garis-waktu.ts';
import { lihatPegawai } from './lihat.ts';
import { wajibDalamLingkup } from './lingkup.ts';
import { ubahMassal } from './massal.ts';
import { hapusPegawai, simpanPegawai } from './simpan.ts';
import { ingatPilihan } from '../rujukan/queries.ts';

export const penanganPegawai = {
  'pegawai.cari': (masuk, ctx) => cariPegawai(ctx.db, ctx.sesi.lingkup, masuk.teks, masuk.batas, ctx.boleh('pegawai.nik')),
  'pegawai.daftar': (masuk, ctx) =>
    daftarPegawai(ctx.db, {
      lingkup: ctx.sesi.lingkup, saring: masuk.saring, urut: masuk.urut, batas: masuk.batas, setelah: masuk.setelah ?? null, denganGaji: ctx.boleh('pegawai.gaji'), denganNik: ctx.boleh('pegawai.nik'),
    }),
  'pegawai.lihat': (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    return lihatPegawai(ctx, masuk.id, masuk.perTanggal ?? ctx.hariIni);
  },
  'pegawai.buka': async (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    const { nama, nilai } = bukaSamaran(ctx.db, masuk.id);
    ctx.catat(`melihat NIK dan nomor pribadi ${nama}`, [masuk.id]);
    return nilai;
  },
  'pegawai.simpan': (tx, masuk, ctx) => {
    const lama = masuk.id === null ? null : (ambilBaris(tx, 'pegawai', masuk.id) ?? null);
    const hasil = simpanPegawai(tx, masuk, ctx);
    ingatPilihan(tx, ctx.sesi.penggunaId, DATA_UTAMA, ambilBaris(tx, 'pegawai', hasil.id) ?? {}, lama);
    return hasil;
  },
  'pegawai.ubahMassal': (tx, masuk, ctx) => ubahMassal(tx, masuk, ctx),
  'pegawai.hapus': (tx, masuk, ctx) => hapusPegawai(tx, masuk, ctx),
  'pegawai.garisWaktu': (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    return garisWaktu(ctx, masuk.id);
  },
  'pegawai.drh': async (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    return drhPegawai(ctx, masuk.id);
  },
  'pegawai.foto': (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    return bacaFoto(ctx, masuk.id);
  },
  'pegawai.simpanFoto': async (masuk, ctx) => {
    wajibDalamLingkup(ctx.db, ctx.sesi.lingkup, masuk.id);
    if (!ctx.berkas) throw new AppError('MASUKAN', 'Berkas foto belum dipilih.', { saran: 'Pilih berkas JPEG atau PNG.' });
    simpanFoto(ctx, masuk.id, ctx.berkas.isi);
    return { oke: true };
  },
  'pegawai.ekspor': (masuk, ctx) => eksporPegawai(masuk, ctx),
  'beranda.ringkasan': (_masuk, ctx) => ringkasanBeranda(ctx),
} satisfies Pick<
  PetaPenangan,
  | 'pegawai.cari' | 'pegawai.daftar' | 'pegawai.lihat' | 'pegawai.buka' | 'pegawai.simpan' | 'pegawai.ubahMassal' | 'pegawai.hapus' | 'pegawai.garisWaktu' | 'pegawai.drh' | 'pegawai.foto'
  | 'pegawai.simpanFoto' | 'pegawai.ekspor' | 'beranda.ringkasan'
>;
