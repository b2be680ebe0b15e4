import { z } from 'zod';
import { command, query, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTanggal, zUrut } from './entri.ts';

export const KOLOM_URUT_RUJUKAN = ['nama', 'kode', 'induk'] as const;

const zUnit = z.object({
  id: zId, rev: z.int(), indukId: zId.nullable(), nama: z.string(), singkatan: z.string(), jenis: z.string(), eselon: z.string().nullable(),
  kode: z.string(), tingkat: z.int(), jumlahPegawai: z.int(), aktif: z.boolean(),
});

/** Units, BKN reference tables, and the dated rules with their legal basis. */
export const kontrakRujukan = {
  'unit.pohon': query({
    izin: 'masuk',
    ket: 'Pohon unit kerja dalam lingkup pengguna, urut induk lalu anak.',
    masuk: zKosong,
    keluar: z.array(zUnit),
    reads: ['unit', 'pegawai'],
  }),
  'unit.simpan': command({
    izin: 'rujukan.ubah',
    ket: 'Menambah atau mengubah unit kerja; memindah unit memindah seluruh cabangnya.',
    masuk: z.strictObject({
      id: zId.nullable(), rev: z.int().nullable(),
      data: z.strictObject({
        indukId: zId.nullable(), nama: z.string().trim().min(2).max(200), singkatan: z.string().trim().max(60).default(''), jenis: z.string().max(40).default(''),
        eselon: z.string().max(10).nullable().default(null), kode: z.string().max(60).default(''),
      }),
    }),
    keluar: z.object({ id: zId }),
  }),
  'unit.tutup': command({
    izin: 'rujukan.ubah',
    ket: 'Menutup unit kerja; ditolak bila masih ada pegawai atau unit di bawahnya.',
    masuk: z.strictObject({ id: zId }),
    keluar: zOke,
  }),
  'rujukan.jenis': query({
    izin: 'rujukan.baca',
    ket: 'Daftar tabel rujukan BKN: sumber, tanggal, jumlah baris, catatan mutu.',
    masuk: zKosong,
    keluar: z.array(z.object({ kode: z.string(), judul: z.string(), baris: z.int(), besar: z.boolean(), sumber: z.string(), tanggalSumber: z.string(), catatanMutu: z.array(z.string()) })),
    reads: ['rujukan'],
  }),
  'rujukan.cari': query({
    izin: 'rujukan.baca',
    ket: 'Mencari di satu tabel rujukan (ketik untuk mencari); yang terakhir dipilih pengguna didahulukan.',
    masuk: z.strictObject({ kode: z.string().max(40), teks: z.string().max(100).default(''), batas: z.int().min(1).max(100).default(20) }),
    keluar: z.array(z.object({ kode: z.string(), nama: z.string(), induk: z.string().nullable() })),
    reads: ['rujukan'],
  }),
  'rujukan.daftar': query({
    izin: 'rujukan.baca',
    ket: 'Isi satu tabel rujukan per halaman.',
    masuk: z.strictObject({ kode: z.string().max(40), teks: z.string().max(100).default(''), urut: zUrut(KOLOM_URUT_RUJUKAN, { kolom: 'nama', arah: 'naik' }), ...zHalamanMasuk }),
    keluar: zHalaman(z.object({ kode: z.string(), nama: z.string(), induk: z.string().nullable(), atribut: z.string(), aktif: z.boolean() })),
    reads: ['rujukan'],
  }),
  'aturan.daftar': query({
    izin: 'rujukan.baca',
    ket: 'Semua aturan bertanggal: judul, versi, masa berlaku, dasar hukum, tingkat keyakinan.',
    masuk: zKosong,
    keluar: z.array(
      z.object({
        kode: z.string(), judul: z.string(),
        versi: z.array(z.object({
          id: zId, berlakuMulai: z.string(), berlakuSampai: z.string().nullable(), dasarHukum: z.string(), sumber: z.string(), keyakinan: z.string(), catatan: z.string().nullable(), berlaku: z.boolean(),
        })),
      }),
    ),
    reads: ['aturan'],
  }),
  'aturan.isi': query({
    izin: 'rujukan.baca',
    ket: 'Isi satu versi aturan.',
    masuk: z.strictObject({ id: zId }),
    keluar: z.object({ id: zId, kode: z.string(), isi: z.unknown(), skema: z.unknown() }),
    reads: ['aturan'],
  }),
  'aturan.simpan': command({
    izin: 'aturan.ubah',
    ket: 'Menambah versi aturan dengan tanggal berlaku dan dasar hukum; versi sebelumnya ditutup sehari sebelumnya.',
    masuk: z.strictObject({
      kode: z.string().max(60), berlakuMulai: zTanggal, dasarHukum: z.string().trim().min(3).max(300), sumber: z.string().trim().max(300), catatan: z.string().max(1000).nullable(), isi: z.unknown(),
    }),
    keluar: z.object({ id: zId }),
  }),
};
