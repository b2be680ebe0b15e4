/** Something that lies over whatever is open: the sheet of shortcuts, the palette. */
export interface Lapis {
  terbuka(): boolean;
  tutup(): void;
}

const semua: Lapis[] = [];

export function daftarkanLapis(l: Lapis): void {
  semua.push(l);
}

/** Whether a layer or a panel has the keyboard, or is about to: nothing behind it may take the focus then. */
export function adaLapis(): boolean {
  return semua.some((l) => l.terbuka()) || document.querySelector('[role="dialog"]') !== null;
}

/** Escape closes the topmost layer only. Asked before every panel, each of which would close itself. */
export function jagaEscape(): void {
  const tangani = (e: KeyboardEvent): void => {
    const atas = e.key === 'Escape' && !e.isComposing ? semua.find((l) => l.terbuka()) : undefined;
    if (!atas) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    atas.tutup();
  };
  window.addEventListener('keydown', tangani, true);
}
