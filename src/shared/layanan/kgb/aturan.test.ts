import { describe, expect, test } from 'vitest';
import { aturanBawaan } from '../../../../test/support/aturan-bawaan.ts';
import { berhenti, cltn, cpns, hukdis, jabatan, kgb, kontrak, pangkat, pmk, potret, skpBaik, tunda } from '../../../../test/support/potret-contoh.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { hitungKgb, kgbBulan } from './aturan.ts';
import { pesanUmum } from '../../errors.ts';

const aturan = aturanBawaan();

type Isi = Partial<PotretPegawai>;
interface Kasus {
  readonly nama: string;
  readonly isi: Isi;
  readonly bulan: string;
  readonly tanggal?: string;
  readonly mkg?: string;
  readonly lama?: number | null;
  readonly baru?: number | null;
  readonly golongan?: string;
  readonly berikut?: string | null;
  readonly tahan?: readonly string[];
  readonly ingat?: readonly string[];
}

const IIIA_2024: Isi = { pangkat: [cpns('III/a', '2024-04-01')], tmtCpns: '2024-04-01', tmtPns: '2025-04-01', tanggalLahir: '1998-05-05' };
const IIIB: Isi = { pangkat: [cpns('III/a', '2018-04-01'), pangkat('III/b', '2022-04-01', '4-0')], kgb: [kgb('III/b', '2024-04-01', '6-0')], tmtCpns: '2018-04-01', tmtPns: '2019-04-01' };
const PPPK: Isi = { jenisAsn: 'PPPK', tmtCpns: null, tmtPns: null, pangkat: [cpns('IX', '2024-03-01')], kontrak: [kontrak('2024-03-01', '2029-02-28')] };
const lahir = (tanggalLahir: string): Isi => ({ ...IIIB, tanggalLahir });

