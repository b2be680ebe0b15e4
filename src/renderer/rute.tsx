import {
  IconArchive, IconBooks, IconCertificate, IconCoins, IconDatabaseExport, IconFileImport, IconFileText, IconHistory, IconHome, IconListCheck, IconPrinter, IconRubberStamp, IconRulerMeasure, IconScale, IconSettings, IconSignature, IconSitemap, IconStack2, IconTrash, IconUsers, IconUsersGroup,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Layar } from './layout/layar.ts';
import { teksArsip } from './teks/arsip.ts';
import { teksBeranda } from './teks/beranda.ts';
import { teksCetak } from './teks/cetak.ts';
import { teksImpor } from './teks/impor.ts';
import { teksKelola } from './teks/kelola.ts';
import { teksKertas } from './teks/kertas.ts';
import { teksKendali } from './teks/kendali.ts';
import { teksKgb } from './teks/kgb.ts';
import { teksNaskah } from './teks/naskah.ts';
import { teksPegawai } from './teks/pegawai.ts';
import { teksPengesahan } from './teks/pengesahan.ts';
import { teksSampah } from './teks/sampah.ts';
import { teksTerbit } from './teks/terbit.ts';
import { teksTte } from './teks/tte.ts';
import { teksUnit } from './teks/unit.ts';

