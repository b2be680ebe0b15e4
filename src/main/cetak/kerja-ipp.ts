import { AppError } from '../../shared/errors.ts';
import { teksSemua, atr, atrAngka, atrKoleksi, atrRentang } from './ipp-baca.ts';
import { atributPencetak } from './ipp.ts';
import type { TujuanIpp } from './ipp-kirim.ts';
import {
  batalkanPekerjaan,
  cetakPekerjaan,
  periksaPekerjaan,
  statusPekerjaan,
  type CetakIpp,
  type PekerjaanIpp,
} from './ipp-pekerjaan.ts';
import type { AtributIpp } from './ipp-tipe.ts';
import type { HasilKirim, HasilPraperiksa, KertasCocok, PekerjaanCetak, Pencetak, StatusPekerjaan } from './jenis.ts';
import { menghalangi, teksAlasan } from './keadaan.ts';
import { SISI_IPP, WARNA_IPP } from './pencetak-ipp.ts';

/** Printing over IPP, the same for a printer addressed directly and for a CUPS queue. */

/** An upload takes longer than a question. */
const KALI_UNGGAH = 6;
const OPERATOR_BAKU = 'simpul';

/** IPP counts in hundredths of a millimetre. */
function ratusan(mm: number): number {
  return Math.round(mm * 100);
}

/**
 * Paper, tray and type go as one `media-col`: CUPS honours the tray and the type only inside it (or under the PPD's
 * own names), and drops `media-source` standing alone in silence. Everything is said, since defaults differ by version.
 */
export function atributPekerjaan(
  pekerjaan: PekerjaanCetak,
  kertas: KertasCocok,
  { tanpaSkala, warna: bisaWarna }: Pick<Pencetak, 'tanpaSkala' | 'warna'>,
): readonly AtributIpp[] {
  // left unsaid, CUPS renders for a raster printer in one bit: no greys, and the page 0.17 mm off
  const warna = bisaWarna.find((w) => w === pekerjaan.warna) ?? bisaWarna[0];
  const { baki, jenisKertas, halaman } = pekerjaan;
  return [
    atrKoleksi('media-col', [
      atrKoleksi('media-size', [
        atrAngka('x-dimension', ratusan(kertas.lebarMm)),
        atrAngka('y-dimension', ratusan(kertas.tinggiMm)),
      ]),
      ...(baki === undefined ? [] : [atr('media-source', 'keyword', baki)]),
      ...(jenisKertas === undefined ? [] : [atr('media-type', 'keyword', jenisKertas)]),
    ]),
    atr('sides', 'keyword', SISI_IPP[pekerjaan.sisi]),
    ...(tanpaSkala ? [atr('print-scaling', 'keyword', 'none')] : []),
    ...(warna === undefined ? [] : [atr('print-color-mode', 'keyword', WARNA_IPP[warna])]),
    ...(halaman === undefined ? [] : [atrRentang('page-ranges', halaman.dari, halaman.sampai)]),
  ];
}

/** job-state to our words. 9 is the only success; "with errors" is not one. */
export function artikanPekerjaan(p: PekerjaanIpp, alasanPencetak: readonly string[] = []): StatusPekerjaan {
  const keluhan = alasanPencetak.filter(menghalangi).map((a) => `${teksAlasan(a)} (${a})`);
  const kata = [...keluhan, p.pesan, ...p.alasan].filter((k) => k !== '');
  const pesan = (awal: string): string => (kata.length === 0 ? awal : `${awal}: ${kata.join('; ')}`);
  const { lembar } = p;
  switch (p.keadaan) {
    case 3:
      return { keadaan: 'menunggu', pesan: pesan('Menunggu di antrean'), lembar };
    case 4:
      return { keadaan: 'menunggu', pesan: pesan('Ditahan di antrean'), lembar };
    case 5:
      return { keadaan: 'mencetak', pesan: pesan(keluhan.length > 0 ? 'Pencetak berhenti' : 'Sedang dicetak'), lembar };
    case 6:
      return { keadaan: 'mencetak', pesan: pesan('Pencetak berhenti di tengah pekerjaan'), lembar };
    case 7:
      return { keadaan: 'dibatalkan', pesan: pesan('Pekerjaan dibatalkan'), lembar };
    case 8:
      return { keadaan: 'gagal', pesan: pesan('Pencetak menghentikan pekerjaan'), lembar };
    case 9:
      return p.alasan.includes('job-completed-with-errors')
        ? { keadaan: 'tak-diketahui', pesan: pesan('Selesai dengan kesalahan, periksa lembarnya'), lembar }
        : { keadaan: 'selesai', pesan: 'Selesai dicetak', lembar };
    default:
      return { keadaan: 'tak-diketahui', pesan: pesan('Pencetak tidak menyebut keadaan pekerjaan'), lembar };
  }
}

export async function kirimIpp(
  tujuan: TujuanIpp,
  pencetak: Pencetak,
  pekerjaan: PekerjaanCetak,
  siap: HasilPraperiksa & { readonly siap: true },
  berkas: Uint8Array,
): Promise<HasilKirim> {
  const c: CetakIpp = {
    judul: pekerjaan.judul.slice(0, 120),
    operator: pekerjaan.operator ?? OPERATOR_BAKU,
    format: 'application/pdf',
    pekerjaan: atributPekerjaan(pekerjaan, siap.kertas, pencetak),
  };
  await periksaPekerjaan(tujuan, c);
  const p = await cetakPekerjaan({ ...tujuan, batasMs: tujuan.batasMs * KALI_UNGGAH }, c, berkas);
  return {
    jobId: String(p.jobId),
    status: artikanPekerjaan(p),
    jumlahHalaman: siap.jumlahHalaman,
    peringatan: siap.peringatan,
  };
}

function nomor(jobId: string): number {
  const n = Number(jobId);
  if (!Number.isInteger(n) || n < 1) throw new AppError('TIDAK_DITEMUKAN', `Nomor pekerjaan "${jobId}" tidak ada.`);
  return n;
}

/** Never throws for a printer that is gone: not knowing is an answer of its own, and not success. */
export async function pantauIpp(tujuan: TujuanIpp, jobId: string, operator = OPERATOR_BAKU): Promise<StatusPekerjaan> {
  const n = nomor(jobId);
  try {
    const p = await statusPekerjaan(tujuan, n, operator);
    if (p.keadaan !== undefined && p.keadaan >= 7) return artikanPekerjaan(p);
    const k = await atributPencetak(tujuan, ['printer-state-reasons']);
    return artikanPekerjaan(p, teksSemua(k, 'printer-state-reasons'));
  } catch (galat) {
    if (!(galat instanceof AppError)) throw galat;
    return { keadaan: 'tak-diketahui', pesan: galat.message, lembar: null };
  }
}

export async function batalIpp(tujuan: TujuanIpp, jobId: string, operator = OPERATOR_BAKU): Promise<StatusPekerjaan> {
  await batalkanPekerjaan(tujuan, nomor(jobId), operator);
  return pantauIpp(tujuan, jobId, operator);
}
