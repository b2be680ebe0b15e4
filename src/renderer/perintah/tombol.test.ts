import { describe, expect, it } from 'vitest';
import { bolehSaatMengetik, cocokTombol, teksTombol, type Ketukan } from './tombol.ts';

const ketuk = (key: string, lain: Partial<Ketukan> = {}): Ketukan => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...lain });

describe('pintasan papan ketik', () => {
  it('mengenali Ctrl+K tetapi bukan Ctrl+Shift+K', () => {
    expect(cocokTombol(ketuk('k', { ctrlKey: true }), 'mod+K')).toBe(true);
    expect(cocokTombol(ketuk('K', { ctrlKey: true, shiftKey: true }), 'mod+K')).toBe(false);
    expect(cocokTombol(ketuk('k'), 'mod+K')).toBe(false);
  });

  it('mengenali tanda tanya walau diketik dengan Shift', () => {
    expect(cocokTombol(ketuk('?', { shiftKey: true }), '?')).toBe(true);
  });

  it('membedakan Alt+panah kiri dari panah kiri', () => {
    expect(cocokTombol(ketuk('ArrowLeft', { altKey: true }), 'alt+ArrowLeft')).toBe(true);
    expect(cocokTombol(ketuk('ArrowLeft'), 'alt+ArrowLeft')).toBe(false);
  });

  it('menuliskan pintasan sebagaimana dibaca orang', () => {
    expect(teksTombol('mod+S')).toBe('Ctrl+S');
    expect(teksTombol('g p')).toBe('G lalu P');
    expect(teksTombol('alt+ArrowLeft')).toBe('Alt+←');
  });

  it('tidak menembak huruf biasa saat orang mengetik', () => {
    expect(bolehSaatMengetik('g p')).toBe(false);
    expect(bolehSaatMengetik('mod+S')).toBe(true);
    expect(bolehSaatMengetik('F1')).toBe(true);
  });
});
