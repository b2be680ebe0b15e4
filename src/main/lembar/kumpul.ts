import { hurufKolom, type BarisSel, type Sel } from '../../shared/impor/lembar.ts';
import { terlaluBesar, type BatasLembar } from './batas.ts';

/** Takes rows in order and holds them to the limits; blank rows at the end are never stored. */
export interface Pengumpul {
  terima(indeks: number, sel: Sel[]): void;
  readonly baris: BarisSel[];
}

const KOSONG: BarisSel = Object.freeze([]);
const SELANG_BERHENTI = 256;

function panjangIsi(sel: readonly Sel[]): number {
  let panjang = sel.length;
  while (panjang > 0) {
    const akhir = sel[panjang - 1];
    if (akhir !== null && akhir !== undefined && akhir !== '') break;
    panjang--;
  }
  return panjang;
}

export function pengumpul(nama: string, batas: BatasLembar): Pengumpul {
  const baris: BarisSel[] = [];
  return {
    baris,
    terima(indeks, sel) {
      if (indeks % SELANG_BERHENTI === 0) batas.berhenti?.();
      const panjang = panjangIsi(sel);
      if (panjang === 0) return;
      if (indeks >= batas.baris) throw terlaluBesar(`Lembar "${nama}" berisi lebih dari ${batas.baris.toLocaleString('id-ID')} baris.`);
      if (panjang > batas.kolom) throw terlaluBesar(`Lembar "${nama}" baris ${indeks + 1} berisi lebih dari ${batas.kolom} kolom.`, 'Hapus kolom yang tidak diperlukan, lalu simpan lagi.');
      sel.length = panjang;
      for (let i = 0; i < panjang; i++) {
        const isi = sel[i];
        if (typeof isi === 'string' && isi.length > batas.hurufSel) {
          throw terlaluBesar(`Sel ${hurufKolom(i)}${indeks + 1} pada "${nama}" berisi ${isi.length.toLocaleString('id-ID')} huruf.`, 'Periksa tanda kutip pada baris itu; mungkin ada kutip yang tidak ditutup.');
        }
      }
      while (baris.length < indeks) baris.push(KOSONG);
      baris.push(sel);
    },
  };
}
