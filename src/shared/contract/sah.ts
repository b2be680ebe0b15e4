import { z } from 'zod';
import { CARA_SAH, skemaParaf } from '../domain/isi-aturan.ts';
import { BENTUK_KEWENANGAN } from '../domain/kewenangan.ts';
import { JENIS_LANGKAH, KEADAAN_LANGKAH, KEADAAN_PENGESAHAN } from '../domain/pengesahan.ts';
import { action, command, query, zBerkas, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTanggal } from './entri.ts';

const zAlasan = z.string().trim().min(3).max(500);
const zProduk = z.string().min(1).max(40);
const zBanyak = z.array(zId).min(1).max(2000);

const zLangkahKini = z.object({ id: zId, urut: z.int(), jenis: z.enum(JENIS_LANGKAH), cara: z.enum(CARA_SAH).nullable(), jabatan: z.string() });

const zPengesahan = z.object({
  id: zId, dokumenId: zId, produk: z.string(), produkNama: z.string(), nomor: z.string(), tanggal: z.string(), perihal: z.string(), pegawaiId: zId.nullable(), nip: z.string().nullable(), nama: z.string().nullable(),
  cara: z.enum(CARA_SAH), keadaan: z.enum(KEADAAN_PENGESAHAN), alasan: z.string(), jumlahLangkah: z.int(), kini: zLangkahKini.nullable(),
  /** The open step waits for this account to do it electronically. */
  saya: z.boolean(),
  /** This account has opened the document as it is now. */
  dilihat: z.boolean(),
  dibuatPada: z.int(),
});

const zLangkah = z.object({
  id: zId, urut: z.int(), jenis: z.enum(JENIS_LANGKAH), cara: z.enum(CARA_SAH).nullable(), jabatan: z.string(), keadaan: z.enum(KEADAAN_LANGKAH), olehNama: z.string(),
  /** The day it was done; on paper often before it was recorded. */
  pada: z.string().nullable(), dicatatPada: z.int().nullable(), dicatatOleh: z.string(), catatan: z.string(), adaPindaian: z.boolean(),
  /** The lines above the signer's name as printed; empty for other steps. */
  baris: z.array(z.string()), sk: z.string(),
});

/** What became of each of many: the rest goes on when one is refused. */
const zHasilBanyak = z.object({ selesai: z.int(), gagal: z.array(z.object({ id: zId, nomor: z.string(), pesan: z.string(), dasarHukum: z.string() })) });

export const SARING_LANGKAH = ['semua', 'saya', ...JENIS_LANGKAH, 'sah', 'ditolak', 'batal'] as const;

export const zKewenangan = z.strictObject({
  produk: zProduk,
  penandatanganId: zId,
  bentuk: z.enum(BENTUK_KEWENANGAN),
  atasNama: z.string().trim().max(200).default(''),
  melalui: z.string().trim().max(200).default(''),
  mulai: zTanggal,
  sampai: zTanggal.nullable(),
  skNomor: z.string().trim().max(120).default(''),
  skTanggal: zTanggal.nullable(),
  skOleh: z.string().trim().max(160).default(''),
  penggunaId: zId.nullable(),
  catatan: z.string().trim().max(500).default(''),
});

export const zAlurProduk = z.strictObject({
  produk: zProduk,
  berlakuMulai: zTanggal,
  berlakuSampai: zTanggal.nullable(),
  cara: z.enum(CARA_SAH),
  paraf: z.array(skemaParaf).max(10),
  dasarHukum: z.string().trim().min(3).max(300),
  catatan: z.string().trim().max(500).default(''),
});