const JATUH_TEMPO: readonly Kasus[] = [
  { nama: 'golongan III/a diangkat CPNS April 2024 naik pertama dua tahun kemudian', isi: IIIA_2024, bulan: '2026-04', tanggal: '2026-04-01', mkg: '2-0', lama: 2785700, baru: 2873500, berikut: '2028-04-01' },
  { nama: 'KGB dihitung dari surat KGB terakhir', isi: IIIB, bulan: '2026-04', tanggal: '2026-04-01', mkg: '8-0', lama: 3186600, baru: 3287000, golongan: 'III/b' },
  { nama: 'II/a mendapat KGB pertama setelah satu tahun', isi: { pangkat: [cpns('II/a', '2025-03-01')], tmtCpns: '2025-03-01', tmtPns: '2026-03-01' }, bulan: '2026-03', mkg: '1-0', lama: 2184000, baru: 2218400 },
  { nama: 'II/a yang masih CPNS saat KGB pertama dibayar 80 persen', isi: { pangkat: [cpns('II/a', '2025-03-01')], tmtCpns: '2025-03-01', tmtPns: '2026-06-01' }, bulan: '2026-03', mkg: '1-0', lama: 1747200, baru: 1774720 },
  { nama: 'II/a naik lagi pada MKG 3 tahun', isi: { pangkat: [cpns('II/a', '2025-03-01')], kgb: [kgb('II/a', '2026-03-01', '1-0')], tmtCpns: '2025-03-01', tmtPns: '2026-03-01' }, bulan: '2028-03', mkg: '3-0', lama: 2218400, baru: 2288200 },
  { nama: 'II/c diangkat dengan MKG 3 tahun naik pada MKG 5 tahun', isi: { pangkat: [cpns('II/c', '2024-05-01', '3-0')], tmtCpns: '2024-05-01', tmtPns: '2025-05-01' }, bulan: '2026-05', mkg: '5-0', lama: 2485900, baru: 2564200 },
  { nama: 'kenaikan pangkat dengan MKG 4 tahun 7 bulan naik setelah 17 bulan', isi: { pangkat: [cpns('III/a', '2020-03-01'), pangkat('III/b', '2024-10-01', '4-7')], tmtCpns: '2020-03-01', tmtPns: '2021-03-01' }, bulan: '2026-03', mkg: '6-0', lama: 3089300, baru: 3186600 },
  { nama: 'naik pangkat II/d ke III/a memotong MKG lima tahun', isi: { pangkat: [cpns('II/a', '2011-04-01'), pangkat('III/a', '2024-04-01', '8-0')], tmtCpns: '2011-04-01' }, bulan: '2026-04', mkg: '10-0', lama: 3153600, baru: 3252900 },
  { nama: 'KP dan KGB pada TMT yang sama memakai golongan yang baru', isi: { ...IIIB, pangkat: [cpns('III/a', '2018-04-01'), pangkat('III/b', '2022-04-01', '4-0'), pangkat('III/c', '2026-04-01', '8-0')], kgb: [kgb('III/b', '2024-04-01', '6-0'), kgb('III/b', '2026-04-01', '8-0')] }, bulan: '2028-04', golongan: 'III/c', mkg: '10-0', lama: 3426000, baru: 3533900 },
  { nama: 'PMK pada TMT yang sama dengan KP memakai MKG setelah peninjauan', isi: { ...IIIB, kgb: [], pangkat: [cpns('III/a', '2018-04-01'), pangkat('III/b', '2025-04-01', '7-0')], pmk: [pmk('2025-04-01', '9-6')] }, bulan: '2025-10', mkg: '10-0', golongan: 'III/b' },
  { nama: 'PMK setelah KGB memajukan KGB berikutnya', isi: { ...IIIB, pmk: [pmk('2025-01-01', '7-9')] }, bulan: '2025-04', mkg: '8-0', lama: 3186600, baru: 3287000 },
  { nama: 'SK dengan TMT di tengah bulan berlaku mulai bulan berikutnya', isi: { ...IIIA_2024, pangkat: [cpns('III/a', '2024-04-15')] }, bulan: '2026-05', tanggal: '2026-05-01', mkg: '2-0' },
  { nama: 'IV/e dengan MKG 30 naik ke baris terakhir dan sesudahnya maksimal', isi: { pangkat: [pangkat('IV/e', '2024-04-01', '30-0')], tanggalLahir: '1968-01-01', jabatan: [jabatan('Guru Besar Contoh', '2000-01-01', { jenisJabatan: 2, bup: 70 })] }, bulan: '2026-04', mkg: '32-0', baru: 6373200, berikut: null },
  { nama: 'I/a naik sampai MKG 26', isi: { pangkat: [pangkat('I/a', '2024-07-01', '24-0')] }, bulan: '2026-07', mkg: '26-0', baru: 2522600, berikut: null },
  { nama: 'I/d naik sampai MKG 27', isi: { pangkat: [pangkat('I/d', '2024-07-01', '25-0')] }, bulan: '2026-07', mkg: '27-0', baru: 2901400, berikut: null },
  { nama: 'II/d naik sampai MKG 33', isi: { pangkat: [pangkat('II/d', '2024-07-01', '31-0')] }, bulan: '2026-07', mkg: '33-0', baru: 4125600, berikut: null },
  { nama: 'KGB dari surat tahun 2022 memakai tabel gaji yang berlaku saat jatuh tempo', isi: { pangkat: [pangkat('III/a', '2018-04-01', '4-0')], kgb: [kgb('III/a', '2022-04-01', '8-0', { gajiBaru: 2920800 })] }, bulan: '2024-04', mkg: '10-0', lama: 3153600, baru: 3252900 },
  { nama: 'predikat Butuh Perbaikan masih dianggap cukup bagi PNS', isi: { ...IIIB, skp: [{ id: 's', tahun: 2025, kuadran: 3 }] }, bulan: '2026-04' },
  { nama: 'SKP tahun lalu yang belum tercatat hanya diperingatkan', isi: { ...IIIB, skp: [] }, bulan: '2026-04', ingat: ['SKP_TIDAK_ADA'] },
  { nama: 'hukuman ringan tidak menahan KGB', isi: { ...IIIB, hukdis: [hukdis('2', 'R', '2026-03-01', null)] }, bulan: '2026-04' },
  { nama: 'hukuman sedang yang sudah selesai sehari sebelumnya tidak menahan', isi: { ...IIIB, hukdis: [hukdis('23', 'S', '2025-10-01', '2026-03-31')] }, bulan: '2026-04' },
  { nama: 'hukuman yang dibatalkan tidak menahan', isi: { ...IIIB, hukdis: [hukdis('27', 'B', '2026-01-01', '2026-12-31', true)] }, bulan: '2026-04' },
  { nama: 'hukuman yang baru mulai setelah tanggal KGB tidak menahan', isi: { ...IIIB, hukdis: [hukdis('25', 'S', '2026-04-02', '2027-04-01')] }, bulan: '2026-04' },
  { nama: 'KGB yang ditahan hukuman sedang diberikan bulan berikut setelah selesai', isi: { ...IIIB, hukdis: [hukdis('23', 'S', '2026-02-10', '2026-08-09')] }, bulan: '2026-09', tanggal: '2026-09-01', mkg: '8-5', baru: 3287000, berikut: '2028-04-01' },
  { nama: 'penundaan KGB 1 tahun (PP 53/2010) tanpa tanggal akhir dihitung 12 bulan', isi: { ...IIIB, hukdis: [hukdis('4', 'S', '2026-02-01', null)] }, bulan: '2027-02', tanggal: '2027-02-01', mkg: '8-10', berikut: '2028-04-01', ingat: ['HUKDIS_RAGU'] },
  { nama: 'KGB yang ditunda dengan keputusan diberikan setelah masa tunda, dan masa itu dihitung penuh', isi: { ...IIIB, tundaKgb: [tunda('2027-03-31', '2026-03-01')] }, bulan: '2027-04', tanggal: '2027-04-01', mkg: '9-0', lama: 3186600, baru: 3287000, berikut: '2028-04-01' },
  { nama: 'penundaan yang diperpanjang menggeser dua kali', isi: { ...IIIB, tundaKgb: [tunda('2026-09-30'), tunda('2027-03-31')] }, bulan: '2027-04', mkg: '9-0', berikut: '2028-04-01' },
  { nama: 'CLTN enam bulan menggeser KGB enam bulan dan tidak menambah MKG', isi: { ...IIIB, cltn: [cltn('2025-01-01', '2025-06-30')] }, bulan: '2026-10', tanggal: '2026-10-01', mkg: '8-0', berikut: '2028-10-01' },
  { nama: 'CLTN yang mulai dan selesai di tengah bulan membulatkan ke awal bulan berikut', isi: { ...IIIB, cltn: [cltn('2025-01-10', '2025-01-29')] }, bulan: '2026-05', tanggal: '2026-05-01', mkg: '8-0' },
  { nama: 'CLTN sebelum SK terakhir sudah terhitung pada MKG SK itu', isi: { ...IIIB, cltn: [cltn('2023-01-01', '2023-06-30')] }, bulan: '2026-04', mkg: '8-0', ingat: ['MKG_TIDAK_SAMBUNG'] },
  { nama: 'dua CLTN menggeser dengan jumlah keduanya', isi: { ...IIIB, cltn: [cltn('2024-07-01', '2024-09-30'), cltn('2025-07-01', '2025-09-30')] }, bulan: '2026-10', mkg: '8-0' },
  { nama: 'KGB terakhir sebelum pensiun tetap diberikan', isi: lahir('1968-04-15'), bulan: '2026-04', berikut: null },
  { nama: 'guru yang BUP-nya 60 tetap naik pada usia 58', isi: { ...lahir('1968-01-15'), jabatan: [jabatan('Guru Ahli Muda', '2015-01-01', { jenisJabatan: 2 })] }, bulan: '2026-04' },
  { nama: 'BUP dari tabel jabatan fungsional mendahului pola nama', isi: { ...lahir('1966-01-15'), jabatan: [jabatan('Jabatan Khusus', '2015-01-01', { jenisJabatan: 2, bup: 65 })] }, bulan: '2026-04' },
  { nama: 'PPPK golongan IX naik setelah dua tahun', isi: PPPK, bulan: '2026-03', mkg: '2-0', lama: 3203600, baru: 3304400, berikut: '2028-03-01' },
  { nama: 'PPPK golongan V naik pertama setelah satu tahun', isi: { ...PPPK, pangkat: [cpns('V', '2025-03-01')], kontrak: [kontrak('2025-03-01', '2030-02-28')] }, bulan: '2026-03', mkg: '1-0', lama: 2511500 },
  { nama: 'PPPK dengan perpanjangan perjanjian tetap naik', isi: { ...PPPK, kontrak: [kontrak('2024-03-01', '2025-02-28'), kontrak('2025-03-01', '2027-02-28')] }, bulan: '2026-03' },
  { nama: 'PPPK tanpa perjanjian tercatat diperingatkan', isi: { ...PPPK, kontrak: [] }, bulan: '2026-03', ingat: ['KONTRAK_TIDAK_ADA'] },
  { nama: 'MKG hasil hitungan aplikasi diperingatkan', isi: { ...IIIA_2024, pangkat: [cpns('III/a', '2024-04-01', '0-0', { mkgDihitung: true })] }, bulan: '2026-04', ingat: ['MKG_DIHITUNG'] },
  { nama: 'MKG yang melompat terhadap SK sebelumnya diperingatkan', isi: { ...IIIB, kgb: [kgb('III/b', '2024-04-01', '7-0')] }, bulan: '2025-04', ingat: ['MKG_TIDAK_SAMBUNG'] },
  { nama: 'golongan pada surat KGB yang berbeda dengan riwayat pangkat diperingatkan', isi: { ...IIIB, kgb: [kgb('III/a', '2024-04-01', '6-0')] }, bulan: '2026-04', golongan: 'III/a', ingat: ['GOLONGAN_BERBEDA'] },
  { nama: 'SK dasar tanpa nomor diperingatkan', isi: { ...IIIB, kgb: [kgb('III/b', '2024-04-01', '6-0', { skNomor: null })] }, bulan: '2026-04', ingat: ['SK_BELUM_LENGKAP'] },
  { nama: 'gaji pada SK yang berbeda dengan tabel diperingatkan', isi: { ...IIIB, kgb: [kgb('III/b', '2024-04-01', '6-0', { gajiBaru: 3000000 })] }, bulan: '2026-04', ingat: ['GAJI_BERBEDA'] },
  { nama: 'gaji 80 persen pada SK CPNS tidak dianggap salah', isi: { ...IIIA_2024, pangkat: [cpns('III/a', '2024-04-01', '0-0', { gajiPokok: 2228560 })] }, bulan: '2026-04', ingat: [] },
  { nama: 'PNS lama tanpa TMT PNS dihitung penuh dan diperingatkan', isi: { ...IIIB, tmtPns: null }, bulan: '2026-04', lama: 3186600, ingat: ['TMT_PNS_TIDAK_ADA'] },
  { nama: 'CPNS dua tahun tanpa TMT PNS masih dibayar 80 persen dan ditanyakan', isi: { ...IIIA_2024, tmtPns: null }, bulan: '2026-04', lama: 2228560, baru: 2298800, ingat: ['CPNS'] },
  { nama: 'PPPK tidak memakai persen CPNS walau TMT PNS kosong', isi: { ...PPPK, tmtCpns: '2024-03-01' }, bulan: '2026-03', baru: 3304400, ingat: [] },
  { nama: 'penurunan pangkat memakai golongan pada SK terakhir', isi: { ...IIIB, kgb: [], pangkat: [...IIIB.pangkat!, pangkat('III/a', '2025-01-01', '6-9')] }, bulan: '2026-04', golongan: 'III/a', baru: 3153600 },
  { nama: 'SK pangkat golongan lebih tinggi menang atas surat KGB bertanggal sama walau MKG-nya terpotong', isi: { pangkat: [cpns('II/a', '2011-04-01', '0-0'), pangkat('III/a', '2024-04-01', '8-0')], kgb: [kgb('II/d', '2024-04-01', '13-0', { skTanggal: '2024-05-01' })], tmtCpns: '2011-04-01' }, bulan: '2026-04', golongan: 'III/a', mkg: '10-0' },
  { nama: 'dua SK bertanggal sama dengan MKG berbeda memakai yang lebih besar dan diperingatkan', isi: { pangkat: [pangkat('III/b', '2024-04-01', '6-0')], kgb: [kgb('III/b', '2024-04-01', '6-6', { skTanggal: '2024-01-01' })] }, bulan: '2025-10', mkg: '8-0', ingat: ['MKG_BERBEDA'] },
  { nama: 'KGB berikutnya yang jatuh tepat pada TMT pensiun tidak dijanjikan', isi: lahir('1970-03-10'), bulan: '2026-04', berikut: null },
  { nama: 'penahanan tiga tahun melewati satu langkah: gaji langsung sesuai MKG saat itu', isi: { ...IIIB, hukdis: [hukdis('14', 'B', '2026-01-01', '2028-12-31')] }, bulan: '2029-01', tanggal: '2029-01-01', mkg: '10-9', lama: 3186600, baru: 3390500, berikut: '2030-04-01' },
  { nama: 'SKP sebelum mulai bekerja tidak diminta', isi: { pangkat: [cpns('III/a', '2026-01-01', '1-11')], tmtCpns: '2026-01-01', tmtPns: '2027-01-01', skp: [] }, bulan: '2026-02', ingat: [] },
  { nama: 'PMK memang mengubah MKG, jadi tidak diperingatkan', isi: { ...IIIB, pmk: [pmk('2025-02-01', '7-9')] }, bulan: '2025-05', ingat: [] },
  { nama: 'tugas belajar tetap mendapat KGB', isi: { ...IIIB, kedudukanHukum: '03' }, bulan: '2026-04' },
  { nama: 'penerima uang tunggu diperingatkan, tidak ditahan', isi: { ...IIIB, kedudukanHukum: '05' }, bulan: '2026-04', ingat: ['KEDUDUKAN'] },
  { nama: 'kedudukan masih CLTN padahal CLTN sudah selesai diperingatkan', isi: { ...IIIB, kedudukanHukum: '02', cltn: [cltn('2025-01-01', '2025-06-30')] }, bulan: '2026-10', ingat: ['KEDUDUKAN'] },
  { nama: 'SK pangkat berikutnya yang disiapkan lebih dulu hanya diperingatkan', isi: { ...IIIB, pangkat: [...IIIB.pangkat!, pangkat('III/c', '2026-06-01', '8-2', { skTanggal: '2026-03-20' })] }, bulan: '2026-04', ingat: ['SK_LEBIH_BARU'] },
];

