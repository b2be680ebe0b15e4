import { koleksiSemua, angkaSatu, rentangSatu, teksSatu, teksSemua, yaTidak } from './ipp-baca.ts';
import { atributPencetak } from './ipp.ts';
import type { TujuanIpp } from './ipp-kirim.ts';
import type { KelompokIpp } from './ipp-tipe.ts';
import type {
  ModeWarna,
  Pencetak,
  PilihanPencetak,
  RentangUkuran,
  SisiCetak,
  StatusPencetak,
  UkuranKertas,
} from './jenis.ts';

/** What a printer or a CUPS queue says about itself, in our words. */

const DIMINTA = [
  'printer-info',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'media-supported',
  'media-size-supported',
  'media-source-supported',
  'media-type-supported',
  'sides-supported',
  'page-ranges-supported',
  'print-scaling-supported',
  'print-color-mode-supported',
  'document-format-supported',
];

export const SISI_IPP = {
  satu: 'one-sided',
  'dua-panjang': 'two-sided-long-edge',
  'dua-pendek': 'two-sided-short-edge',
} as const satisfies Record<SisiCetak, string>;

export const WARNA_IPP = { warna: 'color', 'hitam-putih': 'monochrome' } as const satisfies Record<ModeWarna, string>;

const SEMUA_WARNA = ['warna', 'hitam-putih'] as const satisfies readonly ModeWarna[];
const SEMUA_SISI = ['satu', 'dua-panjang', 'dua-pendek'] as const satisfies readonly SisiCetak[];

const NAMA_BAKI: ReadonlyMap<string, string> = new Map([
  ['auto', 'Otomatis'],
  ['main', 'Baki utama'],
  ['manual', 'Masukan manual'],
  ['by-pass-tray', 'Baki samping'],
  ['top', 'Baki atas'],
  ['middle', 'Baki tengah'],
  ['bottom', 'Baki bawah'],
  ['rear', 'Baki belakang'],
  ['large-capacity', 'Baki besar'],
  ['envelope', 'Baki amplop'],
]);

const NAMA_JENIS: ReadonlyMap<string, string> = new Map([
  ['auto', 'Otomatis'],
  ['stationery', 'Kertas biasa'],
  ['stationery-letterhead', 'Kertas berkop'],
  ['stationery-preprinted', 'Kertas berblangko'],
  ['stationery-heavyweight', 'Kertas tebal'],
  ['cardstock', 'Karton'],
  ['labels', 'Label'],
  ['envelope', 'Amplop'],
  ['transparency', 'Transparansi'],
]);

function pilihan(kode: readonly string[], nama: ReadonlyMap<string, string>): readonly PilihanPencetak[] {
  return kode.map((k) => {
    const baki = /^tray-(\d+)$/.exec(k)?.[1];
    return { kode: k, nama: nama.get(k) ?? (baki === undefined ? k : `Baki ${baki}`) };
  });
}

const MM_PER_INCI = 25.4;

/** A self-describing media name (PWG 5101.1): `iso_a4_210x297mm`, `na_legal_8.5x14in`. */
export function ukuranDariNama(nama: string): UkuranKertas | undefined {
  const cocok = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(nama);
  if (cocok === null) return undefined;
  const mm = (n: string | undefined): number =>
    Math.round(Number(n) * (cocok[3] === 'in' ? MM_PER_INCI : 1) * 1000) / 1000;
  return { nama, lebarMm: mm(cocok[1]), tinggiMm: mm(cocok[2]) };
}

const BATAS_NAMA = /^custom_(min|max)_/;

