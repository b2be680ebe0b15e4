import type { ProfilKertas } from '../../../shared/dokumen/profil-kertas.ts';
import { koreksi, type Distorsi } from '../../../shared/domain/kalibrasi.ts';
import { AppError } from '../../../shared/errors.ts';
import { produkMenurutKode } from '../../../shared/layanan/produk.ts';
import type { ReadDb } from '../../db/buka.ts';
import { idKeTeks } from '../../lib/id.ts';
import type { Matriks } from '../../pdf/operasi.ts';
import { matriksKoreksi } from '../../pdf/salinan-cetak.ts';

/** A paper profile with what only the office has of it. */
export interface ProfilTersimpan extends ProfilKertas {
  readonly id: string;
  readonly rev: number;
  /** Content hash of the scanned blank form, or null. */
  readonly alasHash: string | null;
  readonly diubahPada: number;
}

interface BarisProfil {
  id: Buffer; rev: number; kode: string; nama: string; kertas: string | null; lebar_mm: number; tinggi_mm: number;
  tepi_atas_mm: number; tepi_kanan_mm: number; tepi_bawah_mm: number; tepi_kiri_mm: number; mode: ProfilKertas['mode'];
  pencetak_id: string | null; baki: string | null; jenis_kertas: string | null; sisi: ProfilKertas['sisi']; salinan: string;
  terkendali: number; produk: string; alas_hash: string | null; aktif: number; sumber: string; diubah_pada: number;
}

function keProfil(b: BarisProfil): ProfilTersimpan {
  return {
    id: idKeTeks(b.id), rev: b.rev, kode: b.kode, nama: b.nama, kertas: b.kertas, lebarMm: b.lebar_mm, tinggiMm: b.tinggi_mm,
    tepi: { atas: b.tepi_atas_mm, kanan: b.tepi_kanan_mm, bawah: b.tepi_bawah_mm, kiri: b.tepi_kiri_mm },
    mode: b.mode, pencetakId: b.pencetak_id, baki: b.baki, jenisKertas: b.jenis_kertas, sisi: b.sisi,
    salinan: JSON.parse(b.salinan) as ProfilKertas['salinan'], terkendali: b.terkendali === 1, produk: JSON.parse(b.produk) as string[],
    aktif: b.aktif === 1, sumber: b.sumber, alasHash: b.alas_hash, diubahPada: b.diubah_pada,
  };
}

/** Those in use first, then by name. */
export function daftarProfil(db: ReadDb): ProfilTersimpan[] {
  return db.baca<BarisProfil>('SELECT * FROM profil_kertas WHERE dihapus_pada IS NULL ORDER BY aktif DESC, nama').map(keProfil);
}

/** The profile of that code (as papers are written on documents, 'F4' is 'f4'), or null. */
export function profilKertas(db: ReadDb, kode: string): ProfilTersimpan | null {
  const b = db.satu<BarisProfil>('SELECT * FROM profil_kertas WHERE kode = ? AND dihapus_pada IS NULL', kode.toLowerCase());
  return b === undefined ? null : keProfil(b);
}

export function wajibProfil(db: ReadDb, kode: string): ProfilTersimpan {
  const p = profilKertas(db, kode);
  if (p !== null) return p;
  throw new AppError('TIDAK_DITEMUKAN', `Profil kertas "${kode}" tidak ada.`, { saran: 'Pilih profil dari layar Kelola › Kertas.' });
}

/** The profile in use that the office chose for a product, or for its whole service; null where it chose none. */
export function profilUntukProduk(db: ReadDb, produk: string): ProfilTersimpan | null {
  const aktif = daftarProfil(db).filter((p) => p.aktif);
  const layanan = produkMenurutKode(produk)?.layanan;
  return aktif.find((p) => p.produk.includes(produk)) ?? aktif.find((p) => layanan !== undefined && p.produk.includes(`layanan:${layanan}`)) ?? null;
}

export interface KunciKalibrasi {
  readonly stasiun: string;
  readonly pencetakId: string;
  /** Null: the tray the printer takes by itself. */
  readonly baki: string | null;
  /** Code of the profile. */
  readonly kertas: string;
  readonly sisi: 'depan' | 'belakang';
}

export interface BarisKalibrasi {
  id: Buffer; stasiun: string; stasiun_nama: string; pencetak_id: string; pencetak_nama: string; baki: string; kertas: string; sisi: 'depan' | 'belakang';
  dx: number; dy: number; sx: number; sy: number; skew: number; putar: number; ukuran: string; residu_maks_mm: number; residu_rms_mm: number;
  dasar_id: Buffer | null; sisa_mm: number | null; tanggal: string; berlaku_sampai: string; catatan: string; dibuat_pada: number; dibuat_oleh: Buffer | null;
}

const kode180 = (n: number): 0 | 180 => (n === 180 ? 180 : 0);

/** The newest calibration of that key; null where none was ever made. */
export function kalibrasiTerakhir(db: ReadDb, k: KunciKalibrasi): BarisKalibrasi | null {
  return db.satu<BarisKalibrasi>(
    'SELECT * FROM kalibrasi WHERE stasiun = ? AND pencetak_id = ? AND baki = ? AND kertas = ? AND sisi = ? AND dihapus_pada IS NULL ORDER BY id DESC LIMIT 1',
    k.stasiun, k.pencetakId, k.baki ?? '', k.kertas.toLowerCase(), k.sisi,
  ) ?? null;
}

export function distorsiBaris(b: BarisKalibrasi): { readonly distorsi: Distorsi; readonly putar: 0 | 180 } {
  const { dx, dy, sx, sy, skew } = b;
  return { distorsi: { dx, dy, sx, sy, skew }, putar: kode180(b.putar) };
}

/** The matrix that undoes what was measured, for `salinanCetak`. */
export function matriksKalibrasi(db: ReadDb, b: BarisKalibrasi): Matriks {
  const { distorsi, putar } = distorsiBaris(b);
  return matriksKoreksi(koreksi(distorsi, putar, wajibProfil(db, b.kertas)));
}

export interface KalibrasiBerlaku {
  readonly id: string;
  readonly matriks: Matriks;
  readonly berlakuSampai: string;
  /** Past its date: the printer may have been serviced since. */
  readonly kedaluwarsa: boolean;
}

/** What to print with on that printer, tray, paper and side of this computer; null where it was never calibrated. */
export function kalibrasiBerlaku(db: ReadDb, k: KunciKalibrasi & { readonly hariIni: string }): KalibrasiBerlaku | null {
  const b = kalibrasiTerakhir(db, k);
  if (b === null) return null;
  return { id: idKeTeks(b.id), matriks: matriksKalibrasi(db, b), berlakuSampai: b.berlaku_sampai, kedaluwarsa: b.berlaku_sampai < k.hariIni };
}
