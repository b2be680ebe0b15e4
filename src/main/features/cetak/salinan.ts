import { AppError } from '../../../shared/errors.ts';
import type { SisiCetak, UkuranMm } from '../../cetak/jenis.ts';
import type { ReadDb } from '../../db/buka.ts';
import { zonaWaktu } from '../../db/pengaturan.ts';
import { idDariTeks } from '../../lib/id.ts';
import { stasiunIni } from '../../lib/stasiun.ts';
import { tanggalDi } from '../../lib/waktu.ts';
import { MATRIKS_TETAP, salinanCetak } from '../../pdf/salinan-cetak.ts';
import { kalibrasiBerlaku, matriksKalibrasi, profilKertas, wajibProfil, type BarisKalibrasi, type KalibrasiBerlaku, type ProfilTersimpan } from '../kertas/queries.ts';
import { bacaKertasCetak } from './kertas.ts';

/** The print copy: what is sent is the archive's page moved by the calibration of this computer, printer, tray, paper and side. */

export interface KertasRangkaian {
  readonly profil: string | null;
  readonly kertas: string;
}

export interface TempatCetak {
  readonly pencetakId: string;
  readonly baki: string | null;
  readonly sisi: SisiCetak;
}

/** The profile that was chosen, or the one the office keeps for that size. */
export function profilRangkaian(db: ReadDb, k: KertasRangkaian): ProfilTersimpan | null {
  return k.profil === null ? profilKertas(db, k.kertas) : wajibProfil(db, k.profil);
}

/** Size of the sheet in mm. */
export function ukuranRangkaian(db: ReadDb, folderSumber: string, k: KertasRangkaian): UkuranMm {
  const { lebarMm, tinggiMm } = k.profil === null ? bacaKertasCetak(folderSumber, k.kertas) : wajibProfil(db, k.profil);
  return { lebarMm, tinggiMm };
}

export interface KalibrasiCetak {
  readonly depan: KalibrasiBerlaku | null;
  /** Undefined: only one side is printed. */
  readonly belakang?: KalibrasiBerlaku | null;
}

export function kalibrasiCetak(db: ReadDb, now: number, profil: ProfilTersimpan | null, t: TempatCetak): KalibrasiCetak {
  if (profil === null) return { depan: null };
  const cari = (sisi: 'depan' | 'belakang') => kalibrasiBerlaku(db, { stasiun: stasiunIni().id, pencetakId: t.pencetakId, baki: t.baki, kertas: profil.kode, sisi, hariIni: tanggalDi(now, zonaWaktu(db)) });
  return { depan: cari('depan'), ...(t.sisi === 'satu' ? {} : { belakang: cari('belakang') }) };
}

/** What is wrong with the calibration, in words; empty where it is in force. */
export function kurangKalibrasi(k: KalibrasiCetak): string[] {
  const satu = (nama: string, x: KalibrasiBerlaku | null | undefined): string[] => (x === undefined ? [] : x === null ? [`sisi ${nama} belum dikalibrasi`] : x.kedaluwarsa ? [`kalibrasi sisi ${nama} habis masa berlakunya ${x.berlakuSampai}`] : []);
  return [...satu('depan', k.depan), ...satu('belakang', k.belakang)];
}

/** On a pre-printed sheet a field that is 2 mm off lies in the wrong box: nothing is sent without a calibration in force. */
export function wajibTerkalibrasi(profil: ProfilTersimpan | null, k: KalibrasiCetak, pencetak: string): void {
  const kurang = profil?.mode === 'isian' ? kurangKalibrasi(k) : [];
  if (kurang.length === 0) return;
  throw new AppError('PENCETAK_TIDAK_SIAP', `${profil!.nama} di ${pencetak}: ${kurang.join(', ')}.`, {
    dampak: 'Tidak ada yang dikirim: isian pada blangko dapat jatuh di kotak yang salah.',
    saran: 'Kalibrasi dahulu pencetak dan baki ini dengan kertas itu di layar Kertas.',
    details: { siap: false, halangan: [{ kode: 'ukuran-halaman', pesan: kurang.join(', '), tersedia: [] }], peringatan: [] },
  });
}

/** Ids for the log, as the job's row keeps them; null where no calibration was used. */
export function tandaKalibrasi(k: KalibrasiCetak): string | null {
  return k.depan === null && !k.belakang ? null : JSON.stringify({ depan: k.depan?.id ?? null, ...(k.belakang === undefined ? {} : { belakang: k.belakang?.id ?? null }) });
}

/** The calibrations a job was sent with, whatever was measured since. */
export function kalibrasiTercatat(db: ReadDb, tanda: string): KalibrasiCetak {
  const { depan, belakang } = JSON.parse(tanda) as { depan: string | null; belakang?: string | null };
  const baca = (id: string | null): KalibrasiBerlaku | null => {
    const b = id === null ? undefined : db.satu<BarisKalibrasi>('SELECT * FROM kalibrasi WHERE id = ?', idDariTeks(id));
    return b === undefined ? null : { id: id!, matriks: matriksKalibrasi(db, b), berlakuSampai: b.berlaku_sampai, kedaluwarsa: false };
  };
  return { depan: baca(depan), ...(belakang === undefined ? {} : { belakang: baca(belakang) }) };
}

/** A back that was never measured is moved like its front. */
export function salinanUntukPencetak(pdf: Uint8Array, profil: ProfilTersimpan | null, k: KalibrasiCetak): Uint8Array {
  if (profil === null) return pdf;
  const depan = k.depan?.matriks ?? MATRIKS_TETAP;
  return salinanCetak(pdf, { matriks: { depan, belakang: k.belakang === undefined ? undefined : (k.belakang?.matriks ?? depan) }, pracetak: profil.mode === 'isian', kertas: profil });
}
