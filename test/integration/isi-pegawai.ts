import { idBaru, idKeTeks } from '../../src/main/lib/id.ts';
import { sisip, tulis, type WriteDb } from '../../src/main/db/tulis.ts';
import type { Buka } from '../../src/main/context.ts';
import { SEKARANG } from '../support/aplikasi.ts';

/** An openly invented employee: what a test does not name is filled in plausibly. */
export interface OrangUji {
  readonly nama: string;
  readonly nip?: string;
  readonly gelarDepan?: string;
  readonly gelarBelakang?: string;
  readonly nik?: string;
  readonly unitId?: string | null;
  readonly golongan?: string;
  readonly tmtGolongan?: string;
  readonly jabatan?: string;
  readonly tanggalLahir?: string;
  readonly jenisAsn?: 'PNS' | 'PPPK';
  readonly tanpaRiwayat?: boolean;
}

let urut = 0;

/** NIP of a man born and appointed on the given dates; the serial counts up. */
export function nipUji(lahir = '1985-03-12', cpns = '2010-01-01'): string {
  urut++;
  return `${lahir.replaceAll('-', '')}${cpns.slice(0, 7).replace('-', '')}1${String((urut % 998) + 1).padStart(3, '0')}`;
}

export function sisipOrang(tx: WriteDb, o: OrangUji): string {
  const lahir = o.tanggalLahir ?? '1985-03-12';
  const pegawaiId = sisip(tx, 'pegawai', {
    nip: o.nip ?? nipUji(lahir), nama: o.nama, gelar_depan: o.gelarDepan ?? null, gelar_belakang: o.gelarBelakang ?? null, nik: o.nik ?? null, tanggal_lahir: lahir, jenis_kelamin: 'M', jenis_asn: o.jenisAsn ?? 'PNS',
    kedudukan_hukum: '01', tmt_cpns: o.jenisAsn === 'PPPK' ? null : '2010-01-01', tmt_pns: o.jenisAsn === 'PPPK' ? null : '2011-01-01',
  });
  if (o.tanpaRiwayat) return pegawaiId;
  sisip(tx, 'riwayat_pangkat', {
    pegawai_id: pegawaiId, jenis_kp: '211', golongan: 'III/a', tmt: '2010-01-01', mkg_tahun: 0, mkg_bulan: 0, gaji_pokok: 2_000_000, sk_nomor: '813.3/1/2010', sk_tanggal: '2009-12-20', sk_pejabat: 'Bupati Contoh Raya',
  });
  if (o.golongan !== undefined && o.golongan !== 'III/a') {
    sisip(tx, 'riwayat_pangkat', {
      pegawai_id: pegawaiId, jenis_kp: '101', golongan: o.golongan, tmt: o.tmtGolongan ?? '2018-04-01', mkg_tahun: 8, mkg_bulan: 3, gaji_pokok: 3_000_000, sk_nomor: '823/77/2018', sk_tanggal: '2018-03-01', sk_pejabat: 'Bupati Contoh Raya',
    });
  }
  sisip(tx, 'riwayat_jabatan', {
    pegawai_id: pegawaiId, jenis_jabatan: '4', nama: o.jabatan ?? 'Penata Layanan Operasional', unit_id: o.unitId ?? null, jenis_penugasan: 'D', tmt: '2010-01-01', sk_nomor: '800/1/2010', sk_tanggal: '2010-01-02',
  });
  return pegawaiId;
}

/** Writes through the write layer as the set-up would, so that derived rows and search follow. */
export function isi<T>(buka: Buka, fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T): T {
  return tulis(buka.penulis, { prosedur: 'uji', pelaku: { penggunaId: null, nama: 'Uji' }, now: SEKARANG, tanpaRincian: true }, fn);
}

export function idAcak(): string {
  return idKeTeks(idBaru());
}
