import { z } from 'zod';

type Masalah = Parameters<z.core.$ZodErrorMap>[0];

const BENTUK: Readonly<Record<string, string>> = {
  date: 'Tanggal belum benar. Tulis seperti 1-4-2027.',
  uuid: 'Pilih dari daftar.',
  email: 'Alamat surel belum benar.',
  regex: 'Bentuknya belum benar.',
};

function terlaluKecil(m: Masalah & { readonly code: 'too_small' }): string {
  const min = Number(m.minimum);
  if (m.origin === 'string') return m.input === '' ? 'Wajib diisi.' : `Paling sedikit ${min} huruf atau angka.`;
  if (m.origin === 'array' || m.origin === 'set') return min === 1 ? 'Pilih paling sedikit satu.' : `Paling sedikit ${min}.`;
  return m.inclusive === false ? `Harus lebih dari ${min}.` : `Paling kecil ${min}.`;
}

function terlaluBesar(m: Masalah & { readonly code: 'too_big' }): string {
  const max = Number(m.maximum);
  if (m.origin === 'string') return `Paling banyak ${max} huruf atau angka.`;
  if (m.origin === 'array' || m.origin === 'set') return `Paling banyak ${max}.`;
  return m.inclusive === false ? `Harus kurang dari ${max}.` : `Paling besar ${max}.`;
}

/** What a field says when its value does not fit: the words of an office, not those of a type system. */
export function pesanZod(m: Masalah): string | undefined {
  switch (m.code) {
    case 'invalid_type':
      return m.input === undefined || m.input === null || m.input === '' ? 'Wajib diisi.' : m.expected === 'number' || m.expected === 'int' ? 'Isi dengan angka.' : 'Isinya belum benar.';
    case 'too_small':
      return terlaluKecil(m);
    case 'too_big':
      return terlaluBesar(m);
    case 'invalid_format':
      return m.input === '' ? 'Wajib diisi.' : (BENTUK[m.format] ?? 'Bentuknya belum benar.');
    case 'invalid_value':
    case 'invalid_union':
      return m.input === null || m.input === '' || m.input === undefined ? 'Wajib dipilih.' : 'Pilih dari daftar.';
    default:
      return undefined;
  }
}

/** Makes zod speak so on this host, for every schema; once at start. Whatever has no words of its own gets zod's Indonesian ones. */
export function pakaiPesanIndonesia(): void {
  z.config({ ...z.locales.id(), customError: pesanZod });
}
