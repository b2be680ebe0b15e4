import { sisip, type WriteDb } from '../../src/main/db/tulis.ts';
import type { Masuk } from '../../src/shared/contract.ts';
import { PENANDATANGAN } from './aplikasi.ts';
import { sisipOrang, type OrangUji } from './kgb-uji.ts';

/** TMT of the promotions; the made-up people hold III/a since four years before. */
export const TMT_KP = '2027-01-01';
export type BarisKpUji = Masuk<'terbit.mulai'>['baris'][number];

/** The i-th synthetic employee who may rise from III/a to III/b; complete unless told otherwise. */
export function sisipCalonKp(tx: WriteDb, i: number, o: OrangUji & { readonly pendidikan?: string | null } = {}): string {
  const id = sisipOrang(tx, i, { tmtKgb: '2025-01-01', ...o });
  if (o.pendidikan !== null) sisip(tx, 'riwayat_pendidikan', { pegawai_id: id, tingkat: '40', nama: o.pendidikan ?? 'S-1 Administrasi Negara', tahun_lulus: 2012 });
  return id;
}

/** The row of BKN's list for a person of `sisipCalonKp`. MKG: 6 years on 2025-01-01, so 8 years on the TMT. */
export function barisKp(nip: string, lain: BarisKpUji['isi'] = {}): BarisKpUji {
  return { nip, isi: { golongan: 'III/b', tmt: TMT_KP, jenisKp: '101', mkgTahun: 8, mkgBulan: 0, nomorPertek: `PG-${nip.slice(-8)}`, tanggalPertek: '2026-11-10', pejabatPertek: 'Kepala Kantor Regional Contoh Badan Kepegawaian Negara', ...lain } };
}

export const TERBIT_KP = { produk: 'sk-kp', penandatanganId: PENANDATANGAN, tanggalSurat: '2026-11-23' } as const;
