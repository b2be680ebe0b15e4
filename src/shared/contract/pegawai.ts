import { z } from 'zod';
import {
  action, command, query, zBaris, zBerkas, zButirBukti, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTanggal, zTemuan,
} from './entri.ts';

export const zSaringPegawai = z.strictObject({
  teks: z.string().max(120).optional(),
  unitId: zId.optional(),
  golongan: z.array(z.string().max(10)).max(40).optional(),
  status: z.array(z.enum(['CPNS', 'PNS', 'PPPK'])).optional(),
  jenisJabatan: z.array(z.string().max(4)).optional(),
  eselon: z.array(z.string().max(10)).optional(),
  pendidikan: z.array(z.string().max(4)).optional(),
  kedudukan: z.array(z.string().max(4)).optional(),
  aktif: z.boolean().optional(),
  pensiunSampai: zTanggal.optional(),
  /** Only people without a unit today: no OPD verifier sees them. */
  tanpaUnit: z.boolean().optional(),
});
export type SaringPegawai = z.infer<typeof zSaringPegawai>;

export const KOLOM_URUT_PEGAWAI = ['nama', 'nip', 'golongan', 'tmtGolongan', 'jabatan', 'unit', 'tmtPensiun'] as const;

export const zBarisPegawai = z.object({
  id: zId,
  nip: z.string(),
  nama: z.string(),
  status: z.enum(['CPNS', 'PNS', 'PPPK']),
  golongan: z.string().nullable(),
  pangkat: z.string().nullable(),
  tmtGolongan: z.string().nullable(),
  jabatan: z.string().nullable(),
  jenisJabatan: z.string().nullable(),
  eselon: z.string().nullable(),
  unitId: zId.nullable(),
  unit: z.string().nullable(),
  kedudukan: z.string(),
  aktif: z.boolean(),
  pendidikan: z.string().nullable(),
  tanggalLahir: z.string(),
  tmtPensiun: z.string().nullable(),
  /** null when the account may not see pay. */
  gajiPokok: z.int().nullable(),
});
export type BarisPegawai = z.infer<typeof zBarisPegawai>;

const zKeadaan = z.object({
  perTanggal: z.string(),
  status: z.string(),
  golongan: z.string().nullable(),
  pangkat: z.string().nullable(),
  tmtGolongan: z.string().nullable(),
  mkgTahun: z.int().nullable(),
  mkgBulan: z.int().nullable(),
  jabatan: z.string().nullable(),
  jenisJabatan: z.string().nullable(),
  eselon: z.string().nullable(),
  tmtJabatan: z.string().nullable(),
  plt: z.string().nullable(),
  unitId: zId.nullable(),
  unit: z.string().nullable(),
  kedudukan: z.string(),
  kedudukanNama: z.string(),
  pendidikan: z.string().nullable(),
  gajiPokok: z.int().nullable(),
  umurTahun: z.int(),
  masaKerjaTahun: z.int().nullable(),
  masaKerjaBulan: z.int().nullable(),
  bup: z.int().nullable(),
  tmtPensiun: z.string().nullable(),
  /** Where each value comes from, in words, for F2. */
  asal: z.record(z.string(), z.string()),
});

