import { expect, it } from 'vitest';
import { namaDariDisposisi } from './disposisi.ts';

it('mengambil nama berkas yang dikirim bersama unduhan', () => {
  expect(namaDariDisposisi("attachment; filename=\"a.xlsx\"; filename*=UTF-8''Daftar%20pegawai%20%E2%80%93%202027.xlsx")).toBe('Daftar pegawai – 2027.xlsx');
  expect(namaDariDisposisi('attachment; filename="surat.pdf"')).toBe('surat.pdf');
  expect(namaDariDisposisi(null)).toBeNull();
});
