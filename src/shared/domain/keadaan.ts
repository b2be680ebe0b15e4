import type { AturanBerlaku } from './aturan.ts';
import { hitungBup, jabatanDefinitif, type Bup } from './bup.ts';
import { daftarDasar, dasarPada, masihCpns, type DasarGaji } from './dasar-gaji.ts';
import { gajiPokok, persenRupiah, tabelGajiPada } from './gaji.ts';
import { namaPangkat } from './golongan.ts';
import { kedudukanHukum, type KedudukanHukum } from './kedudukan.ts';
import { geserMkg, mkgPada, type MasaKerja } from './masa-kerja.ts';
import type { PotretPegawai, RiwayatJabatan, RiwayatPangkat, RiwayatPemberhentian, RiwayatPendidikan } from './potret.ts';
import { selisih, type SelisihTanggal } from './tanggal.ts';

/** The history row a value was taken from. */
export interface SumberNilai {
  readonly riwayat: 'pangkat' | 'kgb' | 'pmk' | 'jabatan' | 'pendidikan' | 'pemberhentian';
  readonly id: string;
}

/** 'BELUM' before the first TMT, 'BERHENTI' from the TMT of a dismissal or the day of death on. */
export type StatusAsn = 'BELUM' | 'CPNS' | 'PNS' | 'PPPK' | 'BERHENTI';

/** The state of one employee on a date, all derived; null where no history says it. */
export interface KeadaanPegawai {
  readonly tanggal: string;
  readonly status: StatusAsn;
  readonly golongan: string | null;
  /** Null for PPPK, who have a golongan only. */
  readonly pangkat: string | null;
  readonly tmtGolongan: string | null;
  /** MKG in the decree of the golongan. */
  readonly mkgTmt: MasaKerja | null;
  /** MKG on the date, from the last decree that states one; leave without pay removed. */
  readonly mkg: MasaKerja | null;
  /** Whole service since the TMT CPNS (or first appointment), leave without pay removed. */
  readonly masaKerjaSeluruhnya: MasaKerja | null;
  /** Definitive jabatan in force. */
  readonly jabatan: RiwayatJabatan | null;
  /** PLT, PLH and PJ in force, latest first. */
  readonly penugasan: readonly RiwayatJabatan[];
  readonly pendidikan: RiwayatPendidikan | null;
  /** Table value for the last decree on pay, by the table in force on the date; as recorded when no table is on file. */
  readonly gajiPokok: number | null;
  /** What is paid of it: 80 % for CPNS. */
  readonly gajiDibayar: number | null;
  readonly persenGaji: number;
  /** As recorded now: the snapshot has no history of it. */
  readonly kedudukanHukum: KedudukanHukum;
  readonly umur: SelisihTanggal;
  readonly bup: Bup;
  readonly tmtPensiun: string;
  readonly sumber: {
    readonly golongan: SumberNilai | null;
    readonly mkg: SumberNilai | null;
    readonly gajiPokok: SumberNilai | null;
    readonly jabatan: SumberNilai | null;
    readonly pendidikan: SumberNilai | null;
    readonly berhenti: SumberNilai | null;
  };
}

/** Derives the state of one employee on a date from the histories alone. Never throws on gaps: what is unknown is null. */
export function keadaanPegawai(potret: PotretPegawai, aturan: AturanBerlaku, tanggal: string): KeadaanPegawai {
  const daftar = daftarDasar(potret, aturan);
  const dasar = dasarPada(daftar, tanggal);
  const pangkat = pangkatPada(potret, tanggal, daftar);
  const jabatan = jabatanBerjalan(potret, tanggal);
  const pendidikan = pendidikanTertinggi(potret, tanggal);
  const berhenti = pemberhentianPada(potret, tanggal);
  const bup = hitungBup(potret, aturan.bup.isi, tanggal);
  const gaji = gajiPada(potret, aturan, dasar, tanggal);
  const awal = potret.tmtCpns ?? daftar[0]?.tmt ?? null;
  return {
    tanggal,
    status: statusPada(potret, aturan, tanggal, awal, berhenti),
    golongan: pangkat?.golongan ?? null,
    pangkat: pangkat === null ? null : namaPangkat(pangkat.golongan, aturan.pangkat.isi),
    tmtGolongan: pangkat?.tmt ?? null,
    mkgTmt: pangkat === null ? null : { tahun: pangkat.mkgTahun, bulan: pangkat.mkgBulan },
    mkg: dasar === null ? null : mkgDari(potret, aturan, dasar, pangkat, tanggal),
    masaKerjaSeluruhnya: awal === null ? null : mkgPada(awal, { tahun: 0, bulan: 0 }, tanggal, potret.cltn),
    jabatan,
    penugasan: penugasanPada(potret, tanggal),
    pendidikan,
    ...gaji,
    kedudukanHukum: kedudukanHukum(potret.kedudukanHukum, aturan.kedudukanHukum.isi),
    umur: selisih(potret.tanggalLahir, tanggal),
    bup,
    tmtPensiun: bup.tmtPensiun,
    sumber: {
      golongan: pangkat === null ? null : { riwayat: 'pangkat', id: pangkat.id },
      mkg: sumberDasar(dasar),
      gajiPokok: gaji.gajiPokok === null ? null : sumberDasar(dasar),
      jabatan: jabatan === null ? null : { riwayat: 'jabatan', id: jabatan.id },
      pendidikan: pendidikan === null ? null : { riwayat: 'pendidikan', id: pendidikan.id },
      berhenti: berhenti === null ? null : { riwayat: 'pemberhentian', id: berhenti.id },
    },
  };
}

