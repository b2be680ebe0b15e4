import { z } from 'zod';
import { LABEL_SALINAN } from '../dokumen/profil-kertas.ts';
import { action, query, zBatasDaftar, zHalaman, zHalamanMasuk, zId, zOke, zTanggal } from './entri.ts';

/** Labels are recorded per sheet and not drawn on it: petikan and salinan as documents have words of their own (their own product). */
export type LabelSalinan = (typeof LABEL_SALINAN)[number];

/** `dokumen`: all copies of one document lie together. `salinan`: the whole stack once per label. `-balik`: the last sheet first. */
export const URUTAN_LEMBAR = ['dokumen', 'salinan', 'dokumen-balik', 'salinan-balik'] as const;
export type UrutanLembar = (typeof URUTAN_LEMBAR)[number];

export const KEADAAN_RANGKAIAN = ['menunggu', 'berjalan', 'periksa-lembar-pertama', 'dijeda', 'perlu-orang', 'selesai', 'dibatalkan'] as const;
export type KeadaanRangkaian = (typeof KEADAAN_RANGKAIAN)[number];

/** Why an order stands, or '' while nothing is in its way. */
export const SEBAB_RANGKAIAN = ['', 'giliran', 'pencetak', 'ragu', 'praperiksa', 'berkas', 'konfirmasi', 'kalibrasi', 'seri-akhir', 'rekonsiliasi'] as const;
export type SebabRangkaian = (typeof SEBAB_RANGKAIAN)[number];

/**
 * One sheet. `ragu`: handed over, and nobody can say whether it came out. `rusak`: came out spoiled; `diulang`: replaced
 * without being spoiled. Both have another row at the same place; every other state is the living row of its place.
 */
export const KEADAAN_LEMBAR = ['menunggu', 'dikirim', 'tercetak', 'ragu', 'rusak', 'diulang', 'batal'] as const;
export type KeadaanLembar = (typeof KEADAAN_LEMBAR)[number];

/** What a person may do with an order in its present state. */
export const TINDAKAN_RANGKAIAN = ['periksa', 'jeda', 'lanjut', 'batal', 'putuskan', 'ulang', 'pindah', 'seri-akhir'] as const;
export type TindakanRangkaian = (typeof TINDAKAN_RANGKAIAN)[number];

export const zRangkaian = z.object({
  id: zId, judul: z.string(), keadaan: z.enum(KEADAAN_RANGKAIAN), sebab: z.enum(SEBAB_RANGKAIAN), pesan: z.string(), tindakan: z.array(z.enum(TINDAKAN_RANGKAIAN)),
  pencetakId: z.string(), pencetak: z.string(), profil: z.string().nullable(), kertas: z.string(), baki: z.string().nullable(), jenisKertas: z.string().nullable(), sisi: z.enum(['satu', 'dua-panjang', 'dua-pendek']),
  tujuan: z.string(), alasan: z.string(), oleh: z.string(), penyetuju: z.string().nullable(),
  salinan: z.array(z.enum(LABEL_SALINAN)), urutan: z.enum(URUTAN_LEMBAR), periksaAwal: z.boolean(), pracetak: z.boolean(), terkendali: z.boolean(),
  seriAwal: z.string().nullable(), seriAkhir: z.string().nullable(),
  halaman: z.int(), lembar: z.int(), tercetak: z.int(), dikirim: z.int(), ragu: z.int(), diganti: z.int(),
  dibuatPada: z.int(), selesaiPada: z.int().nullable(),
});

export const zLembar = z.object({
  id: zId, urut: z.int(), keadaan: z.enum(KEADAAN_LEMBAR), dokumenId: zId, nomor: z.string(), nama: z.string(), dariHalaman: z.int(), sampaiHalaman: z.int(), label: z.string(), seri: z.string().nullable(),
  tujuan: z.string(), alasan: z.string(), pekerjaanId: zId.nullable(), pencetak: z.string().nullable(), jobId: z.int().nullable(), diubahPada: z.int(),
});

const id = z.strictObject({ id: zId });
const alasan = z.string().trim().min(3).max(300);
const urut = z.int().min(1).max(1_000_000);