function bacaUkuran(k: KelompokIpp): {
  readonly ukuran: readonly UkuranKertas[];
  readonly rentang: RentangUkuran | undefined;
} {
  const nama = teksSemua(k, 'media-supported');
  const ukuran = nama.flatMap((n) => (BATAS_NAMA.test(n) ? [] : (ukuranDariNama(n) ?? [])));
  const min = nama.filter((n) => n.startsWith('custom_min_')).map(ukuranDariNama)[0];
  const maks = nama.filter((n) => n.startsWith('custom_max_')).map(ukuranDariNama)[0];
  let rentang: RentangUkuran | undefined =
    min === undefined || maks === undefined
      ? undefined
      : { lebarMm: { min: min.lebarMm, maks: maks.lebarMm }, tinggiMm: { min: min.tinggiMm, maks: maks.tinggiMm } };
  for (const satu of koleksiSemua(k, 'media-size-supported')) {
    const x = rentangSatu(satu, 'x-dimension');
    const y = rentangSatu(satu, 'y-dimension');
    if (x === undefined || y === undefined) continue;
    const l = { min: x.min / 100, maks: x.maks / 100 };
    const t = { min: y.min / 100, maks: y.maks / 100 };
    if (l.min !== l.maks || t.min !== t.maks) rentang ??= { lebarMm: l, tinggiMm: t };
    else if (!ukuran.some((u) => Math.abs(u.lebarMm - l.min) < 0.1 && Math.abs(u.tinggiMm - t.min) < 0.1)) {
      ukuran.push({ nama: `${l.min}x${t.min}mm`, lebarMm: l.min, tinggiMm: t.min });
    }
  }
  return { ukuran, rentang };
}

function status(k: KelompokIpp): StatusPencetak {
  if (yaTidak(k, 'printer-is-accepting-jobs') === false) return 'berhenti';
  switch (angkaSatu(k, 'printer-state')) {
    case 3:
      return 'siap';
    case 4:
      return 'sibuk';
    default:
      return 'berhenti';
  }
}

export interface AsalPencetak {
  readonly id: string;
  readonly nama: string;
  readonly jenis: 'ipp' | 'cups';
}

/** One Get-Printer-Attributes. Throws AppError PENCETAK where the printer cannot be asked. */
export async function bacaPencetakIpp(tujuan: TujuanIpp, asal: AsalPencetak): Promise<Pencetak> {
  const k = await atributPencetak(tujuan, DIMINTA);
  const { ukuran, rentang } = bacaUkuran(k);
  const sisi = teksSemua(k, 'sides-supported');
  const warna = teksSemua(k, 'print-color-mode-supported');
  const info = teksSatu(k, 'printer-info');
  return {
    ...asal,
    nama: info === undefined || info === '' ? asal.nama : info,
    uri: tujuan.uri,
    status: status(k),
    alasan: teksSemua(k, 'printer-state-reasons').filter((a) => a !== 'none'),
    ukuran,
    ...(rentang === undefined ? {} : { rentangUkuran: rentang }),
    baki: pilihan(teksSemua(k, 'media-source-supported'), NAMA_BAKI),
    jenisKertas: pilihan(teksSemua(k, 'media-type-supported'), NAMA_JENIS),
    sisi: SEMUA_SISI.filter((s) => (sisi.length === 0 ? s === 'satu' : sisi.includes(SISI_IPP[s]))),
    warna: SEMUA_WARNA.filter((w) => warna.includes(WARNA_IPP[w])),
    terimaPdf: teksSemua(k, 'document-format-supported').includes('application/pdf'),
    // CUPS picks the pages itself, whatever the printer can
    bisaSebagian: asal.jenis === 'cups' || yaTidak(k, 'page-ranges-supported') === true,
    tanpaSkala: asal.jenis === 'cups' || teksSemua(k, 'print-scaling-supported').includes('none'),
    bisaDipantau: true,
  };
}

/** A printer that did not answer keeps its place in the list, with the reason. */
export function takTerjangkau(asal: Pick<Pencetak, 'id' | 'nama' | 'jenis' | 'uri'>, alasan: string): Pencetak {
  return {
    ...asal,
    status: 'tak-terjangkau',
    alasan: [alasan],
    ukuran: [],
    baki: [],
    jenisKertas: [],
    sisi: [],
    warna: [],
    terimaPdf: false,
    bisaSebagian: false,
    tanpaSkala: false,
    bisaDipantau: false,
  };
}
