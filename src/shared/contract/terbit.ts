import { z } from 'zod';
import { action, query, zBatasDaftar, zBerkas, zId, zKosong, zOke, zTugasMulai } from './entri.ts';

const zButir = z.object({
  id: zId, urut: z.int(), pegawaiId: zId, nip: z.string(), nama: z.string(),
  keadaan: z.enum(['antri', 'bernomor', 'jadi', 'gagal']), nomor: z.string().nullable(), galat: z.string().nullable(), tautan: z.string().nullable(), dokumenId: zId.nullable(),
});

/** Batches of letters, whatever they issue. */
export const kontrakTerbit = {
  'kelompok.lanjutkan': action({
    izin: 'terbit', ket: 'Melanjutkan kelompok yang terhenti; yang sudah jadi tidak diulang.', masuk: z.strictObject({ kelompokId: zId, ulangGagal: z.boolean().default(false) }), keluar: zTugasMulai,
  }),
  'kelompok.daftar': query({
    izin: 'kgb.baca',
    ket: 'Kelompok penerbitan terbaru dan keadaannya.',
    masuk: z.strictObject({ batas: zBatasDaftar.default(200), kelompokId: zId.nullish() }),
    keluar: z.array(z.object({
      id: zId, judul: z.string(), dibuatPada: z.int(), oleh: z.string(), bulan: z.string(), jenis: z.string(), jumlah: z.int(), jadi: z.int(), gagal: z.int(), antri: z.int(), tugasId: zId.nullable(), berjalan: z.boolean(),
    })),
    reads: ['kgb', 'tugas'],
  }),
  'kelompok.jumlah': query({ izin: 'kgb.baca', ket: 'Banyaknya kelompok penerbitan.', masuk: zKosong, keluar: z.object({ jumlah: z.int() }), reads: ['kgb'] }),
  'kelompok.butir': query({
    izin: 'kgb.baca', ket: 'Butir satu kelompok: nomor, surat, atau sebab gagal dan tautan perbaikannya.',
    masuk: z.strictObject({ kelompokId: zId, keadaan: z.enum(['semua', 'antri', 'jadi', 'gagal']).default('semua') }), keluar: z.array(zButir), reads: ['kgb'],
  }),
  'kelompok.gabungan': action({
    izin: 'arsip.baca', ket: 'Satu PDF gabungan untuk mencetak semua surat satu kelompok.', masuk: z.strictObject({ kelompokId: zId }), keluar: zBerkas, catat: true,
  }),
  'kelompok.batal': action({
    izin: 'terbit', ket: 'Membatalkan butir yang belum bernomor dari kelompok yang terhenti.', masuk: z.strictObject({ kelompokId: zId }), keluar: zOke,
  }),
};
