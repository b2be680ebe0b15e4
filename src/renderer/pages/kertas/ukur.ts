import { SUDUT, type Sudut, type UkuranLembar } from '../../../shared/domain/kalibrasi.ts';

export type Arah = 'datar' | 'tegak';

/** What stands in the fields: '' is not read. */
export type Angka = Readonly<Record<string, number | ''>>;

export function kunciAngka(lembar: number, sudut: Sudut, arah: Arah): string {
  return `${lembar}|${sudut}|${arah}`;
}

/** The edge a figure is measured to. */
export function tepiDari(sudut: Sudut, arah: Arah): 'kiri' | 'kanan' | 'atas' | 'bawah' {
  if (arah === 'datar') return sudut.startsWith('kiri') ? 'kiri' : 'kanan';
  return sudut.endsWith('atas') ? 'atas' : 'bawah';
}

/** The sheets as the host takes them; sheets without any figure are left out at the end only, so that numbers stay true. */
export function keLembar(angka: Angka, jumlah: number): UkuranLembar[] {
  const nilai = (i: number, s: Sudut, arah: Arah): number | null => {
    const n = angka[kunciAngka(i, s, arah)];
    return typeof n === 'number' ? n : null;
  };
  const semua = Array.from({ length: jumlah }, (_, i) => SUDUT.map((sudut) => ({ sudut, datar: nilai(i, sudut, 'datar'), tegak: nilai(i, sudut, 'tegak') })));
  while (semua.length > 1 && semua.at(-1)!.every((u) => u.datar === null && u.tegak === null)) semua.pop();
  return semua;
}

export function adaAngka(angka: Angka): boolean {
  return Object.values(angka).some((n) => n !== '');
}
