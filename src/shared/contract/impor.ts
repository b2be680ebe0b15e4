import { z } from 'zod';
import { action, command, query, zBerkas, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTugasMulai, zUrut } from './entri.ts';

const zMasalah = z.object({
  baris: z.int(), kolom: z.string(), kepala: z.string(), nilai: z.string(), pesan: z.string(), saran: z.string(), berat: z.enum(['galat', 'peringatan']),
});

export const zImpor = z.object({
  id: zId,
  namaBerkas: z.string(),
  keadaan: z.enum(['diperiksa', 'perlu_dipilih', 'siap', 'berjalan', 'selesai', 'gagal', 'diurungkan', 'dibuang']),
  dibuatPada: z.int(),
  oleh: z.string(),
  jumlah: z.object({ baca: z.int(), baru: z.int(), berubah: z.int(), sama: z.int(), salah: z.int(), kosong: z.int(), gabung: z.int(), peringatan: z.int() }),
  dapatDiurungkan: z.boolean(),
  /** Checked, not written, and this account's to set aside. */
  dapatDibuang: z.boolean(),
  galat: z.string().nullable(),
});

export const KOLOM_URUT_UJI = ['baris', 'nip', 'nama', 'keadaan'] as const;

/** Import in four steps: file, column mapping, dry run, run. Nothing is written before the last. */
export const kontrakImpor = {
  'impor.periksa': action({
    izin: 'impor',
    ket: 'Membaca berkas xlsx, xls atau csv dan mengujinya di latar (uji coba); belum menulis apa pun.',
    masuk: z.strictObject({ unitIndukId: zId.nullish() }),
    keluar: zTugasMulai.extend({ imporId: zId }),
    unggah: true,
  }),
  'impor.daftar': query({
    izin: 'impor', ket: 'Riwayat impor.', masuk: zKosong, keluar: z.array(zImpor), reads: ['impor'],
  }),
  'impor.lihat': query({
    izin: 'impor',
    ket: 'Satu impor: pemetaan kolom, jumlah, masalah terbanyak.',
    masuk: z.strictObject({ id: zId }),
    keluar: zImpor.extend({
      kepala: z.array(z.object({ indeks: z.int(), teks: z.string(), contoh: z.array(z.string()), sasaran: z.string().nullable(), yakin: z.enum(['pasti', 'perlu_dipilih', 'diabaikan']), alasan: z.string() })),
      sasaran: z.array(z.object({ kode: z.string(), label: z.string(), wajib: z.boolean() })),
      ringkasMasalah: z.array(z.object({ pesan: z.string(), berat: z.enum(['galat', 'peringatan']), jumlah: z.int() })),
      /** NIP and name of those an undo left as they are. */
      tertinggal: z.array(z.string()),
    }),
    reads: ['impor'],
  }),
  'impor.petakan': action({
    izin: 'impor',
    ket: 'Menetapkan pemetaan kolom (diingat untuk berkas berkepala sama) dan koreksi nilai, lalu menguji ulang.',
    masuk: z.strictObject({
      id: zId,
      pemetaan: z.array(z.strictObject({ indeks: z.int(), sasaran: z.string().max(60).nullable() })),
      koreksi: z.array(z.strictObject({ kolom: z.string().max(60), dari: z.string().max(300), menjadi: z.string().max(300) })).default([]),
    }),
    keluar: zTugasMulai,
  }),
  'impor.baris': query({
    izin: 'impor',
    ket: 'Baris hasil uji coba menurut keadaannya, dengan masalah dan perubahan per kolom.',
    masuk: z.strictObject({ id: zId, keadaan: z.enum(['semua', 'baru', 'berubah', 'sama', 'salah', 'peringatan']).default('semua'), urut: zUrut(KOLOM_URUT_UJI, { kolom: 'baris', arah: 'naik' }), ...zHalamanMasuk }),
    keluar: zHalaman(
      z.object({
        baris: z.int(), keadaan: z.string(), nip: z.string(), nama: z.string(),
        masalah: z.array(zMasalah),
        ubah: z.array(z.object({ kolom: z.string(), lama: z.string(), baru: z.string() })),
      }),
    ),
    reads: ['impor'],
  }),
  'impor.jalankan': action({
    izin: 'impor',
    ket: 'Menulis baris baru dan berubah dari uji coba; baris salah dilewati.',
    masuk: z.strictObject({ id: zId }),
    keluar: zTugasMulai,
  }),
  'impor.urungkan': action({
    izin: 'impor',
    ket: 'Mengurungkan seluruh impor, kecuali catatan yang sudah diubah, bersurat, berbukti, atau berakun sesudahnya (disebutkan).',
    masuk: z.strictObject({ id: zId }),
    keluar: zTugasMulai,
  }),
  'impor.buang': command({
    izin: 'impor', ket: 'Membuang impor yang diuji tetapi tidak ditulis; berkasnya tetap ada dan dapat diuji lagi.', masuk: z.strictObject({ id: zId }), keluar: zOke,
  }),
  'impor.unduhSalah': action({
    izin: 'impor', ket: 'Baris salah sebagai xlsx dengan kolom Masalah.', masuk: z.strictObject({ id: zId }), keluar: zBerkas, catat: true,
  }),
  'impor.templat': action({ izin: 'impor', ket: 'Templat impor (xlsx).', masuk: zKosong, keluar: zBerkas }),
  'impor.lupakanKoreksi': command({
    izin: 'impor', ket: 'Menghapus satu koreksi yang diingat.', masuk: z.strictObject({ kolom: z.string(), dari: z.string() }), keluar: z.object({ jumlah: z.int() }),
  }),
  'impor.kamus': query({
    izin: 'impor', ket: 'Koreksi yang diingat dari impor sebelumnya.', masuk: zKosong,
    keluar: z.array(z.object({ kolom: z.string(), dari: z.string(), menjadi: z.string() })), reads: ['impor'],
  }),
};
