import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEADAAN_LEMBAR, type KeadaanLembar } from '../../src/shared/domain/lembar-kendali.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { WriteDb } from '../../src/main/db/tulis.ts';
import { catatMusnah, wajibMenungguMusnah } from '../../src/main/features/kendali/musnah.ts';
import { mintaPersetujuan, putuskanPersetujuan } from '../../src/main/features/kendali/persetujuan.ts';
import { lepasLembar, pesanLembar } from '../../src/main/features/kendali/pesan.ts';
import { ringkasLembar } from '../../src/main/features/kendali/queries.ts';
import { rekonsiliasi, sahkanLembar, type ButirRekonsiliasi } from '../../src/main/features/kendali/sahkan.ts';
import { tandaiLembar } from '../../src/main/features/kendali/tandai.ts';
import { terimaLembar } from '../../src/main/features/kendali/terima.ts';
import { idDariTeks } from '../../src/main/lib/id.ts';
import { bukaAplikasiUji, type AplikasiUji } from '../support/aplikasi.ts';
import { idUji, meja, PEMOHON, PENYETUJU, periksaBuku } from '../support/kendali-uji.ts';

let u: AplikasiUji;
beforeAll(async () => {
  u = await bukaAplikasiUji();
});
afterAll(() => u.tutup());

interface Model {
  readonly kertas: string;
  readonly keadaan: Map<string, { keadaan: KeadaanLembar; pekerjaan: string | null }>;
  readonly pekerjaan: readonly string[];
  diterima: number;
}

const n = fc.nat({ max: 40 });
const pekerjaan = fc.nat({ max: 2 });
const nasib = fc.constantFrom<ButirRekonsiliasi['menjadi']>('tercetak', 'tercetak', 'rusak', 'hilang', 'uji', 'tersedia');
const perintah = fc.oneof(
  fc.record({ buat: fc.constant('terima' as const), awal: n, banyak: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ buat: fc.constant('pesan' as const), pekerjaan, banyak: fc.integer({ min: 1, max: 6 }), mulai: fc.option(n), alasan: fc.boolean() }),
  fc.record({ buat: fc.constant('sahkan' as const), pekerjaan, geser: fc.constantFrom(0, 0, 0, 1, -1) }),
  fc.record({ buat: fc.constant('rekonsiliasi' as const), pekerjaan, nasib: fc.array(nasib, { minLength: 8, maxLength: 8 }), ikut: fc.boolean() }),
  fc.record({ buat: fc.constant('lepas' as const), pekerjaan }),
  fc.record({ buat: fc.constant('tandai' as const), lembar: n, menjadi: fc.constantFrom('rusak' as const, 'hilang' as const, 'uji' as const) }),
  fc.record({ buat: fc.constant('minta' as const), lembar: n, jenis: fc.constantFrom('batal' as const, 'koreksi' as const, 'cetak-ulang' as const), menjadi: fc.constantFrom(...KEADAAN_LEMBAR), setuju: fc.boolean(), sendiri: fc.boolean() }),
  fc.record({ buat: fc.constant('musnahkan' as const), lembar: fc.array(n, { minLength: 1, maxLength: 4 }) }),
);
type Perintah = typeof perintah extends fc.Arbitrary<infer T> ? T : never;

const seri = (urut: number): string => `A ${String(urut).padStart(3, '0')}`;

/** Runs it as one transaction; a refusal gives null and must have changed nothing. */
function coba<T>(fn: (tx: WriteDb) => T extends Promise<unknown> ? never : T, pelaku: { penggunaId: string | null; nama: string } = PEMOHON): T | null {
  try {
    return meja(u.buka, fn, pelaku);
  } catch (galat) {
    if (galat instanceof AppError && galat.kode !== 'DALAM') return null;
    throw galat;
  }
}

function pindah(m: Model, s: string, ke: KeadaanLembar, p: string | null): void {
  m.keadaan.set(s, { keadaan: ke, pekerjaan: ke === 'tersedia' ? null : p });
}

