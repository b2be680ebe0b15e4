import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { z } from 'zod';
import { useSimpanan } from '../api/simpanan.ts';

const zKepadatan = z.enum(['rapat', 'longgar']);
export type Kepadatan = z.infer<typeof zKepadatan>;
const zTema = z.enum(['light', 'dark']).nullable();

export function kepadatan(): Kepadatan {
  return document.documentElement.dataset['kepadatan'] === 'longgar' ? 'longgar' : 'rapat';
}

/** Row height in pixels of the density in use. */
export function tinggiBaris(): number {
  return kepadatan() === 'longgar' ? 34 : 28;
}

const pendengar = new Set<() => void>();

/** Puts a density on the document and tells the tables. */
export function pasangKepadatan(baru: Kepadatan = 'rapat'): void {
  document.documentElement.dataset['kepadatan'] = baru;
  for (const f of pendengar) f();
}

export function dengarKepadatan(f: () => void): () => void {
  pendengar.add(f);
  return () => pendengar.delete(f);
}

export interface Tampilan {
  readonly gelap: boolean;
  gantiTema(): void;
  gantiKepadatan(): void;
}

/** Theme and density of this account; `setColorScheme` also leaves a copy in this browser, for the page before signing in. */
export function useTampilanAkun(): Tampilan {
  const { setColorScheme } = useMantineColorScheme();
  const gelap = useComputedColorScheme('light') === 'dark';
  const [tema, simpanTema] = useSimpanan('tema', zTema, null);
  const [rapat, simpanRapat] = useSimpanan('kepadatan', zKepadatan, 'rapat');
  useEffect(() => {
    if (tema !== null) setColorScheme(tema);
  }, [tema, setColorScheme]);
  useEffect(() => pasangKepadatan(rapat), [rapat]);
  return { gelap, gantiTema: () => simpanTema(gelap ? 'light' : 'dark'), gantiKepadatan: () => simpanRapat(rapat === 'rapat' ? 'longgar' : 'rapat') };
}
