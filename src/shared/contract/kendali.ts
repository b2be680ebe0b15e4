import { z } from 'zod';
import { KEADAAN_LEMBAR, PERBUATAN_LEMBAR } from '../domain/lembar-kendali.ts';
import { action, command, query, zBerkas, zBulan, zHalaman, zHalamanMasuk, zId, zKosong, zTanggal } from './entri.ts';

const zKertas = z.string().trim().min(1).max(40);
const zSeri = z.string().trim().min(1).max(100);
const zSebab = z.string().trim().min(3).max(300);
const zKeadaan = z.enum(KEADAAN_LEMBAR);
const zSebagai = z.enum(['pdf', 'docx']).default('pdf');
const zNomorDokumen = z.string().trim().min(3).max(80);

const zJumlah = z.object({ tersedia: z.int(), dipesan: z.int(), tercetak: z.int(), rusak: z.int(), hilang: z.int(), uji: z.int(), dimusnahkan: z.int() });

const zLembar = z.object({
  id: zId, kertas: z.string(), seri: z.string(), keadaan: zKeadaan, pekerjaanId: zId.nullable(), pekerjaan: z.string().nullable(),
  dokumenId: zId.nullable(), nomor: z.string().nullable(), nama: z.string().nullable(), sebab: z.string(), diubahPada: z.int(),
});

const zMutasi = z.object({
  id: zId, no: z.int(), pada: z.int(), tanggal: z.string(), kertas: z.string(), seriAwal: z.string(), seriAkhir: z.string(), jumlah: z.int(), dari: zKeadaan.nullable(), ke: zKeadaan, perbuatan: z.enum(PERBUATAN_LEMBAR),
  sebab: z.string(), pekerjaan: z.string().nullable(), nomor: z.string().nullable(), baNomor: z.string().nullable(), pelaku: z.string(), penyetuju: z.string().nullable(),
});

const zPenerimaan = z.object({
  id: zId, kertas: z.string(), seriAwal: z.string(), seriAkhir: z.string(), jumlah: z.int(), tersedia: z.int(), tanggal: z.string(), baNomor: z.string(), baTanggal: z.string(), dariSiapa: z.string(), kotak: z.string(),
  pindaianHash: z.string().nullable(), catatan: z.string(), pelaku: z.string(), dibuatPada: z.int(),
});

const zPermintaan = z.object({
  id: zId, lembarId: zId, kertas: z.string(), seri: z.string(), jenis: z.enum(['cetak-ulang', 'batal', 'koreksi']), dari: zKeadaan, menjadi: zKeadaan, nomor: z.string().nullable(), nama: z.string().nullable(),
  alasan: z.string(), keadaan: z.enum(['menunggu', 'disetujui', 'ditolak', 'terpakai']), pemohon: z.string(), milikSendiri: z.boolean(), dimintaPada: z.int(), penyetuju: z.string().nullable(), diputusPada: z.int().nullable(), catatan: z.string(),
});

const zButirRekonsiliasi = z.strictObject({ seriAwal: zSeri, seriAkhir: zSeri.nullish(), menjadi: z.enum(['tercetak', 'rusak', 'hilang', 'uji', 'tersedia']), dokumenId: zId.nullish(), sebab: z.string().max(300).default('') });

const zKartu = z.object({
  bulan: z.string(), kertas: z.string(), nama: z.string(), awal: z.int(), masuk: z.int(), terpakai: z.int(), rusak: z.int(), hilang: z.int(), uji: z.int(), akhir: z.int(), seimbang: z.boolean(),
  baris: z.array(z.object({ tanggal: z.string(), uraian: z.string(), seriAwal: z.string(), seriAkhir: z.string(), masuk: z.int(), terpakai: z.int(), rusak: z.int(), sisa: z.int() })),
  keadaan: z.array(z.object({ keadaan: z.string(), seri: z.string(), jumlah: z.int() })),
});

const zMintaKartu = { kertas: zKertas, bulan: zBulan };
const zTtdKartu = { nomor: zNomorDokumen, tanggal: zTanggal, penyimpanId: zId, pengawasId: zId };
const zMusnah = {
  lembarId: z.array(zId).min(1).max(5000), nomor: zNomorDokumen, tanggal: zTanggal, tempat: z.string().trim().min(3).max(200), pelaksanaId: zId, saksiId: z.array(zId).length(2), cara: z.string().trim().min(3).max(300),
  dasar: z.strictObject({ nama: z.string().trim().min(3).max(200), nomor: zNomorDokumen, tanggal: zTanggal }).nullish(),
};

