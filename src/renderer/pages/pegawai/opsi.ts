import { useMemo } from 'react';
import type { KodeRujukan } from '../../../shared/rujukan/rujukan.ts';
import { useQ } from '../../api/kueri.ts';

export interface OpsiSaring {
  readonly value: string;
  readonly label: string;
}

/** A small reference table whole, as choices. */
export function useTabelKecil(kode: KodeRujukan): readonly OpsiSaring[] {
  const q = useQ('rujukan.cari', { kode, teks: '', batas: 100 });
  return useMemo(() => (q.data ?? []).map((r) => ({ value: r.kode, label: r.nama })), [q.data]);
}

export const ESELON: readonly string[] = ['I.a', 'I.b', 'II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b', 'V.a', 'V.b'];

/** Name of a choice; the code while the table is under way. */
export function namaOpsi(opsi: readonly OpsiSaring[], kode: string): string {
  return opsi.find((o) => o.value === kode)?.label ?? kode;
}
