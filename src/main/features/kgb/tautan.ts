import type { LangkahKgb } from '../../../shared/layanan/kgb/tipe.ts';

const RIWAYAT_ALASAN: Readonly<Record<string, string>> = {
  SKP_KURANG: 'skp', SKP_TIDAK_ADA: 'skp', HUKDIS: 'hukdis', HUKDIS_RAGU: 'hukdis', HUKDIS_TANPA_AKHIR: 'hukdis', CLTN: 'cltn', CLTN_RAGU: 'cltn', TUNDA: 'tunda_kgb', TUNDA_RAGU: 'tunda_kgb',
  KONTRAK: 'kontrak', KONTRAK_TIDAK_ADA: 'kontrak', KGB_SEBELUMNYA: 'kgb', SK_LEBIH_BARU: 'kgb', BERHENTI: 'pemberhentian', BUP: 'jabatan', TANPA_DASAR: 'pangkat', GOLONGAN_TIDAK_DIKENAL: 'pangkat', MKG_DI_BAWAH_TABEL: 'pangkat',
};
const KOLOM_ALASAN: Readonly<Record<string, string>> = { KEDUDUKAN: 'kedudukan_hukum', MENINGGAL: 'tanggal_meninggal', TMT_PNS_TIDAK_ADA: 'tmt_pns', CPNS: 'tmt_pns' };
const RIWAYAT_DASAR: Readonly<Record<LangkahKgb['dasar']['jenis'], string>> = { CPNS: 'pangkat', PPPK: 'pangkat', KP: 'pangkat', PMK: 'pmk', KGB: 'kgb' };

/** Where a history of the employee is mended; `baris` opens that very row. */
export function tautanRiwayat(pegawaiId: string, kode: string, baris?: string): string {
  return `/pegawai/${pegawaiId}?riwayat=${kode}${baris === undefined ? '' : `&baris=${baris}`}`;
}

export function tautanKolom(pegawaiId: string, kolom: string): string {
  return `/pegawai/${pegawaiId}?kolom=${kolom}`;
}

/** The decree the KGB rests on. */
function tautanDasar(langkah: LangkahKgb): string {
  return tautanRiwayat(langkah.idPegawai, RIWAYAT_DASAR[langkah.dasar.jenis], langkah.dasar.id);
}

/** Where the cause named by a reason is mended. */
export function tautanAlasan(pegawaiId: string, kode: string, langkah: LangkahKgb | null): string {
  if (kode === 'TABEL_GAJI') return '/aturan';
  const riwayat = RIWAYAT_ALASAN[kode];
  if (riwayat !== undefined) return tautanRiwayat(pegawaiId, riwayat);
  const kolom = KOLOM_ALASAN[kode];
  if (kolom !== undefined) return tautanKolom(pegawaiId, kolom);
  return langkah === null ? `/pegawai/${pegawaiId}` : tautanDasar(langkah);
}
