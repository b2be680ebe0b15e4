/**
 * Rows (or columns) of a symbol as bits, two 32-bit words a line, first module in the highest bit. With them the
 * penalty of a mask is counted 32 modules at a time.
 */
export type Garis = Uint32Array;

export function gelapkan(g: Garis, baris: number, kolom: number): void {
  const w = baris * 2 + (kolom >> 5);
  g[w] = (g[w] ?? 0) | (1 << (31 - (kolom & 31)));
}

/** Penalty of a symbol given by rows and by columns (ISO/IEC 18004 7.8.3). */
export function dendaSimbol(baris: Garis, kolom: Garis, n: number): number {
  let gelap = 0;
  for (let i = 0; i < 2 * n; i++) gelap += pop(baris[i] ?? 0);
  const imbang = 10 * Math.floor(Math.abs((gelap * 100) / (n * n) - 50) / 5);
  return dendaArah(baris, n, true) + dendaArah(kolom, n, false) + imbang;
}

/** Runs and finder-like patterns along the lines; with `blok` also the 2 × 2 blocks between neighbouring lines. */
function dendaArah(g: Garis, n: number, blok: boolean): number {
  // Valid module pairs of a line: n - 1; valid modules: n.
  const p0 = n - 1 >= 32 ? -1 : ~(0xffffffff >>> (n - 1));
  const p1 = n - 1 > 32 ? ~(0xffffffff >>> (n - 33)) : 0;
  const v0 = n >= 32 ? -1 : ~(0xffffffff >>> n);
  const v1 = n > 32 ? ~(0xffffffff >>> (n - 32)) : 0;
  let nilai = 0;
  let [es0, es1, ws0, ws1] = [0, 0, 0, 0];
  for (let r = 0; r < n; r++) {
    const w0 = g[2 * r] ?? 0;
    const w1 = g[2 * r + 1] ?? 0;
    // Equal neighbours, then windows of five equal modules.
    const e0 = ~(w0 ^ ((w0 << 1) | (w1 >>> 31))) & p0;
    const e1 = ~(w1 ^ (w1 << 1)) & p1;
    const d0 = e0 & ((e0 << 1) | (e1 >>> 31));
    const d1 = e1 & (e1 << 1);
    const l0 = d0 & ((d0 << 2) | (d1 >>> 30));
    const l1 = d1 & (d1 << 2);
    // A run of L has L - 4 windows and costs L - 2.
    if ((l0 | l1) !== 0) nilai += pop(l0) + pop(l1) + 2 * (pop(l0 & ~(l0 >>> 1)) + pop(l1 & ~((l1 >>> 1) | (l0 << 31))));
    if (blok && r > 0) nilai += 3 * (pop(e0 & es0 & ~(w0 ^ ws0)) + pop(e1 & es1 & ~(w1 ^ ws1)));
    [es0, es1, ws0, ws1] = [e0, e1, w0, w1];
    nilai += 40 * mirip(w0, w1, v0, v1);
  }
  return nilai;
}

/** How often 1011101 stands in a line with four light modules after or before it. */
function mirip(w0: number, w1: number, v0: number, v1: number): number {
  const t0 = ~w0 & v0;
  const t1 = ~w1 & v1;
  const a0 = w0 & ((t0 << 1) | (t1 >>> 31)) & ((w0 << 2) | (w1 >>> 30)) & ((w0 << 3) | (w1 >>> 29)) & ((w0 << 4) | (w1 >>> 28)) & ((t0 << 5) | (t1 >>> 27)) & ((w0 << 6) | (w1 >>> 26));
  const a1 = w1 & (t1 << 1) & (w1 << 2) & (w1 << 3) & (w1 << 4) & (t1 << 5) & (w1 << 6);
  if ((a0 | a1) === 0) return 0;
  const y0 = t0 & ((t0 << 1) | (t1 >>> 31));
  const y1 = t1 & (t1 << 1);
  const z0 = y0 & ((y0 << 2) | (y1 >>> 30));
  const z1 = y1 & (y1 << 2);
  return pop(a0 & ((z0 << 7) | (z1 >>> 25))) + pop(a1 & (z1 << 7)) + pop(z0 & ((a0 << 4) | (a1 >>> 28))) + pop(z1 & (a1 << 4));
}

function pop(x: number): number {
  const a = x - ((x >>> 1) & 0x55555555);
  const b = (a & 0x33333333) + ((a >>> 2) & 0x33333333);
  return Math.imul((b + (b >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
