import { awalBulanSejak, bagianTanggal, tambahBulan, tambahHari } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { jalurKode } from './jalur.ts';
import { ubahSkp } from './kinerja.ts';
import { sk, type Baris, type Khusus, type Orang, type Permintaan } from './tipe.ts';

/** A case that stands in every month of the coming year: its KGB falls (or would have fallen) on the first of that month. */
export interface KasusBulanan {
  readonly kode: string;
  readonly uraian: string;
  readonly jalur: string;
  readonly jenisAsn?: 'PPPK';
  readonly khusus: (kgb: string, perTanggal: string) => Khusus;
}

type Sentuh = (o: Orang, a: Acak) => void;
const utama =
  (isi: Baris): Sentuh =>
  (o) =>
    void Object.assign(o.dataUtama, isi);
const hukuman = (a: Acak, isi: Baris & { readonly mulai: string }): Baris => ({ nomor_pp: 'PP 94/2021', dibatalkan: 0, ...isi, ...sk(a, '800.1.6.4', isi.mulai) });
/** Ended before the month: pay, performance and leave of later years do not exist. */
const berhenti =
  (jenis: string, kedudukan: string, tmt: string, lain: Baris = {}): Sentuh =>
  (o, a) => {
    o.riwayat['pemberhentian']!.push({ jenis, tmt, kedudukan_hukum: kedudukan, ...lain, ...sk(a, '800.1.8', tmt) });
    o.dataUtama['kedudukan_hukum'] = kedudukan;
  };

const kinerjaBaik: Sentuh = (o) => {
  for (const s of o.riwayat['skp']!) ubahSkp(o.riwayat['skp']!, Number(s['tahun']), '2');
};

const dekat = (kgb: string, bulan: number): string => tambahBulan(kgb, bulan);
const DINAS = { masaKerja: [4, 22] } as const;

