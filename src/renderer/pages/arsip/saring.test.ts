import { expect, it } from 'vitest';
import { chipSaring, keSaringHost, zSaringArsip } from './saring.ts';

it('mengirim hanya saringan yang diisi', () => {
  expect(keSaringHost({ teks: '', jenis: 'skgb', dari: undefined })).toEqual({ jenis: 'skgb' });
});

it('menyebut tiap saringan dengan kata-kata', () => {
  expect(chipSaring({ teks: 'budi', jenis: 'penundaan', dari: '2027-01-01' }, () => 'Keputusan penundaan KGB').map((c) => c.label)).toEqual(['‘budi’', 'Keputusan penundaan KGB', 'sejak 01-01-2027']);
  expect(chipSaring({})).toEqual([]);
});

it('menolak tanggal yang tidak ada pada alamat', () => {
  expect(zSaringArsip.safeParse({ dari: '2027-02-31' }).success).toBe(false);
});
