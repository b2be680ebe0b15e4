export const teksPengesahan = {
  judul: 'Pengesahan',
  kewenangan: {
    judul: 'Kewenangan menandatangani',
    kolom: {
      produk: 'Naskah', bentuk: 'Bentuk', atas_nama: 'Atas nama', melalui: 'Melalui', mulai: 'Berlaku mulai', sampai: 'Berlaku sampai',
      sk_nomor: 'Nomor SK', sk_tanggal: 'Tanggal SK', sk_oleh: 'SK oleh', catatan: 'Catatan',
    },
  },
  alur: {
    judul: 'Alur paraf dan tanda tangan',
    kolom: { produk: 'Naskah', berlaku_mulai: 'Berlaku mulai', berlaku_sampai: 'Berlaku sampai', cara: 'Cara tanda tangan', paraf: 'Paraf berjenjang', dasar_hukum: 'Dasar hukum', catatan: 'Catatan' },
  },
  jejak: {
    pengesahan: { keadaan: 'Pengesahan', alasan: 'Alasan' },
    langkah: { keadaan: 'Langkah', oleh_nama: 'Oleh', catatan: 'Catatan' },
    pada: 'Pada',
    judulLangkah: 'Langkah pengesahan',
    tumpukan: 'Tumpukan pindaian',
    pindaian: 'Pindaian',
  },
};
