import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pesanZod } from './pesan-zod.ts';

function pesan(skema: z.ZodType, nilai: unknown): string | undefined {
  const hasil = skema.safeParse(nilai, { error: pesanZod });
  return hasil.success ? undefined : hasil.error.issues[0]?.message;
}

describe('pesan isian yang belum benar', () => {
  it('menyebut yang wajib diisi dengan kata yang sama', () => {
    expect(pesan(z.string().min(3), '')).toBe('Wajib diisi.');
    expect(pesan(z.string(), null)).toBe('Wajib diisi.');
    expect(pesan(z.iso.date(), '')).toBe('Wajib diisi.');
    expect(pesan(z.enum(['a']), null)).toBe('Wajib dipilih.');
  });

  it('menyebut batasnya', () => {
    expect(pesan(z.string().min(10), 'pendek')).toBe('Paling sedikit 10 huruf atau angka.');
    expect(pesan(z.string().max(3), 'terlalu')).toBe('Paling banyak 3 huruf atau angka.');
    expect(pesan(z.int().min(1), 0)).toBe('Paling kecil 1.');
    expect(pesan(z.iso.date(), '31-31')).toBe('Tanggal belum benar. Tulis seperti 1-4-2027.');
  });

  it('membiarkan pesan yang sudah ditulis pada aturannya', () => {
    expect(pesan(z.string().regex(/^a$/, 'Hanya huruf a.'), 'b')).toBe('Hanya huruf a.');
  });
});
