import type { DefinisiRiwayat } from './definisi.ts';
import { hukdis } from './disiplin.ts';
import { jabatan, penugasan, pindahUnit } from './jabatan.ts';
import { orangTua, saudara } from './keluarga-asal.ts';
import { anak, pasangan, perkawinan } from './keluarga.ts';
import { kgb, pangkat, pmk, tundaKgb } from './kepangkatan.ts';
import { cltn, kontrak, pemberhentian, pindahInstansi } from './kepegawaian.ts';
import { angkaKredit, kinerjaPeriodik, skp } from './kinerja.ts';
import { cuti, organisasi, penghargaan } from './lainnya.ts';
import { diklat, kursus, pendidikan, tubel } from './pengembangan.ts';

/** All histories of an employee, in the order of the employee file. Tables, forms, import and sync are derived from it. */
export const RIWAYAT: readonly DefinisiRiwayat[] = [
  pangkat,
  kgb,
  tundaKgb,
  pmk,
  jabatan,
  penugasan,
  pindahUnit,
  pindahInstansi,
  kontrak,
  cltn,
  pemberhentian,
  pendidikan,
  diklat,
  kursus,
  tubel,
  skp,
  kinerjaPeriodik,
  angkaKredit,
  penghargaan,
  hukdis,
  perkawinan,
  pasangan,
  anak,
  orangTua,
  saudara,
  organisasi,
  cuti,
];

const MENURUT_KODE: ReadonlyMap<string, DefinisiRiwayat> = new Map(RIWAYAT.map((def) => [def.kode, def]));

/** The definition of a history, or undefined when there is none of that code. */
export function riwayatMenurutKode(kode: string): DefinisiRiwayat | undefined {
  return MENURUT_KODE.get(kode);
}