const DITAHAN: readonly Kasus[] = [
  { nama: 'hukuman sedang yang sedang berjalan menahan KGB', isi: { ...IIIB, hukdis: [hukdis('23', 'S', '2026-02-10', '2026-08-09')] }, bulan: '2026-04', tanggal: '2026-09-01', tahan: ['HUKDIS'] },
  { nama: 'hukuman yang mulai tepat pada tanggal KGB menahan', isi: { ...IIIB, hukdis: [hukdis('23', 'S', '2026-04-01', '2026-09-30')] }, bulan: '2026-04', tanggal: '2026-10-01', tahan: ['HUKDIS'] },
  { nama: 'hukuman yang berakhir tepat pada tanggal KGB menahan sebulan', isi: { ...IIIB, hukdis: [hukdis('23', 'S', '2025-10-02', '2026-04-01')] }, bulan: '2026-04', tanggal: '2026-05-01', tahan: ['HUKDIS'] },
  { nama: 'tanpa tanggal lahir pensiunnya tidak diketahui', isi: { ...IIIB, tanggalLahir: '' }, bulan: '2026-04', tahan: ['TANGGAL_LAHIR'] },
  { nama: 'hukuman berat yang sedang berjalan menahan KGB', isi: { ...IIIB, hukdis: [hukdis('27', 'B', '2025-12-01', '2026-11-30')] }, bulan: '2026-04', tanggal: '2026-12-01', tahan: ['HUKDIS'] },
  { nama: 'hukuman berat tanpa tanggal akhir menahan tanpa batas', isi: { ...IIIB, hukdis: [hukdis('9', 'B', '2025-12-01', null)] }, bulan: '2026-04', tanggal: '2026-04-01', berikut: null, tahan: ['HUKDIS'] },
  { nama: 'KGB yang ditunda tampak tertahan pada bulan semula', isi: { ...IIIB, tundaKgb: [tunda('2027-03-31')] }, bulan: '2026-04', tanggal: '2027-04-01', tahan: ['TUNDA'] },
  { nama: 'penundaan lebih dari satu tahun ditandai meragukan', isi: { ...IIIB, tundaKgb: [tunda('2027-12-31', '2026-03-01')] }, bulan: '2026-04', tanggal: '2028-01-01', tahan: ['TUNDA'], ingat: ['TUNDA_RAGU'] },
  { nama: 'CLTN yang sedang berjalan menahan pada bulan semula', isi: { ...IIIB, cltn: [cltn('2026-01-01', '2026-12-31')] }, bulan: '2026-04', tanggal: '2027-04-01', tahan: ['CLTN'] },
  { nama: 'CLTN yang belum tercatat selesai menahan tanpa batas', isi: { ...IIIB, cltn: [cltn('2026-01-01', null)] }, bulan: '2026-04', tanggal: '2026-04-01', tahan: ['CLTN'] },
  { nama: 'CLTN yang mulai tepat pada tanggal KGB menunda sampai aktif kembali', isi: { ...IIIB, cltn: [cltn('2026-04-01', '2026-09-30')] }, bulan: '2026-04', tanggal: '2026-10-01', tahan: ['CLTN'] },
  { nama: 'KGB pada TMT pensiun tidak diberikan', isi: lahir('1968-03-15'), bulan: '2026-04', tahan: ['BUP'] },
  { nama: 'KGB setelah pensiun tidak diberikan', isi: lahir('1967-01-15'), bulan: '2026-04', tahan: ['BUP'] },
  { nama: 'jabatan yang belum tercatat memakai BUP 58 dan menjelaskan andaiannya', isi: { ...lahir('1967-01-15'), jabatan: [] }, bulan: '2026-04', tahan: ['BUP'] },
  { nama: 'yang meninggal sebelum tanggal KGB tidak diberi KGB', isi: { ...IIIB, tanggalMeninggal: '2026-02-14' }, bulan: '2026-04', tahan: ['MENINGGAL'] },
  { nama: 'yang diberhentikan sebelum tanggal KGB tidak diberi KGB', isi: { ...IIIB, pemberhentian: [berhenti('2026-04-01', '3')] }, bulan: '2026-04', tahan: ['BERHENTI'] },
  { nama: 'pemberhentian sementara menahan KGB', isi: { ...IIIB, kedudukanHukum: '04' }, bulan: '2026-04', tahan: ['KEDUDUKAN'] },
  { nama: 'kedudukan CLTN tanpa riwayat CLTN menahan KGB', isi: { ...IIIB, kedudukanHukum: '02' }, bulan: '2026-04', tahan: ['KEDUDUKAN'] },
  { nama: 'predikat Kurang tahun lalu menahan KGB PNS', isi: { ...IIIB, skp: [{ id: 's', tahun: 2025, kuadran: 4 }] }, bulan: '2026-04', tahan: ['SKP_KURANG'] },
  { nama: 'predikat Sangat Kurang menahan KGB PNS', isi: { ...IIIB, skp: [{ id: 's', tahun: 2025, kuadran: 5 }] }, bulan: '2026-04', tahan: ['SKP_KURANG'] },
  { nama: 'PPPK butuh predikat Baik dua tahun', isi: { ...PPPK, skp: [{ id: 'a', tahun: 2024, kuadran: 3 }, { id: 'b', tahun: 2025, kuadran: 2 }] }, bulan: '2026-03', tahan: ['SKP_KURANG'] },
  { nama: 'setelah masa tunda, predikat yang masih Kurang menahan lagi', isi: { ...IIIB, tundaKgb: [tunda('2027-03-31')], skp: [{ id: 'a', tahun: 2025, kuadran: 4 }, { id: 'b', tahun: 2026, kuadran: 4 }] }, bulan: '2027-04', tanggal: '2027-04-01', tahan: ['SKP_KURANG'] },
  { nama: 'perjanjian kerja PPPK berakhir sebelum KGB', isi: { ...PPPK, kontrak: [kontrak('2024-03-01', '2026-02-28')] }, bulan: '2026-03', tahan: ['KONTRAK'] },
  { nama: 'jeda antara dua perjanjian kerja PPPK menahan', isi: { ...PPPK, kontrak: [kontrak('2024-03-01', '2026-02-28'), kontrak('2026-05-01', '2028-04-30')] }, bulan: '2026-03', tahan: ['KONTRAK'] },
  { nama: 'PPPK VII dengan MKG 0 ditahan karena tabel mulai dari 3 tahun', isi: { ...PPPK, pangkat: [cpns('VII', '2024-03-01')], kontrak: [kontrak('2024-03-01', '2029-02-28')] }, bulan: '2027-03', tahan: ['MKG_DI_BAWAH_TABEL'] },
  { nama: 'KGB sebelum tabel gaji yang dimuat ditahan tanpa angka', isi: { pangkat: [pangkat('III/a', '2020-04-01', '4-0')] }, bulan: '2022-04', mkg: '6-0', lama: null, baru: null, tahan: ['TABEL_GAJI'] },
  { nama: 'KGB kedua ditahan selama yang pertama belum tercatat', isi: { ...IIIB, kgb: [], pangkat: [pangkat('III/b', '2022-04-01', '4-0')] }, bulan: '2026-04', tahan: ['KGB_SEBELUMNYA'] },
  { nama: 'KGB lama yang sudah dilewati SK pangkat sesudahnya ditahan', isi: { ...IIIB, kgb: [] , pangkat: [pangkat('III/b', '2023-04-01', '4-0'), pangkat('III/c', '2026-10-01', '7-6')] }, bulan: '2025-04', tahan: ['SK_LEBIH_BARU'] },
];

