/** The employees of the list in the order they were last shown, so that a page knows the next and the previous one. */
let urutan: readonly string[] = [];

export function ingatUrutan(id: readonly string[]): void {
  urutan = id;
}

/** The neighbour in the list the page was opened from, or null at its ends or when it was opened otherwise. */
export function tetangga(id: string, arah: 1 | -1): string | null {
  const i = urutan.indexOf(id);
  return i < 0 ? null : (urutan[i + arah] ?? null);
}
