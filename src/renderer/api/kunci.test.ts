import { describe, expect, it } from 'vitest';
import { uraiFragmen } from './kunci.ts';

describe('kode akses pada alamat', () => {
  it('mengambil kode dan menyisakan alamat layar', () => {
    expect(uraiFragmen('#k=abc%2F1')).toEqual({ kunci: 'abc/1', sisa: '' });
    expect(uraiFragmen('#k=abc&/pegawai?teks=a')).toEqual({ kunci: 'abc', sisa: '#/pegawai?teks=a' });
  });

  it('membiarkan alamat layar biasa', () => {
    expect(uraiFragmen('#/pegawai')).toBeNull();
    expect(uraiFragmen('')).toBeNull();
  });
});
