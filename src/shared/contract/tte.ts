import { z } from 'zod';
import { action, query, zId, zKosong, zOke } from './entri.ts';

/** One signature of a PDF as it was found. Instants in ms; `waktu` is the signer's word unless a timestamp vouches for it. */
export const zTtdDiperiksa = z.object({
  urut: z.int(),
  penandatangan: z.string().nullable(),
  instansi: z.string().nullable(),
  penerbit: z.string().nullable(),
  nomorSeri: z.string().nullable(),
  berlakuDari: z.number().nullable(),
  berlakuSampai: z.number().nullable(),
  waktu: z.number().nullable(),
  sumberWaktu: z.enum(['stempel-waktu', 'penanda-tangan', 'tidak-ada']),
  alasan: z.string().nullable(),
  tempat: z.string().nullable(),
  /** Nothing that it covers was changed since. */
  utuh: z.boolean(),
  /** It covers all bytes of the file; false where something was added behind it. */
  seluruhBerkas: z.boolean(),
  rantai: z.enum(['dipercaya', 'tidak-dipercaya', 'akar-belum-diatur']),
  /** Why it is not valid; empty for a valid one. */
  masalah: z.array(z.string()),
});
export type TtdDiperiksa = z.infer<typeof zTtdDiperiksa>;

/** The signatures of a file together. `sah-ada-tambahan`: every signature holds, but something was added behind the last one. */
export const zPeriksaTtd = z.object({
  kesimpulan: z.enum(['sah', 'sah-ada-tambahan', 'tidak-sah', 'tanpa-tanda-tangan', 'bukan-pdf']),
  tandaTangan: z.array(zTtdDiperiksa),
  /** What looks like a signature but cannot be one. */
  cacat: z.array(z.string()),
});
export type PeriksaTtd = z.infer<typeof zPeriksaTtd>;

/** What becomes of one document at the provider; every answer and every silence of the server is one of these. */
export const KODE_TTE = [
  'ditandatangani',
  'passphrase-salah',
  'pengguna-tidak-terdaftar',
  'pengguna-belum-bersertifikat',
  'pengguna-ditangguhkan',
  'pengguna-dicabut',
  'pengguna-perlu-perbarui',
  'sertifikat-kedaluwarsa',
  'tak-diketahui',
  'gagal-sementara',
  'gagal',
] as const;
export type KodeTte = (typeof KODE_TTE)[number];

export const JENIS_PENYEDIA = ['bsre-v1', 'bsre-v2'] as const;
export type JenisPenyedia = (typeof JENIS_PENYEDIA)[number];

/** antri: waits for a batch; dikirim: on its way; tak-diketahui: may have been signed, the provider has to tell. */
export const KEADAAN_KIRIM = ['antri', 'dikirim', 'tak-diketahui', 'ditandatangani', 'gagal'] as const;
export type KeadaanKirim = (typeof KEADAAN_KIRIM)[number];

const zNik = z.string().regex(/^\d{16}$/, 'NIK 16 angka.');
const zPengaturanTte = z.object({
  penyedia: z.enum(JENIS_PENYEDIA).nullable(),
  alamat: z.string(),
  serentak: z.int(),
  batasDetik: z.int(),
  kredensial: z.boolean(),
  /** Root certificates the office trusts; `sidik` is the SHA-256 fingerprint. */
  akar: z.array(z.object({ sidik: z.string(), nama: z.string(), berlakuSampai: z.number() })),
});

const zLangkahTte = z.object({
  langkahId: zId, dokumenId: zId, nomor: z.string(), tanggal: z.string(), perihal: z.string(), nama: z.string().nullable(),
  /** What became of it so far; null: never sent. */
  keadaan: z.enum(KEADAAN_KIRIM).nullable(), kode: z.enum(KODE_TTE).nullable(), pesan: z.string(), percobaan: z.int(),
});