export const KASUS_BULANAN: readonly KasusBulanan[] = [
  { kode: 'KGB_BIASA', uraian: 'KGB jatuh tempo, datanya lengkap', jalur: 'penelaah', khusus: () => ({ ...DINAS, akhir: kinerjaBaik }) },
  { kode: 'SKP_KURANG', uraian: 'Predikat kinerja tahun lalu Kurang', jalur: 'guru', khusus: (kgb) => ({ ...DINAS, akhir: (o) => ubahSkp(o.riwayat['skp']!, bagianTanggal(kgb).tahun - 1, '4') }) },
  {
    kode: 'SKP_TIDAK_ADA',
    uraian: 'Predikat kinerja tahun lalu belum tercatat',
    jalur: 'guru',
    khusus: (kgb) => ({ ...DINAS, akhir: (o) => buang(o.riwayat['skp']!, (s) => s['tahun'] === bagianTanggal(kgb).tahun - 1) }),
  },
  {
    kode: 'HUKDIS_SEDANG',
    uraian: 'Hukuman disiplin sedang yang masih berjalan',
    jalur: 'pengadministrasi',
    khusus: (kgb, kini) => ({
      ...DINAS,
      akhir: (o, a) =>
        o.riwayat['hukdis']!.push(
          hukuman(a, {
            jenis: '25',
            tingkat: 'S',
            mulai: awalHukuman(kgb, kini, 5),
            selesai: tambahHari(dekat(kgb, 4), -1),
            masa_tahun: 1,
            masa_bulan: 0,
            pelanggaran: 'Tidak masuk kerja tanpa alasan yang sah',
          }),
        ),
    }),
  },
  {
    kode: 'HUKDIS_BERAT',
    uraian: 'Hukuman disiplin berat yang masih berjalan',
    jalur: 'pengolah',
    khusus: (kgb, kini) => ({
      ...DINAS,
      akhir: (o, a) =>
        o.riwayat['hukdis']!.push(
          hukuman(a, { jenis: '28', tingkat: 'B', mulai: awalHukuman(kgb, kini, 3), selesai: tambahHari(dekat(kgb, 7), -1), masa_tahun: 1, masa_bulan: 0, pelanggaran: 'Menyalahgunakan wewenang' }),
        ),
    }),
  },
  {
    kode: 'TUNDA_KGB',
    uraian: 'KGB ditunda dengan keputusan',
    jalur: 'operator',
    khusus: (kgb, kini) => ({
      ...DINAS,
      akhir: (o, a) =>
        o.riwayat['tunda_kgb']!.push({
          tmt_semula: kgb,
          sampai: tambahHari(dekat(kgb, 12), -1),
          alasan: 'Penilaian kinerja belum memenuhi syarat',
          ...sk(a, '800.1.11.13', awalHukuman(kgb, kini, 1), 'Kepala BKPSDM'),
        }),
    }),
  },
  {
    kode: 'CLTN_BERJALAN',
    uraian: 'Sedang cuti di luar tanggungan negara',
    jalur: 'penelaah',
    khusus: (kgb, kini) => ({
      masaKerja: [4, 10],
      selang: 99,
      akhir: (o, a) => {
        const mulai = awalHukuman(kgb, kini, 6);
        o.riwayat['cltn']!.push({
          jenis: '1',
          mulai,
          selesai: tambahHari(tambahBulan(mulai, 36), -1),
          bkn_nomor: `CLTN-${a.angka(6)}`,
          alasan: 'Mendampingi pasangan bertugas di luar negeri',
          ...sk(a, '800.1.11.5', mulai),
        });
        o.dataUtama['kedudukan_hukum'] = '02';
      },
    }),
  },
  { kode: 'KEDUDUKAN', uraian: 'Diberhentikan sementara', jalur: 'pengadministrasi', khusus: () => ({ ...DINAS, akhir: utama({ kedudukan_hukum: '04' }) }) },
  {
    kode: 'KONTRAK_HABIS',
    uraian: 'PPPK yang perjanjiannya berakhir sebelum KGB',
    jalur: 'guru',
    jenisAsn: 'PPPK',
    khusus: (kgb) => ({
      akhir: (o) => {
        const akhir = o.riwayat['kontrak']!.at(-1)!;
        akhir['selesai'] = tambahHari(kgb, -1);
      },
    }),
  },
  { kode: 'PPPK_BIASA', uraian: 'PPPK yang KGB-nya jatuh tempo', jalur: 'perawat', jenisAsn: 'PPPK', khusus: () => ({ akhir: kinerjaBaik }) },
  { kode: 'LEWAT_BUP', uraian: 'Pensiun tepat sebelum KGB', jalur: 'pengadministrasi', khusus: (kgb) => ({ masaKerja: [22, 32], pensiun: kgb }) },
  { kode: 'KGB_TERLEWAT', uraian: 'KGB sebelumnya tidak pernah tercatat', jalur: 'bidan', khusus: () => ({ masaKerja: [6, 9], batas: 'II/c', akhir: (o) => void o.riwayat['kgb']!.pop() }) },
  {
    kode: 'MENINGGAL',
    uraian: 'Meninggal dunia',
    jalur: 'guru',
    khusus: (_kgb, kini) => ({
      ...DINAS,
      akhir: (o, a) => {
        const wafat = tambahHari(kini, -a.bulat(5, 40));
        utama({ tanggal_meninggal: wafat, akte_meninggal: `AM-${a.angka(5)}` })(o, a);
        berhenti('2', '88', awalBulanSejak(tambahHari(wafat, 1)), { jenis_pensiun: '3' })(o, a);
      },
    }),
  },
  { kode: 'BERHENTI', uraian: 'Berhenti atas permintaan sendiri', jalur: 'penelaah', khusus: (_kgb, kini) => ({ ...DINAS, akhir: berhenti('3', '66', kini, { jenis_pensiun: '7' }) }) },
  {
    kode: 'MKG_DIHITUNG',
    uraian: 'Masa kerja golongan dihitung aplikasi',
    jalur: 'pengolah',
    khusus: () => ({
      masaKerja: [2, 2],
      akhir: (o) => {
        for (const g of o.riwayat['pangkat']!) g['mkg_dihitung'] = 1;
      },
    }),
  },
  {
    kode: 'SK_BELUM_LENGKAP',
    uraian: 'Nomor SK terakhir belum tercatat',
    jalur: 'guru',
    khusus: () => ({
      ...DINAS,
      akhir: (o) => {
        for (const d of [o.riwayat['pangkat']!.at(-1), o.riwayat['kgb']!.at(-1)]) if (d) d['sk_nomor'] = null;
      },
    }),
  },
];

/** Begun by today and holding on the day of the KGB; a decree of the future is not on file. */
function awalHukuman(kgb: string, kini: string, bulan: number): string {
  const mulai = tambahBulan(kgb, -bulan);
  return mulai < kini ? mulai : tambahBulan(kini, -1);
}

function buang(baris: Baris[], syarat: (b: Baris) => boolean): void {
  for (let i = baris.length - 1; i >= 0; i--) if (syarat(baris[i]!)) baris.splice(i, 1);
}

/** The monthly cases for the months from `perTanggal` on; `bulan` = how many of the coming twelve. */
export function permintaanBulanan(perTanggal: string, bulan: number, urut: () => number): readonly Permintaan[] {
  return Array.from({ length: bulan }, (_, m) => tambahBulan(perTanggal, m)).flatMap((kgb) =>
    KASUS_BULANAN.map((k): Permintaan => ({ urut: urut(), jalur: jalurKode(k.jalur), jenisAsn: k.jenisAsn ?? 'PNS', pos: null, kgb, kasus: k.kode, khusus: k.khusus(kgb, perTanggal) })),
  );
}
