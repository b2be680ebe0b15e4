import { AppError } from '../../shared/errors.ts';

/** What a scan may be at most. Bytes, pages, pixels of one page picture, milliseconds for one page. */
export interface BatasPindai {
  readonly byte: number;
  readonly halaman: number;
  readonly piksel: number;
  readonly msHalaman: number;
}

export const BATAS_PINDAI: BatasPindai = { byte: 60 * 1024 * 1024, halaman: 2000, piksel: 60_000_000, msHalaman: 20_000 };

const TETAP = 'Berkas itu tidak disimpan; data lain tidak berubah.';

export function rusak(pesan: string, cause?: unknown): AppError {
  return new AppError('BERKAS_RUSAK', pesan, { dampak: TETAP, saran: 'Pindai ulang, atau buka berkasnya dan simpan ulang sebagai PDF biasa, lalu unggah lagi.', cause });
}

export function terlaluBesar(pesan: string, saran: string): AppError {
  return new AppError('TERLALU_BESAR', pesan, { dampak: TETAP, saran });
}

export function lewatWaktu(halaman: number): AppError {
  return new AppError('TERLALU_BESAR', `Halaman ${halaman + 1} tidak selesai digambar dalam batas waktunya.`, { dampak: TETAP, saran: 'Pindai ulang halaman itu dengan resolusi 150 sampai 300 dpi, lalu unggah lagi.' });
}
