import { z } from 'zod';
import { zPeran } from '../izin.ts';
import { action, command, query, zId, zKosong, zOke } from './entri.ts';

const zPengguna = z.object({
  id: zId,
  nama: z.string(),
  pengguna: z.string(),
  peran: zPeran,
  peranNama: z.string(),
  unitNama: z.string().nullable(),
  pegawaiId: zId.nullable(),
  izin: z.array(z.string()),
});

/** Signing in and out, and what the host and the data folder are like before anybody has signed in. */
export const kontrakSesi = {
  'sistem.keadaan': query({
    izin: 'publik',
    ket: 'Keadaan aplikasi: belum disiapkan, siap, atau terhalang beserta sebabnya.',
    masuk: zKosong,
    keluar: z.object({
      keadaan: z.enum(['kosong', 'siap', 'terhalang']),
      galat: z.object({ kode: z.string(), pesan: z.string(), dampak: z.string(), saran: z.string() }).nullable(),
      contoh: z.boolean(),
      instansi: z.string().nullable(),
      versi: z.string(),
      kemampuan: z.object({ simpanDialog: z.boolean() }),
    }),
  }),
  'sesi.masuk': action({
    izin: 'publik',
    ket: 'Masuk dengan nama pengguna dan kata sandi.',
    masuk: z.strictObject({ pengguna: z.string().trim().min(1).max(100), sandi: z.string().min(1).max(200) }),
    keluar: z.object({ token: z.string(), pengguna: zPengguna, wajibGantiSandi: z.boolean(), alamat: z.string().nullable() }),
  }),
  'sesi.buka': action({
    izin: 'publik',
    ket: 'Membuka kunci sesi yang terkunci, dengan kata sandi.',
    masuk: z.strictObject({ sandi: z.string().min(1).max(200) }),
    keluar: zOke,
  }),
  'sesi.kunci': action({ izin: 'masuk', ket: 'Mengunci sesi: semua prosedur ditolak sampai dibuka dengan kata sandi.', masuk: zKosong, keluar: zOke }),
  'sesi.keluar': action({ izin: 'masuk', ket: 'Keluar dan menghapus sesi.', masuk: zKosong, keluar: zOke }),
  'sesi.saya': query({
    izin: 'masuk',
    ket: 'Siapa yang sedang masuk dan apa haknya.',
    masuk: zKosong,
    keluar: zPengguna.extend({ kunciSetelahMenit: z.int() }),
    reads: ['pengguna'],
  }),
  'sesi.gantiSandi': action({
    izin: 'masuk',
    ket: 'Mengganti kata sandi sendiri.',
    masuk: z.strictObject({ lama: z.string().min(1).max(200), baru: z.string().min(10).max(200) }),
    keluar: zOke,
  }),
  'sesi.sematan': query({
    izin: 'masuk',
    ket: 'Pegawai yang terakhir dibuka dan yang disematkan oleh pengguna ini.',
    masuk: zKosong,
    keluar: z.object({
      terakhir: z.array(z.object({ id: zId, nip: z.string(), nama: z.string() })),
      sematan: z.array(z.object({ id: zId, nip: z.string(), nama: z.string() })),
    }),
    reads: ['sematan'],
  }),
  'sesi.simpanAlamat': command({
    izin: 'masuk',
    ket: 'Mengingat layar yang terakhir dibuka akun ini beserta saringannya; dibuka lagi saat masuk berikutnya.',
    masuk: z.strictObject({ alamat: z.string().max(2000).regex(/^\/(?!\/)/, 'Alamat layar dimulai dengan garis miring.') }),
    keluar: zOke,
  }),
  'sesi.pilihan': query({
    izin: 'masuk',
    ket: 'Pilihan tampilan yang diingat untuk akun ini: kolom, tampilan tersimpan, tema, kerapatan, penandatangan dan kertas terakhir.',
    masuk: zKosong,
    keluar: z.record(z.string(), z.unknown()),
  }),
  'sesi.simpanPilihan': command({
    izin: 'masuk',
    ket: 'Mengingat satu pilihan tampilan untuk akun ini.',
    masuk: z.strictObject({ kunci: z.string().regex(/^[\w.:-]{1,100}$/), nilai: z.unknown() }),
    keluar: zOke,
  }),
  'sesi.sematkan': command({
    izin: 'masuk',
    ket: 'Menyematkan atau melepas seorang pegawai pada daftar pribadi.',
    masuk: z.strictObject({ pegawaiId: zId, semat: z.boolean() }),
    keluar: zOke,
  }),
};
