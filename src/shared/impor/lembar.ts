/** A date cell, kept apart from text that looks like a date. `tanggal` is 'YYYY-MM-DD'. */
export interface SelTanggal {
  readonly tanggal: string;
}

/** One cell as the file holds it. Text stays text, a number stays a number: only so can a ruined NIP be seen. */
export type Sel = string | number | boolean | SelTanggal | null;

export type BarisSel = readonly Sel[];

/** One sheet. `baris[0]` is row 1 of the sheet, empty rows included, so that row numbers match what the user sees. */
export interface Lembar {
  readonly nama: string;
  readonly asal: 'xlsx' | 'xls' | 'html' | 'csv';
  readonly tersembunyi: boolean;
  readonly baris: readonly BarisSel[];
}

/** Whether the file itself marks the cell as a date. */
export function selTanggal(sel: Sel): sel is SelTanggal {
  return typeof sel === 'object' && sel !== null;
}

/** The cell as the user would read it; '' for an empty one. Numbers without exponent up to 21 digits. */
export function teksSel(sel: Sel | undefined): string {
  if (sel === null || sel === undefined) return '';
  if (typeof sel === 'string') return sel;
  if (typeof sel === 'object') return sel.tanggal;
  if (typeof sel === 'boolean') return sel ? 'YA' : 'TIDAK';
  return String(sel);
}

/** True when no cell of the row holds anything but blanks. */
export function barisKosong(baris: BarisSel): boolean {
  for (const sel of baris) {
    if (sel === null || sel === undefined) continue;
    if (typeof sel !== 'string' || /\S/.test(sel)) return false;
  }
  return true;
}

/** 0 → 'A', 26 → 'AA': the column name the user sees in the spreadsheet. */
export function hurufKolom(indeks: number): string {
  let sisa = indeks;
  let huruf = '';
  do {
    huruf = String.fromCharCode(65 + (sisa % 26)) + huruf;
    sisa = Math.floor(sisa / 26) - 1;
  } while (sisa >= 0);
  return huruf;
}
