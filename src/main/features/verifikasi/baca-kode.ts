import { AppError } from '../../../shared/errors.ts';
import { denganPdf } from '../../pindai/berkas.ts';
import { gambarKePdf } from '../../pindai/gambar.ts';
import { qrHalaman } from '../../pindai/qr.ts';

/** A letter carries its code with the signature, on one of its last pages; a stack is not what is asked about here. */
const HALAMAN_MAKS = 4;

/** Texts of the QR codes on a PDF or a picture of a letter; none for whatever cannot be opened. */
export async function bacaKode(isi: Uint8Array): Promise<readonly string[]> {
  try {
    const pdf = Buffer.from(isi.buffer, isi.byteOffset, isi.length).subarray(0, 1024).includes('%PDF-') ? isi : gambarKePdf(isi);
    return await denganPdf(pdf, async (t) => {
      const awal = Math.max(0, t.jumlahHalaman - HALAMAN_MAKS);
      for (let i = awal; i < t.jumlahHalaman; i++) {
        const teks = await qrHalaman(t, i);
        if (teks.length > 0) return teks;
      }
      return [];
    });
  } catch (galat) {
    if (galat instanceof AppError) return [];
    throw galat;
  }
}
