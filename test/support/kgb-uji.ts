import type { WriteDb } from '../../src/main/db/tulis.ts';
import { sisip, tulis } from '../../src/main/db/tulis.ts';
import type { Buka } from '../../src/main/context.ts';
import { PENANDATANGAN, SEKARANG, UNIT } from './aplikasi.ts';

/** The month in which the made-up people fall due. */
export const BULAN = '2027-01';
export const TERBIT = { bulan: BULAN, penandatanganId: PENANDATANGAN, tanggalSurat: '2026-11-23' } as const;

const DEPAN = ['Adi', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gita', 'Hadi', 'Intan', 'Joko'] as const;
const BELAKANG = ['Contoh', 'Rekaan', 'Sintetis', 'Percobaan', 'Umpama', 'Misalnya', 'Andaian'] as const;

export interface OrangUji {
  readonly nama?: string;
  readonly unitId?: string;
  readonly tempatLahir?: string | null;
  /** Kuadran of the performance of 2026; null: not recorded. */
  readonly kuadran?: number | null;
  readonly skNomor?: string | null;
  readonly mkgDihitung?: boolean;
  /** TMT of the last recorded KGB (MKG 6 years); two years later the next one falls due. */
  readonly tmtKgb?: string;
}

/** The i-th synthetic employee, due on 1 January 2027 unless told otherwise. Returns the id. */
export function sisipOrang(tx: WriteDb, i: number, o: OrangUji = {}): string {
  const lahir = `19${70 + (i % 25)}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}`;
  const nip = `${lahir}201901${1 + (i % 2)}${String(i % 1000).padStart(3, '0')}`;
  const tmtKgb = o.tmtKgb ?? '2025-01-01';
  const masuk = `${Number(tmtKgb.slice(0, 4)) - 6}${tmtKgb.slice(4)}`;
  const unik = `${lahir.slice(0, 4)}${lahir.slice(4, 6)}${lahir.slice(6)}`;
  const id = sisip(tx, 'pegawai', {
    nip: i < 1000 ? nip : `${lahir}${201901 + Math.floor(i / 1000)}${1 + (i % 2)}${String(i % 1000).padStart(3, '0')}`,
    nama: o.nama ?? `${DEPAN[i % DEPAN.length]} ${BELAKANG[i % BELAKANG.length]} ${i + 1}`,
    jenis_asn: 'PNS', kedudukan_hukum: '01', tmt_cpns: masuk, tmt_pns: `${Number(masuk.slice(0, 4)) + 1}${masuk.slice(4)}`,
    tempat_lahir: o.tempatLahir === undefined ? 'Contoh' : o.tempatLahir,
    tanggal_lahir: `${unik.slice(0, 4)}-${unik.slice(4, 6)}-${unik.slice(6)}`,
  });
  const sk = { sk_nomor: o.skNomor === undefined ? `800/${i + 1}/CONTOH` : o.skNomor, sk_pejabat: 'Bupati Contoh Raya' };
  sisip(tx, 'riwayat_pangkat', { pegawai_id: id, jenis_kp: '211', golongan: 'III/a', tmt: masuk, mkg_tahun: 0, mkg_bulan: 0, mkg_dihitung: o.mkgDihitung ? 1 : 0, ...sk, sk_tanggal: '2018-12-01' });
  if (!o.mkgDihitung) {
    sisip(tx, 'riwayat_kgb', { pegawai_id: id, tmt: tmtKgb, golongan: 'III/a', mkg_tahun: 6, mkg_bulan: 0, gaji_lama: null, gaji_baru: null, ...sk, sk_tanggal: '2024-11-01' });
  }
  sisip(tx, 'riwayat_jabatan', { pegawai_id: id, jenis_jabatan: 4, nama: 'Penata Layanan Operasional', unit_id: o.unitId ?? (i % 2 === 0 ? UNIT.bidangA1 : UNIT.dinasB), tmt: '2020-01-01', jenis_penugasan: 'D', sk_nomor: '821/1/CONTOH', sk_tanggal: '2019-12-01' });
  const kuadran = o.kuadran === undefined ? 2 : o.kuadran;
  if (kuadran !== null) for (const tahun of [2024, 2025, 2026]) sisip(tx, 'riwayat_skp', { pegawai_id: id, tahun, kuadran: tahun === 2026 ? kuadran : 2 });
  return id;
}

/** `n` people who are all due and complete, 200 to a transaction. Returns their ids in order. */
export function sisipBanyak(buka: Buka, n: number, mulai = 0): string[] {
  const id: string[] = [];
  for (let i = 0; i < n; i += 200) {
    tulis(buka.penulis, { prosedur: 'uji.siapkan', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG, tanpaRincian: true }, (tx) => {
      for (let j = i; j < Math.min(n, i + 200); j++) id.push(sisipOrang(tx, mulai + j));
      tx.ringkas.teks = 'menyiapkan pegawai uji';
    });
  }
  return id;
}

/** One write by hand. */
export function ubahUji<T>(buka: Pick<Buka, 'penulis'>, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(buka.penulis, { prosedur: 'uji.ubah', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG }, fn);
}
