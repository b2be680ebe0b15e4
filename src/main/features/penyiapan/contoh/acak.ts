/** A stream of reproducible pseudo-random draws: the same seed and key give the same draws on every machine. */
export interface Acak {
  /** In [0, 1). */
  pecahan(): number;
  /** Whole number from a to b, both included. */
  bulat(a: number, b: number): number;
  pilih<T>(daftar: readonly T[]): T;
  peluang(p: number): boolean;
  /** One of the values by weight. */
  timbang<T>(daftar: readonly (readonly [T, number])[]): T;
  /** n digits, the first may be 0. */
  angka(n: number): string;
}

/** FNV-1a over the text, mixed with the seed. */
function sidik(benih: number, kunci: string): number {
  let h = (2166136261 ^ benih) >>> 0;
  for (let i = 0; i < kunci.length; i++) h = Math.imul(h ^ kunci.charCodeAt(i), 16777619) >>> 0;
  return h;
}

/** mulberry32: 32 bits of state, good enough for data that only has to look real and be the same each time. */
export function buatAcak(benih: number, kunci: string): Acak {
  let s = sidik(benih, kunci);
  const pecahan = (): number => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const bulat = (a: number, b: number): number => a + Math.floor(pecahan() * (b - a + 1));
  return {
    pecahan,
    bulat,
    pilih: (daftar) => daftar[Math.floor(pecahan() * daftar.length)]!,
    peluang: (p) => pecahan() < p,
    timbang(daftar) {
      let sisa = pecahan() * daftar.reduce((j, d) => j + d[1], 0);
      for (const [nilai, berat] of daftar) {
        sisa -= berat;
        if (sisa < 0) return nilai;
      }
      return daftar.at(-1)![0];
    },
    angka: (n) => Array.from({ length: n }, () => bulat(0, 9)).join(''),
  };
}
