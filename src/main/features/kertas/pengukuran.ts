import type { Keluar, MasukTerurai } from '../../../shared/contract.ts';
import { berlakuPada, versiAturan } from '../../../shared/domain/aturan.ts';
import { gabungDistorsi, hitungKalibrasi, simpanganMaks, type AturanKalibrasi, type Distorsi, type HasilKalibrasi } from '../../../shared/domain/kalibrasi.ts';
import { AppError } from '../../../shared/errors.ts';
import { semuaAturan } from '../../db/aturan.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idDariTeks } from '../../lib/id.ts';
import { distorsiBaris, wajibProfil, type BarisKalibrasi } from './queries.ts';

/** Limits and validity in force on a date. Throws BELUM_SIAP when the rule is missing. */
export function aturanKalibrasi(db: ReadDb, tanggal: string): AturanKalibrasi {
  const v = berlakuPada(versiAturan(semuaAturan(db), 'kalibrasi_cetak'), tanggal);
  if (v !== null) return v.isi;
  throw new AppError('BELUM_SIAP', 'Aturan kalibrasi cetak yang berlaku hari ini belum ada.', { dampak: 'Kalibrasi tidak dihitung.', saran: 'Tambahkan versinya di Kelola › Aturan.' });
}

export function wajibKalibrasi(db: ReadDb, id: string): BarisKalibrasi {
  const b = db.satu<BarisKalibrasi>('SELECT * FROM kalibrasi WHERE id = ? AND dihapus_pada IS NULL', idDariTeks(id));
  if (b !== undefined) return b;
  throw new AppError('TIDAK_DITEMUKAN', 'Kalibrasi itu tidak ada.', { saran: 'Muat ulang daftar kalibrasi.' });
}

export type Pengukuran = Pick<MasukTerurai<'kalibrasi.hitung'>, 'kertas' | 'lembar' | 'miring' | 'ukuranKertas' | 'dasarId'>;

export interface HasilUkur {
  readonly ukur: HasilKalibrasi;
  readonly aturan: AturanKalibrasi;
  /** The printer's own; the same as the measured one for sheets printed without a calibration. */
  readonly distorsi: Distorsi | null;
  readonly simpanganMm: number | null;
}

/** Figures to a solution. Throws MASUKAN when the sheets were printed for another paper. */
export function hitung(db: ReadDb, m: Pengukuran, hariIni: string): HasilUkur {
  const profil = wajibProfil(db, m.kertas);
  const aturan = aturanKalibrasi(db, hariIni);
  const ukur = hitungKalibrasi(m.lembar, profil, aturan, { miring: m.miring, ...(m.ukuranKertas ? { kertas: m.ukuranKertas } : {}) });
  const dasar = m.dasarId ? wajibKalibrasi(db, m.dasarId) : null;
  if (dasar !== null && dasar.kertas !== profil.kode) throw new AppError('MASUKAN', 'Lembar uji itu dicetak untuk kertas lain.', { saran: 'Pilih kalibrasi dari kertas yang sama.' });
  if (!ukur.cukup) return { ukur, aturan, distorsi: null, simpanganMm: null };
  const distorsi = dasar === null ? ukur.distorsi : gabungDistorsi(distorsiBaris(dasar).distorsi, distorsiBaris(dasar).putar, ukur.distorsi, profil);
  return { ukur, aturan, distorsi, simpanganMm: simpanganMaks(ukur.distorsi, profil) };
}

export function hasilKeluar({ ukur, aturan, distorsi, simpanganMm }: HasilUkur, diuji: boolean): Keluar<'kalibrasi.hitung'> {
  if (!ukur.cukup || distorsi === null || simpanganMm === null) return { cukup: false, kurang: ukur.cukup ? [] : [...ukur.kurang], hasil: null };
  const { residu, bacaan, temuan, ganjil } = ukur;
  return {
    cukup: true, kurang: [],
    hasil: { distorsi, residu, bacaan, simpanganMm, lolosUji: diuji ? simpanganMm <= aturan.ujiMaksMm : null, ujiMaksMm: aturan.ujiMaksMm, temuan: [...temuan], ganjil: ganjil.map(({ lembar, sudut, arah, nilai, kira }) => ({ lembar, sudut, arah, nilai, kira })) },
  };
}