export const kontrakRangkaian = {
  'rangkaian.daftar': query({ izin: 'cetak', ket: 'Rangkaian cetak, terbaru dahulu: keadaan, sebab berhenti, dan banyaknya lembar menurut keadaan.', masuk: z.strictObject({ batas: zBatasDaftar.default(100) }), keluar: z.object({ baris: z.array(zRangkaian), jumlah: z.int() }), reads: ['cetak'] }),
  'rangkaian.lihat': query({
    izin: 'cetak', ket: 'Satu rangkaian cetak dengan pekerjaan-pekerjaannya.', masuk: id,
    keluar: zRangkaian.extend({ pekerjaan: z.array(z.object({ id: zId, keadaan: z.string(), pesan: z.string(), pencetak: z.string(), baki: z.string().nullable(), jobId: z.int().nullable(), dariLembar: z.int(), sampaiLembar: z.int(), lembar: z.int(), halaman: z.int() })) }), reads: ['cetak'],
  }),
  'rangkaian.lembar': query({
    izin: 'cetak', ket: 'Lembar-lembar satu rangkaian menurut urutannya, termasuk yang sudah diganti.', masuk: z.strictObject({ id: zId, pekerjaanId: zId.nullish(), ...zHalamanMasuk }), keluar: zHalaman(zLembar), reads: ['cetak'],
  }),
  'rangkaian.periksa': action({
    izin: 'cetak', ket: 'Menjawab "posisi tepat?" untuk lembar pertama: tepat melepas sisanya; geser menjeda untuk kalibrasi dan mencetak lembar pertama sekali lagi; batal menghentikan semuanya.',
    masuk: z.strictObject({ id: zId, hasil: z.enum(['tepat', 'geser', 'batal']) }), keluar: zOke,
  }),
  'rangkaian.jeda': action({ izin: 'cetak', ket: 'Menjeda: pekerjaan yang sudah di pencetak diselesaikan, sisanya tidak dikirim.', masuk: id, keluar: zOke }),
  'rangkaian.lanjut': action({ izin: 'cetak', ket: 'Melanjutkan rangkaian yang dijeda, atau yang menunggu pencetak: orang menyatakan pencetaknya siap, laporan kertas habis yang tertinggal di antrean tidak menahan lagi.', masuk: id, keluar: zOke }),
  'rangkaian.batal': action({ izin: 'cetak', ket: 'Membatalkan: pekerjaan di pencetak dibatalkan, sisanya tidak dikirim.', masuk: id, keluar: zOke }),
  'rangkaian.putuskan': action({
    izin: 'cetak', ket: 'Menyatakan nasib lembar yang tidak diketahui atau dicetak manual: sampai lembar ke-n keluar baik, sesudahnya dicetak ulang (atau dibiarkan bila tidak diulang).',
    masuk: z.strictObject({ id: zId, baikSampai: z.int().min(0).max(1_000_000), ulang: z.boolean().default(true), alasan: z.string().trim().max(300).default('') }), keluar: zOke,
  }),
  'rangkaian.ulang': action({
    izin: 'cetak', ket: 'Mencetak ulang lembar dari n sampai m dengan alasan; lembar lama dicatat rusak dan diganti lembar baru.',
    masuk: z.strictObject({ id: zId, dari: urut, sampai: urut.nullish(), rusak: z.boolean().default(true), alasan, pencetakId: z.string().max(300).nullish() }), keluar: zOke,
  }),
  'rangkaian.pindah': action({
    izin: 'cetak', ket: 'Memindahkan lembar yang belum dikirim ke pencetak lain; kertas dan baki diperiksa lagi.',
    masuk: z.strictObject({ id: zId, pencetakId: z.string().min(1).max(300), baki: z.string().max(60).nullish(), jenisKertas: z.string().max(60).nullish() }), keluar: zOke,
  }),
  'rangkaian.seriAkhir': action({
    izin: 'cetak', ket: 'Mencocokkan nomor seri lembar pertama dan terakhir yang keluar dengan yang dipesan; bila tidak cocok, rangkaian menunggu rekonsiliasi.',
    masuk: z.strictObject({ id: zId, seriAwal: z.string().trim().min(1).max(60), seriAkhir: z.string().trim().min(1).max(60) }), keluar: z.object({ cocok: z.boolean(), pesan: z.string() }),
  }),
  'rangkaian.log': query({
    izin: 'cetak', ket: 'Log cetak per lembar: dokumen, sidik, versi naskah, kalibrasi, profil, pencetak, baki, nomor seri, operator, tujuan, hasil, nomor pekerjaan.',
    masuk: z.strictObject({ dokumenId: zId.nullish(), dari: zTanggal.nullish(), sampai: zTanggal.nullish(), batas: zBatasDaftar.default(200) }),
    keluar: z.object({
      baris: z.array(z.object({
        id: zId, pada: z.int(), dokumenId: zId, nomor: z.string(), nama: z.string(), halaman: z.string(), label: z.string(), sha256: z.string(), versiNaskah: z.string(), kalibrasi: z.string().nullable(), profil: z.string().nullable(),
        kertas: z.string(), pencetak: z.string(), baki: z.string().nullable(), seri: z.string().nullable(), oleh: z.string(), penyetuju: z.string().nullable(), tujuan: z.string(), alasan: z.string(), hasil: z.enum(KEADAAN_LEMBAR), jobId: z.int().nullable(),
      })),
      jumlah: z.int(),
    }),
    reads: ['cetak'],
  }),
};
