import { z } from 'zod';
import { namaMedan } from '../aturan/namaMedan.ts';

const zAtribut = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The further columns of a reference row (JSON text) as words; text that is no flat object is shown as it is. */
export function teksAtribut(atribut: string): string {
  try {
    const hasil = zAtribut.safeParse(JSON.parse(atribut));
    if (!hasil.success) return atribut;
    return Object.entries(hasil.data)
      .filter(([, v]) => v !== null && v !== '')
      .map(([k, v]) => `${namaMedan(k)}: ${String(v)}`)
      .join(' · ');
  } catch {
    return atribut;
  }
}
