import { expect, it } from 'vitest';
import { AppError, KODE_GALAT, type KodeGalat } from './errors.ts';
import { KATALOG_GALAT } from './galat.ts';

const KODE = Object.keys(KODE_GALAT) as KodeGalat[];

it('setiap kode galat punya judul, dampak, dan saran, dan tidak ada yang berlebih', () => {
  expect(Object.keys(KATALOG_GALAT).toSorted()).toEqual(KODE.toSorted());
  for (const kode of KODE) {
    const { judul, dampak, saran } = KATALOG_GALAT[kode];
    expect(judul, kode).toMatch(/^[A-Z][^.]{4,40}$/);
    for (const kalimat of [dampak, saran]) expect(kalimat, kode).toMatch(/^[A-Z].{10,}\.$/);
  }
});

it('judul membedakan kode: tidak ada dua yang sama', () => {
  expect(new Set(KODE.map((k) => KATALOG_GALAT[k].judul)).size).toBe(KODE.length);
});

it('galat tanpa keterangan sendiri memakai yang di katalog; yang punya keterangan memakai miliknya', () => {
  for (const kode of KODE) expect(new AppError(kode, 'Terjadi sesuatu.')).toMatchObject({ dampak: KATALOG_GALAT[kode].dampak, saran: KATALOG_GALAT[kode].saran });
  expect(new AppError('DISKA_PENUH', 'Diska E: penuh.', { saran: 'Pilih folder lain.' })).toMatchObject({ saran: 'Pilih folder lain.', dampak: KATALOG_GALAT.DISKA_PENUH.dampak });
});
