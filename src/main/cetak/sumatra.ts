import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import type {
  HasilKirim,
  HasilPraperiksa,
  KertasCocok,
  KonfigurasiCetak,
  PekerjaanCetak,
  Pencetak,
  SisiCetak,
} from './jenis.ts';
import { takTerjangkau } from './pencetak-ipp.ts';
import { namaBerkas } from './simpan.ts';
import { SKRIP_DAFTAR, uraikanDaftarWindows } from './sumatra-daftar.ts';

/** Windows printers with a driver, through the SumatraPDF program that stands where the configuration says. */

const jalankan = promisify(execFile);

export type KonfigurasiSumatra = NonNullable<KonfigurasiCetak['sumatra']>;

const SISI_SUMATRA = {
  satu: 'simplex',
  'dua-panjang': 'duplexlong',
  'dua-pendek': 'duplexshort',
} as const satisfies Record<SisiCetak, string>;

/** PowerShell takes a second to start, and spooling renders every page. */
const KALI_DAFTAR = 3;
const KALI_CETAK = 12;

/**
 * The value of `-print-settings`. Paper goes by its driver number: names differ by language and may hold commas.
 * `noscale` puts the page's corner on the sheet's corner.
 */
export function pengaturanSumatra(pekerjaan: PekerjaanCetak, kertas: KertasCocok): string {
  const { halaman, baki } = pekerjaan;
  if (baki !== undefined && /[,\r\n"]/.test(baki))
    throw new AppError('MASUKAN', `Nama baki "${baki}" tidak dapat dipakai.`);
  return [
    ...(halaman === undefined ? [] : [`${halaman.dari}-${halaman.sampai}`]),
    'noscale',
    SISI_SUMATRA[pekerjaan.sisi],
    ...(pekerjaan.warna === undefined ? [] : [pekerjaan.warna === 'warna' ? 'color' : 'monochrome']),
    ...(baki === undefined ? [] : [`bin=${baki}`]),
    ...(kertas.kode === undefined ? [] : [`paperkind=${kertas.kode}`]),
  ].join(',');
}

export function argumenSumatra(
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  kertas: KertasCocok,
  jalur: string,
): readonly string[] {
  return ['-print-to', pencetak.nama, '-silent', '-print-settings', pengaturanSumatra(pekerjaan, kertas), jalur];
}

export async function daftarSumatra(sumatra: KonfigurasiSumatra, batasMs: number): Promise<readonly Pencetak[]> {
  try {
    const argumen = ['-NoProfile', '-NonInteractive', '-Command', SKRIP_DAFTAR];
    const pilihan = { timeout: batasMs * KALI_DAFTAR, maxBuffer: 8 * 1024 * 1024, windowsHide: true };
    const { stdout } = await jalankan(sumatra.powershell ?? 'powershell.exe', argumen, pilihan);
    return uraikanDaftarWindows(stdout);
  } catch (galat) {
    const sebab = galat instanceof AppError ? galat.message : 'daftar pencetak Windows tidak dapat diambil';
    return [takTerjangkau({ id: 'sumatra:', nama: 'Pencetak Windows', jenis: 'sumatra' }, sebab)];
  }
}

/**
 * Exit code 0 means "handed to the Windows spooler", no more: the status is unknown until the operator confirms.
 * A failure of the program after it started may have spooled pages, so it says so.
 */
export async function kirimSumatra(
  sumatra: KonfigurasiSumatra,
  batasMs: number,
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  siap: HasilPraperiksa & { readonly siap: true },
  berkas: Uint8Array,
): Promise<HasilKirim> {
  const folder = await mkdtemp(join(tmpdir(), 'cetak-'));
  try {
    // the spooler shows the file's name as the job's title
    const jalur = join(folder, `${namaBerkas(pekerjaan.judul)}.pdf`);
    await writeFile(jalur, berkas, { mode: 0o600 });
    const argumen = argumenSumatra(pencetak, pekerjaan, siap.kertas, jalur);
    await jalankan(sumatra.exe, [...argumen], { timeout: batasMs * KALI_CETAK, windowsHide: true });
  } catch (galat) {
    throw gagalSumatra(galat);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const pesan = 'Diserahkan ke antrean Windows; pastikan lembarnya keluar';
  return {
    jobId: 'antrean-windows',
    status: { keadaan: 'tak-diketahui', pesan, lembar: null },
    jumlahHalaman: siap.jumlahHalaman,
    peringatan: siap.peringatan,
  };
}

function gagalSumatra(galat: unknown): AppError {
  if (galat instanceof AppError) return galat;
  const takAda = galat instanceof Error && 'code' in galat && (galat.code === 'ENOENT' || galat.code === 'EACCES');
  return new AppError('PENCETAK', takAda ? 'Program SumatraPDF tidak ditemukan.' : 'SumatraPDF gagal mencetak.', {
    dampak: takAda
      ? 'Tidak ada yang dikirim ke pencetak.'
      : 'Tidak diketahui apakah ada halaman yang sudah masuk antrean. Tidak ada yang dicatat sebagai tercetak.',
    saran: takAda ? 'Periksa letak SumatraPDF di Kelola › Pencetak.' : 'Lihat antrean Windows sebelum mencetak ulang.',
    details: { mungkinTerkirim: !takAda },
    cause: galat,
  });
}
