import type { IsiTemplat } from '../../../shared/dokumen/templat/isi.ts';
import type { Keluar } from '../../../shared/contract.ts';
import { blokNaskah } from './baris.ts';
import { objekBagian } from './jalur.ts';

export type Temuan = Keluar<'naskah.periksa'>['temuan'][number];

/**
 * The block a finding names, from 0; null when it names none. The check of the places counts the blocks of the words
 * ("blok ke-5"); the check of the shape counts those of the filled document ("Blok ke-5"), with every condition taken as
 * met: they are the same where no block before it is repeated.
 */
export function blokTemuan(t: Temuan, isi: IsiTemplat): number | null {
  const m = /\b([Bb])lok ke-(\d+)/.exec(t.pesan);
  if (!m) return null;
  const ke = Number(m[2]) - 1;
  const blok = blokNaskah(isi);
  if (ke < 0 || ke >= blok.length) return null;
  const bergeser = blok.slice(0, ke).some((b) => objekBagian(b)?.['ulang'] !== undefined);
  return m[1] === 'B' && bergeser ? null : ke;
}

/** The placeholder a finding names, as it stands in the text: `{foo` of `{foo} di blok ke-5 …`. */
export function isianTemuan(t: Temuan): string | null {
  return /\{[^{}|]+/.exec(t.pesan)?.[0] ?? null;
}

export function menolak(temuan: readonly Temuan[]): readonly Temuan[] {
  return temuan.filter((t) => t.berat === 'tolak');
}
