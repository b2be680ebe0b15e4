import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kunciNama, namaBergelar, namaSama, normalNama, pisahGelar } from './nama.ts';

describe('nama dan gelar', () => {
  test.each([
    ['Contoh Satu, S.Kom.', '', 'Contoh Satu', 'S.Kom.'],
    ['Dra. Contoh Dua, M.Si.', 'Dra.', 'Contoh Dua', 'M.Si.'],
    ['Contoh Satu S.Kom', '', 'Contoh Satu', 'S.Kom'],
    ['Dr. H. Contoh Tiga, S.E., M.M.', 'Dr. H.', 'Contoh Tiga', 'S.E., M.M.'],
    ['dr.Hj.Contoh Empat,Sp.A', 'dr. Hj.', 'Contoh Empat', 'Sp.A'],
    ['Contoh Lima SE MM', '', 'Contoh Lima', 'SE, MM'],
    ['M. Contoh Enam', '', 'M. Contoh Enam', ''],
    ['Muh. Contoh, A.Md.Kep.', '', 'Muh. Contoh', 'A.Md.Kep.'],
    ['Prof. Dr. Ir. Contoh Tujuh, Ph.D', 'Prof. Dr. Ir.', 'Contoh Tujuh', 'Ph.D'],
    ['contoh tiga', '', 'contoh tiga', ''],
    ['Hasan', '', 'Hasan', ''],
    ['Haji Contoh', '', 'Haji Contoh', ''],
    ['Ir. Contoh', 'Ir.', 'Contoh', ''],
    ['Contoh Mahendra', '', 'Contoh Mahendra', ''],
    ['H', '', 'H', ''],
  ])('%s', (lengkap, gelarDepan, nama, gelarBelakang) => {
    expect(pisahGelar(lengkap)).toEqual({ gelarDepan, nama, gelarBelakang });
  });

  test('gelar kosong tidak meninggalkan koma', () => {
    expect(namaBergelar(null, ' Contoh  Satu ', '')).toBe('Contoh Satu');
    expect(namaBergelar('Dr.', 'Contoh', ', S.E.,')).toBe('Dr. Contoh, S.E.');
  });

  test('nama yang sama walau beda gelar, huruf besar, tanda, dan urutan', () => {
    expect(namaSama('Dra. Contoh Dua, M.Si.', 'CONTOH DUA')).toBe(true);
    expect(namaSama('Contoh Dua', 'dua contoh')).toBe(true);
    expect(namaSama("Ma'ruf Contoh", 'Maruf Contoh')).toBe(true);
    expect(namaSama('Renée Contoh', 'Renee  Contoh')).toBe(true);
    expect(namaSama('Contoh Dua', 'Contoh Tiga')).toBe(false);
    expect(normalNama('Dr. CONTOH-Satu, S.E.')).toBe('contoh satu');
    expect(kunciNama('Zeta Contoh')).toBe('contoh zeta');
  });

  test('gelar yang digabung dapat dipisahkan kembali', () => {
    const kata = fc.constantFrom('Contoh', 'Sari', 'Wijaya', 'Putri', 'Rahman', 'Muh.', 'A.');
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Dr.', 'dr. H.', 'Ir.', 'Dra. Hj.', 'Prof. Dr.'),
        fc.array(kata, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', 'S.E.', 'S.Pd., M.Pd.', 'A.Md.', 'SH, MH'),
        (depan, namaKata, belakang) => {
          const nama = ['Contoh', ...namaKata].join(' ');
          expect(pisahGelar(namaBergelar(depan, nama, belakang))).toEqual({ gelarDepan: depan, nama, gelarBelakang: belakang });
        },
      ),
    );
  });

  test('teks apa pun tidak kehilangan nama seluruhnya', () => {
    fc.assert(fc.property(fc.string(), (t) => {
      const b = pisahGelar(t);
      if (/^[a-z]+$/i.test(t.trim())) expect(b.nama).toBe(t.trim());
    }));
  });
});
