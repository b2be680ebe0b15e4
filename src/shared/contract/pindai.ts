import { z } from 'zod';
import { action, command, query, zBerkas, zHalaman, zHalamanMasuk, zId, zKosong, zOke } from './entri.ts';

/** Why a scan waits for a look instead of going to its document by itself. */
export const MASALAH_PINDAI = ['tanpa-qr', 'token-asing', 'jumlah-halaman', 'belum-gilirannya', 'ganda', 'tanpa-pengesahan'] as const;
export type MasalahPindai = (typeof MASALAH_PINDAI)[number];
export const KEADAAN_PINDAIAN = ['cocok', 'tinjau', 'disisihkan'] as const;

const zPindaian = z.object({
  id: zId, tumpukanId: zId, tumpukan: z.string(), urut: z.int(), dariHalaman: z.int(), jumlahHalaman: z.int(), keadaan: z.enum(KEADAAN_PINDAIAN), masalah: z.enum(MASALAH_PINDAI).nullable(), catatan: z.string(),
  dokumenId: zId.nullable(), nomor: z.string().nullable(), nama: z.string().nullable(), dibuatPada: z.int(),
});

export const kontrakPindai = {
  'pindai.unggah': action({
    izin: 'pindai', ket: 'Menerima satu tumpukan pindaian (PDF berisi banyak surat, atau gambar satu halaman), memisahkan dan mencocokkannya menurut QR.', masuk: zKosong,
    keluar: z.object({ tumpukanId: zId, tugasId: zId.nullable(), sudahAda: z.boolean() }), unggah: true,
  }),
  'pindai.tumpukan': query({
    izin: 'pindai', ket: 'Tumpukan pindaian yang diterima dan hasilnya.', masuk: zKosong,
    keluar: z.array(z.object({ id: zId, nama: z.string(), halaman: z.int().nullable(), keadaan: z.enum(['antri', 'selesai', 'gagal']), galat: z.string().nullable(), tugasId: zId.nullable(), dibuatPada: z.int(), cocok: z.int(), tinjau: z.int(), disisihkan: z.int() })),
    reads: ['pindaian', 'tugas'],
  }),
  'pindai.daftar': query({
    izin: 'pindai', ket: 'Pindaian per surat: yang menunggu ditinjau, yang cocok, yang disisihkan.', masuk: z.strictObject({ keadaan: z.enum(KEADAAN_PINDAIAN).default('tinjau'), ...zHalamanMasuk }), keluar: zHalaman(zPindaian), reads: ['pindaian'],
  }),
  'pindai.isi': action({ izin: 'pindai', ket: 'Satu pindaian sebagai PDF.', masuk: z.strictObject({ id: zId }), keluar: zBerkas, catat: true }),
  'pindai.gambar': action({ izin: 'pindai', ket: 'Gambar kecil halaman pertama sebuah pindaian.', masuk: z.strictObject({ id: zId }), keluar: zBerkas }),
  'pindai.cocokkan': command({
    izin: 'pindai', ket: 'Mencocokkan pindaian yang ditinjau dengan suratnya, dengan alasan.', masuk: z.strictObject({ id: zId, dokumenId: zId, alasan: z.string().trim().min(3).max(500) }), keluar: zOke,
  }),
  'pindai.sisihkan': command({
    izin: 'pindai', ket: 'Menyisihkan pindaian yang bukan surat atau sudah ada, dengan alasan; berkasnya tetap tersimpan.', masuk: z.strictObject({ id: zId, alasan: z.string().trim().min(3).max(500) }), keluar: zOke,
  }),
  'pindai.ulang': action({ izin: 'pindai', ket: 'Membaca lagi tumpukan yang terhenti.', masuk: z.strictObject({ id: zId }), keluar: z.object({ tugasId: zId }) }),
};
