/** The part of a keyboard event that decides a shortcut. */
export interface Ketukan {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const TAMPIL: Readonly<Record<string, string>> = {
  mod: 'Ctrl', alt: 'Alt', shift: 'Shift', arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓', escape: 'Esc', space: 'Spasi', enter: 'Enter', delete: 'Del', home: 'Home', end: 'End', pageup: 'PgUp', pagedown: 'PgDn',
};

interface Langkah {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly tombol: string;
}

function uraiLangkah(teks: string): Langkah {
  const bagian = teks.toLowerCase().split('+');
  return {
    mod: bagian.includes('mod'),
    alt: bagian.includes('alt'),
    shift: bagian.includes('shift'),
    tombol: bagian.at(-1) ?? '',
  };
}

function namaTombol(e: Ketukan): string {
  return e.key === ' ' ? 'space' : e.key.toLowerCase();
}

/** `mod+shift+K`, `F1`, `?`: shift counts only where the shortcut names it or the key is a letter or a named key. */
export function cocokTombol(e: Ketukan, teks: string): boolean {
  const l = uraiLangkah(teks);
  if ((e.ctrlKey || e.metaKey) !== l.mod || e.altKey !== l.alt) return false;
  const nama = namaTombol(e);
  const tanda = l.tombol.length === 1 && !/[a-z0-9]/.test(l.tombol);
  return (tanda || e.shiftKey === l.shift) && nama === l.tombol;
}

/** The steps of a shortcut: `g p` are two strokes, one after the other. */
export function langkahTombol(teks: string): readonly string[] {
  return teks.split(' ');
}

/** A shortcut as people read it: `mod+S` → `Ctrl+S`, `g p` → `G lalu P`. */
export function teksTombol(teks: string): string {
  return langkahTombol(teks)
    .map((l) => l.split('+').map((b) => TAMPIL[b.toLowerCase()] ?? (b.length === 1 ? b.toUpperCase() : b)).join('+'))
    .join(' lalu ');
}

/** True for a shortcut that may fire while somebody types in a field: it has Ctrl or Alt, or is a function key or Esc. */
export function bolehSaatMengetik(teks: string): boolean {
  return /mod\+|alt\+/i.test(teks) || /^F\d+$/i.test(teks);
}
