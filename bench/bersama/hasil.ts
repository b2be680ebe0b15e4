/** One line of a benchmark: our value beside a peer's or a limit's. `rasio` > 1 means we are ahead. */
export interface Hasil {
  readonly nama: string;
  readonly kami: string;
  readonly pembanding: string;
  readonly nilaiKami: number;
  readonly nilaiPembanding: number;
  readonly satuan: string;
  readonly rasio: number;
}

/** A line where less is better. */
export function hasil(nama: string, pembanding: string, nilaiKami: number, nilaiPembanding: number, satuan: string, kami = 'Simpul ASN'): Hasil {
  return { nama, kami, pembanding, nilaiKami, nilaiPembanding, satuan, rasio: nilaiPembanding / nilaiKami };
}

/** The value below which `p` of the samples lie, e.g. 0.95. */
export function persentil(nilai: readonly number[], p: number): number {
  const urut = nilai.toSorted((a, b) => a - b);
  return urut[Math.min(urut.length - 1, Math.ceil(urut.length * p) - 1)] ?? Number.NaN;
}

/** Numbers that look random and are the same in each run. */
export function pengacak(benih: number): (n: number) => number {
  let s = benih >>> 0;
  return (n) => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((s / 2 ** 32) * n);
  };
}
