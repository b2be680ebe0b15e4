import { balikan, matriksPdf, rangkai, TETAP, type Afin } from '../../shared/domain/afin.ts';
import { PT_PER_MM } from '../../shared/dokumen/kertas.ts';
import { AppError } from '../../shared/errors.ts';
import { gambarAnotasi } from './anotasi-cetak.ts';
import { bukaPdf, type HalamanPdf, type PdfTerbuka } from './baca-pdf.ts';
import { acuan, angka, kamus, larik, type Nilai } from './nilai-pdf.ts';
import type { Matriks } from './operasi.ts';
import { buatPembaruan, objekAliran, type Pembaruan } from './perbarui-pdf.ts';
import { tanpaPracetak } from './pracetak.ts';

export interface OpsiSalinan {
  /**
   * What has to be done to the visible page about its top left corner, in points, y upwards (`matriksKoreksi`). Even pages
   * use `belakang` where it is given (duplex), all others `depan`.
   */
  readonly matriks: { readonly depan: Matriks; readonly belakang?: Matriks | undefined };
  /** Leave out what is already printed on the sheet. */
  readonly pracetak: boolean;
  /** The sheet, in mm: a page of that size lying on its side (a wide lampiran) is corrected as it is fed. */
  readonly kertas?: { readonly lebarMm: number; readonly tinggiMm: number } | undefined;
}

/** A matrix that changes nothing. */
export const MATRIKS_TETAP: Matriks = TETAP;

/** A correction in mm (`koreksi` of domain/kalibrasi) as `salinanCetak` takes it. */
export function matriksKoreksi(a: Afin): Matriks {
  return matriksPdf(a, PT_PER_MM);
}

/** True when the file can be printed with a calibration or on a pre-printed sheet. */
export function dapatDisalin(pdf: Uint8Array): boolean {
  return bukaPdf(pdf) !== null;
}

/**
 * A copy for the printer: page boxes, fonts and images as they are, contents moved by the matrix. The input is not
 * touched; the copy is the input with an update behind it, so it costs next to nothing. Signatures do not
 * survive it by design: what is visible of them is drawn, the fields themselves are taken out.
 * Throws BERKAS_RUSAK for a file that cannot be followed (encrypted, damaged).
 */
export function salinanCetak(pdf: Uint8Array, opsi: OpsiSalinan): Uint8Array {
  const { depan, belakang } = opsi.matriks;
  if (!opsi.pracetak && tetap(depan) && (belakang === undefined || tetap(belakang))) return pdf;
  const buka = bukaPdf(pdf);
  if (buka === null) {
    throw new AppError('BERKAS_RUSAK', 'Dokumen ini bukan PDF yang isinya dapat diikuti (bersandi, rusak, atau buatan lain), jadi salinan cetaknya tidak dapat dibuat.', {
      dampak: 'Tidak ada yang dicetak; arsip tidak berubah.',
      saran: 'Cetak dokumen itu sendiri tanpa kalibrasi dan tanpa pracetak.',
    });
  }
  const p = buatPembaruan(buka);
  const salinan: Salinan = { buka, p, opsi, pembungkus: new Map(), akhir: null };
  buka.halaman.forEach((h, i) => salinHalaman(salinan, h, i % 2 === 1 && belakang !== undefined ? belakang : depan));
  tanpaTandaTangan(buka, p);
  return p.kosong ? pdf : p.selesai();
}

interface Salinan {
  readonly buka: PdfTerbuka;
  readonly p: Pembaruan;
  readonly opsi: OpsiSalinan;
  /** Ready `q … cm` streams by their text: most pages of a file share one. */
  readonly pembungkus: Map<string, number>;
  akhir: number | null;
}

const tetap = (m: Matriks): boolean => m.every((n, i) => n === TETAP[i]);
const enam = (n: number): number => Math.round(n * 1e6) / 1e6 + 0;
const teks = (t: string): Buffer => Buffer.from(t, 'latin1');
/** A sheet and a page that differ by less are the same size, in mm. */
const SAMA_MM = 2;

