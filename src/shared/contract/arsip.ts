import { z } from 'zod';
import { KELAS_ARSIP, NASIB_ARSIP } from '../domain/arsip.ts';
import { LABEL_SALINAN } from '../dokumen/profil-kertas.ts';
import { URUTAN_LEMBAR } from './rangkaian.ts';
import { action, command, query, zBatasDaftar, zBerkas, zHalaman, zHalamanMasuk, zId, zKosong, zOke, zTanggal, zTugasMulai, zUrut } from './entri.ts';

export const KOLOM_URUT_ARSIP = ['dibuat', 'tanggal', 'nomor', 'nama', 'nip'] as const;

export const SUMBER_ARSIP = ['dokumen', 'dokumen_berkas', 'bukti'] as const;
/** A further file of a letter: electronically signed, or the signed paper scanned back. */
export const JENIS_BERKAS = ['tte', 'pindaian'] as const;
export const KEADAAN_ARSIP = ['utuh', 'hilang', 'rusak'] as const;

/** One kept paper: an issued letter, a further (signed) file of one, or evidence. `terbuka`: the account may open it. */
export const zDokumen = z.object({
  id: zId, sumber: z.enum(SUMBER_ARSIP), jenis: z.string(), jenisNama: z.string(), nomor: z.string(), tanggal: z.string(), perihal: z.string(),
  pegawaiId: zId.nullable(), nip: z.string().nullable(), nama: z.string().nullable(), unit: z.string().nullable(),
  sha256: z.string(), ukuran: z.int(), mime: z.string(), kelompokId: zId.nullable(), dibuatPada: z.int(), tercetak: z.int(),
  /** How many further files it has. */
  versi: z.int(),
  /** What a further file is; null for letters and evidence. */
  jenisBerkas: z.enum(JENIS_BERKAS).nullable(),
  /** The file to show and hand out first: the one signed electronically, else the scan, else the row itself. */
  utamaId: zId,
  klasifikasi: z.string(), kelas: z.enum(KELAS_ARSIP), kelasNama: z.string(), terbuka: z.boolean(), sebabTertutup: z.string().nullable(),
  aktifSampai: zTanggal.nullable(), retensiSampai: zTanggal.nullable(), nasib: z.enum(NASIB_ARSIP), keadaan: z.enum(KEADAAN_ARSIP),
  /** Where the words that were searched for stand in it. */
  cuplikan: z.array(z.object({ teks: z.string(), kena: z.boolean() })).nullable(),
});

const zSegi = z.array(z.object({ kode: z.string(), nama: z.string(), jumlah: z.int() }));

