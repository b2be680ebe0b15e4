import { open, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { HasilKirim, HasilPraperiksa, PekerjaanCetak, Pencetak } from './jenis.ts';

/** The manual way out: the PDF is put into a folder and printed by hand. It never counts as printed by itself. */

const MAKS_SENAMA = 1000;

export function pencetakSimpan(): Pencetak {
  return {
    id: 'simpan:pdf',
    nama: 'Simpan PDF (cetak manual)',
    jenis: 'simpan',
    status: 'siap',
    alasan: [],
    ukuran: [],
    rentangUkuran: { lebarMm: { min: 10, maks: 2000 }, tinggiMm: { min: 10, maks: 2000 } },
    baki: [],
    jenisKertas: [],
    sisi: ['satu', 'dua-panjang', 'dua-pendek'],
    warna: [],
    terimaPdf: true,
    bisaSebagian: false,
    tanpaSkala: true,
    bisaDipantau: false,
  };
}

/** A title as a file name that Windows takes too: no reserved signs, no trailing dot, no device name. */
export function namaBerkas(judul: string): string {
  const bersih = judul
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  if (bersih === '' || /^-+$/.test(bersih)) return 'cetak';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bersih) ? `_${bersih}` : bersih;
}

/** Writes `<folder>/<title>.pdf`, never over an existing file: then `<title> (2).pdf`. `jobId` is the path. */
export async function kirimSimpan(
  folder: string,
  pekerjaan: PekerjaanCetak,
  siap: HasilPraperiksa & { readonly siap: true },
  berkas: Uint8Array,
): Promise<HasilKirim> {
  await mkdir(folder, { recursive: true });
  const dasar = namaBerkas(pekerjaan.judul);
  for (let i = 1; i <= MAKS_SENAMA; i += 1) {
    const jalur = join(folder, `${dasar}${i === 1 ? '' : ` (${i})`}.pdf`);
    if (await tulisBaru(jalur, berkas)) {
      const status = { keadaan: 'tak-diketahui', pesan: 'Disimpan untuk dicetak manual', lembar: null } as const;
      return { jobId: jalur, status, jumlahHalaman: siap.jumlahHalaman, peringatan: siap.peringatan };
    }
  }
  throw new AppError('SUDAH_ADA', `Sudah ada ${MAKS_SENAMA} berkas bernama "${dasar}".`, {
    saran: 'Kosongkan folder itu atau pilih folder lain.',
  });
}

async function tulisBaru(jalur: string, isi: Uint8Array): Promise<boolean> {
  try {
    const berkas = await open(jalur, 'wx', 0o600);
    try {
      await berkas.writeFile(isi);
      await berkas.sync();
    } finally {
      await berkas.close();
    }
    return true;
  } catch (galat) {
    if (galat instanceof Error && 'code' in galat && galat.code === 'EEXIST') return false;
    throw galat;
  }
}