export const kontrakPegawai = {
  'pegawai.cari': query({
    izin: 'pegawai.baca',
    ket: 'Mencari pegawai menurut potongan nama, NIP atau NIK; untuk Ctrl+K.',
    masuk: z.strictObject({ teks: z.string().max(120), batas: z.int().min(1).max(50).default(20) }),
    keluar: z.array(
      z.object({ id: zId, nip: z.string(), nama: z.string(), golongan: z.string().nullable(), jabatan: z.string().nullable(), unit: z.string().nullable() }),
    ),
    reads: ['pegawai'],
  }),
  'pegawai.daftar': query({
    izin: 'pegawai.baca',
    ket: 'Daftar pegawai dengan saringan, urutan dan halaman berkunci.',
    masuk: z.strictObject({
      saring: zSaringPegawai.default({}),
      urut: z.strictObject({ kolom: z.enum(KOLOM_URUT_PEGAWAI), arah: z.enum(['naik', 'turun']) }).default({ kolom: 'nama', arah: 'naik' }),
      ...zHalamanMasuk,
    }),
    keluar: zHalaman(zBarisPegawai),
    reads: ['pegawai'],
  }),
  'pegawai.lihat': query({
    izin: 'pegawai.baca',
    ket: 'Satu pegawai: data utama dan keadaan (pangkat, jabatan, unit, gaji) per tanggal yang diminta.',
    masuk: z.strictObject({ id: zId, perTanggal: zTanggal.nullish() }),
    keluar: z.object({
      id: zId,
      rev: z.int(),
      dataUtama: zBaris,
      /** Columns that were masked because the account may not see them, or has not asked to. */
      disamarkan: z.array(z.string()),
      keadaan: zKeadaan,
      adaFoto: z.boolean(),
      /** Basic documents present in the archive: the red and green strip. */
      dokumenDasar: z.array(z.object({ kode: z.string(), nama: z.string(), ada: z.boolean(), bukti: z.array(zButirBukti) })),
      riwayat: z.record(z.string(), z.int()),
      temuan: z.array(zTemuan),
    }),
    reads: ['pegawai', 'bukti'],
  }),
  'pegawai.buka': action({
    izin: 'pegawai.nik',
    ket: 'Menampilkan NIK dan nomor pribadi yang disamarkan; tercatat di jejak.',
    masuk: z.strictObject({ id: zId }),
    keluar: zBaris,
    catat: true,
  }),
  'pegawai.simpan': command({
    izin: 'pegawai.ubah',
    ket: 'Menambah (id null) atau mengubah data utama pegawai; rev mencegah timpa diam-diam.',
    masuk: z.strictObject({
      id: zId.nullable(),
      rev: z.int().nullable(),
      dataUtama: zBaris,
      /** Reasons for warnings that are overridden, by code of the finding. */
      alasan: z.record(z.string(), z.string().max(300)).default({}),
    }),
    keluar: z.object({ id: zId, rev: z.int(), temuan: z.array(zTemuan) }),
  }),
  'pegawai.ubahMassal': command({
    izin: 'pegawai.ubah',
    ket: 'Mengubah satu kolom data utama bagi semua pegawai yang tersaring, dalam satu transaksi; dapat diurungkan.',
    masuk: z.strictObject({
      saring: zSaringPegawai,
      pegawaiId: z.array(zId).max(5000).nullish(),
      kolom: z.string().max(60),
      nilai: z.union([z.string().max(300), z.number(), z.null()]),
      uji: z.boolean(),
    }),
    keluar: z.object({
      jumlah: z.int(),
      contoh: z.array(z.object({ nip: z.string(), nama: z.string(), lama: z.string(), baru: z.string() })),
    }),
  }),
  'pegawai.hapus': command({
    izin: 'pegawai.ubah',
    ket: 'Memindahkan pegawai ke tempat sampah (30 hari); dapat diurungkan.',
    masuk: z.strictObject({ id: zId, alasan: z.string().min(3).max(300) }),
    keluar: zOke,
  }),
  'pegawai.garisWaktu': query({
    izin: 'pegawai.baca',
    ket: 'Garis waktu karier: semua peristiwa riwayat, terlama dahulu.',
    masuk: z.strictObject({ id: zId }),
    keluar: z.array(z.object({ tanggal: z.string(), kode: z.string(), judul: z.string(), ringkas: z.string(), barisId: zId, sk: z.string().nullable() })),
    reads: ['pegawai'],
  }),
  'pegawai.drh': action({
    izin: 'pegawai.baca',
    ket: 'Daftar riwayat hidup sebagai PDF.',
    masuk: z.strictObject({ id: zId }),
    keluar: zBerkas,
    catat: true,
  }),
  'pegawai.foto': query({
    izin: 'pegawai.baca',
    ket: 'Pas foto pegawai.',
    masuk: z.strictObject({ id: zId }),
    keluar: zBerkas,
    reads: ['pegawai'],
  }),
  'pegawai.simpanFoto': action({
    izin: 'pegawai.ubah',
    ket: 'Mengganti pas foto (JPEG atau PNG, paling besar 2 MB).',
    masuk: z.strictObject({ id: zId }),
    keluar: zOke,
    unggah: true,
  }),
  'pegawai.ekspor': action({
    izin: 'ekspor',
    ket: 'Mengekspor persis yang ditampilkan daftar pegawai ke xlsx atau csv; tercatat di jejak.',
    masuk: z.strictObject({
      saring: zSaringPegawai,
      urut: z.strictObject({ kolom: z.enum(KOLOM_URUT_PEGAWAI), arah: z.enum(['naik', 'turun']) }).default({ kolom: 'nama', arah: 'naik' }),
      kolom: z.array(z.string().max(40)).max(60).optional(),
      /** Only these people of the filter: the selection. */
      pegawaiId: z.array(zId).max(20_000).optional(),
      bentuk: z.enum(['xlsx', 'csv']),
    }),
    keluar: zBerkas,
    catat: true,
  }),
  'beranda.ringkasan': query({
    izin: 'masuk',
    ket: 'Yang perlu dikerjakan pengguna ini hari ini: jatuh tempo, menunggu, perlu perhatian.',
    masuk: zKosong,
    keluar: z.object({
      jatuhTempo: z.array(z.object({ kode: z.string(), judul: z.string(), tanggal: z.string().nullable(), jumlah: z.int(), tautan: z.string() })),
      menunggu: z.array(z.object({ kode: z.string(), judul: z.string(), jumlah: z.int(), tautan: z.string() })),
      perhatian: z.array(z.object({ kode: z.string(), berat: z.enum(['merah', 'kuning', 'biasa']), judul: z.string(), ket: z.string(), tautan: z.string() })),
      pegawaiAktif: z.int(),
    }),
    reads: ['pegawai', 'kgb', 'cadangan', 'cetak', 'tugas', 'sapuan', 'titipan'],
  }),
};
