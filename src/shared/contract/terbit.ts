import { z } from 'zod';
import { action, query, zBatasDaftar, zBerkas, zId, zKosong, zNilai, zOke, zTanggal, zTemuan, zTugasMulai } from './entri.ts';
import { zSebagai } from './naskah.ts';

const zButir = z.object({
  id: zId, urut: z.int(), pegawaiId: zId, nip: z.string(), nama: z.string(),
  keadaan: z.enum(['antri', 'bernomor', 'jadi', 'gagal', 'batal']), nomor: z.string().nullable(), galat: z.string().nullable(), tautan: z.string().nullable(), dokumenId: zId.nullable(),
});

const zKode = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** One row of a list: whose, and what the product's columns (`terbit.produk`) say of him. */
const zBarisDaftar = z.strictObject({ nip: z.string().max(30), isi: z.record(z.string().max(40), zNilai) });

const zNilaiBaris = z.object({ nip: z.string(), nama: z.string(), pegawaiId: zId.nullable(), siap: z.boolean(), temuan: z.array(zTemuan), ringkas: z.string() });

const zPilihan = { penandatanganId: zId, tanggalSurat: zTanggal.nullish(), kertas: z.string().max(20).default('F4'), naskah: zKode.nullish(), pola: z.string().max(120).nullish() };

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
  'terbit.nomorBerikut': query({
    izin: 'kgb.baca', ket: 'Nomor surat yang akan dipakai berikutnya menurut pola produknya.',
    masuk: z.strictObject({ jenis: zKode, tahun: z.int().min(2000).max(2200) }), keluar: z.object({ pola: z.string(), nomor: z.string(), urut: z.int() }), reads: ['kgb', 'pengaturan'],
  }),
  'terbit.produk': query({
    izin: 'terbit', ket: 'Produk yang diterbitkan dari daftar, dengan kolom daftarnya dan pola nomornya.', masuk: zKosong,
    keluar: z.array(z.object({ produk: z.string(), nama: z.string(), pola: z.string(), kertas: z.string(), kolom: z.array(z.object({ kunci: z.string(), judul: z.string(), jenis: z.enum(['teks', 'tanggal', 'golongan', 'angka']), wajib: z.boolean(), contoh: z.string() })) })),
    reads: ['pengaturan'],
  }),
  'terbit.contohDaftar': action({ izin: 'terbit', ket: 'Contoh daftar (xlsx) dengan kolom satu produk.', masuk: z.strictObject({ produk: zKode }), keluar: zBerkas }),
  'terbit.baca': action({
    izin: 'terbit', ket: 'Membaca daftar dari lembar kerja (xlsx, xls, csv); tidak ada yang disimpan.', masuk: z.strictObject({ produk: zKode }), unggah: true,
    keluar: z.object({ baris: z.array(z.object({ baris: z.int(), nip: z.string(), isi: z.record(z.string(), zNilai), masalah: z.array(z.string()) })), takDikenal: z.array(z.string()) }),
  }),
  'terbit.periksa': query({
    izin: 'terbit', ket: 'Menilai baris daftar menurut data dan aturan: siap, atau ditolak dengan alasan dan dasar hukumnya.',
    masuk: z.strictObject({ produk: zKode, tanggalSurat: zTanggal.nullish(), sertakanPeringatan: z.boolean().default(false), baris: z.array(zBarisDaftar).max(5000) }),
    keluar: z.object({ baris: z.array(zNilaiBaris), siap: z.int() }), reads: ['pegawai', 'aturan', 'kgb'],
  }),
  'terbit.pratinjau': action({
    izin: 'terbit', ket: 'Surat satu baris daftar persis seperti yang akan dicetak, tanpa nomor, belum terbit.',
    masuk: z.strictObject({ produk: zKode, baris: zBarisDaftar, ...zPilihan, penandatanganId: zId.nullish(), sebagai: zSebagai }), keluar: zBerkas,
  }),
  'terbit.mulai': action({
    izin: 'terbit', ket: 'Menerbitkan surat dari daftar dalam satu kelompok: periksa, nomor, surat, riwayat, arsip; dapat dilanjutkan setelah terputus.',
    masuk: z.strictObject({ produk: zKode, baris: z.array(zBarisDaftar).min(1).max(5000), ...zPilihan, sertakanPeringatan: z.boolean().default(false) }),
    keluar: zTugasMulai.extend({ kelompokId: zId, jumlah: z.int(), dilewati: z.array(z.object({ nip: z.string(), nama: z.string(), alasan: z.string() })) }),
  }),
};
