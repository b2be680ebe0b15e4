import type { Temuan } from '../../errors.ts';
import { skemaNaskah } from '../naskah.ts';
import { ATAU_STRIP, BENTUK_ISIAN } from './bentuk.ts';
import type { Bagian } from './isi.ts';
import { uraiSyarat, uraiTeks } from './isian.ts';
import type { Kamus } from './kamus.ts';

const DASAR = 'Aturan naskah Simpul ASN';

function temuan(kode: string, pesan: string): Temuan {
  return { kode, berat: 'tolak', pesan, dasarHukum: DASAR };
}

/** The path in the dictionary: inside a repeated part `.nama` is a field of the list's elements. */
function tempat(path: string, ulang: string | null): string {
  if (!path.startsWith('.')) return path.replaceAll(/\.\d+(?=\.|$)/g, '[]');
  return path === '.' ? `${ulang ?? ''}[]` : `${ulang ?? ''}[]${path}`;
}

function periksaPath(path: string, ulang: string | null, kamus: Kamus, letak: string): Temuan[] {
  if ((path === 'ke' || path === 'huruf') && ulang !== null) return [];
  if (path.startsWith('.') && ulang === null) return [temuan('ISIAN_LUAR_DAFTAR', `{${path}} di ${letak} hanya ada di dalam bagian yang diulang.`)];
  return kamus.has(tempat(path, ulang)) ? [] : [temuan('ISIAN_TIDAK_DIKENAL', `{${path}} di ${letak} tidak dikenal. Pilih dari daftar isian.`)];
}

function periksaTeks(t: string, ulang: string | null, kamus: Kamus, letak: string): Temuan[] {
  return uraiTeks(t).flatMap((p) => {
    if (typeof p === 'string') return [];
    const asing = p.bentuk.filter((b) => b !== ATAU_STRIP && !Object.hasOwn(BENTUK_ISIAN, b));
    return [...periksaPath(p.path, ulang, kamus, letak), ...asing.map((b) => temuan('BENTUK_TIDAK_DIKENAL', `Bentuk “${b}” pada {${p.path}} di ${letak} tidak dikenal.`))];
  });
}

function susuri(b: Bagian, ulang: string | null, kamus: Kamus, letak: string): Temuan[] {
  if (typeof b === 'string') return periksaTeks(b, ulang, kamus, letak);
  if (typeof b !== 'object' || b === null) return [];
  if (Array.isArray(b)) return (b as readonly Bagian[]).flatMap((x, i) => susuri(x, ulang, kamus, `${letak} ke-${i + 1}`));
  const o = b as { readonly [kunci: string]: Bagian };
  const { bila, dari } = o;
  const dalam = typeof o['ulang'] === 'string' ? o['ulang'] : ulang;
  return [
    ...(typeof o['ulang'] === 'string' && kamus.get(o['ulang']) !== 'daftar' ? [temuan('BUKAN_DAFTAR', `“${o['ulang']}” di ${letak} bukan daftar, jadi tidak dapat diulang.`)] : []),
    ...(typeof bila === 'string' ? periksaPath(uraiSyarat(bila).path, dalam, kamus, `syarat ${letak}`) : []),
    ...(typeof dari === 'string' ? periksaPath(dari, dalam, kamus, letak) : []),
    ...Object.entries(o).flatMap(([k, v]) => (k === 'bila' || k === 'ulang' || k === 'dari' ? [] : susuri(v, dalam, kamus, k === 'blok' ? 'blok' : letak))),
  ];
}

/** Places, forms and lists that the template names but the data do not have. */
export function periksaIsian(templat: Bagian, kamus: Kamus): readonly Temuan[] {
  return susuri(templat, null, kamus, 'naskah');
}

/** What is wrong with the shape of a filled template: a block without its parts, a measure out of range. */
export function periksaHasil(naskah: unknown): readonly Temuan[] {
  const hasil = skemaNaskah.safeParse(naskah);
  if (hasil.success) return [];
  return hasil.error.issues.map((i) => temuan('BLOK_SALAH', `Blok ke-${typeof i.path[1] === 'number' ? i.path[1] + 1 : '?'} (${i.path.slice(2).map(String).join('.')}): ${i.message}`));
}