const TIDAK_MUNCUL: readonly Kasus[] = [
  { nama: 'bulan sebelum KGB', isi: IIIB, bulan: '2026-03' },
  { nama: 'bulan setelah KGB', isi: IIIB, bulan: '2026-05' },
  { nama: 'KGB yang suratnya sudah tercatat', isi: { ...IIIB, kgb: [...IIIB.kgb!, kgb('III/b', '2026-04-01', '8-0')] }, bulan: '2026-04' },
  { nama: 'KGB yang bersamaan dengan TMT kenaikan pangkat', isi: { ...IIIB, pangkat: [...IIIB.pangkat!, pangkat('III/c', '2026-04-01', '8-0')] }, bulan: '2026-04' },
  { nama: 'gaji pokok yang sudah maksimal', isi: { pangkat: [pangkat('III/d', '2024-04-01', '32-0')] }, bulan: '2026-04' },
  { nama: 'belum ada SK dasar', isi: {}, bulan: '2026-04' },
  { nama: 'golongan yang tidak dikenal tabel', isi: { pangkat: [pangkat('III/x', '2024-04-01', '2-0')] }, bulan: '2026-04' },
  { nama: 'bulan antara masa tunda', isi: { ...IIIB, tundaKgb: [tunda('2027-03-31')] }, bulan: '2026-10' },
  { nama: 'KGB kedua setelah pensiun', isi: lahir('1967-01-15'), bulan: '2028-04' },
  { nama: 'SK dasar berlaku setelah bulan itu', isi: IIIA_2024, bulan: '2023-04' },
];

