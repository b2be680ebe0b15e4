import { HARI_SAMPAH, type JenisSampah } from '../../shared/contract/sampah.ts';

const JENIS: Readonly<Record<JenisSampah, string>> = { pegawai: 'Pegawai', riwayat: 'Riwayat', bukti: 'Bukti', unit: 'Unit kerja', penandatangan: 'Penandatangan' };

export const teksSampah = {
  judul: 'Tempat sampah',
  jenis: JENIS,
  kolom: { jenis: 'Jenis', judul: 'Yang dihapus', pegawai: 'Pegawai', nip: 'NIP', pada: 'Dihapus', oleh: 'Oleh', keterangan: 'Keterangan', sisa: 'Sisa hari' },
  sisa: (n: number) => `${n} hari`,
  beserta: (n: string) => `beserta ${n} catatan riwayat`,
  cari: 'Cari nama, NIP, atau isi',
  saringJenis: 'Semua jenis',
  pulihkan: 'Pulihkan',
  pulihkanSatu: (n: string) => `Pulihkan ${n}`,
  pulihkanBanyak: (n: string) => `Pulihkan ${n} catatan`,
  tanya: 'Catatan kembali ke tempatnya seperti sebelum dihapus, semuanya atau tidak satu pun. Pemulihan tercatat di jejak dan dapat diurungkan.',
  dipulihkan: (n: string) => `${n} catatan dipulihkan.`,
  terlaluBanyak: 'Pilih paling banyak 500 catatan sekaligus.',
  kosong: 'Tempat sampah kosong',
  kosongKet: `Pegawai, riwayat, bukti, unit kerja, dan penandatangan yang dihapus tampil di sini selama ${HARI_SAMPAH} hari dan dapat dipulihkan.`,
  kosongSaring: 'Tidak ada yang cocok dengan saringan ini',
  kosongSaringKet: 'Hapus saringan (Alt+H) untuk melihat semuanya.',
  ket: `Sesudah ${HARI_SAMPAH} hari catatan tidak ditawarkan lagi, tetapi tidak dimusnahkan: arsip kepegawaian hanya dimusnahkan dengan penetapan (UU 43/2009).`,
} as const;
