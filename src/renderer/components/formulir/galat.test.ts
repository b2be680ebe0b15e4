import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { medanDariKolom, uraiBentrok, uraiIsian } from './galat.ts';

describe('galat dari penyimpanan', () => {
  it('membaca kedua nilai catatan yang bentrok', () => {
    const galat = new AppError('BENTROK', 'berubah', { details: { rev: 4, beda: [{ kolom: 'nama', tersimpan: 'Budi', anda: 'Budi S.' }] } });
    expect(uraiBentrok(galat)).toEqual({ rev: 4, beda: [{ kolom: 'nama', tersimpan: 'Budi', anda: 'Budi S.' }] });
    expect(uraiBentrok(new AppError('ATURAN', 'x'))).toBeNull();
  });

  it('menempatkan pesan pada isiannya, baik nama kolom maupun nama isian', () => {
    expect(uraiIsian(new AppError('MASUKAN', 'x', { details: [{ kolom: 'data.nama', pesan: 'terlalu pendek' }] }))).toHaveLength(1);
    expect(medanDariKolom('data.nama', ['nama', 'nip'])).toBe('nama');
    expect(medanDariKolom('berlaku_mulai', ['nama', 'berlakuMulai'])).toBe('berlakuMulai');
    expect(medanDariKolom('tidak_ada', ['nama'])).toBeNull();
  });
});