function kodeBerat(alasan: readonly { kode: string; berat: string }[], berat: string) {
  return alasan.filter((a) => a.berat === berat).map((a) => a.kode);
}

function periksa(k: Kasus) {
  const hasil = kgbBulan(potret(k.isi), aturan, k.bulan);
  expect(hasil).not.toBeNull();
  if (hasil === null) return hasil;
  expect(kodeBerat(hasil.alasan, 'tolak')).toEqual(k.tahan ?? []);
  expect(hasil.jatuhTempo).toBe(k.tahan === undefined);
  if (k.ingat !== undefined) expect(kodeBerat(hasil.alasan, 'peringatan')).toEqual(k.ingat);
  expect(hasil.tanggal).toBe(k.tanggal ?? `${k.bulan}-01`);
  if (k.mkg !== undefined) expect(`${hasil.mkgTahun}-${hasil.mkgBulan}`).toBe(k.mkg);
  if (k.lama !== undefined) expect(hasil.gajiLama).toBe(k.lama);
  if (k.baru !== undefined) expect(hasil.gajiBaru).toBe(k.baru);
  if (k.golongan !== undefined) expect(hasil.golongan).toBe(k.golongan);
  if (k.berikut !== undefined) expect(hasil.berikut).toBe(k.berikut);
  for (const a of hasil.alasan) {
    expect(a.pesan).toMatch(/[.]$/);
    expect(a.dasarHukum).toMatch(/PP|Perpres|Permen|Peraturan/);
    expect(pesanUmum(a)).not.toContain('Rp');
  }
  return hasil;
}

