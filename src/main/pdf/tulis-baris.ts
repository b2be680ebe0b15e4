import type { Rata, Teks } from '../../shared/dokumen/blok.ts';
import type { Temuan } from '../../shared/errors.ts';
import type { Bagian, Baris, Butir, CaraPecah, PilihHuruf } from './baris.ts';
import { pecahBaris, potongPanjang, uraikan } from './baris.ts';
import type { HurufMuat, Kata } from './huruf.ts';
import type { Operasi } from './operasi.ts';
import { bulat } from './operasi.ts';

/** Everything a block needs to become units; widths and places in points. */
export interface Ruang {
  readonly pilih: PilihHuruf;
  readonly ukuran: number;
  /** Line height as a factor of the type size. */
  readonly tinggiBaris: number;
  readonly kiri: number;
  readonly lebar: number;
  /** Shrinks type and gaps together, 1 normally. */
  readonly skala: number;
  readonly temuan: Temuan[];
  readonly singgahan: Map<string, readonly Baris[]>;
  /** The block tells its values from its fixed words. */
  readonly tandai?: boolean;
}

/** Single spacing of Arial: 1.15 of the size, base line 0.905 below the top. Kept for every family so that text sits alike. */
export const TINGGI_TUNGGAL = 1.15;
const DASAR_HURUF = 0.905;

/** A stretched space above this many ems looks worse than a ragged line. */
const REGANG_MAKS_EM = 1.2;

const BATAS_SINGGAHAN = 4000;

export interface GayaParagraf {
  readonly ukuran: number;
  readonly lebar: number;
  readonly inden?: number;
  readonly tebal?: boolean;
  readonly rata?: Rata;
}

/** Broken lines of a text. Plain texts are remembered: most of a letter is the same for everybody. */
export function barisTeks(ruang: Ruang, teks: Teks, gaya: GayaParagraf): readonly Baris[] {
  const lebar = (gaya.lebar / gaya.ukuran) * 1000 + 0.01;
  const inden = ((gaya.inden ?? 0) / gaya.ukuran) * 1000;
  const cara: CaraPecah = gaya.rata === 'penuh' ? 'rapi' : gaya.rata === 'tengah' ? 'seimbang' : 'penuh';
  const susun = (): readonly Baris[] => {
    const butir = uraikan(teks, ruang.pilih, gaya.tebal === true);
    laporHilang(ruang, butir.flatMap((b) => b.bagian));
    laporTerpenggal(ruang, butir, lebar - inden);
    return pecahBaris(potongPanjang(butir, lebar - inden), lebar, inden, cara);
  };
  if (typeof teks !== 'string') return susun();
  const kunci = `${ruang.pilih('biasa').kunci}|${gaya.tebal === true ? 't' : 'b'}${cara}|${lebar}|${inden}|${teks}`;
  const ada = ruang.singgahan.get(kunci);
  if (ada !== undefined) return ada;
  const sebelum = ruang.temuan.length;
  const baru = susun();
  if (ruang.singgahan.size >= BATAS_SINGGAHAN) ruang.singgahan.clear();
  // A text with a finding is laid out each time, so that the finding is reported each time.
  if (ruang.temuan.length === sebelum) ruang.singgahan.set(kunci, baru);
  return baru;
}

function laporHilang(ruang: Ruang, bagian: readonly Bagian[]): void {
  for (const b of bagian) {
    if (b.kata.hilang === '') continue;
    const pesan = `Huruf “${b.kata.hilang}” pada kata “${b.kata.teks}” tidak ada dalam huruf cetak; ganti penulisannya agar surat dapat diterbitkan.`;
    if (!ruang.temuan.some((t) => t.pesan === pesan)) {
      ruang.temuan.push({ kode: 'HURUF_TIDAK_ADA', berat: 'tolak', pesan, dasarHukum: '' });
    }
  }
}

/** An ordinary word. Numbers of decrees break at their slashes, and a name of a hundred letters has to break somewhere. */
const KATA_BIASA = /^\p{L}{2,24}\p{P}?$/u;

