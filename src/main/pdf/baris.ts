import type { Potongan, Teks } from '../../shared/dokumen/blok.ts';
import type { GayaHuruf, HurufMuat, Kata } from './huruf.ts';
import { bentukKata } from './huruf.ts';

export interface Bagian {
  readonly kata: Kata;
  readonly huruf: HurufMuat;
  readonly garisBawah: boolean;
  readonly isian?: boolean;
}

/** What may not be broken: usually one word, or words of several styles glued together. Widths in thousandths of the size. */
export interface Butir {
  readonly bagian: readonly Bagian[];
  readonly lebar: number;
  /** Width of the space before it; 0 where a long word was cut. */
  readonly sela: number;
  /** A forced new line before it. */
  readonly ganti: boolean;
}

export interface Baris {
  readonly butir: readonly Butir[];
  /** Natural width, thousandths of the size. */
  readonly lebar: number;
  /** Last line of its paragraph: never stretched. */
  readonly akhir: boolean;
}

export type PilihHuruf = (gaya: GayaHuruf) => HurufMuat;

/** A line may end after the hyphen of a repeated word (syarat-syarat), never inside a number (015-BKPSDM). */
const KATA_ULANG = /(?<=\p{Ll}{2}-)(?=\p{Ll}{2})/u;

/** Text to unbreakable items. Control characters become spaces; letters and accents are composed (NFC). */
export function uraikan(teks: Teks, pilih: PilihHuruf, tebal: boolean): Butir[] {
  const potongan: readonly Potongan[] = typeof teks === 'string' ? [{ teks }] : teks;
  const hasil: { bagian: Bagian[]; lebar: number; sela: number; ganti: boolean }[] = [];
  let sambung = false;
  let ganti = false;
  for (const p of potongan) {
    const huruf = pilih((p.tebal ?? tebal) ? 'tebal' : p.miring ? 'miring' : 'biasa');
    const bersih = p.teks.normalize('NFC').replace(/[\u00ad\u200b-\u200f\ufeff]/g, '');
    for (const simbol of bersih.split(/([ \t\u0000-\u0009\u000b-\u001f]+|\n)/)) {
      if (simbol === '') continue;
      if (simbol === '\n') {
        if (ganti) hasil.push({ bagian: [], lebar: 0, sela: 0, ganti: true });
        ganti = true;
        sambung = false;
      } else if (simbol.charCodeAt(0) <= 32) {
        sambung = false;
      } else {
        let sela = huruf.spasi.lebar;
        for (const suku of simbol.split(KATA_ULANG)) {
          const kata = bentukKata(huruf, suku);
          const bagian: Bagian = { kata, huruf, garisBawah: p.garisBawah === true, ...(p.isian === true ? { isian: true } : {}) };
          const sebelum = hasil.at(-1);
          if (sambung && sela > 0 && sebelum !== undefined) {
            sebelum.bagian.push(bagian);
            sebelum.lebar += kata.lebar;
          } else {
            hasil.push({ bagian: [bagian], lebar: kata.lebar, sela, ganti });
          }
          sambung = true;
          ganti = false;
          sela = 0;
        }
      }
    }
  }
  return hasil;
}

/** Items that no line can hold are cut, after / - . , @ _ where possible and between letters where not. */
export function potongPanjang(butir: readonly Butir[], lebar: number): Butir[] {
  return butir.flatMap((b) => (b.lebar <= lebar ? [b] : cacah(b, lebar)));
}

function cacah(butir: Butir, lebar: number): Butir[] {
  const hasil: Butir[] = [];
  const tambah = (bagian: Bagian): void => {
    const awal = hasil.length === 0;
    hasil.push({ bagian: [bagian], lebar: bagian.kata.lebar, sela: awal ? butir.sela : 0, ganti: awal && butir.ganti });
  };
  for (const b of butir.bagian) {
    let sisa = b.kata.teks;
    while (sisa !== '') {
      const muat = panjangMuat(b.huruf, sisa, lebar);
      tambah({ ...b, kata: bentukKata(b.huruf, sisa.slice(0, muat)) });
      sisa = sisa.slice(muat);
    }
  }
  return hasil;
}