/** Every screen, in the order of the navigation. A new screen is one line here and one file in pages/. */
export const daftarLayar: readonly Layar[] = [
  { jalur: '/', judul: teksBeranda.judul, izin: 'masuk', komponen: lazyRouteComponent(() => import('./pages/beranda/Beranda.tsx'), 'Beranda'), menu: { grup: 'utama', ikon: IconHome, huruf: 'b' } },
  { jalur: '/pegawai', judul: teksPegawai.judul, izin: 'pegawai.baca', komponen: lazyRouteComponent(() => import('./pages/pegawai/DaftarPegawai.tsx'), 'DaftarPegawai'), menu: { grup: 'utama', ikon: IconUsers, huruf: 'p' } },
  { jalur: '/pegawai/$id', judul: teksPegawai.halaman, izin: 'pegawai.baca', induk: '/pegawai', komponen: lazyRouteComponent(() => import('./pages/pegawai/Pegawai.tsx'), 'Pegawai') },
  { jalur: '/kgb', judul: teksKgb.judul, izin: 'kgb.baca', komponen: lazyRouteComponent(() => import('./pages/kgb/Kgb.tsx'), 'Kgb'), menu: { grup: 'utama', ikon: IconCoins, hitung: 'kgb', huruf: 'k' } },
  { jalur: '/kgb/kelompok', judul: teksKgb.kelompok.judul, izin: 'kgb.baca', induk: '/kgb', komponen: lazyRouteComponent(() => import('./pages/kgb/Kelompok.tsx'), 'Kelompok') },
  { jalur: '/kgb/kelompok/$id', judul: teksKgb.kelompok.satu, izin: 'kgb.baca', induk: '/kgb/kelompok', komponen: lazyRouteComponent(() => import('./pages/kgb/KelompokSatu.tsx'), 'KelompokSatu') },
  { jalur: '/terbit', judul: teksTerbit.judul, izin: 'terbit', komponen: lazyRouteComponent(() => import('./pages/terbit/Terbit.tsx'), 'Terbit'), menu: { grup: 'utama', ikon: IconCertificate, huruf: 'e' } },
  { jalur: '/pengesahan', judul: teksPengesahan.judul, izin: 'arsip.baca', komponen: lazyRouteComponent(() => import('./pages/pengesahan/Pengesahan.tsx'), 'Pengesahan'), menu: { grup: 'utama', ikon: IconRubberStamp, huruf: 'h' } },
  { jalur: '/tanda-tangan', judul: teksTte.judul, izin: 'tanda-tangan', komponen: lazyRouteComponent(() => import('./pages/tte/TandaTangan.tsx'), 'TandaTangan'), menu: { grup: 'utama', ikon: IconSignature, huruf: 'y' } },
  { jalur: '/cetak', judul: teksCetak.judul, izin: 'cetak', komponen: lazyRouteComponent(() => import('./pages/cetak/Cetak.tsx'), 'Cetak'), menu: { grup: 'utama', ikon: IconPrinter, hitung: 'cetak', huruf: 'x' } },
  { jalur: '/arsip', judul: teksArsip.judul, izin: 'arsip.baca', komponen: lazyRouteComponent(() => import('./pages/arsip/Arsip.tsx'), 'Arsip'), menu: { grup: 'utama', ikon: IconArchive, huruf: 'a' } },
  { jalur: '/impor', judul: teksImpor.judul, izin: 'impor', komponen: lazyRouteComponent(() => import('./pages/impor/Impor.tsx'), 'Impor'), menu: { grup: 'utama', ikon: IconFileImport, hitung: 'impor', huruf: 'i' } },
  { jalur: '/kendali', judul: teksKendali.judul, izin: 'kendali.baca', komponen: lazyRouteComponent(() => import('./pages/kendali/Kendali.tsx'), 'Kendali'), menu: { grup: 'kelola', ikon: IconStack2, huruf: 'd' } },
  { jalur: '/akun', judul: teksKelola.akun.judul, izin: 'akun', komponen: lazyRouteComponent(() => import('./pages/akun/Akun.tsx'), 'Akun'), menu: { grup: 'kelola', ikon: IconUsersGroup, huruf: 'u' } },
  { jalur: '/unit', judul: teksUnit.judul, izin: 'rujukan.baca', komponen: lazyRouteComponent(() => import('./pages/unit/Unit.tsx'), 'Unit'), menu: { grup: 'kelola', ikon: IconSitemap, huruf: 'o' } },
  { jalur: '/rujukan', judul: teksKelola.rujukan.judul, izin: 'rujukan.baca', komponen: lazyRouteComponent(() => import('./pages/rujukan/Rujukan.tsx'), 'Rujukan'), menu: { grup: 'kelola', ikon: IconBooks, huruf: 'r' } },
  { jalur: '/naskah', judul: teksNaskah.judul, izin: 'naskah', komponen: lazyRouteComponent(() => import('./pages/naskah/Naskah.tsx'), 'Naskah'), menu: { grup: 'kelola', ikon: IconFileText, huruf: 'n' } },
  { jalur: '/kertas', judul: teksKertas.judul, izin: 'cetak', komponen: lazyRouteComponent(() => import('./pages/kertas/Kertas.tsx'), 'Kertas'), menu: { grup: 'kelola', ikon: IconRulerMeasure, huruf: 'l' } },
  { jalur: '/kertas/kalibrasi', judul: teksKertas.panduan.judul, izin: 'cetak', induk: '/kertas', komponen: lazyRouteComponent(() => import('./pages/kertas/PanduanKalibrasi.tsx'), 'PanduanKalibrasi') },
  { jalur: '/aturan', judul: teksKelola.aturan.judul, izin: 'rujukan.baca', komponen: lazyRouteComponent(() => import('./pages/aturan/Aturan.tsx'), 'Aturan'), menu: { grup: 'kelola', ikon: IconScale, huruf: 't' } },
  { jalur: '/pengaturan', judul: teksKelola.pengaturan.judul, izin: 'pengaturan', komponen: lazyRouteComponent(() => import('./pages/pengaturan/Pengaturan.tsx'), 'Pengaturan'), menu: { grup: 'kelola', ikon: IconSettings, huruf: 's' } },
  { jalur: '/cadangan', judul: teksKelola.cadangan.judul, izin: 'cadangan', komponen: lazyRouteComponent(() => import('./pages/cadangan/Cadangan.tsx'), 'Cadangan'), menu: { grup: 'kelola', ikon: IconDatabaseExport, huruf: 'c' } },
  { jalur: '/tugas', judul: teksKelola.tugas.judul, izin: 'masuk', komponen: lazyRouteComponent(() => import('./pages/tugas/RiwayatTugas.tsx'), 'RiwayatTugas'), menu: { grup: 'kelola', ikon: IconListCheck, huruf: 'w' } },
  { jalur: '/sampah', judul: teksSampah.judul, izin: 'pegawai.ubah', komponen: lazyRouteComponent(() => import('./pages/sampah/Sampah.tsx'), 'Sampah'), menu: { grup: 'kelola', ikon: IconTrash, huruf: 'm' } },
  { jalur: '/jejak', judul: teksKelola.jejak.judul, izin: 'jejak', komponen: lazyRouteComponent(() => import('./pages/jejak/Jejak.tsx'), 'Jejak'), menu: { grup: 'kelola', ikon: IconHistory, huruf: 'j' } },
];
