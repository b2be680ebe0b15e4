import type { AturanBerlaku } from '../../domain/aturan.ts';
import { golonganPada } from '../../domain/dasar-gaji.ts';
import { formatMasaKerja, geserMkg, keBulan, mkgPada } from '../../domain/masa-kerja.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import type { AlasanKgb, DasarKgb } from './tipe.ts';

const NAMA_JENIS = {
  CPNS: 'SK CPNS',
  PPPK: 'SK pengangkatan PPPK',
  KP: 'SK kenaikan pangkat',
  PMK: 'SK peninjauan masa kerja',
  KGB: 'surat KGB',
} as const;

/** 'SK kenaikan pangkat nomor … TMT 01-04-2024', as the reasons name it. */
export function sebutDasar(dasar: DasarKgb): string {
  const nomor = dasar.skNomor === null ? '' : ` nomor ${dasar.skNomor}`;
  return `${NAMA_JENIS[dasar.jenis]}${nomor} TMT ${formatTanggal(dasar.tmt)}`;
}

/** What is doubtful about the basis itself: computed MKG, gap to the decree before it, golongan, missing number, pay. */
export function periksaDasar(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  daftar: readonly DasarKgb[],
  dasar: DasarKgb,
): readonly AlasanKgb[] {
  const hukum = aturan.kgb.isi.dasarHukum.pendataan;
  const alasan: AlasanKgb[] = [];
  const catat = (kode: string, pesan: string, berat: AlasanKgb['berat'] = 'peringatan') => alasan.push({ kode, berat, pesan, dasarHukum: hukum });
  if (dasar.mkgDihitung) {
    catat(
      'MKG_DIHITUNG',
      `MKG ${formatMasaKerja({ tahun: dasar.mkgTahun, bulan: dasar.mkgBulan })} pada TMT ${formatTanggal(dasar.tmt)} dihitung aplikasi, bukan dari SK. Cocokkan dengan SK sebelum surat ditandatangani.`,
    );
  }
  if (dasar.skNomor === null || dasar.skTanggal === null) {
    catat('SK_BELUM_LENGKAP', `Nomor atau tanggal ${sebutDasar(dasar)} belum tercatat, padahal dicantumkan pada surat KGB.`);
  }
  if (potret.tempatLahir === null) catat('TEMPAT_LAHIR_KOSONG', 'Tempat lahir belum tercatat; surat hanya memuat tanggal lahirnya.', 'catatan');
  const golongan = golonganPada(potret, dasar.tmt);
  if (dasar.jenis === 'KGB' && golongan !== null && golongan !== dasar.golongan) {
    catat(
      'GOLONGAN_BERBEDA',
      `Golongan pada ${sebutDasar(dasar)} adalah ${dasar.golongan}, sedangkan riwayat pangkat pada tanggal itu ${golongan}.`,
    );
  }
  const kembar = daftar.find(
    (d) => d.tmt === dasar.tmt && d.golongan === dasar.golongan && d.jenis !== 'PMK' && dasar.jenis !== 'PMK' && d.mkgTahun * 12 + d.mkgBulan !== dasar.mkgTahun * 12 + dasar.mkgBulan,
  );
  if (kembar !== undefined) {
    catat(
      'MKG_BERBEDA',
      `${sebutDasar(dasar)} dan ${sebutDasar(kembar)} berlaku bersamaan dengan MKG berbeda: ${formatMasaKerja({ tahun: dasar.mkgTahun, bulan: dasar.mkgBulan })} dan ${formatMasaKerja({ tahun: kembar.mkgTahun, bulan: kembar.mkgBulan })}. Dipakai yang lebih besar; periksa kedua SK.`,
    );
  }
  const sela = periksaSambungan(potret, aturan, daftar, dasar);
  if (sela !== null) catat('MKG_TIDAK_SAMBUNG', sela);
  return alasan;
}

/** Compares the MKG of the basis with the one that follows from the decree before it; a typing slip here moves the KGB. */
function periksaSambungan(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  daftar: readonly DasarKgb[],
  dasar: DasarKgb,
): string | null {
  if (dasar.jenis === 'PMK') return null;
  let sebelum: DasarKgb | null = null;
  for (const d of daftar) {
    if (d.tmt >= dasar.tmt) break;
    sebelum = d;
  }
  if (sebelum === null) return null;
  const lama = mkgPada(sebelum.tmt, { tahun: sebelum.mkgTahun, bulan: sebelum.mkgBulan }, dasar.tmt, potret.cltn);
  const harusnya = geserMkg(lama, sebelum.golongan, dasar.golongan, aturan.masaKerjaGolongan.isi);
  const tercatat = { tahun: dasar.mkgTahun, bulan: dasar.mkgBulan };
  if (keBulan(harusnya) === keBulan(tercatat)) return null;
  return (
    `MKG pada ${sebutDasar(dasar)} tercatat ${formatMasaKerja(tercatat)}, sedangkan menurut ${sebutDasar(sebelum)} ` +
    `seharusnya ${formatMasaKerja(harusnya)}. Periksa kedua SK; salah catat menggeser tanggal KGB.`
  );
}