const milik = (m: Model, p: string): string[] => [...m.keadaan].filter(([, l]) => l.keadaan === 'dipesan' && l.pekerjaan === p).map(([s]) => s).toSorted();
const idLembar = (m: Model, s: string): string | null => {
  const b = u.buka.basis.satu<{ id: string }>('SELECT lower(hex(id)) id FROM lembar WHERE kertas = ? AND seri = ?', m.kertas, s);
  return b ? `${b.id.slice(0, 8)}-${b.id.slice(8, 12)}-${b.id.slice(12, 16)}-${b.id.slice(16, 20)}-${b.id.slice(20)}` : null;
};

function jalankan(m: Model, c: Perintah): void {
  const { kertas } = m;
  switch (c.buat) {
    case 'terima': {
      const isi = Array.from({ length: c.banyak }, (_, i) => seri(c.awal + i));
      const h = coba((tx) => terimaLembar(tx, { kertas, seriAwal: isi[0]!, seriAkhir: isi.at(-1)!, tanggal: '2026-11-20', baNomor: 'BA/1', baTanggal: '2026-11-20', dariSiapa: 'Percetakan', kotak: '', pindaianHash: null, catatan: '' }));
      expect(h !== null).toBe(!isi.some((s) => m.keadaan.has(s)));
      if (h === null) return;
      m.diterima += c.banyak;
      for (const s of isi) pindah(m, s, 'tersedia', null);
      return;
    }
    case 'pesan': {
      const pekerjaanId = m.pekerjaan[c.pekerjaan]!;
      const h = coba((tx) => pesanLembar(tx, { kertas, jumlah: c.banyak, pekerjaanId, seriMulai: c.mulai === null ? null : seri(c.mulai), alasanLompat: c.alasan ? 'sudah dikeluarkan' : null, dokumen: Array.from({ length: c.banyak }, idUji) }));
      if (h === null) return;
      expect(h).toHaveLength(c.banyak);
      for (const l of h) {
        expect(m.keadaan.get(l.seri)?.keadaan).toBe('tersedia');
        pindah(m, l.seri, 'dipesan', pekerjaanId);
      }
      if (!c.alasan) expect(h.at(-1)!.urut - h[0]!.urut + 1).toBe(h.length);
      return;
    }
    case 'sahkan': {
      const pekerjaanId = m.pekerjaan[c.pekerjaan]!;
      const isi = milik(m, pekerjaanId);
      const akhir = isi.length === 0 ? '1' : seri(Number(isi.at(-1)!.slice(2)) + c.geser);
      const h = coba((tx) => sahkanLembar(tx, { pekerjaanId, seriAwal: isi[0] ?? '1', seriAkhir: akhir }));
      expect(h?.cocok === true).toBe(isi.length > 0 && c.geser === 0);
      if (h?.cocok) for (const s of isi) pindah(m, s, 'tercetak', pekerjaanId);
      return;
    }
    case 'rekonsiliasi': {
      const pekerjaanId = m.pekerjaan[c.pekerjaan]!;
      const isi = milik(m, pekerjaanId);
      const bebas = c.ikut && isi.length > 0 ? [...m.keadaan].filter(([, l]) => l.keadaan === 'tersedia').map(([s]) => s).slice(0, 1) : [];
      const butir = [...isi, ...bebas].map((s, i): ButirRekonsiliasi => ({ seriAwal: s, menjadi: c.nasib[i % 8]!, sebab: 'dihitung di meja' }));
      const h = coba((tx) => rekonsiliasi(tx, { pekerjaanId, butir, dokumen: c.ikut ? 'urut' : 'rencana' }));
      expect(h !== null).toBe(isi.length > 0);
      if (h !== null) for (const b of butir) pindah(m, b.seriAwal, b.menjadi, pekerjaanId);
      return;
    }
    case 'lepas': {
      const pekerjaanId = m.pekerjaan[c.pekerjaan]!;
      const isi = milik(m, pekerjaanId);
      expect(coba((tx) => lepasLembar(tx, pekerjaanId))).toBe(isi.length);
      for (const s of isi) pindah(m, s, 'tersedia', null);
      return;
    }
    case 'tandai': {
      const s = seri(c.lembar);
      const lama = m.keadaan.get(s);
      const h = coba((tx) => tandaiLembar(tx, { kertas, seriAwal: s, menjadi: c.menjadi, sebab: 'dilihat di meja' }));
      expect(h === 1).toBe(lama?.keadaan === 'tersedia' || lama?.keadaan === 'dipesan');
      if (h !== null) pindah(m, s, c.menjadi, lama!.pekerjaan);
      return;
    }
    case 'minta': {
      const s = seri(c.lembar);
      const lembarId = idLembar(m, s);
      if (lembarId === null) return;
      const id = coba((tx) => mintaPersetujuan(tx, { lembarId, jenis: c.jenis, menjadi: c.menjadi, alasan: 'salah catat' }));
      if (id === null) return;
      if (c.sendiri) expect(coba((tx) => putuskanPersetujuan(tx, { id, setuju: true, catatan: '' }), PEMOHON)).toBeNull();
      const lama = m.keadaan.get(s)!;
      const h = coba((tx) => putuskanPersetujuan(tx, { id, setuju: c.setuju, catatan: '' }), PENYETUJU);
      expect(h).not.toBeNull();
      if (c.setuju && h!.lembar > 0) pindah(m, s, c.menjadi, lama.pekerjaan);
      return;
    }
    case 'musnahkan': {
      const s = [...new Set(c.lembar.map(seri))].filter((x) => m.keadaan.has(x));
      const h = coba((tx) => {
        const isi = wajibMenungguMusnah(tx, s.map((x) => idLembar(m, x)!));
        catatMusnah(tx, isi, 'BA/2');
        return true as const;
      });
      expect(h === true).toBe(s.length > 0 && s.every((x) => ['rusak', 'uji'].includes(m.keadaan.get(x)!.keadaan)));
      if (h) for (const x of s) pindah(m, x, 'dimusnahkan', m.keadaan.get(x)!.pekerjaan);
    }
  }
}

