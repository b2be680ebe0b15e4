import { expect, it } from 'vitest';
import { namaMedan } from './namaMedan.ts';

it('menulis kunci aturan sebagai kata-kata', () => {
  expect(namaMedan('bulanCpnsTanpaTmtPns')).toBe('Bulan CPNS tanpa TMT PNS');
  expect(namaMedan('berlaku_mulai')).toBe('Berlaku mulai');
  expect(namaMedan('III/a')).toBe('III/a');
});