function panjangMuat(huruf: HurufMuat, teks: string, lebar: number): number {
  if (bentukKata(huruf, teks).lebar <= lebar) return teks.length;
  let n = 1;
  while (n < teks.length && bentukKata(huruf, teks.slice(0, n + 1)).lebar <= lebar) n++;
  // Never between the halves of a surrogate pair.
  if (n > 1 && /[\ud800-\udbff]/.test(teks[n - 1] ?? '')) n--;
  for (let k = n; k > n / 2; k--) if (/[/\-.,@_]/.test(teks[k - 1] ?? '')) return k;
  return n;
}

/** 'penuh' as full as possible from the top; 'rapi' least uneven spacing; 'seimbang' the same with the last line counted. */
export type CaraPecah = 'penuh' | 'rapi' | 'seimbang';

/** Lines of at most `lebar` (first line `lebar - inden`), all in thousandths of the size; never more lines than needed. */
export function pecahBaris(butir: readonly Butir[], lebar: number, inden: number, cara: CaraPecah): Baris[] {
  const hasil: Baris[] = [];
  let awal = 0;
  for (let i = 1; i <= butir.length; i++) {
    if (i < butir.length && butir[i]?.ganti !== true) continue;
    const bagian = butir.slice(awal, i);
    const masuk = awal === 0 ? inden : 0;
    hasil.push(...(cara === 'penuh' ? potongPenuh(bagian, lebar, masuk) : potongRapi(bagian, lebar, masuk, cara === 'seimbang')));
    awal = i;
  }
  return hasil;
}

function baris(butir: readonly Butir[], dari: number, sampai: number, akhir: boolean): Baris {
  const isi = butir.slice(dari, sampai);
  let lebar = 0;
  isi.forEach((b, i) => (lebar += b.lebar + (i === 0 ? 0 : b.sela)));
  return { butir: isi, lebar, akhir };
}

function potongPenuh(butir: readonly Butir[], lebar: number, inden: number): Baris[] {
  const hasil: Baris[] = [];
  let dari = 0;
  let isi = 0;
  for (let i = 0; i < butir.length; i++) {
    const b = butir[i];
    if (b === undefined) break;
    const batas = hasil.length === 0 ? lebar - inden : lebar;
    if (i > dari && isi + b.sela + b.lebar > batas) {
      hasil.push(baris(butir, dari, i, false));
      dari = i;
      isi = b.lebar;
    } else {
      isi += (i > dari ? b.sela : 0) + b.lebar;
    }
  }
  hasil.push(baris(butir, dari, butir.length, true));
  return hasil;
}

/** Above any sum of squared slack, so that one line fewer always wins. */
const HARGA_BARIS = 1e9;

/** Shortest path over break points (as Knuth and Plass, without hyphens): squared slack of every line, the last only when `seimbang`. */
function potongRapi(butir: readonly Butir[], lebar: number, inden: number, seimbang: boolean): Baris[] {
  const n = butir.length;
  const harga = new Float64Array(n + 1).fill(Infinity);
  const asal = new Int32Array(n + 1);
  harga[0] = 0;
  for (let i = 0; i < n; i++) {
    const sampaiSini = harga[i] ?? Infinity;
    const batas = i === 0 ? lebar - inden : lebar;
    let isi = 0;
    for (let j = i; j < n; j++) {
      const b = butir[j];
      if (b === undefined) break;
      isi += (j > i ? b.sela : 0) + b.lebar;
      if (isi > batas && j > i) break;
      const sisa = j === n - 1 && !seimbang ? 0 : ((batas - isi) / 1000) ** 2;
      const total = sampaiSini + HARGA_BARIS + sisa;
      if (total < (harga[j + 1] ?? Infinity)) {
        harga[j + 1] = total;
        asal[j + 1] = i;
      }
    }
  }
  const hasil: Baris[] = [];
  for (let j = n; j > 0; j = asal[j] ?? 0) hasil.push(baris(butir, asal[j] ?? 0, j, j === n));
  return hasil.toReversed();
}
