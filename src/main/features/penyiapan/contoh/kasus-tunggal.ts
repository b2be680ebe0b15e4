import { bagianTanggal, susunTanggal, tambahBulan, tambahHari, tambahTahun, awalBulanSejak } from '../../../../shared/domain/tanggal.ts';
import type { Acak } from './acak.ts';
import { jalurKode } from './jalur.ts';
import { NAMA_SUKAR } from './nama.ts';
import { sk, type Baris, type Khusus, type Orang, type Permintaan } from './tipe.ts';

/** A case that occurs twice, whatever the number of employees. */
export interface KasusTunggal {
  readonly kode: string;
  readonly uraian: string;
  readonly jalur: string;
  readonly jenisAsn?: 'PPPK';
  /** Month of the next KGB, counted from `perTanggal`. */
  readonly bulanKgb?: number;
  readonly khusus: (perTanggal: string, ke: number) => Khusus;
}

const baris = (o: Orang, kode: string): Baris[] => o.riwayat[kode]!;
const lalu = (kini: string, tahun: number, bulan = 0): string => tambahBulan(kini, -12 * tahun - bulan);
const catat = (o: Orang, isi: Baris): void => void Object.assign(o.dataUtama, isi);

function henti(o: Orang, a: Acak, jenis: string, kedudukan: string, tmt: string, pensiun: string | null): void {
  baris(o, 'pemberhentian').push({ jenis, tmt, jenis_pensiun: pensiun, kedudukan_hukum: kedudukan, ...sk(a, '800.1.8', tmt) });
  catat(o, { kedudukan_hukum: kedudukan });
}

/** PP 53/2010: the increment of the fourth step was put off for a year. */
function tundaPp53(kini: string): Khusus {
  const tmt = lalu(kini, 16, 4);
  const mulai = tambahBulan(tmt, 93);
  const selesai = tambahHari(tambahBulan(mulai, 12), -1);
  const geserKgb = (t: string): string => (t >= mulai && t <= selesai ? awalBulanSejak(tambahHari(selesai, 1)) : t);
  return {
    tmt,
    selang: 99,
    geserKgb,
    akhir: (o, a) => void baris(o, 'hukdis').push({ jenis: '4', tingkat: 'S', mulai, selesai, masa_tahun: 1, masa_bulan: 0, nomor_pp: 'PP 53/2010', dibatalkan: 0, ...sk(a, '863', mulai) }),
  };
}

function pltBaris(o: Orang, a: Acak, kini: string): void {
  const tmt = lalu(kini, 0, 4);
  const j = baris(o, 'jabatan').at(-1)!;
  baris(o, 'jabatan').push({
    ...j,
    jenis_jabatan: '1',
    jabatan_kode: null,
    bup: null,
    nama: 'Kepala Subbagian Umum dan Kepegawaian',
    eselon: 'IV.a',
    kelas: 9,
    jenis_penugasan: 'PLT',
    tmt,
    tmt_pelantikan: null,
    selesai: null,
    peristiwa: null,
    jenis_mutasi: null,
    ...sk(a, '800.1.3.3', tmt),
  });
  baris(o, 'penugasan').push({
    jenis: 'PLT',
    uraian: 'Pelaksana tugas Kepala Subbagian Umum dan Kepegawaian',
    unit_id: j['unit_id'] ?? null,
    unit_nama: j['unit_nama'] ?? null,
    mulai: tmt,
    ...sk(a, '800.1.3.3', tmt),
  });
}

function kpSudahSk(o: Orang, a: Acak, kini: string): void {
  const kgb = baris(o, 'kgb').at(-1)!;
  const tmt = tambahBulan(kini, 1);
  baris(o, 'pangkat').push({
    ...baris(o, 'pangkat').at(-1)!,
    jenis_kp: '101',
    golongan: 'III/b',
    tmt,
    mkg_tahun: Number(kgb['mkg_tahun']) + 2,
    mkg_bulan: 0,
    gaji_pokok: null,
    ...sk(a, '800.1.3.2', tambahHari(kini, -3)),
  });
}

