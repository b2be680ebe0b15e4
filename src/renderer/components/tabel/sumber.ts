import type { UseQueryResult } from '@tanstack/react-query';
import type { SumberBaris } from '../../api/kueri.ts';
import type { AppError } from '../../../shared/errors.ts';

/** A list that comes whole (accounts, backups): the answer of `useQ` as a source for DataTable. */
export function sumberDari<D, B>(q: UseQueryResult<D, AppError>, ambil: (d: D) => readonly B[]): SumberBaris<B> {
  const baris = q.data === undefined ? [] : ambil(q.data);
  return {
    baris,
    jumlah: q.data === undefined ? null : baris.length,
    memuat: q.isFetching,
    galat: q.error,
    adaLagi: false,
    muatLagi: () => undefined,
    ulangi: () => void q.refetch(),
  };
}
