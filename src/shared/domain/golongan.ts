import type { TabelPangkat } from './isi-aturan.ts';

/** A golongan read from free text, or why it could not be read. */
export type HasilGolongan =
  | { readonly nilai: string; readonly jenis: 'PNS' | 'PPPK' }
  | { readonly masalah: string };

const ROMAWI = [
  'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII',
] as const;

/**
 * The golongan in what lists hold: `III/d` `III D` `III.d` `Pembina (IV/a)` `III/b - Penata Muda Tk. I` `Gol. III/a`
 * `IX` `09` `3d` `IIId`. A bare Roman numeral I–IV is a PPPK golongan only when `jenisAsn` says so, because in a PNS
 * list the letter is missing. `tabel` (pangkat names) lets a bare pangkat name be read.
 */
export function parseGolongan(
  masukan: string | number | null | undefined,
  opsi: { readonly jenisAsn?: 'PNS' | 'PPPK' | undefined; readonly tabel?: TabelPangkat | undefined } = {},
): HasilGolongan {
  const asli = masukan === null || masukan === undefined ? '' : String(masukan).replace(/[\u00a0\s]+/g, ' ').trim();
  if (asli === '' || asli === '-') return { masalah: 'Golongan kosong.' };
  const teks = asli.toUpperCase();
  return (
    bentukPns(teks) ??
    bentukPppk(teks, opsi.jenisAsn) ??
    dariPangkat(teks, opsi.tabel) ?? { masalah: `"${asli}" tidak dikenali sebagai golongan. Tulis misalnya III/d (PNS) atau IX (PPPK).` }
  );
}

function bentukPns(teks: string): HasilGolongan | null {
  const m =
    /(?:^|[^A-Z0-9])(IV|III|II|I)\s*[/\\.,\-| ]?\s*([A-E])(?![A-Z0-9])/.exec(teks) ??
    /(?:^|[^A-Z0-9])([1-4])\s*[/\\.,\-| ]?\s*([A-E])(?![A-Z0-9])/.exec(teks);
  if (!m) return null;
  const kelompok = /\d/.test(m[1]!) ? ROMAWI[+m[1]! - 1]! : m[1]!;
  const ruang = m[2]!.toLowerCase();
  if (ruang === 'e' && kelompok !== 'IV') return { masalah: `Golongan ${kelompok}/${ruang} tidak ada: ruang e hanya pada golongan IV.` };
  return { nilai: `${kelompok}/${ruang}`, jenis: 'PNS' };
}

function bentukPppk(teks: string, jenisAsn: 'PNS' | 'PPPK' | undefined): HasilGolongan | null {
  const m = /^(?:GOL(?:ONGAN)?\.?\s*)?(?:PPPK\s*)?([IVX]{1,5}|\d{1,2})$/.exec(teks);
  if (!m) return null;
  const angka = /\d/.test(m[1]!) ? +m[1]! : ROMAWI.findIndex((r) => r === m[1]) + 1;
  const romawi = ROMAWI[angka - 1];
  if (romawi === undefined) return null;
  if (jenisAsn === 'PNS' || (jenisAsn === undefined && angka <= 4)) {
    return { masalah: `Golongan "${teks}" tanpa huruf ruang. Tulis misalnya ${ROMAWI[Math.min(angka, 4) - 1]}/a.` };
  }
  return { nilai: romawi, jenis: 'PPPK' };
}

function dariPangkat(teks: string, tabel: TabelPangkat | undefined): HasilGolongan | null {
  const rapi = rapiPangkat(teks);
  const baris = tabel?.pangkat.find((p) => rapiPangkat(p.pangkat) === rapi);
  return baris ? { nilai: baris.golongan, jenis: 'PNS' } : null;
}

function rapiPangkat(teks: string): string {
  return teks.toUpperCase().replace(/\bTK\.?\s*|\bTKT\.?\s*/g, 'TINGKAT ').replace(/\b1\b/g, 'I').replace(/[.,]/g, '').replace(/\s+/g, ' ').trim();
}

/** Pangkat name of a PNS golongan ('III/d' → 'Penata Tingkat I'); null for PPPK, who have none. */
export function namaPangkat(golongan: string, tabel: TabelPangkat): string | null {
  return tabel.pangkat.find((p) => p.golongan === golongan)?.pangkat ?? null;
}

/** 'Penata Tingkat I (III/d)' as lists print it; the golongan alone for PPPK. */
export function pangkatGolongan(golongan: string, tabel: TabelPangkat): string {
  const pangkat = namaPangkat(golongan, tabel);
  return pangkat === null ? golongan : `${pangkat} (${golongan})`;
}

/** Group of a golongan: 'III' for 'III/d'; a PPPK golongan is its own group. */
export function kelompokGolongan(golongan: string): string {
  const i = golongan.indexOf('/');
  return i < 0 ? golongan : golongan.slice(0, i);
}

/** Order number within its kind: I/a = 1 … IV/e = 17, PPPK I = 1 … XVII = 17; 0 when unknown. */
export function urutanGolongan(golongan: string): number {
  const i = golongan.indexOf('/');
  if (i < 0) return ROMAWI.findIndex((r) => r === golongan) + 1;
  const kelompok = ROMAWI.findIndex((r) => r === golongan.slice(0, i));
  const ruang = 'abcde'.indexOf(golongan.slice(i + 1));
  return kelompok < 0 || kelompok > 3 || ruang < 0 ? 0 : kelompok * 4 + ruang + 1;
}

/** For sorting, lowest first. */
export function bandingGolongan(a: string, b: string): number {
  return urutanGolongan(a) - urutanGolongan(b);
}
