import type { AtributIpp, KelompokIpp, NilaiIpp } from './ipp-tipe.ts';

/** Reading attributes out of an answer. A value of an unexpected type counts as absent: printers are careless. */

type Punya = Pick<KelompokIpp, 'atribut'>;

export function nilaiAtribut(dari: Punya | undefined, nama: string): readonly NilaiIpp[] {
  return dari?.atribut.find((a) => a.nama === nama)?.nilai ?? [];
}

export function teksSemua(dari: Punya | undefined, nama: string): readonly string[] {
  return nilaiAtribut(dari, nama).flatMap((n) => ('nilai' in n && typeof n.nilai === 'string' ? [n.nilai] : []));
}

export function teksSatu(dari: Punya | undefined, nama: string): string | undefined {
  return teksSemua(dari, nama)[0];
}

export function angkaSatu(dari: Punya | undefined, nama: string): number | undefined {
  const n = nilaiAtribut(dari, nama)[0];
  return n !== undefined && (n.jenis === 'integer' || n.jenis === 'enum') ? n.nilai : undefined;
}

export function yaTidak(dari: Punya | undefined, nama: string): boolean | undefined {
  const n = nilaiAtribut(dari, nama)[0];
  return n?.jenis === 'boolean' ? n.nilai : undefined;
}

export function koleksiSemua(dari: Punya | undefined, nama: string): readonly Punya[] {
  return nilaiAtribut(dari, nama).flatMap((n) => (n.jenis === 'koleksi' ? [{ atribut: n.anggota }] : []));
}

/** An integer as a range of one, so that `x-dimension` reads the same for fixed and custom sizes. */
export function rentangSatu(dari: Punya, nama: string): { readonly min: number; readonly maks: number } | undefined {
  const n = nilaiAtribut(dari, nama)[0];
  if (n?.jenis === 'rentang') return { min: n.min, maks: n.maks };
  if (n?.jenis === 'integer') return { min: n.nilai, maks: n.nilai };
  return undefined;
}

// ---------------------------------------------------------------- writing

export function atr(
  nama: string,
  jenis: 'keyword' | 'uri' | 'name' | 'mime' | 'charset' | 'bahasa',
  ...nilai: string[]
): AtributIpp {
  return { nama, nilai: nilai.map((n) => ({ jenis, nilai: n })) };
}

export function atrAngka(nama: string, nilai: number): AtributIpp {
  return { nama, nilai: [{ jenis: 'integer', nilai }] };
}

export function atrYa(nama: string, nilai: boolean): AtributIpp {
  return { nama, nilai: [{ jenis: 'boolean', nilai }] };
}

export function atrRentang(nama: string, min: number, maks: number): AtributIpp {
  return { nama, nilai: [{ jenis: 'rentang', min, maks }] };
}

export function atrKoleksi(nama: string, anggota: readonly AtributIpp[]): AtributIpp {
  return { nama, nilai: [{ jenis: 'koleksi', anggota }] };
}
