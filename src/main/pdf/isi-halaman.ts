import type { HurufMuat, Kata } from './huruf.ts';
import { heksKata } from './huruf.ts';
import type { Halaman, Matriks, OpQr, OpTeks } from './operasi.ts';
import { bulat } from './operasi.ts';
import { BUKA_PRACETAK, TUTUP_PRACETAK } from './pracetak.ts';

/** Which codes a document uses: the shared subset, or a longer one for unusual letters. */
export type PetaKode = (huruf: HurufMuat) => ReadonlyMap<number, number>;

export interface NamaSumber {
  readonly huruf: (kunci: string) => { readonly muat: HurufMuat; readonly nama: string };
  readonly gambar: (kunci: string) => string;
}

/** The page stream of one page, before compression. */
export function isiHalaman(halaman: Halaman, nama: NamaSumber, peta: PetaKode, matriks?: Matriks): string {
  const H = halaman.tinggi;
  let s = matriks === undefined ? '' : `q ${matriks.map((n) => Math.round(n * 1e6) / 1e6).join(' ')} cm\n`;
  let teks: PenulisTeks | undefined;
  let pracetak = false;
  for (const o of halaman.operasi) {
    if ((o.pracetak === true) !== pracetak) {
      // What is left out must take no state with it: the font is set anew behind each mark.
      if (teks !== undefined) s += 'ET\n';
      teks = undefined;
      s += pracetak ? TUTUP_PRACETAK : BUKA_PRACETAK;
      pracetak = !pracetak;
    }
    if (o.op === 'teks') {
      teks ??= { huruf: '', ukuran: 0 };
      if (teks.huruf === '') s += 'BT\n';
      s += satuTeks(o, H, teks, nama, peta);
      continue;
    }
    if (teks !== undefined) {
      s += 'ET\n';
      teks = undefined;
    }
    const y = bulat(H - o.y);
    switch (o.op) {
      case 'garis':
        s += `${o.tebal} w ${o.x1} ${y} m ${o.x2} ${bulat(y - o.turun)} l S\n`;
        break;
      case 'kotak':
        s += `${o.abu} g ${o.x} ${bulat(y - o.tinggi)} ${o.lebar} ${o.tinggi} re f 0 g\n`;
        break;
      case 'gambar':
        s += `q ${o.lebar} 0 0 ${o.tinggi} ${o.x} ${bulat(y - o.tinggi)} cm /${nama.gambar(o.kunci)} Do Q\n`;
        break;
      case 'qr':
        s += satuQr(o, y);
        break;
    }
  }
  if (teks !== undefined) s += 'ET\n';
  if (pracetak) s += TUTUP_PRACETAK;
  return matriks === undefined ? s : `${s}Q\n`;
}

interface PenulisTeks {
  huruf: string;
  ukuran: number;
}

function satuTeks(o: OpTeks, H: number, keadaan: PenulisTeks, nama: NamaSumber, peta: PetaKode): string {
  const y = bulat(H - o.y);
  const { muat, nama: sandi } = nama.huruf(o.huruf);
  let s = '';
  if (keadaan.huruf !== o.huruf || keadaan.ukuran !== o.ukuran) s = `/${sandi} ${o.ukuran} Tf\n`;
  s += `1 0 0 1 ${o.x} ${y} Tm[<`;
  keadaan.huruf = o.huruf;
  keadaan.ukuran = o.ukuran;
  const sela = o.spasi === 0 ? muat.spasi.heks : `${muat.spasi.heks}>${Math.round((-o.spasi / o.ukuran) * 100_000) / 100}<`;
  const kode = peta(muat);
  for (let i = 0; i < o.kata.length; i++) {
    if (i > 0) s += sela;
    s += heks(o.kata[i], kode);
  }
  return `${s}>]TJ\n`;
}

function heks(kata: Kata | undefined, kode: ReadonlyMap<number, number>): string {
  if (kata === undefined) return '';
  return kata.heks === '' ? heksKata(kata.glif, kata.kern, kode) : kata.heks;
}

/** Modules as unit squares under one matrix; a single fill leaves no hairlines between rows. */
function satuQr(o: OpQr, y: number): string {
  const u = langkahQr(o);
  let s = `q ${u} 0 0 ${-u} ${o.x} ${y} cm\n`;
  const { lari } = o.modul;
  for (let i = 0; i < lari.length; i += 3) s += `${lari[i]} ${lari[i + 1]} ${lari[i + 2]} 1 re\n`;
  return `${s}f Q\n`;
}

/** Size of one module in points, as written to the file. */
export function langkahQr(o: OpQr): number {
  return Math.round((o.sisi / o.modul.ukuran) * 1e6) / 1e6;
}
