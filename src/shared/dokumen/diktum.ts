import type { BlokDari, Teks } from './blok.ts';

const UKURAN = { lebarLabelMm: 27, lebarTandaMm: 7, jarakBawahMm: 2 } as const;

/** "a.", "b.", … "z.", then "aa.": the marks of Menimbang. */
export function hurufKe(urut: number): string {
  const huruf = String.fromCharCode(97 + (urut % 26));
  return `${huruf.repeat(1 + Math.floor(urut / 26))}.`;
}

/** Menimbang: lettered considerations; a single one carries no mark. */
export function menimbang(butir: readonly Teks[]): BlokDari<'diktum'> {
  return {
    jenis: 'diktum',
    ...UKURAN,
    label: 'Menimbang',
    butir: butir.map((teks, i) => (butir.length === 1 ? { teks } : { tanda: hurufKe(i), teks })),
  };
}

/** Mengingat (or Memperhatikan): the numbered legal bases. */
export function mengingat(butir: readonly Teks[], label = 'Mengingat'): BlokDari<'diktum'> {
  return {
    jenis: 'diktum',
    ...UKURAN,
    label,
    butir: butir.map((teks, i) => (butir.length === 1 ? { teks } : { tanda: `${i + 1}.`, teks })),
  };
}

/** The centred word MEMUTUSKAN; it stays with what is decided. */
export function memutuskan(): BlokDari<'paragraf'> {
  return { jenis: 'paragraf', teks: 'MEMUTUSKAN:', rata: 'tengah', tebal: true, jarakAtasMm: 2, jarakBawahMm: 3, bersamaBerikutnya: true };
}

/** Menetapkan: the title of the decision, kept with KESATU. */
export function menetapkan(teks: Teks): BlokDari<'diktum'> {
  return { jenis: 'diktum', ...UKURAN, label: 'Menetapkan', butir: [{ teks }], bersamaBerikutnya: true };
}

const BILANGAN = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN', 'KESEMBILAN', 'KESEPULUH'] as const;

/** The dicta KESATU to KESEPULUH, one block each. Throws RangeError above ten: an agency's decree has fewer. */
export function dikta(butir: readonly Teks[]): readonly BlokDari<'diktum'>[] {
  return butir.map((teks, i) => {
    const label = BILANGAN[i];
    if (label === undefined) throw new RangeError('Diktum lebih dari sepuluh');
    return { jenis: 'diktum', ...UKURAN, label, butir: [{ teks }] };
  });
}
