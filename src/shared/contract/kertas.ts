import { z } from 'zod';
import { zUkuranLembar } from '../domain/kalibrasi.ts';
import { LABEL_SALINAN, zProfilKertas, zSisiCetak } from '../dokumen/profil-kertas.ts';
import { action, command, query, zBerkas, zId, zKosong, zOke, zTanggal, zTemuan } from './entri.ts';

const zKode = z.string().min(1).max(40);
const zSisi = z.enum(['depan', 'belakang']);

const { kode: _kode, ...isiProfil } = zProfilKertas.shape;

/** A profile as the office has it. `alas`: there is a scan of the blank form. */
export const zProfilLihat = z.object({
  ...isiProfil, kode: z.string(), nama: z.string(), salinan: z.array(z.enum(LABEL_SALINAN)), sisi: zSisiCetak, id: zId, rev: z.int(), alas: z.boolean(), diubahPada: z.int(),
});

const zDistorsi = z.object({ dx: z.number(), dy: z.number(), sx: z.number(), sy: z.number(), skew: z.number() });

/** Key and figures of a measurement. `dasarId`: the calibration the measured sheets were printed with. */
const zPengukuran = {
  kertas: zKode,
  lembar: z.array(zUkuranLembar).min(1).max(3),
  miring: z.boolean().default(false),
  ukuranKertas: z.strictObject({ lebarMm: z.number().min(20).max(1000), tinggiMm: z.number().min(20).max(1000) }).nullish(),
  dasarId: zId.nullish(),
};

const zKunci = { pencetakId: z.string().min(1).max(300), baki: z.string().max(60).nullish() };

const zHasilUkur = z.object({
  cukup: z.boolean(),
  /** What is still missing, in words; empty when there is enough. */
  kurang: z.array(z.string()),
  hasil: z
    .object({
      /** The printer's own distortion, whatever the sheets were printed with. */
      distorsi: zDistorsi,
      residu: z.object({ maksMm: z.number(), rmsMm: z.number() }),
      bacaan: z.int(),
      /** The largest error on the measured sheets. */
      simpanganMm: z.number(),
      /** Of sheets printed with a calibration: whether it may be used. Null for sheets printed without. */
      lolosUji: z.boolean().nullable(),
      ujiMaksMm: z.number(),
      temuan: z.array(zTemuan),
      ganjil: z.array(z.object({ lembar: z.int(), sudut: z.string(), arah: z.enum(['datar', 'tegak']), nilai: z.number(), kira: z.number() })),
    })
    .nullable(),
});

const zKalibrasi = z.object({
  id: zId, stasiun: z.string(), stasiunNama: z.string(), disini: z.boolean(), pencetakId: z.string(), pencetakNama: z.string(), baki: z.string().nullable(), kertas: z.string(), sisi: zSisi, putar: z.union([z.literal(0), z.literal(180)]),
  distorsi: zDistorsi, residuMaksMm: z.number(), residuRmsMm: z.number(), dasarId: zId.nullable(), sisaMm: z.number().nullable(), tanggal: zTanggal, berlakuSampai: zTanggal,
  keadaan: z.enum(['berlaku', 'akan-habis', 'habis', 'diganti']), catatan: z.string(), oleh: z.string(), dibuatPada: z.int(),
});

