import { z } from 'zod';
import { zPeran } from '../izin.ts';
import { action, command, query, zBatasDaftar, zBerkas, zId, zKosong, zOke, zTugasMulai } from './entri.ts';

const zAkun = z.object({
  id: zId, rev: z.int(), pengguna: z.string(), nama: z.string(), peran: zPeran, peranNama: z.string(), unitId: zId.nullable(), unitNama: z.string().nullable(), pegawaiId: zId.nullable(),
  aktif: z.boolean(), terkunci: z.boolean(), terakhirMasuk: z.int().nullable(),
});

export const kontrakAkun = {
  'akun.daftar': query({ izin: 'akun', ket: 'Akun, peran dan lingkup unitnya.', masuk: zKosong, keluar: z.array(zAkun), reads: ['pengguna'] }),
  'akun.simpan': action({
    izin: 'akun',
    ket: 'Membuat atau mengubah akun. Akun verifikator OPD wajib punya unit, akun ASN wajib punya pegawai.',
    masuk: z.strictObject({
      id: zId.nullable(), rev: z.int().nullable(),
      data: z.strictObject({
        pengguna: z.string().trim().regex(/^[a-z0-9._-]{3,40}$/, 'Huruf kecil, angka, titik, garis; 3 sampai 40.'), nama: z.string().trim().min(2).max(120), peran: zPeran, unitId: zId.nullable(), pegawaiId: zId.nullable(), aktif: z.boolean(),
      }),
      sandiBaru: z.string().min(10).max(200).nullable(),
    }),
    keluar: z.object({ id: zId }),
  }),
  'akun.bukaKunci': command({ izin: 'akun', ket: 'Membuka akun yang terkunci karena salah sandi.', masuk: z.strictObject({ id: zId }), keluar: zOke }),
  'akun.matriks': query({ izin: 'akun', ket: 'Matriks hak: prosedur dan peran yang boleh memakainya.', masuk: zKosong, keluar: z.array(z.object({ prosedur: z.string(), ket: z.string(), izin: z.string(), peran: z.array(zPeran) })) }),
};

const zCadangan = z.object({
  id: zId, dibuatPada: z.int(), tempat: z.string(), ukuran: z.int(), berkas: z.int(), keadaan: z.enum(['berjalan', 'terverifikasi', 'gagal']), pesan: z.string(), sebab: z.enum(['terjadwal', 'tombol', 'cli', 'migrasi', 'susulan']), tersedia: z.boolean(),
});

export const kontrakCadangan = {
  'cadangan.daftar': query({
    izin: 'cadangan', ket: 'Cadangan yang pernah dibuat dan apakah sudah terverifikasi.', masuk: zKosong,
    keluar: z.object({ baris: z.array(zCadangan), jadwal: z.string(), berikut: z.int().nullable(), folder: z.string() }), reads: ['cadangan'],
  }),
  'cadangan.sesudah': query({
    izin: 'cadangan', ket: 'Apa yang hilang bila data dipulihkan dari cadangan di tempat ini: saat cadangan itu dibuat, surat terbit dan perubahan sesudahnya.', masuk: z.strictObject({ tempat: z.string().max(500) }),
    keluar: z.object({ dibuatPada: z.int(), surat: z.int(), perubahan: z.int() }), reads: ['cadangan', 'dokumen', 'pegawai'],
  }),
  'cadangan.buat': action({ izin: 'cadangan', ket: 'Membuat cadangan sekarang dan memverifikasinya dengan membuka salinannya.', masuk: z.strictObject({ ke: z.string().max(500).nullish() }), keluar: zTugasMulai }),
  'cadangan.periksa': action({ izin: 'cadangan', ket: 'Memeriksa satu cadangan: sidik semua berkas, buka basis data, bandingkan jumlah.', masuk: z.strictObject({ tempat: z.string().max(500) }), keluar: z.object({ baik: z.boolean(), pesan: z.string(), dibuatPada: z.int().nullable(), pegawai: z.int().nullable(), dokumen: z.int().nullable() }) }),
  'cadangan.pulihkan': action({
    izin: 'cadangan', ket: 'Memulihkan dari cadangan: diperiksa dahulu, data lama disimpan di sampingnya, lalu ditukar.', masuk: z.strictObject({ tempat: z.string().max(500), kodePemulihan: z.string().max(200).nullish() }), keluar: z.object({ dataLama: z.string(), pegawai: z.int(), dokumen: z.int() }),
  }),
};

const zTugas = z.object({
  id: zId, jenis: z.string(), judul: z.string(), keadaan: z.enum(['antri', 'berjalan', 'selesai', 'gagal', 'dibatalkan', 'terputus']), sudah: z.int(), jumlah: z.int(), gagal: z.int(), lajuPerDetik: z.number().nullable(), sisaDetik: z.number().nullable(),
  pesan: z.string(), dibuatPada: z.int(), mulaiPada: z.int().nullable(), selesaiPada: z.int().nullable(), oleh: z.string(), hasil: z.unknown(), dapatDilanjutkan: z.boolean(),
});
export type Tugas = z.infer<typeof zTugas>;

export const kontrakTugas = {
  'tugas.daftar': query({ izin: 'masuk', ket: 'Pekerjaan latar yang berjalan dan riwayatnya.', masuk: z.strictObject({ batas: zBatasDaftar.default(30) }), keluar: z.array(zTugas), reads: ['tugas'] }),
  'tugas.jumlah': query({ izin: 'masuk', ket: 'Banyaknya pekerjaan latar, berjalan dan riwayat.', masuk: zKosong, keluar: z.object({ jumlah: z.int() }), reads: ['tugas'] }),
  'tugas.lihat': query({ izin: 'masuk', ket: 'Satu pekerjaan latar: kemajuan, laju, sisa waktu, hasil.', masuk: z.strictObject({ id: zId }), keluar: zTugas, reads: ['tugas'] }),
  'tugas.catatan': query({ izin: 'masuk', ket: 'Catatan satu pekerjaan latar: kapan dimulai, tahapnya, yang gagal, terputus, dilanjutkan.', masuk: z.strictObject({ id: zId }), keluar: z.array(z.object({ pada: z.int(), teks: z.string() })), reads: ['tugas'] }),
  'tugas.batal': action({ izin: 'masuk', ket: 'Membatalkan pekerjaan yang berjalan di antara dua butir.', masuk: z.strictObject({ id: zId }), keluar: zOke }),
  'tugas.lanjutkan': action({ izin: 'masuk', ket: 'Melanjutkan pekerjaan yang terputus, dibatalkan atau gagal; yang sudah jadi tidak diulang.', masuk: z.strictObject({ id: zId }), keluar: zOke, catat: true }),
  'sistem.kaki': query({
    izin: 'masuk', ket: 'Baris kaki: tersimpan, umur cadangan terverifikasi, pekerjaan berjalan, hitungan navigasi.', masuk: zKosong,
    keluar: z.object({
      folder: z.string(), terakhirSimpan: z.int().nullable(), cadanganTerverifikasi: z.int().nullable(), cadanganBerat: z.enum(['baik', 'kuning', 'merah']), tugas: z.array(zTugas), navigasi: z.record(z.string(), z.int()),
    }),
    reads: ['tugas', 'cadangan', 'kgb', 'cetak', 'pegawai'],
  }),
  'sistem.laporan': action({ izin: 'pengaturan', ket: 'Laporkan masalah: zip log tanpa data pribadi.', masuk: zKosong, keluar: zBerkas, catat: true }),
};
