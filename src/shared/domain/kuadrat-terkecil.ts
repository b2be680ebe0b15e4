/**
 * The unknowns that fit all equations best (sum of squares). Each row of `baris` holds the factors of one equation.
 * Null when the equations leave an unknown open.
 */
export function kuadratTerkecil(baris: readonly (readonly number[])[], hasil: readonly number[]): readonly number[] | null {
  const n = baris[0]?.length ?? 0;
  if (n === 0 || baris.length < n) return null;
  // Normal equations with the right side as last column.
  const m = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n + 1 }, (_k, k) => baris.reduce((s, b, j) => s + (b[i] ?? 0) * (k === n ? (hasil[j] ?? 0) : (b[k] ?? 0)), 0)),
  );
  return eliminasi(m);
}

function eliminasi(m: number[][]): number[] | null {
  const n = m.length;
  const besar = Math.max(1, ...m.flat().map(Math.abs));
  for (let i = 0; i < n; i++) {
    let pilih = i;
    for (let k = i + 1; k < n; k++) if (Math.abs(m[k]![i]!) > Math.abs(m[pilih]![i]!)) pilih = k;
    [m[i], m[pilih]] = [m[pilih]!, m[i]!];
    const pusat = m[i]![i]!;
    if (Math.abs(pusat) < 1e-9 * besar) return null;
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const kali = m[k]![i]! / pusat;
      for (let j = i; j <= n; j++) m[k]![j]! -= kali * m[i]![j]!;
    }
  }
  return m.map((b, i) => b[n]! / b[i]!);
}