export const kontrakKertas = {
  'kertas.daftar': query({ izin: 'cetak', ket: 'Profil kertas: ukuran, area cetak, cara cetak, pencetak bawaan, salinan, dan produk yang memakainya.', masuk: zKosong, keluar: z.array(zProfilLihat), reads: ['profil_kertas'] }),
  'kertas.lihat': query({ izin: 'cetak', ket: 'Satu profil kertas.', masuk: z.strictObject({ kode: zKode }), keluar: zProfilLihat, reads: ['profil_kertas'] }),
  'kertas.untukProduk': query({ izin: 'cetak', ket: 'Profil kertas yang dipilih kantor untuk sebuah produk; kosong bila belum dipilih.', masuk: z.strictObject({ produk: z.string().min(1).max(60) }), keluar: zProfilLihat.nullable(), reads: ['profil_kertas'] }),
  'kertas.simpan': command({
    izin: 'pengaturan', ket: 'Menyimpan profil kertas baru (rev 0) atau yang diubah. Satu produk hanya pada satu profil.', masuk: z.strictObject({ ...zProfilKertas.shape, rev: z.int().min(0) }), keluar: z.object({ id: zId, rev: z.int() }),
  }),
  'kertas.unggahAlas': action({ izin: 'pengaturan', ket: 'Mengunggah pindaian blangko kosong (PNG atau JPEG) sebagai alas pratinjau; tidak pernah ikut dicetak.', masuk: z.strictObject({ kode: zKode }), keluar: zOke, unggah: true }),
  'kertas.alas': action({ izin: 'cetak', ket: 'Gambar blangko kosong sebuah profil kertas.', masuk: z.strictObject({ kode: zKode }), keluar: zBerkas }),
  'kertas.salinan': action({
    izin: 'cetak', ket: 'Salinan cetak sebuah dokumen arsip pada profil kertas, seperti yang akan dikirim ke pencetak; arsipnya tidak berubah.',
    masuk: z.strictObject({ dokumenId: zId, kertas: zKode, pencetakId: z.string().max(300).nullish(), baki: z.string().max(60).nullish() }), keluar: zBerkas, catat: true,
  }),
  'kalibrasi.lembar': action({
    izin: 'cetak', ket: 'Lembar kalibrasi sebuah profil kertas sebagai PDF, boleh dengan kalibrasi yang akan diuji.',
    masuk: z.strictObject({ kertas: zKode, jumlah: z.int().min(1).max(3).default(1), duaSisi: z.boolean().default(false), dasarId: zId.nullish() }), keluar: zBerkas,
  }),
  'kalibrasi.cetak': action({
    izin: 'cetak', ket: 'Mencetak lembar kalibrasi pada ukuran sebenarnya di pencetak dan baki yang dipilih.',
    masuk: z.strictObject({ kertas: zKode, ...zKunci, jenisKertas: z.string().max(60).nullish(), jumlah: z.int().min(1).max(3).default(1), duaSisi: z.boolean().default(false), dasarId: zId.nullish() }),
    keluar: z.object({ keadaan: z.string(), pesan: z.string(), jobId: z.string() }), catat: true,
  }),
  'kalibrasi.hitung': query({ izin: 'cetak', ket: 'Menghitung geser dan skala dari angka mistar tanpa menyimpan; angka yang tampak salah ketik disebut.', masuk: z.strictObject(zPengukuran), keluar: zHasilUkur, reads: ['kalibrasi', 'profil_kertas', 'aturan'] }),
  'kalibrasi.simpan': command({
    izin: 'cetak', ket: 'Menyimpan kalibrasi komputer ini untuk satu pencetak, baki, kertas, dan sisi. Kalibrasi lama tetap tercatat.',
    masuk: z.strictObject({ ...zPengukuran, ...zKunci, pencetakNama: z.string().min(1).max(200), sisi: zSisi, putar: z.union([z.literal(0), z.literal(180)]).default(0), catatan: z.string().trim().max(300).default('') }),
    keluar: z.object({ id: zId, berlakuSampai: zTanggal }),
  }),
  'kalibrasi.daftar': query({
    izin: 'cetak', ket: 'Kalibrasi per pencetak, baki, kertas, dan sisi beserta keadaannya; dengan riwayat bila diminta.',
    masuk: z.strictObject({ kertas: zKode.nullish(), riwayat: z.boolean().default(false) }), keluar: z.array(zKalibrasi), reads: ['kalibrasi', 'profil_kertas'],
  }),
};
