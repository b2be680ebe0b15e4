import { z } from 'zod';
import { action, command, query, zBerkas, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTanggal, zTugasMulai } from './entri.ts';

export const KEADAAN_TITIPAN = ['antri', 'yakin', 'ragu', 'ganda', 'tolak', 'diarsipkan', 'disisihkan'] as const;

/** A delivered file until it is filed: where it seems to belong, how sure that is (0 to 100), and why. */
const zTitipan = z.object({
  id: zId, unggahanId: zId, urut: z.int(), nama: z.string(), hash: z.string().nullable(), ukuran: z.int(), mime: z.string().nullable(), keadaan: z.enum(KEADAAN_TITIPAN),
  pegawaiId: zId.nullable(), pegawai: z.string().nullable(), nip: z.string().nullable(), jenis: z.string().nullable(), jenisNama: z.string().nullable(), barisId: zId.nullable(), barisNama: z.string().nullable(),
  tanggal: zTanggal.nullable(), keyakinan: z.int(), alasan: z.array(z.string()), buktiId: zId.nullable(),
});

export const KEADAAN_KELENGKAPAN = ['ada', 'belum', 'kedaluwarsa'] as const;
const zKeadaanButir = z.enum(KEADAAN_KELENGKAPAN);

export const kontrakKelengkapan = {
  'arsip.kelengkapan': query({
    izin: 'arsip.baca', ket: 'Berkas yang harus ada bagi seorang pegawai: mana yang ada, belum, atau kedaluwarsa.', masuk: z.strictObject({ pegawaiId: zId }), reads: ['arsip', 'pegawai', 'bukti', 'aturan'],
    keluar: z.array(z.object({ kode: z.string(), nama: z.string(), keadaan: zKeadaanButir, dasarHukum: z.string(), arsipId: zId.nullable(), utamaId: zId.nullable() })),
  }),
  'arsip.kelengkapanRingkas': query({
    izin: 'arsip.baca', ket: 'Per berkas wajib: berapa pegawai aktif yang sudah dan belum memilikinya di arsip.', masuk: z.strictObject({ unitId: zId.optional() }), reads: ['arsip', 'pegawai', 'bukti', 'aturan'],
    keluar: z.array(z.object({ kode: z.string(), nama: z.string(), ada: z.int(), belum: z.int(), kedaluwarsa: z.int() })),
  }),
  'arsip.kelengkapanDaftar': query({
    izin: 'arsip.baca', ket: 'Pegawai aktif dengan keadaan tiap berkas wajibnya; dapat disaring “siapa belum punya ini”.', reads: ['arsip', 'pegawai', 'bukti', 'aturan'],
    masuk: z.strictObject({ saring: z.strictObject({ butir: z.string().max(60).optional(), keadaan: zKeadaanButir.optional(), unitId: zId.optional(), teks: z.string().max(120).optional() }).default({}), ...zHalamanMasuk }),
    keluar: zHalaman(z.object({ pegawaiId: zId, nip: z.string(), nama: z.string(), unit: z.string().nullable(), status: z.string(), kurang: z.int(), butir: z.record(z.string(), zKeadaanButir.nullable()) })),
  }),
};

export const kontrakUnggah = {
  ...kontrakKelengkapan,
  'arsip.unggahMulai': command({ izin: 'arsip.kelola', ket: 'Membuka satu unggahan pindaian; berkasnya dikirim satu per satu sesudahnya.', masuk: z.strictObject({ nama: z.string().min(1).max(200) }), keluar: z.object({ id: zId }) }),
  'arsip.unggah': action({
    izin: 'arsip.kelola', ket: 'Menerima satu berkas (PDF, PNG, JPEG) atau satu zip ke dalam unggahan; yang tidak dapat disimpan menjadi baris dengan sebabnya.', masuk: z.strictObject({ unggahanId: zId }), unggah: true,
    keluar: z.object({ diterima: z.int(), ditolak: z.int() }),
  }),
  'arsip.unggahProses': action({ izin: 'arsip.kelola', ket: 'Membaca berkas unggahan dan mengusulkan milik siapa serta jenisnya, menurut nama berkas.', masuk: z.strictObject({ unggahanId: zId }), keluar: zTugasMulai }),
  'arsip.unggahan': query({
    izin: 'arsip.kelola', ket: 'Unggahan terakhir dan berapa berkasnya dalam tiap keadaan.', masuk: zKosong, reads: ['titipan'],
    keluar: z.array(z.object({ id: zId, nama: z.string(), keadaan: z.enum(['terima', 'berjalan', 'selesai']), oleh: z.string(), tugasId: zId.nullable(), dibuatPada: z.int(), jumlah: z.partialRecord(z.enum(KEADAAN_TITIPAN), z.int()) })),
  }),
  'arsip.titipan': query({
    izin: 'arsip.kelola', ket: 'Antrean tinjauan: berkas unggahan dengan usulan, keyakinan dan alasannya.', reads: ['titipan', 'pegawai'],
    masuk: z.strictObject({ unggahanId: zId.optional(), keadaan: z.enum(KEADAAN_TITIPAN).optional(), batas: z.int().min(1).max(1000).default(300) }), keluar: z.object({ baris: z.array(zTitipan), jumlah: z.int() }),
  }),
  'arsip.titipanIsi': action({ izin: 'arsip.kelola', ket: 'Isi satu berkas unggahan; tercatat di jejak.', masuk: z.strictObject({ id: zId }), keluar: zBerkas, catat: true }),
  'arsip.pilihanBaris': query({ izin: 'arsip.kelola', ket: 'Catatan riwayat seorang pegawai yang dapat dibuktikan berkas sejenis itu.', masuk: z.strictObject({ pegawaiId: zId, jenis: z.string().max(60) }), keluar: z.array(z.object({ id: zId, nama: z.string() })), reads: ['pegawai'] }),
  'arsip.jenis': query({ izin: 'arsip.baca', ket: 'Jenis arsip: klasifikasi, kelas akses, masa simpan; mana yang dapat diunggah.', masuk: zKosong, reads: ['aturan'], keluar: z.array(z.object({ kode: z.string(), nama: z.string(), klasifikasi: z.string(), kelas: z.string(), unggahan: z.boolean(), riwayat: z.string().nullable() })) }),
  'arsip.titipanSimpan': command({
    izin: 'arsip.kelola', ket: 'Mengarsipkan berkas unggahan sebagai bukti pada catatan yang dipilih.', keluar: zOke,
    masuk: z.strictObject({ butir: z.array(z.strictObject({ id: zId, pegawaiId: zId, jenis: z.string().max(60), barisId: zId.nullish() })).min(1).max(500) }),
  }),
  'arsip.titipanSahkan': command({ izin: 'arsip.kelola', ket: 'Mengarsipkan semua berkas unggahan yang cocok dengan satu persetujuan.', masuk: z.strictObject({ unggahanId: zId }), keluar: z.object({ diarsipkan: z.int(), sisa: z.int() }) }),
  'arsip.titipanSisihkan': command({ izin: 'arsip.kelola', ket: 'Menyisihkan berkas unggahan dengan alasan; berkasnya tetap ada.', masuk: z.strictObject({ id: zId, alasan: z.string().trim().min(3).max(200) }), keluar: zOke }),
  'arsip.titipanKembalikan': command({ izin: 'arsip.kelola', ket: 'Mengembalikan berkas yang sudah diarsipkan atau disisihkan ke antrean.', masuk: z.strictObject({ id: zId }), keluar: zOke }),
};
