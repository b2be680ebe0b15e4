import type { Temuan } from '../../errors.ts';
import { skemaNaskah } from '../naskah.ts';
import { ATAU_STRIP, BENTUK_ISIAN } from './bentuk.ts';
import type { Bagian } from './isi.ts';
import { uraiSyarat, uraiTeks, type Isian } from './isian.ts';
import type { JenisIsian, Kamus } from './kamus.ts';

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

const TEKS_TERPANJANG = 4000;
const KATA_TERPANJANG = 200;

/** One value of each kind: a form that cannot write it is the wrong one. */
const CONTOH: Readonly<Record<JenisIsian, readonly unknown[]>> = {
  teks: ['PNS'], tanggal: ['2027-01-31'], angka: [1], daftar: [], lain: ['PNS', 1, '2027-01-31'],
  objek: [{ tahun: 1, bulan: 1 }, { pokok: 1, persen: 100, dibayar: 1 }],
};

/** Whether the forms, one after the other, make a text of a value of this kind. */
function tertulis(jenis: JenisIsian, bentuk: readonly string[]): boolean {
  return CONTOH[jenis].some((contoh) => {
    let nilai: unknown = contoh;
    for (const b of bentuk) if (b !== ATAU_STRIP) nilai = BENTUK_ISIAN[b]?.tulis(nilai) ?? null;
    return typeof nilai === 'string' || typeof nilai === 'number';
  });
}

function periksaIsianTunggal({ path, bentuk }: Isian, ulang: string | null, kamus: Kamus, letak: string): Temuan[] {
  const asing = bentuk.filter((b) => b !== ATAU_STRIP && !Object.hasOwn(BENTUK_ISIAN, b));
  const salah = [...periksaPath(path, ulang, kamus, letak), ...asing.map((b) => temuan('BENTUK_TIDAK_DIKENAL', `Bentuk “${b}” pada {${path}} di ${letak} tidak dikenal.`))];
  if (salah.length > 0) return salah;
  const jenis = path === 'ke' ? 'angka' : path === 'huruf' ? 'teks' : (kamus.get(tempat(path, ulang)) ?? 'lain');
  if (tertulis(jenis, bentuk)) return [];
  return [temuan('BENTUK_TIDAK_COCOK', bentuk.length === 0 ? `{${path}} di ${letak} bukan teks; sebut bagiannya, atau beri bentuk tulisannya.` : `Bentuk “${bentuk.join('|')}” tidak dapat menulis {${path}} di ${letak}.`)];
}

function periksaTeks(t: string, ulang: string | null, kamus: Kamus, letak: string): Temuan[] {
  if (t.length > TEKS_TERPANJANG) return [temuan('TEKS_PANJANG', `Satu teks di ${letak} lebih dari ${TEKS_TERPANJANG} huruf; bagi menjadi beberapa paragraf.`)];
  const panjang = t.split(/\s+/).find((k) => k.length > KATA_TERPANJANG);
  if (panjang !== undefined) return [temuan('TEKS_PANJANG', `“${panjang.slice(0, 20)}…” di ${letak} lebih dari ${KATA_TERPANJANG} huruf tanpa spasi.`)];
  return uraiTeks(t).flatMap((p) => (typeof p === 'string' ? [] : periksaIsianTunggal(p, ulang, kamus, letak)));
}

const DALAM_TERBANYAK = 20;

function susuri(b: Bagian, ulang: string | null, kamus: Kamus, letak: string, dalam: number): Temuan[] {
  if (dalam > DALAM_TERBANYAK) return [temuan('TERLALU_BERSARANG', `Bagian di ${letak} bersarang lebih dari ${DALAM_TERBANYAK} tingkat.`)];
  if (typeof b === 'string') return periksaTeks(b, ulang, kamus, letak);
  if (typeof b !== 'object' || b === null) return [];
  if (Array.isArray(b)) return (b as readonly Bagian[]).flatMap((x, i) => susuri(x, ulang, kamus, `${letak} ke-${i + 1}`, dalam + 1));
  const o = b as { readonly [kunci: string]: Bagian };
  const { bila, dari } = o;
  const daftar = typeof o['ulang'] === 'string' ? o['ulang'] : null;
  // A list within a list would make as many parts as both have elements multiplied, level by level.
  if (daftar !== null && ulang !== null) return [temuan('ULANG_BERSARANG', `“${daftar}” di ${letak} diulang di dalam bagian yang sudah diulang.`)];
  const ini = daftar ?? ulang;
  return [
    ...(daftar !== null && kamus.get(daftar) !== 'daftar' ? [temuan('BUKAN_DAFTAR', `“${daftar}” di ${letak} bukan daftar, jadi tidak dapat diulang.`)] : []),
    ...(typeof bila === 'string' ? periksaPath(uraiSyarat(bila).path, ini, kamus, `syarat ${letak}`) : []),
    ...(typeof dari === 'string' ? periksaPath(dari, ini, kamus, letak) : []),
    ...Object.entries(o).flatMap(([k, v]) => (k === 'bila' || k === 'ulang' || k === 'dari' ? [] : susuri(v, ini, kamus, k === 'blok' ? 'blok' : letak, dalam + 1))),
  ];
}

/** Places, forms and lists that the template names but the data do not have, and texts that no page could hold. */
export function periksaIsian(templat: Bagian, kamus: Kamus): readonly Temuan[] {
  return susuri(templat, null, kamus, 'naskah', 0);
}

function disebut(b: Bagian, ke: Set<string>): Set<string> {
  if (typeof b === 'string') {
    for (const p of uraiTeks(b)) if (typeof p !== 'string') ke.add(p.path);
  } else if (typeof b === 'object' && b !== null) {
    const o = b as { readonly [kunci: string]: Bagian };
    if (!Array.isArray(b) && typeof o['dari'] === 'string') ke.add(o['dari']);
    for (const v of Object.values(o)) disebut(v, ke);
  }
  return ke;
}

const POKOK: Readonly<Record<string, string>> = { nomor: 'nomornya', nama: 'nama orangnya', tandaTangan: 'tanda tangannya' };

/** What a document of this kind cannot be without: number, name and signature, as far as the shipped words have them. */
export function periksaPokok(templat: Bagian, bawaan: Bagian): readonly Temuan[] {
  const [kini, dulu] = [disebut(templat, new Set()), disebut(bawaan, new Set())];
  return Object.entries(POKOK).flatMap(([path, sebutan]) => (dulu.has(path) && !kini.has(path) ? [temuan('POKOK_HILANG', `Naskah ini tidak lagi memuat ${sebutan} ({${path}}).`)] : []));
}

/** What is wrong with the shape of a filled template: a block without its parts, a measure out of range. */
export function periksaHasil(naskah: unknown): readonly Temuan[] {
  const hasil = skemaNaskah.safeParse(naskah);
  if (hasil.success) return [];
  return hasil.error.issues.map((i) => temuan('BLOK_SALAH', `Blok ke-${typeof i.path[1] === 'number' ? i.path[1] + 1 : '?'} (${i.path.slice(2).map(String).join('.')}): ${i.message}`));
}