it('apa pun urutan perintahnya: jumlah semua keadaan sama dengan yang diterima, mutasi menghasilkan keadaan, tidak ada lembar di dua pekerjaan', () => {
  let ke = 0;
  fc.assert(
    fc.property(fc.array(perintah, { minLength: 1, maxLength: 30, size: 'max' }), (isi) => {
      const m: Model = { kertas: `k${ke++}`, keadaan: new Map(), pekerjaan: [idUji(), idUji(), idUji()], diterima: 0 };
      // Without paper most commands have nothing to do.
      jalankan(m, { buat: 'terima', awal: 5, banyak: 12 });
      for (const c of isi) {
        jalankan(m, c);
        const r = ringkasLembar(u.buka.basis, m.kertas);
        expect(r.diterima).toBe(m.diterima);
        expect(Object.values(r.keadaan).reduce((a, b) => a + b, 0)).toBe(m.diterima);
      }
      const nyata = u.buka.basis.baca<{ seri: string; keadaan: string; p: Buffer | null }>('SELECT seri, keadaan, pekerjaan_id p FROM lembar WHERE kertas = ? ORDER BY seri', m.kertas);
      expect(nyata.map((l) => [l.seri, l.keadaan, l.p?.toString('hex') ?? null])).toEqual([...m.keadaan].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([s, l]) => [s, l.keadaan, l.pekerjaan === null ? null : idDariTeks(l.pekerjaan).toString('hex')]));
      expect(periksaBuku(u.buka.basis, m.kertas)).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(periksaBuku(u.buka.basis)).toEqual([]);
}, 60_000);
