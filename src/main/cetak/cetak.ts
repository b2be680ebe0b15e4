import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { daftarCups } from './cups.ts';
import { daftarLangsung } from './ipp-langsung.ts';
import type { TujuanIpp } from './ipp-kirim.ts';
import type { HasilKirim, KonfigurasiCetak, PekerjaanCetak, Pencetak, StatusPekerjaan } from './jenis.ts';
import { batalIpp, kirimIpp, pantauIpp } from './kerja-ipp.ts';
import { bacaPencetakIpp } from './pencetak-ipp.ts';
import { pastikanSiap } from './praperiksa.ts';
import { kirimSimpan, pencetakSimpan } from './simpan.ts';
import { daftarSumatra, kirimSumatra } from './sumatra.ts';

/**
 * Printing at exact size behind one interface. Every page is sent 1:1 on a sheet of its own size; nothing counts as
 * printed but the state 'selesai'. Take a `Pencetak` from `daftarPencetak` by its id, never from outside the process.
 */

const BATAS_BAKU_MS = 10_000;

function batas(konfigurasi: KonfigurasiCetak): number {
  return konfigurasi.batasWaktuMs ?? BATAS_BAKU_MS;
}

/** All printers of this machine; one that does not answer is listed as `tak-terjangkau` with the reason. */
export async function daftarPencetak(konfigurasi: KonfigurasiCetak): Promise<readonly Pencetak[]> {
  const { cups, langsung, sumatra, simpan } = konfigurasi;
  const daftar = await Promise.all([
    cups === null ? Promise.resolve([]) : daftarCups(cups, batas(konfigurasi)),
    daftarLangsung(langsung, batas(konfigurasi)),
    sumatra === null ? Promise.resolve([]) : daftarSumatra(sumatra, batas(konfigurasi)),
  ]);
  return [...daftar.flat(), ...(simpan === null ? [] : [pencetakSimpan()])];
}

function tujuan(pencetak: Pencetak, konfigurasi: KonfigurasiCetak): TujuanIpp {
  if (pencetak.uri === undefined) throw takAda(pencetak);
  const soket = pencetak.jenis === 'cups' ? konfigurasi.cups?.soket : undefined;
  return { uri: pencetak.uri, batasMs: batas(konfigurasi), ...(soket === undefined ? {} : { soket }) };
}

function takAda(pencetak: Pencetak): AppError {
  return new AppError('TIDAK_DITEMUKAN', `Pencetak "${pencetak.nama}" tidak ada lagi.`, {
    saran: 'Muat ulang daftar pencetak lalu pilih lagi.',
  });
}

/** The printer as it is now: one question over IPP, a new list on Windows. Throws where it cannot be asked. */
export async function segarkan(pencetak: Pencetak, konfigurasi: KonfigurasiCetak): Promise<Pencetak> {
  const { id, nama, jenis } = pencetak;
  switch (jenis) {
    case 'ipp':
    case 'cups':
      return { ...(await bacaPencetakIpp(tujuan(pencetak, konfigurasi), { id, nama, jenis })), nama };
    case 'sumatra': {
      const daftar = konfigurasi.sumatra === null ? [] : await daftarSumatra(konfigurasi.sumatra, batas(konfigurasi));
      const kini = daftar.find((p) => p.id === id) ?? daftar.find((p) => p.status === 'tak-terjangkau');
      if (kini === undefined) throw takAda(pencetak);
      return kini;
    }
    case 'simpan':
      return pencetakSimpan();
  }
}

async function bacaBerkas(berkas: Uint8Array | string): Promise<Uint8Array> {
  if (typeof berkas !== 'string') return berkas;
  try {
    return await readFile(berkas);
  } catch (galat) {
    throw new AppError('TIDAK_DITEMUKAN', 'Berkas yang akan dicetak tidak dapat dibuka.', {
      dampak: 'Tidak ada yang dikirim ke pencetak.',
      saran: 'Buat ulang dokumennya lalu cetak lagi.',
      cause: galat,
    });
  }
}

/**
 * Preflight against the printer's present state, then the job. Throws PENCETAK_TIDAK_SIAP (nothing sent) or PENCETAK;
 * there `details.mungkinTerkirim` tells whether a sheet may come out all the same.
 */
export async function kirim(
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  konfigurasi: KonfigurasiCetak,
): Promise<HasilKirim> {
  const berkas = await bacaBerkas(pekerjaan.berkas);
  const kini = await segarkan(pencetak, konfigurasi);
  const siap = pastikanSiap(kini, pekerjaan, berkas, konfigurasi.abaikanAlasan?.[kini.id]);
  switch (kini.jenis) {
    case 'ipp':
    case 'cups':
      return kirimIpp(tujuan(kini, konfigurasi), kini, pekerjaan, siap, berkas);
    case 'sumatra':
      if (konfigurasi.sumatra === null) throw takAda(pencetak);
      return kirimSumatra(konfigurasi.sumatra, batas(konfigurasi), kini, pekerjaan, siap, berkas);
    case 'simpan':
      if (konfigurasi.simpan === null) throw takAda(pencetak);
      return kirimSimpan(konfigurasi.simpan.folder, pekerjaan, siap, berkas);
  }
}

const TAK_DIPANTAU: StatusPekerjaan = {
  keadaan: 'tak-diketahui',
  pesan: 'Cara cetak ini tidak melaporkan hasil; pastikan lembarnya keluar lalu catat',
  lembar: null,
};

/** One look at a job. A printer that is gone gives 'tak-diketahui', never an exception and never 'selesai'. */
export async function pantau(
  pencetak: Pencetak,
  jobId: string,
  konfigurasi: KonfigurasiCetak,
  operator?: string,
): Promise<StatusPekerjaan> {
  if (pencetak.jenis === 'sumatra' || pencetak.jenis === 'simpan') return TAK_DIPANTAU;
  return pantauIpp(tujuan(pencetak, konfigurasi), jobId, operator);
}

/** Cancels and returns what the job came to: it may have finished first. `operator` must be the job's own. */
export async function batal(
  pencetak: Pencetak,
  jobId: string,
  konfigurasi: KonfigurasiCetak,
  operator?: string,
): Promise<StatusPekerjaan> {
  if (pencetak.jenis === 'sumatra' || pencetak.jenis === 'simpan') {
    throw new AppError('PENCETAK', 'Pekerjaan ini tidak dapat dibatalkan dari sini.', {
      saran: pencetak.jenis === 'sumatra' ? 'Batalkan di antrean pencetak Windows.' : 'Hapus berkasnya dari folder.',
    });
  }
  return batalIpp(tujuan(pencetak, konfigurasi), jobId, operator);
}
