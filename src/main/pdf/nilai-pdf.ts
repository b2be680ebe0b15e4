/**
 * Values of a PDF file, as far as a page has to be followed and written again: names, numbers and strings keep their bytes.
 * Text here is latin1, one character a byte.
 */
export type Nilai = Mentah | Acuan | Larik | Kamus;

/** A name, number, string or keyword as it stood in the file. */
export interface Mentah {
  readonly jenis: 'mentah';
  readonly isi: string;
}
export interface Acuan {
  readonly jenis: 'acuan';
  readonly nomor: number;
}
export interface Larik {
  readonly jenis: 'larik';
  readonly isi: readonly Nilai[];
}
export interface Kamus {
  readonly jenis: 'kamus';
  readonly isi: ReadonlyMap<string, Nilai>;
}

export interface Terurai {
  readonly nilai: Nilai;
  /** Where the text goes on. */
  readonly akhir: number;
}

const MAKS_DALAM = 60;
const SPASI = /(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*/y;
const ACUAN = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const KATA = /\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEKS = /<[\0\t\n\f\r 0-9A-Fa-f]*>/y;

function cocok(pola: RegExp, teks: string, di: number): RegExpExecArray | null {
  pola.lastIndex = di;
  return pola.exec(teks);
}

export function lewatiSpasi(teks: string, di: number): number {
  cocok(SPASI, teks, di);
  return SPASI.lastIndex > di ? SPASI.lastIndex : di;
}

function teksKurung(teks: string, di: number): number {
  let dalam = 0;
  for (let i = di; i < teks.length; i++) {
    const c = teks[i];
    if (c === '\\') i++;
    else if (c === '(') dalam++;
    else if (c === ')' && --dalam === 0) return i + 1;
  }
  throw new RangeError('teks PDF tidak ditutup');
}

/** One value from position `di` on. Throws RangeError where the text ends too early or is not PDF. */
export function uraiNilai(teks: string, di: number, dalam = 0): Terurai {
  if (dalam > MAKS_DALAM) throw new RangeError('nilai PDF bersarang terlalu dalam');
  const i = lewatiSpasi(teks, di);
  if (teks.startsWith('<<', i)) return uraiKamus(teks, i + 2, dalam);
  const c = teks[i];
  if (c === '[') return uraiLarik(teks, i + 1, dalam);
  if (c === '(') {
    const akhir = teksKurung(teks, i);
    return { nilai: { jenis: 'mentah', isi: teks.slice(i, akhir) }, akhir };
  }
  const m = c === '<' ? cocok(HEKS, teks, i) : (cocok(ACUAN, teks, i) ?? cocok(KATA, teks, i));
  if (m === null || i + m[0].length >= teks.length) throw new RangeError('nilai PDF tidak dikenal atau terpotong');
  const nilai: Nilai = m[1] === undefined ? { jenis: 'mentah', isi: m[0] } : { jenis: 'acuan', nomor: Number(m[1]) };
  return { nilai, akhir: i + m[0].length };
}

function uraiLarik(teks: string, di: number, dalam: number): Terurai {
  const isi: Nilai[] = [];
  for (let i = lewatiSpasi(teks, di); ; i = lewatiSpasi(teks, i)) {
    if (teks[i] === ']') return { nilai: { jenis: 'larik', isi }, akhir: i + 1 };
    const t = uraiNilai(teks, i, dalam + 1);
    isi.push(t.nilai);
    i = t.akhir;
  }
}

function uraiKamus(teks: string, di: number, dalam: number): Terurai {
  const isi = new Map<string, Nilai>();
  for (let i = lewatiSpasi(teks, di); ; i = lewatiSpasi(teks, i)) {
    if (teks.startsWith('>>', i)) return { nilai: { jenis: 'kamus', isi }, akhir: i + 2 };
    const kunci = teks[i] === '/' ? cocok(KATA, teks, i) : null;
    if (kunci === null) throw new RangeError('kamus PDF terpotong');
    const t = uraiNilai(teks, i + kunci[0].length, dalam + 1);
    isi.set(kunci[0].slice(1), t.nilai);
    i = t.akhir;
  }
}

export function tulisNilai(n: Nilai): string {
  switch (n.jenis) {
    case 'mentah':
      return n.isi;
    case 'acuan':
      return `${n.nomor} 0 R`;
    case 'larik':
      return `[${n.isi.map(tulisNilai).join(' ')}]`;
    case 'kamus':
      return `<<${[...n.isi].map(([k, v]) => `/${k} ${tulisNilai(v)}`).join('')}>>`;
  }
}

export const acuan = (nomor: number): Acuan => ({ jenis: 'acuan', nomor });
export const larik = (isi: readonly Nilai[]): Larik => ({ jenis: 'larik', isi });
export const kamus = (isi: ReadonlyMap<string, Nilai>): Kamus => ({ jenis: 'kamus', isi });
export const mentah = (isi: string): Mentah => ({ jenis: 'mentah', isi });

/** A number, or null for anything else. */
export function angka(n: Nilai | undefined): number | null {
  if (n?.jenis !== 'mentah' || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(n.isi)) return null;
  return Number(n.isi);
}
