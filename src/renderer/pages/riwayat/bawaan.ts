import type { Keluar } from '../../../shared/contract.ts';
import { awalBulanBerikut } from '../../../shared/domain/tanggal.ts';
import { kosong, semuaKolom, type DefinisiRiwayat } from '../../../shared/riwayat/definisi.ts';
import type { Isian } from './skema.ts';

type Keadaan = Keluar<'pegawai.lihat'>['keadaan'];

export interface Bawaan {
  readonly nilai: Isian;
  /** Columns filled from the context; the form says so. */
  readonly kolom: ReadonlySet<string>;
}

/** Kinds of event that begin on the first of a month. */
const MULAI_BULAN_DEPAN: ReadonlySet<string> = new Set(['pangkat', 'kgb', 'pmk', 'jabatan', 'penugasan', 'pindah_unit']);

/** A new row with what the context already tells: golongan, unit, pay, TMT on the first of next month. */
export function bawaanBaris(def: DefinisiRiwayat, keadaan: Keadaan, hariIni: string): Bawaan {
  const dari: Readonly<Record<string, string | number | null>> = {
    ...(MULAI_BULAN_DEPAN.has(def.kode) ? { tmt: awalBulanBerikut(hariIni) } : {}),
    ...(def.kode === 'kgb' || def.kode === 'kontrak' ? { golongan: keadaan.golongan } : {}),
    ...(def.kode === 'kgb' ? { gaji_lama: keadaan.gajiPokok } : {}),
    ...(def.kode === 'jabatan' ? { unit_id: keadaan.unitId, unit_nama: keadaan.unit, jenis_jabatan: keadaan.jenisJabatan, jenis_penugasan: 'D' } : {}),
  };
  const terisi = semuaKolom(def).filter((k) => (dari[k.nama] ?? null) !== null).map((k) => k.nama);
  return { nilai: { ...kosong(def), ...Object.fromEntries(terisi.map((n) => [n, dari[n] ?? null])) }, kolom: new Set(terisi) };
}
