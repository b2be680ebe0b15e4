// The one list of all tables, for drizzle-kit, which only sees tables that are exported by name.
import { tabelRiwayatMenurutKode } from './pegawai.ts';

export * from './sistem.ts';
export * from './pegawai.ts';
export * from './arsip.ts';
export * from './berkas.ts';
export * from './cetak.ts';
export * from './rujukan.ts';
export * from './kendali.ts';
export * from './kertas.ts';
export * from './tte.ts';
export * from './pengesahan.ts';

export const {
  pangkat,
  kgb,
  tunda_kgb,
  pmk,
  jabatan,
  penugasan,
  pindah_unit,
  pindah_instansi,
  kontrak,
  cltn,
  pemberhentian,
  pendidikan,
  diklat,
  kursus,
  tubel,
  skp,
  kinerja_periodik,
  angka_kredit,
  penghargaan,
  hukdis,
  perkawinan,
  pasangan,
  anak,
  orang_tua,
  saudara,
  organisasi,
  cuti,
} = tabelRiwayatMenurutKode;
