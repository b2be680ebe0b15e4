import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { TataNaskah } from '../../../shared/dokumen/templat/tata.ts';

/** The template as it is being edited. */
export interface Draf {
  readonly tata: TataNaskah;
  readonly isi: IsiTemplat;
}

export interface Sunting {
  readonly lalu: readonly Draf[];
  readonly kini: Draf;
  readonly nanti: readonly Draf[];
  /** The field of the last change: typing on in it without a pause is one step. */
  readonly kunci: string | null;
  readonly pada: number;
}

export type AksiSunting =
  | { readonly jenis: 'ubah'; readonly ubah: (d: Draf) => Draf; readonly kunci: string | null; readonly pada: number }
  | { readonly jenis: 'urung' }
  | { readonly jenis: 'ulang' }
  | { readonly jenis: 'muat'; readonly draf: Draf };

const JEDA_MS = 1500;
const LANGKAH_MAKS = 200;

export function mulaiSunting(kini: Draf): Sunting {
  return { lalu: [], kini, nanti: [], kunci: null, pada: 0 };
}

/** What happens to the draft; nothing but the host keeps it. */
export function sunting(s: Sunting, a: AksiSunting): Sunting {
  if (a.jenis === 'muat') return mulaiSunting(a.draf);
  if (a.jenis === 'urung') {
    const kini = s.lalu.at(-1);
    return kini ? { lalu: s.lalu.slice(0, -1), kini, nanti: [s.kini, ...s.nanti], kunci: null, pada: 0 } : s;
  }
  if (a.jenis === 'ulang') {
    const [kini, ...nanti] = s.nanti;
    return kini ? { lalu: [...s.lalu, s.kini], kini, nanti, kunci: null, pada: 0 } : s;
  }
  const kini = a.ubah(s.kini);
  if (kini === s.kini) return s;
  const menyambung = a.kunci !== null && a.kunci === s.kunci && a.pada - s.pada < JEDA_MS;
  return { lalu: menyambung ? s.lalu : [...s.lalu, s.kini].slice(-LANGKAH_MAKS), kini, nanti: [], kunci: a.kunci, pada: a.pada };
}

/** Whether two drafts say the same: typing a word and taking it back leaves nothing to save. */
export function samaDraf(a: Draf, b: Draf): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
