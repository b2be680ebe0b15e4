import { AppError } from '../../shared/errors.ts';
import { ukuranHalamanPdf } from './halaman-pdf.ts';
import type {
  HalanganCetak,
  HasilPraperiksa,
  KertasCocok,
  PekerjaanCetak,
  Pencetak,
  PilihanPencetak,
  UkuranMm,
} from './jenis.ts';
import { halanganKeadaan, peringatanKeadaan } from './keadaan.ts';
import { cocokkanKertas, selisih, teksMm } from './kertas-cocok.ts';

/**
 * The check before each job. Print systems drop what they do not know in silence (a tray, a size) and print on what
 * they have; so whatever the printer does not offer by name is refused here, with the list of what it does offer.
 */

/** Half a millimetre is less than the feed of any printer is exact. */
const TOLERANSI_HALAMAN_MM = 0.5;

function halanganPilihan(
  kode: 'baki' | 'jenis-kertas',
  sebutan: string,
  diminta: string | undefined,
  ada: readonly PilihanPencetak[],
): readonly HalanganCetak[] {
  if (diminta === undefined || ada.some((p) => p.kode === diminta)) return [];
  const tersedia = ada.map((p) => (p.nama === p.kode ? p.kode : `${p.kode} (${p.nama})`));
  return [{ kode, pesan: `${sebutan} "${diminta}" tidak ada pada pencetak ini.`, tersedia }];
}

function halanganUkuran(pencetak: Pencetak, kertas: UkuranMm): readonly HalanganCetak[] {
  if (cocokkanKertas(pencetak, kertas) !== undefined) return [];
  const r = pencetak.rentangUkuran;
  const rentang =
    r === undefined
      ? []
      : [`ukuran sendiri ${r.lebarMm.min}–${r.lebarMm.maks} × ${r.tinggiMm.min}–${r.tinggiMm.maks} mm`];
  const tersedia = [...pencetak.ukuran.map((k) => `${k.nama} (${teksMm(k)})`), ...rentang];
  return [{ kode: 'ukuran', pesan: `Kertas ${teksMm(kertas)} tidak didukung pencetak ini.`, tersedia }];
}

function halanganBerkas(
  halaman: readonly UkuranMm[] | null,
  { kertas, halaman: rentang }: PekerjaanCetak,
): readonly HalanganCetak[] {
  if (halaman === null) {
    return [{ kode: 'berkas', pesan: 'Berkas bukan PDF yang dapat diperiksa ukurannya.', tersedia: [] }];
  }
  const dari = rentang?.dari ?? 1;
  const sampai = rentang?.sampai ?? halaman.length;
  if (!Number.isInteger(dari) || !Number.isInteger(sampai) || dari < 1 || sampai < dari || sampai > halaman.length) {
    return [{ kode: 'halaman', pesan: `Halaman ${dari}–${sampai} tidak ada.`, tersedia: [`1–${halaman.length}`] }];
  }
  const salah = halaman.findIndex((u, i) => i + 1 >= dari && i < sampai && selisih(u, kertas) > TOLERANSI_HALAMAN_MM);
  const u = halaman[salah];
  if (u === undefined) return [];
  const pesan = `Halaman ${salah + 1} berukuran ${teksMm(u)}, bukan ${teksMm(kertas)}: isinya akan bergeser.`;
  return [{ kode: 'ukuran-halaman', pesan, tersedia: [teksMm(u)] }];
}

function halanganKemampuan(pencetak: Pencetak, pekerjaan: PekerjaanCetak): readonly HalanganCetak[] {
  const hasil: HalanganCetak[] = [];
  if (!pencetak.terimaPdf) {
    hasil.push({
      kode: 'format',
      pesan: 'Pencetak ini tidak menerima PDF secara langsung.',
      tersedia: ['lewat antrean CUPS'],
    });
  }
  if (!pencetak.sisi.includes(pekerjaan.sisi)) {
    hasil.push({
      kode: 'sisi',
      pesan: 'Pencetak ini tidak mencetak dua sisi dengan cara itu.',
      tersedia: pencetak.sisi,
    });
  }
  if (pekerjaan.halaman !== undefined && !pencetak.bisaSebagian) {
    hasil.push({
      kode: 'halaman',
      pesan: 'Pencetak ini tidak dapat mencetak sebagian halaman.',
      tersedia: ['semua halaman'],
    });
  }
  return hasil;
}

