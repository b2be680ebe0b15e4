import { z } from 'zod';

const teks = z.string().min(1);
const tanggal = z.iso.date();
const tahun = z.number().int().min(0).max(60);
const bulan = z.number().int().min(0).max(11);
const rupiah = z.number().int().nonnegative();

export const JENIS_PENUGASAN = ['D', 'TT', 'PLT', 'PLH', 'PJ'] as const;
export const STATUS_PEGAWAI = ['CPNS', 'PNS', 'PPPK', 'PPPK Paruh Waktu'] as const;

/**
 * Master data of one employee as far as the file states it. A key that is absent was blank or not in the file:
 * it never erases what the database has. Reference values (agama, kedudukan …) are the names of the BKN tables.
 */
export const skemaPegawaiImpor = z.object({
  /** 18 digits; shorter or odd only with `perluKeputusan` on the row. */
  nip: z.string().regex(/^\d{1,30}$/),
  nipLama: teks.optional(),
  siasnId: teks.optional(),
  nama: teks,
  gelarDepan: teks.optional(),
  gelarBelakang: teks.optional(),
  tempatLahir: teks.optional(),
  tanggalLahir: tanggal.optional(),
  jenisKelamin: z.enum(['L', 'P']).optional(),
  agama: teks.optional(),
  statusKawin: teks.optional(),
  nik: teks.optional(),
  npwp: teks.optional(),
  bpjs: teks.optional(),
  noHp: teks.optional(),
  email: teks.optional(),
  emailDinas: teks.optional(),
  alamat: teks.optional(),
  kartuAsn: teks.optional(),
  statusPegawai: z.enum(STATUS_PEGAWAI).optional(),
  jenisPegawai: teks.optional(),
  kedudukan: teks.optional(),
  tmtCpns: tanggal.optional(),
  skCpnsNomor: teks.optional(),
  skCpnsTanggal: tanggal.optional(),
  tmtPns: tanggal.optional(),
  skPnsNomor: teks.optional(),
  skPnsTanggal: tanggal.optional(),
  golonganAwal: teks.optional(),
  unitKerja: teks.optional(),
  unitInduk: teks.optional(),
  unorId: teks.optional(),
  instansiInduk: teks.optional(),
  instansiKerja: teks.optional(),
  lokasiKerja: teks.optional(),
  kppn: teks.optional(),
});

/** `golongan` as 'III/b' (PNS) or 'IX' (PPPK). `mkgDihitung`: the MKG was computed from the TMT CPNS, not read from an SK. */
export const skemaPangkatImpor = z.object({
  golongan: teks,
  tmt: tanggal.optional(),
  mkgTahun: tahun.optional(),
  mkgBulan: bulan.optional(),
  mkgDihitung: z.boolean(),
  skNomor: teks.optional(),
  skTanggal: tanggal.optional(),
  gajiPokok: rupiah.optional(),
});

export const skemaKgbImpor = z.object({
  tmt: tanggal,
  mkgTahun: tahun.optional(),
  mkgBulan: bulan.optional(),
  gajiBaru: rupiah.optional(),
  skNomor: teks.optional(),
  skTanggal: tanggal.optional(),
});

export const skemaJabatanImpor = z.object({
  nama: teks,
  jenisJabatan: teks.optional(),
  eselon: teks.optional(),
  tmt: tanggal.optional(),
  jenisPenugasan: z.enum(JENIS_PENUGASAN),
  skNomor: teks.optional(),
  skTanggal: tanggal.optional(),
  unit: teks.optional(),
  unitInduk: teks.optional(),
});

/** `tingkat` is the BKN id of tingkat_pendidikan ('40' = S-1/Sarjana). */
export const skemaPendidikanImpor = z.object({
  tingkat: teks.optional(),
  nama: teks.optional(),
  tahunLulus: z.number().int().min(1930).max(2100).optional(),
  namaSekolah: teks.optional(),
});

export const skemaKontrakImpor = z.object({
  nomor: teks.optional(),
  mulai: tanggal.optional(),
  selesai: tanggal.optional(),
});

/** What one row (or several merged rows of one employee) says: master data and the history rows it proves. */
export const skemaBarisImpor = z.object({
  pegawai: skemaPegawaiImpor,
  pangkat: z.array(skemaPangkatImpor),
  kgb: z.array(skemaKgbImpor),
  jabatan: z.array(skemaJabatanImpor),
  pendidikan: z.array(skemaPendidikanImpor),
  kontrak: z.array(skemaKontrakImpor),
  /** Fields that were read out of the NIP because the file has no column for them: they never overrule a record. */
  diturunkan: z.array(z.enum(['tanggalLahir', 'jenisKelamin', 'tmtCpns'])),
});

export type PegawaiImpor = z.infer<typeof skemaPegawaiImpor>;
export type PangkatImpor = z.infer<typeof skemaPangkatImpor>;
export type KgbImpor = z.infer<typeof skemaKgbImpor>;
export type JabatanImpor = z.infer<typeof skemaJabatanImpor>;
export type PendidikanImpor = z.infer<typeof skemaPendidikanImpor>;
export type KontrakImpor = z.infer<typeof skemaKontrakImpor>;
export type BarisImpor = z.infer<typeof skemaBarisImpor>;

/** The five history tables a row can feed. */
export const RIWAYAT_IMPOR = ['pangkat', 'kgb', 'jabatan', 'pendidikan', 'kontrak'] as const;
export type RiwayatImpor = (typeof RIWAYAT_IMPOR)[number];