/** The ledger of controlled paper. */
export const kontrakKendali = {
  'kendali.ringkas': query({
    izin: 'kendali.baca', ket: 'Persediaan tiap kertas kendali menurut keadaan lembarnya; jumlahnya selalu sama dengan yang diterima.', masuk: zKosong,
    keluar: z.array(z.object({ kertas: z.string(), nama: z.string(), diterima: z.int(), keadaan: zJumlah, berikut: z.string().nullable(), pekerjaanTerbuka: z.int() })), reads: ['kendali', 'profil_kertas'],
  }),
  'kendali.kertas': query({ izin: 'kendali.baca', ket: 'Kertas yang dapat dicatat per lembar: profil terkendali dan yang pernah diterima.', masuk: zKosong, keluar: z.array(z.object({ kode: z.string(), nama: z.string() })), reads: ['kendali', 'profil_kertas'] }),
  'kendali.penerimaan': query({ izin: 'kendali.baca', ket: 'Penerimaan kertas kendali, yang terbaru di atas, dengan sisa tiap rentangnya.', masuk: z.strictObject({ kertas: zKertas.nullish() }), keluar: z.array(zPenerimaan), reads: ['kendali'] }),
  'kendali.unggahPindaian': action({ izin: 'kendali', ket: 'Menyimpan pindaian berita acara serah terima (PDF, PNG, JPEG) sebelum penerimaannya dicatat.', masuk: zKosong, keluar: z.object({ hash: z.string() }), unggah: true }),
  'kendali.isiPindaian': action({ izin: 'kendali.baca', ket: 'Pindaian berita acara serah terima sebuah penerimaan.', masuk: z.strictObject({ id: zId }), keluar: zBerkas, catat: true }),
  'kendali.terima': command({
    izin: 'kendali', ket: 'Mencatat penerimaan kertas berseri: tiap nomor menjadi satu lembar dalam buku. Rentang yang bertindih ditolak.',
    masuk: z.strictObject({
      kertas: zKertas, seriAwal: zSeri, seriAkhir: zSeri, tanggal: zTanggal, baNomor: zNomorDokumen, baTanggal: zTanggal, dariSiapa: z.string().trim().min(2).max(160), kotak: z.string().trim().max(80).default(''),
      pindaianHash: z.string().regex(/^[0-9a-f]{64}$/).nullish(), catatan: z.string().trim().max(300).default(''),
    }),
    keluar: z.object({ id: zId, jumlah: z.int(), seriAwal: z.string(), seriAkhir: z.string() }),
  }),
  'kendali.lembar': query({
    izin: 'kendali.baca', ket: 'Lembar kertas kendali menurut nomor seri, disaring kertas, keadaan, dan awal nomor.',
    masuk: z.strictObject({ saring: z.strictObject({ kertas: zKertas.optional(), keadaan: zKeadaan.optional(), teks: z.string().max(100).optional() }).default({}), ...zHalamanMasuk }), keluar: zHalaman(zLembar), reads: ['kendali'],
  }),
  'kendali.cari': query({ izin: 'kendali.baca', ket: 'Mencari satu lembar dari nomor seri yang diketik atau dipindai, dengan atau tanpa spasi dan tanda.', masuk: z.strictObject({ seri: zSeri }), keluar: z.array(zLembar), reads: ['kendali'] }),
  'kendali.kisah': query({
    izin: 'kendali.baca', ket: 'Kisah satu lembar: semua mutasinya sejak diterima, penerimaannya, dan permintaan atasnya.', masuk: z.strictObject({ id: zId }),
    keluar: z.object({ lembar: zLembar, penerimaan: zPenerimaan, mutasi: z.array(zMutasi), permintaan: z.array(zPermintaan), kaliCetak: z.int() }), reads: ['kendali'],
  }),
  'kendali.mutasi': query({ izin: 'kendali.baca', ket: 'Buku mutasi kertas kendali, yang terbaru di atas.', masuk: z.strictObject({ kertas: zKertas.nullish(), ...zHalamanMasuk }), keluar: zHalaman(zMutasi), reads: ['kendali'] }),
  'kendali.terbuka': query({
    izin: 'kendali.baca', ket: 'Pekerjaan cetak yang masih memegang lembar: sedang berjalan atau menunggu rekonsiliasi.', masuk: zKosong,
    keluar: z.array(z.object({ pekerjaanId: zId, judul: z.string().nullable(), keadaan: z.string().nullable(), kertas: z.string(), jumlah: z.int(), seriAwal: z.string(), seriAkhir: z.string(), sejak: z.int(), pelaku: z.string() })), reads: ['kendali', 'cetak'],
  }),
  'kendali.lembarPekerjaan': query({ izin: 'kendali.baca', ket: 'Lembar yang dipegang sebuah pekerjaan cetak, urut nomor seri, dengan dokumen yang dituju.', masuk: z.strictObject({ pekerjaanId: zId }), keluar: z.array(zLembar), reads: ['kendali'] }),
  'kendali.rekonsiliasi': command({
    izin: 'kendali', ket: 'Menyatakan nasib setiap lembar sebuah pekerjaan: tercetak, rusak, hilang, uji, atau masih di tumpukan. Semua atau tidak sama sekali.',
    masuk: z.strictObject({ pekerjaanId: zId, butir: z.array(zButirRekonsiliasi).min(1).max(5000), dokumen: z.enum(['rencana', 'urut']).default('rencana') }),
    keluar: z.object({ jumlah: z.record(z.string(), z.int()), belumTercetak: z.array(zId) }),
  }),
  'kendali.tandai': command({ izin: 'kendali', ket: 'Menandai lembar yang belum tercetak sebagai rusak, hilang, atau dipakai uji, dengan sebabnya.', masuk: z.strictObject({ kertas: zKertas, seriAwal: zSeri, seriAkhir: zSeri.nullish(), menjadi: z.enum(['rusak', 'hilang', 'uji']), sebab: zSebab }), keluar: z.object({ jumlah: z.int() }) }),
  'kendali.minta': command({
    izin: 'kendali', ket: 'Meminta persetujuan orang lain: cetak ulang, pembatalan lembar tercetak, atau koreksi catatan. Belum ada yang berubah.',
    masuk: z.strictObject({ lembarId: zId, jenis: z.enum(['cetak-ulang', 'batal', 'koreksi']), menjadi: zKeadaan, alasan: zSebab }), keluar: z.object({ id: zId }),
  }),
  'kendali.permintaan': query({ izin: 'kendali.baca', ket: 'Permintaan persetujuan atas lembar kendali; yang menunggu dahulu.', masuk: z.strictObject({ hanyaMenunggu: z.boolean().default(false) }), keluar: z.array(zPermintaan), reads: ['kendali'] }),
  'kendali.putuskan': command({
    izin: 'kendali.setuju', ket: 'Memutus permintaan orang lain atas lembar kendali; yang disetujui langsung tercatat sebagai mutasi.', masuk: z.strictObject({ permintaanId: zId, setuju: z.boolean(), catatan: z.string().trim().max(300).default('') }), keluar: z.object({ lembar: z.int() }),
  }),
  'kendali.kartu': query({ izin: 'kendali.baca', ket: 'Kartu kendali satu kertas selama satu bulan: awal, masuk, terpakai, rusak, akhir, dan apakah seimbang.', masuk: z.strictObject(zMintaKartu), keluar: zKartu, reads: ['kendali'] }),
  'kendali.pratinjauKartu': action({ izin: 'kendali', ket: 'Kartu kendali bulanan sebagai PDF atau Word, sebelum diarsipkan.', masuk: z.strictObject({ ...zMintaKartu, ...zTtdKartu, sebagai: zSebagai }), keluar: zBerkas }),
  'kendali.terbitkanKartu': action({ izin: 'kendali', ket: 'Mengarsipkan kartu kendali bulanan sebagai dokumen bernomor.', masuk: z.strictObject({ ...zMintaKartu, ...zTtdKartu }), keluar: z.object({ dokumenId: zId }) }),
  'kendali.menungguMusnah': query({ izin: 'kendali.baca', ket: 'Lembar rusak dan uji yang menunggu pemusnahan.', masuk: z.strictObject({ kertas: zKertas.nullish() }), keluar: z.array(zLembar), reads: ['kendali'] }),
  'kendali.pratinjauMusnah': action({ izin: 'kendali', ket: 'Berita acara pemusnahan sebagai PDF atau Word, sebelum lembarnya dimusnahkan.', masuk: z.strictObject({ ...zMusnah, sebagai: zSebagai }), keluar: zBerkas }),
  'kendali.musnahkan': action({ izin: 'kendali', ket: 'Mengarsipkan berita acara pemusnahan dan mencatat lembarnya dimusnahkan di bawah nomornya, sekaligus.', masuk: z.strictObject(zMusnah), keluar: z.object({ dokumenId: zId, jumlah: z.int() }) }),
  'kendali.periksa': query({ izin: 'kendali.baca', ket: 'Memutar ulang semua mutasi dan membandingkannya dengan keadaan setiap lembar.', masuk: zKosong, keluar: z.object({ lembar: z.int(), mutasi: z.int(), beda: z.array(z.string()) }), reads: ['kendali'] }),
};
export type KartuBulan = z.output<typeof zKartu>;
