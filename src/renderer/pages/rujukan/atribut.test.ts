import { expect, it } from 'vitest';
import { teksAtribut } from './atribut.ts';

it('menulis keterangan rujukan sebagai kata-kata', () => {
  expect(teksAtribut('{"jenis":"DE","bupAhli":60,"kosong":null}')).toBe('Jenis: DE · Bup ahli: 60'.replace('Bup', 'BUP'));
  expect(teksAtribut('')).toBe('');
  expect(teksAtribut('bukan json')).toBe('bukan json');
});