function pindah(o: Orang, a: Acak, arah: 'masuk' | 'keluar', tmt: string): void {
  const lain = 'Pemerintah Kabupaten Rajut Seberang';
  const sini = 'Pemerintah Kabupaten Simpul Raya';
  baris(o, 'pindah_instansi').push({
    arah,
    tmt,
    instansi_lama_nama: arah === 'masuk' ? lain : sini,
    instansi_baru_nama: arah === 'masuk' ? sini : lain,
    asal_nomor: `800.1.3.1/${a.bulat(1, 900)}`,
    asal_tanggal: tambahBulan(tmt, -4),
    ...sk(a, '800.1.3.1', tmt),
  });
  if (arah === 'keluar') catat(o, { kedudukan_hukum: '52' });
}

/** Digits 9–14 of the NIP name another month of appointment than the decree (a NIP is not issued again after a correction). */
function nipCpnsLain(o: Orang, ke: number): void {
  const nip = String(o.dataUtama['nip']);
  const { tahun, bulan } = bagianTanggal(tambahBulan(String(o.dataUtama['tmt_cpns']), -1));
  catat(o, { nip: `${nip.slice(0, 8)}${tahun}${String(bulan).padStart(2, '0')}${nip[14]}98${ke}`, keterangan: 'TMT CPNS menurut SK perbaikan; NIP tetap.' });
}