export const kontrakTte = {
  'tte.pengaturan': action({ izin: 'pengaturan', ket: 'Pengaturan penyedia tanda tangan elektronik; sandinya tidak pernah dibaca kembali.', masuk: zKosong, keluar: zPengaturanTte }),
  'tte.simpanPengaturan': action({
    izin: 'pengaturan',
    ket: 'Menyimpan penyedia tanda tangan elektronik; sandi aplikasi disimpan di penyimpanan rahasia komputer ini, bukan di basis data.',
    masuk: z.strictObject({
      penyedia: z.enum(JENIS_PENYEDIA).nullable(), alamat: z.string().trim().max(200), serentak: z.int().min(1).max(8), batasDetik: z.int().min(5).max(600),
      /** Null: as it was. */
      pengguna: z.string().trim().min(1).max(100).nullable(), sandi: z.string().min(1).max(200).nullable(),
    }),
    keluar: zOke,
  }),
  'tte.tambahAkar': action({ izin: 'pengaturan', ket: 'Menambahkan sertifikat induk (PEM atau DER) yang dipercaya untuk memeriksa tanda tangan elektronik.', masuk: zKosong, keluar: z.object({ ditambah: z.int() }), unggah: true }),
  'tte.lepasAkar': action({ izin: 'pengaturan', ket: 'Melepas satu sertifikat induk.', masuk: z.strictObject({ sidik: z.string().max(120) }), keluar: zOke }),
  'tte.identitas': query({
    izin: 'akun', ket: 'Akun mana yang terdaftar pada penyedia tanda tangan elektronik; NIK disamarkan.', masuk: zKosong,
    keluar: z.array(z.object({ penggunaId: zId, nama: z.string(), peran: z.string(), nikSamar: z.string().nullable() })), reads: ['pengguna', 'tte'],
  }),
  'tte.simpanIdentitas': action({ izin: 'akun', ket: 'Mencatat NIK yang dikenal penyedia tanda tangan elektronik untuk satu akun; kosong melepasnya.', masuk: z.strictObject({ penggunaId: zId, nik: zNik.nullable() }), keluar: zOke }),
  'tte.statusPengguna': action({
    izin: 'tanda-tangan', ket: 'Menanyakan kepada penyedia apakah sertifikat elektronik Anda siap dipakai.', masuk: zKosong,
    keluar: z.object({ siap: z.boolean(), kode: z.string().nullable(), pesan: z.string(), nikSamar: z.string().nullable() }),
  }),
  'tte.antrean': query({
    izin: 'tanda-tangan', ket: 'Dokumen yang menunggu tanda tangan elektronik Anda.', masuk: z.strictObject({ batas: z.int().min(1).max(5000).default(1000) }),
    keluar: z.object({ baris: z.array(zLangkahTte), jumlah: z.int() }), reads: ['tte', 'pengesahan', 'dokumen'],
  }),
  'tte.mulai': action({
    izin: 'tanda-tangan',
    ket: 'Menandatangani sejumlah dokumen sekaligus. Passphrase hanya dipegang di memori selama berjalan; satu passphrase salah menghentikan semuanya.',
    masuk: z.strictObject({
      langkahId: z.array(zId).min(1).max(5000), passphrase: z.string().min(1).max(200),
      /** Send again what was never answered and has no document id: decided by a person, after asking the provider. */
      ulangiTakDiketahui: z.boolean().default(false),
    }),
    keluar: z.object({ angkatanId: zId, jumlah: z.int() }),
  }),
  'tte.keadaan': query({
    izin: 'tanda-tangan', ket: 'Kemajuan penandatanganan Anda yang berjalan atau terakhir.', masuk: zKosong,
    keluar: z.object({
      angkatanId: zId, berjalan: z.boolean(), jumlah: z.int(), antri: z.int(), dikirim: z.int(), takDiketahui: z.int(), ditandatangani: z.int(), gagal: z.int(), kode: z.string().nullable(), pesan: z.string(),
      masalah: z.array(z.object({ dokumenId: zId, nomor: z.string(), keadaan: z.enum(KEADAAN_KIRIM), pesan: z.string() })),
    }).nullable(),
    reads: ['tte'],
  }),
  'tte.henti': action({ izin: 'tanda-tangan', ket: 'Menghentikan penandatanganan Anda yang sedang berjalan; yang sudah ditandatangani tetap, sisanya menunggu.', masuk: zKosong, keluar: zOke }),
};