function sumberDasar(dasar: DasarGaji | null): SumberNilai | null {
  if (dasar === null) return null;
  const riwayat = dasar.jenis === 'KGB' ? 'kgb' : dasar.jenis === 'PMK' ? 'pmk' : 'pangkat';
  return { riwayat, id: dasar.id };
}

/** By TMT; of several with one TMT the order of `daftarDasar` decides, so that golongan and pay name the same decree. */
function pangkatPada(potret: PotretPegawai, tanggal: string, daftar: readonly DasarGaji[]): RiwayatPangkat | null {
  const dasar = daftar.findLast((d) => d.tmt <= tanggal && (d.jenis === 'KP' || d.jenis === 'CPNS' || d.jenis === 'PPPK'));
  return dasar === undefined ? null : (potret.pangkat.find((p) => p.id === dasar.id) ?? null);
}

function mkgDari(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  dasar: DasarGaji,
  pangkat: RiwayatPangkat | null,
  tanggal: string,
): MasaKerja {
  const mkg = mkgPada(dasar.tmt, { tahun: dasar.mkgTahun, bulan: dasar.mkgBulan }, tanggal, potret.cltn);
  return pangkat === null ? mkg : geserMkg(mkg, dasar.golongan, pangkat.golongan, aturan.masaKerjaGolongan.isi);
}

function jabatanBerjalan(potret: PotretPegawai, tanggal: string): RiwayatJabatan | null {
  const j = jabatanDefinitif(potret.jabatan, tanggal);
  return j !== null && (j.selesai === null || j.selesai >= tanggal) ? j : null;
}

function penugasanPada(potret: PotretPegawai, tanggal: string): readonly RiwayatJabatan[] {
  return potret.jabatan
    .filter(
      (j) =>
        (j.jenisPenugasan === 'PLT' || j.jenisPenugasan === 'PLH' || j.jenisPenugasan === 'PJ') &&
        j.tmt <= tanggal &&
        (j.selesai === null || j.selesai >= tanggal),
    )
    .toSorted((a, b) => (a.tmt > b.tmt ? -1 : 1));
}

/** Highest level finished by the year of the date; of one level the latest. A row without year counts as finished. */
function pendidikanTertinggi(potret: PotretPegawai, tanggal: string): RiwayatPendidikan | null {
  const tahun = Number(tanggal.slice(0, 4));
  let pilihan: RiwayatPendidikan | null = null;
  for (const p of potret.pendidikan) {
    if (p.tahunLulus !== null && p.tahunLulus > tahun) continue;
    const lebih =
      pilihan === null ||
      p.tingkat > pilihan.tingkat ||
      (p.tingkat === pilihan.tingkat && (p.tahunLulus ?? 0) > (pilihan.tahunLulus ?? 0));
    if (lebih) pilihan = p;
  }
  return pilihan;
}

function pemberhentianPada(potret: PotretPegawai, tanggal: string): RiwayatPemberhentian | null {
  let pertama: RiwayatPemberhentian | null = null;
  for (const p of potret.pemberhentian) if (p.tmt <= tanggal && (pertama === null || p.tmt < pertama.tmt)) pertama = p;
  return pertama;
}

function statusPada(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  tanggal: string,
  awal: string | null,
  berhenti: RiwayatPemberhentian | null,
): StatusAsn {
  if (berhenti !== null || (potret.tanggalMeninggal !== null && potret.tanggalMeninggal <= tanggal)) return 'BERHENTI';
  if (awal !== null && tanggal < awal) return 'BELUM';
  if (potret.jenisAsn === 'PPPK') return 'PPPK';
  return masihCpns(potret, aturan, tanggal) ? 'CPNS' : 'PNS';
}

function gajiPada(
  potret: PotretPegawai,
  aturan: AturanBerlaku,
  dasar: DasarGaji | null,
  tanggal: string,
): Pick<KeadaanPegawai, 'gajiPokok' | 'gajiDibayar' | 'persenGaji'> {
  const persenGaji = masihCpns(potret, aturan, tanggal) ? aturan.kgb.isi.persenCpns : 100;
  const tabel = tabelGajiPada(aturan, potret.jenisAsn, tanggal);
  const penuh = dasar === null ? null : tabel === null ? dasar.gajiPokok : gajiPokok(tabel.isi, dasar.golongan, dasar.mkgTahun);
  return { gajiPokok: penuh, gajiDibayar: penuh === null ? null : persenRupiah(penuh, persenGaji), persenGaji };
}
