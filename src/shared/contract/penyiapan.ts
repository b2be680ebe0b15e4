import { z } from 'zod';
import { action, command, query, zBerkas, zId, zKosong, zOke, zTanggal, zTugasMulai } from './entri.ts';

export const zInstansi = z.strictObject({
  pemerintah: z.string().trim().min(3).max(120),
  instansi: z.string().trim().min(3).max(160),
  singkatan: z.string().trim().min(2).max(30),
  alamat: z.string().trim().min(3).max(200),
  telepon: z.string().trim().max(60).default(''),
  laman: z.string().trim().max(100).default(''),
  email: z.string().trim().max(100).default(''),
  kodePos: z.string().trim().max(10).default(''),
  kota: z.string().trim().min(2).max(80),
  jabatanPpk: z.string().trim().min(3).max(80),
  kepadaKeuangan: z.string().trim().min(3).max(160),
  tembusan: z.array(z.string().trim().min(3).max(160)).max(10),
  alamatVerifikasi: z.string().trim().max(200).default(''),
  hariKerja: z.union([z.literal(5), z.literal(6)]),
  libur: z.array(z.strictObject({ tanggal: zTanggal, nama: z.string().max(100) })).max(500),
  polaNomorKgb: z.string().trim().min(6).max(80),
  zonaWaktu: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
});
export type Instansi = z.infer<typeof zInstansi>;

export const zPenandatangan = z.strictObject({
  nama: z.string().trim().min(2).max(120),
  nip: z.string().trim().max(30).default(''),
  pangkat: z.string().trim().max(60).default(''),
  jabatan: z.string().trim().min(2).max(200),
  atasNama: z.string().trim().max(120).default(''),
  berlakuMulai: zTanggal,
  berlakuSampai: zTanggal.nullable(),
  skPelimpahan: z.string().trim().max(160).default(''),
});

const zAdmin = z.strictObject({
  nama: z.string().trim().min(2).max(120),
  pengguna: z.string().trim().regex(/^[a-z0-9._-]{3,40}$/, 'Huruf kecil, angka, titik, garis; 3 sampai 40.'),
  sandi: z.string().min(10).max(200),
});

/** The region's emblem on the letterhead of the agency, or the state's (Garuda) on that of the PPK. */
export const zLambang = z.enum(['daerah', 'garuda']);
export type JenisLambang = z.infer<typeof zLambang>;
const zMana = z.strictObject({ mana: zLambang.default('daerah') });

