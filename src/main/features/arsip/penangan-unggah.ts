import { AppError } from '../../../shared/errors.ts';
import type { PetaPenangan } from '../../context.ts';
import { tempat } from '../../config.ts';
import { jalankan } from '../../db/tulis.ts';
import { pekerjaanSama } from '../../jobs/tugas.ts';
import { bacaBerkas } from '../../lib/berkas.ts';
import { idDariTeks } from '../../lib/id.ts';
import { aturanArsip } from './aturan.ts';
import { daftarTitipan, daftarUnggahan, kembalikanTitipan, pilihanBaris, sahkanTitipan, simpanTitipan, sisihkanTitipan, titipanWajib } from './titipan.ts';
import { daftarKelengkapan, kelengkapanPegawai, kelengkapanRingkas } from './kelengkapan.ts';
import { mulaiUnggahan, satuUnggahan, terimaBerkas } from './unggah.ts';

export const penanganUnggah = {
  'arsip.kelengkapan': (masuk, ctx) => kelengkapanPegawai(ctx, masuk.pegawaiId),
  'arsip.kelengkapanRingkas': (masuk, ctx) => kelengkapanRingkas(ctx, masuk.unitId),
  'arsip.kelengkapanDaftar': (masuk, ctx) => daftarKelengkapan(ctx, masuk),
  'arsip.unggahMulai': (tx, masuk, ctx) => mulaiUnggahan(tx, ctx, masuk.nama),
  'arsip.unggah': async (masuk, ctx) => {
    if (!ctx.berkas) throw new AppError('MASUKAN', 'Berkas belum dipilih.', { saran: 'Pilih berkasnya lalu ulangi.' });
    return terimaBerkas(ctx, masuk.unggahanId, ctx.berkas);
  },
  'arsip.unggahProses': async (masuk, ctx) => {
    satuUnggahan(ctx.db, masuk.unggahanId);
    if (pekerjaanSama(ctx.db, JSON.stringify({ unggahanId: masuk.unggahanId }))) throw new AppError('BENTROK', 'Unggahan ini sedang dibaca.', { dampak: 'Pekerjaan itu tidak terganggu.', saran: 'Tunggu sampai selesai.' });
    const tugasId = ctx.buka.pelari.mulai('arsip_unggah', { unggahanId: masuk.unggahanId }, ctx.pelaku);
    ctx.write((tx) => void jalankan(tx, "UPDATE unggahan_arsip SET tugas_id = ?, keadaan = CASE keadaan WHEN 'terima' THEN 'berjalan' ELSE keadaan END WHERE id = ?", [idDariTeks(tugasId), idDariTeks(masuk.unggahanId)], 'titipan'));
    return { tugasId };
  },
  'arsip.unggahan': (_masuk, ctx) => daftarUnggahan(ctx),
  'arsip.titipan': (masuk, ctx) => daftarTitipan(ctx, masuk),
  'arsip.titipanIsi': async (masuk, ctx) => {
    const b = titipanWajib(ctx.db, masuk.id);
    if (b.hash === null || b.mime === null) throw new AppError('TIDAK_DITEMUKAN', 'Berkas ini tidak disimpan karena tidak dapat dibaca.', { saran: 'Sebabnya tertulis di barisnya.' });
    const isi = new Uint8Array(bacaBerkas(tempat(ctx.config.folder).berkas, ctx.buka.dek, b.hash));
    ctx.catat(`membuka unggahan ${b.nama}`, [masuk.id]);
    return { nama: b.nama.split(/[\\/]/).at(-1) ?? b.nama, mime: b.mime, isi };
  },
  'arsip.pilihanBaris': (masuk, ctx) => pilihanBaris(ctx, masuk.pegawaiId, masuk.jenis),
  'arsip.jenis': (_masuk, ctx) => aturanArsip(ctx.db, ctx.hariIni).jenis.map((j) => ({ kode: j.kode, nama: j.nama, klasifikasi: j.klasifikasi, kelas: j.kelas, unggahan: j.bukti !== undefined, riwayat: j.bukti?.riwayat ?? null })),
  'arsip.titipanSimpan': (tx, masuk, ctx) => simpanTitipan(tx, ctx, masuk),
  'arsip.titipanSahkan': (tx, masuk, ctx) => sahkanTitipan(tx, ctx, masuk.unggahanId),
  'arsip.titipanSisihkan': (tx, masuk) => sisihkanTitipan(tx, masuk),
  'arsip.titipanKembalikan': (tx, masuk) => kembalikanTitipan(tx, masuk.id),
} satisfies Pick<
  PetaPenangan,
  | 'arsip.kelengkapan' | 'arsip.kelengkapanRingkas' | 'arsip.kelengkapanDaftar'
  | 'arsip.unggahMulai' | 'arsip.unggah' | 'arsip.unggahProses' | 'arsip.unggahan' | 'arsip.titipan' | 'arsip.titipanIsi' | 'arsip.pilihanBaris' | 'arsip.jenis' | 'arsip.titipanSimpan' | 'arsip.titipanSahkan' | 'arsip.titipanSisihkan' | 'arsip.titipanKembalikan'
>;
