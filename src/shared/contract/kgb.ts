import { z } from 'zod';
import { action, query, zBerkas, zBulan, zId, zTanggal, zTugasMulai } from './entri.ts';
import { zSebagai } from './naskah.ts';

export const zAlasan = z.object({ kode: z.string(), pesan: z.string(), dasarHukum: z.string(), berat: z.enum(['tolak', 'peringatan', 'catatan']) });

export const zBarisKgb = z.object({
  pegawaiId: zId,
  nip: z.string(),
  nama: z.string(),
  jatuhTempo: z.boolean(),
  tanggal: z.string().nullable(),
  golongan: z.string().nullable(),
  mkgTahun: z.int().nullable(),
  mkgBulan: z.int().nullable(),
  gajiLama: z.int().nullable(),
  gajiBaru: z.int().nullable(),
  alasan: z.array(zAlasan),
  unit: z.string().nullable(),
  status: z.string(),
  /** True when the step passed before this month and no letter was ever recorded. */
  terlambat: z.boolean(),
  /** The letter already issued for this step, if any. */
  dokumenId: zId.nullable(),
  nomor: z.string().nullable(),
  berikut: z.string().nullable(),
});
export type BarisKgb = z.infer<typeof zBarisKgb>;

/** Code of a template (`naskah.daftar`); null: the default of the kind of letter. */
const zNaskah = z.string().regex(/^[a-z0-9-]{1,40}$/).nullish();

export const kontrakKgb = {
  'kgb.jatuhTempo': query({
    izin: 'kgb.baca',
    ket: 'Yang kenaikan gaji berkalanya jatuh pada bulan ini, dan yang tertahan beserta alasan dan dasar hukumnya; dengan semua: KGB berikutnya setiap pegawai; dengan tanpaDasar: hanya pegawai aktif yang belum punya dasar KGB.',
    masuk: z.strictObject({ bulan: zBulan, semua: z.boolean().default(false), unitId: zId.nullish(), terlambat: z.boolean().default(true), tanpaDasar: z.boolean().default(false) }),
    keluar: z.object({
      bulan: z.string(),
      baris: z.array(zBarisKgb),
      ringkas: z.object({ jatuhTempo: z.int(), tertahan: z.int(), terlambat: z.int(), sudahTerbit: z.int(), dalamSetahun: z.int() }),
    }),
    reads: ['pegawai', 'kgb', 'aturan'],
  }),
  'kgb.asal': query({
    izin: 'kgb.baca',
    ket: 'Asal nilai satu baris KGB: menurut aturan dan SK mana tanggal, masa kerja, gaji, dan langkah berikutnya.',
    masuk: z.strictObject({ pegawaiId: zId, bulan: zBulan.nullish() }),
    keluar: z.record(z.string(), z.string()),
    reads: ['pegawai', 'kgb', 'aturan'],
  }),
  'kgb.pratinjau': action({
    izin: 'kgb.baca',
    ket: 'Surat seorang pegawai persis seperti yang akan dicetak (PDF) atau sebagai Word, tanpa nomor, belum terbit.',
    masuk: z.strictObject({ pegawaiId: zId, bulan: zBulan, penandatanganId: zId.nullish(), jenis: z.enum(['skgb', 'penundaan']).default('skgb'), kertas: z.string().max(20).default('F4'), naskah: zNaskah, tanggalSurat: zTanggal.nullish(), tundaSampai: zTanggal.nullish(), sebagai: zSebagai }),
    keluar: zBerkas,
  }),
  'kgb.terbit': action({
    izin: 'terbit',
    ket: 'Menerbitkan surat bagi yang dipilih dalam satu kelompok: periksa, nomor, surat, riwayat, arsip; dapat dilanjutkan setelah terputus.',
    masuk: z.strictObject({
      bulan: zBulan,
      penandatanganId: zId,
      hanya: z.array(zId).max(20_000).nullish(),
      tanggalSurat: zTanggal.nullish(),
      jenis: z.enum(['skgb', 'penundaan']).default('skgb'),
      kertas: z.string().max(20).default('F4'),
      naskah: zNaskah,
      /** Include people whose data carry a warning (for example MKG that was computed). */
      sertakanPeringatan: z.boolean().default(false),
      tundaSampai: zTanggal.nullish(),
    }),
    keluar: zTugasMulai.extend({ kelompokId: zId, jumlah: z.int(), dilewati: z.array(z.object({ nip: z.string(), nama: z.string(), alasan: z.string() })) }),
  }),
};
