import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { kodekan } from './ipp-kodekan.ts';
import type { AtributIpp, NilaiIpp, PesanIpp } from './ipp-tipe.ts';
import { uraikan } from './ipp-uraikan.ts';

const i32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const teks = fc.string({ unit: 'grapheme', maxLength: 40 });
const namaAtribut = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const bytes = fc.uint8Array({ maxLength: 30 });

const { nilai } = fc.letrec<{ nilai: NilaiIpp; atribut: AtributIpp }>((ikat) => ({
  nilai: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.record({ jenis: fc.constantFrom('integer' as const, 'enum' as const), nilai: i32 }),
    fc.record({ jenis: fc.constant('boolean' as const), nilai: fc.boolean() }),
    fc.record({ jenis: fc.constant('rentang' as const), min: i32, maks: i32 }),
    fc.record({ jenis: fc.constant('resolusi' as const), x: i32, y: i32, satuan: fc.integer({ min: -128, max: 127 }) }),
    fc.record({
      jenis: fc.constantFrom(
        ...(['text', 'name', 'keyword', 'uri', 'uriScheme', 'charset', 'bahasa', 'mime'] as const),
      ),
      nilai: teks,
    }),
    fc.record({ jenis: fc.constantFrom('octet' as const, 'tanggal' as const), nilai: bytes }),
    fc.record({
      jenis: fc.constant('kosong' as const),
      tag: fc.constantFrom(0x10 as const, 0x12 as const, 0x13 as const),
    }),
    fc.record({ jenis: fc.constant('lain' as const), tag: fc.constantFrom(0x35, 0x36, 0x7f), nilai: bytes }),
    fc.record({ jenis: fc.constant('koleksi' as const), anggota: fc.array(ikat('atribut'), { maxLength: 4 }) }),
  ),
  atribut: fc.record({ nama: namaAtribut, nilai: fc.array(ikat('nilai'), { minLength: 1, maxLength: 3 }) }),
}));

const atribut = fc.record({ nama: namaAtribut, nilai: fc.array(nilai, { minLength: 1, maxLength: 3 }) });
const pesan: fc.Arbitrary<PesanIpp> = fc.record({
  versi: fc.tuple(fc.nat(255), fc.nat(255)),
  kode: fc.nat(0xffff),
  nomor: i32,
  kelompok: fc.array(fc.record({ tag: fc.constantFrom(1, 2, 4, 5, 7), atribut: fc.array(atribut, { maxLength: 5 }) }), {
    maxLength: 4,
  }),
  data: bytes,
});

function amati(b: Uint8Array): 'terbaca' | 'ditolak' {
  try {
    uraikan(b);
    return 'terbaca';
  } catch (galat) {
    expect(galat).toBeInstanceOf(AppError);
    expect(galat).toMatchObject({ kode: 'PENCETAK' });
    return 'ditolak';
  }
}

describe('bahasa pencetak (IPP)', () => {
  it('pesan yang dikodekan lalu diuraikan kembali sama, termasuk koleksi bersarang dan rentang', () => {
    fc.assert(
      fc.property(pesan, (p) => {
        expect(uraikan(kodekan(p))).toEqual(p);
      }),
      { numRuns: 400 },
    );
  });

  it('byte sembarang tidak pernah merobohkan, hanya ditolak dengan kode PENCETAK', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (b) => void amati(b)),
      { numRuns: 3000 },
    );
  });

  it('jawaban yang terpotong di mana pun sebelum akhirnya selalu ditolak', () => {
    fc.assert(
      fc.property(pesan, fc.nat(), (p, n) => {
        const utuh = kodekan({ ...p, data: new Uint8Array(0) });
        expect(amati(utuh.subarray(0, n % utuh.length))).toBe('ditolak');
      }),
    );
  });

  it('satu byte yang berubah tidak pernah merobohkan', () => {
    fc.assert(
      fc.property(pesan, fc.nat(), fc.nat(255), (p, n, isi) => {
        const b = kodekan(p);
        b[n % b.length] = isi;
        amati(b);
      }),
      { numRuns: 1000 },
    );
  });

  it('koleksi yang bersarang terlalu dalam ditolak, bukan memenuhi tumpukan', () => {
    let dalam: NilaiIpp = { jenis: 'integer', nilai: 1 };
    for (let i = 0; i < 500; i += 1) dalam = { jenis: 'koleksi', anggota: [{ nama: 'a', nilai: [dalam] }] };
    const b = kodekan({
      versi: [2, 0],
      kode: 0,
      nomor: 1,
      kelompok: [{ tag: 4, atribut: [{ nama: 'x', nilai: [dalam] }] }],
      data: new Uint8Array(0),
    });
    expect(amati(b)).toBe('ditolak');
  });

  it('bilangan dengan panjang yang salah ditolak', () => {
    const kepala = [2, 0, 0, 0, 0, 0, 0, 1, 4];
    expect(amati(Uint8Array.from([...kepala, 0x21, 0, 1, 97, 0, 2, 0, 0, 3]))).toBe('ditolak');
    expect(amati(Uint8Array.from([...kepala, 0x21, 0, 1, 97, 0, 4, 0, 0, 0, 9, 3]))).toBe('terbaca');
  });

  it('judul yang melampaui batas format ditolak sebelum dikirim', () => {
    const p: PesanIpp = {
      versi: [2, 0],
      kode: 2,
      nomor: 1,
      kelompok: [{ tag: 1, atribut: [{ nama: 'job-name', nilai: [{ jenis: 'name', nilai: 'x'.repeat(40_000) }] }] }],
      data: new Uint8Array(0),
    };
    expect(() => kodekan(p)).toThrow(AppError);
  });
});