describe('KGB jatuh tempo', () => {
  test.each(JATUH_TEMPO)('$nama', (k) => {
    periksa(k);
  });
});

describe('KGB ditahan dengan alasan', () => {
  test.each(DITAHAN)('$nama', (k) => {
    periksa(k);
  });
});

describe('tidak muncul pada daftar bulan', () => {
  test.each(TIDAK_MUNCUL)('$nama', ({ isi, bulan }) => {
    expect(kgbBulan(potret(isi), aturan, bulan)).toBeNull();
  });
});

describe('KGB berikutnya seorang pegawai', () => {
  test('KGB yang terlewat tetap memakai TMT aslinya dan ditandai terlambat', () => {
    const hasil = hitungKgb(potret(IIIB), aturan, { pada: '2026-11-23' });
    expect(hasil).toMatchObject({ status: 'langkah', langkah: { tanggal: '2026-04-01', terlambat: true, jatuhTempo: true } });
  });

  test('KGB yang akan datang tidak terlambat dan terbit dua bulan sebelumnya', () => {
    const hasil = hitungKgb(potret(IIIB), aturan, { pada: '2026-01-05' });
    expect(hasil).toMatchObject({ langkah: { terlambat: false, terbitPalingLambat: '2026-02-01', dasar: { jenis: 'KGB', tmt: '2024-04-01' } } });
  });

  test('tanpa riwayat pangkat dijelaskan apa yang kurang', () => {
    const hasil = hitungKgb(potret(), aturan);
    expect(hasil.status).toBe('tanpaDasar');
    expect(hasil.status === 'tanpaDasar' && hasil.alasan[0]?.pesan).toContain('SK CPNS');
  });

  test('PMK tanpa riwayat pangkat tidak cukup, karena golongannya tidak diketahui', () => {
    expect(hitungKgb(potret({ pmk: [pmk('2024-01-01', '5-0')] }), aturan).status).toBe('tanpaDasar');
  });

  test('golongan PPPK pada pegawai PNS dilaporkan, tidak ditebak', () => {
    const hasil = hitungKgb(potret({ pangkat: [cpns('IX', '2024-03-01')] }), aturan);
    expect(hasil).toMatchObject({ status: 'tanpaDasar', alasan: [{ kode: 'GOLONGAN_TIDAK_DIKENAL' }] });
  });

  test('ujung tabel menyebut MKG terakhirnya', () => {
    const hasil = hitungKgb(potret({ pangkat: [pangkat('III/d', '2020-04-01', '32-0')] }), aturan);
    expect(hasil.status === 'maksimal' && hasil.alasan[0]?.pesan).toContain('32 tahun');
  });

  test('SK pangkat yang berlaku kemudian dipakai bila KGB jatuh setelahnya', () => {
    const isi = { ...IIIB, pangkat: [...IIIB.pangkat!, pangkat('III/c', '2026-02-01', '7-10', { skTanggal: '2025-12-20' })] };
    const hasil = hitungKgb(potret(isi), aturan, { pada: '2026-01-15' });
    expect(hasil).toMatchObject({ langkah: { tanggal: '2026-04-01', golongan: 'III/c', dasar: { jenis: 'KP' } } });
  });

  test('dasar hukum pemberian dan dasar besar gaji berbeda bagi PNS dan PPPK', () => {
    expect(kgbBulan(potret(IIIB), aturan, '2026-04')).toMatchObject({ dasarHukum: 'PP 7/1977 ps. 11', dasarHukumGaji: expect.stringContaining('PP 5/2024') });
    expect(kgbBulan(potret(PPPK), aturan, '2026-03')).toMatchObject({ dasarHukum: expect.stringContaining('PermenPANRB 7/2023'), dasarHukumGaji: expect.stringContaining('Perpres 11/2024') });
  });

  test('alasan menyebut nama, usia, dan tanggal', () => {
    const hasil = kgbBulan(potret(lahir('1967-01-15')), aturan, '2026-04');
    expect(hasil?.alasan[0]?.pesan).toBe('Contoh Satu, S.Kom. mencapai batas usia pensiun 58 tahun pada 15-01-2025 dan pensiun TMT 01-02-2025.');
  });
});

test('prakiraan tahun depan tidak ditahan oleh KGB yang memang belum tiba', () => {
  const hasil = kgbBulan(potret(IIIB), aturan, '2028-04', { pada: '2026-01-01' });
  expect(hasil).toMatchObject({ jatuhTempo: true, ke: 2, belumTercatat: [], gajiLama: 3287000 });
  expect(kgbBulan(potret({ ...IIIB, skp: skpBaik(2020, 2025) }), aturan, '2028-04', { pada: '2026-01-01' })?.jatuhTempo).toBe(true);
});
