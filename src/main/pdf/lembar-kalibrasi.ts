import { SILANG_MM } from '../../shared/domain/kalibrasi.ts';
import { keTitik } from '../../shared/dokumen/kertas.ts';
import type { MesinPdf } from './mesin.ts';
import type { MetaPdf } from './meta.ts';
import { bulat, type Halaman, type Operasi } from './operasi.ts';
import { barisTeks, TINGGI_TUNGGAL, tulisBaris, type Ruang } from './tulis-baris.ts';
import { tulisCepat } from './tulis-cepat.ts';

export interface IsiLembarKalibrasi {
  readonly lebarMm: number;
  readonly tinggiMm: number;
  readonly profil: string;
  /** When and for what it is printed, below the name. */
  readonly keterangan: readonly string[];
  /** How many sheets to measure; each tells its number. */
  readonly jumlah: number;
  /** Also the back of each sheet. */
  readonly duaSisi: boolean;
}

const TIPIS = 0.28;
const LENGAN_MM = 4;
/** The rulers keep clear of the crosshairs. */
const BEBAS_MM = 6;
const GARIS_MM = { satu: 5, lima: 6, sepuluh: 7 };

/**
 * The sheet that is printed and measured: rulers on the four edges, crosshairs 10 mm from the edges, boxes of 100 mm (smaller on a
 * small sheet), which edge is the head, and what it was printed for. Pages in order: front, back, next sheet.
 */
export function lembarKalibrasi(mesin: MesinPdf, isi: IsiLembarKalibrasi, meta: MetaPdf): Buffer {
  const halaman: Halaman[] = [];
  for (let i = 1; i <= isi.jumlah; i++) {
    for (const sisi of isi.duaSisi ? ['DEPAN', 'BELAKANG'] : ['DEPAN']) halaman.push(satuHalaman(mesin, isi, sisi, i));
  }
  return tulisCepat(halaman, meta, mesin);
}

function satuHalaman(mesin: MesinPdf, isi: IsiLembarKalibrasi, sisi: string, nomor: number): Halaman {
  const { lebarMm: L, tinggiMm: T } = isi;
  const ops: Operasi[] = [...mistar(L, T), ...[SILANG_MM, L - SILANG_MM].flatMap((x) => [SILANG_MM, T - SILANG_MM].flatMap((y) => silang(x, y)))];
  const sisiKotak = Math.max(10, Math.min(100, Math.floor((Math.min(L, T) - 30) / 10) * 10));
  const dua = T >= 2 * sisiKotak + 60;
  const x = (L - sisiKotak) / 2;
  ops.push(...kotak(x, 20, sisiKotak));
  if (dua) ops.push(...kotak(x, T - 20 - sisiKotak, sisiKotak));
  const besar = sisiKotak >= 80;
  const tulis = penulis(mesin, ops, x + 2, sisiKotak - 4);
  ops.push(...panah(L / 2, besar ? 26 : 22, besar ? 14 : 5));
  tulis('ATAS', besar ? 42 : 28, besar ? 16 : 6, true);
  const awal = besar ? 54 : 31;
  const baris = [`${isi.profil} · ${sisi}`, `Lembar ${nomor} dari ${isi.jumlah}`, ...isi.keterangan, ...(besar ? [`Sisi kotak ${sisiKotak} mm. Ukur dari tiap tanda silang ke dua tepi kertas terdekat.`] : [])];
  let y = awal;
  baris.forEach((b, i) => {
    y += tulis(b, y, besar ? 9 : 4, i === 0) * (besar ? 5 : 2.1);
  });
  const tinggi = keTitik(T);
  // Two decimals from the bottom edge, as everywhere in a page stream.
  return { lebar: keTitik(L), tinggi, operasi: ops.map((o) => ({ ...o, y: tinggi - bulat(tinggi - o.y) })) };
}

const tegak = (x: number, y1: number, y2: number): Operasi => ({ op: 'garis', x1: bulat(keTitik(x)), x2: bulat(keTitik(x)), y: keTitik(y1), turun: bulat(keTitik(y2 - y1)), tebal: TIPIS });
const datar = (y: number, x1: number, x2: number): Operasi => ({ op: 'garis', x1: bulat(keTitik(x1)), x2: bulat(keTitik(x2)), y: keTitik(y), turun: 0, tebal: TIPIS });

function silang(x: number, y: number): Operasi[] {
  return [tegak(x, y - LENGAN_MM, y + LENGAN_MM), datar(y, x - LENGAN_MM, x + LENGAN_MM)];
}

function kotak(x: number, y: number, sisi: number): Operasi[] {
  return [datar(y, x, x + sisi), datar(y + sisi, x, x + sisi), tegak(x, y, y + sisi), tegak(x + sisi, y, y + sisi)];
}

function mistar(L: number, T: number): Operasi[] {
  const bebas = (mm: number, panjang: number): boolean => Math.abs(mm - SILANG_MM) > BEBAS_MM && Math.abs(mm - panjang + SILANG_MM) > BEBAS_MM && mm > SILANG_MM && mm < panjang - SILANG_MM;
  const garis = (mm: number): number => (mm % 10 === 0 ? GARIS_MM.sepuluh : mm % 5 === 0 ? GARIS_MM.lima : GARIS_MM.satu);
  const ops: Operasi[] = [];
  for (let mm = 1; mm < L; mm++) if (bebas(mm, L)) ops.push(tegak(mm, 0, garis(mm)), tegak(mm, T - garis(mm), T));
  for (let mm = 1; mm < T; mm++) if (bebas(mm, T)) ops.push(datar(mm, 0, garis(mm)), datar(mm, L - garis(mm), L));
  return ops;
}

/** An arrow that points to the head of the sheet, drawn from level lines. */
function panah(x: number, y: number, tinggi: number): Operasi[] {
  const kepala = tinggi * 0.45;
  const ops: Operasi[] = [];
  for (let h = 0; h < kepala; h += 0.15) ops.push({ ...datar(y + h, x - h * 0.7, x + h * 0.7), tebal: 0.5 } as Operasi);
  return [...ops, { op: 'kotak', x: bulat(keTitik(x - tinggi * 0.08)), y: keTitik(y + kepala), lebar: bulat(keTitik(tinggi * 0.16)), tinggi: bulat(keTitik(tinggi - kepala)), abu: 0 }];
}

/** Writes a text in the middle of a column; returns its number of lines. */
function penulis(mesin: MesinPdf, ops: Operasi[], kiriMm: number, lebarMm: number) {
  const kiri = keTitik(kiriMm);
  const lebar = keTitik(lebarMm);
  return (teks: string, yMm: number, ukuran: number, tebal: boolean): number => {
    const ruang: Ruang = { pilih: (gaya) => mesin.huruf(`heros-${gaya}`), ukuran, tinggiBaris: TINGGI_TUNGGAL, kiri, lebar, skala: 1, temuan: [], singgahan: mesin.singgahan };
    const gaya = { ukuran, lebar, tebal, rata: 'tengah' } as const;
    const baris = barisTeks(ruang, teks, gaya);
    baris.forEach((b, i) => tulisBaris(ops, ruang, b, kiri, keTitik(yMm) + i * ukuran * TINGGI_TUNGGAL, gaya));
    return baris.length;
  };
}