export const kontrakArsip = {
  'arsip.daftar': query({
    izin: 'arsip.baca',
    ket: 'Arsip digital: surat terbit dan bukti, dicari menurut nomor, nama, NIP, kata di dalamnya, jenis, kelas, tahun, unit, keadaan; isi yang tertutup bagi akun ini tidak ikut dicari.',
    masuk: z.strictObject({
      saring: z.strictObject({
        teks: z.string().max(120).optional(), jenis: z.string().max(40).optional(), sumber: z.enum(SUMBER_ARSIP).optional(), dokumenId: zId.optional(), kelas: z.enum(KELAS_ARSIP).optional(), klasifikasi: z.string().max(30).optional(),
        keadaan: z.enum(KEADAAN_ARSIP).optional(), tahun: z.int().min(1900).max(2200).optional(), unitId: zId.optional(), retensiHabis: z.boolean().optional(), pegawaiId: zId.optional(), kelompokId: zId.optional(), dari: zTanggal.optional(), sampai: zTanggal.optional(),
      }).default({}),
      urut: zUrut(KOLOM_URUT_ARSIP, { kolom: 'dibuat', arah: 'turun' }),
      ...zHalamanMasuk,
    }),
    keluar: zHalaman(zDokumen),
    reads: ['dokumen', 'arsip'],
  }),
  'arsip.segi': query({ izin: 'arsip.baca', ket: 'Jenis, kelas akses, tahun dan keadaan yang ada dalam arsip, masing-masing dengan jumlahnya.', masuk: zKosong, keluar: z.object({ jenis: zSegi, kelas: zSegi, tahun: zSegi, keadaan: zSegi }), reads: ['dokumen', 'arsip'] }),
  'arsip.isi': action({
    izin: 'arsip.baca', ket: 'Isi dokumen persis seperti diarsipkan; sidiknya diperiksa saat dibaca; tercatat di jejak.', masuk: z.strictObject({ id: zId }), keluar: zBerkas, catat: true,
  }),
  'arsip.sapu': action({ izin: 'arsip.kelola', ket: 'Memeriksa semua berkas tersimpan terhadap sidiknya, dan isi folder data terhadap catatannya, sebagai pekerjaan latar.', masuk: zKosong, keluar: zTugasMulai }),
  'arsip.sapuan': query({
    izin: 'arsip.kelola', ket: 'Laporan pemeriksaan berkas: kapan, berapa, apa yang hilang, rusak, atau tanpa catatan.', masuk: z.strictObject({ batas: z.int().min(1).max(100).default(12) }), reads: ['sapuan', 'tugas'],
    keluar: z.array(z.object({
      id: zId, keadaan: z.enum(['berjalan', 'selesai']), sebab: z.string(), mulaiPada: z.int(), selesaiPada: z.int().nullable(), diperiksa: z.int(), byte: z.int(), hilang: z.int(), rusak: z.int(), yatim: z.int(),
      temuan: z.array(z.object({ hash: z.string(), masalah: z.enum(['hilang', 'rusak', 'yatim']), pesan: z.string(), dokumen: z.string().nullable(), jumlahDokumen: z.int() })),
    })),
  }),
  'arsip.periksa': action({
    izin: 'arsip.baca', ket: 'Memeriksa sidik semua berkas arsip terhadap catatannya.', masuk: zKosong,
    keluar: z.object({ diperiksa: z.int(), hilang: z.array(z.string()), rusak: z.array(z.string()) }),
  }),
};

const zPencetak = z.object({
  id: z.string(), nama: z.string(), jenis: z.enum(['ipp', 'cups', 'sumatra', 'simpan']), status: z.enum(['siap', 'sibuk', 'berhenti', 'tak-terjangkau']), alasan: z.array(z.string()),
  ukuran: z.array(z.object({ nama: z.string(), lebarMm: z.number(), tinggiMm: z.number() })), baki: z.array(z.object({ kode: z.string(), nama: z.string() })), jenisKertas: z.array(z.object({ kode: z.string(), nama: z.string() })),
});

const zPekerjaan = z.object({
  id: zId, judul: z.string(), pencetak: z.string(), keadaan: z.enum(['menunggu', 'dicek', 'dikirim', 'mencetak', 'selesai', 'gagal', 'dibatalkan', 'tak-diketahui', 'disimpan']),
  halaman: z.int(), lembarSelesai: z.int(), pesan: z.string(), kertas: z.string(), baki: z.string().nullable(), tujuan: z.string(), oleh: z.string(), dibuatPada: z.int(), selesaiPada: z.int().nullable(),
});