/** From the page's own coordinates to the visible page about its top left corner. */
function keTampak({ kotak: [x0, y0, x1, y1], putar }: HalamanPdf): Afin {
  switch (putar) {
    case 0:
      return [1, 0, 0, 1, -x0, -y1];
    case 90:
      return [0, -1, 1, 0, -y0, x0];
    case 180:
      return [-1, 0, 0, -1, x1, y0];
    case 270:
      return [0, 1, -1, 0, y1, -x1];
  }
}

/** A page that lies is turned left to be fed: its top is the left edge of the sheet, as `tata.ts` lays it out. */
function keLembar(h: HalamanPdf, kertas: OpsiSalinan['kertas']): Afin {
  const tampak = keTampak(h);
  if (kertas === undefined) return tampak;
  const [x0, y0, x1, y1] = h.kotak;
  const [datar, tegak] = h.putar % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  const sama = (pt: number, mm: number): boolean => Math.abs(pt / PT_PER_MM - mm) < SAMA_MM;
  const terbaring = !sama(datar, kertas.lebarMm) && sama(datar, kertas.tinggiMm) && sama(tegak, kertas.lebarMm);
  return terbaring ? rangkai([0, 1, -1, 0, 0, -datar], tampak) : tampak;
}

function matriksHalaman(h: HalamanPdf, m: Matriks, { kertas }: OpsiSalinan): Matriks {
  const ke = keLembar(h, kertas);
  const satuan = angka(h.kamus.isi.get('UserUnit')) ?? 1;
  const [a, b, c, d, e, f] = m;
  return rangkai(balikan(ke), rangkai([a, b, c, d, e / satuan, f / satuan], ke));
}

function salinHalaman(s: Salinan, h: HalamanPdf, m: Matriks): void {
  const isi = new Map(h.kamus.isi);
  const aliran = daftarAliran(s.buka, isi.get('Contents')).map((n) => (s.opsi.pracetak ? tanpa(s, n) : n));
  const anotasi = gambarAnotasi(s.buka, h);
  const bungkus = `q ${matriksHalaman(h, m, s.opsi).map(enam).join(' ')} cm q\n`;
  const luar = gunakan(s, bungkus);
  s.akhir ??= s.p.tambah(objekAliran('', teks('\nQ Q\n')));
  const penutup = anotasi === null ? s.akhir : s.p.tambah(objekAliran('', teks(`\nQ\n${anotasi.isi}Q\n`)));
  isi.set('Contents', larik([luar, ...aliran, penutup].map(acuan)));
  if (anotasi !== null) isi.set('Resources', anotasi.sumberDaya);
  isi.delete('Annots');
  s.p.ganti(h.nomor, kamus(isi));
}

function gunakan(s: Salinan, bungkus: string): number {
  const ada = s.pembungkus.get(bungkus);
  if (ada !== undefined) return ada;
  const baru = s.p.tambah(objekAliran('', teks(bungkus)));
  s.pembungkus.set(bungkus, baru);
  return baru;
}

function daftarAliran(buka: PdfTerbuka, contents: Nilai | undefined): number[] {
  if (contents?.jenis === 'acuan') {
    const isi = buka.objek(contents.nomor);
    return isi.jenis === 'larik' ? daftarAliran(buka, isi) : isi.jenis === 'kamus' ? [contents.nomor] : [];
  }
  return contents?.jenis === 'larik' ? contents.isi.flatMap((n) => (n.jenis === 'acuan' ? [n.nomor] : [])) : [];
}

/** The same stream without what is pre-printed; itself where nothing is marked. */
function tanpa(s: Salinan, nomor: number): number {
  const a = s.buka.aliran(nomor);
  const baru = a === null ? null : tanpaPracetak(a.data, a.kamus);
  return baru === null ? nomor : s.p.tambah(objekAliran('/Filter/FlateDecode', baru));
}

/** A moved copy must not pass for a signed document. */
function tanpaTandaTangan(buka: PdfTerbuka, p: Pembaruan): void {
  const BUANG = ['AcroForm', 'Perms', 'DSS'];
  const akar = buka.xref.ekor.isi.get('Root');
  if (akar?.jenis !== 'acuan' || !BUANG.some((k) => buka.katalog.isi.has(k))) return;
  p.ganti(akar.nomor, kamus(new Map([...buka.katalog.isi].filter(([k]) => !BUANG.includes(k)))));
}