/** An ordinary word wider than its place is cut between any two letters: the place is too narrow, and nobody should sign it unseen. */
function laporTerpenggal(ruang: Ruang, butir: readonly Butir[], lebar: number): void {
  for (const b of butir) {
    if (b.lebar <= lebar) continue;
    const kata = b.bagian.map((x) => x.kata.teks).join('');
    if (!KATA_BIASA.test(kata)) continue;
    const pesan = `Kata “${kata}” lebih lebar daripada tempatnya sehingga terpenggal; lebarkan tempatnya atau kecilkan hurufnya.`;
    if (!ruang.temuan.some((t) => t.pesan === pesan)) ruang.temuan.push({ kode: 'KATA_TERPENGGAL', berat: 'peringatan', pesan, dasarHukum: '' });
  }
}

/** Height of one line in points. */
export function tinggiSatuBaris(ruang: Ruang, ukuran: number): number {
  return ukuran * ruang.tinggiBaris;
}

/** Draws one line whose top is `atas` (relative to its unit). */
export function tulisBaris(ops: Operasi[], ruang: Ruang, garis: Baris, x: number, atas: number, gaya: GayaParagraf): void {
  const { ukuran } = gaya;
  const tinggi = tinggiSatuBaris(ruang, ukuran);
  const dasar = atas + (tinggi - ukuran * TINGGI_TUNGGAL) / 2 + ukuran * DASAR_HURUF;
  const alami = (garis.lebar * ukuran) / 1000;
  const sisa = gaya.lebar - alami;
  let mulai = x;
  if (gaya.rata === 'tengah') mulai += Math.max(0, sisa / 2);
  else if (gaya.rata === 'kanan') mulai += Math.max(0, sisa);
  tulisButir(ops, garis, mulai, dasar, ukuran, gaya.rata === 'penuh' ? regang(garis, sisa, ukuran) : 0);
}

/** Extra width per space, as a whole number of hundredths of a thousandth: the unit of the page stream. */
function regang(garis: Baris, sisa: number, ukuran: number): number {
  if (garis.akhir || sisa <= 0) return 0;
  let sela = 0;
  for (let i = 1; i < garis.butir.length; i++) if ((garis.butir[i]?.sela ?? 0) > 0) sela++;
  if (sela === 0 || sisa / sela > REGANG_MAKS_EM * ukuran) return 0;
  return (Math.floor((sisa / sela / ukuran) * 100_000) / 100_000) * ukuran;
}

/** Words of one font with spaces between them become one run; a change of style or a cut word starts another. */
function tulisButir(ops: Operasi[], garis: Baris, mulai: number, dasar: number, ukuran: number, spasi: number): void {
  let x = mulai;
  let kumpul: Kata[] = [];
  let huruf: HurufMuat | undefined;
  let isian = false;
  let xKumpul = x;
  const tutup = (): void => {
    if (huruf !== undefined && kumpul.length > 0) {
      ops.push({ op: 'teks', x: bulat(xKumpul), y: dasar, huruf: huruf.kunci, ukuran, kata: kumpul, spasi, ...(isian ? { isian } : {}) });
    }
    kumpul = [];
  };
  garis.butir.forEach((b, i) => {
    if (i > 0 && b.sela > 0) x += (b.sela * ukuran) / 1000 + spasi;
    b.bagian.forEach((g, k) => {
      const lanjut = k === 0 && i > 0 && b.sela > 0 && g.huruf === huruf && (g.isian === true) === isian && kumpul.length > 0;
      if (!lanjut) {
        tutup();
        xKumpul = x;
        huruf = g.huruf;
        isian = g.isian === true;
      }
      kumpul.push(g.kata);
      const lebar = (g.kata.lebar * ukuran) / 1000;
      if (g.garisBawah) {
        const sebelum = ops.at(-1);
        const y = dasar + ukuran * 0.12;
        const x1 = i > 0 && sebelum?.op === 'garis' && sebelum.y === y && (sebelum.isian === true) === isian ? sebelum.x2 : x;
        ops.push({ op: 'garis', x1: bulat(x1), x2: bulat(x + lebar), y, turun: 0, tebal: bulat(ukuran * 0.06), ...(isian ? { isian } : {}) });
      }
      x += lebar;
    });
  });
  tutup();
}