export const kontrakCetak = {
  'cetak.pencetak': action({ izin: 'cetak', ket: 'Daftar pencetak, keadaannya, ukuran kertas dan bakinya.', masuk: zKosong, keluar: z.array(zPencetak) }),
  'cetak.kertas': query({ izin: 'masuk', ket: 'Ukuran kertas yang dikenal.', masuk: zKosong, keluar: z.array(z.object({ kode: z.string(), nama: z.string(), lebarMm: z.number(), tinggiMm: z.number() })) }),
  'cetak.kirim': action({
    izin: 'cetak',
    ket: 'Mencetak satu kelompok atau beberapa dokumen pada ukuran sebenarnya; kertas dan baki diperiksa dahulu, kalau tidak cocok tidak ada yang dicetak.',
    masuk: z.strictObject({
      kelompokId: zId.nullish(), dokumenId: z.array(zId).max(5000).nullish(), pencetakId: z.string().min(1).max(300), baki: z.string().max(60).nullish(), jenisKertas: z.string().max(60).nullish(),
      sisi: z.enum(['satu', 'dua-panjang', 'dua-pendek']).default('satu'), kertas: z.string().max(20).default('F4'), tujuan: z.enum(['asli', 'ulang', 'uji']).default('asli'), alasan: z.string().max(300).default(''),
      profil: z.string().max(60).nullish(), periksaAwal: z.boolean().nullish(), salinan: z.array(z.enum(LABEL_SALINAN)).min(1).max(10).default(['asli']), urutan: z.enum(URUTAN_LEMBAR).default('dokumen'),
      perPekerjaan: z.int().min(20).max(50).default(50), seriMulai: z.string().trim().max(60).nullish(), penyetuju: z.string().trim().max(100).nullish(),
    }),
    keluar: z.object({ rangkaianId: zId, pekerjaanId: z.array(zId), halaman: z.int(), lembar: z.int(), peringatan: z.array(z.string()) }),
  }),
  'cetak.antrean': query({ izin: 'cetak', ket: 'Antrean cetak dan keadaan tiap pekerjaan.', masuk: z.strictObject({ batas: zBatasDaftar.default(100) }), keluar: z.array(zPekerjaan), reads: ['cetak'] }),
  'cetak.jumlah': query({ izin: 'cetak', ket: 'Banyaknya pekerjaan dalam antrean cetak dan banyaknya baris log cetak.', masuk: z.strictObject({ dokumenId: zId.nullish() }), keluar: z.object({ antrean: z.int(), log: z.int() }), reads: ['cetak'] }),
  'cetak.segarkan': action({ izin: 'cetak', ket: 'Menanyakan lagi keadaan pekerjaan yang belum selesai kepada pencetaknya.', masuk: zKosong, keluar: z.object({ berubah: z.int() }) }),
  'cetak.batal': action({ izin: 'cetak', ket: 'Membatalkan pekerjaan cetak.', masuk: z.strictObject({ id: zId }), keluar: zOke }),
  'cetak.ulang': action({ izin: 'cetak', ket: 'Mengirim ulang pekerjaan yang gagal mulai halaman n, boleh ke pencetak lain.', masuk: z.strictObject({ id: zId, dariHalaman: z.int().min(1).default(1), pencetakId: z.string().max(300).nullish(), alasan: z.string().min(3).max(300) }), keluar: z.object({ pekerjaanId: zId }) }),
  'cetak.log': query({
    izin: 'cetak', ket: 'Log cetak per dokumen: kapan, pencetak, baki, oleh siapa, tujuan, hasil.', masuk: z.strictObject({ dokumenId: zId.nullish(), batas: zBatasDaftar.default(200) }),
    keluar: z.array(z.object({ pada: z.int(), dokumenId: zId, nomor: z.string(), nama: z.string(), pencetak: z.string(), baki: z.string().nullable(), oleh: z.string(), tujuan: z.string(), hasil: z.string() })), reads: ['cetak'],
  }),
  'cetak.pratinjauGabungan': action({ izin: 'cetak', ket: 'PDF yang akan dikirim ke pencetak, byte demi byte.', masuk: z.strictObject({ id: zId }), keluar: zBerkas }),
  'cetak.simpanBawaan': command({ izin: 'cetak', ket: 'Mengingat pencetak, baki dan kertas terakhir milik pengguna ini.', masuk: z.strictObject({ pencetakId: z.string().max(300), baki: z.string().max(60).nullable(), kertas: z.string().max(20) }), keluar: zOke }),
  'cetak.bawaan': query({ izin: 'cetak', ket: 'Pencetak, baki dan kertas terakhir milik pengguna ini.', masuk: zKosong, keluar: z.object({ pencetakId: z.string(), baki: z.string().nullable(), kertas: z.string() }).nullable(), reads: ['pengaturan'] }),
};
