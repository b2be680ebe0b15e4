export const teksKertas = {
  judul: 'Kertas',
  profil: 'Profil kertas',
  kalibrasi: 'Kalibrasi',
  kolom: {
    kode: 'Kode', nama: 'Nama', lebar: 'Lebar (mm)', tinggi: 'Tinggi (mm)', tepiAtas: 'Tepi atas (mm)', tepiKanan: 'Tepi kanan (mm)', tepiBawah: 'Tepi bawah (mm)', tepiKiri: 'Tepi kiri (mm)',
    mode: 'Cara cetak', pencetak: 'Pencetak', baki: 'Baki', jenisKertas: 'Jenis kertas', sisi: 'Sisi', salinan: 'Salinan', terkendali: 'Kertas terkendali', produk: 'Produk', alas: 'Gambar alas', aktif: 'Dipakai',
    stasiun: 'Komputer', kertas: 'Kertas', dx: 'Geser mendatar (mm)', dy: 'Geser tegak (mm)', sx: 'Skala mendatar', sy: 'Skala tegak', putar: 'Putaran', sisa: 'Simpangan terbesar (mm)', sampai: 'Berlaku sampai', catatan: 'Catatan',
  },
};
