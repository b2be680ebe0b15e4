import type { KeadaanLembar, PerbuatanLembar } from '../../shared/domain/lembar-kendali.ts';

const keadaan: Readonly<Record<KeadaanLembar, string>> = { tersedia: 'Tersedia', dipesan: 'Dipesan', tercetak: 'Tercetak', rusak: 'Rusak', hilang: 'Hilang', uji: 'Uji', dimusnahkan: 'Dimusnahkan' };
const perbuatan: Readonly<Record<PerbuatanLembar, string>> = {
  terima: 'Diterima', pesan: 'Dipesan', sahkan: 'Disahkan', lepas: 'Dilepas', rekonsiliasi: 'Rekonsiliasi', tandai: 'Ditandai', batal: 'Dibatalkan', koreksi: 'Koreksi', musnahkan: 'Dimusnahkan',
};

/** Words of the sheet ledger. */
export const teksKendali = {
  judul: 'Lembar kendali',
  keadaan,
  perbuatan,
  lihat: { judul: 'Bagian lembar kendali', lembar: 'Lembar', penerimaan: 'Penerimaan', mutasi: 'Mutasi', terbuka: 'Rekonsiliasi', permintaan: 'Persetujuan', kartu: 'Kartu kendali', musnah: 'Pemusnahan' },
  persediaan: { judul: 'Persediaan', diterima: 'Diterima', berikut: 'Lembar berikut', habis: 'habis', terbuka: (n: string) => `${n} pekerjaan belum sah` },
  cari: 'Ketik atau pindai nomor seri',
  lengkapi: 'Lengkapi dahulu isian yang wajib.',
  semuaKertas: 'Semua kertas',
  semuaKeadaan: 'Semua keadaan',
  kertas: 'Kertas',
  tiada: (seri: string) => `Nomor seri ${seri} tidak ada dalam buku.`,
  beberapa: (n: string) => `${n} lembar cocok; pilih satu.`,
  kolom: { seri: 'Nomor seri', keadaan: 'Keadaan', dokumen: 'Dokumen', nama: 'Nama', pekerjaan: 'Pekerjaan', sebab: 'Sebab', berubah: 'Berubah' },
  kosong: 'Belum ada kertas kendali',
  kosongKet: 'Setiap lembar kertas berseri yang diterima tercatat di sini: dari kotak, lewat pencetak, sampai dokumen atau pemusnahan.',
  kosongSaring: 'Tidak ada lembar yang cocok',
  kosongSaringKet: 'Hapus saringan dengan Alt+H.',
  batas: 'Batas antara daftar dan rincian',
  lebarkan: 'Lebarkan atau sempitkan rincian',
  pilihLembar: 'Pilih satu lembar untuk melihat kisahnya.',
  kisah: {
    judul: 'Kisah lembar', dokumen: 'Dokumen', pekerjaan: 'Pekerjaan', penerimaan: 'Diterima', kotak: 'Kotak', kali: 'Kali cetak dokumen ini', sebab: 'Sebab', mutasi: 'Mutasi', oleh: 'oleh', setuju: 'disetujui', ba: 'berita acara',
    menunggu: (siapa: string) => `Permintaan ${siapa} menunggu putusan.`,
  },
  terima: {
    aksi: 'Terima kertas', judul: 'Penerimaan kertas kendali', simpan: 'Catat penerimaan', kertas: 'Jenis kertas', seriAwal: 'Nomor seri pertama', seriAkhir: 'Nomor seri terakhir', tanggal: 'Tanggal diterima', baNomor: 'Nomor berita acara', baTanggal: 'Tanggal berita acara', dariSiapa: 'Diterima dari',
    kotak: 'Kotak atau tempat simpan', catatan: 'Catatan', pindaian: 'Pindaian berita acara', pindaianAda: 'Pindaian terunggah.', seriKet: 'Persis seperti tercetak di lembarnya, misalnya KP-A 000651.', jumlah: (n: string) => `${n} lembar`,
    tersimpan: (n: string, a: string, z: string) => `${n} lembar dicatat: ${a} sampai ${z}.`, tanpaKertas: 'Belum ada profil kertas bertanda terkendali. Tandai satu profil di Kelola › Kertas.',
  },
  penerimaan: { tanggal: 'Tanggal', rentang: 'Nomor seri', jumlah: 'Lembar', sisa: 'Tersedia', ba: 'Berita acara', dari: 'Dari', kotak: 'Kotak', oleh: 'Dicatat oleh', pindaian: 'Buka pindaian', kosong: 'Belum ada penerimaan' },
  mutasi: { no: 'No.', pada: 'Waktu', kertas: 'Kertas', rentang: 'Nomor seri', jumlah: 'Lembar', perbuatan: 'Perbuatan', dari: 'Dari', ke: 'Menjadi', sebab: 'Sebab', pekerjaan: 'Pekerjaan atau dokumen', pelaku: 'Oleh', penyetuju: 'Penyetuju', kosong: 'Belum ada mutasi', periksa: 'Periksa buku', utuh: (m: string, l: string) => `Buku utuh: ${m} mutasi menjelaskan keadaan ${l} lembar.`, beda: (n: string) => `${n} ketidakcocokan` },
  tandai: { aksi: 'Tandai…', judul: (seri: string) => `Tandai lembar ${seri}`, sampai: 'Sampai nomor seri', sampaiKet: 'Kosongkan untuk satu lembar.', menjadi: 'Menjadi', sebab: 'Sebab', simpan: 'Tandai', tersimpan: (n: string) => `${n} lembar ditandai.` },
  minta: {
    ulang: 'Minta cetak ulang…', batal: 'Minta pembatalan…', koreksi: 'Minta koreksi…', judul: (apa: string, seri: string) => `${apa} ${seri}`, menjadi: 'Keadaan lembar ini menjadi', alasan: 'Alasan',
    ket: 'Belum ada yang berubah sampai orang lain yang berhak menyetujuinya.', ketUlang: 'Setelah disetujui, semua lembar yang memuat dokumen ini menjadi rusak dan dokumennya dapat dicetak sekali lagi pada nomor seri baru.', simpan: 'Kirim permintaan', tersimpan: 'Permintaan dikirim.',
  },
  permintaan: {
    jenisNama: { 'cetak-ulang': 'Cetak ulang', batal: 'Pembatalan', koreksi: 'Koreksi' }, keadaanNama: { menunggu: 'Menunggu', disetujui: 'Disetujui', ditolak: 'Ditolak', terpakai: 'Disetujui, sudah dicetak ulang' },
    jenis: 'Permintaan', seri: 'Nomor seri', perubahan: 'Perubahan', dokumen: 'Dokumen', alasan: 'Alasan', keadaan: 'Keadaan', pemohon: 'Diminta oleh', penyetuju: 'Diputus oleh', pada: 'Diminta', kosong: 'Tidak ada permintaan', kosongKet: 'Cetak ulang, pembatalan lembar tercetak, dan koreksi catatan diminta dari lembarnya.',
    setujui: 'Setujui', tolak: 'Tolak', setujuiJudul: (seri: string) => `Setujui permintaan atas lembar ${seri}?`, tolakJudul: (seri: string) => `Tolak permintaan atas lembar ${seri}?`, catatan: 'Catatan', diputus: 'Permintaan diputus.', sendiri: 'Permintaan sendiri diputus orang lain.',
  },
  terbuka: {
    pekerjaan: 'Pekerjaan', tanpaJudul: 'Pekerjaan tanpa catatan antrean', keadaan: 'Keadaan cetak', rentang: 'Nomor seri', jumlah: 'Lembar', sejak: 'Sejak', oleh: 'Oleh', kosong: 'Semua pekerjaan sudah sah', kosongKet: 'Pekerjaan yang memegang lembar tanpa pengesahan muncul di sini, juga setelah listrik padam.',
    pilih: 'Pilih satu pekerjaan untuk menyatakan nasib lembarnya.', judul: 'Nasib setiap lembar', awal: 'Dari nomor seri', akhir: 'Sampai', menjadi: 'Menjadi', sebab: 'Sebab', tambah: 'Tambah baris', buang: 'Buang baris', geser: 'Naskah berurutan pada lembar yang tercetak (naskah bergeser karena ada lembar kosong)',
    simpan: 'Catat rekonsiliasi', tanya: (n: string) => `Catat rekonsiliasi ${n} lembar?`, ket: 'Setiap lembar harus disebut satu kali. Lembar bebas yang ikut tertarik mesin boleh ditambahkan. Catatan ini tidak dapat diurungkan, hanya dikoreksi.', tersedia: 'Masih di tumpukan',
    tersimpan: (n: string) => `Rekonsiliasi dicatat; ${n} dokumen belum tercetak.`, rencana: 'Lembar yang dipesan',
  },
  kartu: {
    bulan: 'Bulan', awal: 'Awal', masuk: 'Masuk', terpakai: 'Terpakai', rusak: 'Rusak dan hilang', akhir: 'Akhir', seimbang: 'Seimbang', tidak: 'Tidak seimbang', tanggal: 'Tanggal', uraian: 'Uraian', rentang: 'Nomor seri', sisa: 'Sisa',
    dokumen: 'Jadikan dokumen', judul: (k: string, b: string) => `Kartu kendali ${k}, ${b}`, nomor: 'Nomor dokumen', tanggalDokumen: 'Tanggal dokumen', penyimpan: 'Penyimpan kertas', pengawas: 'Mengetahui', pratinjau: 'Pratinjau PDF', word: 'Simpan Word', simpan: 'Arsipkan', terarsip: 'Kartu kendali diarsipkan.', kosong: 'Tidak ada gerak kertas bulan ini', pilih: 'Pilih kertas',
  },
  musnah: {
    kosong: 'Tidak ada lembar yang menunggu pemusnahan', kosongKet: 'Lembar rusak dan lembar uji dikumpulkan, lalu dimusnahkan dengan berita acara.', aksi: (n: string) => `Musnahkan ${n} lembar…`, judul: (n: string) => `Berita acara pemusnahan ${n} lembar`, nomor: 'Nomor berita acara', tanggal: 'Tanggal pemusnahan', tempat: 'Tempat', pelaksana: 'Pelaksana', saksi: (n: number) => `Saksi ${n}`,
    cara: 'Cara', caraAwal: 'dicacah dengan mesin penghancur kertas sampai tidak dapat dibaca dan disusun kembali', simpan: 'Arsipkan dan catat dimusnahkan', tersimpan: (n: string) => `${n} lembar dimusnahkan; berita acara diarsipkan.`, ket: 'Berita acara dan keadaan lembar berubah bersama, dan tidak dapat diurungkan.',
  },
  jejak: {
    penerimaan: 'Penerimaan kertas kendali',
    mutasi: 'Mutasi kertas kendali',
    persetujuan: 'Persetujuan kertas kendali',
    kolomPersetujuan: { keadaan: 'Keadaan', penyetuju: 'Diputus oleh', catatan: 'Catatan keputusan' },
  },
};
