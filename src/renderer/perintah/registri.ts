import { useEffect, useRef, useSyncExternalStore } from 'react';
import { bolehSaatMengetik, cocokTombol, langkahTombol } from './tombol.ts';

/** Scopes from the outside in: a key of an inner scope hides the same key further out; `selalu` holds over an open panel as well. */
export const LINGKUP = ['selalu', 'umum', 'layar', 'tabel', 'formulir', 'dialog'] as const;
export type Lingkup = (typeof LINGKUP)[number];

export interface Perintah {
  readonly id: string;
  readonly label: string;
  readonly grup: string;
  readonly lingkup: Lingkup;
  readonly tombol?: readonly string[];
  /** Not offered in the palette (moving in a table, closing a panel), only on the sheet of shortcuts. */
  readonly hanyaTombol?: boolean;
  /** The key is handled by the component that has the focus; it is listed here so that the sheet shows it. */
  readonly setempat?: boolean;
  readonly aktif?: boolean;
  jalankan(): void;
}

let daftar: readonly Perintah[] = [];
const pemilik = new Map<symbol, readonly Perintah[]>();
const pendengar = new Set<() => void>();

function terbitkan(): void {
  daftar = [...pemilik.values()].flat();
  for (const f of pendengar) f();
}

function dengar(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}

/** Every command that can be given now: the palette, the sheet of shortcuts and the keys all read this list. */
export function usePerintahAktif(): readonly Perintah[] {
  return useSyncExternalStore(dengar, () => daftar);
}

/** Offers commands while the component is on the screen. The list may be new on each render; only changes are published. */
export function usePerintah(perintah: readonly Perintah[]): void {
  const terbaru = useRef(perintah);
  const kunci = useRef(Symbol('perintah'));
  const sidik = perintah.map((p) => `${p.id}|${p.label}|${p.tombol?.join()}|${p.aktif}`).join('\n');
  useEffect(() => {
    terbaru.current = perintah;
  });
  useEffect(() => {
    const milik = kunci.current;
    const dipakai = sidik === '' ? [] : terbaru.current;
    pemilik.set(milik, dipakai.map((p) => ({ ...p, jalankan: () => terbaru.current.find((q) => q.id === p.id)?.jalankan() })));
    terbitkan();
    return () => {
      pemilik.delete(milik);
      terbitkan();
    };
  }, [sidik]);
}

function sedangMengetik(sasaran: EventTarget | null): boolean {
  if (!(sasaran instanceof HTMLElement)) return false;
  if (sasaran.isContentEditable || sasaran instanceof HTMLTextAreaElement || sasaran instanceof HTMLSelectElement) return true;
  return sasaran instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(sasaran.type);
}

function berlaku(p: Perintah, adaDialog: boolean): boolean {
  if (p.aktif === false || p.setempat) return false;
  return !adaDialog || p.lingkup === 'selalu' || p.lingkup === 'formulir' || p.lingkup === 'dialog';
}

let awalUrutan: { readonly tombol: string; readonly pada: number } | null = null;

function cari(e: KeyboardEvent): Perintah | null {
  const mengetik = sedangMengetik(e.target);
  const adaDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  const urut = daftar.filter((p) => berlaku(p, adaDialog)).toSorted((a, b) => LINGKUP.indexOf(b.lingkup) - LINGKUP.indexOf(a.lingkup));
  const awal = awalUrutan !== null && e.timeStamp - awalUrutan.pada < 1200 ? awalUrutan.tombol : null;
  awalUrutan = null;
  for (const p of urut) {
    for (const t of p.tombol ?? []) {
      if (mengetik && !bolehSaatMengetik(t)) continue;
      const [satu = '', dua] = langkahTombol(t);
      if (dua === undefined ? cocokTombol(e, satu) : awal === satu && cocokTombol(e, dua)) return p;
      if (dua !== undefined && cocokTombol(e, satu)) awalUrutan = { tombol: satu, pada: e.timeStamp };
    }
  }
  return null;
}

/** The one listener for all shortcuts. */
export function pasangPendengarTombol(): () => void {
  const tangani = (e: KeyboardEvent): void => {
    if (e.defaultPrevented || e.isComposing) return;
    const p = cari(e);
    if (!p) return;
    e.preventDefault();
    p.jalankan();
  };
  window.addEventListener('keydown', tangani);
  return () => window.removeEventListener('keydown', tangani);
}
