import type { AturanBerlaku } from '../../domain/aturan.ts';
import { bandingGolongan } from '../../domain/golongan.ts';
import { formatMasaKerja, geserMkg, keBulan, mkgPada } from '../../domain/masa-kerja.ts';
import type { PotretPegawai } from '../../domain/potret.ts';
import { formatTanggal } from '../../domain/tanggal.ts';
import type { AlasanKgb, DasarKgb } from './tipe.ts';

const BOBOT_JENIS = { CPNS: 0, PPPK: 0, KGB: 1, KP: 2, PMK: 3 } as const;

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

/**
 * All decrees that can carry a KGB, earliest first; the last one with a TMT up to the day asked for is the basis.
 * Of several with the same TMT the later in this order wins: higher golongan (the promotion takes effect that day),
 * then greater MKG (never to the employee's loss), then later SK date, then PMK over KP over KGB over appointment, then id.
 */
export function daftarDasar(potret: PotretPegawai, aturan: AturanBerlaku): readonly DasarKgb[] {
  const daftar: DasarKgb[] = [];
  const pengangkatan = aturan.kgb.isi.jenisKpPengangkatan;
  for (const p of potret.pangkat) {
    const awal = pengangkatan.includes(p.jenisKp);
    daftar.push({ ...p, jenis: awal ? (potret.jenisAsn === 'PPPK' ? 'PPPK' : 'CPNS') : 'KP' });
  }
  for (const k of potret.kgb) daftar.push({ ...k, jenis: 'KGB', gajiPokok: k.gajiBaru, mkgDihitung: false });
  for (const m of potret.pmk) {
    const golongan = golonganPada(potret, m.tmt);
    if (golongan !== null) daftar.push({ ...m, jenis: 'PMK', golongan, mkgDihitung: false });
  }
  return daftar.length < 2 ? daftar : daftar.sort(bandingDasar);
}

function bandingDasar(a: DasarKgb, b: DasarKgb): number {
  if (a.tmt !== b.tmt) return a.tmt < b.tmt ? -1 : 1;
  const golongan = bandingGolongan(a.golongan, b.golongan);
  if (golongan !== 0) return golongan;
  const mkg = a.mkgTahun * 12 + a.mkgBulan - (b.mkgTahun * 12 + b.mkgBulan);
  if (mkg !== 0) return mkg;
  const sk = (a.skTanggal ?? '').localeCompare(b.skTanggal ?? '');
  if (sk !== 0) return sk;
  const jenis = BOBOT_JENIS[a.jenis] - BOBOT_JENIS[b.jenis];
  return jenis !== 0 ? jenis : a.id < b.id ? -1 : 1;
}

/** The golongan by the pangkat history on a date; the earliest one when the history begins later; null without any. */
export function golonganPada(potret: PotretPegawai, tanggal: string): string | null {
  let pilihan: { tmt: string; golongan: string } | null = null;
  for (const p of potret.pangkat) {
    const cocok = p.tmt <= tanggal;
    if (pilihan === null) pilihan = p;
    else if (cocok && (pilihan.tmt > tanggal || p.tmt > pilihan.tmt)) pilihan = p;
    else if (cocok && p.tmt === pilihan.tmt && bandingGolongan(p.golongan, pilihan.golongan) > 0) pilihan = p;
    else if (!cocok && pilihan.tmt > tanggal && p.tmt < pilihan.tmt) pilihan = p;
  }
  return pilihan === null ? null : pilihan.golongan;
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
  const catat = (kode: string, pesan: string) => alasan.push({ kode, berat: 'peringatan', pesan, dasarHukum: hukum });
  if (dasar.mkgDihitung) {
    catat(
      'MKG_DIHITUNG',
      `MKG ${formatMasaKerja({ tahun: dasar.mkgTahun, bulan: dasar.mkgBulan })} pada TMT ${formatTanggal(dasar.tmt)} dihitung aplikasi, bukan dari SK. Cocokkan dengan SK sebelum surat ditandatangani.`,
    );
  }
  if (dasar.skNomor === null || dasar.skTanggal === null) {
    catat('SK_BELUM_LENGKAP', `Nomor atau tanggal ${sebutDasar(dasar)} belum tercatat, padahal dicantumkan pada surat KGB.`);
  }
  const golongan = golonganPada(potret, dasar.tmt);
  if (dasar.jenis === 'KGB' && golongan !== null && golongan !== dasar.golongan) {
    catat(
      'GOLONGAN_BERBEDA',
      `Golongan pada ${sebutDasar(dasar)} adalah ${dasar.golongan}, sedangkan riwayat pangkat pada tanggal itu ${golongan}.`,
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
