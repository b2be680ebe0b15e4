import { z } from 'zod';
import { zTataNaskah } from '../dokumen/templat/tata.ts';
import { action, command, query, zBerkas, zId, zKosong } from './entri.ts';

/** A place that the words of a document may name, `{lama.tmt}`, and what stands there. Elements of a list are under `daftar[]`. */
const zIsian = z.object({ path: z.string(), jenis: z.enum(['teks', 'tanggal', 'angka', 'objek', 'daftar', 'lain']) });

const zKode = z.string().min(1).max(60);
const zVersi = z.int().min(0);

function dangkal(v: unknown, sisa: number): boolean {
  return sisa > 0 && (typeof v !== 'object' || v === null || Object.values(v).every((x) => dangkal(x, sisa - 1)));
}

/** Words and blocks with their placeholders; what is wrong with them `naskah.periksa` says. At most 200,000 characters as JSON. */
const zIsi = z.record(z.string(), z.unknown()).refine((v) => dangkal(v, 40) && JSON.stringify(v).length <= 200_000, 'Isi naskah harus berupa objek JSON paling banyak 200.000 huruf dan 40 tingkat.');

const zTemuan = z.object({ kode: z.string(), berat: z.enum(['tolak', 'peringatan', 'catatan']), pesan: z.string() });

/** PDF as it is printed, or Word for an office that goes on working on it. */
export const zSebagai = z.enum(['pdf', 'docx']).default('pdf');

const zDraf = { kode: zKode, tata: zTataNaskah, isi: zIsi };

/** Templates of the documents. */
export const kontrakNaskah = {
  'naskah.daftar': query({
    izin: 'kgb.baca',
    ket: 'Naskah yang tersedia menurut produknya, versi yang berlaku, dan siapa yang terakhir mengubahnya; yang pertama tiap jenis adalah bawaannya.',
    masuk: zKosong,
    keluar: z.array(z.object({ kode: z.string(), jenis: z.string(), nama: z.string(), produk: z.string(), layanan: z.string(), versi: zVersi, diubahPada: z.int().nullable(), diubahOleh: z.string().nullable() })),
    reads: ['naskah_versi'],
  }),
  'naskah.isian': query({
    izin: 'kgb.baca',
    ket: 'Isian yang dapat disebut naskah sebuah produk, dan bentuk penulisannya.',
    masuk: z.strictObject({ jenis: zKode }),
    keluar: z.object({ isian: z.array(zIsian), bentuk: z.array(z.object({ nama: z.string(), ket: z.string() })) }),
    reads: [],
  }),
  'naskah.lihat': query({
    izin: 'naskah',
    ket: 'Satu naskah: tata letak, kata-kata dan bloknya, serta riwayat versinya. Versi 0 adalah bawaan program.',
    masuk: z.strictObject({ kode: zKode, versi: zVersi.nullish() }),
    keluar: z.object({
      kode: z.string(), jenis: z.string(), nama: z.string(), produk: z.string(), versi: zVersi, tata: zTataNaskah, isi: zIsi, sumber: z.string(),
      riwayat: z.array(z.object({ versi: zVersi, pada: z.int(), oleh: z.string(), catatan: z.string() })),
    }),
    reads: ['naskah_versi'],
  }),
  'naskah.periksa': query({
    izin: 'naskah',
    ket: 'Memeriksa naskah sebelum dipakai: isian yang tidak dikenal, bentuk yang salah, huruf yang tidak ada, halaman yang berlebih.',
    masuk: z.strictObject({ ...zDraf, kertas: z.string().max(20).nullish() }),
    keluar: z.object({ temuan: z.array(zTemuan), halaman: z.int() }),
    reads: [],
  }),
  'naskah.pratinjau': action({
    izin: 'naskah',
    ket: 'Naskah (juga yang belum disimpan) sebagai PDF atau Word (docx) dengan contoh isi, atau dengan identitas seorang pegawai.',
    masuk: z.strictObject({ kode: zKode, tata: zTataNaskah.nullish(), isi: zIsi.nullish(), versi: zVersi.nullish(), kertas: z.string().max(20).nullish(), pegawaiId: zId.nullish(), sebagai: zSebagai }),
    keluar: zBerkas,
  }),
  'naskah.simpan': command({
    izin: 'naskah',
    ket: 'Menyimpan naskah sebagai versi baru; versi lama tetap ada dan dokumen yang sudah terbit tidak berubah. Ditolak bila masih ada kesalahan.',
    masuk: z.strictObject({ ...zDraf, dari: zVersi, catatan: z.string().trim().min(3).max(300) }),
    keluar: z.object({ versi: zVersi }),
  }),
  'naskah.pulihkan': command({
    izin: 'naskah',
    ket: 'Memberlakukan lagi versi lama (0 = bawaan program) sebagai versi baru.',
    masuk: z.strictObject({ kode: zKode, versi: zVersi, dari: zVersi }),
    keluar: z.object({ versi: zVersi }),
  }),
};