function peringatan(
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  kertas: KertasCocok,
  abaikan: readonly string[],
): readonly string[] {
  const hasil = [...peringatanKeadaan(pencetak.alasan, abaikan)];
  const asli = kertas.diputar ? { lebarMm: kertas.tinggiMm, tinggiMm: kertas.lebarMm } : kertas;
  if (selisih(asli, pekerjaan.kertas) > 0.1) {
    // CUPS centres the page on the sheet
    const geser = {
      lebarMm: Math.abs(asli.lebarMm - pekerjaan.kertas.lebarMm) / 2,
      tinggiMm: Math.abs(asli.tinggiMm - pekerjaan.kertas.tinggiMm) / 2,
    };
    hasil.push(`Pencetak menyebut kertasnya ${teksMm(asli)}: isi dapat bergeser ${teksMm(geser)}.`);
  }
  if (pekerjaan.warna === 'warna' && !pencetak.warna.includes('warna'))
    hasil.push('Pencetak ini tidak mencetak warna.');
  if (!pencetak.tanpaSkala)
    hasil.push('Pencetak tidak menyatakan dapat mencetak tanpa penskalaan: ukur lembar pertama.');
  return hasil;
}

/**
 * Pure: the printer as it was just asked, the job, and its bytes. All obstacles at once, not only the first.
 * `abaikan`: printer-state-reasons that are declared harmless for this printer; they become warnings.
 */
export function praperiksa(
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  berkas: Uint8Array,
  abaikan: readonly string[] = [],
): HasilPraperiksa {
  const halaman = ukuranHalamanPdf(berkas);
  const halangan = [
    ...halanganKeadaan(pencetak, abaikan),
    // an unreachable printer offers nothing: the rest would only repeat that
    ...(pencetak.status === 'tak-terjangkau'
      ? []
      : [
          ...halanganUkuran(pencetak, pekerjaan.kertas),
          ...halanganPilihan('baki', 'Baki', pekerjaan.baki, pencetak.baki),
          ...halanganPilihan('jenis-kertas', 'Jenis kertas', pekerjaan.jenisKertas, pencetak.jenisKertas),
          ...halanganKemampuan(pencetak, pekerjaan),
        ]),
    ...halanganBerkas(halaman, pekerjaan),
  ];
  const kertas = cocokkanKertas(pencetak, pekerjaan.kertas);
  if (halangan.length > 0 || kertas === undefined || halaman === null) {
    return { siap: false, halangan, peringatan: peringatanKeadaan(pencetak.alasan, abaikan) };
  }
  const { dari, sampai } = pekerjaan.halaman ?? { dari: 1, sampai: halaman.length };
  const awas = peringatan(pencetak, pekerjaan, kertas, abaikan);
  return { siap: true, kertas, jumlahHalaman: sampai - dari + 1, peringatan: awas };
}

/** As `praperiksa`, but refuses by throwing PENCETAK_TIDAK_SIAP with the result as `details`. */
export function pastikanSiap(
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  berkas: Uint8Array,
  abaikan: readonly string[] = [],
): HasilPraperiksa & { readonly siap: true } {
  const hasil = praperiksa(pencetak, pekerjaan, berkas, abaikan);
  if (hasil.siap) return hasil;
  const tersedia = hasil.halangan.flatMap((h) => (h.tersedia.length === 0 ? [] : [h.tersedia.join(', ')]));
  throw new AppError('PENCETAK_TIDAK_SIAP', `${pencetak.nama}: ${hasil.halangan.map((h) => h.pesan).join(' ')}`, {
    dampak: 'Tidak ada yang dikirim ke pencetak.',
    saran: tersedia.length === 0 ? 'Siapkan pencetak lalu coba lagi.' : `Yang tersedia: ${tersedia.join('; ')}.`,
    details: hasil,
  });
}
