import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { Keluar } from '../../../shared/contract.ts';
import { blokNaskah } from './baris.ts';
import { objekBagian } from './jalur.ts';

export type Temuan = Keluar<'naskah.periksa'>['temuan'][number];

/**
 * The block a finding names, from 0; null when it names none. The check of the places counts the blocks of the words
 * ("blok ke-5"); the check of the shape counts those of the filled document ("Blok ke-5"), which are the same only
 * where no block before it may be absent or repeated.
 */
export function blokTemuan(t: Temuan, isi: IsiTemplat): number | null {
  const m = /\b([Bb])lok ke-(\d+)/.exec(t.pesan);
  if (!m) return null;
  const ke = Number(m[2]) - 1;
  const blok = blokNaskah(isi);
  if (ke < 0 || ke >= blok.length) return null;
  const berubah = blok.slice(0, ke + 1).some((b) => {
    const o = objekBagian(b);
    return o?.['bila'] !== undefined || o?.['ulang'] !== undefined;
  });
  return m[1] === 'B' && berubah ? null : ke;
}

/** The placeholder a finding names, as it stands in the text: `{foo` of `{foo} di blok ke-5 …`. */
export function isianTemuan(t: Temuan): string | null {
  return /\{[^{}|]+/.exec(t.pesan)?.[0] ?? null;
}

export function menolak(temuan: readonly Temuan[]): readonly Temuan[] {
  return temuan.filter((t) => t.berat === 'tolak');
}