export const kontrakSah = {
  'sah.daftar': query({
    izin: 'arsip.baca',
    ket: 'Surat dalam pengesahan: yang menunggu saya, menurut langkahnya, yang sah, dan yang ditolak.',
    masuk: z.strictObject({
      saring: z.strictObject({ langkah: z.enum(SARING_LANGKAH).default('semua'), produk: zProduk.optional(), kelompokId: zId.optional(), teks: z.string().max(120).optional() }).default({ langkah: 'semua' }),
      ...zHalamanMasuk,
    }),
    keluar: zHalaman(zPengesahan),
    reads: ['pengesahan', 'dokumen', 'cetak'],
  }),
  'sah.hitung': query({
    izin: 'arsip.baca', ket: 'Banyaknya surat pada tiap langkah pengesahan.', masuk: zKosong, keluar: z.partialRecord(z.enum(SARING_LANGKAH), z.int()), reads: ['pengesahan', 'cetak'],
  }),
  'sah.lihat': query({
    izin: 'arsip.baca', ket: 'Langkah pengesahan sebuah surat: siapa dan kapan; null bila naskahnya tanpa alur.', masuk: z.strictObject({ dokumenId: zId }),
    keluar: zPengesahan.extend({ langkah: z.array(zLangkah) }).nullable(), reads: ['pengesahan', 'dokumen', 'cetak'],
  }),
  'sah.isi': action({
    izin: 'arsip.baca', ket: 'Isi surat (PDF) sebagaimana terakhir: yang bertanda tangan elektronik bila ada; dicatat bahwa akun ini telah melihatnya.', masuk: z.strictObject({ dokumenId: zId }), keluar: zBerkas, catat: true,
  }),
  'sah.paraf': command({
    izin: 'pengesahan.paraf', ket: 'Membubuhkan paraf elektronik pada surat-surat yang menunggu paraf akun ini dan sudah dilihatnya.', masuk: z.strictObject({ id: zBanyak, catatan: z.string().trim().max(500).default('') }), keluar: zHasilBanyak,
  }),
  'sah.catatBasah': command({
    izin: 'pengesahan.catat', ket: 'Mencatat paraf atau tanda tangan yang dibubuhkan di atas kertas: oleh siapa dan pada tanggal berapa.',
    masuk: z.strictObject({ id: zBanyak, jenis: z.enum(['paraf', 'tanda-tangan']), jabatan: z.string().trim().max(200).optional(), olehNama: z.string().trim().max(120).default(''), pada: zTanggal, catatan: z.string().trim().max(500).default('') }), keluar: zHasilBanyak,
  }),
  'sah.tandaiCetak': command({
    izin: 'cetak', ket: 'Menandai surat telah dicetak di luar antrean cetak, dengan alasannya.', masuk: z.strictObject({ id: zBanyak, pada: zTanggal, alasan: zAlasan }), keluar: zHasilBanyak,
  }),
  'sah.tolak': command({
    izin: 'arsip.baca', ket: 'Menolak surat pada langkah yang terbuka, dengan alasan; suratnya tetap ada dan nomornya tetap terhitung.', masuk: z.strictObject({ id: zId, alasan: zAlasan }), keluar: zOke,
  }),
  'sah.ajukanLagi': command({
    izin: 'pengesahan.catat', ket: 'Mengajukan lagi surat yang ditolak pada langkah yang menolaknya, dengan alasan.', masuk: z.strictObject({ id: zId, alasan: zAlasan }), keluar: zOke,
  }),
  'sah.batal': command({
    izin: 'pengesahan.catat', ket: 'Membatalkan pengesahan surat yang belum sah, dengan alasan; surat dan nomornya tetap tercatat.', masuk: z.strictObject({ id: zId, alasan: zAlasan }), keluar: zOke,
  }),
  'kewenangan.daftar': query({
    izin: 'masuk', ket: 'Kewenangan menandatangani per naskah, dengan SK dan masa berlakunya.', masuk: z.strictObject({ produk: zProduk.optional() }),
    keluar: z.array(zKewenangan.extend({ id: zId, rev: z.int(), produkNama: z.string(), nama: z.string(), jabatan: z.string(), akun: z.string().nullable(), baris: z.array(z.string()), berlaku: z.boolean(), adaSk: z.boolean() })),
    reads: ['kewenangan', 'penandatangan', 'pengguna'],
  }),
  'kewenangan.simpan': command({
    izin: 'pengaturan', ket: 'Menambah atau mengubah kewenangan menandatangani; mengakhirinya dengan mengisi tanggal terakhir berlaku.', masuk: z.strictObject({ id: zId.nullable(), rev: z.int().nullable(), data: zKewenangan }), keluar: z.object({ id: zId }),
  }),
  'kewenangan.akun': query({
    izin: 'pengaturan', ket: 'Akun yang dapat ditunjuk menandatangani atau memaraf secara elektronik.', masuk: zKosong, keluar: z.array(z.object({ id: zId, nama: z.string(), pengguna: z.string() })), reads: ['pengguna'],
  }),
  'alurProduk.daftar': query({
    izin: 'masuk', ket: 'Alur paraf dan tanda tangan per naskah, menurut tanggal berlakunya.', masuk: zKosong,
    keluar: z.array(zAlurProduk.extend({ id: zId, rev: z.int(), produkNama: z.string(), berlaku: z.boolean(), langkah: z.array(z.string()) })), reads: ['alur_produk', 'penandatangan', 'pengguna'],
  }),
  'alurProduk.bawaan': query({
    izin: 'masuk', ket: 'Alur bawaan yang ditawarkan untuk naskah baru, dari aturan yang berlaku hari ini.', masuk: zKosong, keluar: z.object({ cara: z.enum(CARA_SAH), paraf: z.array(skemaParaf), dasarHukum: z.string() }), reads: ['aturan'],
  }),
  'alurProduk.simpan': command({
    izin: 'pengaturan', ket: 'Menambah atau mengubah alur paraf dan tanda tangan sebuah naskah; surat yang sudah terbit tetap menurut alurnya.', masuk: z.strictObject({ id: zId.nullable(), rev: z.int().nullable(), data: zAlurProduk }), keluar: z.object({ id: zId }),
  }),
};
