import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEADAAN_RANGKAIAN, SEBAB_RANGKAIAN } from '../../../shared/contract/rangkaian.ts';
import { langkahBerikut, tindakanMungkin, type PekerjaanAlur, type RangkaianAlur } from './alur-rangkaian.ts';

const arbRangkaian: fc.Arbitrary<RangkaianAlur> = fc.record({
  keadaan: fc.constantFrom(...KEADAAN_RANGKAIAN), sebab: fc.constantFrom(...SEBAB_RANGKAIAN), periksaAwal: fc.constantFrom('tidak', 'perlu', 'keluar', 'tepat'), terkendali: fc.boolean(), masihDipesan: fc.boolean(), dimintaBatal: fc.boolean(),
});
const arbPekerjaan: fc.Arbitrary<PekerjaanAlur[]> = fc
  .array(fc.record({ tahap: fc.constantFrom('belum', 'jalan', 'tuntas'), pesan: fc.constant(''), ragu: fc.integer({ min: 0, max: 3 }), tanpaKabar: fc.integer({ min: 0, max: 3 }) } as const), { maxLength: 6 })
  .map((p) => p.map((x, i) => ({ ...x, id: `p${i}`, ragu: x.tahap === 'tuntas' ? x.ragu : 0, tanpaKabar: x.tahap === 'tuntas' ? x.tanpaKabar : 0 })));

const R: RangkaianAlur = { keadaan: 'berjalan', sebab: '', periksaAwal: 'tidak', terkendali: false, masihDipesan: false, dimintaBatal: false };
const P = (id: string, tahap: PekerjaanAlur['tahap'], lain: Partial<PekerjaanAlur> = {}): PekerjaanAlur => ({ id, tahap, pesan: '', ragu: 0, tanpaKabar: 0, ...lain });

describe('langkah rangkaian cetak', () => {
  it('tidak pernah mengirim selagi ada pekerjaan di pencetak, ada lembar yang diragukan, dijeda, dibatalkan, atau lembar pertama belum diperiksa', () => {
    fc.assert(
      fc.property(arbRangkaian, arbPekerjaan, (r, p) => {
        const l = langkahBerikut(r, p);
        if (l.jenis !== 'kirim') return;
        expect(p.some((x) => x.tahap === 'jalan' || x.ragu > 0)).toBe(false);
        expect(r.dimintaBatal || ['dijeda', 'selesai', 'dibatalkan'].includes(r.keadaan) || r.periksaAwal === 'keluar').toBe(false);
        expect(p.find((x) => x.id === l.pekerjaanId)?.tahap).toBe('belum');
      }),
      { numRuns: 2000 },
    );
  });

  it('tidak pernah selesai selagi ada yang belum, sedang berjalan, diragukan, atau menunggu kabar; kertas bernomor seri tidak selagi buku kendali memegang lembarnya', () => {
    fc.assert(
      fc.property(arbRangkaian, arbPekerjaan, (r, p) => {
        const l = langkahBerikut(r, p);
        if (l.jenis !== 'ubah' || l.keadaan !== 'selesai') return;
        expect(p.every((x) => x.tahap === 'tuntas' && x.ragu === 0 && x.tanpaKabar === 0)).toBe(true);
        expect(r.terkendali && r.masihDipesan && p.length > 0).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('jawaban yang sama dua kali tidak mengubah apa pun lagi', () => {
    fc.assert(
      fc.property(arbRangkaian, arbPekerjaan, (r, p) => {
        const l = langkahBerikut(r, p);
        if (l.jenis !== 'ubah') return;
        const lagi = langkahBerikut({ ...r, keadaan: l.keadaan, sebab: l.sebab }, p);
        expect(lagi.jenis === 'diam' || (lagi.jenis === 'ubah' && lagi.keadaan === l.keadaan && lagi.sebab === l.sebab)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lembar pertama keluar: bertanya dahulu; sesudah tepat yang berikut dikirim', () => {
    const p = [P('a', 'tuntas'), P('b', 'belum')];
    expect(langkahBerikut({ ...R, periksaAwal: 'keluar' }, p)).toMatchObject({ keadaan: 'periksa-lembar-pertama' });
    expect(langkahBerikut({ ...R, periksaAwal: 'tepat' }, p)).toEqual({ jenis: 'kirim', pekerjaanId: 'b' });
  });

  it('keraguan yang dijawab pencetak sendiri melanjutkan rangkaian; alasan yang menunggu orang tidak', () => {
    const p = [P('a', 'tuntas'), P('b', 'belum')];
    expect(langkahBerikut({ ...R, keadaan: 'perlu-orang', sebab: 'ragu' }, p)).toEqual({ jenis: 'kirim', pekerjaanId: 'b' });
    for (const sebab of ['praperiksa', 'berkas', 'kalibrasi', 'rekonsiliasi'] as const) expect(langkahBerikut({ ...R, terkendali: true, masihDipesan: true, keadaan: 'perlu-orang', sebab }, p)).toEqual({ jenis: 'diam' });
  });

  it('yang ditawarkan kepada orang sesuai keadaan', () => {
    expect(tindakanMungkin({ ...R, keadaan: 'periksa-lembar-pertama', periksaAwal: 'keluar' }, [P('a', 'tuntas'), P('b', 'belum')])).toEqual(['periksa', 'pindah', 'batal']);
    expect(tindakanMungkin({ ...R, keadaan: 'perlu-orang', sebab: 'ragu' }, [P('a', 'tuntas', { ragu: 2 })])).toEqual(['putuskan', 'ulang', 'batal']);
    expect(tindakanMungkin({ ...R, keadaan: 'selesai' }, [P('a', 'tuntas')])).toEqual(['ulang']);
  });
});
