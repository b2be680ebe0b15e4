import { z } from 'zod';
import { ambilSimpanan, tulisSimpanan } from '../lib/simpanan.ts';

const zKepadatan = z.enum(['rapat', 'longgar']);
export type Kepadatan = z.infer<typeof zKepadatan>;

/** Puts the remembered density on the document before the first paint. */
export function pasangKepadatan(): void {
  document.documentElement.dataset['kepadatan'] = ambilSimpanan('kepadatan', zKepadatan) ?? 'rapat';
}

export function kepadatan(): Kepadatan {
  return document.documentElement.dataset['kepadatan'] === 'longgar' ? 'longgar' : 'rapat';
}

/** Row height in pixels of the density in use. */
export function tinggiBaris(): number {
  return kepadatan() === 'longgar' ? 34 : 28;
}

const pendengar = new Set<() => void>();

export function gantiKepadatan(): void {
  const baru: Kepadatan = kepadatan() === 'rapat' ? 'longgar' : 'rapat';
  document.documentElement.dataset['kepadatan'] = baru;
  tulisSimpanan('kepadatan', baru);
  for (const f of pendengar) f();
}

export function dengarKepadatan(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}
