import { z } from 'zod';
import { action, command, query, zBaris, zBerkas, zButirBukti, zHalaman, zHalamanMasuk, zId, zOke, zTanggal, zTemuan, zUrut } from './entri.ts';

const zKode = z.string().regex(/^[a-z_]{2,40}$/);

/** `seq` is the order of time as well. */
export const KOLOM_URUT_JEJAK = ['seq', 'oleh', 'prosedur'] as const;

/** One generic mechanism for all histories; the definitions are in `src/shared/riwayat`. */
export const kontrakRiwayat = {
  'riwayat.daftar': query({
    izin: 'pegawai.baca',
    ket: 'Semua baris satu riwayat seorang pegawai, terbaru dahulu, beserta bukti dan siapa yang mengisi.',
    masuk: z.strictObject({ pegawaiId: zId, kode: zKode, perTanggal: zTanggal.nullish() }),
    keluar: z.array(
      z.object({
        id: zId,
        rev: z.int(),
        nilai: zBaris,
        bukti: z.array(zButirBukti),
        diisiOleh: z.string(),
        diisiPada: z.int(),
        sumber: z.string(),
      }),
    ),
    reads: ['pegawai', 'bukti'],
  }),
  'riwayat.simpan': command({
    izin: 'pegawai.ubah',
    ket: 'Menambah (id null) atau mengubah satu baris riwayat; nilai sekarang dihitung ulang dalam transaksi yang sama.',
    masuk: z.strictObject({ kode: zKode, pegawaiId: zId, id: zId.nullable(), rev: z.int().nullable(), nilai: zBaris }),
    keluar: z.object({ id: zId, rev: z.int(), temuan: z.array(zTemuan) }),
  }),
  'riwayat.hapus': command({
    izin: 'pegawai.ubah',
    ket: 'Menghapus satu baris riwayat (dapat diurungkan).',
    masuk: z.strictObject({ kode: zKode, id: zId, rev: z.int() }),
    keluar: zOke,
  }),
  'bukti.simpan': action({
    izin: 'pegawai.ubah',
    ket: 'Melampirkan bukti (PDF atau gambar) pada satu baris riwayat atau data utama (kode data_utama).',
    masuk: z.strictObject({ kode: zKode, barisId: zId, dokumenBkn: z.string().max(10).nullish() }),
    keluar: z.object({ id: zId }),
    unggah: true,
  }),
  'bukti.isi': action({
    izin: 'pegawai.baca',
    ket: 'Isi berkas bukti; tercatat di jejak.',
    masuk: z.strictObject({ id: zId }),
    keluar: zBerkas,
    catat: true,
  }),
  'bukti.hapus': command({
    izin: 'pegawai.ubah',
    ket: 'Melepas bukti dari barisnya; berkasnya tetap di arsip.',
    masuk: z.strictObject({ id: zId }),
    keluar: zOke,
  }),
  'draf.ambil': query({
    izin: 'masuk',
    ket: 'Isian yang belum disimpan (draf) milik pengguna ini untuk satu formulir.',
    masuk: z.strictObject({ kunci: z.string().min(1).max(200) }),
    keluar: z.object({ isi: z.unknown(), pada: z.int() }).nullable(),
    reads: ['draf'],
  }),
  'draf.simpan': command({
    izin: 'masuk',
    ket: 'Menyimpan draf formulir; isi null menghapusnya.',
    masuk: z.strictObject({ kunci: z.string().min(1).max(200), isi: z.unknown() }),
    keluar: zOke,
  }),
  'jejak.objek': query({
    izin: 'masuk',
    ket: 'Riwayat perubahan satu catatan (id) atau satu pengaturan: siapa, kapan, lama dan baru.',
    masuk: z.union([z.strictObject({ id: zId }), z.strictObject({ pengaturan: z.enum(['instansi', 'umum', 'lambang', 'garuda']) })]),
    keluar: z.array(
      z.object({
        seq: z.int(),
        pada: z.int(),
        oleh: z.string(),
        prosedur: z.string(),
        perubahan: z.array(z.object({ tabel: z.string(), id: z.string(), kolom: z.string(), lama: z.string().nullable(), baru: z.string().nullable() })),
        dapatDiurungkan: z.boolean(),
      }),
    ),
    reads: ['jejak'],
  }),
  'jejak.daftar': query({
    izin: 'jejak',
    ket: 'Jejak audit terbaru: siapa melihat, mengubah, mengekspor, mencetak apa.',
    masuk: z.strictObject({ prosedur: z.string().max(60).nullish(), urut: zUrut(KOLOM_URUT_JEJAK, { kolom: 'seq', arah: 'turun' }), ...zHalamanMasuk }),
    keluar: zHalaman(z.object({ seq: z.int(), pada: z.int(), oleh: z.string(), prosedur: z.string(), objek: z.string(), jumlah: z.int() })),
    reads: ['jejak'],
  }),
  'jejak.jumlah': query({
    izin: 'jejak',
    ket: 'Banyaknya baris jejak audit yang tersaring.',
    masuk: z.strictObject({ prosedur: z.string().max(60).nullish() }),
    keluar: z.object({ jumlah: z.int() }),
    reads: ['jejak'],
  }),
  'jejak.periksa': query({
    izin: 'jejak',
    ket: 'Memeriksa rantai jejak audit dari awal sampai akhir.',
    masuk: z.strictObject({}),
    keluar: z.object({ utuh: z.boolean(), baris: z.int(), putusDi: z.int().nullable() }),
  }),
  'jejak.urungkan': command({
    izin: 'masuk',
    ket: 'Mengurungkan satu perubahan (atau satu perubahan massal) bila catatannya belum diubah lagi.',
    masuk: z.strictObject({ seq: z.int().nullable() }),
    keluar: z.object({ jumlah: z.int(), prosedur: z.string() }),
  }),
};
