/**
 * A plane map a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f. Here lengths are millimetres from the top left corner
 * of the sheet, y downwards.
 */
export type Afin = readonly [number, number, number, number, number, number];

export const TETAP: Afin = [1, 0, 0, 1, 0, 0];

/** First `dahulu`, then `lalu`. */
export function rangkai(lalu: Afin, dahulu: Afin): Afin {
  const [a, b, c, d, e, f] = lalu;
  const [p, q, r, s, t, u] = dahulu;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The map back. Throws RangeError for a map that flattens the plane; a measured print never does. */
export function balikan([a, b, c, d, e, f]: Afin): Afin {
  const det = a * d - b * c;
  if (!Number.isFinite(det) || Math.abs(det) < 1e-9) throw new RangeError('pemetaan ini tidak dapat dibalik');
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

export function petakan([a, b, c, d, e, f]: Afin, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Half a turn of a sheet of that size about its middle. */
export function setengahPutar(lebar: number, tinggi: number): Afin {
  return [-1, 0, 0, -1, lebar, tinggi];
}

/**
 * The same map for PDF: points about the page's top left corner, y upwards. A page whose top left corner lies at (x0, y1)
 * uses it between a shift to and from there; see `pdf/salinan-cetak.ts`.
 */
export function matriksPdf([a, b, c, d, e, f]: Afin, ptPerMm: number): Afin {
  return [a, 0 - b, 0 - c, d, e * ptPerMm, 0 - f * ptPerMm];
}
