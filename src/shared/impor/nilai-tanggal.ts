import { bagianSah, bagianTanggal, susunTanggal } from '../domain/tanggal.ts';
import { parseTanggal } from '../domain/urai-tanggal.ts';
import { selTanggal, type Sel } from './lembar.ts';
import { galat, peringatan, type Catatan, type Nilai } from './nilai.ts';

export interface KonteksSelTanggal {
  /** Today, 'YYYY-MM-DD': decides the century of a two-digit year. */
  readonly hariIni: string;
  /** A birth date lies in the past by years; other dates may lie a little ahead. */
  readonly lahir: boolean;
  readonly nama: string;
}

/** The zero dates of databases and spreadsheets: they mean "none". */
const NOL = /^(0000-00-00|00[-/.]00[-/.]0000|1900-01-0[01]|1899-12-3[01]|0?0[-/.]0?0[-/.](19)?00|0?1[-/.]0?1[-/.]1900)/;

const USIA_TERMUDA = 15;
const TAHUN_TERAWAL = 1920;

function duaAngka(teks: string): boolean {
  return /^\d{6}$/.test(teks) || (/\D\d{2}$/.test(teks) && !/\d{4}/.test(teks));
}

/** A two-digit year of a list of decrees lies in the past or a few years ahead, never half a century ahead. */
function abad(iso: string, k: KonteksSelTanggal): string | null {
  const { tahun, bulan, hari } = bagianTanggal(iso);
  const kini = bagianTanggal(k.hariIni).tahun;
  const benar = tahun > (k.lahir ? kini - USIA_TERMUDA : kini + 5) ? tahun - 100 : tahun;
  return bagianSah(benar, bulan, hari) ? susunTanggal(benar, bulan, hari) : null;
}

function periksa(iso: string, teks: string, k: KonteksSelTanggal): Nilai<string> {
  const { tahun } = bagianTanggal(iso);
  if (tahun < TAHUN_TERAWAL || tahun > bagianTanggal(k.hariIni).tahun + 10) {
    return { catatan: galat('TANGGAL', `${k.nama} "${teks}" jatuh pada tahun ${tahun}.`, 'Periksa tahunnya pada SK lalu perbaiki.') };
  }
  if (k.lahir && iso > k.hariIni) return { catatan: galat('TANGGAL', `${k.nama} "${teks}" belum terjadi.`, 'Perbaiki tanggal lahir.') };
  return { nilai: iso };
}

function tidakTerbaca(teks: string, k: KonteksSelTanggal): Catatan {
  const terbalik = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks);
  const saran =
    terbalik !== null && Number(terbalik[2]) > 12 && Number(terbalik[1]) <= 12
      ? `Tampaknya bulan ditulis lebih dahulu. Tulis ${terbalik[2]}-${terbalik[1]}-${terbalik[3]} bila itu maksudnya.`
      : 'Tulis seperti 01-04-2020 atau 1 April 2020.';
  return galat('TANGGAL', `${k.nama} "${teks}" bukan tanggal yang sah.`, saran);
}

function dengan(hasil: Nilai<string>, catatan: Catatan): Nilai<string> {
  return hasil.catatan ? hasil : { ...hasil, catatan };
}

/**
 * A date cell as ISO text. Accepts date cells, d/m/Y in the usual spellings, month names, Y-m-d with or without a time,
 * spreadsheet day numbers (with a warning) and two-digit years (with a warning). Never m/d/Y; never today for a blank.
 */
export function uraiTanggalSel(sel: Sel, teks: string, k: KonteksSelTanggal): Nilai<string> {
  if (selTanggal(sel)) return NOL.test(sel.tanggal) ? {} : periksa(sel.tanggal, sel.tanggal, k);
  if (NOL.test(teks)) return {};
  const angka = typeof sel === 'number' && sel < 1e6 ? sel : null;
  const baca = parseTanggal(angka ?? teks, { jenis: k.lahir ? 'lahir' : 'umum', tahunIni: bagianTanggal(k.hariIni).tahun });
  if ('masalah' in baca) return { catatan: tidakTerbaca(teks, k) };
  if (angka !== null || /^\d{5}(\.\d+)?$/.test(teks)) {
    const hasil = periksa(baca.nilai, teks, k);
    return dengan(hasil, peringatan('TANGGAL_SERIAL', `${k.nama} ditulis sebagai angka ${teks}, dibaca ${baca.nilai}.`, 'Periksa; ubah format kolom ke Tanggal.'));
  }
  if (!duaAngka(teks)) return periksa(baca.nilai, teks, k);
  const iso = abad(baca.nilai, k);
  if (iso === null) return { catatan: tidakTerbaca(teks, k) };
  return dengan(periksa(iso, teks, k), peringatan('TAHUN_DUA_ANGKA', `${k.nama} "${teks}" bertahun dua angka, dibaca ${iso}.`, 'Periksa tahunnya; tulis empat angka.'));
}

/** 'Kediri, 12-05-1985' in one cell: place and date. The date is the tail that begins with a digit. */
export function pisahTempatTanggal(teks: string): { readonly tempat: string; readonly tanggal: string } {
  const cocok = /^([^\d]*?)[\s,/]+(\d{1,4}[-/.\s].*)$/.exec(teks);
  return cocok === null ? { tempat: teks, tanggal: '' } : { tempat: (cocok[1] ?? '').replace(/[,/\s]+$/, ''), tanggal: cocok[2] ?? '' };
}