/** First run: the wizard, and the settings it leaves behind. */
export const kontrakPenyiapan = {
  'penyiapan.mulai': action({
    izin: 'publik',
    ket: 'Langkah pertama penyiapan: membuat basis data terenkripsi dan kode pemulihan (ditampilkan sekali).',
    masuk: z.strictObject({
      instansi: zInstansi,
      penandatangan: z.array(zPenandatangan).min(1).max(20),
      administrator: zAdmin,
      lambangBase64: z.string().max(3_000_000).nullable(),
    }),
    keluar: z.object({ kodePemulihan: z.string() }),
  }),
  'penyiapan.selesai': action({
    izin: 'publik',
    ket: 'Langkah terakhir: kode pemulihan diketik kembali; baru setelah ini aplikasi dapat dipakai.',
    masuk: z.strictObject({ kodePemulihan: z.string().min(1).max(200) }),
    keluar: zOke,
  }),
  'penyiapan.contoh': action({
    izin: 'publik',
    ket: 'Membuat data contoh (kabupaten sintetis) untuk dicoba; ditolak bila sudah ada data.',
    masuk: z.strictObject({ jumlah: z.int().min(50).max(100_000).default(2000) }),
    keluar: zTugasMulai.extend({ kodePemulihan: z.string() }),
  }),
  'penyiapan.kemajuan': query({
    izin: 'publik',
    ket: 'Kemajuan pembuatan data contoh.',
    masuk: zKosong,
    keluar: z.object({ selesai: z.boolean(), sudah: z.int(), jumlah: z.int(), pesan: z.string() }),
  }),
  'penyiapan.bukaKunci': action({
    izin: 'publik',
    ket: 'Membuka basis data yang kuncinya tidak ada di komputer ini, dengan kode pemulihan; kuncinya lalu disimpan di sini.',
    masuk: z.strictObject({ kodePemulihan: z.string().min(1).max(200) }),
    keluar: zOke,
  }),
  'pengaturan.instansi': query({
    izin: 'masuk',
    ket: 'Identitas instansi, kop surat, hari kerja, pola nomor.',
    masuk: zKosong,
    keluar: zInstansi.extend({ adaLambang: z.boolean(), adaGaruda: z.boolean() }),
    reads: ['pengaturan'],
  }),
  'pengaturan.simpanInstansi': command({
    izin: 'pengaturan',
    ket: 'Mengubah identitas instansi, kop surat, hari kerja, hari libur, pola nomor.',
    masuk: zInstansi,
    keluar: zOke,
  }),
  'pengaturan.simpanLambang': action({
    izin: 'pengaturan',
    ket: 'Mengganti lambang daerah pada kop surat, atau Garuda pada kop pejabat pembina kepegawaian (PNG atau JPEG, paling besar 2 MB).',
    masuk: zMana,
    keluar: zOke,
    unggah: true,
  }),
  'pengaturan.lambang': action({
    izin: 'masuk',
    ket: 'Gambar lambang daerah atau Garuda yang tersimpan, seperti tercetak pada kop surat.',
    masuk: zMana,
    keluar: zBerkas,
    reads: ['pengaturan'],
  }),
  'pengaturan.hapusLambang': command({
    izin: 'pengaturan',
    ket: 'Melepas lambang daerah atau Garuda dari kop surat; surat yang sudah terbit tidak berubah.',
    masuk: zMana,
    keluar: zOke,
  }),
  'pengaturan.penandatangan': query({
    izin: 'masuk',
    ket: 'Daftar pejabat penandatangan dan masa berlakunya.',
    masuk: zKosong,
    keluar: z.array(zPenandatangan.extend({ id: zId, rev: z.int() })),
    reads: ['penandatangan'],
  }),
  'pengaturan.simpanPenandatangan': command({
    izin: 'pengaturan',
    ket: 'Menambah atau mengubah pejabat penandatangan.',
    masuk: z.strictObject({ id: zId.nullable(), rev: z.int().nullable(), data: zPenandatangan }),
    keluar: z.object({ id: zId }),
  }),
  'pengaturan.hapusPenandatangan': command({
    izin: 'pengaturan',
    ket: 'Menghapus pejabat penandatangan dari pilihan; surat yang sudah terbit tidak berubah.',
    masuk: z.strictObject({ id: zId }),
    keluar: zOke,
  }),
  'pengaturan.umum': query({
    izin: 'masuk',
    ket: 'Pengaturan umum: kunci layar, cadangan terjadwal, pencetak bawaan.',
    masuk: zKosong,
    keluar: z.object({
      kunciSetelahMenit: z.int(),
      cadanganJadwal: z.string(),
      cadanganFolder: z.string().nullable(),
      cupsServer: z.string().nullable(),
      pencetakIpp: z.array(z.string()),
    }),
    reads: ['pengaturan'],
  }),
  'pengaturan.simpanUmum': command({
    izin: 'pengaturan',
    ket: 'Mengubah pengaturan umum.',
    masuk: z.strictObject({
      kunciSetelahMenit: z.int().min(1).max(240),
      cadanganJadwal: z.string().min(9).max(60),
      cadanganFolder: z.string().max(500).nullable(),
      cupsServer: z.string().max(200).nullable(),
      pencetakIpp: z.array(z.string().max(300)).max(20),
    }),
    keluar: zOke,
  }),
};
