import type {
  PotretPegawai,
  RiwayatCltn,
  RiwayatHukdis,
  RiwayatJabatan,
  RiwayatKgb,
  RiwayatKontrak,
  RiwayatPangkat,
  RiwayatPemberhentian,
  RiwayatPmk,
  RiwayatSkp,
  RiwayatTundaKgb,
} from '../../src/shared/domain/potret.ts';

const SK = { skNomor: '800/001/CONTOH', skTanggal: '2014-12-01', skPejabat: 'Bupati Contoh' };

/** Synthetic histories in one line each; '10-07' is an MKG of 10 years 7 months. */
export function pangkat(golongan: string, tmt: string, mkg = '0-0', lain: Partial<RiwayatPangkat> = {}): RiwayatPangkat {
  const [t = 0, b = 0] = mkg.split('-').map(Number);
  return { id: `p-${golongan}-${tmt}`, jenisKp: '101', golongan, tmt, mkgTahun: t, mkgBulan: b, gajiPokok: null, mkgDihitung: false, ...SK, skTanggal: tmt, ...lain };
}

export function cpns(golongan: string, tmt: string, mkg = '0-0', lain: Partial<RiwayatPangkat> = {}): RiwayatPangkat {
  return pangkat(golongan, tmt, mkg, { jenisKp: '211', ...lain });
}

export function kgb(golongan: string, tmt: string, mkg: string, lain: Partial<RiwayatKgb> = {}): RiwayatKgb {
  const [t = 0, b = 0] = mkg.split('-').map(Number);
  return { id: `k-${tmt}`, tmt, golongan, mkgTahun: t, mkgBulan: b, gajiLama: null, gajiBaru: null, ...SK, skTanggal: tmt, ...lain };
}

export function pmk(tmt: string, mkg: string): RiwayatPmk {
  const [t = 0, b = 0] = mkg.split('-').map(Number);
  return { id: `m-${tmt}`, tmt, mkgTahun: t, mkgBulan: b, gajiPokok: null, ...SK, skTanggal: tmt };
}

export function cltn(mulai: string, selesai: string | null): RiwayatCltn {
  return { id: `c-${mulai}`, mulai, selesai, ...SK };
}

export function hukdis(jenis: string, tingkat: 'R' | 'S' | 'B', mulai: string, selesai: string | null, dibatalkan = false): RiwayatHukdis {
  return { id: `h-${mulai}`, jenis, tingkat, mulai, selesai, dibatalkan, ...SK };
}

export function tunda(sampai: string, skTanggal: string | null = null): RiwayatTundaKgb {
  return { id: `t-${sampai}`, sampai, skNomor: '800/9/TUNDA', skTanggal, skPejabat: null };
}

export function kontrak(mulai: string, selesai: string): RiwayatKontrak {
  return { id: `kt-${mulai}`, mulai, selesai, ...SK };
}

export function berhenti(tmt: string, jenis = '1'): RiwayatPemberhentian {
  return { id: `b-${tmt}`, jenis, tmt, ...SK };
}

export function jabatan(nama: string, tmt: string, lain: Partial<RiwayatJabatan> = {}): RiwayatJabatan {
  return { id: `j-${nama}-${tmt}`, jenisJabatan: 4, nama, eselon: null, unitId: 'u1', unitNama: 'Dinas Contoh', tmt, selesai: null, jenisPenugasan: 'D', kelas: null, bup: null, ...SK, ...lain };
}

/** Kuadran 2 (Baik) for each year. */
export function skpBaik(dari: number, sampai: number): readonly RiwayatSkp[] {
  return Array.from({ length: sampai - dari + 1 }, (_, i) => ({ id: `s-${dari + i}`, tahun: dari + i, kuadran: 2 }));
}

/** An active PNS born in 1990 with SKP Baik in every year and a pelaksana post; histories come from the test. */
export function potret(lain: Partial<PotretPegawai> = {}): PotretPegawai {
  return {
    id: 'pegawai-1',
    nip: '199001012015031999',
    nama: 'Contoh Satu, S.Kom.',
    namaTanpaGelar: 'Contoh Satu',
    tempatLahir: 'Contoh',
    tanggalLahir: '1990-01-01',
    jenisAsn: 'PNS',
    tmtCpns: '2015-03-01',
    tmtPns: '2016-03-01',
    kedudukanHukum: '01',
    tanggalMeninggal: null,
    pangkat: [],
    kgb: [],
    pmk: [],
    cltn: [],
    hukdis: [],
    skp: skpBaik(2010, 2062),
    jabatan: [jabatan('Pengolah Data', '2015-03-01')],
    kontrak: [],
    pendidikan: [],
    pemberhentian: [],
    tundaKgb: [],
    ...lain,
  };
}