export const KASUS_TUNGGAL: readonly KasusTunggal[] = [
  {
    kode: 'NIP_KONVERSI_LAHIR',
    uraian: 'Tanggal lahir menurut penetapan pengadilan berbeda dengan NIP',
    jalur: 'guru',
    khusus: () => ({
      masaKerja: [6, 20],
      akhir: (o) => catat(o, { tanggal_lahir: tambahTahun(String(o.dataUtama['tanggal_lahir']), -1), keterangan: 'Tanggal lahir menurut penetapan pengadilan negeri; NIP tetap.' }),
    }),
  },
  { kode: 'NIP_KONVERSI_CPNS', uraian: 'TMT CPNS berbeda dengan angka NIP', jalur: 'pengadministrasi', khusus: (_k, ke) => ({ masaKerja: [6, 20], akhir: (o) => nipCpnsLain(o, ke) }) },
  { kode: 'PMK', uraian: 'Peninjauan masa kerja', jalur: 'pengadministrasi', khusus: (k, ke) => ({ tmt: lalu(k, 12, 3 + ke), pmk: { tmt: lalu(k, 6, 1), tambahBulan: 18 } }) },
  {
    kode: 'CLTN_LAMPAU',
    uraian: 'Pernah cuti di luar tanggungan negara; KGB bergeser',
    jalur: 'penelaah',
    khusus: (k, ke) => ({ tmt: lalu(k, 14, ke * 5), selang: 99, cltn: [{ mulai: lalu(k, 6, 2), selesai: tambahHari(lalu(k, 4, 7), -1) }] }),
  },
  {
    kode: 'HUKDIS_RINGAN',
    uraian: 'Hukuman disiplin ringan',
    jalur: 'guru',
    bulanKgb: 1,
    khusus: (k) => ({
      masaKerja: [4, 20],
      akhir: (o, a) =>
        void baris(o, 'hukdis').push({ jenis: '2', tingkat: 'R', mulai: lalu(k, 0, 2), nomor_pp: 'PP 94/2021', dibatalkan: 0, ...sk(a, '800.1.6.4', lalu(k, 0, 2), 'Kepala Perangkat Daerah') }),
    }),
  },
  { kode: 'HUKDIS_PP53', uraian: 'Pernah dihukum penundaan KGB satu tahun (PP 53/2010)', jalur: 'penelaah', khusus: tundaPp53 },
  {
    kode: 'HUKDIS_DIBATALKAN',
    uraian: 'Hukuman sedang yang dibatalkan',
    jalur: 'pengolah',
    bulanKgb: 2,
    khusus: (k) => ({
      masaKerja: [4, 12],
      akhir: (o, a) =>
        void baris(o, 'hukdis').push({
          jenis: '25',
          tingkat: 'S',
          mulai: lalu(k, 0, 5),
          selesai: tambahHari(tambahBulan(k, 7), -1),
          dibatalkan: 1,
          pembatalan_nomor: `800.1.6.4/${a.bulat(1, 99)}/BATAL`,
          pembatalan_tanggal: lalu(k, 0, 1),
          ...sk(a, '800.1.6.4', lalu(k, 0, 5)),
        }),
    }),
  },
  { kode: 'PPPK_PARUH_WAKTU', uraian: 'PPPK paruh waktu', jalur: 'operator', jenisAsn: 'PPPK', khusus: (k) => ({ tmt: lalu(k, 1, 1), paruhWaktu: true }) },
  { kode: 'CPNS_KGB', uraian: 'CPNS yang KGB-nya jatuh tempo (gaji 80%)', jalur: 'pengolah', bulanKgb: 2, khusus: () => ({ masaKerja: [2, 2], tmtPns: null }) },
  { kode: 'CPNS_IIA', uraian: 'CPNS II/a: KGB pertama setelah satu tahun', jalur: 'pengadministrasi', bulanKgb: 3, khusus: () => ({ masaKerja: [1, 1], tmtPns: null }) },
  { kode: 'AKHIR_TABEL', uraian: 'Gaji sudah di ujung tabel', jalur: 'pramu-sd', khusus: (k, ke) => ({ tmt: lalu(k, 29, 2 + ke), batas: 'I/d' }) },
  {
    kode: 'PENSIUN',
    uraian: 'Sudah pensiun',
    jalur: 'guru',
    khusus: (k, ke) => ({ masaKerja: [24, 32], pensiun: lalu(k, 0, 2 + ke), akhir: (o, a) => henti(o, a, '1', '88', lalu(k, 0, 2 + ke), '1') }),
  },
  { kode: 'PENSIUN_DEKAT', uraian: 'Pensiun dalam enam bulan', jalur: 'penelaah', khusus: (k, ke) => ({ masaKerja: [22, 30], pensiun: tambahBulan(k, 3 + ke) }) },
  { kode: 'PINDAH_KELUAR', uraian: 'Sudah pindah ke instansi lain', jalur: 'penelaah', khusus: (k) => ({ masaKerja: [6, 18], akhir: (o, a) => pindah(o, a, 'keluar', lalu(k, 0, 3)) }) },
  { kode: 'PINDAH_MASUK', uraian: 'Pindah masuk dari instansi lain', jalur: 'guru', khusus: (k) => ({ masaKerja: [8, 18], akhir: (o, a) => pindah(o, a, 'masuk', lalu(k, 2)) }) },
  {
    kode: 'TUGAS_BELAJAR',
    uraian: 'Sedang tugas belajar',
    jalur: 'perencana',
    bulanKgb: 4,
    khusus: (k) => ({
      masaKerja: [6, 12],
      akhir: (o, a) => {
        baris(o, 'tubel').push({
          jenis: 'biaya_pemerintah',
          tingkat: '45',
          program_studi: 'Perencanaan Wilayah dan Kota',
          nama_sekolah: 'Universitas Tali Simpul',
          akreditasi: 'Unggul',
          mulai: lalu(k, 0, 9),
          selesai: tambahBulan(k, 15),
          dibebaskan: 1,
          ...sk(a, '800.1.4.2', lalu(k, 0, 9)),
        });
        catat(o, { kedudukan_hukum: '03' });
      },
    }),
  },
  {
    kode: 'KP_KGB_SAMA_HARI',
    uraian: 'Kenaikan pangkat dan KGB pada hari yang sama',
    jalur: 'penelaah',
    khusus: (k, ke) => ({ tmt: susunTanggal(bagianTanggal(k).tahun - 9 - ke, 4, 1), samaHari: true }),
  },
  {
    kode: 'KP_SUDAH_SK',
    uraian: 'SK kenaikan pangkat sudah ada dan berlaku pada hari KGB',
    jalur: 'penelaah',
    bulanKgb: 1,
    khusus: (k) => ({ masaKerja: [4, 4], selang: 99, akhir: (o, a) => kpSudahSk(o, a, k) }),
  },
  { kode: 'KGB_LAMA_TERLEWAT', uraian: 'Dua KGB terakhir tidak pernah tercatat', jalur: 'guru', khusus: () => ({ masaKerja: [9, 12], batas: 'III/a', akhir: (o) => void baris(o, 'kgb').splice(-2) }) },
  {
    kode: 'TMT_PNS_TIDAK_ADA',
    uraian: 'TMT PNS belum tercatat',
    jalur: 'operator',
    bulanKgb: 5,
    khusus: () => ({ masaKerja: [6, 16], akhir: (o) => catat(o, { tmt_pns: null, sk_pns_nomor: null, sk_pns_tanggal: null }) }),
  },
  {
    kode: 'TANPA_DASAR',
    uraian: 'Riwayat pangkat dan KGB belum diisi sama sekali',
    jalur: 'pengadministrasi',
    khusus: () => ({
      masaKerja: [5, 15],
      akhir: (o) => {
        baris(o, 'pangkat').splice(0);
        baris(o, 'kgb').splice(0);
      },
    }),
  },
  { kode: 'PENYESUAIAN_IJAZAH', uraian: 'Naik ke III/a lewat penyesuaian ijazah', jalur: 'pengadministrasi', khusus: (k, ke) => ({ tmt: lalu(k, 14, ke), penyesuaianBulan: 110 }) },
  { kode: 'PLT', uraian: 'Merangkap pelaksana tugas', jalur: 'analis-sdm', khusus: (k) => ({ masaKerja: [8, 16], akhir: (o, a) => pltBaris(o, a, k) }) },
  { kode: 'NAMA_PETIK', uraian: 'Nama dengan tanda petik', jalur: 'guru', khusus: (_k, ke) => ({ nama: NAMA_SUKAR.petik[ke] }) },
  { kode: 'NAMA_DIAKRITIK', uraian: 'Nama dengan huruf bertanda', jalur: 'dokter', khusus: (_k, ke) => ({ nama: NAMA_SUKAR.diakritik[ke] }) },
  { kode: 'NAMA_SATU_KATA', uraian: 'Nama satu kata', jalur: 'pramu-smp', khusus: (_k, ke) => ({ nama: NAMA_SUKAR.satuKata[ke] }) },
  { kode: 'NAMA_PANJANG', uraian: 'Nama sangat panjang', jalur: 'perencana', bulanKgb: 1, khusus: (_k, ke) => ({ masaKerja: [4, 20], nama: NAMA_SUKAR.panjang[ke] }) },
  { kode: 'UNIT_PANJANG', uraian: 'Unit kerja bernama sangat panjang', jalur: 'penelaah', bulanKgb: 2, khusus: () => ({ masaKerja: [4, 20], unit: 'disdik-panjang' }) },
];

export const PER_KASUS_TUNGGAL = 2;

export function permintaanTunggal(perTanggal: string, urut: () => number): readonly Permintaan[] {
  return Array.from({ length: PER_KASUS_TUNGGAL }, (_, ke) => ke).flatMap((ke) =>
    KASUS_TUNGGAL.map((k): Permintaan => ({
      urut: urut(),
      jalur: jalurKode(k.jalur),
      jenisAsn: k.jenisAsn ?? 'PNS',
      pos: null,
      kgb: k.bulanKgb === undefined ? null : tambahBulan(perTanggal, k.bulanKgb),
      kasus: k.kode,
      khusus: k.khusus(perTanggal, ke),
    })),
  );
}
