/** One page of a stack as it was read. */
export interface HalamanTumpukan {
  /** The token of the letter in the QR on this page; null: none. */
  readonly token: string | null;
  /** Nothing on it: the back of a sheet in a duplex feeder. */
  readonly kosong: boolean;
}

/** What is known of the letter of a token: how many pages it has and on which (from 0) its QR stands. */
export interface BentukSuratPindai {
  readonly halaman: number;
  readonly halamanQr: number;
}

export interface BagianTumpukan {
  /** From 0. */
  readonly dari: number;
  readonly jumlah: number;
  readonly token: string | null;
  /** Why it cannot go to its letter by itself; null: it is whole. */
  readonly masalah: 'tanpa-qr' | 'token-asing' | 'jumlah-halaman' | null;
}

/**
 * Where each letter of a stack begins and ends. The QR says whose a page is, the letter's own shape how many pages lie before and
 * after it; empty backs count for nothing. Pages that nobody claims go to the letter before them, which is then to be looked at.
 * Every page is in exactly one part, in order.
 */
export function bagiTumpukan(halaman: readonly HalamanTumpukan[], bentuk: ReadonlyMap<string, BentukSuratPindai>): readonly BagianTumpukan[] {
  const bagian: { dari: number; jumlah: number; token: string | null; masalah: BagianTumpukan['masalah'] }[] = [];
  let bebas = 0;
  const tutup = (sampai: number): void => {
    // Pages between the last part and this one that no letter claims.
    if (sampai <= bebas) return;
    const sisa = halaman.slice(bebas, sampai);
    const akhir = bagian.at(-1);
    if (akhir === undefined) bagian.push({ dari: bebas, jumlah: sisa.length, token: null, masalah: 'tanpa-qr' });
    else {
      akhir.jumlah += sisa.length;
      if (akhir.masalah === null && sisa.some((h) => !h.kosong)) akhir.masalah = 'jumlah-halaman';
    }
    bebas = sampai;
  };
  for (let i = 0; i < halaman.length; i++) {
    const token = halaman[i]!.token;
    if (token === null || i < bebas) continue;
    const b = bentuk.get(token);
    const dari = i - (b?.halamanQr ?? 0);
    const sampai = dari + (b?.halaman ?? 1);
    const milik = halaman.slice(Math.max(0, dari), sampai);
    const utuh = b !== undefined && dari >= bebas && sampai <= halaman.length && milik.every((h, k) => dari + k === i || h.token === null || h.token === token);
    tutup(utuh ? dari : i);
    bagian.push(utuh ? { dari, jumlah: sampai - dari, token, masalah: null } : { dari: i, jumlah: 1, token, masalah: b === undefined ? 'token-asing' : 'jumlah-halaman' });
    bebas = utuh ? sampai : i + 1;
  }
  tutup(halaman.length);
  return bagian;
}
